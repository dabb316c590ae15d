/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings: what a check or a reader has to say about data. */
#include "model/pln-finding.h"

void
pln_finding_free (PlnFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->rule);
  g_free (finding->message);
  g_free (finding->advice);
  g_free (finding->record);
  g_free (finding->other);
  g_free (finding->subject);
  g_free (finding);
}

GPtrArray *
pln_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pln_finding_free);
}

PlnFinding *
pln_findings_add (GPtrArray *findings, PlnSeverity severity, const char *rule, const char *record,
                  const char *format, ...)
{
  PlnFinding *finding = g_new0 (PlnFinding, 1);
  va_list arguments;
  va_start (arguments, format);
  finding->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  finding->severity = severity;
  finding->rule = g_strdup (rule);
  finding->record = g_strdup (record);
  g_ptr_array_add (findings, finding);
  return finding;
}

static gboolean
same_pair (const PlnFinding *a, const PlnFinding *b)
{
  if (g_strcmp0 (a->record, b->record) == 0)
    return g_strcmp0 (a->other, b->other) == 0;
  return a->other != NULL && b->other != NULL && g_strcmp0 (a->record, b->other) == 0
         && g_strcmp0 (a->other, b->record) == 0;
}

gboolean
pln_finding_same (const PlnFinding *a, const PlnFinding *b)
{
  return g_strcmp0 (a->rule, b->rule) == 0 && g_strcmp0 (a->subject, b->subject) == 0
         && same_pair (a, b);
}

const char *
pln_severity_to_string (PlnSeverity severity)
{
  static const char *const words[] = { "note", "warning", "error" };
  return words[severity];
}

guint
pln_findings_count (GPtrArray *findings, PlnSeverity severity)
{
  guint count = 0;
  for (guint i = 0; i < findings->len; i++)
    if (((PlnFinding *) findings->pdata[i])->severity == severity)
      count++;
  return count;
}
