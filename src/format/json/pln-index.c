/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The index of a folder of exported files: what is in which, for a web page that offers them. */
#include "format/json/pln-index.h"

#include "format/json/pln-json-out.h"
#include "format/json/pln-json-parse.h"

#include <string.h>

void
pln_index_file_free (PlnIndexFile *file)
{
  if (file == NULL)
    return;
  g_free (file->name);
  g_free (file->title);
  g_free (file->file);
  g_free (file);
}

static void
write_file (PlnJsonOut *out, const PlnIndexFile *file)
{
  pln_json_out_begin (out, '{');
  pln_json_out_text_member (out, "name", file->name);
  pln_json_out_text_member (out, "title", file->title);
  pln_json_out_name (out, "sessions");
  pln_json_out_int (out, file->sessions);
  pln_json_out_text_member (out, "file", file->file);
  pln_json_out_end (out, '{');
}

GBytes *
pln_index_to_json (const char *title, const PlnFormat *format, const char *each, GPtrArray *files)
{
  GString *text = g_string_new (NULL);
  PlnJsonOut out = { .text = text };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "version");
  pln_json_out_int (&out, PLN_INDEX_VERSION);
  pln_json_out_text_member (&out, "title", title);
  pln_json_out_text_member (&out, "format", format->name);
  pln_json_out_text_member (&out, "media_type", format->media_type);
  pln_json_out_text_member (&out, "each", each);
  pln_json_out_name (&out, "files");
  pln_json_out_begin (&out, '[');
  for (guint i = 0; i < files->len; i++)
    write_file (&out, files->pdata[i]);
  pln_json_out_end (&out, '[');
  pln_json_out_end (&out, '{');
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}

/* A name that leads out of the folder is none of ours. */
static void
take_name (JsonNode *file, GPtrArray *names)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (file) ? json_node_get_object (file) : NULL;
  JsonNode *name = object != NULL ? json_object_get_member (object, "file") : NULL;
  const char *text
      = name != NULL && JSON_NODE_HOLDS_VALUE (name) ? json_node_get_string (name) : NULL;
  if (text != NULL && text[0] != '\0' && text[0] != '.' && strchr (text, '/') == NULL)
    g_ptr_array_add (names, g_strdup (text));
}

GPtrArray *
pln_index_files (const char *text, gsize size)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) findings = pln_findings_new ();
  g_autoptr (JsonNode) root = pln_json_parse (text, size, findings, NULL);
  JsonObject *object
      = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *files = object != NULL ? json_object_get_member (object, "files") : NULL;
  if (files == NULL || !JSON_NODE_HOLDS_ARRAY (files))
    return names;
  JsonArray *array = json_node_get_array (files);
  for (guint i = 0; i < json_array_get_length (array); i++)
    take_name (json_array_get_element (array, i), names);
  return names;
}
