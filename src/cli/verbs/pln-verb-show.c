/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary show: a day on the terminal. */
#include "base/pln-error.h"
#include "base/pln-zone.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-select.h"
#include "cli/output/pln-terminal.h"
#include "cli/pln-call.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "format/paper/pln-day-page.h"

#include <unistd.h>

/* The day wanted: the one named, today while the forum runs, else the first that has sessions. */
static gboolean
choose_day (PlnCall *call, const PlnProgramme *programme, GArray *days, PlnDate *day,
            GError **error)
{
  const PlnForum *root = pln_programme_root (programme);
  const char *text = pln_call_option (call, "day");
  if (text != NULL)
    return pln_call_expect_once (call, "day", error)
           && pln_select_day (call, programme, text, day, error);
  PlnCivil now = pln_zone_to_civil (pln_forum_zone (programme, root), pln_now () / 60, NULL);
  PlnDate today = pln_forum_day (programme, root, now);
  *day = days->len > 0 ? g_array_index (days, PlnDate, 0) : PLN_NONE;
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, PlnDate, i) == today)
      *day = today;
  return TRUE;
}

static void
tell_other_days (PlnCall *call, GArray *days, PlnDate day)
{
  g_autoptr (GString) others = g_string_new (NULL);
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *text = pln_date_to_string (g_array_index (days, PlnDate, i));
      if (g_array_index (days, PlnDate, i) != day)
        g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", text);
    }
  if (others->len > 0)
    pln_call_tell (call, "more with --day: %s", others->str);
}

static void
tell_empty (PlnCall *call, PlnDate day)
{
  g_autofree char *date = pln_call_has (call, "day") ? pln_date_to_short (day, TRUE) : NULL;
  pln_call_tell (call, "no sessions %s%s", date != NULL ? "on " : "here", date != NULL ? date : "");
}

static void
say_json (PlnCall *call, const PlnTimetable *timetable, PlnDate day)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  for (guint i = 0; i < timetable->slots->len; i++)
    if (pln_timetable_slot (timetable, i)->day == day)
      g_ptr_array_add (sessions, (gpointer) pln_timetable_slot (timetable, i)->session);
  pln_json_say (call, timetable->programme, PLN_KIND_SESSION, sessions, NULL);
}

static gboolean
show (PlnCall *call, GError **error)
{
  PlnDate day = PLN_NONE;
  int terminal = pln_terminal_width (STDOUT_FILENO);
  if (!pln_call_expect (call, 0, 0, error))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_select_load (call, error);
  if (programme == NULL || !pln_select_apply (call, programme, error))
    return FALSE;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  if (!choose_day (call, programme, days, &day, error))
    return FALSE;
  if (call->json)
    {
      say_json (call, timetable, day);
      return TRUE;
    }
  PlnWriteOptions options = { .width = terminal >= 40 ? MIN (terminal, 120) : 80,
                              .cut = terminal > 0,
                              .day = PLN_NONE };
  g_autofree char *page = pln_day_page (timetable, day, &options);
  if (page[0] == '\0')
    tell_empty (call, day);
  g_string_append (call->out, page);
  tell_other_days (call, days, day);
  return TRUE;
}

const PlnVerb pln_verbs_show[] = {
  { .words = "show",
    .needs = PLN_NEEDS_READ,
    .usage = "[--day DAY] [OPTION ...]",
    .summary = "Shows a day of the programme",
    .text = "Today's while the forum runs, else the first day. For the people who make the\n"
            "programme: drafts and what only staff may know are shown too; export text is for the\n"
            "public.\n\nExamples:\n\n  plenary show\n  plenary show --day 2 --room main",
    .options = { pln_options_select, pln_options_release },
    .run = show },
  { NULL },
};
