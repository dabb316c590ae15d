/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What there is to tell of a difference, in the order in which it is read, not laid out yet. */
#include "format/changes/pln-diff-report.h"

#include "base/pln-text.h"
#include "format/changes/pln-diff-entry.h"
#include "words/pln-diff-words.h"

static void
group_free (gpointer group)
{
  PlnReportGroup *self = group;
  g_free (self->heading);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
pln_report_free (PlnReport *report)
{
  if (report == NULL)
    return;
  g_free (report->heading);
  g_ptr_array_unref (report->summary);
  g_ptr_array_unref (report->groups);
  g_free (report);
}

static PlnReportGroup *
add_group (PlnReport *report, char *heading)
{
  PlnReportGroup *group = g_new0 (PlnReportGroup, 1);
  group->heading = heading;
  group->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_report_entry_free);
  g_ptr_array_add (report->groups, group);
  return group;
}

/* --- the forum -------------------------------------------------------------------------------- */

static const PlnForum *
root_of (const PlnDiff *diff)
{
  const PlnForum *root = pln_programme_root (diff->after->programme);
  return root != NULL ? root : pln_programme_root (diff->before->programme);
}

static gboolean
has_several_forums (const PlnTimetable *timetable)
{
  for (guint i = 1; i < timetable->slots->len; i++)
    if (pln_timetable_slot (timetable, i)->forum != pln_timetable_slot (timetable, 0)->forum)
      return TRUE;
  return FALSE;
}

/* --- sessions by day -------------------------------------------------------------------------- */

static int
compare_told (gconstpointer a, gconstpointer b)
{
  const PlnDifference *one = *(const PlnDifference *const *) a;
  const PlnDifference *other = *(const PlnDifference *const *) b;
  const PlnSlot *slot = pln_fate_slot (one), *other_slot = pln_fate_slot (other);
  /* Those of another day than the one they are kept under were cancelled and moved in one. */
  if (slot->day != other_slot->day)
    return slot->day == PLN_NONE         ? 1
           : other_slot->day == PLN_NONE ? -1
           : slot->day < other_slot->day ? -1
                                         : 1;
  /* Differences lie in one array, in the order in which they are told. */
  return one < other ? -1 : one > other;
}

/* Returns: (transfer container): PlnDifference: the sessions to tell, by the day they are told under */
static GPtrArray *
list_sessions (const PlnDiff *diff)
{
  GPtrArray *list = g_ptr_array_new ();
  for (guint i = 0; i < diff->differences->len; i++)
    {
      PlnDifference *difference = pln_diff_at (diff, i);
      if (difference->kind == PLN_KIND_SESSION && difference->own != 0)
        g_ptr_array_add (list, difference);
    }
  g_ptr_array_sort (list, compare_told);
  return list;
}

static void
add_sessions (PlnReport *report, const PlnTeller *teller, GPtrArray *sessions)
{
  PlnReportGroup *group = NULL;
  PlnDate day = PLN_NONE;
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSlot *slot = pln_fate_slot (sessions->pdata[i]);
      if (group == NULL || slot->day != day)
        group = add_group (report, slot->day != PLN_NONE
                                       ? pln_date_to_long (slot->day)
                                       : g_strdup (pln_word (PLN_WORD_UNSCHEDULED)));
      day = slot->day;
      g_ptr_array_add (group->entries, pln_report_session (teller, sessions->pdata[i]));
    }
}

static void
add_others (PlnReport *report, const PlnTeller *teller)
{
  PlnReportGroup *group = NULL;
  for (guint i = 0; i < teller->diff->differences->len; i++)
    {
      const PlnDifference *difference = pln_diff_at (teller->diff, i);
      if (difference->kind == PLN_KIND_SESSION || difference->own == 0)
        continue;
      if (group == NULL)
        group = add_group (report, g_strdup (pln_word (PLN_WORD_ALSO)));
      g_ptr_array_add (group->entries, pln_report_record (teller, difference));
    }
}

/* --- the summary ------------------------------------------------------------------------------ */

/* Returns: (transfer full): `1 cancelled, 2 new` */
static char *
count_fates (GPtrArray *sessions)
{
  static const PlnWord words[PLN_N_FATES] = {
    [PLN_FATE_CANCELLED] = PLN_WORD_COUNT_CANCELLED, [PLN_FATE_RESTORED] = PLN_WORD_COUNT_RESTORED,
    [PLN_FATE_MOVED] = PLN_WORD_COUNT_MOVED,         [PLN_FATE_NEW] = PLN_WORD_COUNT_NEW,
    [PLN_FATE_REMOVED] = PLN_WORD_COUNT_REMOVED,     [PLN_FATE_OTHER] = PLN_WORD_COUNT_OTHER,
  };
  guint counts[PLN_N_FATES] = { 0 };
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < sessions->len; i++)
    counts[pln_fate (sessions->pdata[i])]++;
  for (int fate = 0; fate < PLN_N_FATES; fate++)
    {
      g_autofree char *number = g_strdup_printf ("%u", counts[fate]);
      g_autofree char *text = pln_phrase (words[fate], number);
      if (counts[fate] > 0)
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", text);
    }
  return g_string_free (out, FALSE);
}

static void
take_sentence (GPtrArray *summary, char *sentence)
{
  g_autofree char *raw = sentence;
  g_ptr_array_add (summary, pln_text_repair (raw, FALSE, NULL));
}

static void
summarise (const PlnTeller *teller, GPtrArray *sessions, GPtrArray *summary)
{
  const PlnDiffOptions *options = teller->options;
  if (options->from != NULL && options->to != NULL)
    take_sentence (summary, pln_phrase (PLN_WORD_FROM_TO, options->from, options->to));
  if (sessions->len == 0)
    return;
  g_autofree char *counts = count_fates (sessions);
  take_sentence (summary, pln_phrase (PLN_WORD_SESSIONS, counts));
  take_sentence (summary, pln_phrase (PLN_WORD_TIMES_IN, pln_zone_name (teller->zone)));
}

PlnReport *
pln_report_new (const PlnDiff *diff, const PlnDiffOptions *options)
{
  const PlnForum *root = root_of (diff);
  const char *title = root != NULL ? pln_record_text (root, "title", options->language) : NULL;
  g_autofree char *clean = pln_text_repair (title != NULL ? title : "", FALSE, NULL);
  PlnReport *report = g_new0 (PlnReport, 1);
  PlnTeller teller = {
    .diff = diff,
    .options = options,
    .several = has_several_forums (diff->before) || has_several_forums (diff->after),
    .zone = pln_forum_zone (diff->after->programme, pln_programme_root (diff->after->programme)),
  };
  g_autoptr (GPtrArray) sessions = list_sessions (diff);
  report->groups = g_ptr_array_new_with_free_func (group_free);
  report->heading = pln_phrase (PLN_WORD_HEADING, clean);
  report->summary = g_ptr_array_new_with_free_func (g_free);
  summarise (&teller, sessions, report->summary);
  add_sessions (report, &teller, sessions);
  add_others (report, &teller);
  return report;
}
