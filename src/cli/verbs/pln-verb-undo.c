/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary undo and redo: taking entries of the log back, and doing them again. */
#include "base/pln-error.h"
#include "cli/find/pln-history.h"
#include "cli/pln-call.h"
#include "cli/telling/pln-summary.h"
#include "cli/telling/pln-watch.h"
#include "store/history/pln-store-history.h"
#include "store/history/pln-store-log.h"
#include "store/pln-store-settle.h"

#include <string.h>

/* More lines than this are counted. */
#define TOLD_MAX 12
/* More sessions than this are looked at with all others. */
#define WATCHED_MAX 16

static const PlnOption options_steps[] = {
  { "steps", 0, "N", "how many entries, one after the other" },
  { NULL },
};

static gboolean
read_number (const char *text, const char *what, int *number, GError **error)
{
  guint64 value = 0;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &value, NULL))
    return pln_fail (error, PLN_ERROR_INVALID, "%s '%s' is not a number; write 1 or more", what,
                     text);
  *number = (int) value;
  return TRUE;
}

static void
add_text (GHashTable *set, const char *text)
{
  if (text != NULL)
    g_hash_table_add (set, (gpointer) text);
}

/* Adds the sessions that @edit touches to @sessions. Returns: whether these are all: not those of a forum, nor that of
 * an appearance that stays where it is, which the edit does not name */
static gboolean
add_sessions (GHashTable *sessions, const PlnEdit *edit)
{
  const PlnFieldEdit *parent
      = edit->shape == &pln_shape_session ? pln_edit_find (edit, "parent") : NULL;
  if (edit->shape == &pln_shape_session)
    add_text (sessions, edit->uuid);
  else if (edit->shape == &pln_shape_session_room || edit->shape == &pln_shape_appearance)
    add_text (sessions, edit->owner);
  if (parent != NULL)
    {
      add_text (sessions, parent->old);
      add_text (sessions, parent->new);
    }
  return edit->shape != &pln_shape_forum
         && (edit->shape != &pln_shape_appearance || edit->owner != NULL);
}

/* Looks at what @entry touches before it is turned; no rule is about anything but sessions and forums. */
static gboolean
watch (PlnCall *call, const PlnEntry *entry, GError **error)
{
  GHashTableIter iter;
  gpointer session;
  gboolean few = TRUE;
  g_autoptr (GHashTable) sessions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) edits = pln_store_entry_edits (call->store, entry->number, error);
  if (edits == NULL)
    return FALSE;
  for (guint i = 0; i < edits->len; i++)
    few = add_sessions (sessions, edits->pdata[i]) && few;
  if (!few || g_hash_table_size (sessions) > WATCHED_MAX)
    return pln_call_watch_all (call, error);
  g_hash_table_iter_init (&iter, sessions);
  while (g_hash_table_iter_next (&iter, &session, NULL))
    if (!pln_call_watch (call, session, error))
      return FALSE;
  return TRUE;
}

static gboolean
say_turned (PlnCall *call, const PlnEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) edits = pln_store_edits (call->store, error);
  g_autoptr (GPtrArray) lines
      = edits != NULL ? pln_summary_lines (call->store, edits, error) : NULL;
  if (lines == NULL)
    return FALSE;
  pln_call_say (call, "%s: entry %d, %s", entry->undone ? "redone" : "undone", entry->number,
                entry->command);
  for (guint i = 0; i < lines->len && i < TOLD_MAX; i++)
    pln_call_say (call, "  %s", (char *) lines->pdata[i]);
  if (lines->len > TOLD_MAX)
    pln_call_say (call, "  and %u more; plenary log --entry %d tells all", lines->len - TOLD_MAX,
                  entry->number);
  return TRUE;
}

static gboolean
turn (PlnCall *call, const PlnEntry *entry, GError **error)
{
  if (!watch (call, entry, error) || !pln_store_turn (call->store, entry, error))
    return FALSE;
  GPtrArray *edits = pln_store_settle (call->store, NULL, error);
  if (edits == NULL || !say_turned (call, entry, error))
    return FALSE;
  for (guint i = 0; i < edits->len; i++)
    {
      const PlnEdit *edit = edits->pdata[i];
      if (edit->shape->owner == NULL && edit->kind != PLN_EDIT_REMOVED)
        pln_call_show_uuid (call, edit->uuid);
    }
  return pln_history_record (call, edits, entry->undone ? PLN_ENTRY_REDO : PLN_ENTRY_UNDO,
                             entry->number, error);
}

/* To take an undo back is to do again what it took back, and the other way round. */
static gboolean
turn_entry (PlnCall *call, int number, GError **error)
{
  g_autoptr (PlnEntry) entry = pln_store_entry (call->store, number, error);
  if (entry == NULL)
    return FALSE;
  if (entry->kind == PLN_ENTRY_BARRIER)
    return pln_fail (error, PLN_ERROR_REFUSED, "entry %d cannot be undone: it is %s", number,
                     entry->summary);
  if (entry->kind == PLN_ENTRY_WRITE)
    return entry->undone
               ? pln_fail (error, PLN_ERROR_REFUSED, "entry %d has been undone already", number)
               : turn (call, entry, error);
  g_autoptr (PlnEntry) target = pln_store_entry (call->store, entry->target, error);
  if (target == NULL)
    return FALSE;
  return target->undone == (entry->kind == PLN_ENTRY_UNDO)
             ? turn (call, target, error)
             : pln_fail (error, PLN_ERROR_REFUSED, "entry %d has been undone already", number);
}

static gboolean
turn_steps (PlnCall *call, PlnEntry *(*find) (PlnStore *store, GError **error), GError **error)
{
  const char *text = pln_call_option (call, "steps");
  int steps = 1;
  if (text != NULL && !read_number (text, "steps", &steps, error))
    return FALSE;
  /* What an earlier step causes is not there before all of them. */
  if (steps > 1 && !pln_call_watch_all (call, error))
    return FALSE;
  for (int i = 0; i < steps; i++)
    {
      g_autoptr (GError) cause = NULL;
      g_autoptr (PlnEntry) entry = find (call->store, &cause);
      if (entry == NULL && i > 0 && g_error_matches (cause, PLN_ERROR, PLN_ERROR_REFUSED))
        return pln_fail (error, PLN_ERROR_REFUSED, "there are only %d steps; nothing was changed",
                         i);
      if (entry == NULL)
        g_propagate_error (error, g_steal_pointer (&cause));
      if (entry == NULL || !turn (call, entry, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
undo (PlnCall *call, GError **error)
{
  int number = 0;
  if (!pln_call_expect (call, 0, 1, error))
    return FALSE;
  if (call->arguments->len == 0)
    return turn_steps (call, pln_store_last_done, error);
  if (pln_call_has (call, "steps"))
    return pln_fail (error, PLN_ERROR_USAGE, "undo takes an entry or --steps, not both");
  return read_number (pln_call_argument (call, 0), "entry", &number, error)
         && turn_entry (call, number, error);
}

static gboolean
redo (PlnCall *call, GError **error)
{
  return pln_call_expect (call, 0, 0, error) && turn_steps (call, pln_store_last_undone, error);
}

const PlnVerb pln_verbs_undo[] = {
  { .words = "undo",
    .needs = PLN_NEEDS_WRITE,
    .alone = TRUE,
    .usage = "[ENTRY | --steps N]",
    .summary = "Takes back the last change, or an older one",
    .text
    = "An import or a run is one change. An older one is named by its number in the log; it is\n"
      "taken back when what it touched has not changed since, else the entries in the way are\n"
      "named. Undone sessions keep their numbers and calendar identity, and their SEQUENCE goes\n"
      "on, so that calendars follow.\n\n"
      "Examples:\n\n  plenary undo\n  plenary undo --steps 3\n  plenary undo 14",
    .options = { options_steps },
    .run = undo },
  { .words = "redo",
    .needs = PLN_NEEDS_WRITE,
    .alone = TRUE,
    .usage = "[--steps N]",
    .summary = "Does again what was undone",
    .text = "The last thing undone first, until something else is changed.\n\n"
            "Examples:\n\n  plenary redo\n  plenary redo --steps 3",
    .options = { options_steps },
    .run = redo },
  { NULL },
};
