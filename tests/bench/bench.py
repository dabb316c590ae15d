#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Measures speed and memory, and prints them beside something that does the same work.

bench.py --plenary PROGRAM [--corpus FOLDER] [--runs N]. Medians of N runs; the two commands of a
comparison take turns. It never fails for being slow: a reach is what the design hopes for.
"""
import argparse, os, shutil, statistics, subprocess, sys, tempfile, time
from datetime import datetime, timedelta
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent.parent
FORUM = ["init", "Bench", "--from", "2025-05-27", "--to", "2025-06-30", "--timezone", "UTC"]
READERS = ["show", "now", "session list", "search e", "check", "speaker list",
           "export ics", "print day", "print grid", "export json"]
# How much of a script that enters a programme by words is measured.
SCRIPTS = [800, 3200]


def started(command, folder):
    """Runs a command to its end: seconds, and the most memory it took in MB.

    What Linux tells of memory is at least that of the process that starts it: some 15 MB of Python.
    """
    with tempfile.TemporaryFile() as err:
        begin = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 5):
            err.seek(0)
            sys.exit(f"{' '.join(map(str, command))} in {folder}: exit {process.returncode}\n"
                     + err.read().decode(errors="replace"))
    return seconds, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, options, folder):
        self.plenary, self.runs, self.folder = options.plenary.resolve(), options.runs, folder
        self.history = self.plenary.parent.parent / "tests/bench-history"

    def compare(self, *cases):
        """The median in ms of each case, a function that returns a command and its folder."""
        times = [[] for _ in cases]
        for _ in range(self.runs):
            for case, seconds in zip(cases, times):
                seconds.append(started(*case())[0])
        return [1000 * statistics.median(seconds) for seconds in times]

    def fresh(self, like=None):
        """A new folder: a copy of another, or with an empty programme.

        The copy is on the disk: else the first verb that syncs its file would wait for all of it.
        """
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        if like:
            shutil.copytree(like, folder, dirs_exist_ok=True)
            for file in folder.iterdir():
                with file.open("rb+") as copy:
                    os.fsync(copy.fileno())
        else:
            started([self.plenary, *FORUM], folder)
        return folder

    def imports(self, xml):
        ours, theirs = self.compare(lambda: ([self.plenary, "import", xml], self.fresh()),
                                    lambda: (["xmllint", "--noout", xml], self.folder))
        print(f"import {xml.name}: {ours:.1f} ms, xmllint --noout {theirs:.1f} ms, "
              f"ratio {ours / theirs:.1f} (reach 5)")
        folder = self.fresh()
        memory = started([self.plenary, "import", xml], folder)[1]
        print(f"import {xml.name}: {memory:.1f} MB at most (reach 40)")
        return folder

    def reads(self, name, folder):
        file = next(folder.glob("*.plenary"))
        for verb in READERS:
            ours, bare, theirs = self.compare(
                lambda: ([self.plenary, *verb.split()], folder),
                lambda: ([self.plenary, "--version"], folder),
                lambda: (["sqlite3", file, "select count(*) from session"], folder))
            print(f"{verb}, {name}: {ours:.1f} ms, of it start {bare:.1f} ms, "
                  f"sqlite3 {theirs:.1f} ms (reach 15)")

    def programme(self, sessions):
        """A folder with a programme of so many sessions, in 20 rooms, by 50 speakers."""
        folder = self.fresh()
        lines = [f'room add "Room {i}"' for i in range(1, 21)]
        lines += [f'speaker add "Speaker {i}"' for i in range(1, 51)]
        for i in range(sessions):
            slot, room = divmod(i, 20)
            start = datetime(2025, 5, 27, 8) + timedelta(slot // 28, minutes=slot % 28 * 30)
            lines.append(f'session add "Session {i}" --start "{start:%Y-%m-%d %H:%M}" --length 30 '
                         f'--room {room + 1} --speaker {i % 50 + 1}')
        (folder / "many.run").write_text("\n".join(lines) + "\n")
        started([self.plenary, "run", "many.run"], folder)
        return folder

    def script(self, lines):
        """A folder with an empty programme and a script that names what it needs by words."""
        folder = self.fresh()
        text = [f'room add "Hall {i} of the house"' for i in range(1, 21)]
        for i in range(lines - len(text)):
            slot, room = divmod(i, 20)
            start = datetime(2025, 5, 27, 8) + timedelta(slot // 28, minutes=slot % 28 * 30)
            text.append(f'session set "talk {i - 1} about" --abstract "Text {i}"' if i % 4 == 3 else
                        f'session add "Talk {i} about things" --start "{start:%Y-%m-%d %H:%M}" '
                        f'--length 30 --room "hall {room + 1} of" --create '
                        f'--speaker "Given{i % 97} Name{i // 2}"')
        (folder / "words.run").write_text("\n".join(text) + "\n")
        return folder

    def scripts(self, few, many):
        run = [self.plenary, "run", "words.run"]
        small, large = self.script(few), self.script(many)
        fast, slow = self.compare(lambda: (run, self.fresh(small)),
                                  lambda: (run, self.fresh(large)))
        print(f"run: {few} lines by words {fast:.0f} ms, {many} lines {slow:.0f} ms, "
              f"ratio {slow / fast:.1f} of {many / few:.0f} times the lines")

    def recording(self, folder):
        """A change with and without its entry, and what a file grows by."""
        times, file = 200, next(folder.glob("*.plenary"))
        def change(how, n=times):
            return ([self.history, file.name, str(n), how], self.fresh(folder))
        recorded, plain = self.compare(lambda: change("recorded"), lambda: change("plain"))
        print(f"a change: {recorded / times:.2f} ms recorded, {plain / times:.2f} ms in a plain "
              f"transaction, ratio {recorded / plain:.2f}")
        sizes = []
        for how in ("recorded", "plain"):
            command, copy = change(how, 1000)
            started(command, copy)
            sizes.append((copy / file.name).stat().st_size)
        print(f"a change: {(sizes[0] - sizes[1]) / 1000:.0f} bytes of history")

    def entries(self, folder, few, many):
        """The same verbs in a file of few and of many entries."""
        file = next(folder.glob("*.plenary")).name
        small, large = self.fresh(folder), self.fresh(folder)
        for n, made in ((few, small), (many, large)):
            started([self.history, file, str(n), "recorded"], made)
        for verb in (["session", "set", "2", "--title", "Other"], ["log", "--limit", "20"],
                     ["session", "list"], ["undo"]):
            fast, slow = self.compare(lambda: ([self.plenary, *verb], self.fresh(small)),
                                      lambda: ([self.plenary, *verb], self.fresh(large)))
            print(f"{' '.join(verb)}: {fast:.1f} ms at {few} entries, {slow:.1f} ms at {many}, "
                  f"ratio {slow / fast:.2f} (reach 1.1)")
        # All entries are looked through, though not all are read.
        record = [self.plenary, "log", "session", "2"]
        fast, slow = self.compare(lambda: (record, self.fresh(small)),
                                  lambda: (record, self.fresh(large)))
        print(f"log session 2: {fast:.1f} ms at {few} entries, {slow:.1f} ms at {many}, "
              f"ratio {slow / fast:.1f} (reach 3)")

    def size(self, folder):
        """The size in bytes of the day programme as PDF; None where a font is missing."""
        pdf = Path(self.folder) / "day.pdf"
        pdf.unlink(missing_ok=True)
        made = subprocess.run([self.plenary, "print", "day", "-o", pdf], cwd=folder,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if made.returncode == 0:
            return pdf.stat().st_size
        print(f"print day --pdf: skipped: {made.stderr.strip()}")

    def pdf(self, name, folder):
        """The PDF beside the same pages as text."""
        size = self.size(folder)
        if size is None:
            return
        pdf, text = self.compare(lambda: ([self.plenary, "print", "day", "--pdf"], folder),
                                 lambda: ([self.plenary, "print", "day"], folder))
        print(f"print day --pdf, {name}: {pdf:.1f} ms, as text {text:.1f} ms, "
              f"ratio {pdf / text:.1f}, {size / 1000:.0f} kB")

    def papers(self, few, small, many, large):
        """How what is printed grows with the programme: @small has @few sessions, @large @many."""
        for view in ("day", "grid", "index", "signs", "day --pdf"):
            command = [self.plenary, "print", *view.split()]
            fast, slow = self.compare(lambda: (command, small), lambda: (command, large))
            print(f"print {view}: {few} sessions {fast:.0f} ms, {many} sessions {slow:.0f} ms, "
                  f"ratio {slow / fast:.1f} of {many / few:.0f} times the sessions")

    def adds(self, few, many):
        add = [self.plenary, "session", "add", "One more", "--start", "2025-06-20 23:30",
               "--length", "20", "--room", "1", "--speaker", "1"]
        small, large = self.programme(few), self.programme(many)
        fast, slow = self.compare(lambda: (add, self.fresh(small)),
                                  lambda: (add, self.fresh(large)))
        print(f"session add: {fast:.1f} ms at {few} sessions, {slow:.1f} ms at {many}, "
              f"ratio {slow / fast:.2f} (reach 2)")
        return large


def main():
    add = (parser := argparse.ArgumentParser(description=__doc__.split("\n")[0])).add_argument
    add("--plenary", type=Path, required=True, help="the program")
    add("--corpus", type=Path, default=SOURCE.parent / "shared/corpus", help="real programmes")
    add("--runs", type=int, default=11, help="how often each command runs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="plenary-bench-") as folder:
        bench = Bench(options, folder)
        xml = options.corpus / "schedule-xml/c3-38c3-hub.xml"
        if xml.is_file():
            real = bench.imports(xml)
            bench.reads("1,007 sessions", real)
            bench.pdf("1,007 sessions", real)
        else:
            print(f"import: skipped, no {xml}")
        bench.scripts(*SCRIPTS)
        large = bench.adds(100, 10000)
        bench.reads("10,000 sessions", large)
        bench.pdf("10,000 sessions", large)
        bench.papers(1000, bench.programme(1000), 10000, large)
        small = bench.programme(100)
        bench.recording(small)
        bench.entries(small, 10, 10000)


if __name__ == "__main__":
    main()
