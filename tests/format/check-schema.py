#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds JSON documents against a JSON Schema: check-schema.py SCHEMA DOCUMENT…"""
import json, sys

try:
    import jsonschema
except ImportError:
    print("no jsonschema for", sys.executable)
    sys.exit(77)

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
failed = False
for name in sys.argv[2:]:
    for fault in validator.iter_errors(json.load(open(name, encoding="utf-8"))):
        print(f"{name}: /{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}")
        failed = True
sys.exit(failed)
