#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs all that lists on terminals of 40 and 80 columns, and measures each line of it."""
import argparse, fcntl, os, pty, re, struct, subprocess, sys, tempfile, termios, unicodedata
from pathlib import Path

WIDTHS = (40, 80)
NOUNS = ("forum", "venue", "room", "theme", "organisation", "speaker", "session", "roundtable")
VERBS = [[noun, "list"] for noun in NOUNS] + [[noun, "show", "1"] for noun in NOUNS[:-1]] + [
    ["release", "list"], ["release", "show", "1"], ["show"], ["now", "--at", "2025-05-27 09:30"], ["check"],
    ["check", "--rules"], ["log"], ["log", "--entry", "2"], ["log", "session", "1"], ["search", "a"],
    ["search", "文化"], ["diff", "1", "now"]]
LONG = "数智技术赋能文化贸易高质量发展与国际传播能力建设"
SCRIPT = f"""
venue add {LONG}会议中心东区
venue add {LONG}会议中心西区
room add {LONG}宴会厅 --venue 1 --floor 2 --capacity 400 --key a-hall-with-a-key-that-is-long
room add {LONG}宴会厅 --venue 2 --floor 2 --capacity 400
room add {LONG}宴会厅 --venue 2 --floor 3 --building 主楼
theme add {LONG} --color "#102030"
organisation add {LONG}协会 --acronym 文贸协
speaker add 江小涓 --position {LONG}研究员 --organisation {LONG}研究院 --name "en=Jiang Xiaojuan"
speaker add "A Name of Many Words That Goes On and On" --position "Professor of a subject that takes long to say"
session add {LONG}圆桌会议 --day 1 --start 9 --length 60 --room 1 --speaker 1 --theme 1 --organisation "host: 1"
session add {LONG}主旨演讲 --day 1 --start 9:30 --length 60 --room 1 --speaker 1
session set 2 --participants-note "{LONG} and {LONG}"
session add "A long title in a script with blanks, longer than forty columns" --day 1 --start 10 --length 60 --room 2
roundtable add {LONG}圆桌 --day 1 --start 11
"""
LATER = """
session set 1 --room 2 --title "Another title, as long as the first one was, at another place"
session set 2 --room 3 --start "2025-05-27 14:00"
"""
ESCAPE = re.compile(r"\x1b\[[0-9;]*m|[\u2066-\u2069]")


def columns(line):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in ESCAPE.sub("", line))


def is_one_word(line):
    return " " not in line.strip()


def seen(width, command, folder):
    """What a terminal of @width columns shows, and how the command ended."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.DEVNULL,
                             env=os.environ | {"TERM": "xterm", "LC_ALL": "C.UTF-8"})
    os.close(slave)
    octets = b""
    try:
        while more := os.read(master, 65536):
            octets += more
    except OSError:
        pass
    os.close(master)
    return octets.decode().replace("\r\n", "\n").split("\n"), child.wait()


def are_told_apart(lines):
    """Whether no two lines of a list say the same, but for the number."""
    rows = [line.strip().split(" ", 1)[-1] for line in lines if line]
    return len(rows) == len(set(rows))


def prepare(folder, plenary):
    def run(*words, text=None):
        subprocess.run([plenary, *words], cwd=folder, input=text, check=True, capture_output=True, text=True)

    run("init", "--example", "--file", "example.plenary")
    run("organisation", "add", "Palace Museum", "--file", "example.plenary")
    run("init", LONG, "--from", "2025-05-27", "--to", "2025-05-28", "--timezone", "Asia/Shanghai", "--language",
        "zh,en", "--file", "long.plenary")
    run("run", "-", "--file", "long.plenary", text=SCRIPT)
    for file in ("example.plenary", "long.plenary"):
        run("release", "add", f"First {LONG}", "--note", f"{LONG} {LONG}", "--anyway", "--file", file)
    run("run", "-", "--file", "long.plenary", text=LATER)


def main():
    add = (parser := argparse.ArgumentParser(description=__doc__)).add_argument
    add("--plenary", type=Path, required=True, help="the program")
    plenary = parser.parse_args().plenary.resolve()
    number = failed = 0
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError as error:
        print(f"1..0 # SKIP no terminal can be made here: {error}")
        return False
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder, plenary)
        for file in ("example.plenary", "long.plenary"):
            for verb in VERBS:
                for width in WIDTHS:
                    lines, status = seen(width, [plenary, "--file", file, *verb], folder)
                    wide = [line for line in lines if columns(line) > width and not is_one_word(line)]
                    # Where check finds errors it ends with 1.
                    ended = status == 0 or (verb == ["check"] and status == 1)
                    good = ended and any(lines) and not wide and (verb[-1] != "list" or are_told_apart(lines))
                    number, failed = number + 1, failed + (not good)
                    print("ok" if good else "not ok", number, f"{file} {width}: {' '.join(verb)}")
                    for line in wide:
                        print("#", columns(line), line)
    print(f"1..{number}")
    return failed > 0


sys.exit(main())
