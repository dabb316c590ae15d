/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests raising errors. */
#include "base/pln-error.h"

static void
test_fail (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pln_fail (&error, PLN_ERROR_NOT_FOUND, "no session '%s'", "opening"));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "no session 'opening'");
  g_assert_false (pln_fail (NULL, PLN_ERROR_FAILED, "nobody asks"));
}

static void
test_fail_from (void)
{
  g_autoptr (GError) error = NULL;
  GError *cause = g_error_new (G_FILE_ERROR, G_FILE_ERROR_NOENT, "50%% gone");

  g_assert_false (pln_fail_from (&error, PLN_ERROR_IO, cause, "cannot read '%s'", "a.ics"));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_IO);
  g_assert_cmpstr (error->message, ==, "cannot read 'a.ics': 50% gone");
  cause = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOENT, "freed all the same");
  g_assert_false (pln_fail_from (NULL, PLN_ERROR_IO, cause, "nobody asks"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/fail", test_fail);
  g_test_add_func ("/error/fail-from", test_fail_from);
  return g_test_run ();
}
