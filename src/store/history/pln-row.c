/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A row of the file, as it follows from the description of what it holds. */
#include "store/history/pln-row.h"

GPtrArray *
pln_row_columns (const PlnShape *shape)
{
  GPtrArray *columns = g_ptr_array_new ();
  if (shape->identity)
    g_ptr_array_add (columns, (gpointer) "uuid");
  if (PLN_SHAPE_HAS_KEY (shape))
    g_ptr_array_add (columns, (gpointer) "key");
  if (shape->owner != NULL)
    {
      g_ptr_array_add (columns, (gpointer) shape->owner);
      g_ptr_array_add (columns, (gpointer) "ordinal");
    }
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].type->storage != PLN_STORAGE_LIST)
      g_ptr_array_add (columns, (gpointer) shape->fields[i].name);
  return columns;
}

static void
cell_clear (gpointer cell)
{
  g_free (((PlnCell *) cell)->owned);
}

static PlnCell
text_cell (const char *text)
{
  return (PlnCell){ .type = text != NULL ? SQLITE_TEXT : SQLITE_NULL, .text = text };
}

static PlnCell
number_cell (int number)
{
  return (PlnCell){ .type = SQLITE_INTEGER, .number = number };
}

static PlnCell
field_cell (const PlnField *field, gconstpointer value)
{
  if (field->type->storage != PLN_STORAGE_NUMBER)
    return text_cell (PLN_TEXT_AT (value, field));
  if (PLN_NUMBER_AT (value, field) == field->type->none)
    return text_cell (NULL);
  if (field->type->integer)
    return number_cell (PLN_NUMBER_AT (value, field));
  char *text = field->type->to_string (PLN_NUMBER_AT (value, field));
  return (PlnCell){ .type = SQLITE_TEXT, .text = text, .owned = text };
}

GArray *
pln_row_new (gconstpointer value, const char *owner, int ordinal)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  GArray *row = g_array_new (FALSE, FALSE, sizeof (PlnCell));
  g_array_set_clear_func (row, cell_clear);
  g_array_set_size (row, shape->n_fields + 4);
  PlnCell *cell = (PlnCell *) (gpointer) row->data;
  if (shape->identity)
    *cell++ = text_cell (((const PlnRecord *) value)->uuid);
  if (PLN_SHAPE_HAS_KEY (shape))
    *cell++ = text_cell (((const PlnRecord *) value)->key);
  if (shape->owner != NULL)
    {
      *cell++ = text_cell (owner);
      *cell++ = number_cell (ordinal);
    }
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].type->storage != PLN_STORAGE_LIST)
      *cell++ = field_cell (&shape->fields[i], value);
  row->len = (guint) (cell - (PlnCell *) (gpointer) row->data);
  return row;
}

void
pln_row_bind (GArray *row, sqlite3_stmt *statement)
{
  for (guint i = 0; i < row->len; i++)
    {
      const PlnCell *cell = &g_array_index (row, PlnCell, i);
      if (cell->type == SQLITE_TEXT)
        sqlite3_bind_text (statement, (int) i + 1, cell->text, -1, SQLITE_STATIC);
      else if (cell->type == SQLITE_INTEGER)
        sqlite3_bind_int64 (statement, (int) i + 1, cell->number);
    }
}
