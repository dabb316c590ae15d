/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary backup: a copy of the programme file. */
#include "cli/output/pln-output.h"
#include "cli/pln-program.h"
#include "format/json/pln-json-out.h"
#include "store/pln-backup.h"

static const PlnOption options_backup[] = {
  { "replace", 0, NULL, "overwrite FILE if it is there" },
  { NULL },
};

static void
add_number (PlnJsonOut *out, const char *name, gint64 value)
{
  pln_json_out_name (out, name);
  pln_json_out_int (out, value);
}

static void
say_json (PlnCall *call, const char *path, const PlnBackup *backup)
{
  PlnJsonOut out = { .text = call->out };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "backup");
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "file");
  pln_json_out_string (&out, path);
  add_number (&out, "sessions", backup->sessions);
  add_number (&out, "entries", backup->entries);
  add_number (&out, "size", backup->size);
  pln_json_out_end (&out, '{');
  pln_json_out_end (&out, '{');
  g_string_append_c (call->out, '\n');
}

static void
say (PlnCall *call, const char *path, const PlnBackup *backup)
{
  g_autofree char *contents = pln_output_contents (backup->sessions, backup->entries, backup->size);
  pln_call_say (call, "%s: %s", path, contents);
}

static gboolean
back_up (PlnCall *call, GError **error)
{
  PlnBackup backup = { 0 };
  if (!pln_call_expect (call, 0, 1, error))
    return FALSE;
  gboolean replace = pln_call_has (call, "replace");
  g_autofree char *path = call->arguments->len > 0 ? g_strdup (pln_call_argument (call, 0))
                          : replace                ? g_strconcat (call->file, ".bak", NULL)
                                                   : pln_backup_name (call->file);
  if (!pln_output_fits (path, NULL, "a copy is a programme file (.plenary, .bak)", error)
      || !pln_store_backup (call->store, path, replace, &backup, error))
    return FALSE;
  if (call->json)
    say_json (call, path, &backup);
  else
    say (call, path, &backup);
  if (g_str_has_suffix (path, ".plenary"))
    pln_call_tell (call,
                   "%s is a programme file by its name: in its folder, say with --file which one "
                   "you mean",
                   path);
  return TRUE;
}

const PlnVerb pln_verbs_backup[] = {
  { .words = "backup",
    .needs = PLN_NEEDS_READ,
    .alone = TRUE,
    .usage = "[FILE] [--replace]",
    .summary = "Makes a copy of the programme file, also while others write in it",
    .text
    = "The copy is of one moment, with its history; it is looked through before it gets its name,\n"
      "and on the disk when this is done. Without FILE it is made beside the programme file:\n"
      "NAME.plenary.bak, then NAME.plenary.bak.2 and so on; with --replace always the first. To\n"
      "have a copy for the day the disk fails, name a FILE on another one.\n\n"
      "A copy is a programme file like any other: read it with --file, and go back to it by\n"
      "copying it over the other. Better do not end its name in .plenary: with two of these in a\n"
      "folder, every verb wants to know which one is meant.\n\n"
      "Examples:\n\n  plenary backup\n  plenary backup ../forum.bak --replace\n"
      "  plenary backup && plenary session list --file *.plenary.bak",
    .options = { options_backup },
    .run = back_up },
  { NULL },
};
