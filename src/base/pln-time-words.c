/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dates as people say them, in any language. */
#include "base/pln-time-words.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

#define TEXT_MAX 128
#define DAY_MS (24.0 * 60 * 60 * 1000)

static char *
format_date (PlnDate date, UDateFormatStyle style, const char *locale)
{
  static const UChar zone[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[TEXT_MAX];
  char text[3 * TEXT_MAX];
  UDateFormat *format = udat_open (UDAT_NONE, style, locale, zone, -1, NULL, 0, &status);
  udat_format (format, (UDate) date * DAY_MS, wide, TEXT_MAX, NULL, &status);
  u_strToUTF8 (text, sizeof text, NULL, wide, -1, &status);
  udat_close (format);
  return U_SUCCESS (status) ? g_strdup (text) : NULL;
}

static char *
in_words (PlnDate date, UDateFormatStyle style, const char *language)
{
  if (language == NULL || strcmp (language, "en") == 0 || g_str_has_prefix (language, "en-"))
    return pln_date_to_long (date);
  g_autofree char *locale = g_strconcat (language, "@numbers=latn", NULL);
  char *text = format_date (date, style, locale);
  return text != NULL ? text : pln_date_to_long (date);
}

char *
pln_date_to_words (PlnDate date, const char *language)
{
  return in_words (date, UDAT_FULL, language);
}

char *
pln_date_to_words_plain (PlnDate date, const char *language)
{
  return in_words (date, UDAT_LONG, language);
}
