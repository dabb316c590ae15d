/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages on single events (RFC 5546): what they change, and of which sessions. */
#include "format/calendar/pln-ics-read-message.h"

#include "base/pln-text.h"
#include "format/calendar/pln-ics-read-rules.h"

#include <string.h>

/* Calls @data with each stored session that a source calls @uid, or that is an occurrence of that. */
typedef void (*TakeSession) (const PlnSession *session, const PlnExternal *external, gpointer data);

static gboolean
is_of (const char *id, const char *uid)
{
  gsize length = strlen (uid);
  return strncmp (id, uid, length) == 0 && (id[length] == '\0' || id[length] == '/');
}

static void
each_session (const PlnProgramme *stored, const char *uid, TakeSession take, gpointer data)
{
  GPtrArray *sessions = stored->records[PLN_KIND_SESSION];
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      for (guint j = 0; j < session->externals->len; j++)
        {
          const PlnExternal *external = session->externals->pdata[j];
          if (is_of (external->id, uid))
            take (session, external, data);
        }
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
  for (guint i = 0; self->message && stored != NULL && source == NULL && i < self->events->len; i++)
    if (pln_ics_event_at (self, i)->uid != NULL)
      each_session (stored, pln_ics_event_at (self, i)->uid, take_source, &source);
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

void
pln_ics_settle_revisions (PlnIcsFile *self)
{
  g_autoptr (GHashTable) newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->events->len * 2; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i % self->events->len);
      if (event->uid != NULL && event->recurrence.form == PLN_ICS_NO_TIME
          && event->method != PLN_ICS_ANSWER && event->method != PLN_ICS_ADD)
        compare_revisions (self, i % self->events->len, newest, i >= self->events->len);
    }
}

/* --- what they change -------------------------------------------------------------------------- */

/* @event is a copy: adding others moves it. @itself: what it cancels is here under its own name; @n: so many are. */
typedef struct {
  PlnIcsFile *file;
  const char *source;
  const PlnIcsEvent event;
  int line;
  gboolean itself;
  guint n;
} Cancellation;

/* Cancels an occurrence of an event that is cancelled whole. */
static void
cancel_occurrence (const PlnSession *session, const PlnExternal *external, gpointer data)
{
  Cancellation *self = data;
  GStringChunk *words = self->file->schedule->words;
  if (strcmp (external->source, self->source) != 0)
    return;
  self->n++;
  if (strcmp (external->id, self->event.uid) == 0 || self->event.occurrence != NULL)
    {
      self->itself = TRUE;
      return;
    }
  PlnIcsEvent *event = pln_ics_file_add_event (self->file, self->line);
  PlnScheduleEvent *rest = pln_ics_event_rest (self->file, event);
  event->uid = self->event.uid;
  event->method = PLN_ICS_CANCEL;
  event->sequence = self->event.sequence;
  rest->id = g_string_chunk_insert_const (words, external->id);
  rest->session->title = g_strdup (session->title);
  rest->session->state = PLN_STATE_CANCELLED;
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
settle_cancellation (PlnIcsFile *self, guint i, const PlnProgramme *stored, const char *source)
{
  const PlnIcsEvent *event = pln_ics_event_at (self, i);
  const PlnScheduleEvent *rest = pln_ics_event_rest (self, event);
  const char *id = event->occurrence != NULL ? rest->id : event->uid;
  Cancellation cancellation = { self, source, *event, rest->line, FALSE, 0 };
  if (pln_programme_find (stored, rest->guid) != NULL)
    return;
  if (id != NULL)
    each_session (stored, id, cancel_occurrence, &cancellation);
  if (!cancellation.itself)
    pass_over (self, i,
               cancellation.n == 0 ? "what the message cancels is not here: it is passed over"
                                   : NULL);
}

void
pln_ics_settle_messages (PlnIcsFile *self, const PlnProgramme *stored, const char *source)
{
  guint written = self->events->len;
  for (guint i = 0; self->message && stored != NULL && i < written; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i);
      if (pln_ics_event_rest (self, event)->left_out)
        continue;
      if (event->method == PLN_ICS_CANCEL)
        settle_cancellation (self, i, stored, source);
      else if (event->method == PLN_ICS_ANSWER)
        pass_over (self, i, "the message is an answer to an invitation: it changes nothing here");
    }
}
