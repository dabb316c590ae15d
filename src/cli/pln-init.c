/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making a programme file: for init, for a script that begins with it, and for what is imported into a new file. */
#include "cli/pln-init.h"

#include "base/pln-error.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "cli/options/pln-fields.h"
#include "cli/output/pln-output.h"
#include "cli/pln-program.h"
#include "cli/telling/pln-print.h"
#include "store/pln-store-load.h"
#include "store/pln-store-write.h"

#include <string.h>

/* The file is named after the title where neither --file nor $PLENARY_FILE says more. */
gboolean
pln_init_create_file (PlnCall *call, const char *title, GError **error)
{
  if (!pln_program_take_file (call))
    {
      g_autofree char *slug = pln_text_slug (title, 40);
      call->file = g_strconcat (slug, ".plenary", NULL);
    }
  if (!pln_output_fits (call->file, NULL, "a programme file is made (.plenary)", error))
    return FALSE;
  pln_program_guard (NULL);
  call->store = pln_store_create (call->file, error);
  if (call->store == NULL)
    return FALSE;
  pln_program_guard (call->store);
  return pln_store_begin (call->store, error);
}

/* At this point there are no venues yet: the one named is made. */
static gboolean
create_venue (PlnCall *call, const PlnProgramme *programme, PlnForum *forum, const char *name,
              GError **error)
{
  g_autoptr (PlnRecord) venue = pln_value_new (&pln_shape_venue);
  if (pln_fields_plain (programme, "venue", name, error) == NULL
      || !pln_field_set_text (pln_shape_find_field (&pln_shape_venue, "name"), venue, name, error)
      || !pln_store_put (call->store, NULL, venue, error))
    return FALSE;
  g_free (forum->venue);
  forum->venue = g_strdup (venue->uuid);
  return TRUE;
}

/* The option is no field then: the venue that it names is not there to be found. Returns: (transfer full)
 * (nullable): its value */
static char *
take_option (PlnCall *call, const char *name)
{
  char *value = NULL;
  for (guint i = call->given->len; i > 0; i--)
    if (strcmp (g_array_index (call->given, PlnGiven, i - 1).name, name) == 0)
      {
        g_free (value);
        value = g_strdup (g_array_index (call->given, PlnGiven, i - 1).value);
        g_array_remove_index (call->given, i - 1);
      }
  return value;
}

static void
require (PlnCall *call, gboolean there, const char *option, const char *what)
{
  GError *fault = NULL;
  const char *value = pln_call_option (call, option);
  /* What was refused is not missed as well. */
  if (there || (value != NULL && value[0] != '\0') || pln_call_has (call, "import"))
    return;
  pln_fail (&fault, PLN_ERROR_USAGE, "init needs %s", what);
  pln_call_fault (call, fault);
}

static void
check_days (PlnCall *call, const PlnForum *forum)
{
  GError *fault = NULL;
  if (forum->from == PLN_NONE || forum->from <= forum->to)
    return;
  g_autofree char *from = pln_date_to_string (forum->from);
  g_autofree char *to = pln_date_to_string (forum->to);
  pln_fail (&fault, PLN_ERROR_INVALID, "the last day, %s, is before the first, %s", to, from);
  pln_call_fault (call, fault);
}

gboolean
pln_init_forum (PlnCall *call, PlnForum *forum, GError **error)
{
  g_autoptr (PlnProgramme) nothing = pln_programme_new ();
  const char *title = call->arguments->len > 0 ? pln_call_argument (call, 0) : NULL;
  g_autofree char *venue = take_option (call, "venue");
  const PlnField *field = pln_shape_find_field (&pln_shape_forum, "title");
  pln_fields_apply (call, nothing, forum);
  if (title != NULL)
    {
      pln_fields_refuse_twice (call, nothing, forum, field, title);
      pln_fields_set (call, nothing, forum, field, title);
    }
  pln_programme_add (nothing, pln_value_copy (forum));
  if (venue != NULL && venue[0] != '\0' && !create_venue (call, nothing, forum, venue, error))
    return FALSE;
  if (forum->to == PLN_NONE)
    forum->to = forum->from;
  pln_fields_require (call, forum);
  require (call, forum->from != PLN_NONE, "from", "the first day: --from 2025-05-27");
  require (call, forum->timezone != NULL, "timezone", "a time zone: --timezone Europe/Berlin");
  check_days (call, forum);
  return pln_call_no_faults (call, error);
}

gboolean
pln_init_say_made (PlnCall *call, gconstpointer root, GError **error)
{
  const char *none[] = { NULL };
  g_autoptr (PlnProgramme) programme
      = pln_store_load_some (call->store, PLN_KIND_FORUM, none, error);
  if (programme == NULL)
    return FALSE;
  const char *uuid = ((const PlnRecord *) root)->uuid;
  g_autofree char *line = pln_record_line (programme, pln_programme_find (programme, uuid));
  pln_call_say (call, "made %s: %s", call->file, line);
  pln_call_show_record (call, root);
  return TRUE;
}

gboolean
pln_init_begin (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  g_autoptr (PlnForum) forum = pln_value_new (&pln_shape_forum);
  forum->record.uuid = g_uuid_string_random ();
  if (!pln_init_create_file (call, pln_call_argument (call, 0), error)
      || !pln_init_forum (call, forum, error) || !pln_store_put (call->store, NULL, forum, error))
    return FALSE;
  return pln_init_say_made (call, forum, error);
}
