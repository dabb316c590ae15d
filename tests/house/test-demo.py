#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs data/demo.sh in a tree where all is built, again and again: it takes nothing away that is not its own."""
import os, shutil, subprocess, sys, tempfile
from pathlib import Path

from house import SOURCE, Tap


def make_tree(root, plenary):
    """What the demo needs: itself, a set-up that has nothing to do, and a build that is done."""
    for folder in ("data", "build/src", "bin"):
        (root / folder).mkdir(parents=True)
    shutil.copy(SOURCE / "data/demo.sh", root / "data")
    (root / "data/setup.sh").write_text("")
    (root / "build/build.ninja").write_text("")
    (root / "build/src/plenary").symlink_to(plenary)
    (root / "bin/meson").write_text("#!/bin/sh\n")
    (root / "bin/meson").chmod(0o755)


def demo(root):
    """The folder that the demo says it is in, beginning at build/."""
    environment = dict(os.environ, PATH=f"{root / 'bin'}:{os.environ['PATH']}")
    said = subprocess.run(["sh", "data/demo.sh"], cwd=root, env=environment, check=True,
                          capture_output=True, text=True).stdout
    return Path(said.split("Go on in ")[1].split(",")[0]).relative_to(root).as_posix()


def wrong(*pairs):
    return [f"{got}, not {wanted}" for got, wanted in pairs if got != wanted]


def main():
    tap = Tap()
    plenary = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        make_tree(root, plenary)
        tap.point("the demo makes a folder", wrong((demo(root), "build/demo")))
        tap.point("and the same one again while it is untouched", wrong((demo(root), "build/demo")))
        programme = next((root / "build/demo").glob("*.plenary"))
        subprocess.run([plenary, "room", "add", "Mine", "--file", programme], check=True,
                       capture_output=True)
        before = programme.read_bytes()
        second = demo(root)
        tap.point("what was entered in it stays",
                  wrong((second, "build/demo-2"), (programme.read_bytes() == before, True)))
        (root / "build/demo-2/mine.txt").write_text("mine\n")
        third = demo(root)
        tap.point("and so does a file put beside",
                  wrong((third, "build/demo-3"), ((root / "build/demo-2/mine.txt").exists(), True)))
        (root / "build/demo-3.sums").unlink()
        tap.point("and what a demo left that did not end", wrong((demo(root), "build/demo-4")))
        tap.point("the last is used again", wrong((demo(root), "build/demo-4")))
    return tap.end()


sys.exit(main())
