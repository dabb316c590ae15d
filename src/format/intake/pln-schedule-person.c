/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who the persons of a schedule file are: which names and ids are one, and which are not. */
#include "format/intake/pln-schedule-person.h"

#include "base/pln-text-match.h"
#include "base/pln-text.h"

#include <string.h>

/* What a tool that numbers nobody gives to everybody. */
#define NOBODY "0"
/* Nobody is written in more ways than this in one file. */
#define NAMES_MAX 8
/* Names are compared by so much of them. */
#define SLUG_MAX 200
/* Shorter words are alike only when they are the same, or one begins with the other. */
#define NEAR_MIN 4

/* What an id is given to. */
typedef struct {
  GPtrArray *names; /* borrowed strings */
  gboolean several; /* they are not ways to write one name: it numbers nobody */
  int line;         /* of the first that is unlike */
} Id;

typedef struct {
  PlnSchedule *schedule;
  GHashTable *ids;  /* id → Id */
  GHashTable *same; /* key → the key of the same person that comes first */
} Persons;

static void
id_free (gpointer data)
{
  Id *id = data;
  g_ptr_array_unref (id->names);
  g_free (id);
}

/* --- names ------------------------------------------------------------------------------------- */

static gboolean
is_alike (const char *a, const char *b)
{
  const char *const one[] = { b, NULL };
  if (g_str_has_prefix (a, b) || g_str_has_prefix (b, a))
    return TRUE;
  return MIN (strlen (a), strlen (b)) >= NEAR_MIN && pln_text_nearest (a, one) != NULL;
}

/* Whether each word of @few has one of @many that is alike; these are taken out. */
static gboolean
is_in (char **few, char **many)
{
  for (guint i = 0; few[i] != NULL; i++)
    {
      guint j = 0;
      while (many[j] != NULL && (many[j][0] == '\0' || !is_alike (few[i], many[j])))
        j++;
      if (many[j] == NULL)
        return FALSE;
      many[j][0] = '\0';
    }
  return TRUE;
}

gboolean
pln_schedule_names_are_alike (const char *a, const char *b)
{
  g_autofree char *first = pln_text_slug (a, SLUG_MAX);
  g_autofree char *second = pln_text_slug (b, SLUG_MAX);
  g_auto (GStrv) left = g_strsplit (first, "-", -1);
  g_auto (GStrv) right = g_strsplit (second, "-", -1);
  g_autofree char *joined_left = g_strjoinv ("", left);
  g_autofree char *joined_right = g_strjoinv ("", right);
  if (strcmp (joined_left, joined_right) == 0)
    return TRUE;
  return g_strv_length (left) <= g_strv_length (right) ? is_in (left, right) : is_in (right, left);
}

/* --- ids that stand for several ---------------------------------------------------------------- */

static const char *
id_of (const PlnSchedulePerson *person)
{
  return person->guid != NULL ? person->guid : person->id;
}

static void
tell_shared (Persons *self, const char *text, const Id *id)
{
  g_autofree char *shown = pln_text_quote (text);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *n
      = id->names->len == 2 ? g_strdup ("two") : g_strdup_printf ("%u", id->names->len);
  for (guint i = 0; i < id->names->len; i++)
    {
      g_autofree char *name = pln_text_quote (id->names->pdata[i]);
      const char *between = i == 0 ? "" : i + 1 == id->names->len ? " and " : ", ";
      g_string_append_printf (names, "%s%s", between, name);
    }
  if (strcmp (text, NOBODY) == 0)
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_NOTE, "person-ids", id->line, NULL,
                   "person id %s is given to several persons: names tell them apart", shown);
  else
    pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "person-ids", id->line, NULL,
                   "person id %s is given to several persons: %s are %s here; if they are one, "
                   "plenary speaker merge says so",
                   shown, names->str, n);
}

/* Adds a name of an id; one that is not like the others is of somebody else. */
static void
add_name (Persons *self, const PlnSchedulePerson *person)
{
  const char *text = id_of (person);
  Id *id = g_hash_table_lookup (self->ids, text);
  if (id == NULL)
    {
      id = g_new0 (Id, 1);
      id->names = g_ptr_array_new ();
      g_hash_table_insert (self->ids, (gpointer) text, id);
    }
  gboolean several = id->names->len > 0 && strcmp (text, NOBODY) == 0;
  for (guint i = 0; i < id->names->len; i++)
    if (strcmp (id->names->pdata[i], person->name) == 0)
      return;
  for (guint i = 0; i < id->names->len && !several; i++)
    several = id->names->len == NAMES_MAX
              || !pln_schedule_names_are_alike (id->names->pdata[i], person->name);
  if (several && !id->several)
    id->line = person->line;
  id->several = id->several || several;
  if (id->names->len < NAMES_MAX)
    g_ptr_array_add (id->names, (gpointer) person->name);
}

/* That of nobody never does, so that the next file, with one person more, finds the first again. */
static gboolean
numbers_one (Persons *self, const char *text)
{
  const Id *id = g_hash_table_lookup (self->ids, text);
  return strcmp (text, NOBODY) != 0 && (id == NULL || !id->several);
}

static const char *
find_key (Persons *self, const PlnSchedulePerson *person)
{
  const char *id = id_of (person);
  return id != NULL && (person->name[0] == '\0' || numbers_one (self, id)) ? id : person->name;
}

/* --- one person under several ids -------------------------------------------------------------- */

/* Returns: the key that stands for all keys of the person */
static const char *
find_first (Persons *self, const char *key)
{
  const char *first;
  while ((first = g_hash_table_lookup (self->same, key)) != NULL)
    key = first;
  return key;
}

static void
join (Persons *self, const PlnSchedulePerson *first, const PlnSchedulePerson *second)
{
  const char *one = find_first (self, first->key), *two = find_first (self, second->key);
  if (strcmp (one, two) == 0)
    return;
  g_hash_table_insert (self->same, (gpointer) two, (gpointer) one);
  g_autofree char *name = pln_text_quote (second->name);
  pln_tally_add (self->schedule->tally, PLN_SEVERITY_WARNING, "person-ids", second->line, NULL,
                 "%s has several ids in one event, and is one person here", name);
}

/* Joins those of one name in @event. */
static void
join_in_event (Persons *self, const PlnScheduleEvent *event)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; event->persons > 1 && i < event->persons; i++)
    {
      const PlnSchedulePerson *person = pln_schedule_person (self->schedule, event->person + i);
      g_autofree char *name = pln_text_fold (person->name);
      const PlnSchedulePerson *first = g_hash_table_lookup (by_name, name);
      if (first != NULL)
        join (self, first, person);
      else if (name[0] != '\0')
        g_hash_table_insert (by_name, g_steal_pointer (&name), (gpointer) person);
    }
}

void
pln_schedule_settle_persons (PlnSchedule *schedule)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, id_free);
  g_autoptr (GHashTable) same = g_hash_table_new (g_str_hash, g_str_equal);
  Persons self = { schedule, ids, same };
  for (guint i = 0; i < schedule->persons->len; i++)
    {
      const PlnSchedulePerson *person = pln_schedule_person (schedule, i);
      if (id_of (person) != NULL && person->name[0] != '\0')
        add_name (&self, person);
    }
  for (guint i = 0; i < schedule->persons->len; i++)
    {
      PlnSchedulePerson *person = pln_schedule_person (schedule, i);
      Id *id = id_of (person) != NULL ? g_hash_table_lookup (ids, id_of (person)) : NULL;
      person->key = find_key (&self, person);
      if (id != NULL && id->several && id->line != 0)
        tell_shared (&self, id_of (person), id);
      if (id != NULL)
        id->line = 0;
    }
  for (guint i = 0; i < schedule->events->len; i++)
    join_in_event (&self, pln_schedule_event (schedule, i));
  for (guint i = 0; i < schedule->persons->len; i++)
    {
      PlnSchedulePerson *person = pln_schedule_person (schedule, i);
      person->first_key = find_first (&self, person->key);
    }
}
