#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts the test points in meson's testlog.json: prints how many passed, failed, were skipped.

What failed is named on the standard error, a line each.
"""
import json, re, sys

POINT = re.compile(r"^(not )?ok\b(.*?(?<!\\)# *(?:SKIP|TODO))?", re.M | re.I)
BAD = re.compile(r"^(?:not ok\b|Bail out!)(?!.*(?<!\\)# *(?:SKIP|TODO)).*", re.M | re.I)
passed = failed = skipped = 0
for line in open(sys.argv[1]):
    test = json.loads(line)
    points = POINT.findall(test["stdout"] or "")
    bad = sum(1 for failing, excused in points if failing and not excused)
    left = sum(1 for _, excused in points if excused)
    if test["result"] in ("OK", "EXPECTEDFAIL"):
        passed += max(len(points) - left, 0 if points else 1)
    elif test["result"] == "SKIP":
        left = max(left, 1)
    else:
        bad = max(bad, 1)
        for point in BAD.findall(test["stdout"] or "")[:20] or [test["result"]]:
            print(f"{test['name']}: {point[:200]}", file=sys.stderr)
        passed += sum(1 for failing, excused in points if not failing and not excused)
    failed, skipped = failed + bad, skipped + left
print(passed, failed, skipped)
