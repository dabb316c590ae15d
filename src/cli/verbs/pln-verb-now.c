/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary now: what runs and what is next, room by room. */
#include "base/pln-error.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-select.h"
#include "cli/options/pln-when.h"
#include "cli/pln-call.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "format/json/pln-json-out.h"
#include "model/pln-moment.h"
#include "words/pln-place.h"

static const PlnOption options_now[] = {
  { "at", 0, "TIME", "another time than now: 10:00, \"2025-05-27 10:00\"" },
  { NULL },
};

/* What is looked at, and when: @utc in Unix minutes, @civil on the clocks of @forum's zone. */
typedef struct {
  PlnCall *call;
  const PlnTimetable *timetable;
  const PlnForum *forum;
  const PlnZone *zone;
  gint64 utc;
  PlnCivil civil;
  PlnDate day;
} Now;

/* --- when ------------------------------------------------------------------------------------ */

/* The forum whose clocks count: the only one that was selected, else the root. */
static const PlnForum *
find_forum (const PlnTimetable *timetable)
{
  const PlnForum *forum = NULL;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnForum *own = pln_timetable_slot (timetable, i)->forum;
      if (forum != NULL && own != forum)
        return pln_programme_root (timetable->programme);
      forum = own;
    }
  return forum != NULL ? forum : pln_programme_root (timetable->programme);
}

static void
set_time (Now *now, gint64 utc)
{
  now->utc = utc;
  now->civil = pln_zone_to_civil (now->zone, utc, NULL);
  now->day = pln_forum_day (now->timetable->programme, now->forum, now->civil);
}

/* A time without a date is one of the day selected, of the only day, or of today. */
static gboolean
read_at (Now *now, GError **error)
{
  const PlnProgramme *programme = now->timetable->programme;
  const char *text = pln_call_option (now->call, "at");
  const char *day_text = pln_call_option (now->call, "day");
  set_time (now, pln_now () / 60);
  if (text == NULL)
    return TRUE;
  PlnCivil civil;
  PlnDate day = pln_forum_only_day (programme, now->forum);
  if (day == PLN_NONE)
    day = now->day;
  if (day_text != NULL
      && (!pln_call_expect_once (now->call, "day", error)
          || !pln_day_parse (programme, pln_programme_root (programme), day_text, &day, error)))
    return FALSE;
  if (!pln_time_parse (programme, now->forum, "--at", text, day, &civil, error))
    return FALSE;
  set_time (now, pln_zone_to_utc (now->zone, civil, 0, NULL));
  return TRUE;
}

/* --- words ----------------------------------------------------------------------------------- */

/* `12 minutes`, `1h30`, `3 days` */
static char *
length_text (gint64 minutes)
{
  if (minutes < 60)
    return g_strdup_printf ("%d minute%s", (int) minutes, minutes == 1 ? "" : "s");
  if (minutes < PLN_DAY_MINUTES)
    return pln_length_to_string ((int) minutes);
  gint64 days = minutes / PLN_DAY_MINUTES;
  return g_strdup_printf ("%d day%s", (int) days, days == 1 ? "" : "s");
}

/* A clock, with its date when that is not today's, and its zone when that is another. */
static char *
clock_text (const Now *now, const PlnSlot *slot, PlnCivil civil)
{
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (civil));
  g_autofree char *date = pln_date_to_short (pln_civil_date (civil), FALSE);
  gboolean today = pln_civil_date (civil) == pln_civil_date (now->civil);
  gboolean here = slot->zone == now->zone;
  return g_strdup_printf ("%s%s%s%s%s", today ? "" : date, today ? "" : " ", clock, here ? "" : " ",
                          here ? "" : pln_zone_name (slot->zone));
}

static char *
running_text (const Now *now, const PlnSlot *slot)
{
  g_autofree char *start = clock_text (now, slot, slot->start);
  if (slot->end == PLN_NONE)
    return g_strdup_printf ("since %s, open end", start);
  g_autofree char *end = clock_text (now, slot, slot->end);
  g_autofree char *left = length_text (slot->utc_end - now->utc);
  return g_strdup_printf ("until %s, %s left", end, left);
}

static char *
next_text (const Now *now, const PlnSlot *slot)
{
  g_autofree char *start = clock_text (now, slot, slot->start);
  g_autofree char *left = length_text (slot->utc_start - now->utc);
  return g_strdup_printf ("next %s, in %s", start, left);
}

static char *
title_text (const PlnSlot *slot)
{
  g_autofree char *state = pln_type_state.to_string (slot->session->state);
  gboolean confirmed = slot->session->state == PLN_STATE_CONFIRMED;
  return g_strdup_printf ("%s%s%s%s%s", slot->parent != NULL ? "· " : "", slot->session->title,
                          confirmed ? "" : " (", confirmed ? "" : state, confirmed ? "" : ")");
}

/* Whether sessions of several forums are looked at, so that their breaks have to be told apart. */
static gboolean
has_several_forums (const PlnMoment *moment)
{
  const PlnForum *forum = NULL;
  for (guint i = 0; i < moment->stages->len; i++)
    {
      const PlnStage *stage = moment->stages->pdata[i];
      if (stage->forum != NULL && forum != NULL && stage->forum != forum)
        return TRUE;
      forum = stage->forum != NULL ? stage->forum : forum;
    }
  return FALSE;
}

static char *
stage_text (const Now *now, const PlnStage *stage, gboolean several)
{
  const PlnProgramme *programme = now->timetable->programme;
  if (stage->room != NULL)
    return pln_place_room (programme, stage->room, stage->forum, pln_place_home (programme), NULL);
  if (stage->forum == NULL)
    return g_strdup ("no room yet");
  return several ? g_strdup_printf ("all of %s", stage->forum->record.key)
                 : g_strdup ("whole forum");
}

/* Why nothing runs; empty when something does. */
static char *
state_text (const Now *now, const PlnMoment *moment)
{
  g_autoptr (GArray) days = pln_timetable_days (now->timetable);
  if (pln_moment_has_running (moment))
    return g_strdup ("");
  if (days->len == 0)
    return g_strdup (": nothing is scheduled");
  PlnDate first = g_array_index (days, PlnDate, 0);
  PlnDate last = g_array_index (days, PlnDate, days->len - 1);
  g_autofree char *first_text = pln_date_to_short_beside (first, now->day);
  g_autofree char *last_text = pln_date_to_short_beside (last, now->day);
  if (now->day < first)
    return g_strdup_printf (": before the first day, %s", first_text);
  if (now->day > last)
    return g_strdup_printf (": after the last day, %s", last_text);
  return g_strdup (moment->stages->len > 0 || moment->untimed->len > 0
                       ? ": nothing runs"
                       : ": nothing runs, and nothing is to come");
}

/* --- saying ---------------------------------------------------------------------------------- */

static void
add_row (PlnTable *table, const Now *now, const char *where, char *when, const PlnSlot *slot)
{
  pln_table_add (table, g_strdup (where));
  pln_table_add (table, when);
  pln_table_add (table, g_strdup_printf ("%d", slot->session->record.number));
  pln_table_add (table, title_text (slot));
  pln_table_add (table, pln_programme_who (now->timetable->programme, slot->session, NULL));
}

static void
add_stage (PlnTable *table, const Now *now, const PlnStage *stage, gboolean several)
{
  g_autofree char *name = stage_text (now, stage, several);
  const char *where = name;
  for (guint i = 0; i < stage->running->len; i++, where = "")
    add_row (table, now, where, running_text (now, stage->running->pdata[i]),
             stage->running->pdata[i]);
  for (guint i = 0; i < stage->next->len; i++, where = "")
    add_row (table, now, where, next_text (now, stage->next->pdata[i]), stage->next->pdata[i]);
}

static void
say_head (const Now *now, const PlnMoment *moment)
{
  g_autofree char *date = pln_date_to_short (now->day, TRUE);
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (now->civil));
  g_autofree char *offset = pln_offset_to_string (pln_zone_offset (now->zone, now->utc));
  g_autofree char *state = state_text (now, moment);
  gboolean late = pln_civil_date (now->civil) != now->day;
  pln_call_say (now->call, "%s %s%s, %s (%s)%s", date, clock, late ? " +1" : "",
                pln_zone_name (now->zone), offset, state);
}

static void
say_moment (const Now *now, const PlnMoment *moment)
{
  static const char *const titles[] = { "Room", "Time", "No", "Title", "Who", NULL };
  g_autoptr (PlnTable) table = pln_table_new (titles);
  gboolean several = has_several_forums (moment);
  table->right = 1 << 2;
  say_head (now, moment);
  for (guint i = 0; i < moment->stages->len; i++)
    add_stage (table, now, moment->stages->pdata[i], several);
  for (guint i = 0; i < moment->untimed->len; i++)
    {
      const PlnSlot *slot = moment->untimed->pdata[i];
      g_autofree char *rooms = pln_place_text (now->timetable->programme, slot->session);
      add_row (table, now, rooms, g_strdup ("today, no time yet"), slot);
    }
  if (table->cells->len == table->columns)
    return;
  pln_call_say (now->call, "%s", "");
  pln_table_say (now->call, table);
}

/* --- JSON ------------------------------------------------------------------------------------ */

static void
add_civil (PlnJsonOut *out, const char *name, PlnCivil civil)
{
  g_autofree char *text = civil != PLN_NONE ? pln_civil_to_string (civil) : NULL;
  if (text != NULL)
    pln_json_out_text_member (out, name, text);
}

static void
add_minutes (PlnJsonOut *out, const char *name, gint64 minutes)
{
  pln_json_out_name (out, name);
  pln_json_out_int (out, minutes);
}

static void
add_slots (PlnJsonOut *out, const Now *now, const char *name, GPtrArray *slots)
{
  pln_json_out_name (out, name);
  pln_json_out_begin (out, '[');
  for (guint i = 0; i < slots->len; i++)
    {
      const PlnSlot *slot = slots->pdata[i];
      pln_json_out_begin (out, '{');
      pln_json_out_text_member (out, "session", slot->session->record.key);
      add_civil (out, "start", slot->start);
      add_civil (out, "end", slot->end);
      if (slot->start != PLN_NONE && slot->utc_start > now->utc)
        add_minutes (out, "minutes_to_start", slot->utc_start - now->utc);
      else if (slot->end != PLN_NONE)
        add_minutes (out, "minutes_left", slot->utc_end - now->utc);
      pln_json_out_end (out, '{');
    }
  pln_json_out_end (out, '[');
}

/* The sessions spoken of, each once, by time. */
static GPtrArray *
list_sessions (const Now *now, const PlnMoment *moment)
{
  g_autoptr (GHashTable) spoken = g_hash_table_new (NULL, NULL);
  GPtrArray *sessions = g_ptr_array_new ();
  for (guint i = 0; i < moment->stages->len; i++)
    {
      const PlnStage *stage = moment->stages->pdata[i];
      for (guint j = 0; j < stage->running->len; j++)
        g_hash_table_add (spoken, stage->running->pdata[j]);
      for (guint j = 0; j < stage->next->len; j++)
        g_hash_table_add (spoken, stage->next->pdata[j]);
    }
  for (guint i = 0; i < moment->untimed->len; i++)
    g_hash_table_add (spoken, moment->untimed->pdata[i]);
  for (guint i = 0; i < now->timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (now->timetable, i);
      if (g_hash_table_contains (spoken, slot))
        g_ptr_array_add (sessions, (gpointer) slot->session);
    }
  return sessions;
}

static void
say_json (const Now *now, const PlnMoment *moment)
{
  PlnJsonOut out = { .text = now->call->out };
  g_autoptr (GPtrArray) sessions = list_sessions (now, moment);
  pln_json_out_begin (&out, '{');
  add_civil (&out, "at", now->civil);
  pln_json_out_text_member (&out, "timezone", pln_zone_name (now->zone));
  pln_json_out_name (&out, "places");
  pln_json_out_begin (&out, '[');
  for (guint i = 0; i < moment->stages->len; i++)
    {
      const PlnStage *stage = moment->stages->pdata[i];
      pln_json_out_begin (&out, '{');
      if (stage->room != NULL)
        pln_json_out_text_member (&out, "room", stage->room->record.key);
      if (stage->forum != NULL)
        pln_json_out_text_member (&out, "forum", stage->forum->record.key);
      add_slots (&out, now, "running", stage->running);
      add_slots (&out, now, "next", stage->next);
      pln_json_out_end (&out, '{');
    }
  pln_json_out_end (&out, '[');
  add_slots (&out, now, "untimed", moment->untimed);
  pln_json_add_kind (&out, now->timetable->programme, PLN_KIND_SESSION, sessions);
  pln_json_out_name (&out, "findings");
  pln_json_out_begin (&out, '[');
  pln_json_out_end (&out, '[');
  pln_json_out_end (&out, '{');
  g_string_append_c (out.text, '\n');
}

/* --- the verb -------------------------------------------------------------------------------- */

static gboolean
now (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 0, 0, error))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_select_load (call, error);
  if (programme == NULL || !pln_select_apply (call, programme, error))
    return FALSE;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  Now self = { .call = call, .timetable = timetable, .forum = find_forum (timetable) };
  self.zone = pln_forum_zone (programme, self.forum);
  if (!read_at (&self, error))
    return FALSE;
  g_autoptr (PlnMoment) moment = pln_moment_new (timetable, self.utc);
  if (call->json)
    say_json (&self, moment);
  else
    say_moment (&self, moment);
  return TRUE;
}

const PlnVerb pln_verbs_now[] = {
  { .words = "now",
    .needs = PLN_NEEDS_READ,
    .usage = "[--at TIME] [OPTION ...]",
    .summary = "Tells what runs and what is next, room by room",
    .text
    = "By the clock of the forum, with how long it still runs and when the next begins. Breaks,\n"
      "meals and the like without a room are for the whole forum. What is cancelled is left out;\n"
      "a session with an open end runs until something else begins in its room, or its day\n"
      "ends.\n\nA time without a date is one of the forum's only day, else of today or of "
      "--day.\n\n"
      "Examples:\n\n  plenary now\n  plenary now --at 10:00 --room main\n"
      "  plenary now --at \"2025-05-27 10:00\"",
    .options = { options_now, pln_options_select, pln_options_release },
    .run = now },
  { NULL },
};
