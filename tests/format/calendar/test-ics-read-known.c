/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Calendars of our own that come back: unchanged they change nothing, changed they change what they may. */
#include "format/calendar/ics-reading.h"
#include "format/sample.h"
#include "model/pln-merge.h"

extern const PlnFormat pln_format_ics;

static const PlnWriteOptions usual = { .day = PLN_NONE };

/* Returns: (transfer full): what importing a calendar into @stored changes */
static GPtrArray *
import (const PlnProgramme *stored, const char *calendar, PlnReading **reading)
{
  PlnReadOptions options = { .day_change = PLN_NONE, .stored = stored };
  *reading = read_with (calendar, &options);
  g_assert_true ((*reading)->partial);
  return pln_merge (stored, (*reading)->programme, NULL, (*reading)->source, (*reading)->sure);
}

static void
assert_no_change (const PlnProgramme *stored, const char *calendar)
{
  g_autoptr (PlnReading) reading = NULL;
  g_autoptr (GPtrArray) changes = import (stored, calendar, &reading);
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      for (guint j = 0; j < change->record->shape->n_fields; j++)
        if (change->old == NULL
            || !pln_field_equal (&change->record->shape->fields[j], change->old, change->record))
          g_test_message ("%s: %s", pln_record_title (change->record),
                          change->record->shape->fields[j].name);
    }
  g_assert_cmpuint (changes->len, ==, 0);
}

typedef struct {
  const char *name;
  PlnProgramme *(*make) (void);
} Sample;

static void
test_unchanged (gconstpointer data)
{
  static const char *const languages[] = { NULL, "zh", "de", "en" };
  g_autoptr (PlnProgramme) stored = ((const Sample *) data)->make ();
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      PlnWriteOptions options = usual;
      options.language = languages[i];
      g_autofree char *calendar = sample_write (&pln_format_ics, stored, &options);
      assert_no_change (stored, calendar);
    }
}

/* --- a programme to change in a calendar program ------------------------------------------------ */

static PlnProgramme *
make_programme (void)
{
  PlnProgramme *programme = pln_programme_new ();
  PlnForum *forum = sample_forum (programme, "Forum", "Asia/Shanghai", NULL);
  sample_set (forum, "languages", "en,zh");
  PlnForum *abroad = sample_forum (programme, "Abroad", "Europe/Berlin", forum);
  PlnVenue *venue = sample_add (programme, PLN_KIND_VENUE, "Centre, Shenzhen");
  PlnRoom *hall = sample_room (programme, "Hall, East", venue);
  sample_set (hall, "floor", "level 3");
  PlnRoom *foyer = sample_room (programme, "Foyer", venue);
  sample_translate (foyer, "name", "zh", "前厅");
  sample_room (programme, "Hall", venue);
  PlnSession *keynote
      = sample_session (programme, forum, "keynote", "Keynote", "2025-05-27T09:20", 40, hall);
  sample_set (keynote, "abstract", "What it is about.");
  sample_translate (keynote, "title", "zh", "主旨演讲");
  pln_references_add (keynote->rooms, &pln_shape_session_room, foyer->record.uuid);
  sample_session (programme, forum, "talk", "Open end", "2025-05-27T10:00", 0, foyer);
  sample_session (programme, abroad, "talk", "Far away", "2025-05-27T10:00", 30, NULL);
  sample_session (programme, forum, "social", "All day", "2025-05-28", 0, foyer);
  return programme;
}

/* The calendar of that, with @from written as @to. */
static char *
edit (const PlnProgramme *programme, const char *from, const char *to)
{
  g_autofree char *calendar = sample_write (&pln_format_ics, programme, &usual);
  g_autoptr (GString) text = g_string_new (calendar);
  g_string_replace (text, "\r\n ", "", 0);
  g_assert_nonnull (strstr (text->str, from));
  g_string_replace (text, from, to, 1);
  return g_strdup (text->str);
}

typedef struct {
  const char *from, *to;               /* in the calendar */
  const char *session, *field, *value; /* what changes, and to what; no field: nothing */
} Edit;

static const Edit edits[] = {
  { "DTSTART;TZID=Asia/Shanghai:20250527T092000", "DTSTART:20250527T013000Z", "Keynote", "start",
    "2025-05-27T09:30" },
  { "DTEND;TZID=Asia/Shanghai:20250527T100000", "DTEND:20250527T023000Z", "Keynote", "length",
    "70" },
  { "SUMMARY:Keynote", "SUMMARY:Opening keynote", "Keynote", "title", "Opening keynote" },
  { "SUMMARY:Keynote", "SUMMARY:主旨演讲", NULL, NULL, NULL },
  { "SUMMARY:Keynote\r\n", "SUMMARY:Cancelled: Keynote\r\n", "Keynote", "state", "cancelled" },
  { "SUMMARY:Keynote\r\n", "SUMMARY:Keynote\r\nSTATUS:CANCELLED\r\n", "Keynote", "state",
    "cancelled" },
  { "SUMMARY:Far away", "SUMMARY:Cancelled: Further", "Far away", "title", "Further" },
  { "SUMMARY:Keynote\r\n", "SUMMARY:已取消：主旨演讲\r\n", "Keynote", "state", "cancelled" },
  /* what the writer composes says nothing */
  { "DESCRIPTION:What", "DESCRIPTION:Whatever", NULL, NULL, NULL },
  { "SUMMARY:Keynote",
    "CATEGORIES:Work\r\nURL:https://example.org/\r\nCLASS:PRIVATE\r\nSUMMARY:Keynote", NULL, NULL,
    NULL },
  /* rooms: others, one less, none, a new one */
  { "LOCATION:Hall\\, East\\, level 3\\, Foyer\\, Centre\\, Shenzhen", "LOCATION:Foyer", "Keynote",
    "rooms", "Foyer" },
  { "LOCATION:Hall\\, East\\, level 3\\, Foyer\\, Centre\\, Shenzhen",
    "LOCATION:前厅\\, Centre\\, Shenzhen", "Keynote", "rooms", "Foyer" },
  { "LOCATION:Hall\\, East\\, level 3\\, Foyer\\, Centre\\, Shenzhen",
    "LOCATION:Hall\\, Centre\\, Shenzhen", "Keynote", "rooms", "Hall" },
  { "LOCATION:Hall\\, East\\, level 3\\, Foyer\\, Centre\\, Shenzhen",
    "LOCATION:Centre\\, Shenzhen", NULL, NULL, NULL },
  { "LOCATION:Hall\\, East\\, level 3\\, Foyer\\, Centre\\, Shenzhen",
    "LOCATION:Sky Bar\\, level 3\\, Centre\\, Shenzhen", "Keynote", "rooms", "Sky Bar" },
  /* an open end is as open when the entry is moved, and not when it is longer */
  { "DTSTART;TZID=Asia/Shanghai:20250527T100000", "DTSTART;TZID=Asia/Shanghai:20250527T095000",
    "Open end", "start", "2025-05-27T09:50" },
  { "DTSTART;TZID=Asia/Shanghai:20250527T100000\r\nDTEND;TZID=Asia/Shanghai:20250527T163000",
    "DTSTART;TZID=Asia/Shanghai:20250527T100000\r\nDTEND;TZID=Asia/Shanghai:20250527T113000",
    "Open end", "length", "90" },
  /* on the clocks of its own forum */
  { "DTSTART;TZID=Europe/Berlin:20250527T100000", "DTSTART:20250527T070000Z", "Far away", "start",
    "2025-05-27T09:00" },
  { "DTSTART;VALUE=DATE:20250528", "DTSTART;VALUE=DATE:20250529", "All day", "day", "2025-05-29" },
  /* an old entry */
  { "SEQUENCE:3", "SEQUENCE:3", NULL, NULL, NULL },
  { "SEQUENCE:3\r\nDTSTART;TZID=Asia/Shanghai:20250527T092000",
    "SEQUENCE:2\r\nDTSTART:20250527T013000Z", NULL, NULL, NULL },
};

/* What a field says, a room by its name. */
static char *
value_of (const PlnProgramme *stored, GPtrArray *changes, const PlnField *field,
          gconstpointer record)
{
  if (field->type->storage != PLN_STORAGE_LIST)
    return pln_field_dup_text (field, record);
  GPtrArray *list = PLN_LIST_AT (record, field);
  g_assert_cmpuint (list->len, ==, 1);
  const char *uuid = ((const PlnReference *) list->pdata[0])->target;
  for (guint i = 0; i < changes->len; i++)
    if (strcmp (((PlnChange *) changes->pdata[i])->record->uuid, uuid) == 0)
      return g_strdup (pln_record_title (((PlnChange *) changes->pdata[i])->record));
  return g_strdup (pln_record_title (pln_programme_find (stored, uuid)));
}

static void
test_edit (gconstpointer data)
{
  const Edit *self = data;
  g_autoptr (PlnProgramme) stored = make_programme ();
  ((PlnRecord *) stored->records[PLN_KIND_SESSION]->pdata[0])->sequence = 3;
  g_autofree char *calendar = edit (stored, self->from, self->to);
  if (self->session == NULL)
    {
      assert_no_change (stored, calendar);
      return;
    }
  g_autoptr (PlnReading) reading = NULL;
  g_autoptr (GPtrArray) changes = import (stored, calendar, &reading);
  const PlnField *field = pln_shape_find_field (&pln_shape_session, self->field);
  g_assert_cmpuint (changes->len, >, 0);
  const PlnChange *last = changes->pdata[changes->len - 1];
  g_assert_cmpstr (pln_record_title (last->old), ==, self->session);
  g_autofree char *value = value_of (stored, changes, field, last->record);
  g_assert_cmpstr (value, ==, self->value);
}

/* The end that only makes room is another one as soon as another session comes: the calendar from before changes
 * nothing, also where its entry has been moved. */
static void
test_open_end (void)
{
  g_autoptr (PlnProgramme) stored = make_programme ();
  PlnForum *forum = stored->records[PLN_KIND_FORUM]->pdata[0];
  PlnRoom *foyer = stored->records[PLN_KIND_ROOM]->pdata[1];
  g_autofree char *before = sample_write (&pln_format_ics, stored, &usual);
  g_autofree char *moved = edit (stored, "DTSTART;TZID=Asia/Shanghai:20250527T100000",
                                 "DTSTART;TZID=Asia/Shanghai:20250527T095000");
  sample_session (stored, forum, "talk", "Later", "2025-05-27T11:00", 30, foyer);
  assert_no_change (stored, before);
  g_autoptr (PlnReading) reading = NULL;
  g_autoptr (GPtrArray) changes = import (stored, moved, &reading);
  g_assert_cmpuint (changes->len, ==, 1);
  const PlnSession *session = (const PlnSession *) ((PlnChange *) changes->pdata[0])->record;
  g_assert_cmpint (session->length, ==, pln_type_length.none);
}

/* --- the rest ---------------------------------------------------------------------------------- */

/* A new entry goes into the forum, in a room that is here; a removed session does not come back. */
static void
test_new_and_removed (void)
{
  g_autoptr (PlnProgramme) stored = make_programme ();
  PlnTombstone *tombstone = pln_value_new (&pln_shape_tombstone);
  sample_identify (tombstone, PLN_KIND_SESSION, 77);
  sample_set (tombstone, "title", "Gone");
  sample_set (tombstone, "timezone", "Asia/Shanghai");
  sample_set (tombstone, "start", "2025-05-27T15:00");
  pln_programme_add (stored, tombstone);
  g_autofree char *calendar = edit (
      stored, "END:VCALENDAR",
      "BEGIN:VEVENT\r\nUID:new\r\nSUMMARY:New\r\nDTSTART:20250527T080000Z\r\n"
      "DURATION:PT1H\r\nLOCATION:Foyer\\, Centre\\, Shenzhen\r\nEND:VEVENT\r\nEND:VCALENDAR");
  g_autoptr (PlnReading) reading = NULL;
  g_autoptr (GPtrArray) changes = import (stored, calendar, &reading);
  assert_finding (reading, "removed",
                  "the entry of a session that has been removed here is passed over");
  g_assert_cmpuint (changes->len, ==, 1);
  const PlnSession *session = (PlnSession *) ((PlnChange *) changes->pdata[0])->record;
  const PlnRecord *forum = stored->records[PLN_KIND_FORUM]->pdata[0];
  const PlnRecord *foyer = stored->records[PLN_KIND_ROOM]->pdata[1];
  g_assert_cmpstr (session->title, ==, "New");
  g_assert_cmpstr (session->forum, ==, forum->uuid);
  g_assert_cmpint (pln_civil_clock (session->start), ==, 16 * 60);
  g_assert_true (pln_references_contain (session->rooms, foyer->uuid));
}

/* Of an old entry that would change something it is told. */
static void
test_outdated (void)
{
  g_autoptr (PlnProgramme) stored = make_programme ();
  ((PlnRecord *) stored->records[PLN_KIND_SESSION]->pdata[0])->sequence = 3;
  g_autofree char *calendar
      = edit (stored, "SEQUENCE:3\r\nDTSTART;TZID=Asia/Shanghai:20250527T092000",
              "SEQUENCE:2\r\nDTSTART:20250527T013000Z");
  g_autoptr (PlnReading) reading = NULL;
  g_autoptr (GPtrArray) changes = import (stored, calendar, &reading);
  g_assert_cmpuint (changes->len, ==, 0);
  assert_finding (reading, "outdated",
                  "the entry is older (SEQUENCE 2) than what has changed here since (3)*");
}

/* A message that cancels a session names no more than its UID. */
static void
test_cancel_message (void)
{
  g_autoptr (PlnProgramme) stored = make_programme ();
  const PlnSession *session = stored->records[PLN_KIND_SESSION]->pdata[0];
  g_autofree char *message
      = g_strdup_printf ("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:%s\r\n"
                         "SEQUENCE:0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                         session->record.uuid);
  g_autoptr (PlnReading) reading = NULL;
  g_autoptr (GPtrArray) changes = import (stored, message, &reading);
  g_assert_true (reading->message);
  g_assert_cmpuint (changes->len, ==, 1);
  const PlnSession *cancelled = (PlnSession *) ((PlnChange *) changes->pdata[0])->record;
  g_assert_cmpint (cancelled->state, ==, PLN_STATE_CANCELLED);
  g_assert_cmpstr (cancelled->title, ==, session->title);
  g_assert_cmpint (cancelled->start, ==, session->start);
  g_assert_cmpint (cancelled->length, ==, session->length);
}

/* What is cancelled here stays so, whatever an older calendar says; what was a draft is still one. */
static void
test_states (void)
{
  g_autoptr (PlnProgramme) stored = make_programme ();
  g_autofree char *calendar = sample_write (&pln_format_ics, stored, &usual);
  sample_set (stored->records[PLN_KIND_SESSION]->pdata[0], "state", "cancelled");
  assert_no_change (stored, calendar);
  sample_set (stored->records[PLN_KIND_SESSION]->pdata[0], "state", "draft");
  g_autofree char *draft = sample_write (&pln_format_ics, stored, &usual);
  g_assert_nonnull (strstr (draft, "STATUS:TENTATIVE"));
  assert_no_change (stored, draft);
}

/* A calendar program cannot take a cancellation back, and says so; the entry as it went out has nothing to say. */
static void
test_still_cancelled (void)
{
  g_autoptr (PlnProgramme) stored = make_programme ();
  sample_set (stored->records[PLN_KIND_SESSION]->pdata[0], "state", "cancelled");
  g_autofree char *as_it_went = sample_write (&pln_format_ics, stored, &usual);
  g_autofree char *restored
      = edit (stored, "SUMMARY:Cancelled: Keynote", "SUMMARY:Keynote\r\nX-WAS:it");
  g_autoptr (GString) text = g_string_new (restored);
  g_string_replace (text, "STATUS:CANCELLED", "STATUS:CONFIRMED", 1);
  g_autoptr (PlnReading) reading = NULL, other = NULL;
  g_autoptr (GPtrArray) changes = import (stored, text->str, &reading);
  g_autoptr (GPtrArray) none = import (stored, as_it_went, &other);
  g_assert_cmpuint (changes->len + none->len, ==, 0);
  assert_finding (reading, "still-cancelled", "*plenary session restore brings it back");
  for (guint i = 0; i < other->findings->len; i++)
    g_assert_cmpstr (((PlnFinding *) other->findings->pdata[i])->rule, !=, "still-cancelled");
}

/* The entry that takes off calendars what has no time any more does not cancel it. */
static void
test_unscheduled (void)
{
  g_autoptr (PlnProgramme) stored = make_programme ();
  g_autofree char *calendar
      = edit (stored, "SUMMARY:Keynote\r\n", "SUMMARY:Cancelled: Keynote\r\nSTATUS:CANCELLED\r\n");
  sample_set (stored->records[PLN_KIND_SESSION]->pdata[0], "start", NULL);
  assert_no_change (stored, calendar);
}

int
main (int argc, char **argv)
{
  static const Sample samples[]
      = { { "day", sample_day }, { "zones", sample_zones }, { "own", make_programme } };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/ics-read-known/unchanged/", samples[i].name, NULL);
      g_test_add_data_func (path, &samples[i], test_unchanged);
    }
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ics-read-known/edit/%u", i + 1);
      g_test_add_data_func (path, &edits[i], test_edit);
    }
  g_test_add_func ("/ics-read-known/open-end", test_open_end);
  g_test_add_func ("/ics-read-known/new-and-removed", test_new_and_removed);
  g_test_add_func ("/ics-read-known/outdated", test_outdated);
  g_test_add_func ("/ics-read-known/cancel-message", test_cancel_message);
  g_test_add_func ("/ics-read-known/states", test_states);
  g_test_add_func ("/ics-read-known/still-cancelled", test_still_cancelled);
  g_test_add_func ("/ics-read-known/unscheduled", test_unscheduled);
  return g_test_run ();
}
