#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Measures how calendars are written and read, beside libical and python3-icalendar with the same entries.

bench-calendars.py --plenary PROGRAM [--sessions N,N,…]. It never fails for being slow: a reach is what the design
hopes for.
"""
import argparse, json, subprocess, sys, tempfile
from datetime import datetime, timedelta
from pathlib import Path

from bench import started

# Builds each entry of a calendar again and writes it: microseconds for one, the best of some rounds.
PYTHON = """
import icalendar, sys, time
events = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT')[:1000]
taken = [[(name, value.dt if hasattr(value, 'dt') else value) for name, value in event.property_items(recursive=False)
          if name not in ('BEGIN', 'END')] for event in events]
best = None
for round in range(3):
    begin = time.process_time()
    for entry in taken:
        event = icalendar.Event()
        for name, value in entry:
            event.add(name, value)
        event.to_ical()
    seconds = time.process_time() - begin
    best = seconds if best is None else min(best, seconds)
print(1e6 * best / len(taken))
"""
ABSTRACT = ("How digital and intelligent technologies drive the development of cultural trade; four models, with "
            "figures, and what they mean for publishers. 数智技术如何驱动文化贸易发展，以及这一切对于我们意味着什么。")


def uuid(kind, n):
    return f"{kind:08}-0000-4000-8000-{n:012}"


def programme(n):
    """So many sessions of half an hour, of an entry of some 900 octets each, in 40 rooms, by 200 speakers."""
    forum = {"uuid": uuid(1, 1), "key": "bench", "title": "Bench, a forum", "timezone": "Asia/Shanghai",
             "from": "2025-01-01", "to": "2035-12-31"}
    venue = {"uuid": uuid(2, 1), "key": "centre", "name": "Convention Centre, Shenzhen", "geo": "22.543100,114.057900"}
    rooms = [{"uuid": uuid(3, i), "key": f"room-{i}", "name": f"Room {i}", "floor": f"level {i % 7}", "venue": "centre"}
             for i in range(40)]
    themes = [{"uuid": uuid(4, i), "key": f"theme-{i}", "name": f"Digital trade {i}"} for i in range(12)]
    speakers = [{"uuid": uuid(5, i), "key": f"speaker-{i}", "name": f"Speaker {i}",
                 "positions": [{"uuid": uuid(7, i), "position": "Professor",
                                "organisation": f"University {i % 30} of Social Sciences"}]}
                for i in range(200)]
    sessions = []
    for i in range(n):
        start = datetime(2025, 1, 1, 8) + timedelta(i // 40 // 20, minutes=i // 40 % 20 * 30)
        sessions.append({"uuid": uuid(6, i), "key": f"session-{i}", "forum": "bench", "kind": "talk",
                         "title": f"Session {i}: trade, culture and technology", "start": f"{start:%Y-%m-%dT%H:%M}",
                         "length": 30, "state": "confirmed", "audience": "public", "rooms": [f"room-{i % 40}"],
                         "themes": [f"theme-{i % 12}"], "abstract": ABSTRACT,
                         "url": f"https://example.org/programme/session-{i}",
                         "appearances": [{"uuid": uuid(8, i), "speaker": f"speaker-{i % 200}", "role": "speaker"}]})
    return {"format": "plenary", "version": 1, "venues": [venue], "forums": [forum], "rooms": rooms, "themes": themes,
            "speakers": speakers, "sessions": sessions}


def measure(plenary, folder, n):
    source, file, calendar = folder / f"{n}.json", folder / f"{n}.plenary", folder / f"{n}.ics"
    source.write_text(json.dumps(programme(n)))
    started([plenary, "init", "--import", source, "--file", file], folder)
    export = [plenary, "--file", file, "export", "ics", "--replace", "-o", calendar]
    seconds, most = min(started(export, folder) for _ in range(3))
    loaded = started([plenary, "--file", file, "export", "text", "--day", "1", "--replace", "-o", "day.txt"], folder)[1]
    bench = plenary.parent.parent / "tests/bench-ics"
    found = json.loads(subprocess.run([bench, source, calendar], check=True, capture_output=True, text=True).stdout)
    print(f"export ics, {n} sessions of {found['octets']:.0f} octets: {found['write']:.2f} µs a session, libical alone "
          f"{found['libical_write']:.2f} µs, ratio {found['write'] / found['libical_write']:.2f} (reach 2)")
    print(f"  read again: {found['read']:.2f} µs an entry, libical alone {found['libical_read']:.2f} µs, "
          f"ratio {found['read'] / found['libical_read']:.2f}")
    print(f"  1,000 weekly series of ten weeks: {found['rules']:.2f} µs each, libical's iterator "
          f"{found['libical_rules']:.2f} µs, ratio {found['rules'] / found['libical_rules']:.2f}")
    print(f"  memory beyond the programme: the timetable {found['timetable']:.1f} MB, "
          f"the writer {found['writer']:.1f} MB")
    print(f"  the command: {1000 * seconds:.0f} ms, {1e6 * seconds / n:.1f} µs a session, {most:.0f} MB at most; "
          f"a day as text {loaded:.0f} MB")
    return calendar, found["write"]


def main():
    add = (parser := argparse.ArgumentParser(description=__doc__.split("\n")[0])).add_argument
    add("--plenary", type=Path, required=True, help="the program")
    add("--sessions", default="1000,10000,100000", help="how many")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="plenary-bench-") as folder:
        measured = [measure(options.plenary.resolve(), Path(folder), int(n)) for n in options.sessions.split(",")]
        calendar, ours = measured[0]
        done = subprocess.run(["/usr/bin/python3", "-c", PYTHON, calendar], capture_output=True, text=True)
    if done.returncode:
        print(f"python3-icalendar: skipped, {done.stderr.strip().splitlines()[-1]}")
        return
    theirs = float(done.stdout)
    print(f"python3-icalendar: {theirs:.0f} µs an entry, {theirs / ours:.0f} times as long")


if __name__ == "__main__":
    sys.exit(main())
