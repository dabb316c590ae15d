#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds what real calendar programs make of a calendar against what it says, and what an update does to them.

test-clients.py --plenary PROGRAM. Slow, and with programs that are not Plenary's: it runs with PLN_CLIENTS=yes in the
environment (sh tests/run.sh --clients) when ../shared/tools/calendar-clients is there and its setup.sh has been run.
"""
import argparse, json, os, re, subprocess, sys, tempfile
from datetime import timedelta, timezone
from pathlib import Path

from calendars import SHARED, SOURCE, Entry, Program, differences, icscheck, make_traps

sys.path[:0] = [str(SOURCE / "tests/house"), str(SHARED / "tools/calendar-clients")]
from house import Tap

CLIENTS = SHARED / "tools/calendar-clients"
WORK = Path(os.environ.get("TMPDIR") or "/tmp") / "calendar-clients"


# --- what readers do to any calendar -------------------------------------------------------------

def without_backslashes(text):
    return text.replace("\\", "").replace("\n", "n") if isinstance(text, str) else text


def backslash(difference, event):
    """it undoes escapes twice, or not all: a backslash before n, a comma, a semicolon or a backslash is misread"""
    want = difference["want"]
    return isinstance(want, str) and re.search(r"\\[nN,;\\]", want) \
        and without_backslashes(want) == without_backslashes(difference["got"])


def begin(difference, event):
    """it looks for BEGIN: and END: within lines too, and takes a text for a component"""
    if difference["field"] == "extra":
        return difference["got"] == "None None"
    return event and "BEGIN:" in event.one("SUMMARY")[1] and difference["got"] is None


def rebuilt(difference, event):
    """it drops the VTIMEZONEs of a file that comes whole, and vobject makes others: offsets without their minutes, and
    changes an hour off; what it gives back is right, what it finds by time is not"""
    import ics
    if event is None or difference["field"] not in ("start", "end"):
        return False
    time, zone = ics.local(event, difference["field"])
    if time is None:
        return False
    near = [(time + timedelta(hours=hours)).replace(tzinfo=zone).utcoffset() for hours in (-1, 0, 1)]
    others = {*near, *(timedelta(hours=int(offset / timedelta(hours=1))) for offset in near)}
    return difference["got"] in [ics.utc_text((time - offset).replace(tzinfo=timezone.utc)) for offset in others]


# Beyond those that ../shared/tools/calendar-clients knows: readers, and the test whose sentence is the cause.
FAULTS = [
    ("khal icalendar xandikos node-ical", backslash),
    ("ts-ics", begin),
    ("radicale", rebuilt),
]


def cause(reader, difference, events):
    if difference["known"]:
        return difference["known"]
    event = events.get(difference["uid"])
    return next((" ".join(test.__doc__.split()) for readers, test in FAULTS
                 if reader in readers.split() and test(difference, event)), None)


def compare(tap, name, *files):
    """One point for each reader; known faults are named in a comment."""
    import ics
    command = [CLIENTS / "compare.py", "--json", "--work", WORK, "--limit", "120", files[0]]
    done = subprocess.run([*command, *(["--update", files[1]] if files[1:] else [])], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        tap.point(name, [f"compare.py: {done.stderr.strip()}"])
        return
    events = {ics.uid_of(event): event for calendar in ics.parse(files[-1].read_bytes()) for event in calendar.kids}
    for line in json.loads(done.stdout)["readers"]:
        causes = [(cause(line["reader"], difference, events), difference) for difference in line["differences"]]
        faults = [str(line["error"])] * bool(line["error"])
        faults += [f"{d['uid']}: {d['field']}: wanted {d['want']!r}, found {d['got']!r}"
                   for known, d in causes if not known]
        n = len(line["events"] or [])
        tap.point(f"{name}: {line['reader']} {line['version']}: {n} entries of {line['expected']}", faults[:20])
        for known in sorted({known for known, _ in causes if known}):
            print(f"#   known: {known}")


# --- an update that keeps UIDs -------------------------------------------------------------------

VDIRSYNCER = """[general]
status_path = "{home}/status"
[pair p]
a = "file"
b = "folder"
collections = null
conflict_resolution = "a wins"
[storage file]
type = "singlefile"
path = "{home}/calendar.ics"
[storage folder]
type = "filesystem"
path = "{home}/folder"
fileext = ".ics"
"""


def files_by_uid(folder):
    return {re.search(r"^UID:(\S+)", path.read_text(), re.M)[1]: path for path in folder.iterdir()}


def follow(tap, folder, first, second):
    """A calendar that vdirsyncer keeps in step with a folder of one file an entry, which khal shows.

    For one on the web it makes a UID of the entry's text (compare.py --update tries that); for a file it keeps them."""
    (folder / "folder").mkdir()
    config, calendar = folder / "vdirsyncer.conf", folder / "calendar.ics"
    config.write_text(VDIRSYNCER.format(home=folder))
    seen = []
    for what, octets in (("discover", first), ("sync", first), ("sync", second), ("sync", second)):
        calendar.write_bytes(octets)
        done = subprocess.run(["vdirsyncer", "-c", config, what], capture_output=True, text=True)
        if done.returncode:
            tap.point("vdirsyncer follows an update", [done.stderr.strip()[-500:]])
            return
        seen.append({uid: (path.name, path.read_bytes()) for uid, path in files_by_uid(folder / "folder").items()})
    _, before, after, again = seen
    wanted, found = icscheck(second, "--no-second")[1], {}
    for _, octets in after.values():
        found.update(icscheck(octets, "--no-second")[1])
    faults = list(differences(wanted, found))
    faults += [f"{uid}: in another file" for uid in before.keys() & after.keys() if before[uid][0] != after[uid][0]]
    faults += [f"{uid}: gone" for uid in before.keys() - after.keys()]
    faults += ["not the same when synchronised again"] * (again != after)
    changed = sum(before[uid] != after.get(uid) for uid in before)
    name = f"vdirsyncer follows an update in place: {changed} of {len(before)} changed, {len(after)} in the end"
    tap.point(name, faults)


# --- all of it -----------------------------------------------------------------------------------

def clients(program, tap):
    first, second = make_traps(program)
    folder = program.folder
    calendars = {}
    for name, file, options in [
        ("first", first, []),
        ("second", second, []),
        ("staff", second, ["--audience", "staff", "--drafts"]),
        ("parts", second, ["--detail", "parts"]),
        ("visible", second, ["--cancelled", "visible"]),
    ]:
        calendars[name] = folder / f"{name}.ics"
        calendars[name].write_bytes(program.calendar(file, *options))
        if name not in ("second", "staff"):
            compare(tap, name, calendars[name])
    compare(tap, "first, then second", calendars["first"], calendars["second"])
    follow(tap, folder, calendars["first"].read_bytes(), calendars["second"].read_bytes())


def missing():
    if not os.environ.get("PLN_CLIENTS"):
        return "takes minutes: sh tests/run.sh --clients"
    if not CLIENTS.is_dir():
        return "needs ../shared/tools/calendar-clients"
    if not WORK.is_dir():
        return "run ../shared/tools/calendar-clients/setup.sh first"
    return None


def main():
    add = (parser := argparse.ArgumentParser(description=__doc__.split("\n")[0])).add_argument
    add("--plenary", type=Path, required=True, help="the program")
    options = parser.parse_args()
    tap = Tap()
    if why := missing():
        tap.skip("calendars in real readers", why)
        return tap.end()
    with tempfile.TemporaryDirectory(prefix="plenary-test-") as folder:
        try:
            clients(Program(options.plenary, folder), tap)
        except AssertionError as fault:
            tap.point("clients", str(fault).split("\n"))
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
