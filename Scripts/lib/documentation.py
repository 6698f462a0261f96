#!/usr/bin/env python3
"""Checks that every verb and flag of annals says what it does, and that the reference page holds them all.

documentation.py ANNALS [--update]   --update writes the page anew.
"""
import json, subprocess, sys
from pathlib import Path

page = Path("Sources/Annals/Annals.docc/Commands.md")
readme = Path("README.md")
root = json.loads(subprocess.check_output([sys.argv[1], "--experimental-dump-help"]))["command"]
faults, lines = [], [
    "# Commands",
    "",
    "Every verb with its flags, written from `annals help` by `Scripts/check --update`.",
]


def cell(text):
    return " ".join((text or "").split()).replace("|", "\\|")


def shown_name(argument):
    if argument["kind"] == "positional":
        return f"`{argument['valueName']}`"
    name = f"--{argument['preferredName']['name']}"
    return f"`{name}`" if argument["kind"] == "flag" else f"`{name} <{argument['valueName']}>`"


def walk(command, path):
    words = " ".join(["annals", *path])
    if not command.get("abstract"):
        faults.append(f"{words}: has no abstract")
    arguments = [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]
    arguments = [a for a in arguments if a.get("preferredName", {}).get("name") not in ("help", "version")]
    for argument in arguments:
        if not argument.get("abstract"):
            faults.append(f"{words}: {shown_name(argument)} has no description")
    if path:
        lines.extend(["", f"## {words}", "", cell(command.get("abstract"))])
        if arguments:
            lines.extend(["", "| argument | meaning |", "| --- | --- |"])
            lines.extend(f"| {shown_name(a)} | {cell(a.get('abstract'))} |" for a in arguments)
        if len(path) == 1 and words not in readme.read_text():
            faults.append(f"{words}: is not in the README")
    for child in command.get("subcommands", []):
        if child["commandName"] != "help" and child.get("shouldDisplay", True):
            walk(child, [*path, child["commandName"]])


walk(root, [])
text = "\n".join(lines) + "\n"
if "--update" in sys.argv:
    page.write_text(text)
elif not page.exists() or page.read_text() != text:
    faults.append(f"{page}: is not what annals help says; Scripts/check --update writes it anew")
print("\n".join(faults) or "every verb and flag is documented", file=sys.stderr)
sys.exit(1 if faults else 0)
