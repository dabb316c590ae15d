/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Events of a calendar file that take place more than once, and what each is known by. */
#include "format/pln-ics-read-file.h"

#include "base/pln-text.h"
#include "base/pln-uuid.h"

#include <string.h>

/* What a file made to hurt may have: occurrences of one rule, all that is made of rules, and rules. libical takes long
 * over a rule that never comes true, so that it is asked for a few years only. */
#define OCCURRENCES_MAX 1000
#define MADE_MAX 20000
#define MADE_OCTETS_MAX (64 * 1024 * 1024)
#define RULES_MAX 1000
#define YEARS_MAX 5
#define YEAR_MINUTES (366 * PLN_DAY_MINUTES)
/* An all-day event of more days than this is kept as its first. */
#define DAYS_MAX 31

typedef struct {
  PlnIcsFile *file;
  GHashTable *changed; /* uid and occurrence → number of the event that says how it is, plus 1 */
  GHashTable *first;   /* uid → number of its first event that stays, plus 1 */
  PlnCivil last;       /* start of the last event that is not made by a rule */
  guint n_made;
  gsize n_octets;
  guint n_rules;
} Repeats;

/* The occurrences of one event. */
typedef struct {
  guint master;
  PlnIcsTime start;
  GArray *starts; /* PlnIcsTime, each once */
  GHashTable *stamps;
  GHashTable *without; /* stamps of what it does not take place at, days included */
} Series;

static PlnTally *
tally_of (const Repeats *self)
{
  return self->file->schedule->tally;
}

static int
line_of (const Repeats *self, guint i)
{
  return pln_ics_event_rest (self->file, pln_ics_event_at (self->file, i))->line;
}

/* What tells an occurrence from the others, however it is written: `2026-03-10T08:00Z`. */
static char *
stamp_of (PlnIcsFile *file, const PlnIcsTime *time)
{
  PlnLocalKind kind;
  gint64 utc = time->civil;
  gboolean known = time->form == PLN_ICS_UTC
                   || (time->form == PLN_ICS_ZONED
                       && pln_ics_zones_to_utc (file->zones, time->zone, time->civil, &utc, &kind));
  if (time->form == PLN_ICS_DATE)
    return pln_date_to_string (pln_civil_date (time->civil));
  g_autofree char *text = pln_civil_to_string ((PlnCivil) utc);
  return g_strconcat (text, known ? "Z" : "", NULL);
}

static char *
key_of (const char *uid, const char *stamp)
{
  return g_strdup_printf ("%s/%s", uid, stamp);
}

/* --- copies ------------------------------------------------------------------------------------ */

static GPtrArray *
share (GPtrArray *list)
{
  return list != NULL ? g_ptr_array_ref (list) : NULL;
}

/* Whether there may be another copy: texts make them large. */
static gboolean
may_make (Repeats *self, guint i)
{
  const PlnSession *session
      = pln_ics_event_rest (self->file, pln_ics_event_at (self->file, i))->session;
  self->n_octets
      += sizeof *session + (session->description != NULL ? strlen (session->description) : 0);
  if (++self->n_made <= MADE_MAX && self->n_octets <= MADE_OCTETS_MAX)
    return TRUE;
  pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "too-many", line_of (self, i), NULL,
                 "events take place too often in this file: the rest is left out");
  return FALSE;
}

/* Returns: the number of a new event like that of number @i, at another time */
static guint
copy_event (Repeats *self, guint i, const PlnIcsTime *start, guint first)
{
  int line = line_of (self, i);
  PlnIcsEvent *copy = pln_ics_file_add_event (self->file, line);
  const PlnIcsEvent *event = pln_ics_event_at (self->file, i);
  guint number = copy->number;
  *copy = *event;
  copy->number = number;
  copy->dates = copy->without = NULL;
  copy->rule = NULL;
  copy->themes = share (event->themes);
  copy->speakers = share (event->speakers);
  copy->chairs = share (event->chairs);
  copy->start = *start;
  copy->end.civil += start->civil - event->start.civil;
  g_autofree char *stamp = stamp_of (self->file, start);
  copy->occurrence = g_string_chunk_insert_const (self->file->schedule->words, stamp);
  PlnScheduleEvent *to = pln_ics_event_rest (self->file, copy);
  const PlnScheduleEvent *from = pln_ics_event_rest (self->file, event);
  pln_value_free (to->session);
  to->session = pln_value_copy (from->session);
  to->notes = from->notes != NULL ? g_string_new (from->notes->str) : NULL;
  to->repeat_of = (int) pln_ics_event_at (self->file, first)->number;
  return self->file->events->len - 1;
}

/* --- rules ------------------------------------------------------------------------------------- */

static gboolean
is_without (const Series *series, const PlnIcsTime *time, const char *stamp)
{
  g_autofree char *day = pln_date_to_string (pln_civil_date (time->civil));
  return g_hash_table_contains (series->without, stamp)
         || g_hash_table_contains (series->without, day);
}

static void
add_start (Repeats *self, Series *series, const PlnIcsTime *time)
{
  g_autofree char *stamp = stamp_of (self->file, time);
  if (g_hash_table_contains (series->stamps, stamp) || is_without (series, time, stamp))
    return;
  g_array_append_val (series->starts, *time);
  g_hash_table_add (series->stamps, g_steal_pointer (&stamp));
}

/* Whether @time comes after the UNTIL of a rule, which is a date, local, or in UTC. */
static gboolean
is_beyond (Repeats *self, const PlnIcsTime *time, const PlnIcsTime *until)
{
  PlnLocalKind kind;
  gint64 utc = time->civil;
  if (until->form == PLN_ICS_DATE)
    return pln_civil_date (time->civil) > pln_civil_date (until->civil);
  if (until->form == PLN_ICS_UTC && time->form == PLN_ICS_ZONED)
    pln_ics_zones_to_utc (self->file->zones, time->zone, time->civil, &utc, &kind);
  return utc > until->civil;
}

/* A rule without an end is followed to the last day of all that has one, or for a year. */
static PlnIcsTime
find_end (Repeats *self, const Series *series, const struct icalrecurrencetype *rule)
{
  PlnCivil most = series->start.civil + YEARS_MAX * YEAR_MINUTES;
  PlnIcsTime until = { PLN_ICS_FLOATING, most, 0, PLN_NONE };
  if (!icaltime_is_null_time (rule->until))
    {
      if (!pln_ics_time_from_libical (rule->until, &until) || until.civil > most)
        until = (PlnIcsTime){ PLN_ICS_FLOATING, most, 0, PLN_NONE };
      return until;
    }
  if (rule->count > 0)
    return until;
  until.form = PLN_ICS_DATE;
  until.civil = self->last > series->start.civil ? self->last : series->start.civil + YEAR_MINUTES;
  until.civil = MIN (until.civil, most);
  g_autofree char *day = pln_date_to_string (pln_civil_date (until.civil));
  pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "endless", line_of (self, series->master),
                 NULL, "an event repeats without an end: it is taken until %s", day);
  return until;
}

static void
follow (Repeats *self, Series *series, struct icalrecurrencetype rule)
{
  PlnIcsTime until = find_end (self, series, &rule);
  int count = rule.count > 0 ? rule.count : G_MAXINT;
  PlnIcsTime stop = { PLN_ICS_FLOATING, until.civil + 2 * PLN_DAY_MINUTES, 0, PLN_NONE };
  rule.count = 0;
  rule.until = pln_ics_time_to_libical (&stop);
  icalrecur_iterator *iterator
      = icalrecur_iterator_new (rule, pln_ics_time_to_libical (&series->start));
  for (int n = 0; iterator != NULL && n < count; n++)
    {
      PlnIcsTime time;
      struct icaltimetype next = icalrecur_iterator_next (iterator);
      if (icaltime_is_null_time (next) || !pln_ics_time_from_libical (next, &time))
        break;
      time.form = series->start.form;
      time.zone = series->start.zone;
      if (is_beyond (self, &time, &until))
        break;
      if (n >= OCCURRENCES_MAX)
        {
          pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "too-many",
                         line_of (self, series->master), NULL,
                         "an event takes place more than %d times: the rest is left out",
                         OCCURRENCES_MAX);
          break;
        }
      add_start (self, series, &time);
    }
  if (iterator != NULL)
    icalrecur_iterator_free (iterator);
}

static void
apply_rule (Repeats *self, Series *series, const char *text)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (text);
  g_autofree char *shown = pln_text_quote (text);
  gboolean daily = rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE
                   || rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
  if (!daily)
    pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "bad-rule",
                   line_of (self, series->master), NULL,
                   "RRULE %s is not for sessions: only its first is taken", shown);
  else if (++self->n_rules > RULES_MAX)
    pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "too-many",
                   line_of (self, series->master), NULL,
                   "more than %d rules: of the rest only the first occurrence is taken", RULES_MAX);
  else
    follow (self, series, rule);
  icalmemory_free_buffer (rule.rscale); /* which libical has allocated, and leaves to us */
}

/* The number of the event that says how an occurrence is; that of the file's own RECURRENCE-ID, if any. */
static gboolean
find_changed (Repeats *self, const Series *series, const PlnIcsTime *time, guint *number)
{
  g_autofree char *stamp = stamp_of (self->file, time);
  g_autofree char *key = key_of (pln_ics_event_at (self->file, series->master)->uid, stamp);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->changed, key));
  *number = found != 0 ? found - 1 : *number;
  return found != 0;
}

/* Makes an event of each occurrence. The first is the event itself, if it takes place then. */
static void
make_events (Repeats *self, Series *series)
{
  guint first = G_MAXUINT;
  gboolean kept = FALSE;
  for (guint i = 0; i < series->starts->len; i++)
    {
      const PlnIcsTime *start = &g_array_index (series->starts, PlnIcsTime, i);
      gboolean own = memcmp (start, &series->start, sizeof *start) == 0;
      guint number = series->master;
      if (find_changed (self, series, start, &number))
        {
          PlnIcsEvent *changed = pln_ics_event_at (self->file, number);
          if (own)
            changed->occurrence = NULL;
          if (first != G_MAXUINT)
            pln_ics_event_rest (self->file, changed)->repeat_of
                = (int) pln_ics_event_at (self->file, first)->number;
        }
      else if (own)
        kept = TRUE;
      else if (may_make (self, series->master))
        number
            = copy_event (self, series->master, start, first != G_MAXUINT ? first : series->master);
      else
        break;
      if (first == G_MAXUINT)
        {
          first = number;
          pln_ics_event_rest (self->file, pln_ics_event_at (self->file, first))->repeat_of
              = PLN_NONE;
        }
    }
  pln_ics_event_rest (self->file, pln_ics_event_at (self->file, series->master))->left_out = !kept;
}

static void
repeat (Repeats *self, guint i)
{
  const PlnIcsEvent *event = pln_ics_event_at (self->file, i);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (PlnIcsTime));
  g_autoptr (GHashTable) stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) without = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Series series = { i, event->start, starts, stamps, without };
  if (event->uid == NULL || event->start.form == PLN_ICS_NO_TIME)
    {
      pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "bad-rule", line_of (self, i), NULL,
                     "an event repeats, but has no UID or no start: only its first is taken");
      return;
    }
  for (guint j = 0; event->without != NULL && j < event->without->len; j++)
    g_hash_table_add (without,
                      stamp_of (self->file, &g_array_index (event->without, PlnIcsTime, j)));
  add_start (self, &series, &event->start);
  if (event->rule != NULL)
    apply_rule (self, &series, event->rule);
  event = pln_ics_event_at (self->file, i);
  for (guint j = 0; event->dates != NULL && j < event->dates->len; j++)
    add_start (self, &series, &g_array_index (event->dates, PlnIcsTime, j));
  if (starts->len == 0)
    pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "bad-rule", line_of (self, i), NULL,
                   "an event that repeats is taken off on all its dates: it is left out");
  make_events (self, &series);
}

/* --- days -------------------------------------------------------------------------------------- */

/* Returns: how many days an event that has only dates takes */
static int
count_days (const PlnIcsEvent *event)
{
  if (event->start.form != PLN_ICS_DATE)
    return 1;
  if (event->end.form != PLN_ICS_NO_TIME)
    return MAX (1, pln_civil_date (event->end.civil) - pln_civil_date (event->start.civil));
  return (int) CLAMP (event->duration / (PLN_DAY_MINUTES * 60), 1, DAYS_MAX + 1);
}

static void
spread (Repeats *self, guint i)
{
  int days = count_days (pln_ics_event_at (self->file, i));
  if (days == 1 || pln_ics_event_rest (self->file, pln_ics_event_at (self->file, i))->left_out)
    return;
  if (days > DAYS_MAX)
    {
      pln_tally_add (tally_of (self), PLN_SEVERITY_WARNING, "long-duration", line_of (self, i),
                     NULL, "an event of more than %d whole days: only its first day is taken",
                     DAYS_MAX);
      return;
    }
  pln_tally_add (tally_of (self), PLN_SEVERITY_NOTE, "several-days", line_of (self, i), NULL,
                 "an event of several whole days is a session each day");
  for (int day = 1; day < days && may_make (self, i); day++)
    {
      PlnIcsTime start = pln_ics_event_at (self->file, i)->start;
      start.civil += day * PLN_DAY_MINUTES;
      copy_event (self, i, &start, i);
    }
}

/* --- the whole --------------------------------------------------------------------------------- */

static gboolean
repeats (const PlnIcsEvent *event)
{
  return event->recurrence.form == PLN_ICS_NO_TIME && (event->rule != NULL || event->dates != NULL);
}

/* Which events only say how one occurrence of another is. The first of a UID is what the others repeat. */
static void
survey (Repeats *self, guint i)
{
  PlnIcsEvent *event = pln_ics_event_at (self->file, i);
  if (!repeats (event) && event->start.form != PLN_ICS_NO_TIME)
    self->last = MAX (self->last, event->start.civil);
  if (event->recurrence.form == PLN_ICS_NO_TIME || event->uid == NULL)
    return;
  g_autofree char *stamp = stamp_of (self->file, &event->recurrence);
  event->occurrence = g_string_chunk_insert_const (self->file->schedule->words, stamp);
  gpointer first = g_hash_table_lookup (self->first, event->uid);
  if (first == NULL)
    g_hash_table_insert (self->first, (gpointer) event->uid, GUINT_TO_POINTER (i + 1));
  else
    pln_ics_event_rest (self->file, event)->repeat_of
        = (int) pln_ics_event_at (self->file, GPOINTER_TO_UINT (first) - 1)->number;
  g_hash_table_insert (self->changed, key_of (event->uid, stamp), GUINT_TO_POINTER (i + 1));
}

/* All that repeat one event refer to it, not to each other; what is left out is referred to by none. */
static void
straighten (PlnIcsFile *file, guint i)
{
  PlnScheduleEvent *event = pln_schedule_event (file->schedule, i);
  int target = event->repeat_of;
  for (guint steps = 0; target != PLN_NONE && steps < 3; steps++)
    {
      const PlnScheduleEvent *other = pln_schedule_event (file->schedule, target);
      if (other->repeat_of == PLN_NONE && !other->left_out && target != (int) i)
        {
          event->repeat_of = target;
          return;
        }
      target = other->repeat_of;
    }
  event->repeat_of = PLN_NONE;
}

void
pln_ics_settle_repeats (PlnIcsFile *file)
{
  g_autoptr (GHashTable) changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  Repeats self = { .file = file, .changed = changed, .first = first, .last = G_MININT };
  guint written = file->events->len;
  for (guint i = 0; i < written; i++)
    survey (&self, i);
  for (guint i = 0; i < written; i++)
    if (repeats (pln_ics_event_at (file, i)))
      repeat (&self, i);
  guint made = file->events->len;
  for (guint i = 0; i < made; i++)
    spread (&self, i);
  for (guint i = 0; i < file->schedule->events->len; i++)
    straighten (file, i);
}

/* --- what events are known by ------------------------------------------------------------------ */

/* A UID that begins with a UUID is one: `2aba641b-114d-4dac-866e-533314a3c108@frab.cccv.de`. */
static const char *
uuid_of (PlnIcsFile *self, const char *uid)
{
  static const char nil[] = "00000000-0000-0000-0000-000000000000";
  g_autofree char *head = g_strndup (uid, strcspn (uid, "@"));
  g_autofree char *uuid = pln_uuid_parse (head);
  return uuid != NULL && strcmp (uuid, nil) != 0
             ? g_string_chunk_insert_const (self->schedule->words, uuid)
             : NULL;
}

static gboolean
has_own_uid (PlnIcsFile *self, const PlnIcsEvent *event)
{
  return event->uid != NULL && event->occurrence == NULL
         && !pln_ics_event_rest (self, event)->left_out;
}

/* Names an event whose UID others have too by its start: so it stays the same when those come and go. */
static void
settle_uid (PlnIcsFile *self, const PlnIcsEvent *event, GHashTable *counts)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self, event);
  guint count
      = event->uid != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, event->uid)) : 0;
  gboolean several = count > 1 || event->method == PLN_ICS_ADD;
  g_autofree char *start
      = several && event->start.form != PLN_ICS_NO_TIME ? stamp_of (self, &event->start) : NULL;
  const char *stamp = event->occurrence != NULL ? event->occurrence : start;
  if (rest->left_out)
    return;
  if (event->uid == NULL)
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "no-uid", rest->line,
                   &rest->session->record, "an event has no UID: it is known by title and start");
  if (event->uid == NULL)
    return;
  if (event->occurrence == NULL && count > 1)
    {
      g_autofree char *shown = pln_text_quote (event->uid);
      pln_tally_add (
          self->schedule->tally, PLN_SEVERITY_WARNING, "duplicate-id", rest->line, NULL,
          "UID %s is given to more than one event; all are kept, known by their starts too", shown);
    }
  g_autofree char *id = stamp != NULL ? key_of (event->uid, stamp) : g_strdup (event->uid);
  rest->id = pln_schedule_take_id (self->schedule, id, rest->line);
  rest->guid = stamp == NULL && count <= 1 ? uuid_of (self, event->uid) : NULL;
}

void
pln_ics_settle_uids (PlnIcsFile *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->events->len; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i);
      if (!has_own_uid (self, event))
        continue;
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, event->uid));
      g_hash_table_insert (counts, (gpointer) event->uid, GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < self->events->len; i++)
    settle_uid (self, pln_ics_event_at (self, i), counts);
}
