/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts by the rules of a language: their order, their capitals; and what languages are called. */
#include "base/pln-text-language.h"

#include <string.h>
#include <unicode/ucasemap.h>
#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define NAME_MAX_UNITS 128

static const char *
locale_of (const char *language)
{
  return language != NULL ? language : "en";
}

/* The collator of a language; opening one takes as long as making many keys. */
static UCollator *
find_collator (const char *language)
{
  static UCollator *collator;
  static char *known;
  UErrorCode status = U_ZERO_ERROR;
  if (collator != NULL && strcmp (known, language) == 0)
    return collator;
  if (collator != NULL)
    ucol_close (collator);
  g_free (known);
  known = g_strdup (language);
  collator = ucol_open (language, &status);
  g_assert (U_SUCCESS (status)); /* what it does not know has the order of the root */
  return collator;
}

char *
pln_text_order_key (const char *text, const char *language)
{
  const UCollator *collator = find_collator (locale_of (language));
  UErrorCode status = U_ZERO_ERROR;
  int32_t n = (int32_t) strlen (text);
  g_autofree UChar *wide = g_new (UChar, (gsize) n + 1);
  u_strFromUTF8 (wide, n + 1, &n, text, n, &status);
  g_assert (U_SUCCESS (status));
  int32_t size = ucol_getSortKey (collator, wide, n, NULL, 0);
  char *key = g_malloc0 ((gsize) size + 1);
  ucol_getSortKey (collator, wide, n, (uint8_t *) key, size);
  return key;
}

char *
pln_text_capitals (const char *text, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open (locale_of (language), 0, &status);
  int32_t size = (int32_t) strlen (text) * 3 + 1; /* no mapping is longer: three letters for one */
  char *capitals = g_malloc0 ((gsize) size);
  ucasemap_utf8ToUpper (map, capitals, size, text, -1, &status);
  ucasemap_close (map);
  if (U_SUCCESS (status))
    return capitals;
  g_free (capitals);
  return g_strdup (text);
}

char *
pln_text_language_name (const char *language, const char *in)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[NAME_MAX_UNITS];
  char name[3 * NAME_MAX_UNITS];
  uloc_getDisplayName (locale_of (language), locale_of (in), wide, NAME_MAX_UNITS, &status);
  u_strToUTF8 (name, sizeof name, NULL, wide, -1, &status);
  return g_strdup (U_SUCCESS (status) ? name : locale_of (language));
}
