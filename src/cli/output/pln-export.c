/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing what is exported: into one file, or into a folder with a file of each. */
#include "cli/output/pln-export.h"

#include "base/pln-error.h"
#include "cli/options/pln-each.h"
#include "cli/output/pln-bar.h"
#include "cli/output/pln-output.h"
#include "cli/pln-program.h"
#include "format/json/pln-index.h"
#include "model/pln-extract.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define INDEX "index.json"

void
pln_exported_free (PlnExported *file)
{
  if (file == NULL)
    return;
  g_free (file->path);
  g_free (file);
}

/* --- one file --------------------------------------------------------------------------------- */

/* What a format writes to a stream. */
typedef struct {
  const PlnFormat *format;
  const PlnProgramme *programme;
  const PlnWriteOptions *options;
} Writing;

static gboolean
put_programme (GOutputStream *stream, gconstpointer data, GError **error)
{
  const Writing *writing = data;
  return writing->format->write (writing->programme, writing->options, stream, error);
}

gboolean
pln_export_file (PlnCall *call, PlnExport *export, const char *target, const char *name,
                 const PlnProgramme *programme, const PlnWriteOptions *options, GError **error)
{
  const Writing writing = { export->format, programme, options };
  guint64 size = 0;
  if (!pln_output_put (call, target, put_programme, &writing, &size, error))
    return FALSE;
  PlnExported *file = g_new (PlnExported, 1);
  *file = (PlnExported){ g_strdup (name), programme->records[PLN_KIND_SESSION]->len, size };
  g_ptr_array_add (export->files, file);
  return TRUE;
}

/* --- the folder ------------------------------------------------------------------------------- */

gboolean
pln_export_find_folder (PlnCall *call, GError **error)
{
  const char *folder = pln_call_option (call, "output");
  if (folder == NULL || folder[0] == '\0' || strcmp (folder, "-") == 0)
    return pln_fail (error, PLN_ERROR_USAGE, "--each writes several files; name a folder with -o");
  if (!g_file_test (folder, G_FILE_TEST_EXISTS) || g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  return pln_fail (error, PLN_ERROR_IO, "'%s' is a file; --each writes several, into a folder",
                   folder);
}

/* Returns: (transfer full): the names of the files that an earlier run has written there */
static GPtrArray *
list_former (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, INDEX, NULL);
  g_autofree char *text = NULL;
  gsize size = 0;
  return g_file_get_contents (path, &text, &size, NULL) ? pln_index_files (text, size)
                                                        : pln_index_files ("", 0);
}

static void
tell_former (PlnCall *call, const char *folder, GPtrArray *former, GPtrArray *files)
{
  for (guint i = 0; i < former->len; i++)
    {
      gboolean made = FALSE;
      g_autofree char *path = g_build_filename (folder, former->pdata[i], NULL);
      for (guint j = 0; j < files->len && !made; j++)
        made = strcmp (((PlnIndexFile *) files->pdata[j])->file, former->pdata[i]) == 0;
      if (!made && g_file_test (path, G_FILE_TEST_EXISTS))
        pln_call_tell (call,
                       "'%s' is of an earlier run and was not made again; delete it when nobody "
                       "reads it any more",
                       path);
    }
}

/* --- a file of each --------------------------------------------------------------------------- */

/* A group on its way into a file; @written: it has something that can be in one. */
typedef struct {
  const PlnGroup *group;
  char *file;
  char *path;
  char *target;
  gboolean written;
} Item;

static void
item_clear (gpointer data)
{
  Item *item = data;
  g_free (item->file);
  g_free (item->path);
  g_free (item->target);
}

/* Nothing is begun that --replace would have to be given for. */
static GArray *
plan (PlnCall *call, const PlnExport *export, GPtrArray *groups, GError **error)
{
  const char *folder = pln_call_option (call, "output");
  g_autoptr (GArray) items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (items, item_clear);
  for (guint i = 0; i <= groups->len; i++)
    {
      const PlnGroup *group = i < groups->len ? groups->pdata[i] : NULL;
      Item item = { .group = group };
      item.file = group != NULL ? g_strconcat (group->name, export->format->suffix, NULL)
                                : g_strdup (INDEX);
      item.path = g_build_filename (folder, item.file, NULL);
      gboolean free = pln_output_check (call, item.path, &item.target, error);
      g_array_append_val (items, item);
      if (!free)
        return NULL;
    }
  return g_steal_pointer (&items);
}

/* Takes the findings that are not there yet: a session may be in several files. */
static void
take_findings (PlnExport *export, GPtrArray *findings, GHashTable *told)
{
  for (guint i = 0; i < findings->len; i++)
    {
      PlnFinding *finding = findings->pdata[i];
      g_autofree char *id = g_strconcat (finding->rule, " ", finding->record, NULL);
      if (g_hash_table_add (told, g_steal_pointer (&id)))
        g_ptr_array_add (export->findings, g_steal_pointer (&findings->pdata[i]));
    }
}

/* Of a group without anything that has a time there is no calendar; @refusal: (inout): why the first has none */
static gboolean
write_item (PlnCall *call, PlnExport *export, const PlnTimetable *timetable, Item *item,
            GHashTable *told, GError **refusal, GError **error)
{
  const PlnForum *root = pln_programme_root (timetable->programme);
  const char *forum = root != NULL ? pln_record_text (root, "title", export->options.language) : "";
  g_autoptr (GPtrArray) findings = pln_findings_new ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (PlnProgramme) programme = pln_programme_extract (timetable, item->group->records);
  g_autofree char *title = g_strdup_printf ("%s: %s", forum, item->group->title);
  PlnWriteOptions options = export->options;
  gboolean is_root = root != NULL && g_strcmp0 (export->each, "forum") == 0
                     && g_strcmp0 (item->group->name, root->record.key) == 0;
  options.title = is_root ? NULL : title;
  options.single = strcmp (export->each, "session") == 0;
  options.findings = findings;
  item->written
      = pln_export_file (call, export, item->target, item->path, programme, &options, &cause);
  take_findings (export, findings, told);
  if (item->written)
    return TRUE;
  if (!g_error_matches (cause, PLN_ERROR, PLN_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  g_prefix_error (&cause, "'%s': ", item->path);
  if (*refusal == NULL)
    *refusal = g_steal_pointer (&cause);
  return TRUE;
}

static void
tell_in_none (PlnExport *export, GPtrArray *left)
{
  gboolean day = strcmp (export->each, "day") == 0;
  for (guint i = 0; i < left->len; i++)
    {
      const PlnRecord *record = left->pdata[i];
      if (day)
        pln_findings_add (export->findings, PLN_SEVERITY_WARNING, "no-time", record->uuid,
                          "no time: it is in none of the files");
      else
        pln_findings_add (export->findings, PLN_SEVERITY_WARNING, "no-file", record->uuid,
                          "no %s: it is in none of the files", export->each);
    }
}

static gboolean
write_index (PlnCall *call, const PlnExport *export, const Item *index, GPtrArray *files,
             GError **error)
{
  const PlnForum *root = pln_programme_root (export->programme);
  const char *title
      = root != NULL ? pln_record_text (root, "title", export->options.language) : NULL;
  g_autoptr (GBytes) bytes = pln_index_to_json (title, export->format, export->each, files);
  return pln_output_write (call, index->target, bytes, error);
}

static PlnIndexFile *
index_file (const Item *item)
{
  PlnIndexFile *file = g_new (PlnIndexFile, 1);
  *file = (PlnIndexFile){ g_strdup (item->group->name), g_strdup (item->group->title),
                          g_strdup (item->file), item->group->sessions };
  return file;
}

/* @refusal: (nullable): why there is none of the first group */
static gboolean
fail_none (const PlnExport *export, const PlnTimetable *timetable, const GError *refusal,
           GError **error)
{
  if (refusal != NULL)
    return pln_fail (error, PLN_ERROR_REFUSED, "no file is written; %s", refusal->message);
  if (timetable->slots->len == 0)
    return pln_fail (error, PLN_ERROR_REFUSED, "there is no session to write");
  return pln_fail (error, PLN_ERROR_REFUSED, "no session here has a %s", export->each);
}

/* @items: the last one is the index */
static gboolean
write_items (PlnCall *call, PlnExport *export, const PlnTimetable *timetable, GArray *items,
             GPtrArray *files, GError **error)
{
  const char *folder = pln_call_option (call, "output");
  const PlnProgress *progress = pln_bar_progress ("writing", folder);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) refusal = NULL;
  for (guint i = 0; i + 1 < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);
      pln_progress_tell (progress, i, items->len);
      if (!write_item (call, export, timetable, item, told, &refusal, error))
        return FALSE;
      if (item->written)
        g_ptr_array_add (files, index_file (item));
    }
  if (files->len == 0)
    return fail_none (export, timetable, refusal, error);
  return write_index (call, export, &g_array_index (items, Item, items->len - 1), files, error);
}

gboolean
pln_export_each (PlnCall *call, PlnExport *export, GError **error)
{
  const char *folder = pln_call_option (call, "output");
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (export->programme);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups = pln_each_sort (timetable, export->shown, export->merged,
                                                export->each, export->options.language, left);
  g_autoptr (GPtrArray) files
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_index_file_free);
  g_autoptr (GPtrArray) former = list_former (folder);
  g_autoptr (GArray) items = plan (call, export, groups, error);
  if (items == NULL)
    return FALSE;
  gboolean made = !g_file_test (folder, G_FILE_TEST_EXISTS);
  if (g_mkdir_with_parents (folder, 0777) != 0)
    return pln_fail (error, PLN_ERROR_IO, "the folder '%s' cannot be made: %s", folder,
                     g_strerror (errno));
  if (!write_items (call, export, timetable, items, files, error))
    {
      if (made)
        g_rmdir (folder); /* fails, as it should, where a file has been written */
      return FALSE;
    }
  tell_in_none (export, left);
  tell_former (call, folder, former, files);
  return TRUE;
}
