#!/usr/bin/env python3
"""Reads the JSON lines of AnnalsBench and peers.py and prints a table of medians with their ratios to Annals."""
import collections, json, statistics, sys

rows = [json.loads(line) for line in sys.stdin if line.startswith("{")]
for row in rows:
    if row["system"] == "versions":
        print("Versions: " + ", ".join(f"{k} {v}" for k, v in row.items() if k not in ("system", "cell")) + "\n")
        break
cells = collections.OrderedDict()
for row in rows:
    if row["system"] != "versions":
        cells.setdefault((row["cell"], row["system"]), []).append(row)

print("| cell | system | runs | events | median s | events/s | CPU s | events/CPU s | bytes/event |")
print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
for (cell, system), runs in sorted(cells.items()):
    events = runs[0]["events"]
    seconds = statistics.median(run["seconds"] for run in runs)
    cpu = statistics.median(run["cpu_seconds"] for run in runs)
    size = [run["bytes_per_event"] for run in runs if "bytes_per_event" in run]
    print(f"| {cell} | {system} | {len(runs)} | {events:,} | {seconds:.4f} | {events / seconds:,.0f} | {cpu:.4f} "
          f"| {events / cpu if cpu else 0:,.0f} | {f'{statistics.median(size):.1f}' if size else ''} |")

answers = collections.defaultdict(dict)
for row in rows:
    for key in ("pairs", "rows", "sum"):
        if key in row:
            answers[(row["cell"], key)][row["system"]] = row[key]
print()
for (cell, key), systems in sorted(answers.items()):
    agree = "agree" if len(set(map(float, systems.values()))) == 1 else "DIFFER"
    print(f"{cell}, {key}: {agree} {systems}")
