#!/usr/bin/env python3
"""Waits until every server of a cluster holds of each stream what any of them did at first, and every replica is current:
then any one server can go, and the others know all that was acknowledged.

usage: settle.py SECONDS URL...     the servers' monitors; fails, with what each server says, where they do not settle
"""
import json, sys, time, urllib.request


def monitor(url):
    """What a server says of its streams, by name; nothing where it does not answer."""
    try:
        with urllib.request.urlopen(f"{url}/jsz?streams=true&consumers=true", timeout=2) as answer:
            report = json.load(answer)
    except (OSError, ValueError):
        return None
    accounts = report.get("account_details") or []
    return {stream["name"]: stream for account in accounts for stream in account.get("stream_detail") or []}


def groups(stream):
    """The stream and its consumers: each has a leader of its own."""
    return [stream] + (stream.get("consumer_detail") or [])


def waits_for(report, server, targets):
    """Why a server is not settled yet; empty where it is."""
    if report is None:
        return "does not answer"
    for name, target in targets.items():
        if name not in report:
            return f"does not know the stream {name}"
        last = report[name]["state"]["last_seq"]
        if last < target:
            return f"holds {last} of {target} messages of the stream {name}"
        for group in groups(report[name]):
            cluster = group.get("cluster") or {}
            if not cluster.get("leader"):
                return f"knows no leader of {group['name']}"
            behind = [r["name"] for r in cluster.get("replicas") or [] if not r.get("current") or r.get("offline")]
            if cluster["leader"] == server and behind:
                return f"leads {group['name']}, and does not hold current {', '.join(behind)}"
    return ""


def most(reports):
    """How much of each stream some server holds."""
    targets = {}
    for report in reports:
        for name, stream in report.items():
            targets[name] = max(targets.get(name, 0), stream["state"]["last_seq"])
    return targets


def main(seconds, urls):
    end = time.monotonic() + seconds
    targets = None
    while True:
        reports = [monitor(url) for url in urls]
        if targets is None and None not in reports:
            targets = most(reports)
        reasons = [waits_for(report, f"n{number}", targets or {}) for number, report in enumerate(reports, 1)]
        if not any(reasons):
            return
        if time.monotonic() > end:
            what = "; ".join(f"{url} {reason}" for url, reason in zip(urls, reasons) if reason)
            sys.exit(f"error: {what}. See which servers run (Scripts/cluster status), start those that do not, and wait longer.")
        time.sleep(0.1)


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2:])
