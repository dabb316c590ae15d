/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Running all rules, and what rules have in common. */
#include "check/pln-check.h"

#include "base/pln-text.h"
#include "check/pln-check-private.h"

#include <string.h>

gboolean
pln_check_is_off (const PlnSlot *slot)
{
  return slot->state == PLN_STATE_CANCELLED;
}

/* Adds who has one of @roles in @session: returns how many are meant by labels, notes all
 * others. */
static guint
count_appearances (const PlnSession *session, const gboolean roles[PLN_N_ROLES], GHashTable *names)
{
  guint count = 0;
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      const char *who
          = appearance->speaker != NULL ? appearance->speaker : appearance->organisation;
      if (!roles[appearance->role] || pln_appearance_is_off (appearance))
        continue;
      if (who != NULL)
        g_hash_table_add (names, (gpointer) who);
      else
        count += MAX (appearance->count, 1);
    }
  return count;
}

guint
pln_check_count (const PlnTimetable *timetable, const PlnSlot *slot,
                 const gboolean roles[PLN_N_ROLES])
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_parts;
  const PlnSlot *parts = pln_timetable_parts (timetable, slot, &n_parts);
  guint count = count_appearances (slot->session, roles, names);
  for (guint i = 0; i < n_parts; i++)
    if (!pln_check_is_off (&parts[i]))
      count += count_appearances (parts[i].session, roles, names);
  return count + g_hash_table_size (names);
}

guint
pln_check_count_own (const PlnSlot *slot, const gboolean roles[PLN_N_ROLES])
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint count = count_appearances (slot->session, roles, names);
  return count + g_hash_table_size (names);
}

char *
pln_check_name (const PlnSession *session)
{
  const PlnRecord *record = &session->record;
  if (record->number != 0 && record->key != NULL)
    return g_strdup_printf ("%d %s", record->number, record->key);
  if (record->key != NULL)
    return g_strdup (record->key);
  return pln_text_quote (session->title != NULL ? session->title : "");
}

char *
pln_check_time (const PlnSlot *slot, PlnCivil civil)
{
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (civil));
  if (pln_civil_date (civil) == pln_civil_date (slot->start))
    return g_steal_pointer (&clock);
  g_autofree char *date
      = pln_date_to_short_beside (pln_civil_date (civil), pln_civil_date (slot->start));
  return g_strdup_printf ("%s %s", date, clock);
}

PlnFinding *
pln_check_add (GPtrArray *findings, const PlnCheck *check, const PlnSlot *slot, const char *format,
               ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return pln_findings_add (findings, check->severity, check->name, slot->session->record.uuid, "%s",
                           message);
}

void
pln_check_advise (PlnFinding *finding, const char *verb, const PlnSession *session,
                  const char *format, ...)
{
  const PlnRecord *record = &session->record;
  if (record->key == NULL)
    return;
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *rest = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_free (finding->advice);
  finding->advice = g_strdup_printf ("plenary %s %s %s", verb, record->key, rest);
}

/* The place of the session of that UUID in the timetable; behind all when it has none. */
static gsize
find_rank (const PlnTimetable *timetable, const char *uuid)
{
  const PlnSession *session
      = pln_programme_find_as (timetable->programme, &pln_shape_session, uuid);
  const PlnSlot *slot = session != NULL ? pln_timetable_find (timetable, session) : NULL;
  return slot != NULL ? (gsize) (slot - pln_timetable_slot (timetable, 0)) : G_MAXSIZE;
}

static int
compare_findings (gconstpointer a, gconstpointer b, gpointer data)
{
  const PlnFinding *first = *(const PlnFinding *const *) a;
  const PlnFinding *second = *(const PlnFinding *const *) b;
  gsize first_rank = find_rank (data, first->record);
  gsize second_rank = find_rank (data, second->record);
  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;
  if (first->severity != second->severity)
    return first->severity > second->severity ? -1 : 1;
  int order = strcmp (first->rule, second->rule);
  if (order != 0)
    return order;
  first_rank = find_rank (data, first->other);
  second_rank = find_rank (data, second->other);
  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;
  order = strcmp (first->message, second->message);
  return order != 0 ? order : g_strcmp0 (first->subject, second->subject);
}

GPtrArray *
pln_check_run (const PlnProgramme *programme)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  GPtrArray *findings = pln_findings_new ();
  for (guint i = 0; pln_checks[i] != NULL; i++)
    pln_checks[i]->run (timetable, findings);
  g_ptr_array_sort_with_data (findings, compare_findings, timetable);
  return findings;
}
