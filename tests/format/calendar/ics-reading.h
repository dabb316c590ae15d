/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calendars with an event, for the tests of reading iCalendar. */
#pragma once

#define READER "ics"
#define SUFFIX ".ics"

#include "format/reading.h"
#include "model/pln-timetable.h"

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:C 2026\r\n"

/* Returns: a calendar with @calendar in its head, and one event of @event */
static inline char *
make_calendar (const char *calendar, const char *event)
{
  return g_strconcat (HEAD, calendar, "BEGIN:VEVENT\r\n", event, "END:VEVENT\r\nEND:VCALENDAR\r\n",
                      NULL);
}

static inline PlnReading *
read_calendar (const char *calendar, const char *event)
{
  g_autofree char *file = make_calendar (calendar, event);
  return read_text (file);
}

static inline PlnReading *
read_properties (const char *event)
{
  return read_calendar ("", event);
}

/* The same for an event with UID and time. */
static inline PlnReading *
read_entry (const char *event)
{
  g_autofree char *whole = g_strconcat (
      "UID:1\r\nDTSTART:20260602T090000Z\r\nDTEND:20260602T100000Z\r\n", event, NULL);
  return read_calendar ("X-WR-TIMEZONE:UTC\r\n", whole);
}
