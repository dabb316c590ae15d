/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The JSON reader: where it is, and how it tells faults. */
#include "format/json/pln-json-reader.h"

#include "base/pln-text-layout.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"

/* The columns of an unknown name, and of a message, that are shown. */
#define NAME_SHOWN 60
#define MESSAGE_SHOWN 300

gsize
pln_json_reader_enter (PlnJsonReader *self, const char *name)
{
  gsize outside = self->path->len;
  g_string_append_printf (self->path, "/%s", name);
  return outside;
}

/* As a JSON pointer has it (RFC 6901), and short enough to be shown. */
static char *
to_pointer (const char *name)
{
  g_autofree char *clean = pln_text_repair (name, FALSE, NULL);
  g_autofree char *shown = pln_text_cut (clean, NAME_SHOWN);
  GString *pointer = g_string_new (shown);
  g_string_replace (pointer, "~", "~0", 0);
  g_string_replace (pointer, "/", "~1", 0);
  return g_string_free (pointer, FALSE);
}

gsize
pln_json_reader_enter_unknown (PlnJsonReader *self, const char *name)
{
  g_autofree char *pointer = to_pointer (name);
  return pln_json_reader_enter (self, pointer);
}

gsize
pln_json_reader_enter_index (PlnJsonReader *self, guint index)
{
  gsize outside = self->path->len;
  g_string_append_printf (self->path, "/%u", index);
  return outside;
}

void
pln_json_reader_leave (PlnJsonReader *self, gsize outside)
{
  g_string_truncate (self->path, outside);
}

/* A message is one line, whatever is in the value that it quotes. */
void
pln_json_reader_fault (PlnJsonReader *self, const char *rule, const char *member,
                       const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *raw = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *line = pln_text_repair (raw, FALSE, NULL);
  g_autofree char *message = pln_text_cut (line, MESSAGE_SHOWN);
  pln_findings_add (self->findings, PLN_SEVERITY_ERROR, rule, NULL, "%s%s%s: %s", self->path->str,
                    member != NULL ? "/" : "", member != NULL ? member : "", message);
}

static const char *
word_for (GType type)
{
  if (type == G_TYPE_STRING)
    return "text";
  if (type == G_TYPE_INT64)
    return "a whole number";
  if (type == G_TYPE_BOOLEAN)
    return "true or false";
  return type == JSON_TYPE_ARRAY ? "a list" : "an object";
}

gboolean
pln_json_reader_is_of (PlnJsonReader *self, const char *member, JsonNode *node, GType type)
{
  if (json_node_get_value_type (node) == type)
    return TRUE;
  pln_json_reader_fault (self, "bad-value", member, "has to be %s", word_for (type));
  return FALSE;
}

JsonNode *
pln_json_reader_find (PlnJsonReader *self, JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);
  return node != NULL && pln_json_reader_is_of (self, name, node, type) ? node : NULL;
}

void
pln_json_reader_unknown (PlnJsonReader *self, const char *name, const char *const *known)
{
  const char *nearest = pln_text_nearest (name, known);
  g_autofree char *pointer = to_pointer (name);
  if (nearest != NULL)
    pln_json_reader_fault (self, "unknown-key", pointer, "unknown; did you mean '%s'?", nearest);
  else
    pln_json_reader_fault (self, "unknown-key", pointer, "unknown");
}
