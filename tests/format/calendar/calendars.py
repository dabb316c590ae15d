# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the calendar tests share: the program at work, and what a calendar of a programme has to say by the rules of the
design, worked out here from `export json` and Python's zoneinfo alone."""
import json, os, re, sqlite3, subprocess, sys, tempfile, unicodedata
from collections import namedtuple
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

SOURCE = Path(__file__).resolve().parents[3]
SHARED = SOURCE.parent / "shared"
AUDIENCES = ["public", "participants", "staff"]
OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
# A removed session with an open end is cancelled for so long.
TOMBSTONE_MINUTES = 60

# What an entry says. Times are `2026-03-29T08:00:00Z`, days `2026-03-29`; an absent text is None.
Entry = namedtuple("Entry", "start end title place status sequence changed")


def utc_text(time):
    return time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_utc(zone, civil, fold=0):
    """A wall-clock time as an instant; a missing one has the offset before the gap (RFC 5545, 3.3.5)."""
    first, second = (civil.replace(tzinfo=zone, fold=n) for n in (0, 1))
    repeated = first.utcoffset() > second.utcoffset()
    return (second if repeated and fold else first).astimezone(timezone.utc)


def one_line(text):
    """Calendars have no control characters, and no run of blanks."""
    text = unicodedata.normalize("NFC", re.sub(r"[\s\x85]+", " ", text))
    return re.sub(" +", " ", "".join(c for c in text if unicodedata.category(c) != "Cc" and c not in OVERRIDES)).strip()


class Program:
    """The program under test, and the folder that it works in."""

    def __init__(self, plenary, folder):
        self.plenary, self.folder = Path(plenary).resolve(), Path(folder)
        self.environment = dict(os.environ, PLENARY_AUTHOR="tester", LC_ALL="C.UTF-8", TZ="UTC")
        self.environment.pop("PLENARY_FILE", None)

    def run(self, *words, file=None, now="2026-01-05T12:00:00Z", fails=False):
        """What it prints; that it succeeds is a part of the test, unless it may fail: then None."""
        command = [self.plenary, *(["--file", file] if file else []), *words]
        done = subprocess.run(command, env=dict(self.environment, PLENARY_NOW=now), cwd=self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout
        if fails:
            return None
        raise AssertionError(f"{' '.join(map(str, words))}: exit {done.returncode}: {done.stderr.strip()[-500:]}")

    def programme(self, file):
        return json.loads(self.run("export", "json", "--audience", "staff", "--drafts", file=file))

    def calendar(self, file, *options):
        """The octets of the calendar, held to be the same twice."""
        path = self.folder / "out.ics"
        self.run("export", "ics", "--replace", "-o", path, *options, file=file)
        return path.read_bytes()


# --- a programme of traps ----------------------------------------------------------------------

# What no verb takes, and what another program may have put into the file: the key of a session, a field, its text.
HOSTILE = [
    ("begin", "abstract", "one\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:mine\x07\x1b[31m\x7f\u2028three"),
    ("begin", "url", "https://example.org/\r\nATTACH:https://example.net/evil"),
    ("one-minute", "title", "One\r\nminute\twith control\x1b characters\x7f and \u202eoverrides"),
    ("what-makes-room", "url", "https://example.org/a b\nc"),
]


def make_traps(program):
    """The programme of tests/data/traps.run in a file, released, and one with what traps-changed.run makes of it."""
    first, second = program.folder / "first.plenary", program.folder / "second.plenary"
    program.run("run", SOURCE / "tests/data/traps.run", file=first)
    program.run("release", "add", "First edition", "--anyway", file=first)
    with closing(sqlite3.connect(first)) as database, database:
        for key, field, text in HOSTILE:
            done = database.execute(f"UPDATE session SET {field} = ? WHERE key = ?", (text, key))
            assert done.rowcount == 1, key
    second.write_bytes(first.read_bytes())
    program.run("run", SOURCE / "tests/data/traps-changed.run", file=second, now="2026-03-01T12:00:00Z")
    return first, second


# --- what a calendar has to say ----------------------------------------------------------------

class Slot:
    """A session and when it is: @day, or @start and perhaps @end."""

    def __init__(self, session, parent, zone, day_change):
        self.session, self.parent, self.zone, self.day_change = session, parent, zone, day_change
        self.day = date.fromisoformat(session["day"]) if "day" in session else None
        self.start = self.end = None
        self.cancelled = session.get("state") == "cancelled" or bool(parent and parent.cancelled)

    def begin(self, start):
        self.start = start
        self.day = (start.astimezone(self.zone).replace(tzinfo=None) - self.day_change).date()
        if "length" in self.session:
            self.end = start + self.session["length"] * MINUTE


class Programme:
    """The whole programme as the own JSON tells it, and what those of an audience may see of it."""

    def __init__(self, data, audience="public", drafts=False):
        self.data, self.level, self.drafts = data, AUDIENCES.index(audience), drafts
        self.by_key = {kind: {record["key"]: record for record in data.get(kind, [])}
                       for kind in ("forums", "rooms", "venues", "themes", "sessions")}
        self.root = next(forum for forum in data["forums"] if "parent" not in forum)
        self.slots = self.make_slots()

    # Who may see it.

    def is_visible(self, session):
        while session:
            if self.level < AUDIENCES.index(session.get("audience", "public")) \
                    or session.get("state") == "draft" and not self.drafts:
                return False
            session = self.by_key["sessions"].get(session.get("parent"))
        return True

    # What comes from above.

    def forum(self, session):
        parent = self.by_key["sessions"].get(session.get("parent"), {})
        return self.by_key["forums"].get(session.get("forum") or parent.get("forum"), self.root)

    def inherited(self, forum, field):
        while forum and field not in forum:
            forum = self.by_key["forums"].get(forum.get("parent"))
        return forum and forum[field]

    def venue(self, forum, room):
        return self.by_key["venues"].get(room.get("venue")) or self.by_key["venues"].get(self.inherited(forum, "venue"))

    def place(self, session):
        """Rooms with floor and building, a venue after the last room in it; else the venue; else none."""
        parent = self.by_key["sessions"].get(session.get("parent"), {})
        rooms = [self.by_key["rooms"][key] for key in session.get("rooms") or parent.get("rooms") or []]
        forum, said = self.forum(session), []
        for room, after in zip(rooms or [{}], rooms[1:] + [None]):
            said += [room.get(field) for field in ("name", "floor", "building")]
            venue = self.venue(forum, room)
            if venue and (after is None or self.venue(forum, after) != venue):
                said.append(venue["name"])
        said = [one_line(text) for text in said if text and one_line(text)]
        return ", ".join(said) or None

    # When it is.

    def slot(self, session, parent=None, cursor=None):
        forum = self.forum(session)
        clock = self.inherited(forum, "day_change") or "04:00"
        slot = Slot(session, parent, ZoneInfo(self.inherited(forum, "timezone")),
                    timedelta(hours=int(clock[:2]), minutes=int(clock[3:])))
        if slot.day is None and parent:
            slot.day = parent.day
        if "start" in session:
            fold = int(session.get("fold") or 0)
            slot.begin(to_utc(slot.zone, datetime.fromisoformat(session["start"]), fold))
        elif cursor and "day" not in session:
            slot.begin(cursor)
        return slot

    def parts(self, parent):
        """A part without a start begins when the one before it ends, cancelled or not."""
        def place(part):
            return part.get("order") or 1 << 31, part.get("start", "~"), part["number"], part["uuid"]
        cursor = parent.start
        for part in sorted((s for s in self.data["sessions"] if s.get("parent") == parent.session["key"]
                            and self.is_visible(s)), key=place):
            slot = self.slot(part, parent, cursor)
            yield slot
            if slot.start or "day" not in part:
                cursor = slot.end

    def make_slots(self):
        slots = []
        for session in self.data["sessions"]:
            if "parent" not in session and self.is_visible(session):
                slots.append(self.slot(session))
                slots += self.parts(slots[-1])
        return slots

    def open_end(self, slot):
        """The next start in a room of it, at most the end of the day; of a part the next one, at most its session."""
        live = [s for s in self.slots if s.start and not s.cancelled]
        if slot.parent and slot.parent.start:
            parts = [s.start for s in live if s.parent is slot.parent and s.start > slot.start]
            whole = slot.parent.end or self.open_end(slot.parent)
            return max(min([whole, *parts]), slot.start + MINUTE)
        known = [s.end or s.start for s in live if s.day == slot.day]
        bound = max(known, default=slot.start)
        if bound <= slot.start:
            change = datetime.combine(slot.day + DAY, datetime.min.time()) + slot.day_change
            bound = to_utc(slot.zone, change)
        rooms = set(slot.session.get("rooms", []))
        after = [s.start for s in live
                 if not s.parent and s.start > slot.start and rooms & set(s.session.get("rooms", []))]
        return max(min([bound, *after]), slot.start + MINUTE)

    # The entries.

    def has_entry(self, slot, detail):
        if slot.day is None:
            return False
        if slot.parent is None or slot.parent.day is None:
            return True
        return detail == "parts" and (slot.start is not None or "day" in slot.session)

    def entry(self, record, title, place, start, end, cancelled, state):
        status = "CANCELLED" if cancelled else "CONFIRMED" if state == "confirmed" else "TENTATIVE"
        title = one_line(title) or "to be announced"
        return Entry(start, end, f"Cancelled: {title}" if cancelled else title, place, status,
                     record.get("sequence", 0), record["changed"])

    def session_entry(self, slot):
        session = slot.session
        if slot.start:
            start, end = utc_text(slot.start), utc_text(slot.end or self.open_end(slot))
        else:
            start, end = str(slot.day), str(slot.day + DAY)
        return self.entry(session, session["title"], self.place(session), start, end, slot.cancelled,
                          session.get("state", "confirmed"))

    def withdrawn(self, session):
        """What calendars last showed of it to those who do not see it any more, or have no time for it."""
        shown = [w for w in session.get("withdrawn", []) if AUDIENCES.index(w["audience"]) <= self.level]
        last = max(shown, key=lambda w: AUDIENCES.index(w["audience"]), default=None)
        return last and {**last, "uuid": session["uuid"], "changed": last["changed"] + ":00Z"}

    def tombstone_entry(self, stone):
        place = one_line(stone["place"]) if "place" in stone else None
        if "start" in stone:
            zone = ZoneInfo(stone.get("timezone") or self.inherited(self.root, "timezone"))
            begin = to_utc(zone, datetime.fromisoformat(stone["start"]), int(stone.get("fold") or 0))
            length = stone.get("length", TOMBSTONE_MINUTES)
            start, end = utc_text(begin), utc_text(begin + length * MINUTE)
        else:
            day = date.fromisoformat(stone["day"])
            start, end = str(day), str(day + DAY)
        return self.entry(stone, stone["title"], place, start, end, True, None)

    def entries(self, detail="sessions", cancelled="status"):
        """UID to Entry, cancelled ones as such, or to all looks as taking place, or not at all."""
        found = {slot.session["uuid"]: self.session_entry(slot) for slot in self.slots if self.has_entry(slot, detail)}
        gone = [self.withdrawn(s) for s in self.data["sessions"] if s["uuid"] not in found and "parent" not in s]
        for stone in self.data.get("tombstones", []) + [stone for stone in gone if stone]:
            if AUDIENCES.index(stone.get("audience", "public")) <= self.level and ("start" in stone or "day" in stone):
                found[stone["uuid"]] = self.tombstone_entry(stone)
        if cancelled == "drop":
            found = {uid: entry for uid, entry in found.items() if entry.status != "CANCELLED"}
        if cancelled == "visible":
            found = {uid: entry._replace(status=entry.status.replace("CANCELLED", "CONFIRMED"))
                     for uid, entry in found.items()}
        return found


# --- what a calendar says -----------------------------------------------------------------------

def read_calendar(octets):
    """UID to Entry, as python3-icalendar reads them; local times become UTC by zoneinfo, not by a VTIMEZONE."""
    import icalendar

    def when(event, name):
        if isinstance(event[name].dt, datetime):
            zone = event[name].params.get("TZID")
            return utc_text(event[name].dt.replace(tzinfo=ZoneInfo(zone) if zone else timezone.utc))
        return str(event[name].dt)

    found = {}
    for event in icalendar.Calendar.from_ical(octets).walk("VEVENT"):
        uid = str(event["UID"])
        if uid in found:
            raise AssertionError(f"{uid}: two entries")
        place = str(event["LOCATION"]) if "LOCATION" in event else None
        found[uid] = Entry(when(event, "DTSTART"), when(event, "DTEND"), str(event["SUMMARY"]), place,
                           str(event["STATUS"]), int(event["SEQUENCE"]), utc_text(event["LAST-MODIFIED"].dt))
    return found


def as_icalendar_reads(text):
    """python3-icalendar 4.0.3 undoes escapes twice: a backslash before one, n, a comma or a semicolon is lost."""
    for escaped, mark in (("\\N", "\n"), ("\\n", "\n"), ("\\,", ","), ("\\;", ";"), ("\\\\", "\\")):
        text = text.replace(escaped, mark)
    return text


def differences(wanted, found):
    """One line for each entry that is missing, or too many, or other than it should be."""
    for uid in sorted(wanted.keys() | found.keys()):
        if uid not in found:
            yield f"{uid}: not there: {wanted[uid].title}"
        elif uid not in wanted:
            yield f"{uid}: one too many: {found[uid].title}"
        else:
            for field, want, got in zip(Entry._fields, wanted[uid], found[uid]):
                if got != want and not (field in ("title", "place") and got == as_icalendar_reads(want)):
                    yield f"{uid}: {field}: wanted {want!r}, found {got!r}"


def icscheck(octets, *options):
    """What the checker finds, and UID to Entry as it reads them itself. It lies beside the repository, not in it."""
    with tempfile.NamedTemporaryFile(suffix=".ics") as file:
        file.write(octets)
        file.flush()
        command = [sys.executable, SHARED / "tools/icscheck/icscheck.py", "--events", *options, file.name]
        done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise AssertionError(f"icscheck: exit {done.returncode}: {done.stderr[-500:]}")
    found = {e["uid"]: Entry(e["start"], e["end"], e["summary"], e["location"], e["status"], e["sequence"], None)
             for e in json.loads(done.stdout)}
    return [line for line in done.stderr.split("\n") if line], found
