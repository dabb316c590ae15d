/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files with some events, for the tests of schedule.xml. */
#pragma once

#define READER "schedule-xml"
#define SUFFIX ".xml"

#include "format/reading.h"

static inline char *
make_file (const char *conference, const char *day, const char *event)
{
  return g_strdup_printf ("<schedule><conference><title>T 2024</title>%s</conference>"
                          "<day date='2024-06-01' %s><room name='R'>%s</room></day></schedule>",
                          conference, day, event);
}

static inline PlnReading *
read_events (const char *conference, const char *day, const char *events)
{
  g_autofree char *xml = make_file (conference, day, events);
  return read_text (xml);
}

#define EVENT(id, rest) "<event id='" id "'><title>E" id "</title>" rest "</event>"
#define AT(date, start) "<date>" date "</date><start>" start "</start><duration>1:00</duration>"
