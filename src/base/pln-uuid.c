/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* UUIDs (RFC 9562): deriving them from names and recognising them in text. */
#include "base/pln-uuid.h"

#include <string.h>

#define UUID_OCTETS 16
#define SHA1_OCTETS 20

/* 0789aa02-373c-4118-9638-25ffca7c35c7, drawn once at random. Changing it would change the identity
 * of every record imported before. */
static const guint8 name_space[UUID_OCTETS] = {
  0x07, 0x89, 0xaa, 0x02, 0x37, 0x3c, 0x41, 0x18, 0x96, 0x38, 0x25, 0xff, 0xca, 0x7c, 0x35, 0xc7,
};

static char *
format_uuid (const guint8 *octets)
{
  static const char digits[] = "0123456789abcdef";
  char text[2 * UUID_OCTETS + 4 + 1];
  char *end = text;

  for (int i = 0; i < UUID_OCTETS; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *end++ = '-';
      *end++ = digits[octets[i] >> 4];
      *end++ = digits[octets[i] & 0x0f];
    }
  *end = '\0';
  return g_strdup (text);
}

char *
pln_uuid_new_from_name (const char *source, const char *kind, const char *id)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  g_autofree char *name = g_strjoin ("\x1f", source, kind, id, NULL);
  guint8 octets[SHA1_OCTETS];
  gsize length = sizeof octets;

  g_checksum_update (sum, name_space, sizeof name_space);
  g_checksum_update (sum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (sum, octets, &length);
  octets[6] = (guint8) ((octets[6] & 0x0f) | 0x50); /* version 5 */
  octets[8] = (guint8) ((octets[8] & 0x3f) | 0x80); /* the variant of RFC 9562 */
  return format_uuid (octets);
}

char *
pln_uuid_parse (const char *text)
{
  if (text == NULL || !g_uuid_string_is_valid (text))
    return NULL;
  return g_ascii_strdown (text, -1);
}
