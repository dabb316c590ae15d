/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The own format: a whole programme as one JSON document (schema/programme.schema.json). */
#include "format/json/pln-format-json.h"

#include "base/pln-error.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "format/json/pln-json-parse.h"
#include "format/json/pln-json-read.h"
#include "format/json/pln-json.h"
#include "format/pln-format.h"

#include <json-glib/json-glib.h>

#include <string.h>

#define FORMAT_NAME "plenary"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
/* Longer files are not read: json-glib counts in 32 bits, and needs many times this in memory. */
#define SIZE_MAX_READ (256 * 1024 * 1024)
#define CHUNK (256 * 1024)
#define SOURCE_MAX 40

static gsize
skip_mark (const char *text, gsize size)
{
  gsize length = strlen (BYTE_ORDER_MARK);
  return size >= length && memcmp (text, BYTE_ORDER_MARK, length) == 0 ? length : 0;
}

/* --- writing ------------------------------------------------------------------------------- */

static gboolean
flush (GString *text, GOutputStream *stream, GError **error)
{
  g_autoptr (GError) cause = NULL;
  if (!g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, &cause))
    return pln_fail_from (error, PLN_ERROR_IO, g_steal_pointer (&cause), "cannot write");
  g_string_truncate (text, 0);
  return TRUE;
}

static gboolean
write_kind (PlnJsonOut *out, const PlnProgramme *programme, PlnKind kind,
            const PlnProgress *progress, GOutputStream *stream, GError **error)
{
  GPtrArray *records = programme->records[kind];
  pln_json_out_name (out, pln_shapes[kind]->plural);
  pln_json_out_begin (out, '[');
  for (guint i = 0; i < records->len; i++)
    {
      pln_json_write_record (out, programme, records->pdata[i]);
      pln_progress_tell (progress, i + 1, records->len);
      if (out->text->len > CHUNK && !flush (out->text, stream, error))
        return FALSE;
    }
  pln_json_out_end (out, '[');
  return TRUE;
}

static gboolean
write_json (const PlnProgramme *programme, const PlnWriteOptions *options, GOutputStream *stream,
            GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (2 * CHUNK);
  PlnJsonOut out = { .text = text };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "format");
  pln_json_out_string (&out, FORMAT_NAME);
  pln_json_out_name (&out, "version");
  pln_json_out_int (&out, PLN_JSON_VERSION);
  /* Nearly all there is are sessions; the others would only make a bar jump. */
  const PlnProgress *progress = options != NULL ? options->progress : NULL;
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    if (!write_kind (&out, programme, kind, kind == PLN_KIND_SESSION ? progress : NULL, stream,
                     error))
      return FALSE;
  pln_json_out_end (&out, '{');
  g_string_append_c (text, '\n');
  return flush (text, stream, error);
}

/* --- reading ------------------------------------------------------------------------------- */

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " \t\r\n");
}

/* Whether it begins as an object or an array does: what is JSON of another tool is told so by the reader, whatever the
 * file is called. */
static gboolean
sniff_json (const char *head, gsize size)
{
  gsize mark = skip_mark (head, size);
  g_autofree char *text = g_strndup (head + mark, size - mark);
  const char *open = skip_blanks (text);
  const char *first = *open != '\0' ? skip_blanks (open + 1) : open;
  if (*first == '\0')
    return FALSE;
  return (*open == '{' && strchr ("\"}", *first) != NULL)
         || (*open == '[' && strchr ("\"{[]-0123456789", *first) != NULL);
}

static gboolean
read_all (GInputStream *stream, GByteArray *content, GError **error)
{
  for (;;)
    {
      g_autoptr (GError) cause = NULL;
      guint before = content->len;
      gsize got = 0;
      g_byte_array_set_size (content, before + CHUNK);
      if (!g_input_stream_read_all (stream, content->data + before, CHUNK, &got, NULL, &cause))
        return pln_fail_from (error, PLN_ERROR_IO, g_steal_pointer (&cause), "cannot read");
      g_byte_array_set_size (content, before + (guint) got);
      if (content->len > SIZE_MAX_READ)
        return pln_fail (error, PLN_ERROR_INVALID, "longer than %d MB",
                         SIZE_MAX_READ / (1024 * 1024));
      if (got < CHUNK)
        return TRUE;
    }
}

static GByteArray *
load (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &cause);
  if (stream == NULL)
    {
      pln_fail_from (error, PLN_ERROR_IO, g_steal_pointer (&cause), "cannot read");
      return NULL;
    }
  return read_all (G_INPUT_STREAM (stream), content, error) ? g_steal_pointer (&content) : NULL;
}

/* Whoever has JSON of another tool wants to know what to get instead. */
static gboolean
refuse_other (JsonObject *document, GError **error)
{
  gboolean schedule = document != NULL && json_object_has_member (document, "schedule");
  return pln_fail (error, PLN_ERROR_INVALID,
                   "%s; of JSON only that of plenary export json can be read, which begins with "
                   "\"format\": \"" FORMAT_NAME "\". %s schedule.xml, or a calendar (iCalendar)",
                   schedule ? "it is schedule.json, or JSON like it" : "it is JSON of another tool",
                   schedule ? "Take what the same tool gives as" : "Most tools also give");
}

/* Whether it is ours, and of a version that we know. */
static gboolean
check_frame (JsonNode *root, GError **error)
{
  JsonObject *document = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *format = document != NULL ? json_object_get_member (document, "format") : NULL;
  JsonNode *version = document != NULL ? json_object_get_member (document, "version") : NULL;
  if (format == NULL || json_node_get_value_type (format) != G_TYPE_STRING
      || strcmp (json_node_get_string (format), FORMAT_NAME) != 0)
    return refuse_other (document, error);
  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64
      || json_node_get_int (version) < 1)
    return pln_fail (error, PLN_ERROR_INVALID, "\"version\" has to be a whole number from 1");
  if (json_node_get_int (version) > PLN_JSON_VERSION)
    return pln_fail (error, PLN_ERROR_INVALID,
                     "version %" G_GINT64_FORMAT " of the format is newer than the %d that this "
                     "Plenary reads; use a newer Plenary",
                     json_node_get_int (version), PLN_JSON_VERSION);
  return TRUE;
}

static char *
derive_source (const PlnProgramme *programme)
{
  const PlnForum *root = pln_programme_root (programme);
  if (root == NULL)
    return g_strdup (FORMAT_NAME);
  return pln_text_slug (root->acronym != NULL ? root->acronym : root->title, SOURCE_MAX);
}

PlnReading *
pln_json_read (GBytes *bytes, const PlnReadOptions *options, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gsize mark = skip_mark (text, size);
  g_autoptr (PlnReading) reading = pln_reading_new ();
  g_autoptr (JsonNode) root = pln_json_parse (text + mark, size - mark, reading->findings, error);
  if (root == NULL || !check_frame (root, error))
    return NULL;
  pln_json_read_records (reading->programme, json_node_get_object (root), reading->findings,
                         options != NULL ? options->progress : NULL);
  reading->source = options != NULL && options->source != NULL ? g_strdup (options->source)
                                                               : derive_source (reading->programme);
  reading->complete = TRUE;
  return g_steal_pointer (&reading);
}

static PlnReading *
read_json (const char *path, const PlnReadOptions *options, GError **error)
{
  g_autoptr (GByteArray) content = load (path, error);
  if (content == NULL)
    return NULL;
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));
  return pln_json_read (bytes, options, error);
}

const PlnFormat pln_format_json = {
  .name = "json",
  .title = "JSON",
  .suffix = ".json",
  .media_type = "application/json",
  .summary = "the whole programme, for other programs and for Plenary itself",
  .sniff = sniff_json,
  .write = write_json,
  .read = read_json,
};
