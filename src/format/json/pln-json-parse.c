/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From the text of a JSON file to its tree, and nothing lost on the way. */
#include "format/json/pln-json-parse.h"

#include "base/pln-error.h"

#include <string.h>
#include "format/json/pln-json-reader.h"

/* How deep a document may nest; ours has six levels. */
#define DEPTH_MAX 64

/* json-glib parses by recursion, so that a flood of brackets would overflow the stack; it takes
 * comments and single quotes, which could hide them and are no JSON (RFC 8259); and it ends a text
 * at U+0000. */
static gboolean
check_safe (const char *text, gsize size, GError **error)
{
  int depth = 0;
  gboolean quoted = FALSE;
  for (const char *c = text; c < text + size; c++)
    {
      if (quoted && *c == '\\' && g_str_has_prefix (c, "\\u0000"))
        return pln_fail (error, PLN_ERROR_INVALID, "no JSON that can be kept: there is a \\u0000");
      if (quoted && *c == '\\')
        c++;
      else if (*c == '"')
        quoted = !quoted;
      else if (quoted)
        continue;
      else if (*c == '/' || *c == '#' || *c == '\'')
        return pln_fail (error, PLN_ERROR_INVALID, "no JSON: there is a comment or a single quote");
      else if (*c == '[' || *c == '{')
        depth++;
      else if (*c == ']' || *c == '}')
        depth--;
      if (depth > DEPTH_MAX)
        return pln_fail (error, PLN_ERROR_INVALID, "nested too deep for a programme");
    }
  return TRUE;
}

/* --- members that come twice --------------------------------------------------------------- */

/* json-glib lets the last one count. @sizes are the members so far of the objects that are open; @again has for
 * an object the names that came again. An object is kept: another one could get its address. */
typedef struct {
  GArray *sizes;
  GHashTable *again;
} Watch;

static void
on_start (JsonParser *parser, gpointer data)
{
  guint none = 0;
  g_array_append_val (((Watch *) data)->sizes, none);
}

/* A name that was there already does not make the object larger. */
static void
on_member (JsonParser *parser, JsonObject *object, const char *name, gpointer data)
{
  Watch *self = data;
  guint *size = &g_array_index (self->sizes, guint, self->sizes->len - 1);
  if (json_object_get_size (object) > *size)
    {
      (*size)++;
      return;
    }
  GHashTable *names = g_hash_table_lookup (self->again, object);
  if (names == NULL)
    {
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->again, json_object_ref (object), names);
    }
  g_hash_table_add (names, g_strdup (name));
}

static void
on_end (JsonParser *parser, JsonObject *object, gpointer data)
{
  Watch *self = data;
  g_array_set_size (self->sizes, self->sizes->len - 1);
}

static void tell_again (PlnJsonReader *self, JsonNode *node, GHashTable *again);

static void
tell_in_object (PlnJsonReader *self, JsonObject *object, GHashTable *again)
{
  GHashTable *names = g_hash_table_lookup (again, object);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gsize outside = pln_json_reader_enter_unknown (self, name);
      if (names != NULL && g_hash_table_contains (names, name))
        pln_json_reader_fault (self, "duplicate", NULL, "is there more than once");
      tell_again (self, member, again);
      pln_json_reader_leave (self, outside);
    }
}

/* Where an object is can only be said when the tree is there. */
static void
tell_again (PlnJsonReader *self, JsonNode *node, GHashTable *again)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    tell_in_object (self, json_node_get_object (node), again);
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return;
  JsonArray *array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize outside = pln_json_reader_enter_index (self, i);
      tell_again (self, json_array_get_element (array, i), again);
      pln_json_reader_leave (self, outside);
    }
}

/* --- parsing ------------------------------------------------------------------------------- */

/* json-glib calls text that is in memory a file of the name `<data>`; line and column are what helps. */
static const char *
after_name (const char *message)
{
  static const char name[] = "<data>:";
  return g_str_has_prefix (message, name) ? message + strlen (name) : message;
}

static JsonNode *
parse (JsonParser *parser, const char *text, gsize size, GError **error)
{
  g_autoptr (GError) cause = NULL;
  if (!json_parser_load_from_data (parser, text, (gssize) size, &cause))
    pln_fail (error, PLN_ERROR_INVALID, "no JSON: %s", after_name (cause->message));
  else if (json_parser_get_root (parser) == NULL)
    pln_fail (error, PLN_ERROR_INVALID, "no JSON: the file is empty");
  else
    return json_parser_steal_root (parser);
  return NULL;
}

JsonNode *
pln_json_parse (const char *text, gsize size, GPtrArray *findings, GError **error)
{
  if (!check_safe (text, size, error))
    return NULL;
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) again = g_hash_table_new_full (
      NULL, NULL, (GDestroyNotify) json_object_unref, (GDestroyNotify) g_hash_table_unref);
  Watch watch = { sizes, again };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_signal_connect (parser, "object-start", G_CALLBACK (on_start), &watch);
  g_signal_connect (parser, "object-member", G_CALLBACK (on_member), &watch);
  g_signal_connect (parser, "object-end", G_CALLBACK (on_end), &watch);
  JsonNode *root = parse (parser, text, size, error);
  g_autoptr (GString) path = g_string_new (NULL);
  PlnJsonReader reader = { .findings = findings, .path = path };
  if (root != NULL && g_hash_table_size (again) > 0)
    tell_again (&reader, root, again);
  return root;
}
