"""Adds up what coverlet has written and prints it by room: coverage.py coverage.json…"""

import collections
import json
import os
import sys

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
ROOMS = [
    "src/Shared",
    "src/MrkAnalyzers/Kms",
    "src/MrkAnalyzers/Facts",
    "src/MrkAnalyzers/Rules",
    "src/MrkAnalyzers.CodeFixes",
    "src/MrkAnalyzers",
    "src/MrkAnalyzers.Runtime",
    "src/MrkAnalyzers.Testing",
]


def room_of(path):
    # The fixes lie beside their rules, and are compiled apart.
    if path.startswith("src/MrkAnalyzers/Rules/") and path.endswith("Fix.cs"):
        return "src/MrkAnalyzers.CodeFixes"
    return next((room for room in ROOMS if path.startswith(room + "/")), None)


lines = collections.defaultdict(int)
branches = collections.defaultdict(int)
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        report = json.load(file)
    for module, documents in report.items():
        for document, classes in documents.items():
            path = os.path.relpath(os.path.realpath(document), ROOT)
            # Generated sources are nobody's to test.
            if room_of(path) is None or "/obj/" in path:
                continue
            for methods in classes.values():
                for method, content in methods.items():
                    for line, hits in content["Lines"].items():
                        lines[path, int(line)] += hits
                    for branch in content["Branches"]:
                        # Linked sources are compiled into several assemblies, and a line may hold several methods: a lambda, and what it stands in.
                        branches[path, branch["Line"], method, branch["Ordinal"], branch["Path"]] += branch["Hits"]

total_lines, hit_lines = collections.Counter(), collections.Counter()
total_branches, hit_branches = collections.Counter(), collections.Counter()
for (path, _), hits in lines.items():
    total_lines[room_of(path)] += 1
    hit_lines[room_of(path)] += hits > 0
for (path, *_), hits in branches.items():
    total_branches[room_of(path)] += 1
    hit_branches[room_of(path)] += hits > 0


def percent(part, whole):
    return f"{100 * part / whole:6.2f} %" if whole else "       –"


print("Branches that no test takes:")
missed = collections.Counter((path, line) for (path, line, *_), hits in branches.items() if hits == 0)
for (path, line), count in sorted(missed.items()):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        text = file.read().splitlines()[line - 1].strip()
    print(f"{path}({line}): {count}: {text}")
print("Lines that no test runs, and that hold no such branch:")
for (path, line), hits in sorted(lines.items()):
    if hits == 0 and (path, line) not in missed:
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            text = file.read().splitlines()[line - 1].strip()
        if text not in ("{", "}"):
            print(f"{path}({line}): {text}")
print(f"{'room':28} {'lines':>20} {'branches':>24}")
for room in ROOMS:
    if total_lines[room]:
        print(
            f"{room:28} {hit_lines[room]:6}/{total_lines[room]:<6}{percent(hit_lines[room], total_lines[room])}"
            f" {hit_branches[room]:8}/{total_branches[room]:<6}{percent(hit_branches[room], total_branches[room])}"
        )
