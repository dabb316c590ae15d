/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Raising the errors of Plenary's one domain. */
#include "base/pln-error.h"

G_DEFINE_QUARK (pln - error - quark, pln_error)

gboolean
pln_fail (GError **error, PlnError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (PLN_ERROR, code, format, args));
  va_end (args);
  return FALSE;
}

gboolean
pln_fail_from (GError **error, PlnError code, GError *cause, const char *format, ...)
{
  g_autoptr (GError) owned = cause;
  g_autofree char *doing = NULL;
  va_list args;

  va_start (args, format);
  doing = g_strdup_vprintf (format, args);
  va_end (args);
  return pln_fail (error, code, "%s: %s", doing, owned->message);
}
