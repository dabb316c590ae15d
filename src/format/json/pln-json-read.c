/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Records from JSON, by their field tables: what the own format holds, and all that is wrong in it. */
#include "format/json/pln-json-read.h"

#include "base/pln-time.h"
#include "base/pln-uuid.h"
#include "base/pln-zone.h"
#include "format/json/pln-json-reader.h"
#include "format/json/pln-json.h"

#include <string.h>

/* --- identity ------------------------------------------------------------------------------ */

/* Lets @record be found by @name (transfer full). Returns: whether nothing else has that name */
static gboolean
claim (PlnJsonReader *self, char *name, PlnRecord *record)
{
  if (!g_hash_table_contains (self->named, name))
    return g_hash_table_insert (self->named, name, record->shape->owner == NULL ? record : NULL);
  g_free (name);
  return FALSE;
}

/* A record without a right UUID gets one that nothing can know, so that the rest of it can be read. */
static void
read_uuid (PlnJsonReader *self, JsonObject *object, PlnRecord *record)
{
  JsonNode *node = pln_json_reader_find (self, object, "uuid", G_TYPE_STRING);
  if (!json_object_has_member (object, "uuid"))
    pln_json_reader_fault (self, "missing", "uuid", "missing");
  if (node != NULL)
    record->uuid = pln_uuid_parse (json_node_get_string (node));
  if (node != NULL && record->uuid == NULL)
    pln_json_reader_fault (self, "bad-value", "uuid", "'%s' is not a UUID",
                           json_node_get_string (node));
  if (record->uuid != NULL && claim (self, g_strdup (record->uuid), record))
    return;
  if (record->uuid != NULL)
    pln_json_reader_fault (self, "duplicate", "uuid", "another record has the UUID '%s'",
                           record->uuid);
  g_free (record->uuid);
  record->uuid = g_uuid_string_random ();
}

/* Numbers go on from what a file brings, and sequences go up: there has to be room. */
#define COUNT_MAX (1000 * 1000 * 1000)

static int
read_count (PlnJsonReader *self, JsonObject *object, const char *name, int least)
{
  JsonNode *node = pln_json_reader_find (self, object, name, G_TYPE_INT64);
  if (node == NULL)
    return 0;
  gint64 number = json_node_get_int (node);
  if (number >= least && number <= COUNT_MAX)
    return (int) number;
  pln_json_reader_fault (self, "bad-value", name,
                         "%s '%" G_GINT64_FORMAT "' is not a number from %d to %d", name, number,
                         least, COUNT_MAX);
  return 0;
}

/* A tombstone stands under the number of its session, but its key may be in use again. */
static void
read_number (PlnJsonReader *self, JsonObject *object, PlnRecord *record)
{
  const PlnShape *shape = record->shape;
  const char *kind = shape == &pln_shape_tombstone ? pln_shape_session.name : shape->name;
  record->number = read_count (self, object, "number", 1);
  if (record->number != 0 && !claim (self, g_strdup_printf ("%s/%d", kind, record->number), record))
    pln_json_reader_fault (self, "duplicate", "number", "another %s has the number %d", kind,
                           record->number);
}

static gboolean
is_key (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-");
  return text[length] == '\0' && strspn (text, "0123456789") < length && text[0] != '-'
         && text[length - 1] != '-' && strstr (text, "--") == NULL;
}

static void
read_key (PlnJsonReader *self, JsonObject *object, PlnRecord *record)
{
  const PlnShape *shape = record->shape;
  JsonNode *node = pln_json_reader_find (self, object, "key", G_TYPE_STRING);
  if (node == NULL)
    return;
  record->key = json_node_dup_string (node);
  if (!is_key (record->key))
    pln_json_reader_fault (
        self, "bad-value", "key",
        "'%s' is not a key; write lower-case letters, digits and single hyphens, "
        "not only digits",
        record->key);
  else if (shape != &pln_shape_tombstone
           && !claim (self, g_strdup_printf ("%s/%s", shape->name, record->key), record))
    pln_json_reader_fault (self, "duplicate", "key", "another %s has the key '%s'", shape->name,
                           record->key);
}

static void
read_identity (PlnJsonReader *self, JsonObject *object, PlnRecord *record)
{
  read_uuid (self, object, record);
  read_number (self, object, record);
  if (record->shape->owner == NULL)
    read_key (self, object, record);
  record->sequence = read_count (self, object, "sequence", 0);
  JsonNode *changed = pln_json_reader_find (self, object, "changed", G_TYPE_STRING);
  if (changed != NULL && !pln_instant_parse (json_node_get_string (changed), &record->changed))
    pln_json_reader_fault (self, "bad-value", "changed",
                           "'%s' is not a moment; write 2025-05-27T01:20:00Z",
                           json_node_get_string (changed));
}

/* --- fields -------------------------------------------------------------------------------- */

/* @owner is the record that refers. */
static void
read_reference (PlnJsonReader *self, const PlnField *field, gpointer owner, const char *member,
                const char *key)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", field->of->name, key);
  const PlnRecord *target = is_key (key) ? g_hash_table_lookup (self->named, name) : NULL;
  if (target == NULL)
    pln_json_reader_fault (self, "bad-reference", member, "there is no %s '%s'", field->of->name,
                           key);
  else if (target == owner)
    pln_json_reader_fault (self, "bad-reference", member, "a %s cannot refer to itself",
                           field->of->name);
  else
    PLN_TEXT_AT (owner, field) = g_strdup (target->uuid);
}

static void
read_text (PlnJsonReader *self, const PlnField *field, gpointer value, const char *member,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean lacks = field->type == &pln_type_zone && pln_zone_is_missing (text);
  if (!pln_field_set_text (field, value, text, &error))
    pln_json_reader_fault (self, lacks ? PLN_JSON_LACKS_ZONE : "bad-value", member, "%s",
                           error->message);
}

/* @member is %NULL for an element of a list, which is its own value. */
static void
read_scalar (PlnJsonReader *self, const PlnField *field, gpointer value, const char *member,
             JsonNode *node)
{
  gboolean flag = field->type == &pln_type_flag;
  GType type = flag ? G_TYPE_BOOLEAN : field->type->integer ? G_TYPE_INT64 : G_TYPE_STRING;
  if (!pln_json_reader_is_of (self, member, node, type))
    return;
  if (flag)
    PLN_NUMBER_AT (value, field) = json_node_get_boolean (node);
  else if (type == G_TYPE_INT64)
    {
      g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
      read_text (self, field, value, member, digits);
    }
  else if (json_node_get_string (node)[0] == '\0')
    pln_json_reader_fault (self, "bad-value", member, "empty; leave out what has no value");
  else if (field->type->storage == PLN_STORAGE_REFERENCE)
    read_reference (self, field, value, member, json_node_get_string (node));
  else
    read_text (self, field, value, member, json_node_get_string (node));
}

/* What no two elements of a list may share; %NULL where they may be alike. */
static char *
element_name (gconstpointer element)
{
  const PlnShape *shape = ((const PlnValue *) element)->shape;
  const PlnTranslation *translation = element;
  const PlnExternal *external = element;
  if (shape->n_fields == 1)
    return g_strdup (PLN_TEXT_AT (element, &shape->fields[0]));
  if (shape == &pln_shape_translation)
    return g_strjoin ("\n", translation->field, translation->language, NULL);
  if (shape == &pln_shape_external)
    return g_strjoin ("\n", external->source, external->id, NULL);
  return NULL;
}

static void
check_translation (PlnJsonReader *self, const PlnShape *owner, const PlnTranslation *translation)
{
  const PlnField *field = pln_shape_find_field (owner, translation->field);
  if (field == NULL || (field->flags & PLN_FIELD_TRANSLATED) == 0)
    pln_json_reader_fault (self, "bad-value", "field", "a %s has no '%s' in several languages",
                           owner->name, translation->field);
}

static gpointer read_element (PlnJsonReader *self, const PlnShape *shape, JsonNode *node);

/* @names has what came before in the list. */
static void
add_element (PlnJsonReader *self, const PlnField *field, gpointer owner, JsonNode *node,
             GHashTable *names)
{
  gpointer element = read_element (self, field->of, node);
  if (element == NULL)
    return;
  g_ptr_array_add (PLN_LIST_AT (owner, field), element);
  if (field->of == &pln_shape_translation)
    check_translation (self, ((PlnValue *) owner)->shape, element);
  char *name = element_name (element);
  if (name != NULL && !g_hash_table_add (names, name))
    pln_json_reader_fault (self, "duplicate", NULL, "comes twice in this list");
}

static void
read_list (PlnJsonReader *self, const PlnField *field, gpointer owner, JsonNode *node)
{
  if (!pln_json_reader_is_of (self, field->name, node, JSON_TYPE_ARRAY))
    return;
  gsize outside = pln_json_reader_enter (self, field->name);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize list = pln_json_reader_enter_index (self, i);
      add_element (self, field, owner, json_array_get_element (array, i), names);
      pln_json_reader_leave (self, list);
    }
  pln_json_reader_leave (self, outside);
}

static void
read_field (PlnJsonReader *self, const PlnField *field, gpointer value, JsonNode *node)
{
  guint faults = self->findings->len;
  if (field->type->storage == PLN_STORAGE_LIST)
    read_list (self, field, value, node);
  else
    read_scalar (self, field, value, field->name, node);
  if (field->type->storage == PLN_STORAGE_NUMBER)
    g_hash_table_add (self->said, &PLN_NUMBER_AT (value, field));
  if ((field->flags & PLN_FIELD_REQUIRED) != 0 && !pln_field_is_set (field, value)
      && self->findings->len == faults)
    pln_json_reader_fault (self, "bad-value", field->name, "only blanks");
}

static const char *const identity_names[] = { "uuid", "number", "sequence", "changed" };

/* Returns: (transfer container): the names of all members that an object of @shape can have */
static GPtrArray *
list_names (const PlnShape *shape)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; shape->identity && i < G_N_ELEMENTS (identity_names); i++)
    g_ptr_array_add (names, (gpointer) identity_names[i]);
  if (shape->identity && shape->owner == NULL)
    g_ptr_array_add (names, (gpointer) "key");
  for (guint i = 0; i < shape->n_fields; i++)
    g_ptr_array_add (names, (gpointer) shape->fields[i].name);
  g_ptr_array_add (names, NULL);
  return names;
}

static void
check_names (PlnJsonReader *self, JsonObject *object, const char *const *known)
{
  JsonObjectIter iter;
  const char *name;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      pln_json_reader_unknown (self, name, known);
}

static void
read_value (PlnJsonReader *self, JsonObject *object, gpointer value)
{
  const PlnShape *shape = ((PlnValue *) value)->shape;
  g_autoptr (GPtrArray) known = list_names (shape);
  check_names (self, object, (const char *const *) known->pdata);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      JsonNode *node = json_object_get_member (object, field->name);
      if (node != NULL)
        read_field (self, field, value, node);
      else if ((field->flags & PLN_FIELD_REQUIRED) != 0)
        pln_json_reader_fault (self, "missing", field->name, "missing");
    }
  pln_json_reader_check_value (self, object, value);
}

/* Returns: (transfer full) (nullable): the element, or %NULL when there is anything wrong in it */
static gpointer
read_element (PlnJsonReader *self, const PlnShape *shape, JsonNode *node)
{
  guint faults = self->findings->len;
  PlnValue *element = pln_value_new (shape);
  if (shape->n_fields == 1)
    read_scalar (self, &shape->fields[0], element, NULL, node);
  else if (pln_json_reader_is_of (self, NULL, node, JSON_TYPE_OBJECT))
    {
      if (shape->identity)
        read_identity (self, json_node_get_object (node), (PlnRecord *) element);
      read_value (self, json_node_get_object (node), element);
    }
  if (self->findings->len == faults)
    return element;
  pln_value_free (element);
  return NULL;
}

/* --- documents ----------------------------------------------------------------------------- */

typedef void (*ReadRecord) (PlnJsonReader *self, PlnKind kind, JsonNode *node, guint index);

static void
read_new (PlnJsonReader *self, PlnKind kind, JsonNode *node, guint index)
{
  PlnRecord *record = NULL;
  if (pln_json_reader_is_of (self, NULL, node, JSON_TYPE_OBJECT))
    {
      record = pln_value_new (pln_shapes[kind]);
      read_identity (self, json_node_get_object (node), record);
    }
  g_ptr_array_add (self->records[kind], record);
}

static void
read_rest (PlnJsonReader *self, PlnKind kind, JsonNode *node, guint index)
{
  if (self->records[kind]->pdata[index] != NULL)
    read_value (self, json_node_get_object (node), self->records[kind]->pdata[index]);
  if (kind == PLN_KIND_SESSION)
    pln_progress_tell (self->progress, index + 1, self->records[kind]->len);
}

static void
read_each (PlnJsonReader *self, JsonObject *document, ReadRecord read_record)
{
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      JsonNode *node = json_object_get_member (document, pln_shapes[kind]->plural);
      if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
        continue;
      JsonArray *array = json_node_get_array (node);
      gsize outside = pln_json_reader_enter (self, pln_shapes[kind]->plural);
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          gsize list = pln_json_reader_enter_index (self, i);
          read_record (self, kind, json_array_get_element (array, i), i);
          pln_json_reader_leave (self, list);
        }
      pln_json_reader_leave (self, outside);
    }
}

static void
check_document (PlnJsonReader *self, JsonObject *document)
{
  const char *known[PLN_N_KINDS + 3] = { "format", "version", NULL };
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      known[kind + 2] = pln_shapes[kind]->plural;
      pln_json_reader_find (self, document, pln_shapes[kind]->plural, JSON_TYPE_ARRAY);
    }
  known[PLN_N_KINDS + 2] = NULL;
  check_names (self, document, known);
  pln_json_reader_check_root (self, document);
}

/* What is not right everywhere is not given out: others rely on what a record has to have. */
static void
hand_over (PlnJsonReader *self, PlnProgramme *programme)
{
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      GPtrArray *records = self->records[kind];
      for (guint i = 0; self->findings->len == 0 && i < records->len; i++)
        pln_programme_add (programme, g_steal_pointer (&records->pdata[i]));
      g_ptr_array_unref (records);
    }
}

void
pln_json_read_records (PlnProgramme *programme, JsonObject *document, GPtrArray *findings,
                       const PlnProgress *progress)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  programme->said = g_hash_table_new (NULL, NULL);
  PlnJsonReader self = { findings, path, named, programme->said, progress, { NULL } };
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    self.records[kind] = g_ptr_array_new_with_free_func (pln_value_free);
  check_document (&self, document);
  read_each (&self, document, read_new);
  read_each (&self, document, read_rest);
  pln_json_reader_check_trees (&self);
  hand_over (&self, programme);
}

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
