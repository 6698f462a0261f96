#!/usr/bin/env python3
"""Measures how many happenings two articles of one cluster share, that is, how often copies are recognised as such.

usage: clusters.py choose ARTICLES.jsonl > CHOSEN.jsonl      the articles that have another of their dup_cluster
       clusters.py score CHOSEN.jsonl EVENTS.jsonl           EVENTS as `annals events` prints them from one log
"""
import collections, json, sys

LIMIT = 300  # articles: enough to tell, little enough to wait for


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def choose(path):
    clusters = collections.defaultdict(list)
    for article in lines(path):
        if article.get("dup_cluster") is not None:
            clusters[article["dup_cluster"]].append(article)
    chosen = 0
    for name in sorted(clusters, key=str):
        if len(clusters[name]) < 2 or chosen >= LIMIT:
            continue
        for article in clusters[name]:
            print(json.dumps(article))
            chosen += 1


def score(articles, events):
    cluster = {a["id"]: a["dup_cluster"] for a in lines(articles)}
    total = shared = foreign = reports = 0
    for event in lines(events):
        sources = {proof["source_id"] for proof in event["evidence"]}
        total += 1
        reports += len(event["evidence"])
        clusters = [cluster[s] for s in sources if s in cluster]
        shared += len(clusters) > len(set(clusters))
        foreign += len(set(clusters)) > 1
    print(f"articles                 {len(cluster)}")
    print(f"reports                  {reports}")
    print(f"happenings               {total}")
    print(f"of two articles or more  {shared}")
    print(f"across clusters          {foreign}")


if __name__ == "__main__":
    {"choose": choose, "score": score}[sys.argv[1]](*sys.argv[2:])
