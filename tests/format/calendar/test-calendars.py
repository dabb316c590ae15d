#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Holds calendars against what they should say, worked out in another language from the same programme.

test-calendars.py --plenary PROGRAM corpus|traps|update|zones
"""
import argparse, ast, io, json, re, sys, tempfile, zoneinfo
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import calendars
from calendars import DAY, MINUTE, SHARED, Program, Programme, as_icalendar_reads, differences, icscheck, make_traps
from calendars import one_line, read_calendar, to_utc

sys.path.append(str(calendars.SOURCE / "tests/house"))
from house import Tap

try:
    import dateutil.tz, icalendar
except ImportError:
    icalendar = None

# Who gets a calendar, and what the program is told for it.
VIEWS = {
    "public": (["public", False], {}, []),
    "drafts": (["public", True], {}, ["--drafts"]),
    "staff": (["staff", True], {}, ["--audience", "staff", "--drafts"]),
    "parts": (["public", False], {"detail": "parts"}, ["--detail", "parts"]),
    "visible": (["public", False], {"cancelled": "visible"}, ["--cancelled", "visible"]),
    "drop": (["public", False], {"cancelled": "drop"}, ["--cancelled", "drop"]),
}
# A whole conference is more than Google takes at once; what is longer than a day has its own finding elsewhere.
EXCUSED = ("SIZE",)


# --- real programmes ---------------------------------------------------------------------------

def import_file(program, path):
    file = program.folder / f"{path.name}.plenary"
    if program.run("init", "--import", path, file=file, fails=True) is None:
        program.run("init", "--import", path, "--timezone", "Europe/Berlin", file=file)
    return file


def unexcused(findings):
    """Without what is the second reader's own fault: see as_icalendar_reads()."""
    disagrees = re.compile("READER-DISAGREES: .*, (?:summary|location|description): (.*) here, (.*) by python3-ical")
    for line in findings:
        found = disagrees.search(line)
        own = found and as_icalendar_reads(ast.literal_eval(found[1])) == ast.literal_eval(found[2])
        if line.split(": ")[1] not in EXCUSED and not own:
            yield line


def check_view(program, file, data, view):
    seen, how, options = VIEWS[view]
    wanted = Programme(data, *seen).entries(**how)
    wanted = {uid: entry._replace(changed=None) for uid, entry in wanted.items()}
    second = [] if view == "public" else ["--no-second"]  # the checker's second reader is slow
    findings, found = icscheck(program.calendar(file, *options), "--interop", *second)
    return list(unexcused(findings)) + list(differences(wanted, found)), len(found)


def plain(found):
    """How often each time and title is in a calendar, as far as it says an instant or a day and needs no guess."""
    return Counter((entry.start, entry.end, one_line(entry.title or "")) for entry in found.values()
                   if re.fullmatch(r"[-\d]{10}(T[:\d]{8}Z)?", entry.start or "") and entry.start < (entry.end or ""))


def check_round(path, octets):
    """What a foreign calendar says comes out again; returns what does not, and how much does."""
    before, after = (plain(icscheck(each, "--no-second")[1]) for each in (path.read_bytes(), octets))
    return [str(lost) for lost in before - after], sum(before.values())


def corpus(program, tap):
    if not SHARED.is_dir():
        tap.skip("the open corpus", "needs ../shared")
        return
    for path in sorted([*(SHARED / "corpus/schedule-xml").iterdir(), *(SHARED / "corpus/ics").iterdir()]):
        file = import_file(program, path)
        data = program.programme(file)
        if path.suffix == ".ics":
            lost, n = check_round(path, program.calendar(file))
            if n:
                tap.point(f"{path.name}: {n} entries in and out again", lost[:20])
        for view in ("public", "parts", "staff"):
            faults, n = check_view(program, file, data, view)
            tap.point(f"{path.name}, {view}: {n} entries as they should be", faults[:20])
    snapshots(program, tap)


# What its README says of the two snapshots of one calendar there: sessions that came, went, and moved.
SNAPSHOTS = ("jococruise-2023v1-sched.ics", "jococruise-2023v2-sched.ics", (21, 8, 20))


def times(data):
    return {session["uuid"]: (session["start"], session.get("length")) for session in data["sessions"]}


def cancelled(data):
    return {session["uuid"] for session in data["sessions"] if session["state"] == "cancelled"}


def snapshots(program, tap):
    """A second snapshot of a calendar updates: what came, went and moved; what went is cancelled in what goes out."""
    first, second, wanted = SNAPSHOTS
    file = program.folder / "snapshots.plenary"
    program.run("init", "--import", SHARED / "corpus/ics" / first, file=file)
    before, shown = program.programme(file), read_calendar(program.calendar(file))
    program.run("import", SHARED / "corpus/ics" / second, "--prune", file=file, now="2026-01-06T12:00:00Z")
    after, now = program.programme(file), read_calendar(program.calendar(file))
    old, new = times(before), times(after)
    gone = cancelled(after) - cancelled(before)
    found = len(new.keys() - old.keys()), len(gone), sum(new[uid] != old[uid] for uid in old)
    tap.point(f"{second}: {found} added, gone, moved", [f"{wanted} wanted"] * (found != wanted))
    faults = [f"{uid}: not there any more" for uid in shown.keys() - now.keys()]
    faults += [f"{now[uid].title}: {now[uid].status}" for uid in gone if now[uid].status != "CANCELLED"]
    faults += [f"{now[uid].title}: SEQUENCE {now[uid].sequence}" for uid in old
               if (uid in gone or new[uid] != old[uid]) and now[uid].sequence <= shown[uid].sequence]
    tap.point(f"{second}: what is given out follows", faults)
    again = json.loads(program.run("import", SHARED / "corpus/ics" / second, "--prune", "--json", file=file))
    tap.point(f"{second}: a second time changes nothing", [str(again["sessions"])] * bool(again["sessions"]))


# --- traps -------------------------------------------------------------------------------------

def check_octets(octets):
    """What no reader could get back: lines and characters as RFC 5545, section 3.1, wants them."""
    lines = octets.split(b"\r\n")
    faults = [f"{line!r}: {len(line)} octets" for line in lines if len(line) > 75]
    faults += [f"{line!r}: a control" for line in lines if re.search(rb"[\x00-\x1f\x7f]", line)]
    faults += [f"{line!r}: all blank" for line in lines[:-1] if not line.strip()]
    unfolded = octets.decode().replace("\r\n ", "")
    for name in ("BEGIN:VEVENT", "END:VEVENT", "UID:mine", "ATTACH"):
        found = len(re.findall(f"^{name}", unfolded, re.M))
        wanted = len(re.findall("^UID:", unfolded, re.M)) if "VEVENT" in name else 0
        faults += [f"{found} lines begin with {name}, {wanted} wanted"] * (found != wanted)
    return faults


def traps(program, tap):
    first, _ = make_traps(program)
    data = program.programme(first)
    for view, (seen, how, options) in VIEWS.items():
        octets = program.calendar(first, *options)
        wanted, found = Programme(data, *seen).entries(**how), read_calendar(octets)
        faults = check_octets(octets) + list(differences(wanted, found))
        faults += ["other octets the second time"] * (program.calendar(first, *options) != octets)
        tap.point(f"a programme of traps, {view}: {len(found)} entries as they should be", faults)
        if SHARED.is_dir():
            faults, n = check_view(program, first, data, view)
            tap.point(f"a programme of traps, {view}: the checker finds nothing in {n}", faults)


def update(program, tap):
    """What calendars that keep UIDs need to follow a change: the same UIDs, a higher SEQUENCE, a later DTSTAMP."""
    first, second = make_traps(program)
    before, after = (read_calendar(program.calendar(file)) for file in (first, second))
    wanted = Programme(program.programme(second)).entries()
    tap.point(f"an update: {len(after)} entries as they should be", list(differences(wanted, after)))
    faults, changed = [], 0
    for uid in sorted(before.keys() & after.keys()):
        old, new = before[uid], after[uid]
        changed += old != new
        if (old.start, old.end, old.status) != (new.start, new.end, new.status) and new.sequence <= old.sequence:
            faults.append(f"{new.title}: SEQUENCE {old.sequence}, then {new.sequence}")
        if old != new and new.changed <= old.changed:
            faults.append(f"{new.title}: changed {old.changed}, then {new.changed}")
        if new.sequence < old.sequence:
            faults.append(f"{new.title}: SEQUENCE fell")
    tap.point(f"an update: {changed} changed, each with a later stamp, a moved one with a higher SEQUENCE", faults)
    tap.point("an update: no entry vanishes", [f"{before[uid].title}: gone" for uid in before.keys() - after.keys()])


# --- every zone --------------------------------------------------------------------------------

FIRST, LAST = datetime(2026, 1, 1, tzinfo=timezone.utc), datetime(2028, 1, 1, tzinfo=timezone.utc)
LENGTH = 50
# Not a name of the IANA database but a link to where the machine is.
NO_ZONES = {"localtime"}


def changes(zone):
    """The instants from FIRST to LAST at which the offset of a zone changes, to the minute."""
    day = FIRST
    while day < LAST:
        low, high = day, day + DAY
        if low.astimezone(zone).utcoffset() != high.astimezone(zone).utcoffset():
            before = low.astimezone(zone).utcoffset()
            while high - low > MINUTE:
                middle = (low + (high - low) / 2).replace(second=0, microsecond=0)
                low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
            yield high
        day += DAY


def moments(zone):
    """Wall-clock times, with which of a repeated hour is meant: some of each month, many around each change."""
    for month in range(24):
        yield datetime(2026 + month // 12, month % 12 + 1, 15, month % 2 * 12), 0
    for change in changes(zone):
        offsets = [(change + step).astimezone(zone).utcoffset() for step in (-MINUTE, MINUTE)]
        for offset in offsets:
            for minutes in (-1440, -61, *range(-60, 75, 15), 1440):
                civil = change.replace(tzinfo=None) + offset + minutes * MINUTE
                yield civil, 0
                if civil.replace(tzinfo=zone, fold=0).utcoffset() != civil.replace(tzinfo=zone, fold=1).utcoffset():
                    yield civil, 1


def make_zones(names):
    """A forum for each zone, with its sessions; and UID to the start that Python finds, and the zone."""
    forums = [{"uuid": "00000000-0000-4000-8000-000000000000", "key": "root", "title": "Zones", "timezone": "UTC",
               "from": "2026-01-01", "to": "2027-12-31"}]
    sessions, wanted = [], {}
    for n, name in enumerate(names):
        zone = ZoneInfo(name)
        forums.append({"uuid": f"00000001-0000-4000-8000-{n:012}", "key": f"zone-{n}", "title": name, "timezone": name,
                       "parent": "root"})
        for civil, fold in sorted(set(moments(zone))):
            uid = f"00000002-0000-4000-8000-{len(sessions):012}"
            sessions.append({"uuid": uid, "key": f"s-{len(sessions)}", "forum": f"zone-{n}", "kind": "talk",
                             "title": f"{civil:%Y-%m-%d %H:%M}", "start": f"{civil:%Y-%m-%dT%H:%M}", "fold": bool(fold),
                             "length": LENGTH, "state": "confirmed", "audience": "public"})
            wanted[uid] = to_utc(zone, civil, fold), name
    return {"format": "plenary", "version": 1, "forums": forums, "sessions": sessions}, wanted


def read_times(text):
    """UID to TZID (None: UTC), start and end as they are written, by a reader that is quick for what is plain."""
    for event in text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]:
        uid = re.search("^UID:(.*)\r$", event, re.M)[1]
        times = re.findall(r"^DT(?:START|END)(?:;TZID=([^:]+))?:(\w{15})(Z?)\r$", event, re.M)
        (zone, start, z), (end_zone, end, end_z) = times
        if zone != end_zone or z != end_z or bool(zone) == bool(z):
            raise AssertionError(f"{uid}: {times}")
        yield uid, zone, datetime.strptime(start, "%Y%m%dT%H%M%S"), datetime.strptime(end, "%Y%m%dT%H%M%S")


def judge_times(text, wanted):
    """Each time by the machine's zone and by the file's own VTIMEZONE; and how many are in the zone's time."""
    own = dateutil.tz.tzical(io.StringIO(text.replace("\r\n ", "")))
    faults, local, left = [], 0, dict(wanted)
    for uid, name, start, end in read_times(text):
        instant, zone = left.pop(uid)
        local += bool(name)
        readers = [ZoneInfo(name), own.get(name)] if name else [timezone.utc]
        for reader in readers:
            found = [time.replace(tzinfo=reader).astimezone(timezone.utc) for time in (start, end)]
            if found != [instant, instant + LENGTH * MINUTE]:
                faults.append(f"{uid}, {zone}: {name or 'UTC'} {start} to {end}, wanted {instant}")
    return faults + [f"{uid}: not there" for uid in left], local


def check_zones(text):
    """The one shape that all readers take: a STANDARD, at most one DAYLIGHT, and that one ahead of it."""
    for zone in text.split("BEGIN:VTIMEZONE\r\n")[1:]:
        name = re.search("^TZID:(.*)\r$", zone, re.M)[1]
        kinds = re.findall(r"^BEGIN:(STANDARD|DAYLIGHT)\r$", zone, re.M)
        offsets = [int(offset) for offset in re.findall(r"^TZOFFSETTO:([+-]\d{4})\r$", zone, re.M)]
        ahead = dict(zip(kinds, offsets))
        if len(ahead) != len(kinds) or "STANDARD" not in ahead or ahead.get("DAYLIGHT", 9999) <= ahead["STANDARD"]:
            yield f"{name}: {list(zip(kinds, offsets))}"


def zones(program, tap):
    names = sorted(zoneinfo.available_timezones() - NO_ZONES)
    data, wanted = make_zones(names)
    path, file = program.folder / "zones.json", program.folder / "zones.plenary"
    path.write_text(json.dumps(data))
    program.run("init", "--import", path, file=file)
    octets = program.calendar(file)
    faults, local = judge_times(octets.decode(), wanted)
    tap.point(f"{len(names)} zones, {len(wanted)} sessions, {local} of them in the zone's own time", faults[:20])
    tap.point("each VTIMEZONE has the shape that all readers take", list(check_zones(octets.decode())))
    if not SHARED.is_dir():
        tap.skip("the checker finds nothing in the calendar of all zones", "needs ../shared")
        return
    findings, _ = icscheck(octets, "--interop", "--no-second")
    tap.point("the checker finds nothing in the calendar of all zones", list(unexcused(findings))[:20])


def main():
    add = (parser := argparse.ArgumentParser(description=__doc__.split("\n")[0])).add_argument
    add("--plenary", type=Path, required=True, help="the program")
    add("what", choices=["corpus", "traps", "update", "zones"])
    options = parser.parse_args()
    tap = Tap()
    if not icalendar:
        tap.skip(options.what, f"needs {sys.executable} with icalendar (Debian: python3-icalendar)")
        return tap.end()
    with tempfile.TemporaryDirectory(prefix="plenary-test-") as folder:
        try:
            globals()[options.what](Program(options.plenary, folder), tap)
        except AssertionError as fault:
            tap.point(options.what, str(fault).split("\n"))
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
