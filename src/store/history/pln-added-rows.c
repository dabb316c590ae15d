/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows added to a table, as a changeset has them. */
#include "store/history/pln-added-rows.h"

#include <string.h>

/* What a value takes besides its text: its type, and a number or how long the text is. */
#define CELL_MAX 9

/* Seven bits an octet, the first ones first (sqlite.org/fileformat2.html, section 1.6). */
static guint8 *
put_number (guint8 *at, guint32 number)
{
  for (int shift = 28; shift > 0; shift -= 7)
    if (number >> shift != 0)
      *at++ = (guint8) (0x80 | (number >> shift & 0x7f));
  *at++ = number & 0x7f;
  return at;
}

static guint8 *
put_cell (guint8 *at, const PlnCell *cell, gsize length)
{
  *at++ = (guint8) cell->type;
  if (cell->type == SQLITE_TEXT)
    {
      at = put_number (at, (guint32) length);
      memcpy (at, cell->text, length);
      at += length;
    }
  else if (cell->type == SQLITE_INTEGER)
    {
      gint64 number = GINT64_TO_BE (cell->number);
      memcpy (at, &number, sizeof number);
      at += sizeof number;
    }
  return at;
}

void
pln_added_rows_add (PlnAddedRows *self, GArray *row)
{
  guint begin = self->octets->len;
  gsize lengths[PLN_ROW_CELLS_MAX], size = 2;
  for (guint i = 0; i < row->len; i++)
    {
      const PlnCell *cell = &g_array_index (row, PlnCell, i);
      lengths[i] = cell->type == SQLITE_TEXT ? strlen (cell->text) : 0;
      size += CELL_MAX + lengths[i];
    }
  g_byte_array_set_size (self->octets, begin + (guint) size);
  guint8 *at = self->octets->data + begin;
  *at++ = SQLITE_INSERT;
  *at++ = FALSE; /* not by a trigger */
  for (guint i = 0; i < self->places->len; i++)
    {
      guint place = g_array_index (self->places, guint, i);
      at = put_cell (at, &g_array_index (row, PlnCell, place), lengths[place]);
    }
  g_byte_array_set_size (self->octets, (guint) (at - self->octets->data));
}

/* The head of the table: how many columns, which identify a row, its name. */
static gboolean
begin (PlnAddedRows *self, const PlnShape *shape, PlnDb *db, GError **error)
{
  g_autoptr (GPtrArray) columns = pln_row_columns (shape);
  g_autoptr (GByteArray) identifies = g_byte_array_new ();
  sqlite3_stmt *statement
      = pln_db_prepare (db, "SELECT name, pk FROM pragma_table_info (:text) ORDER BY cid", error);
  if (statement == NULL)
    return FALSE;
  pln_db_bind_text (statement, ":text", shape->table);
  for (gboolean more = TRUE; more;)
    {
      guint place = 0;
      if (!pln_db_step (db, statement, &more, error))
        return FALSE;
      if (!more)
        break;
      const char *name = (const char *) sqlite3_column_text (statement, 0);
      guint8 key = (guint8) sqlite3_column_int (statement, 1);
      gboolean known = g_ptr_array_find_with_equal_func (columns, name, g_str_equal, &place);
      g_assert (known);
      g_array_append_val (self->places, place);
      g_byte_array_append (identifies, &key, 1);
    }
  guint8 head[1 + CELL_MAX] = { 'T' };
  const guint8 *end = put_number (head + 1, identifies->len);
  g_byte_array_append (self->octets, head, (guint) (end - head));
  g_byte_array_append (self->octets, identifies->data, identifies->len);
  g_byte_array_append (self->octets, (const guint8 *) shape->table,
                       (guint) strlen (shape->table) + 1);
  return TRUE;
}

PlnAddedRows *
pln_added_rows_new (const PlnShape *shape, PlnDb *db, GError **error)
{
  g_autoptr (PlnAddedRows) self = g_new0 (PlnAddedRows, 1);
  self->octets = g_byte_array_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  return begin (self, shape, db, error) ? g_steal_pointer (&self) : NULL;
}

void
pln_added_rows_free (PlnAddedRows *self)
{
  if (self == NULL)
    return;
  g_byte_array_unref (self->octets);
  g_array_unref (self->places);
  g_free (self);
}
