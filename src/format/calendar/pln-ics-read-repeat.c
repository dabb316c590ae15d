/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Events of a calendar file that take place more than once, and what each is known by. */
#include "format/calendar/pln-ics-read-repeat.h"

#include "base/pln-text.h"
#include "base/pln-uuid.h"
#include "format/calendar/pln-ics-read-message.h"
#include "format/calendar/pln-ics-read-rules.h"

#include <string.h>

/* All that may be made of the rules of a file made to hurt. */
#define MADE_MAX 20000
#define MADE_OCTETS_MAX (64 * 1024 * 1024)
/* An all-day event of more days than this is kept as its first. */
#define DAYS_MAX 31

/* The events of one UID; of those without, of one title. */
typedef struct {
  PlnIcsTime
      start; /* of the first that does not only change an occurrence; NO_TIME: there is none */
  GArray *changes;    /* guint: events that do */
  GHashTable *stamps; /* occurrence → the event that changes it, plus 1 */
  GHashTable *used;   /* of these events those whose occurrence there is */
  GArray *futures;    /* Future */
  PlnCivil cut;       /* behind it, occurrences are left out */
} Family;

/* An event that changes all occurrences from one on, by the clock of the series. */
typedef struct {
  PlnCivil from;
  guint event;
} Future;

typedef struct {
  PlnIcsFile *file;
  PlnIcsRules rules;
  GHashTable *families; /* UID, or a blank and a title → Family */
  GHashTable *stored;   /* pln_ics_index_stored(), for a message; else NULL */
  const char *source;   /* where its events came from */
  guint n_made;
  gsize n_octets;
} Repeats;

/* The occurrences of one event. */
typedef struct {
  guint master;
  PlnIcsTime start;
  Family *family;
  GArray *spans; /* PlnIcsSpan, each once */
} Series;

static void
family_free (gpointer data)
{
  Family *family = data;
  g_array_unref (family->changes);
  g_hash_table_unref (family->stamps);
  g_hash_table_unref (family->used);
  g_array_unref (family->futures);
  g_free (family);
}

static PlnIcsEvent *
event_at (const Repeats *self, guint i)
{
  return pln_ics_event_at (self->file, i);
}

static PlnScheduleEvent *
rest_at (const Repeats *self, guint i)
{
  return pln_ics_event_rest (self->file, event_at (self, i));
}

/* Tells something of event number @i. */
#define tell(self, i, ...) pln_ics_tell ((self)->file, event_at (self, i), __VA_ARGS__)

/* --- copies ------------------------------------------------------------------------------------ */

/* Whether there may be another copy: texts make them large. */
static gboolean
may_make (Repeats *self, guint i)
{
  const PlnSession *session = rest_at (self, i)->session;
  self->n_octets
      += sizeof *session + (session->description != NULL ? strlen (session->description) : 0);
  if (++self->n_made <= MADE_MAX && self->n_octets <= MADE_OCTETS_MAX)
    return TRUE;
  tell (self, i, PLN_SEVERITY_WARNING, "too-many",
        "events take place too often in this file: the rest is left out");
  return FALSE;
}

/* Gives @copy its time: the end of @span, else that of @event. An event from 22:00 until 06:00 ends at 06:00 on the
 * clock each night, also when clocks are changed: people mean that. By the letter of RFC 5545, section 3.8.5.3, it
 * would take as many hours as the first; a DURATION in hours does. */
static void
place_copy (const Repeats *self, PlnIcsEvent *copy, const PlnIcsEvent *event,
            const PlnIcsSpan *span)
{
  PlnIcsTime start = pln_ics_on_clock (&self->rules, &span->start, &event->start);
  copy->start = span->start;
  if (pln_ics_span_has_length (span))
    {
      copy->end = span->end;
      copy->days = span->days;
      copy->duration = span->seconds;
    }
  else if (event->end.form != PLN_ICS_NO_TIME)
    {
      if (event->end.form == PLN_ICS_UTC)
        copy->end = pln_ics_on_clock (&self->rules, &event->end, &event->start);
      copy->end.civil += start.civil - event->start.civil;
    }
}

/* Returns: the number of a new event like that of number @i, at another time, known as @occurrence of its UID */
static guint
copy_event (Repeats *self, guint i, const PlnIcsSpan *span, const char *occurrence, guint first)
{
  PlnIcsEvent *copy = pln_ics_file_add_event (self->file, rest_at (self, i)->line);
  const PlnIcsEvent *event = event_at (self, i);
  guint number = copy->number;
  *copy = *event;
  copy->number = number;
  copy->dates = copy->without = NULL;
  copy->rules = copy->exceptions = NULL;
  copy->themes = event->themes != NULL ? g_ptr_array_ref (event->themes) : NULL;
  copy->persons = event->persons != NULL ? g_array_ref (event->persons) : NULL;
  copy->occurrence = g_string_chunk_insert_const (self->file->schedule->words, occurrence);
  place_copy (self, copy, event, span);
  PlnScheduleEvent *to = pln_ics_event_rest (self->file, copy);
  const PlnScheduleEvent *from = pln_ics_event_rest (self->file, event);
  pln_value_free (to->session);
  to->session = pln_value_copy (from->session);
  to->notes = from->notes != NULL ? g_string_new (from->notes->str) : NULL;
  to->repeat_of = (int) event_at (self, first)->number;
  return self->file->events->len - 1;
}

/* --- occurrences ------------------------------------------------------------------------------- */

/* Finds the event that says how an occurrence is; some name that by its day alone. */
static gboolean
find_change (Repeats *self, const Series *series, const PlnIcsTime *time, guint *number)
{
  Family *family = series->family;
  g_autofree char *stamp = pln_ics_stamp_of (self->file, time);
  g_autofree char *day = pln_ics_day_of (&self->rules, time);
  const char *const names[] = { stamp, day };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gpointer found = g_hash_table_lookup (family->stamps, names[i]);
      if (found == NULL || !g_hash_table_add (family->used, found))
        continue;
      *number = GPOINTER_TO_UINT (found) - 1;
      return TRUE;
    }
  return FALSE;
}

/* Returns: the last change of all occurrences from @at or before on; or NULL */
static const Future *
find_future (const Repeats *self, const Series *series, PlnCivil at)
{
  const Future *best = NULL;
  for (guint i = 0; i < series->family->futures->len; i++)
    {
      const Future *future = &g_array_index (series->family->futures, Future, i);
      if (future->from <= at
          && (best == NULL || future->from > best->from
              || (future->from == best->from
                  && pln_ics_is_newer (event_at (self, future->event),
                                       event_at (self, best->event)))))
        best = future;
    }
  return best;
}

/* Returns: the number of a new event: as the one that repeats, or as one that changes all from some time on */
static guint
make_event (Repeats *self, const Series *series, const PlnIcsSpan *span, guint first)
{
  g_autofree char *stamp = pln_ics_stamp_of (self->file, &span->start);
  PlnCivil at = pln_ics_on_clock (&self->rules, &span->start, &series->start).civil;
  const Future *future = find_future (self, series, at);
  if (future == NULL)
    return copy_event (self, series->master, span, stamp, first);
  PlnIcsSpan moved = { .start = event_at (self, future->event)->start, .seconds = -1 };
  moved.start.civil += at - future->from;
  return copy_event (self, future->event, &moved, stamp, first);
}

static void
take_change (Repeats *self, guint number, const PlnIcsTime *start, gboolean own, guint first)
{
  PlnIcsEvent *event = event_at (self, number);
  g_autofree char *stamp = pln_ics_stamp_of (self->file, start);
  event->occurrence = own ? NULL : g_string_chunk_insert_const (self->file->schedule->words, stamp);
  if (first != G_MAXUINT)
    rest_at (self, number)->repeat_of = (int) event_at (self, first)->number;
}

/* Makes an event of each occurrence. The first is the event itself, if it takes place then. */
static void
make_events (Repeats *self, Series *series)
{
  guint first = G_MAXUINT;
  gboolean kept = FALSE;
  for (guint i = 0; i < series->spans->len; i++)
    {
      const PlnIcsSpan *span = &g_array_index (series->spans, PlnIcsSpan, i);
      gboolean own = memcmp (&span->start, &series->start, sizeof span->start) == 0;
      guint number = series->master;
      if (find_change (self, series, &span->start, &number))
        take_change (self, number, &span->start, own, first);
      else if (own)
        {
          kept = TRUE;
          if (pln_ics_span_has_length (span))
            place_copy (self, event_at (self, number), event_at (self, number), span);
        }
      else if (may_make (self, series->master))
        number = make_event (self, series, span, first != G_MAXUINT ? first : series->master);
      else
        break;
      if (first == G_MAXUINT)
        {
          first = number;
          rest_at (self, first)->repeat_of = PLN_NONE;
        }
    }
  rest_at (self, series->master)->left_out = !kept;
}

static void
repeat (Repeats *self, guint i, Family *family)
{
  PlnCivil cut = G_MAXINT;
  PlnIcsTime start = event_at (self, i)->start;
  if (start.form == PLN_ICS_NO_TIME)
    {
      tell (self, i, PLN_SEVERITY_WARNING, "bad-rule",
            "an event repeats, but has no start: only its first is taken");
      return;
    }
  g_autoptr (GArray) spans = pln_ics_rules_follow (&self->rules, i, &cut);
  Series series = { i, start, family, spans };
  family->cut = MIN (family->cut, cut);
  if (spans->len == 0)
    tell (self, i, PLN_SEVERITY_WARNING, "bad-rule",
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
  gint64 days = event->days + event->duration / (PLN_DAY_MINUTES * 60);
  return (int) CLAMP (days, 1, DAYS_MAX + 1);
}

static void
spread (Repeats *self, guint i)
{
  int days = count_days (event_at (self, i));
  if (days == 1 || rest_at (self, i)->left_out)
    return;
  if (days > DAYS_MAX)
    {
      tell (self, i, PLN_SEVERITY_WARNING, "long-duration",
            "an event of more than %d whole days: only its first day is taken", DAYS_MAX);
      return;
    }
  tell (self, i, PLN_SEVERITY_NOTE, "several-days",
        "an event of several whole days is a session each day");
  for (int day = 1; day < days && may_make (self, i); day++)
    {
      PlnIcsSpan span = { .start = event_at (self, i)->start, .seconds = -1 };
      span.start.civil += day * PLN_DAY_MINUTES;
      g_autofree char *stamp = pln_ics_stamp_of (self->file, &span.start);
      copy_event (self, i, &span, stamp, i);
    }
}

/* --- what of a UID is what ---------------------------------------------------------------------- */

static gboolean
repeats (const PlnIcsEvent *event)
{
  return event->rules != NULL || event->dates != NULL;
}

/* Returns: (transfer full): what the events of a family have in common */
static char *
family_key (const Repeats *self, const PlnIcsEvent *event)
{
  const char *title = pln_ics_event_rest (self->file, event)->session->title;
  return event->uid != NULL ? g_strdup (event->uid)
                            : g_strconcat (" ", title != NULL ? title : "", NULL);
}

static Family *
family_of (const Repeats *self, const PlnIcsEvent *event)
{
  g_autofree char *key = family_key (self, event);
  return g_hash_table_lookup (self->families, key);
}

static Family *
add_family (Repeats *self, const PlnIcsEvent *event)
{
  Family *family = family_of (self, event);
  if (family != NULL)
    return family;
  family = g_new0 (Family, 1);
  family->changes = g_array_new (FALSE, FALSE, sizeof (guint));
  family->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  family->used = g_hash_table_new (NULL, NULL);
  family->futures = g_array_new (FALSE, FALSE, sizeof (Future));
  family->cut = G_MAXINT;
  g_hash_table_insert (self->families, family_key (self, event), family);
  return family;
}

/* Whether an event does not count: what changes an occurrence does, even when that is left out. */
static gboolean
is_out (const Repeats *self, guint i)
{
  return rest_at (self, i)->left_out && event_at (self, i)->recurrence.form == PLN_ICS_NO_TIME;
}

static void
survey (Repeats *self, guint i)
{
  const PlnIcsEvent *event = event_at (self, i);
  Family *family = is_out (self, i) ? NULL : add_family (self, event);
  if (family != NULL && event->recurrence.form == PLN_ICS_NO_TIME
      && family->start.form == PLN_ICS_NO_TIME)
    family->start = event->start;
}

/* What only changes an occurrence of an event does not say when the conference ends. One of an event that is not in the
 * file does, and if it has a rule of its own, it repeats by that. */
static void
sort_change (Repeats *self, guint i)
{
  PlnIcsEvent *event = event_at (self, i);
  Family *family = family_of (self, event);
  gboolean change = event->recurrence.form != PLN_ICS_NO_TIME;
  if (is_out (self, i))
    return;
  gboolean alone = !change || family->start.form == PLN_ICS_NO_TIME;
  if (alone && !repeats (event) && event->start.form != PLN_ICS_NO_TIME)
    self->rules.last = MAX (self->rules.last, event->start.civil);
  if (!change)
    return;
  if (repeats (event) && family->start.form == PLN_ICS_NO_TIME)
    {
      family->start = event->start;
      event->recurrence.form = PLN_ICS_NO_TIME;
      return;
    }
  if (repeats (event))
    tell (self, i, PLN_SEVERITY_WARNING, "bad-rule",
          "an occurrence of an event has a rule of its own, which is not followed");
  g_array_append_val (family->changes, i);
}

/* Of several that change one occurrence, the newest is taken. */
static void
settle_change (Repeats *self, guint i)
{
  PlnIcsEvent *event = event_at (self, i);
  Family *family = family_of (self, event);
  if (event->recurrence.form == PLN_ICS_NO_TIME)
    return;
  g_autofree char *stamp
      = pln_ics_stamp_in_series (&self->rules, &event->recurrence, &family->start);
  guint other = GPOINTER_TO_UINT (g_hash_table_lookup (family->stamps, stamp));
  guint first = g_array_index (family->changes, guint, 0);
  guint older = other == 0 || pln_ics_is_newer (event, event_at (self, other - 1)) ? other : i + 1;
  event->occurrence = g_string_chunk_insert_const (self->file->schedule->words, stamp);
  if (first != i)
    rest_at (self, i)->repeat_of = (int) event_at (self, first)->number;
  if (event->future && family->start.form != PLN_ICS_NO_TIME
      && event->start.form != PLN_ICS_NO_TIME)
    {
      gboolean by_day = event->recurrence.form == PLN_ICS_DATE;
      PlnCivil from = pln_ics_on_clock (&self->rules, &event->recurrence, &family->start).civil;
      Future future = { by_day ? from + pln_civil_clock (family->start.civil) : from, i };
      g_array_append_val (family->futures, future);
    }
  if (older != 0)
    {
      rest_at (self, older - 1)->left_out = TRUE;
      tell (self, older - 1, PLN_SEVERITY_WARNING, "duplicate-id",
            "an occurrence is changed more than once: only the newest, by SEQUENCE and DTSTAMP, is "
            "taken");
    }
  if (older != i + 1)
    g_hash_table_insert (family->stamps, g_steal_pointer (&stamp), GUINT_TO_POINTER (i + 1));
}

/* --- occurrences that are here ------------------------------------------------------------------ */

/* What a message that has no series says of one that is here, in event number @i. */
typedef struct {
  Repeats *repeats;
  guint i;
  Family *family;
} Following;

/* Whether another event of the message says how the occurrence @stamp is: it alone, or all from a later one on. */
static gboolean
is_changed_else (const Following *self, const char *stamp)
{
  const char *own = event_at (self->repeats, self->i)->occurrence;
  for (guint i = 0; i < self->family->changes->len; i++)
    {
      guint number = g_array_index (self->family->changes, guint, i);
      const PlnIcsEvent *other = event_at (self->repeats, number);
      if (number == self->i || other->occurrence == NULL
          || rest_at (self->repeats, number)->left_out)
        continue;
      if (strcmp (other->occurrence, stamp) == 0
          || (other->future && strcmp (other->occurrence, own) > 0
              && strcmp (other->occurrence, stamp) < 0))
        return TRUE;
    }
  return FALSE;
}

/* Returns: the time of which @stamp was made, in UTC or as clocks show it */
static gboolean
parse_stamp (const char *stamp, PlnIcsTime *time)
{
  gboolean utc = g_str_has_suffix (stamp, "Z");
  g_autofree char *text = g_strndup (stamp, strlen (stamp) - (utc ? 1 : 0));
  PlnDate date;
  *time = (PlnIcsTime){ .form = utc ? PLN_ICS_UTC : PLN_ICS_FLOATING, .zone = PLN_NONE };
  if (pln_civil_parse (text, &time->civil))
    return TRUE;
  if (!pln_date_parse (text, &date))
    return FALSE;
  time->form = PLN_ICS_DATE;
  time->civil = pln_civil_new (date, 0);
  return TRUE;
}

/* Changes a later occurrence that is here as the one that the message names: it moves by as much. */
static void
follow (const PlnSession *session, const PlnExternal *external, gpointer data)
{
  Following *self = data;
  Repeats *repeats = self->repeats;
  const PlnIcsEvent *event = event_at (repeats, self->i);
  const char *slash = strrchr (external->id, '/');
  const char *stamp = slash != NULL ? slash + 1 : "";
  PlnIcsTime time;
  if (session->state == PLN_STATE_CANCELLED || strcmp (external->id, event->uid) == 0
      || strlen (stamp) != strlen (event->occurrence) || strcmp (stamp, event->occurrence) <= 0
      || is_changed_else (self, stamp) || !parse_stamp (stamp, &time)
      || !may_make (repeats, self->i))
    return;
  PlnIcsSpan moved = { .start = event->start, .seconds = -1 };
  moved.start.civil += pln_ics_on_clock (&repeats->rules, &time, &event->recurrence).civil
                       - event->recurrence.civil;
  guint number = copy_event (repeats, self->i, &moved, stamp, self->i);
  rest_at (repeats, number)->repeat_of = PLN_NONE;
}

/* What is here by the UID of event number @i: the session that has it alone, and others before or behind the event. */
typedef struct {
  const Repeats *repeats;
  guint i;
  gboolean itself;
  guint before;
  guint behind;
} Place;

static void
find_place (G_GNUC_UNUSED const PlnSession *session, const PlnExternal *external, gpointer data)
{
  Place *self = data;
  const PlnIcsEvent *event = event_at (self->repeats, self->i);
  gboolean itself = strcmp (external->id, event->uid) == 0;
  const char *slash = strrchr (external->id, '/');
  gboolean behind = slash != NULL && strcmp (slash + 1, event->occurrence) > 0;
  self->itself |= itself;
  self->before += !itself && !behind;
  self->behind += !itself && behind;
}

/* A message names the first occurrence by its time, which is here by the UID alone; what repeats which is known. */
static void
settle_first (const Repeats *self, guint i)
{
  PlnIcsEvent *event = event_at (self, i);
  rest_at (self, i)->repeat_of = PLN_NONE;
  Place place = { .repeats = self, .i = i };
  pln_ics_each_stored (self->stored, self->source, event->uid, find_place, &place);
  if (place.itself && place.before == 0 && place.behind > 0)
    event->occurrence = NULL;
}

/* Settles what changes an occurrence of an event that is not in the file, but maybe here. */
static void
settle_alone (Repeats *self, guint i, Family *family)
{
  Following following = { self, i, family };
  const PlnIcsEvent *event = event_at (self, i);
  gboolean known = self->stored != NULL && event->uid != NULL;
  if (event->future && known)
    pln_ics_each_stored (self->stored, self->source, event->uid, follow, &following);
  else if (event->future)
    tell (self, i, PLN_SEVERITY_WARNING, "no-occurrence",
          "an event that is not in the file is changed from one occurrence on: only that is taken");
  if (known)
    settle_first (self, i);
}

/* What changes an occurrence that there is not stays, as there is an event then. */
static void
settle_unused (Repeats *self, guint i)
{
  const PlnIcsEvent *event = event_at (self, i);
  Family *family = family_of (self, event);
  if (event->recurrence.form == PLN_ICS_NO_TIME || rest_at (self, i)->left_out)
    return;
  if (family->start.form == PLN_ICS_NO_TIME)
    settle_alone (self, i, family);
  else if (!g_hash_table_contains (family->used, GUINT_TO_POINTER (i + 1))
           && pln_ics_on_clock (&self->rules, &event->recurrence, &family->start).civil
                  <= family->cut)
    tell (self, i, PLN_SEVERITY_WARNING, "no-occurrence",
          "an event changes an occurrence that there is not: it is taken as one of its own");
}

/* A message is followed as far as what is here: its calendar was. */
static PlnCivil
last_start (const PlnProgramme *stored)
{
  GPtrArray *sessions = stored->records[PLN_KIND_SESSION];
  PlnCivil last = G_MININT;
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      if (session->start != PLN_NONE)
        last = MAX (last, session->start);
    }
  return last;
}

/* --- the whole --------------------------------------------------------------------------------- */

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
pln_ics_settle_repeats (PlnIcsFile *file, const PlnZone *zone, const PlnProgramme *stored,
                        const char *source)
{
  g_autoptr (GHashTable) index
      = file->message && stored != NULL ? pln_ics_index_stored (stored) : NULL;
  g_autoptr (GHashTable) families
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, family_free);
  Repeats self = { .file = file,
                   .rules = { file, zone, G_MININT, PLN_ICS_RULES_DAYS },
                   .families = families,
                   .stored = index,
                   .source = source };
  guint written = file->events->len;
  if (index != NULL)
    self.rules.last = last_start (stored);
  for (guint i = 0; i < written; i++)
    survey (&self, i);
  for (guint i = 0; i < written; i++)
    sort_change (&self, i);
  for (guint i = 0; i < written; i++)
    settle_change (&self, i);
  for (guint i = 0; i < written; i++)
    {
      const PlnIcsEvent *event = event_at (&self, i);
      Family *family = family_of (&self, event);
      if (event->recurrence.form == PLN_ICS_NO_TIME && !is_out (&self, i)
          && (repeats (event) || family->changes->len > 0))
        repeat (&self, i, family);
    }
  for (guint i = 0; i < written; i++)
    settle_unused (&self, i);
  guint made = file->events->len;
  for (guint i = 0; i < made; i++)
    spread (&self, i);
  for (guint i = 0; i < file->schedule->events->len; i++)
    straighten (file, i);
}

/* --- what events are known by ------------------------------------------------------------------ */

static char *
key_of (const char *uid, const char *stamp)
{
  return g_strdup_printf ("%s/%s", uid, stamp);
}

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
  g_autofree char *start = several && event->start.form != PLN_ICS_NO_TIME
                               ? pln_ics_stamp_of (self, &event->start)
                               : NULL;
  const char *stamp = event->occurrence != NULL ? event->occurrence : start;
  if (rest->left_out)
    return;
  if (event->uid == NULL)
    pln_ics_tell_of (self, event, PLN_SEVERITY_WARNING, "no-uid",
                     "an event has no UID: it is known by title and start");
  if (event->uid == NULL)
    return;
  if (event->occurrence == NULL && count > 1)
    {
      g_autofree char *shown = pln_text_quote (event->uid);
      pln_ics_tell (self, event, PLN_SEVERITY_WARNING, "duplicate-id",
                    "UID %s is given to more than one event, which are known by their starts too",
                    shown);
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
