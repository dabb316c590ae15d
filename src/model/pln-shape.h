/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The description of records, once: from it come memory, comparison, SQL, JSON and options. */
#pragma once

#include "model/pln-type.h"

typedef struct _PlnShape PlnShape;

/**
 * PlnFieldFlags:
 * @PLN_FIELD_REQUIRED: has to have a value
 * @PLN_FIELD_TRANSLATED: has a text in each language of the forum
 * @PLN_FIELD_PARTICIPANTS: for participants and staff only
 * @PLN_FIELD_STAFF: for staff only
 * @PLN_FIELD_OWN_VERB: never an option of `add` and `set`: has a verb or an option of its own
 */
typedef enum {
  PLN_FIELD_PLAIN = 0,
  PLN_FIELD_REQUIRED = 1 << 0,
  PLN_FIELD_TRANSLATED = 1 << 1,
  PLN_FIELD_PARTICIPANTS = 1 << 2,
  PLN_FIELD_STAFF = 1 << 3,
  PLN_FIELD_OWN_VERB = 1 << 4,
} PlnFieldFlags;

/**
 * PlnField:
 * @name: its column in the file, its key in JSON, its option
 * @type: its type
 * @offset: where it lies in the struct
 * @flags: what is special about it
 * @of: (nullable): the shape of what it refers to or lists
 * @help: (nullable): what to put there, for `--help`
 */
typedef struct {
  const char *name;
  const PlnType *type;
  gsize offset;
  PlnFieldFlags flags;
  const PlnShape *of;
  const char *help;
} PlnField;

/**
 * PlnShape:
 * @name: `session`; with @identity the kind in the table `record`
 * @plural: `sessions`; the key in JSON
 * @table: its table in the file
 * @owner: (nullable): the column with the owner's UUID, for the shapes of lists
 * @identity: begins with a #PlnRecord: has a UUID and a number of its own
 * @size: of the struct
 * @fields: its fields
 * @n_fields: how many
 */
struct _PlnShape {
  const char *name;
  const char *plural;
  const char *table;
  const char *owner;
  gboolean identity;
  gsize size;
  const PlnField *fields;
  guint n_fields;
};

/* What every value begins with, so that it can be freed, copied and compared by its description. */
typedef struct {
  const PlnShape *shape;
} PlnValue;

/**
 * PlnRecord:
 * @shape: what it is
 * @uuid: its identity for ever; the UID of its calendar entry
 * @key: (nullable): short, readable, unique in its kind; %NULL for what belongs to another record
 * @number: counted in its kind, never used again; 0 before it is stored
 * @sequence: how often what a calendar shows of it has changed (RFC 5545, section 3.8.7.4)
 * @changed: when it last changed, Unix seconds; 0 before it is stored
 *
 * What every record begins with.
 */
typedef struct {
  const PlnShape *shape;
  char *uuid;
  char *key;
  int number;
  int sequence;
  gint64 changed;
} PlnRecord;

/* The address of field @f in @value, as the type that its storage has. */
#define PLN_TEXT_AT(value, f) G_STRUCT_MEMBER (char *, value, (f)->offset)
#define PLN_NUMBER_AT(value, f) G_STRUCT_MEMBER (int, value, (f)->offset)
#define PLN_LIST_AT(value, f) G_STRUCT_MEMBER (GPtrArray *, value, (f)->offset)

/* Returns: (transfer full): a value of @shape with nothing in it but empty lists */
gpointer pln_value_new (const PlnShape *shape);
/* Frees a value and all it owns; @value may be %NULL. A #GDestroyNotify. */
void pln_value_free (gpointer value);
/* Returns: (transfer full): a copy of @value, identity included */
gpointer pln_value_copy (gconstpointer value);
/* Returns: whether all fields of two values of one shape are the same; identity is left aside */
gboolean pln_value_equal (gconstpointer a, gconstpointer b);
/* Returns: whether one field of two values is the same */
gboolean pln_field_equal (const PlnField *field, gconstpointer a, gconstpointer b);

/**
 * pln_field_is_set:
 * @field: a field
 * @value: a value that has it
 *
 * Returns: whether it has a value: text, a number other than none, a list with elements
 */
gboolean pln_field_is_set (const PlnField *field, gconstpointer value);

/**
 * pln_field_dup_text:
 * @field: a field that is no list
 * @value: a value that has it
 *
 * Returns: (transfer full) (nullable): what it says, as pln_field_set_text() reads it; %NULL when
 *   it has no value
 */
char *pln_field_dup_text (const PlnField *field, gconstpointer value);

/**
 * pln_field_set_text:
 * @field: a field that is no list
 * @value: a value that has it
 * @text: (nullable): what it shall say; %NULL or empty for no value
 * @error: %PLN_ERROR_INVALID when @text is not of the field's type; the message names the field,
 *   the text and how to write it
 *
 * Returns: whether it was set
 */
gboolean pln_field_set_text (const PlnField *field, gpointer value, const char *text,
                             GError **error);

/* Returns: (nullable): the field of that name */
const PlnField *pln_shape_find_field (const PlnShape *shape, const char *name);
