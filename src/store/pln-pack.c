/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Packs what is large, as zlib does (RFC 1950). */
#include "store/pln-changeset.h"

#include "base/pln-error.h"

#include <gio/gio.h>

/* Less is not worth it. */
#define PACKED_MIN 4096
/* A third of the time of the usual level, for a few more octets. */
#define LEVEL 1

static GBytes *
convert (GConverter *converter, GBytes *bytes, GError **error)
{
  GError *cause = NULL;
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) input = g_converter_input_stream_new (source, converter);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  if (g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &cause) < 0)
    {
      pln_fail_from (error, PLN_ERROR_STORE, cause, "the history is damaged");
      return NULL;
    }
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
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
