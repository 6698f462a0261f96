#!/usr/bin/env python3
"""Checks that each target imports only what it declares, and declares only what the plan of the house lets it."""
import json, re, subprocess, sys
from pathlib import Path

MAY_IMPORT = {
    "AnnalsModel": "",
    "AnnalsEnglish": "",
    "AnnalsReading": "AnnalsModel",
    "AnnalsCoding": "AnnalsModel AnnalsEnglish",
    "AnnalsLog": "AnnalsModel",
    "AnnalsSQLite": "AnnalsLog AnnalsModel",
    "AnnalsJetStream": "AnnalsLog AnnalsModel",
    "AnnalsProjections": "AnnalsModel AnnalsLog",
    "AnnalsFormats": "AnnalsModel",
    "Annals": "AnnalsModel AnnalsEnglish AnnalsReading AnnalsCoding AnnalsLog AnnalsSQLite AnnalsJetStream "
    "AnnalsProjections AnnalsFormats",
    "AnnalsServer": "Annals AnnalsFormats AnnalsModel",
    "AnnalsCLI": "Annals AnnalsJetStream AnnalsServer AnnalsFormats AnnalsModel",
}
SYSTEM = {"Swift", "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization", "Testing"}
IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |private |fileprivate )?import (?:\w+ )?(\w+)", re.M)

package = json.loads(subprocess.check_output(["swift", "package", "dump-package"]))
ours = {target["name"] for target in package["targets"] if target["type"] in ("regular", "executable")}
faults = []
for target in package["targets"]:
    name = target["name"]
    declared = {value[0] for dependency in target["dependencies"] for value in dependency.values() if value}
    if name in MAY_IMPORT:
        for other in sorted((declared & set(MAY_IMPORT)) - set(MAY_IMPORT[name].split())):
            faults.append(f"Package.swift: {name} may not depend on {other}")
    folder = Path(target.get("path") or ("Tests" if target["type"] == "test" else "Sources") + "/" + name)
    for file in sorted(folder.rglob("*.swift")):
        for module in sorted(set(IMPORT.findall(file.read_text())) - SYSTEM - declared - {name}):
            faults.append(f"{file}: imports {module}, which {name} does not declare")
print("\n".join(faults) or f"{len(ours)} targets import what they may", file=sys.stderr)
sys.exit(1 if faults else 0)
