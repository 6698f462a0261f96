#!/usr/bin/env python3
"""Asks logs of the same articles in different orders the same questions, and says where their answers differ.

usage: orders.py ANNALS LOG LOG…

Positions are left out of the comparison: they say in which order the articles came.
"""
import datetime, hashlib, json, random, subprocess, sys

VANTAGES = 20


def vantages():
    chance = random.Random(20220224)
    first = datetime.date(2022, 1, 1)
    day = lambda: str(first + datetime.timedelta(days=chance.randrange(400)))
    return [(day(), day()) for _ in range(VANTAGES)]


def without_positions(value):
    if isinstance(value, list):
        return [without_positions(one) for one in value]
    if isinstance(value, dict):
        return {name: without_positions(one) for name, one in value.items() if name != "position"}
    return value


def because(row):
    """The reasons of a change in an order of their own: they are listed by position."""
    if "because" in row:
        row["because"] = sorted(row["because"], key=lambda one: json.dumps(one, sort_keys=True))
    return row


def answer(annals, log, *question):
    done = subprocess.run([annals, *question, "--log", log, "--format", "jsonl"], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(question)}: {done.stderr.strip()}")
    return [json.dumps(because(without_positions(json.loads(line)))) for line in done.stdout.splitlines()]


def compare(annals, logs, question):
    answers = [answer(annals, log, *question) for log in logs]
    for log, rows in zip(logs[1:], answers[1:]):
        if rows == answers[0]:
            continue
        pairs = [pair for pair in zip(answers[0], rows) if pair[0] != pair[1]]
        print(f"{' '.join(question)}: {log} answers otherwise ({len(answers[0])} and {len(rows)} rows)")
        for one, other in pairs[:1]:
            print("  " + one[:600] + "\n  " + other[:600])
    same = all(rows == answers[0] for rows in answers)
    return same, len(answers[0]), hashlib.sha256("\n".join(answers[0]).encode()).hexdigest()[:12]


def main(annals, *logs):
    asked = vantages()
    questions = [["state", "--at", at, "--as-of", known] for at, known in asked]
    questions += [
        ["diff", "@".join(one), "@".join(other)] for one, other in zip(asked, asked[1:] + asked[:1])
    ]
    same = rows = 0
    for question in questions:
        is_same, count, digest = compare(annals, logs, question)
        same += is_same
        rows += count
        print(f"{digest}  {count:6} rows  {' '.join(question)}")
    print(f"{same} of {len(questions)} answers are the same from {len(logs)} logs; {rows} rows compared in each")
    return 0 if same == len(questions) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 2 else __doc__)
