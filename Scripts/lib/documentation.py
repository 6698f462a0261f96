#!/usr/bin/env python3
"""Checks that every verb and flag of annals says what it does, and that the documentation names it."""
import json, subprocess, sys
from pathlib import Path

pages = [Path("README.md"), *Path("Sources/Annals/Annals.docc").glob("*.md")]
text = "\n".join(page.read_text() for page in pages if page.exists())
root = json.loads(subprocess.check_output([sys.argv[1], "--experimental-dump-help"]))["command"]
faults = []


def walk(command, path):
    words = " ".join(path)
    if not command.get("abstract"):
        faults.append(f"{words}: has no abstract")
    if f"annals {words}" not in text and words:
        faults.append(f"annals {words}: is in no page of the documentation")
    for argument in command.get("arguments", []):
        shown = argument.get("preferredName", {}).get("name") or argument.get("valueName", "")
        if not argument.get("shouldDisplay", True) or shown in ("help", "version"):
            continue
        if not argument.get("abstract"):
            faults.append(f"annals {words}: {shown} has no description")
        if argument["kind"] != "positional" and f"--{shown}" not in text:
            faults.append(f"annals {words}: --{shown} is in no page of the documentation")
    for child in command.get("subcommands", []):
        if child["commandName"] != "help":
            walk(child, [*path, child["commandName"]])


walk(root, [])
print("\n".join(faults) or "every verb and flag is documented", file=sys.stderr)
sys.exit(1 if faults else 0)
