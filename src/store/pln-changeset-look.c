/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking a changeset through without SQLite, which does not come back from some damaged ones, and takes its time. */
#include "store/pln-changeset.h"

#include <string.h>

#define UUID_SIZE 36

/* Where we are; @next is NULL when the octets have ended too early, or mean nothing. @found: whether one of @sought was
 * met on the way. */
typedef struct {
  const guint8 *next;
  const guint8 *end;
  GHashTable *sought;
  gboolean found;
} Cursor;

static void
skip (Cursor *at, guint64 n)
{
  if (at->next != NULL)
    at->next = n <= (guint64) (at->end - at->next) ? at->next + n : NULL;
}

static guint8
take_octet (Cursor *at)
{
  const guint8 *octet = at->next;
  skip (at, 1);
  return at->next != NULL ? *octet : 0;
}

/* Seven bits an octet, the first ones first, as in sqlite.org/fileformat2.html, section 1.6. */
static guint64
take_number (Cursor *at)
{
  guint64 number = 0;
  for (int i = 0; i < 5; i++)
    {
      guint8 octet = take_octet (at);
      number = number << 7 | (octet & 0x7f);
      if (octet < 0x80)
        return number;
    }
  at->next = NULL;
  return 0;
}

static void
take_text (Cursor *at)
{
  char uuid[UUID_SIZE + 1] = "";
  guint64 size = take_number (at);
  const guint8 *text = at->next;
  skip (at, size);
  if (at->next == NULL || at->sought == NULL || size != UUID_SIZE)
    return;
  memcpy (uuid, text, UUID_SIZE);
  at->found = at->found || g_hash_table_contains (at->sought, uuid);
}

static void
take_values (Cursor *at, guint n)
{
  for (guint i = 0; i < n && at->next != NULL; i++)
    switch (take_octet (at))
      {
      case 0: /* not said */
      case SQLITE_NULL:
        break;
      case SQLITE_INTEGER:
      case SQLITE_FLOAT:
        skip (at, 8);
        break;
      case SQLITE_TEXT:
        take_text (at);
        break;
      case SQLITE_BLOB:
        skip (at, take_number (at));
        break;
      default:
        at->next = NULL;
      }
}

/* `T`, how many columns, which of them identify a row, the name of the table. Returns: how many columns */
static guint
take_table (Cursor *at)
{
  guint64 columns = take_number (at);
  skip (at, columns);
  const guint8 *end = at->next != NULL ? memchr (at->next, 0, (gsize) (at->end - at->next)) : NULL;
  at->next = end != NULL && columns > 0 ? end + 1 : NULL;
  return (guint) columns;
}

/* The format is told in front of ext/session/sqlite3session.c. Returns: whether all is laid out so */
static gboolean
look_through (Cursor *at)
{
  guint columns = 0;
  while (at->next != NULL && at->next < at->end && !at->found)
    {
      guint8 operation = take_octet (at);
      if (operation == 'T')
        {
          columns = take_table (at);
          continue;
        }
      if (columns == 0
          || (operation != SQLITE_INSERT && operation != SQLITE_DELETE
              && operation != SQLITE_UPDATE))
        return FALSE;
      skip (at, 1); /* whether it was done by a trigger */
      take_values (at, operation == SQLITE_UPDATE ? 2 * columns : columns);
    }
  return at->next != NULL;
}

gboolean
pln_changeset_is_whole (GBytes *changes)
{
  gsize size;
  const guint8 *octets = g_bytes_get_data (changes, &size);
  Cursor at = { octets, octets + size, NULL, FALSE };
  return size == 0 || look_through (&at);
}

gboolean
pln_changeset_mentions (GBytes *changes, GHashTable *uuids)
{
  gsize size;
  const guint8 *octets = g_bytes_get_data (changes, &size);
  Cursor at = { octets, octets + size, uuids, FALSE };
  return size > 0 && look_through (&at) && at.found;
}
