#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Verbs that are killed at any moment, and several that write at once: all or nothing, and nothing lost.

test-processes.py --plenary PROGRAM [--kills N] [--verbs N] [--seed N] kill|crowd
"""
import argparse, os, random, re, shutil, sqlite3, subprocess, sys, tempfile, threading, time
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORKERS = 4
INIT = ["init", "Forum", "--from", "2025-05-27", "--to", "2025-05-29", "--timezone", "Europe/Berlin"]


class Program:
    """The program, and the one file that its verbs are about."""

    def __init__(self, plenary, folder):
        self.plenary, self.folder, self.file = plenary.resolve(), folder, folder / "a.plenary"
        self.environment = dict(os.environ, PLENARY_AUTHOR="tester", LC_ALL="C.UTF-8",
                                PLENARY_NOW="2025-05-01T12:00:00Z")

    def start(self, words, file=None):
        return subprocess.Popen([self.plenary, "--file", file or self.file, *words],
                                env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, *words, file=None):
        """What it prints; that it succeeds is a part of the test."""
        process = self.start(words, file)
        out, err = process.communicate()
        if process.returncode != 0:
            raise AssertionError(f"{' '.join(words)}: exit {process.returncode}: {err}")
        return out

    def content(self, file):
        """The programme, but for what is random in it."""
        json = self.run("export", "json", "--audience", "staff", "--drafts", file=file)
        return re.sub(r'"uuid" : "[^"]*"', "", json)


def ask(file, sql):
    with sqlite3.connect(file) as database:
        rows = database.execute(sql).fetchall()
    database.close()
    return rows


def is_sound(program, file):
    """Raises unless the file is whole, and its history is that of its data."""
    faults = [row[0] for row in ask(file, "PRAGMA integrity_check")]
    # SQLite 3.40 complains so of a table without rowid whose key is not in its first columns.
    assert set(faults) <= {"ok", "NULL value in link.audience"}, faults
    assert not ask(file, "PRAGMA foreign_key_check")
    numbers = [row[0] for row in ask(file, "SELECT number FROM entry ORDER BY number")]
    assert numbers == list(range(1, len(numbers) + 1)), numbers
    done = ask(file, "SELECT count (*) FROM entry e WHERE kind = 'write' AND number > 1 AND NOT coalesce"
               " ((SELECT x.kind = 'undo' FROM entry x WHERE x.target = e.number"
               "  ORDER BY x.number DESC LIMIT 1), 0)")[0][0]
    told = program.run("doctor", file=file)
    assert re.search(": nothing found; ", told), told
    copy = Path(f"{file}.undone")
    shutil.copy(file, copy)
    if done > 0:
        program.run("undo", "--steps", str(done), file=copy)
    for table in ("session", "room", "speaker", "theme", "appearance", "translation"):
        assert not ask(copy, f"SELECT * FROM {table}"), f"there is still a {table}"
    assert len(ask(copy, "SELECT * FROM forum")) == 1
    copy.unlink()


# --- killing ---------------------------------------------------------------------------------

def make_lines(folder):
    lines = [f'session add "Talk {i}" --start "2025-05-28 {8 + i // 12:02}:{i % 12 * 5:02}" --length 5 '
             f'--room {1 + i % 2} --speaker "Speaker {i % 9}" --create' for i in range(60)]
    (folder / "many.run").write_text("\n".join(lines) + "\n")


def make_victims():
    """Verbs that write, of all sorts and sizes."""
    return [["session", "add", "More", "--room", "1", "--speaker", "Jane Roe", "--create"],
            ["session", "set", "1", "--title", "Other", "--start", "11:00"],
            ["session", "remove", "1"], ["room", "set", "1", "--name", "Other", "--capacity", "9"],
            ["forum", "set", "1", "--timezone", "Asia/Shanghai"], ["speaker", "merge", "1", "2"],
            ["run", "many.run"], ["undo"], ["undo", "--steps", "3"], ["redo"],
            ["import", str(HERE.parent / "data/schedule-xml/hub.xml")]]


def prepare(program):
    make_lines(program.folder)
    program.run(*INIT)
    for words in (["room", "add", "Hall"], ["room", "add", "Foyer"], ["speaker", "add", "A"],
                  ["speaker", "add", "B"],
                  ["session", "add", "Opening", "--start", "2025-05-27 10:00", "--length", "60",
                   "--room", "1", "--speaker", "1"],
                  ["run", "many.run"], ["session", "set", "3", "--title", "Set"],
                  ["session", "remove", "4"], ["undo"]):
        program.run(*words)


def expect(program, words):
    """What the verb comes to when nobody kills it, and how long it takes."""
    copy = program.folder / "whole.plenary"
    shutil.copy(program.file, copy)
    begin = time.perf_counter()
    program.run(*words, file=copy)
    seconds = time.perf_counter() - begin
    return program.content(copy), seconds


def kill_one(program, words, delay, before, after):
    """Returns whether it had begun to write, and whether it was done."""
    file = program.folder / "killed.plenary"
    journal = Path(f"{file}-journal")
    shutil.copy(program.file, file)
    process = program.start(words, file)
    time.sleep(delay)
    process.kill()
    process.communicate()
    writing = journal.exists()
    entries = len(ask(program.file, "SELECT * FROM entry"))
    program.run("session", "list", file=file)
    # The journal that mended it is gone; one that holds nothing yet may stay.
    assert not journal.exists() or not any(journal.read_bytes()[:8]), "it is not mended"
    found = len(ask(file, "SELECT * FROM entry"))
    steps = int(words[-1]) if "--steps" in words else 1
    assert found in (entries, entries + steps), f"{found} entries after {entries}"
    content = program.content(file)
    assert content == (before if found == entries else after), "it is half done"
    is_sound(program, file)
    return writing, found > entries


def kill(program, options):
    prepare(program)
    rand = random.Random(options.seed)
    before = program.content(program.file)
    whole = {}
    writing = done = 0
    for i in range(options.kills):
        words = rand.choice(make_victims())
        if str(words) not in whole:
            whole[str(words)] = expect(program, words)
        after, seconds = whole[str(words)]
        delay = rand.uniform(0, 1.2 * seconds)
        try:
            wrote, ended = kill_one(program, words, delay, before, after)
        except (AssertionError, sqlite3.Error) as fault:
            raise AssertionError(f"kill {i}, {' '.join(words)} after {delay:.4f} s: {fault}")
        writing, done = writing + wrote, done + ended
    print(f"# {options.kills} killed: {writing} while they wrote, {done} when it was in the file")
    return f"{options.kills} verbs killed: whole or not at all"


# --- at once ---------------------------------------------------------------------------------

def work(program, worker, verbs, done):
    """Each of them makes sessions, changes them, and makes what they need."""
    for i in range(verbs):
        name = f"W{worker} {i - i % 5}"
        words = [["room", "add", f"Room {name}"], ["speaker", "add", f"Speaker {name}"],
                 ["session", "add", f"Session {name}", "--room", f"room-w{worker}-{i - i % 5}"],
                 ["session", "set", f"session-w{worker}-{i - i % 5}", "--start", "2025-05-28 10:00",
                  "--length", "30"],
                 ["appearance", "add", f"session-w{worker}-{i - i % 5}",
                  f"speaker-w{worker}-{i - i % 5}"]][i % 5]
        begin = time.perf_counter()
        process = program.start(words)
        _, err = process.communicate()
        done.append((time.perf_counter() - begin, process.returncode, words, err))


def crowd(program, options):
    program.run(*INIT)
    done = [[] for _ in range(WORKERS)]
    threads = [threading.Thread(target=work, args=(program, worker, options.verbs, done[worker]))
               for worker in range(WORKERS)]
    begin = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - begin
    verbs = [verb for each in done for verb in each]
    for _, code, words, err in verbs:
        assert code == 0, f"{' '.join(words)}: exit {code}: {err}"
        assert "another program" not in err and "locked" not in err, err
    entries = ask(program.file, "SELECT number, kind, length (changes) FROM entry ORDER BY number")
    assert [entry[0] for entry in entries] == list(range(1, WORKERS * options.verbs + 2)), len(entries)
    assert all(kind == "write" and size > 0 for _, kind, size in entries)
    for table in ("room", "speaker", "session", "appearance", "session_room"):
        n = ask(program.file, f"SELECT count (*) FROM {table}")[0][0]
        assert n == WORKERS * options.verbs // 5, f"{n} in {table}"
    assert not ask(program.file, "SELECT * FROM session WHERE start IS NULL OR length <> 30")
    is_sound(program, program.file)
    longest = max(verb[0] for verb in verbs)
    print(f"# {WORKERS} at once: {len(verbs)} verbs in {seconds:.1f} s, the longest {longest:.2f} s")
    return f"{WORKERS} processes, {options.verbs} verbs each: all recorded"


def main():
    add = (parser := argparse.ArgumentParser(description=__doc__.split("\n")[0])).add_argument
    add("--plenary", type=Path, required=True, help="the program")
    add("--kills", type=int, default=int(os.environ.get("PLN_KILLS", "50")), help="how many")
    add("--verbs", type=int, default=250, help="how many each of those at once, in fives")
    add("--seed", type=int, default=1, help="which kills")
    add("what", choices=["kill", "crowd"])
    options = parser.parse_args()
    print("1..1")
    with tempfile.TemporaryDirectory(prefix="plenary-test-") as folder:
        try:
            name = globals()[options.what](Program(options.plenary, Path(folder)), options)
        except AssertionError as fault:
            print(f"not ok 1 {options.what}")
            print(*(f"#   {line}" for line in str(fault).split("\n")), sep="\n")
            return 1
    print("ok 1", name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
