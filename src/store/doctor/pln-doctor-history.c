/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The history of a programme file: whether it is whole, and whether it is that of the data. */
#include "store/doctor/pln-doctor-history.h"

#include "base/pln-text.h"
#include "model/pln-edit.h"
#include "store/doctor/pln-doctor-report.h"
#include "store/doctor/pln-doctor-values.h"
#include "store/history/pln-changeset-read.h"
#include "store/history/pln-pack.h"
#include "store/history/pln-store-log.h"
#include "store/pln-db-private.h"
#include "store/pln-migrate.h"

#include <string.h>

/* How many rows are told that were changed past the log. */
#define PAST_TOLD 20

static const char advice_history[] = "undo may stop there; go back to a copy";

static void tell (PlnDoctor *doctor, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
tell (PlnDoctor *doctor, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  PlnFinding *finding = pln_findings_add (doctor->diagnosis->findings, PLN_SEVERITY_ERROR,
                                          "history", NULL, "%s", message);
  finding->advice = g_strdup (advice_history);
}

/* --- the entries ----------------------------------------------------------------------------- */

/* @undone: the numbers of the entries that are taken back, before @entry */
static void
check_target (PlnDoctor *doctor, GHashTable *kinds, GHashTable *undone, const PlnEntry *entry)
{
  gpointer target = GINT_TO_POINTER (entry->target), kind = NULL;
  gboolean undo = entry->kind == PLN_ENTRY_UNDO;
  const char *verb = undo ? "takes back" : "does again";
  if (!g_hash_table_lookup_extended (kinds, target, NULL, &kind)
      || GPOINTER_TO_INT (kind) != PLN_ENTRY_WRITE)
    tell (doctor, "entry %d %s entry %d, which is no change before it", entry->number, verb,
          entry->target);
  else if (g_hash_table_contains (undone, target) == undo)
    tell (doctor, "entry %d %s entry %d a second time", entry->number, verb, entry->target);
  if (undo)
    g_hash_table_add (undone, target);
  else
    g_hash_table_remove (undone, target);
}

static void
check_number (PlnDoctor *doctor, int expected, int number)
{
  if (number == expected + 1)
    tell (doctor, "entry %d of the log is not there", expected);
  else if (number != expected)
    tell (doctor, "entries %d to %d of the log are not there", expected, number - 1);
}

/* What an undo counts on: numbers without a gap, each undo and redo about a change before it, in turns.
 * Returns: whether all is so */
static gboolean
check_entries (PlnDoctor *doctor, GPtrArray *entries)
{
  guint found = doctor->diagnosis->findings->len;
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) undone = g_hash_table_new (NULL, NULL);
  int expected = 1;
  for (guint i = 0; i < entries->len; i++)
    {
      const PlnEntry *entry = entries->pdata[i];
      check_number (doctor, expected, entry->number);
      expected = entry->number + 1;
      if (entry->kind == PLN_ENTRY_UNDO || entry->kind == PLN_ENTRY_REDO)
        check_target (doctor, kinds, undone, entry);
      g_hash_table_insert (kinds, GINT_TO_POINTER (entry->number), GINT_TO_POINTER (entry->kind));
    }
  return found == doctor->diagnosis->findings->len;
}

/* --- against the data ------------------------------------------------------------------------ */

static char *
describe_value (const char *value)
{
  return value != NULL ? pln_text_quote (value) : g_strdup ("nothing");
}

static void
offer (PlnDoctor *doctor, const PlnEdit *edit, const char *what)
{
  const char *uuid = edit->uuid != NULL ? edit->uuid : edit->owner;
  g_autofree char *name = pln_doctor_name (doctor, uuid);
  pln_doctor_offer (doctor, PLN_SEVERITY_ERROR, PLN_MEND_HISTORY, "history", uuid,
                    "past the log, %s%s%s", name, edit->uuid == NULL ? ": a " : "", what);
}

/* Tells one row that is not as the log left it. */
static void
tell_past (PlnDoctor *doctor, const PlnEdit *edit)
{
  const char *owned = edit->uuid == NULL ? edit->shape->name : "";
  if (g_str_has_prefix (owned, "session_"))
    owned += strlen ("session_");
  const char *was = edit->kind == PLN_EDIT_ADDED ? "was added" : "was removed";
  g_autofree char *what = g_strdup_printf ("%s %s", owned, was);
  if (edit->kind != PLN_EDIT_CHANGED)
    {
      offer (doctor, edit, what);
      return;
    }
  for (guint i = 0; i < edit->fields->len; i++)
    {
      const PlnFieldEdit *field = &g_array_index (edit->fields, PlnFieldEdit, i);
      g_autofree char *before = describe_value (field->old);
      g_autofree char *now = describe_value (field->new);
      g_autofree char *change
          = g_strdup_printf ("%s: %s %s \u2192 %s", owned, field->name, before, now);
      if (pln_field_edit_differs (field))
        offer (doctor, edit, change);
    }
}

/* Returns: (transfer full) (nullable): a database as the log says that the data is; %NULL when the log does not say */
static PlnDb *
replay (PlnDoctor *doctor, GPtrArray *entries)
{
  g_autoptr (GPtrArray) steps = pln_steps_load ();
  g_autoptr (PlnDb) db = pln_db_open_memory (steps, NULL);
  for (guint i = 0; db != NULL && i < entries->len; i++)
    {
      const PlnEntry *entry = entries->pdata[i];
      gboolean done = FALSE;
      g_autoptr (GBytes) changes = pln_store_entry_changes (doctor->store, entry->number, NULL);
      g_autoptr (GPtrArray) edits
          = changes != NULL ? pln_changeset_edits (changes, FALSE, db, NULL) : NULL;
      if (edits == NULL || entry->kind == PLN_ENTRY_BARRIER
          || !pln_changeset_apply (changes, edits, db, &done, NULL) || !done)
        return NULL;
    }
  return g_steal_pointer (&db);
}

/* Finds all that differs from what the log says. Returns: whether it can be told, and entered in the log */
static gboolean
find_past (PlnDoctor *doctor, GPtrArray *entries)
{
  PlnDiagnosis *diagnosis = doctor->diagnosis;
  g_autoptr (PlnDb) logged = replay (doctor, entries);
  g_autoptr (GBytes) past
      = logged != NULL ? pln_changeset_between (logged, doctor->store->db, NULL) : NULL;
  g_autoptr (GPtrArray) edits
      = past != NULL ? pln_changeset_edits (past, FALSE, doctor->store->db, NULL) : NULL;
  if (edits == NULL || edits->len == 0)
    return FALSE;
  for (guint i = 0; i < edits->len && i < PAST_TOLD; i++)
    tell_past (doctor, edits->pdata[i]);
  if (edits->len > PAST_TOLD)
    pln_doctor_offer (doctor, PLN_SEVERITY_ERROR, PLN_MEND_HISTORY, "history", NULL,
                      "past the log, %u rows more were changed", edits->len - PAST_TOLD);
  diagnosis->past = g_steal_pointer (&past);
  return TRUE;
}

/* What stops the log from being undone. */
typedef struct {
  const PlnEntry *entry;
  gboolean unreadable;
  gboolean rest; /* all of it was undone, and something was left */
} Stop;

/* @done: (out): whether @entry could be undone */
static gboolean
take_back (PlnDoctor *doctor, const PlnEntry *entry, gboolean *done)
{
  PlnDb *db = doctor->store->db;
  g_autoptr (GBytes) changes = pln_store_entry_changes (doctor->store, entry->number, NULL);
  g_autoptr (GBytes) inverse = changes != NULL ? pln_changeset_invert (changes, db, NULL) : NULL;
  g_autoptr (GPtrArray) edits
      = inverse != NULL ? pln_changeset_edits (inverse, FALSE, db, NULL) : NULL;
  return edits != NULL && pln_changeset_apply (inverse, edits, db, done, NULL);
}

static gboolean
is_empty (PlnDoctor *doctor, gboolean *empty, GError **error)
{
  guint n;
  const PlnShape *const *recorded = pln_recorded_shapes (&n);
  *empty = TRUE;
  for (guint i = 0; i < n; i++)
    {
      gint64 rows = 0;
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\"", recorded[i]->table);
      if (!pln_db_number (doctor->store->db, sql, NULL, &rows, error))
        return FALSE;
      *empty = *empty && rows == 0;
    }
  return TRUE;
}

/* A file that was made before there was a log has its first forum from then. */
static gboolean
look_at_rest (PlnDoctor *doctor, Stop *stop, GError **error)
{
  gint64 roots = 0;
  gboolean empty;
  if (!is_empty (doctor, &empty, error)
      || !pln_db_number (doctor->store->db, "SELECT count (*) FROM forum WHERE parent IS NULL",
                         NULL, &roots, error))
    return FALSE;
  stop->rest = !empty && roots == 0;
  if (roots > 0)
    pln_findings_add (doctor->diagnosis->findings, PLN_SEVERITY_NOTE, "history", NULL,
                      "the programme is older than its log, which begins later");
  return TRUE;
}

/* Newest first, as far as it goes: to where there was nothing, or to a barrier. */
static gboolean
take_all_back (PlnDoctor *doctor, GPtrArray *entries, Stop *stop, GError **error)
{
  for (guint i = entries->len; i > 0; i--)
    {
      const PlnEntry *entry = entries->pdata[i - 1];
      gboolean done = FALSE;
      if (entry->kind == PLN_ENTRY_BARRIER)
        {
          pln_findings_add (doctor->diagnosis->findings, PLN_SEVERITY_NOTE, "history", NULL,
                            "the log was tried back to entry %d, where the file was brought to %s",
                            entry->number, entry->summary);
          return TRUE;
        }
      stop->unreadable = !take_back (doctor, entry, &done);
      stop->entry = done ? NULL : entry;
      if (!done)
        return TRUE;
    }
  return look_at_rest (doctor, stop, error);
}

static void
tell_stop (PlnDoctor *doctor, const Stop *stop)
{
  if (stop->rest)
    tell (doctor, "records were added past the log");
  else if (stop->unreadable)
    tell (doctor, "what entry %d (%s) changed cannot be read", stop->entry->number,
          stop->entry->command);
  else
    tell (doctor, "what entry %d (%s) changed is not as the log left it", stop->entry->number,
          stop->entry->command);
}

gboolean
pln_doctor_check_history (PlnDoctor *doctor, GError **error)
{
  Stop stop = { NULL };
  g_autoptr (GPtrArray) entries = pln_store_entries (doctor->store, G_MININT64, 0, error);
  if (entries == NULL)
    return FALSE;
  gboolean sound = check_entries (doctor, entries);
  /* What was changed past the log, and then entered in it, may have lost what others referred to until it was undone:
   * the rows have to be as each entry left them, and no more. */
  if (!pln_db_exec (doctor->store->db, "PRAGMA foreign_keys = OFF; BEGIN", error)
      || !take_all_back (doctor, entries, &stop, error)
      || !pln_db_exec (doctor->store->db, "ROLLBACK", error))
    return FALSE;
  if ((stop.entry != NULL || stop.rest) && !(sound && find_past (doctor, entries)))
    tell_stop (doctor, &stop);
  return TRUE;
}

/* --- releases -------------------------------------------------------------------------------- */

static void
check_frozen (PlnDoctor *doctor, sqlite3_stmt *row)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *name = pln_doctor_name (doctor, (const char *) sqlite3_column_text (row, 0));
  g_autoptr (GBytes) packed
      = g_bytes_new (sqlite3_column_blob (row, 2), (gsize) sqlite3_column_bytes (row, 2));
  g_autoptr (GBytes) programme = pln_unpack (packed, &fault);
  if (programme == NULL)
    pln_doctor_tell (doctor, "release", NULL, "%s cannot be read: %s", name, fault->message);
  else if (!doctor->can_thaw (programme, sqlite3_column_int (row, 1), &fault))
    pln_findings_add (doctor->diagnosis->findings, PLN_SEVERITY_ERROR, "release", NULL,
                      "%s cannot be read: %s", name, fault->message);
}

static gboolean
check_names (PlnDoctor *doctor, GError **error)
{
  static const char *const columns[] = { "name", "note" };
  g_autoptr (GPtrArray) rows
      = pln_doctor_rows (doctor, "SELECT uuid, name, note FROM release", NULL, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
      {
        const char *uuid = pln_doctor_cell (rows, i, 0), *text = pln_doctor_cell (rows, i, j + 1);
        g_autofree char *name = pln_doctor_name (doctor, uuid);
        g_autofree char *flaw
            = pln_doctor_judge (pln_shape_find_field (&pln_shape_release, columns[j]), text);
        if (flaw != NULL)
          pln_doctor_tell (doctor, "values", NULL, "%s: %s %s", name, columns[j], flaw);
      }
  return rows != NULL;
}

gboolean
pln_doctor_check_releases (PlnDoctor *doctor, GError **error)
{
  sqlite3_stmt *statement = pln_db_prepare (
      doctor->store->db, "SELECT uuid, format, programme FROM frozen ORDER BY number", error);
  for (gboolean row = statement != NULL; row;)
    {
      if (!pln_db_step (doctor->store->db, statement, &row, error))
        return FALSE;
      if (row)
        check_frozen (doctor, statement);
    }
  return statement != NULL && check_names (doctor, error);
}
