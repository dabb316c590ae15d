/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which rooms the place of an event names, if any. */
#include "format/calendar/pln-ics-read-place.h"

#include "format/calendar/pln-ics-read-file.h"
#include "format/calendar/pln-ics-words.h"

#include <string.h>

/* No event is in more rooms; a longer list is one name. */
#define PARTS_MAX 32
/* A venue or building behind them has no more parts. */
#define TAIL_PARTS 2

/* What people put between rooms. */
static gboolean
is_separator (gunichar c)
{
  static const gunichar separators[] = { ',', ';', '/', '|', '+', '&', 0x3001, 0xFF0C, 0xFF1B };
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (c == separators[i])
      return TRUE;
  return FALSE;
}

/* Returns: how many parts @place has; @starts and @ends get where they are */
static guint
find_parts (const char *place, const char **starts, const char **ends)
{
  guint n = 0;
  starts[0] = place;
  for (const char *c = place;; c = g_utf8_next_char (c))
    {
      if (*c != '\0' && !is_separator (g_utf8_get_char (c)))
        continue;
      ends[n++] = c;
      if (*c == '\0' || n == PARTS_MAX)
        return *c == '\0' ? n : 0;
      starts[n] = g_utf8_next_char (c);
    }
}

static char *
cut_out (const char *from, const char *to)
{
  return g_strstrip (g_strndup (from, (gsize) (to - from)));
}

/* Returns: (transfer full) (nullable): the one of @names that is the text from @start to @end, maybe with an end of the
 * place (@tails) behind it: the first of `R1, R2, Palace` is `R1` or `R1, Palace` */
static char *
find_name (const char *start, const char *end, const char *const *tails, guint n_tails,
           GHashTable *names)
{
  char *name = cut_out (start, end);
  for (guint i = 0; !g_hash_table_contains (names, name) && i < n_tails; i++)
    {
      g_autofree char *tail = g_strstrip (g_strdup (tails[i]));
      g_autofree char *whole = g_strconcat (name, ", ", tail, NULL);
      if (g_hash_table_contains (names, whole))
        {
          g_free (name);
          return g_steal_pointer (&whole);
        }
    }
  if (!g_hash_table_contains (names, name))
    g_clear_pointer (&name, g_free);
  return name;
}

/* From the end on: which is the shortest name at each part after which names follow to the end? A name may have
 * separators itself; but all of the place is none of its own rooms. */
GPtrArray *
pln_ics_split_place (const char *place, GHashTable *names)
{
  const char *starts[PARTS_MAX + 1], *ends[PARTS_MAX + 1];
  guint parts[PARTS_MAX + 1] = { 0 };
  char *found[PARTS_MAX + 1] = { NULL };
  guint n = find_parts (place, starts, ends);
  for (guint i = n; i-- > 0;)
    for (guint j = i; j < n && found[i] == NULL; j++)
      {
        gboolean whole = i == 0 && j + 1 == n;
        guint tail = MAX (j + 2, n - MIN (n, TAIL_PARTS));
        if (!whole && (j + 1 == n || found[j + 1] != NULL))
          found[i] = find_name (starts[i], ends[j], starts + tail, tail < n ? n - tail : 0, names);
        parts[i] = j + 1 - i;
      }
  GPtrArray *rooms = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n && found[0] != NULL; i += parts[i])
    g_ptr_array_add (rooms, g_strdup (found[i]));
  for (guint i = 0; i < n; i++)
    g_free (found[i]);
  if (rooms->len == 0)
    g_ptr_array_add (rooms, g_strdup (place));
  return rooms;
}

void
pln_ics_cut_tail (char *text, const char *tail)
{
  gsize length = strlen (text), end = tail != NULL ? strlen (tail) : 0;
  if (end > 0 && length > end + 2 && strcmp (text + length - end, tail) == 0
      && strncmp (text + length - end - 2, ", ", 2) == 0)
    text[length - end - 2] = '\0';
}

/* The first venue that a calendar of ours names is that of its conference. */
static void
find_venue (PlnIcsFile *self)
{
  PlnSchedule *schedule = self->schedule;
  for (guint i = 0; !schedule->known && schedule->venue == NULL && i < self->events->len; i++)
    {
      const PlnIcsEvent *event = pln_ics_event_at (self, i);
      if (event->venue == NULL || g_strcmp0 (event->place, event->venue) != 0)
        continue;
      schedule->venue = pln_value_new (&pln_shape_venue);
      schedule->venue->name = g_strdup (event->venue);
    }
}

/* Whether @place is the title of the conference: we have written that where there was no room. */
static gboolean
is_title (const PlnIcsFile *self, const PlnIcsEvent *event)
{
  gsize length = strlen (event->place);
  return event->ours && self->name != NULL && g_str_has_prefix (self->name, event->place)
         && (self->name[length] == '\0' || g_str_has_prefix (self->name + length, ": "));
}

/* Takes out what is no room: the venue that the calendar was written with, and what says that there is none yet. */
static void
settle_place (PlnIcsFile *self, PlnIcsEvent *event)
{
  const PlnVenue *venue = self->schedule->venue;
  if (event->place == NULL || pln_ics_event_rest (self, event)->known)
    return;
  if (g_strcmp0 (event->place, event->venue) == 0 || is_title (self, event)
      || pln_ics_is_unknown (event->place))
    event->place = NULL;
  else if (event->ours && venue != NULL)
    {
      g_autofree char *room = g_strdup (event->place);
      pln_ics_cut_tail (room, venue->name);
      event->place = g_string_chunk_insert_const (self->schedule->words, room);
    }
}

GHashTable *
pln_ics_settle_places (PlnIcsFile *self, const PlnProgramme *stored)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *rooms = stored != NULL ? stored->records[PLN_KIND_ROOM] : NULL;
  find_venue (self);
  for (guint i = 0; i < self->events->len; i++)
    {
      PlnIcsEvent *event = pln_ics_event_at (self, i);
      settle_place (self, event);
      if (event->place != NULL)
        g_hash_table_add (names, (gpointer) event->place);
    }
  for (guint i = 0; rooms != NULL && i < rooms->len; i++)
    g_hash_table_add (names, ((PlnRoom *) rooms->pdata[i])->name);
  return names;
}
