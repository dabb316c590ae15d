/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages on single events (RFC 5546): what they change, and of which sessions. */
#include "format/calendar/pln-ics-read-message.h"

#include "base/pln-text.h"
#include "format/calendar/pln-ics-read-rules.h"

#include <string.h>

/* --- what is here by a UID ---------------------------------------------------------------------- */

/* A session that is stored, and what a source calls it. */
typedef struct {
  const PlnSession *session;
  const PlnExternal *external;
} Stored;

/* Whether @text is what tells an occurrence from others: `2026-03-10T08:00Z`, `2026-03-10`. */
static gboolean
is_stamp (const char *text)
{
  gsize day = strlen ("2026-03-10");
  g_autofree char *head = g_strndup (text, day);
  PlnDate date;
  return strlen (head) == day && (text[day] == '\0' || text[day] == 'T')
         && pln_date_parse (head, &date);
}

static void
index_name (GHashTable *index, const char *name, const Stored *stored)
{
  GArray *list = g_hash_table_lookup (index, name);
  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Stored));
      g_hash_table_insert (index, g_strdup (name), list);
    }
  g_array_append_val (list, *stored);
}

GHashTable *
pln_ics_index_stored (const PlnProgramme *stored)
{
  GHashTable *index
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  GPtrArray *sessions = stored->records[PLN_KIND_SESSION];
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      for (guint j = 0; j < session->externals->len; j++)
        {
          const Stored known = { session, session->externals->pdata[j] };
          g_autofree char *name = g_strdup (known.external->id);
          char *slash = strrchr (name, '/');
          index_name (index, name, &known);
          if (slash == NULL || !is_stamp (slash + 1))
            continue;
          *slash = '\0';
          index_name (index, name, &known);
        }
    }
  return index;
}

void
pln_ics_each_stored (GHashTable *index, const char *source, const char *uid, PlnIcsTakeStored take,
                     gpointer data)
{
  const GArray *list = uid != NULL ? g_hash_table_lookup (index, uid) : NULL;
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Stored *stored = &g_array_index (list, Stored, i);
      if (source == NULL || strcmp (stored->external->source, source) == 0)
        take (stored->session, stored->external, data);
    }
}

/* --- where it comes from ----------------------------------------------------------------------- */

static void
take_source (const PlnSession *session, const PlnExternal *external, gpointer data)
{
  const char **source = data;
  *source = *source != NULL ? *source : external->source;
}

const char *
pln_ics_find_message_source (PlnIcsFile *self, const PlnProgramme *stored)
{
  const char *source = NULL;
  if (!self->message || stored == NULL)
    return NULL;
  g_autoptr (GHashTable) index = pln_ics_index_stored (stored);
  for (guint i = 0; source == NULL && i < self->events->len; i++)
    pln_ics_each_stored (index, NULL, pln_ics_event_at (self, i)->uid, take_source, &source);
  return source;
}

/* --- revisions of one event --------------------------------------------------------------------- */

/* A feed may give one UID to several events, and stamps each while it writes them: stamps so near, in seconds, say
 * nothing of revisions. */
#define STAMPS_APART 60

gboolean
pln_ics_is_newer (const PlnIcsEvent *event, const PlnIcsEvent *other)
{
  int sequence = MAX (event->sequence, 0), its = MAX (other->sequence, 0);
  if (sequence != its)
    return sequence > its;
  return event->stamp != other->stamp ? event->stamp > other->stamp : event->number > other->number;
}

/* Whether @newest is a later revision of @event. @alike: they have more in common than the UID */
static gboolean
replaces (const PlnIcsFile *self, const PlnIcsEvent *newest, const PlnIcsEvent *event,
          gboolean alike)
{
  gboolean later = event->stamp != 0 && newest->stamp - event->stamp > STAMPS_APART;
  return pln_ics_is_newer (newest, event)
         && (self->message || MAX (newest->sequence, 0) > MAX (event->sequence, 0)
             || (alike && later));
}

/* What revisions of an event have in common: the UID, mostly with title or start. */
#define N_KEYS 3

static void
make_keys (PlnIcsFile *self, const PlnIcsEvent *event, char **keys)
{
  const char *title = pln_ics_event_rest (self, event)->session->title;
  g_autofree char *start = pln_ics_stamp_of (self, &event->start);
  keys[0] = g_strdup (event->uid);
  keys[1] = g_strdup_printf ("%s\n%s", event->uid, title != NULL ? title : "");
  keys[2] = g_strdup_printf ("%s\n\n%s", event->uid, start);
}

/* Notes the newest event of each key in @newest or, for @settle, leaves out what one of these replaces. */
static void
compare_revisions (PlnIcsFile *self, guint i, GHashTable *newest, gboolean settle)
{
  g_auto (GStrv) keys = g_new0 (char *, N_KEYS + 1);
  const PlnIcsEvent *event = pln_ics_event_at (self, i);
  PlnScheduleEvent *rest = pln_ics_event_rest (self, event);
  make_keys (self, event, keys);
  for (guint key = 0; key < N_KEYS; key++)
    {
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (newest, keys[key]));
      const PlnIcsEvent *other = found > 0 ? pln_ics_event_at (self, found - 1) : NULL;
      if (settle)
        rest->left_out = rest->left_out || replaces (self, other, event, key > 0);
      else if (other == NULL || pln_ics_is_newer (event, other))
        g_hash_table_insert (newest, g_strdup (keys[key]), GUINT_TO_POINTER (i + 1));
    }
  if (rest->left_out && !self->message)
    pln_ics_tell (self, event, PLN_SEVERITY_WARNING, "duplicate-id",
                  "an event comes in several revisions: only the newest, by SEQUENCE and DTSTAMP, "
                  "is taken");
}

/* Leaves out an event of which all lines are in the file before. */
static void
leave_out_copy (PlnIcsFile *self, const PlnIcsEvent *event, GHashTable *contents)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self, event);
  if (rest->left_out
      || g_hash_table_add (contents, g_strdup_printf ("%s\n%u", event->uid, event->content)))
    return;
  rest->left_out = TRUE;
  pln_ics_tell (self, event, PLN_SEVERITY_WARNING, "duplicate-id",
                "an event is in the file more than once, line by line the same: it is taken once");
}

static gboolean
has_revisions (const PlnIcsEvent *event)
{
  return event->uid != NULL && event->recurrence.form == PLN_ICS_NO_TIME
         && event->method != PLN_ICS_ANSWER && event->method != PLN_ICS_ADD;
}

void
pln_ics_settle_revisions (PlnIcsFile *self)
{
  g_autoptr (GHashTable) contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->events->len * 2; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i % self->events->len);
      if (has_revisions (event))
        compare_revisions (self, i % self->events->len, newest, i >= self->events->len);
    }
  for (guint i = 0; i < self->events->len; i++)
    if (has_revisions (pln_ics_event_at (self, i)))
      leave_out_copy (self, pln_ics_event_at (self, i), contents);
}

/* --- what they change -------------------------------------------------------------------------- */

/* What is known of the events of a file. */
typedef struct {
  PlnIcsFile *file;
  const char *source;
  GHashTable *index;   /* pln_ics_index_stored() */
  GHashTable *masters; /* UID → the newest event of it that changes no occurrence, plus 1 */
  GHashTable *changes; /* what those are known by that change an occurrence */
  GHashTable *names;   /* what the events are known by that are not left out */
} Settling;

/* What the event number @i says of what is stored by its UID; @n: so many sessions are. */
typedef struct {
  Settling *settling;
  guint i;
  int newer;
  gboolean itself;
  guint n;
} Saying;

static const PlnScheduleEvent *
rest_of (const Saying *self)
{
  return pln_ics_event_rest (self->settling->file,
                             pln_ics_event_at (self->settling->file, self->i));
}

/* Returns: (transfer none): a new event on a stored session, valid until the next */
static PlnIcsEvent *
add_entry (const Saying *self, const PlnSession *session, const PlnExternal *external)
{
  PlnIcsFile *file = self->settling->file;
  PlnIcsEvent *entry = pln_ics_file_add_event (file, rest_of (self)->line);
  const PlnIcsEvent *event = pln_ics_event_at (file, self->i);
  PlnScheduleEvent *rest = pln_ics_event_rest (file, entry);
  entry->uid = event->uid;
  entry->sequence = event->sequence;
  rest->id = g_string_chunk_insert_const (file->schedule->words, external->id);
  rest->session->title = g_strdup (session->title);
  return entry;
}

static void
add_cancellation (const Saying *self, const PlnSession *session, const PlnExternal *external)
{
  PlnIcsEvent *entry = add_entry (self, session, external);
  entry->method = PLN_ICS_CANCEL;
  pln_ics_event_rest (self->settling->file, entry)->session->state = PLN_STATE_CANCELLED;
}

/* Cancels an occurrence of an event that is cancelled whole. */
static void
cancel_occurrence (const PlnSession *session, const PlnExternal *external, gpointer data)
{
  Saying *self = data;
  const PlnIcsEvent *event = pln_ics_event_at (self->settling->file, self->i);
  gboolean whole = event->occurrence == NULL && event->recurrence.form == PLN_ICS_NO_TIME;
  gboolean itself = g_strcmp0 (external->id, rest_of (self)->id) == 0;
  self->n += itself || whole;
  self->itself |= itself;
  if (whole && !itself)
    add_cancellation (self, session, external);
}

static void
pass_over (PlnIcsFile *self, guint i, const char *why)
{
  PlnScheduleEvent *rest = pln_ics_event_rest (self, pln_ics_event_at (self, i));
  rest->left_out = TRUE;
  if (why != NULL)
    pln_ics_tell (self, pln_ics_event_at (self, i), PLN_SEVERITY_WARNING, "message", "%s", why);
}

/* What a cancellation names has to be here already. */
static void
settle_cancellation (Settling *self, guint i, const PlnProgramme *stored)
{
  const PlnIcsEvent *event = pln_ics_event_at (self->file, i);
  Saying saying = { .settling = self, .i = i };
  if (pln_programme_find (stored, pln_ics_event_rest (self->file, event)->guid) != NULL)
    return;
  pln_ics_each_stored (self->index, self->source, event->uid, cancel_occurrence, &saying);
  if (!saying.itself)
    pass_over (self->file, i,
               saying.n == 0 ? "what the message cancels is not here: it is passed over" : NULL);
}

/* --- what is said of all occurrences ------------------------------------------------------------ */

/* The SEQUENCE of stored sessions: of those that take place, and of all. */
typedef struct {
  GHashTable *without; /* (nullable): names that do not count */
  GArray *live;
  GArray *all;
} Sequences;

static void
take_sequence (const PlnSession *session, const PlnExternal *external, gpointer data)
{
  Sequences *self = data;
  if (self->without != NULL && g_hash_table_contains (self->without, external->id))
    return;
  g_array_append_val (self->all, external->sequence);
  if (session->state != PLN_STATE_CANCELLED)
    g_array_append_val (self->live, external->sequence);
}

static int
compare_sequences (gconstpointer a, gconstpointer b)
{
  int first = *(const int *) a, second = *(const int *) b;
  return (first > second) - (first < second);
}

/* Returns: the revision of an event that is here, which most of its occurrences have: some have changed since, each by
 * itself, as the file may say too, and some that an earlier revision had may be left */
static int
find_revision (Settling *self, const char *uid)
{
  g_autoptr (GArray) live = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (int));
  Sequences sequences = { self->changes, live, all };
  pln_ics_each_stored (self->index, self->source, uid, take_sequence, &sequences);
  GArray *list = live->len > 0 ? live : all;
  g_array_sort (list, compare_sequences);
  return list->len > 0 ? g_array_index (list, int, (list->len - 1) / 2) : 0;
}

/* Whether an event says how something is: not what is added, cancelled or answered. */
static gboolean
says_state (PlnIcsFile *self, const PlnIcsEvent *event)
{
  return event->uid != NULL && !event->ours && !pln_ics_event_rest (self, event)->left_out
         && (event->method == PLN_ICS_PUBLISH || event->method == PLN_ICS_REQUEST);
}

static void
find_masters (Settling *self)
{
  for (guint i = 0; i < self->file->events->len; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self->file, i);
      if (!says_state (self->file, event) || event->recurrence.form != PLN_ICS_NO_TIME)
        continue;
      guint other = GPOINTER_TO_UINT (g_hash_table_lookup (self->masters, event->uid));
      if (other == 0 || event->sequence > pln_ics_event_at (self->file, other - 1)->sequence)
        g_hash_table_insert (self->masters, (gpointer) event->uid, GUINT_TO_POINTER (i + 1));
    }
}

void
pln_ics_tell_older (PlnIcsFile *self, const PlnIcsEvent *event, int here)
{
  pln_ics_tell (
      self, event, PLN_SEVERITY_WARNING, "outdated",
      "the entry is older (SEQUENCE %d) than what has changed here since (%d): it is passed over",
      MAX (event->sequence, 0), here);
}

/* Notes in @older the UIDs of which a later revision is here, and which that is. */
static void
find_older (Settling *self, GHashTable *older)
{
  GHashTableIter iter;
  gpointer uid, master;
  g_hash_table_iter_init (&iter, self->masters);
  while (g_hash_table_iter_next (&iter, &uid, &master))
    {
      const PlnIcsEvent *event = pln_ics_event_at (self->file, GPOINTER_TO_UINT (master) - 1);
      int here = find_revision (self, uid);
      if (here <= MAX (event->sequence, 0))
        continue;
      g_hash_table_insert (older, uid, GINT_TO_POINTER (here));
      pln_ics_tell_older (self->file, event, here);
    }
}

/* Leaves out what is as old, and what changes an occurrence that a later revision does not have. */
static void
leave_out_older (Settling *self, guint i, GHashTable *older)
{
  const PlnIcsEvent *event = pln_ics_event_at (self->file, i);
  int sequence = MAX (event->sequence, 0);
  if (!says_state (self->file, event))
    return;
  if (g_hash_table_contains (self->masters, event->uid))
    {
      if (sequence < GPOINTER_TO_INT (g_hash_table_lookup (older, event->uid)))
        pass_over (self->file, i, NULL);
      return;
    }
  g_autoptr (GArray) live = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (int));
  Sequences own = { NULL, live, all };
  int here = find_revision (self, event->uid);
  pln_ics_each_stored (self->index, self->source, pln_ics_event_rest (self->file, event)->id,
                       take_sequence, &own);
  if (sequence >= here || live->len > 0)
    return;
  pln_ics_tell_older (self->file, event, here);
  pass_over (self->file, i, NULL);
}

static void
note_names (Settling *self, guint written, gboolean changes)
{
  for (guint i = 0; i < written; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self->file, i);
      const PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
      if (rest->id != NULL && !rest->left_out
          && (!changes || event->recurrence.form != PLN_ICS_NO_TIME))
        g_hash_table_add (changes ? self->changes : self->names, (gpointer) rest->id);
    }
}

/* Lets a stored session be as it is: the file, which is older, has it as well as it can. */
static void
keep_occurrence (const PlnSession *session, const PlnExternal *external, gpointer data)
{
  Saying *self = data;
  if (!g_hash_table_contains (self->settling->names, external->id))
    add_entry (self, session, external)->newer = self->newer;
}

/* Cancels a stored session that an invitation to the whole event does not have any more. */
static void
cancel_rest (const PlnSession *session, const PlnExternal *external, gpointer data)
{
  Saying *self = data;
  const PlnIcsEvent *event = pln_ics_event_at (self->settling->file, self->i);
  if (session->state == PLN_STATE_CANCELLED || external->sequence > MAX (event->sequence, 0)
      || g_hash_table_contains (self->settling->names, external->id))
    return;
  add_cancellation (self, session, external);
  self->n++;
}

/* An older revision changes nothing of what is here by its UID; a newer invitation says all of it (RFC 5546, section
 * 3.2.2). */
static void
settle_master (Settling *self, guint i, int newer)
{
  const PlnIcsEvent *event = pln_ics_event_at (self->file, i);
  Saying saying = { .settling = self, .i = i, .newer = newer };
  if (newer > 0)
    pln_ics_each_stored (self->index, self->source, event->uid, keep_occurrence, &saying);
  else if (event->method == PLN_ICS_REQUEST)
    pln_ics_each_stored (self->index, self->source, event->uid, cancel_rest, &saying);
  if (saying.n > 0)
    pln_ics_tell (
        self->file, pln_ics_event_at (self->file, i), PLN_SEVERITY_WARNING, "message",
        "the message says the whole of its event: what is here on other dates is cancelled");
}

/* What is left out is not what others repeat. */
static void
forget_left_out (PlnIcsFile *self)
{
  for (guint i = 0; i < self->schedule->events->len; i++)
    {
      PlnScheduleEvent *event = pln_schedule_event (self->schedule, i);
      if (event->repeat_of != PLN_NONE
          && pln_schedule_event (self->schedule, event->repeat_of)->left_out)
        event->repeat_of = PLN_NONE;
    }
}

static void
settle_masters (Settling *self)
{
  guint written = self->file->events->len;
  g_autoptr (GHashTable) older = g_hash_table_new (g_str_hash, g_str_equal);
  find_masters (self);
  note_names (self, written, TRUE);
  find_older (self, older);
  for (guint i = 0; i < written; i++)
    leave_out_older (self, i, older);
  forget_left_out (self->file);
  note_names (self, written, FALSE);
  for (guint i = 0; i < written; i++)
    {
      const char *uid = pln_ics_event_at (self->file, i)->uid;
      if (uid != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (self->masters, uid)) == i + 1)
        settle_master (self, i, GPOINTER_TO_INT (g_hash_table_lookup (older, uid)));
    }
}

static void
settle_message (Settling *self, guint i, const PlnProgramme *stored)
{
  const PlnIcsEvent *event = pln_ics_event_at (self->file, i);
  if (pln_ics_event_rest (self->file, event)->left_out)
    return;
  if (event->method == PLN_ICS_CANCEL)
    settle_cancellation (self, i, stored);
  else if (event->method == PLN_ICS_ANSWER)
    pass_over (self->file, i, "the message is an answer to an invitation: it changes nothing here");
}

void
pln_ics_settle_messages (PlnIcsFile *self, const PlnProgramme *stored, const char *source)
{
  guint written = self->events->len;
  if (stored == NULL)
    return;
  g_autoptr (GHashTable) index = pln_ics_index_stored (stored);
  g_autoptr (GHashTable) masters = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) changes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  Settling settling = { self, source, index, masters, changes, names };
  for (guint i = 0; self->message && i < written; i++)
    settle_message (&settling, i, stored);
  settle_masters (&settling);
}
