/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of lengths, of days that are not those of their events, and of offsets that are meant. */
#include "format/intake/pln-schedule-time.h"
#include "format/intake/schedule-reading.h"

static void
test_lengths (void)
{
  static const struct {
    const char *text;
    gint64 minutes; /* -1: none */
    gboolean rounded;
  } cases[] = { { "0:45", 45, FALSE },      { "01:30:00", 90, FALSE },
                { "0:90", 90, FALSE },      { "30:00", 1800, FALSE },
                { "135.0:00", 135, FALSE }, { "1.0:00", 60, FALSE },
                { "0:00:29", 0, TRUE },     { "0:10:30", 11, TRUE },
                { "45", 45, FALSE },        { "0", 0, FALSE },
                { "-5", -1, FALSE },        { "", -1, FALSE },
                { "1:", -1, FALSE },        { "abc", -1, FALSE },
                { "1:00x", -1, FALSE },     { "9999999999:00", -1, FALSE } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 minutes = -1;
      gboolean rounded = FALSE;
      g_test_message ("'%s'", cases[i].text);
      g_assert_cmpint (pln_schedule_parse_length (cases[i].text, FALSE, &minutes, &rounded), ==,
                       cases[i].minutes >= 0);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
      g_assert_cmpint (rounded, ==, cases[i].rounded);
    }
}

/* The lengths of two sessions. */
static void
assert_lengths (const char *generator, const char *first, const char *second, int one, int two)
{
  g_autofree char *events
      = g_strdup_printf ("<event id='1'><title>A</title><duration>%s</duration></event>"
                         "<event id='2'><title>B</title><duration>%s</duration></event>",
                         first, second);
  g_autofree char *xml
      = g_strdup_printf ("<schedule>%s<day date='2024-06-01'><room name='R'>%s</room>"
                         "</day></schedule>",
                         generator, events);
  g_autoptr (PlnReading) reading = read_text (xml);
  g_assert_cmpint (session_at (reading, 0)->length, ==, one);
  g_assert_cmpint (session_at (reading, 1)->length, ==, two);
  g_assert_nonnull (find_rule (reading, "long-duration"));
}

/* What three parts are, the program that wrote them tells, or how it writes the other lengths. */
static void
test_three_parts (void)
{
  assert_lengths ("", "1:02:00", "01:00", 26 * 60, 60);
  assert_lengths ("", "2:00:30", "0:45", 2 * 24 * 60 + 30, 45);
  assert_lengths ("<generator name='pretalx'/>", "1:02:00", "1:00:00", 26 * 60, 24 * 60);
  assert_lengths ("", "1:02:00", "0:30:00", 62, 30);
  assert_lengths ("", "1:02:00", "1:30:00", 62, 90);
  assert_lengths ("<generator name='pretalx'/>", "0:30:00", "1:02:00", 30, 26 * 60);
}

/* A day of three parts is as long as clocks take to show the same time again: 23 hours when they go forward. */
static void
test_nominal_days (void)
{
  static const char *const xml
      = "<schedule><generator "
        "name='pretalx'/><conference><time_zone_name>Europe/Berlin</time_zone_name>"
        "</conference><day date='2026-03-28'><room name='R'>"
        "<event id='1'><start>10:00</start><duration>1:02:00</duration></event>"
        "<event id='2'><start>10:00</start><duration>26:00</duration></event>"
        "</room></day></schedule>";
  g_autoptr (PlnReading) reading = read_text (xml);
  g_assert_cmpint (session_at (reading, 0)->length, ==, 25 * 60);
  g_assert_cmpint (session_at (reading, 1)->length, ==, 26 * 60);
}

static char *
two_days (const char *conference, const char *first, const char *second)
{
  return g_strdup_printf ("<schedule><conference><title>T</title>%s</conference>"
                          "<day date='2024-06-01'><room name='R'>%s</room></day>"
                          "<day date='2024-06-02'><room name='R'>%s</room></day></schedule>",
                          conference, first, second);
}

static void
assert_from (const char *xml, const char *from, const char *rule)
{
  g_autoptr (PlnReading) reading = read_text (xml);
  g_autofree char *date = pln_date_to_string (forum_of (reading)->from);
  g_assert_cmpstr (date, ==, from);
  if (rule != NULL)
    assert_finding (reading, rule, "*");
  else
    g_assert_null (find_rule (reading, "days-shifted"));
  g_assert_cmpint (find_rule (reading, "unknown-day-change") != NULL, ==, FALSE);
}

/* Days that are all one off follow the events; what begins at night says nothing, nor does one day alone. */
static void
test_shifted_days (void)
{
  g_autofree char *after = two_days ("", EVENT ("1", AT ("2024-06-02T10:00:00", "10:00")),
                                     EVENT ("2", AT ("2024-06-03T10:00:00", "10:00")));
  g_autofree char *before = two_days ("", EVENT ("1", AT ("2024-05-31T10:00:00", "10:00")),
                                      EVENT ("2", AT ("2024-06-01T10:00:00", "10:00")));
  g_autofree char *named = two_days ("<start>2024-06-02</start><end>2024-06-03</end>",
                                     EVENT ("1", AT ("2024-06-02T10:00:00", "10:00")),
                                     EVENT ("2", AT ("2024-06-03T10:00:00", "10:00")));
  g_autofree char *night = two_days ("", EVENT ("1", AT ("2024-06-02T01:00:00", "01:00")),
                                     EVENT ("2", AT ("2024-06-03T01:00:00", "01:00")));
  assert_from (after, "2024-06-02", "days-shifted");
  assert_from (before, "2024-05-31", "days-shifted");
  assert_from (named, "2024-06-02", "days-shifted");
  assert_from (night, "2024-06-01", NULL);
}

#define BERLIN "<time_zone_name>Europe/Berlin</time_zone_name>"

/* One event among others means the offset that it is written in; a program that is wrong for all of them does not, nor
 * for all on one side of a change of clocks. */
static void
test_own_offset (void)
{
  const char *right = EVENT ("1", AT ("2024-06-01T10:00:00+02:00", "10:00"))
      EVENT ("2", AT ("2024-06-01T11:00:00+02:00", "11:00"));
  g_autofree char *alone
      = g_strconcat (right, EVENT ("3", AT ("2024-06-01T10:00:00-05:00", "10:00")), NULL);
  g_autofree char *winter
      = g_strconcat (right, EVENT ("3", AT ("2024-12-01T10:00:00+02:00", "10:00")), NULL);
  g_autoptr (PlnReading) one = read_events (BERLIN, "", alone);
  assert_start (one, 1, "2024-06-01T11:00");
  assert_start (one, 2, "2024-06-01T17:00");
  assert_finding (one, "zone-differs", "*UTC-05:00, unlike those of other events*17:00*");
  g_autoptr (PlnReading) two = read_events (BERLIN, "", winter);
  assert_start (two, 2, "2024-12-01T10:00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule-time/own-offset", test_own_offset);
  g_test_add_func ("/schedule-time/shifted-days", test_shifted_days);
  g_test_add_func ("/schedule-time/three-parts", test_three_parts);
  g_test_add_func ("/schedule-time/nominal-days", test_nominal_days);
  g_test_add_func ("/schedule-time/lengths", test_lengths);
  return g_test_run ();
}
