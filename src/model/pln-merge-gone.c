/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sessions that a file brought once and no longer has: they are cancelled, and come back when it has them again. */
#include "model/pln-merge-gone.h"

#include "model/pln-merge.h"

#include <string.h>

/* What the file calls its sessions, and the UUIDs of its forums. */
static GHashTable *
listed_names (const PlnProgramme *incoming)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *forums = incoming->records[PLN_KIND_FORUM];
  GPtrArray *sessions = incoming->records[PLN_KIND_SESSION];
  for (guint i = 0; i < forums->len; i++)
    g_hash_table_add (names, g_strdup (((PlnRecord *) forums->pdata[i])->uuid));
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      g_hash_table_add (names, g_strdup (session->record.uuid));
      for (guint j = 0; j < session->externals->len; j++)
        g_hash_table_add (names, g_strdup (((PlnExternal *) session->externals->pdata[j])->id));
    }
  return names;
}

static gboolean
is_gone (const PlnSession *session, const char *source, GHashTable *listed)
{
  gboolean ours = FALSE;
  for (guint i = 0; i < session->externals->len; i++)
    {
      const PlnExternal *external = session->externals->pdata[i];
      if (strcmp (external->source, source) != 0)
        continue;
      if (g_hash_table_contains (listed, external->id))
        return FALSE;
      ours = TRUE;
    }
  return ours;
}

void
pln_merge_find_gone (const PlnProgramme *stored, const PlnProgramme *incoming, const char *source,
                     GPtrArray *gone, GPtrArray *unlisted)
{
  g_autoptr (GHashTable) listed = listed_names (incoming);
  GPtrArray *sessions = stored->records[PLN_KIND_SESSION];
  for (guint i = 0; i < sessions->len; i++)
    {
      PlnSession *session = sessions->pdata[i];
      const PlnForum *forum = pln_programme_forum (stored, session);
      if (g_hash_table_contains (listed, session->record.uuid)
          || pln_programme_state (stored, session) == PLN_STATE_CANCELLED)
        continue;
      if (is_gone (session, source, listed))
        g_ptr_array_add (gone, session);
      else if (unlisted != NULL && forum != NULL
               && g_hash_table_contains (listed, forum->record.uuid))
        g_ptr_array_add (unlisted, session);
    }
}

char *
pln_merge_cancelled_note (const char *source)
{
  return g_strdup_printf ("cancelled: by the import from %s", source);
}

void
pln_merge_prune (GPtrArray *changes, GPtrArray *gone, const char *source)
{
  g_autofree char *note = pln_merge_cancelled_note (source);
  for (guint i = 0; i < gone->len; i++)
    {
      const PlnSession *stored = gone->pdata[i];
      PlnSession *session = pln_value_copy (stored);
      session->state = PLN_STATE_CANCELLED;
      g_free (session->notes);
      session->notes
          = stored->notes != NULL ? g_strjoin ("\n", stored->notes, note, NULL) : g_strdup (note);
      PlnChange *change = g_new (PlnChange, 1);
      *change = (PlnChange){ &stored->record, &session->record };
      g_ptr_array_add (changes, change);
    }
}

/* Returns: whether the session had the note */
static gboolean
take_note (PlnSession *session, const char *note)
{
  g_auto (GStrv) lines = g_strsplit (session->notes != NULL ? session->notes : "", "\n", -1);
  g_autoptr (GString) rest = g_string_new (NULL);
  if (!g_strv_contains ((const char *const *) lines, note))
    return FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    if (strcmp (lines[i], note) != 0)
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n" : "", lines[i]);
  g_free (session->notes);
  session->notes = rest->len > 0 ? g_strdup (rest->str) : NULL;
  return TRUE;
}

static gboolean
has_note (const PlnSession *session, const char *note)
{
  g_auto (GStrv) lines = g_strsplit (session->notes != NULL ? session->notes : "", "\n", -1);
  return g_strv_contains ((const char *const *) lines, note);
}

void
pln_merge_follow_state (PlnSession *session, PlnSession *from, const char *source)
{
  g_autofree char *note = pln_merge_cancelled_note (source);
  if (session->state != PLN_STATE_CANCELLED)
    return;
  if (from->state == PLN_STATE_CANCELLED && !has_note (session, note))
    take_note (from, note);
  else if (from->state != PLN_STATE_CANCELLED && take_note (session, note))
    session->state = PLN_STATE_CONFIRMED;
}
