/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Packs what is large, as zlib does (RFC 1950). */
#include "store/history/pln-pack.h"

#include "base/pln-error.h"
#include "store/history/pln-changeset.h"

#include <gio/gio.h>

/* Less is not worth it. */
#define PACKED_MIN 4096
/* A few octets of an attacker's come to a thousand times as many; a programme is never so large. */
#define UNPACKED_MAX (256 * 1024 * 1024)
/* A third of the time of the usual level, for a few more octets. */
#define LEVEL 1

static GBytes *
convert (GConverter *converter, GBytes *bytes, GError **error)
{
  gssize n;
  guint8 octets[64 * 1024];
  GError *cause = NULL;
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) input = g_converter_input_stream_new (source, converter);
  g_autoptr (GByteArray) output = g_byte_array_new ();
  while ((n = g_input_stream_read (input, octets, sizeof octets, NULL, &cause)) > 0)
    {
      if (output->len + (gsize) n > UNPACKED_MAX)
        {
          pln_fail (error, PLN_ERROR_STORE, "it comes to more than %d MB",
                    UNPACKED_MAX / (1024 * 1024));
          return NULL;
        }
      g_byte_array_append (output, octets, (guint) n);
    }
  if (n == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&output));
  pln_fail_from (error, PLN_ERROR_STORE, cause, "it is damaged");
  return NULL;
}

GBytes *
pln_pack (GBytes *bytes, GError **error)
{
  g_autoptr (GConverter) converter
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL));
  if (g_bytes_get_size (bytes) < PACKED_MIN)
    return g_bytes_ref (bytes);
  return convert (converter, bytes, error);
}

/* Neither a changeset (`T`) nor JSON (`{`) begins as what is packed does. */
static gboolean
is_packed (GBytes *bytes)
{
  gsize size;
  const guint8 *octets = g_bytes_get_data (bytes, &size);
  return size > 0 && octets[0] == 0x78;
}

GBytes *
pln_unpack (GBytes *bytes, GError **error)
{
  g_autoptr (GConverter) converter
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  return is_packed (bytes) ? convert (converter, bytes, error) : g_bytes_ref (bytes);
}
