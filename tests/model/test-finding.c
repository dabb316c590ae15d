/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings: what they keep, when two say the same, how they are counted. */
#include "model/pln-finding.h"

static void
test_add (void)
{
  g_autoptr (GPtrArray) findings = pln_findings_new ();
  PlnFinding *finding
      = pln_findings_add (findings, PLN_SEVERITY_ERROR, "rule", "uuid", "%d of %s", 3, "four");
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_true (findings->pdata[0] == finding);
  g_assert_cmpint (finding->severity, ==, PLN_SEVERITY_ERROR);
  g_assert_cmpstr (finding->rule, ==, "rule");
  g_assert_cmpstr (finding->record, ==, "uuid");
  g_assert_cmpstr (finding->message, ==, "3 of four");
  g_assert_null (finding->advice);
  g_assert_null (finding->other);
  g_assert_null (finding->subject);
  g_assert_cmpint (finding->line, ==, 0);
  finding->advice = g_strdup ("plenary help");
  pln_findings_add (findings, PLN_SEVERITY_NOTE, "rule", NULL, "%s", "100 %");
  g_assert_null (((PlnFinding *) findings->pdata[1])->record);
  g_assert_cmpstr (((PlnFinding *) findings->pdata[1])->message, ==, "100 %");
  pln_finding_free (NULL);
}

static char *
name_of (char c)
{
  return c != '-' ? g_strdup_printf ("%c", c) : NULL;
}

/* @said: a letter for rule, record, other and subject, `-` for none. */
static PlnFinding *
add (GPtrArray *findings, const char *said)
{
  g_autofree char *rule = name_of (said[0]);
  g_autofree char *record = name_of (said[1]);
  PlnFinding *finding
      = pln_findings_add (findings, PLN_SEVERITY_NOTE, rule, record, "%u", findings->len);
  finding->other = name_of (said[2]);
  finding->subject = name_of (said[3]);
  return finding;
}

static void
test_same (void)
{
  static const struct {
    const char *a;
    const char *b;
    gboolean same;
  } cases[] = {
    { "rabs", "rabs", TRUE },  { "ra--", "ra--", TRUE },  { "r---", "r---", TRUE },
    { "rabs", "rbas", TRUE },  { "rabs", "qabs", FALSE }, { "rabs", "rabt", FALSE },
    { "rabs", "racs", FALSE }, { "rabs", "rcbs", FALSE }, { "rabs", "rbcs", FALSE },
    { "rabs", "rab-", FALSE }, { "ra--", "rb--", FALSE }, { "rab-", "ra--", FALSE },
    { "ra--", "r-a-", FALSE }, { "raas", "rabs", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) findings = pln_findings_new ();
      PlnFinding *a = add (findings, cases[i].a);
      PlnFinding *b = add (findings, cases[i].b);
      g_assert_cmpint (pln_finding_same (a, b), ==, cases[i].same);
      g_assert_cmpint (pln_finding_same (b, a), ==, cases[i].same);
    }
}

static void
test_count (void)
{
  g_autoptr (GPtrArray) findings = pln_findings_new ();
  for (guint i = 0; i < 6; i++)
    pln_findings_add (findings,
                      i < 1   ? PLN_SEVERITY_NOTE
                      : i < 3 ? PLN_SEVERITY_WARNING
                              : PLN_SEVERITY_ERROR,
                      "rule", NULL, "%u", i);
  g_assert_cmpuint (pln_findings_count (findings, PLN_SEVERITY_NOTE), ==, 1);
  g_assert_cmpuint (pln_findings_count (findings, PLN_SEVERITY_WARNING), ==, 2);
  g_assert_cmpuint (pln_findings_count (findings, PLN_SEVERITY_ERROR), ==, 3);
  g_assert_cmpstr (pln_severity_to_string (PLN_SEVERITY_NOTE), ==, "note");
  g_assert_cmpstr (pln_severity_to_string (PLN_SEVERITY_WARNING), ==, "warning");
  g_assert_cmpstr (pln_severity_to_string (PLN_SEVERITY_ERROR), ==, "error");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/add", test_add);
  g_test_add_func ("/finding/same", test_same);
  g_test_add_func ("/finding/count", test_count);
  return g_test_run ();
}
