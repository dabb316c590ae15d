#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds the manual page to the program: every variable that is read stands in it, and groff takes it."""
import re, shutil, subprocess, sys

from house import Tap, files

MACROS = re.compile(r"[.](TH|SH|SS|TP|PP|B|br|nf|fi|RS|RE)( |$)")


def main():
    tap = Tap()
    manual = subprocess.run([sys.argv[1], "help", "--man"], capture_output=True, text=True,
                            check=True).stdout
    environment = manual.split(".SH ENVIRONMENT")[1].split("\n.SH")[0]
    told = set(re.findall(r"^[.]TP\n([A-Z_]+)$", environment, re.M))
    read = {name for path in files("*.c", under=("src",))
            for name in re.findall(r'getenv \("([A-Z_]+)"', path.read_text())}
    tap.point("every variable that is read", [f"ENVIRONMENT has no {name}" for name in sorted(read - told)])
    tap.point("the date of the release", [] if re.match(r'[.]TH PLENARY 1 "\d{4}-\d\d-\d\d" "plenary ', manual)
              else [manual.split("\n")[0]])
    lines = [line for line in manual.split("\n") if re.match(r"[.']", line)]
    tap.point("only macros that it means", [line for line in lines if not MACROS.match(line)])
    tap.point("usages begin with the program", re.findall(r"^ +plenary .*[|].*", manual, re.M))
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-ww", "-Kutf8", "-Tutf8", "-z"], input=manual,
                              capture_output=True, text=True)
        tap.point("groff", done.stderr.splitlines())
    else:
        tap.skip("groff", "groff is not here")
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
