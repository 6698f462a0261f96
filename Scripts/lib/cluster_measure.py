#!/usr/bin/env python3
"""Prints a table of what coding articles takes in one process and by workers on a cluster.

cluster_measure.py ANNALS FOLDER URLS WORKERS ROUNDS SERVER_PID...

FOLDER holds articles.jsonl. Everything is timed from the start of the processes to their end; the queue is filled first,
and its time counts. The last column is the time over that of one process, by the clock and by the processor.
"""
import os, subprocess, sys, time, uuid
from pathlib import Path

annals, folder, urls, workers, rounds = sys.argv[1], Path(sys.argv[2]), sys.argv[3], sys.argv[4].split(), int(sys.argv[5])
servers = sys.argv[6:]
articles = folder / "articles.jsonl"
count = sum(1 for _ in articles.open())
VANTAGE = ["--at", "2023-01-01", "--as-of", "2026-01-01", "--format", "jsonl"]


def servers_cpu():
    """What the servers have taken of the processor so far, in seconds."""
    fields = [Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split() for pid in servers]
    return sum(int(field[11]) + int(field[12]) for field in fields) / os.sysconf("SC_CLK_TCK")


def run(*commands):
    """Runs commands side by side; the seconds by the clock, of theirs by the processor, and of the servers'."""
    start, before = time.monotonic(), servers_cpu()
    children = [subprocess.Popen([annals, *map(str, command)], stderr=subprocess.PIPE) for command in commands]
    cpu = 0
    for child in children:
        words = child.stderr.read().decode()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 65):
            sys.exit(f"annals {' '.join(map(str, commands[0]))}: {words}")
        cpu += usage.ru_utime + usage.ru_stime
    return time.monotonic() - start, cpu, servers_cpu() - before


def state(log):
    return subprocess.run([annals, "state", "--log", log, *VANTAGE], capture_output=True, check=True).stdout


def cluster(number, name):
    crisis = ["--cluster", urls, "--crisis", f"bench-{uuid.uuid4().hex}"]
    filling = run(["ingest", *crisis, articles])
    logs = [folder / f"{name}-{n}.db" for n in range(number)]
    working = run(*(["worker", *crisis, "--log", log, "--until-empty"] for log in logs))
    return filling, working, logs


print("| | articles/s | seconds | filling the queue | processor: annals | servers | over one process: clock | processor |")
print("| --- | --- | --- | --- | --- | --- | --- | --- |", flush=True)
for turn in range(rounds):
    one = folder / f"one-{turn}.db"
    wall, cpu, _ = run(["ingest", "--log", one, articles])
    expected = state(one)
    print(f"| one process | {count / wall:.1f} | {wall:.1f} | | {cpu:.1f} s | | | |", flush=True)
    for number in workers:
        filling, working, logs = cluster(int(number), f"{number}-{turn}")
        clock = filling[0] + working[0]
        processor = filling[1] + working[1] + filling[2] + working[2]
        print(
            f"| {number} worker{'' if number == '1' else 's'} | {count / working[0]:.1f} | {working[0]:.1f} "
            f"| {filling[0]:.1f} s | {filling[1] + working[1]:.1f} s | {filling[2] + working[2]:.1f} s "
            f"| {clock / wall - 1:+.0%} | {processor / cpu - 1:+.0%} |",
            flush=True,
        )
        for log in logs:
            if state(log) != expected:
                sys.exit(f"the state of {log} is another than that of one process")
        if turn == 0:
            print(f"  bytes of a copy: {sum(p.stat().st_size for p in folder.glob(logs[0].name + '*')) / count:.0f} "
                  f"an article", file=sys.stderr)
