/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages on single events (RFC 5546): what they change, and of which sessions. */
#include "format/pln-ics-read-file.h"

#include "base/pln-text.h"

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

/* --- several of one event ---------------------------------------------------------------------- */

/* Whether @event and @other are revisions of the same occurrence; further occurrences are others. */
static gboolean
are_same (const PlnIcsEvent *event, const PlnIcsEvent *other)
{
  return event->method != PLN_ICS_ADD && other->method != PLN_ICS_ADD
         && g_strcmp0 (event->uid, other->uid) == 0
         && event->recurrence.form == other->recurrence.form
         && event->recurrence.civil == other->recurrence.civil;
}

/* Of the revisions of an event in several messages, the last one with the highest SEQUENCE holds. */
void
pln_ics_settle_revisions (PlnIcsFile *self)
{
  g_autoptr (GHashTable) latest = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; self->message && i < self->events->len; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i);
      if (event->uid == NULL || event->method == PLN_ICS_ANSWER)
        continue;
      gpointer found = g_hash_table_lookup (latest, event->uid);
      const PlnIcsEvent *other
          = found != NULL ? pln_ics_event_at (self, GPOINTER_TO_UINT (found) - 1) : NULL;
      gboolean same = other != NULL && are_same (event, other);
      gboolean newer = !same || MAX (event->sequence, 0) >= MAX (other->sequence, 0);
      if (same)
        pln_ics_event_rest (self, newer ? other : event)->left_out = TRUE;
      if (newer)
        g_hash_table_insert (latest, (gpointer) event->uid, GUINT_TO_POINTER (i + 1));
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
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "message", rest->line, NULL, "%s",
                   why);
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
