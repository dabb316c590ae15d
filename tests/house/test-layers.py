#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the layers: what each may include and call, and that every header compiles on its own."""
import re, subprocess, sys
from concurrent.futures import ThreadPoolExecutor

from house import LAYERS, SOURCE, Tap, code, files, named

OWN = {"base": "base", "model": "base model", "store": "base model store",
       "check": "base model check", "words": "base model words",
       "format": "base model words format",
       "pdf": "base words format pdf", "cli": " ".join(LAYERS)}
# Headers from elsewhere, and the layers that may name them. What is not here is not allowed.
FOREIGN = {
    r"glib\.h|glib/.*": "base model store check words format pdf cli",
    r"(assert|ctype|errno|inttypes|limits|math|stdarg|stdbool|stddef|stdint|stdlib|string)\.h":
        "base model store check words format pdf cli",
    r"gio/.*": "base store words format pdf cli",
    r"unicode/.*": "base",
    r"sqlite3\.h": "store",
    r"libical/.*|libxml/.*": "format",
    r"pango/.*|cairo.*|hb\.h": "pdf",
    r"json-glib/.*": "format",
    r"(fcntl|stdio|sys/stat|sys/types|time|unistd)\.h": "base store format cli",
    r"signal\.h": "store cli",
    r"glib-unix\.h|gmodule\.h|(locale|poll|sys/ioctl|sys/wait|termios)\.h": "cli",
}
# Calls, and the only layer that may make them.
CALLS = {
    r"v?f?printf|f?puts|f?putc|putchar|perror|g_print(err)?": "cli",
    r"g_(debug|info|message|warning|critical|log\w*)": "cli",
    r"_?exit|abort|g_abort": "cli",
    r"(secure_)?getenv|setenv|putenv|g_(get|set)env|g_environ_\w+|g_get_environ": "cli",
    r"g_get_(user|home|system|host|current|tmp|application|prgname)\w*|setlocale": "cli",
    r"time|clock_gettime|gettimeofday|g_get_real_time|g_date_time_new_now\w*": "base",
}


def matches(patterns, word):
    return [value for pattern, value in patterns.items() if re.fullmatch(pattern, word)]


def includes(path, layer):
    for number, line in enumerate(code(path.read_text(), True).split("\n"), 1):
        found = re.match(r'\s*#\s*include\s*([<"])(.*)[>"]', line)
        if not found:
            continue
        where = f"{named(path)}:{number}: {layer} must not include {found[2]}"
        if found[1] == '"' and found[2].split("/")[0] not in OWN[layer].split():
            yield where
        if found[1] == "<" and not any(layer in of.split() for of in matches(FOREIGN, found[2])):
            yield where


def calls(path, layer):
    for number, line in enumerate(code(path.read_text(), False).split("\n"), 1):
        for name in re.findall(r"(?<![\w.>])(\w+)\s*\(", line):
            if any(layer != only for only in matches(CALLS, name)):
                yield f"{named(path)}:{number}: {layer} must not call {name}"


def compiles(header):
    flags = ["-std=c17", "-D_XOPEN_SOURCE=700", "-I", str(SOURCE / "src"), "-Wall", "-Werror"]
    flags += ["-DSQLITE_ENABLE_SESSION", "-DSQLITE_ENABLE_PREUPDATE_HOOK", *LIBRARIES]
    done = subprocess.run(["cc", *flags, "-fsyntax-only", "-x", "c", "-"], text=True, stdin=None,
                          input=f'#include "{header.relative_to(SOURCE / "src")}"\n',
                          capture_output=True)
    return done.stderr.split("\n")[:3] if done.returncode else []


LIBRARIES = subprocess.run(["pkg-config", "--cflags", "gio-2.0", "sqlite3", "libical", "icu-uc",
                            "libxml-2.0", "json-glib-1.0", "pangocairo", "cairo-pdf", "pangoft2"], capture_output=True,
                           text=True).stdout.split()
tap = Tap()
for layer in LAYERS:
    sources = files("*.c", "*.h", "*.in", under=[f"src/{layer}"])
    for rule in (includes, calls):
        tap.point(f"{layer} {rule.__name__} only what it may",
                  [fault for path in sources for fault in rule(path, layer)])
headers = files("*.h", under=["src"])
with ThreadPoolExecutor() as pool:
    for header, faults in zip(headers, pool.map(compiles, headers)):
        tap.point(f"{named(header)} compiles on its own", faults)
sys.exit(tap.end())
