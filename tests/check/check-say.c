/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a rule says of a programme, as text. */
#include "check/check-say.h"

char *
check_say (const PlnProgramme *programme, const char *rule)
{
  g_autoptr (GPtrArray) findings = pln_check_run (programme);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      const PlnRecord *record = pln_programme_find (programme, finding->record);
      if (rule != NULL && !g_str_equal (rule, finding->rule))
        continue;
      g_string_append_printf (out, "%s ", pln_severity_to_string (finding->severity));
      if (rule == NULL)
        g_string_append_printf (out, "%s ", finding->rule);
      g_string_append_printf (out, "%s: %s", record->key, finding->message);
      if (finding->advice != NULL)
        g_string_append_printf (out, " > %s", finding->advice);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
