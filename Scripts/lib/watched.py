#!/usr/bin/env python3
"""Runs tests for so many seconds at most: watched.py SECONDS COMMAND... Those that have begun and not ended by then are
named, and everything that the command started is killed."""
import os, re, signal, subprocess, sys, threading

BEGUN = re.compile(r"◇ Test (?!case |run )(.+?) started\.$")
ENDED = re.compile(r"[✔✘➜] Test (?!case |run )(.+?)(?: with \d+ test cases?)? (?:passed|failed|skipped)\b")

limit, command = float(sys.argv[1]), sys.argv[2:]
# By lines, for what still waits to be printed would be lost.
tests = subprocess.Popen(["stdbuf", "-oL", *command], stdout=subprocess.PIPE, start_new_session=True)
begun, late = {}, threading.Event()


def end():
    try:
        os.killpg(tests.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def too_late():
    late.set()
    end()


watch = threading.Timer(limit, too_late)
watch.daemon = True
watch.start()
try:
    for printed in tests.stdout:
        sys.stdout.buffer.write(printed)
        sys.stdout.buffer.flush()
        line = printed.decode(errors="replace").rstrip()
        if found := BEGUN.search(line):
            begun[found[1]] = True
        if found := ENDED.search(line):
            begun.pop(found[1], None)
    status = tests.wait()
except KeyboardInterrupt:
    end()
    sys.exit(130)
if late.is_set():
    print(f"error: the tests have not ended after {limit:.0f} s; these had begun:", *begun, sep="\n  ", file=sys.stderr)
    sys.exit(124)
sys.exit(status if status >= 0 else 128 - status)
