/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a programme file cannot keep: held against what the JSON reader has read. */
#include "format/json/pln-json-reader.h"

static int
count_members (JsonObject *object, const char *const *names)
{
  int n = 0;
  for (guint i = 0; names[i] != NULL; i++)
    n += json_object_has_member (object, names[i]);
  return n;
}

static void
check_who (PlnJsonReader *self, JsonObject *object)
{
  static const char *const who[] = { "speaker", "organisation", "label", NULL };
  int n = count_members (object, who);
  if (n != 1)
    pln_json_reader_fault (self, n == 0 ? "missing" : "bad-value", NULL,
                           "has to have one of speaker, organisation and label");
}

static void
check_position (PlnJsonReader *self, JsonObject *object)
{
  static const char *const what[] = { "position", "organisation", NULL };
  if (count_members (object, what) == 0)
    pln_json_reader_fault (self, "missing", NULL, "has to have a position or an organisation");
}

static void
check_forum (PlnJsonReader *self, JsonObject *object, const PlnForum *forum)
{
  static const char *const either[] = { "parent", "timezone", NULL };
  if (count_members (object, either) == 0)
    pln_json_reader_fault (self, "missing", "timezone",
                           "missing, and there is no forum above to take it from");
  if (forum->from != PLN_NONE && forum->to != PLN_NONE && forum->to < forum->from)
    pln_json_reader_fault (self, "bad-value", "to", "the last day is before the first");
}

static void
check_session (PlnJsonReader *self, JsonObject *object, const PlnSession *session)
{
  static const char *const where[] = { "forum", "parent", NULL };
  if (count_members (object, where) == 0)
    pln_json_reader_fault (self, "missing", "forum",
                           "missing, and it is no part of another session");
  if (session->day != PLN_NONE && session->start != PLN_NONE)
    pln_json_reader_fault (self, "bad-value", "day", "only a session without a start has a day");
}

void
pln_json_reader_check_value (PlnJsonReader *self, JsonObject *object, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  if (shape == &pln_shape_appearance)
    check_who (self, object);
  else if (shape == &pln_shape_position)
    check_position (self, object);
  else if (shape == &pln_shape_forum)
    check_forum (self, object, value);
  else if (shape == &pln_shape_session)
    check_session (self, object, value);
}

/* Every forum is below the root. A walk upwards ends where an earlier one went: each once. */
static gboolean
has_root (PlnJsonReader *self, const PlnForum *forum, GHashTable *walked)
{
  const PlnForum *first = forum;
  while (forum != NULL)
    {
      const PlnForum *walk = g_hash_table_lookup (walked, forum);
      if (walk != NULL)
        return walk != first;
      g_hash_table_insert (walked, (gpointer) forum, (gpointer) first);
      forum = forum->parent != NULL ? g_hash_table_lookup (self->named, forum->parent) : NULL;
    }
  return TRUE;
}

static void
check_forums (PlnJsonReader *self, GPtrArray *forums)
{
  g_autoptr (GHashTable) walked = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < forums->len; i++)
    {
      gsize list = pln_json_reader_enter_index (self, i);
      if (!has_root (self, forums->pdata[i], walked))
        pln_json_reader_fault (self, "bad-reference", "parent",
                               "the forums above it lead back to it");
      pln_json_reader_leave (self, list);
    }
}

static void
check_parts (PlnJsonReader *self, GPtrArray *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      const PlnSession *parent = session != NULL && session->parent != NULL
                                     ? g_hash_table_lookup (self->named, session->parent)
                                     : NULL;
      if (parent == NULL || parent->parent == NULL)
        continue;
      gsize list = pln_json_reader_enter_index (self, i);
      pln_json_reader_fault (self, "bad-reference", "parent", "'%s' is itself a part of a session",
                             parent->record.key);
      pln_json_reader_leave (self, list);
    }
}

/* Counts members and not fields, so that a parent that is not found does not make a second fault. */
void
pln_json_reader_check_root (PlnJsonReader *self, JsonObject *document)
{
  JsonNode *node = pln_json_reader_find (self, document, "forums", JSON_TYPE_ARRAY);
  JsonArray *forums = node != NULL ? json_node_get_array (node) : NULL;
  guint roots = 0;
  for (guint i = 0; forums != NULL && i < json_array_get_length (forums); i++)
    {
      JsonNode *forum = json_array_get_element (forums, i);
      roots += JSON_NODE_HOLDS_OBJECT (forum)
               && !json_object_has_member (json_node_get_object (forum), "parent");
    }
  if (roots != 1)
    pln_json_reader_fault (self, roots == 0 ? "missing" : "duplicate", "forums",
                           "%u forums have no parent; it has to be one, above all others", roots);
}

void
pln_json_reader_check_trees (PlnJsonReader *self)
{
  gsize outside = pln_json_reader_enter (self, pln_shape_forum.plural);
  check_forums (self, self->records[PLN_KIND_FORUM]);
  pln_json_reader_leave (self, outside);
  pln_json_reader_enter (self, pln_shape_session.plural);
  check_parts (self, self->records[PLN_KIND_SESSION]);
  pln_json_reader_leave (self, outside);
}
