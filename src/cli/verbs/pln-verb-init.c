/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary init: making a programme file. */
#include "base/pln-error.h"
#include "cli/options/pln-people.h"
#include "cli/pln-import.h"
#include "cli/pln-init.h"
#include "cli/pln-program.h"
#include "cli/pln-script.h"
#include "cli/telling/pln-print.h"
#include "model/pln-records.h"
#include "store/pln-store-load.h"

#include <gio/gio.h>
#include <string.h>

#define EXAMPLE "/org/plenary/data/example.run"

static const PlnOption options_init[] = {
  { "import", 0, "FILE", "make it from a file of another tool, or from our own JSON" },
  { "source", 0, "NAME", "with --import: the name of where the file comes from" },
  { "example", 0, NULL, "make the example programme, a small forum to play with" },
  { NULL },
};

/* An example is not entered line by line before one's eyes: what it is, and what to do with it. */
static gboolean
say_example (PlnCall *call, GError **error)
{
  static const PlnKind counted[]
      = { PLN_KIND_SESSION, PLN_KIND_ROOM, PLN_KIND_SPEAKER, PLN_KIND_THEME };
  g_autoptr (PlnProgramme) programme = pln_store_load (call->store, error);
  if (programme == NULL)
    return FALSE;
  g_autofree char *counts = pln_counts_line (programme, counted, G_N_ELEMENTS (counted));
  g_string_truncate (call->out, 0);
  if (!pln_init_say_made (call, pln_programme_root (programme), error))
    return FALSE;
  pln_call_say (call, "%s; now try plenary show, plenary check, plenary export ics", counts);
  return TRUE;
}

/* The example is as it is: an option that would change it is not passed over. */
static gboolean
check_example (const PlnCall *call, GError **error)
{
  static const char *const fitting[] = { "example", "file", "json", NULL };
  for (guint i = 0; i < call->given->len; i++)
    {
      const char *name = g_array_index (call->given, PlnGiven, i).name;
      if (!g_strv_contains (fitting, name))
        return pln_fail (error, PLN_ERROR_USAGE,
                         "init --example takes no --%s; change the example with plenary forum set",
                         name);
    }
  return TRUE;
}

static gboolean
init_example (PlnCall *call, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (EXAMPLE, 0, NULL);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autofree char *script = g_strndup (text, size);
  return pln_call_expect (call, 0, 0, error) && check_example (call, error)
         && pln_script_run (call, NULL, script, error) && say_example (call, error);
}

static gboolean
init (PlnCall *call, GError **error)
{
  if (pln_call_has (call, "example") && pln_call_has (call, "import"))
    return pln_fail (error, PLN_ERROR_USAGE, "init takes --example or --import, not both");
  if (pln_call_has (call, "example"))
    return init_example (call, error);
  if (pln_call_has (call, "import"))
    return pln_call_expect (call, 0, 1, error) && pln_import_init (call, error);
  return pln_init_begin (call, error);
}

const PlnVerb pln_verbs_init[] = {
  { .words = "init",
    .needs = PLN_NEEDS_OWN,
    .usage = "TITLE --from DATE [--to DATE] --timezone ZONE [OPTION ...]\n"
             "       plenary init --example | --import FILE [OPTION ...]",
    .summary = "Makes a programme file",
    .text
    = "The file is named by --file or $PLENARY_FILE, else after the title. With --import title, "
      "dates,\n"
      "zone and day change are as the file says; if it names no zone, --timezone is required.\n\n"
      "Examples:\n\n"
      "  plenary init \"Cultural Trade Forum\" --from 2025-05-27 \\\n"
      "    --timezone Asia/Shanghai --venue \"Convention Centre\" --language en,zh\n"
      "  plenary init --import schedule.xml --timezone Europe/Brussels\n"
      "  plenary init --import conference.ics\n"
      "  plenary init --example",
    .shape = &pln_shape_forum,
    .fields = TRUE,
    .without = "parent",
    .options = { options_init },
    .run = init },
  { NULL },
};
