"""Prints what Stryker shall mutate: mutation.py ROOM COUNT SEED picks so many lines of code of a room at random, the same for the same seed."""

import os
import random
import re
import sys

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
room, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
places = []
for folder, _, names in sorted(os.walk(os.path.join(ROOT, room))):
    for name in sorted(names):
        path = os.path.join(folder, name)
        # The fixes are compiled into an assembly of their own.
        if not name.endswith(".cs") or name.endswith("Fix.cs") or re.search(r"[\\/](bin|obj)[\\/]", path):
            continue
        with open(path, encoding="utf-8", newline="") as file:
            at = 0
            for line in file.read().splitlines(keepends=True):
                # A line that decides or computes something: no brace, comment, import or attribute.
                if re.search(r"[=<>!&|+?]|\breturn\b|\bcase\b", line) and not re.match(r"\s*(//|using |namespace |\[|\{|\})", line):
                    places.append((os.path.relpath(path, ROOT), at, at + len(line)))
                at += len(line)
for path, start, end in sorted(random.Random(seed).sample(places, min(count, len(places)))):
    print(f"**/{os.path.basename(path)}{{{start}..{end}}}")
