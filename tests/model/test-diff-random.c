/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The difference of random programmes, held to a comparison of all that their fields say. */
#include "model/pln-audience.h"
#include "model/pln-diff-compare.h"
#include "model/pln-diff.h"
#include "model/programme-builder.h"
#include "model/programme-random.h"

#include <string.h>

static void naive_value (GString *out, gconstpointer value);

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Everything that a field says, in every language, as one text. */
static void
naive_field (GString *out, const PlnField *field, gconstpointer value)
{
  GPtrArray *translations = pln_record_translations (value);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  if (field->of == &pln_shape_external || field->of == &pln_shape_translation)
    return;
  if (field->type->storage == PLN_STORAGE_LIST)
    {
      for (guint i = 0; i < PLN_LIST_AT (value, field)->len; i++)
        naive_value (out, PLN_LIST_AT (value, field)->pdata[i]);
      return;
    }
  g_autofree char *text = pln_field_dup_text (field, value);
  g_string_append_printf (out, "[%s=%s", field->name, text);
  if (field->type->storage != PLN_STORAGE_TEXT)
    translations = NULL;
  for (guint i = 0; translations != NULL && i < translations->len; i++)
    {
      const PlnTranslation *translation = translations->pdata[i];
      if (strcmp (translation->field, field->name) == 0)
        g_ptr_array_add (lines,
                         g_strdup_printf ("|%s:%s", translation->language, translation->text));
    }
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (out, lines->pdata[i]);
  g_string_append_c (out, ']');
}

static void
naive_value (GString *out, gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  g_string_append_c (out, '{');
  for (guint i = 0; i < shape->n_fields; i++)
    naive_field (out, &shape->fields[i], value);
  g_string_append_c (out, '}');
}

/* What a field of a session comes to: time, rooms and forum as they are understood. */
static void
naive_session_field (GString *out, const PlnTimetable *timetable, const PlnField *field,
                     const PlnSession *session)
{
  const PlnSlot *slot = pln_timetable_find (timetable, session);
  const char *zone = slot->day != PLN_NONE ? pln_zone_name (slot->zone) : "";
  gboolean off = session->state == PLN_STATE_CANCELLED
                 || (slot->parent != NULL && slot->parent->state == PLN_STATE_CANCELLED);
  if (strcmp (field->name, "start") == 0)
    g_string_append_printf (out, "%d %d %d %" G_GINT64_FORMAT " %s", slot->day, slot->start,
                            session->length, slot->start != PLN_NONE ? slot->utc_start : 0, zone);
  else if (strcmp (field->name, "forum") == 0)
    g_string_append (out, slot->forum != NULL ? slot->forum->record.uuid : "");
  else if (strcmp (field->name, "rooms") == 0)
    {
      GPtrArray *rooms = pln_programme_rooms (timetable->programme, session);
      for (guint i = 0; i < rooms->len; i++)
        g_string_append_printf (out, "%s,", ((PlnReference *) rooms->pdata[i])->target);
    }
  else if (strcmp (field->name, "day") != 0 && strcmp (field->name, "fold") != 0
           && strcmp (field->name, "length") != 0)
    naive_field (out, field, session);
  if (strcmp (field->name, "state") == 0)
    g_string_append (out, off ? "off" : "on");
}

/* The flags of which one has to be there when a field differs. */
static PlnDiffFlags
naive_flags (const PlnField *field)
{
  static const struct {
    const char *name;
    PlnDiffFlags flags;
  } table[] = {
    { "title", PLN_DIFF_TITLE },
    { "name", PLN_DIFF_TITLE },
    { "start", PLN_DIFF_TIME | PLN_DIFF_ZONE },
    { "rooms", PLN_DIFF_ROOMS },
    { "forum", PLN_DIFF_FORUM },
    { "themes", PLN_DIFF_THEMES },
    { "state", PLN_DIFF_CANCELLED | PLN_DIFF_RESTORED | PLN_DIFF_STATE },
    { "reason", PLN_DIFF_CANCELLED | PLN_DIFF_RESTORED | PLN_DIFF_STATE },
    { "appearances", PLN_DIFF_PEOPLE | PLN_DIFF_OTHER },
  };
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (strcmp (field->name, table[i].name) == 0)
      return table[i].flags;
  return PLN_DIFF_OTHER;
}

/* What a forum has of a field, of its own or from above. */
static char *
naive_inherited (const PlnProgramme *programme, const char *field, const PlnForum *forum)
{
  const PlnVenue *venue = pln_forum_venue (programme, forum);
  if (strcmp (field, "timezone") == 0)
    return g_strdup (pln_zone_name (pln_forum_zone (programme, forum)));
  if (strcmp (field, "day_change") == 0)
    return g_strdup_printf ("%d", pln_forum_day_change (programme, forum));
  if (strcmp (field, "languages") == 0)
    return g_strdup (pln_forum_languages (programme, forum));
  return g_strdup (strcmp (field, "venue") == 0 && venue != NULL ? venue->record.uuid : NULL);
}

static gboolean
naive_same_inherited (const PlnDiff *diff, const PlnField *field, gconstpointer before,
                      gconstpointer after)
{
  if (((const PlnValue *) after)->shape != &pln_shape_forum)
    return FALSE;
  g_autofree char *old = naive_inherited (diff->before->programme, field->name, before);
  g_autofree char *new = naive_inherited (diff->after->programme, field->name, after);
  return new != NULL &&g_strcmp0 (old, new) == 0;
}

/* Compares all that two records say, text by text, and holds the difference to it. */
static void
check_naively (const PlnDiff *diff, gconstpointer before, gconstpointer after)
{
  const PlnRecord *record = after;
  const PlnDifference *found = pln_diff_find (diff, record->uuid);
  PlnDiffFlags unexplained = found != NULL ? found->flags : 0;
  for (guint i = 0; i < record->shape->n_fields; i++)
    {
      const PlnField *field = &record->shape->fields[i];
      g_autoptr (GString) old = g_string_new (NULL);
      g_autoptr (GString) new = g_string_new (NULL);
      if (field->of == &pln_shape_withdrawn) /* what calendars are told, as SEQUENCE */
        continue;
      if (record->shape == &pln_shape_session)
        {
          naive_session_field (old, diff->before, field, before);
          naive_session_field (new, diff->after, field, after);
        }
      else
        {
          naive_field (old, field, before);
          naive_field (new, field, after);
        }
      if (strcmp (old->str, new->str) == 0 || naive_same_inherited (diff, field, before, after))
        continue;
      g_assert_nonnull (found);
      g_assert_true (found->before == before && found->after == after);
      g_assert_cmpuint (found->flags & naive_flags (field), !=, 0);
      g_assert_true (naive_flags (field) != PLN_DIFF_OTHER
                     || pln_difference_has_field (found, field));
      unexplained &= ~naive_flags (field);
    }
  g_assert_cmpuint (unexplained, ==, 0);
}

/* Each record that is there once or twice has the difference that it should. */
static void
check_against_naive (const PlnDiff *diff)
{
  const PlnProgramme *before = diff->before->programme, *after = diff->after->programme;
  for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
    {
      for (guint i = 0; i < after->records[kind]->len; i++)
        {
          const PlnRecord *record = after->records[kind]->pdata[i];
          const PlnRecord *old = pln_programme_find (before, record->uuid);
          if (old != NULL)
            check_naively (diff, old, record);
          else
            g_assert_cmpuint (pln_diff_find (diff, record->uuid)->flags, ==, PLN_DIFF_ADDED);
        }
      for (guint i = 0; i < before->records[kind]->len; i++)
        {
          const PlnRecord *record = before->records[kind]->pdata[i];
          if (pln_programme_find (after, record->uuid) == NULL)
            g_assert_cmpuint (pln_diff_find (diff, record->uuid)->flags, ==, PLN_DIFF_REMOVED);
        }
    }
}

static PlnDiffFlags
exchange (PlnDiffFlags flags, PlnDiffFlags one, PlnDiffFlags other)
{
  return (flags & ~(one | other)) | ((flags & one) != 0 ? other : 0)
         | ((flags & other) != 0 ? one : 0);
}

static void
check_mirror (const PlnDiff *diff, const PlnDiff *mirror)
{
  g_assert_cmpuint (diff->differences->len, ==, mirror->differences->len);
  for (guint i = 0; i < diff->differences->len; i++)
    {
      const PlnDifference *one = pln_diff_at (diff, i);
      const PlnRecord *record = pln_difference_record (one);
      const PlnDifference *other = pln_diff_find (mirror, record->uuid);
      g_assert_true (pln_diff_find (diff, record->uuid) == one);
      g_assert_nonnull (other);
      PlnDiffFlags flags = exchange (other->flags, PLN_DIFF_ADDED, PLN_DIFF_REMOVED);
      PlnDiffFlags own = exchange (other->own, PLN_DIFF_ADDED, PLN_DIFF_REMOVED);
      g_assert_cmpuint (exchange (flags, PLN_DIFF_CANCELLED, PLN_DIFF_RESTORED), ==, one->flags);
      g_assert_cmpuint (exchange (own, PLN_DIFF_CANCELLED, PLN_DIFF_RESTORED), ==, one->own);
      g_assert_cmpuint (other->fields, ==, one->fields);
      g_assert_true (one->before == other->after && one->after == other->before);
      g_assert_cmpuint (one->own & ~one->flags, ==, 0);
    }
}

static void
change_field (Random *self, gpointer record)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  const PlnField *field = &shape->fields[random_below (self, (int) shape->n_fields)];
  if (field->type->storage == PLN_STORAGE_LIST)
    {
      if (random_below (self, 2) == 0)
        g_ptr_array_set_size (PLN_LIST_AT (record, field), 0);
      else if (PLN_LIST_AT (record, field)->len == 0)
        random_fill_list (self, field, record);
    }
  else if (field->type->storage == PLN_STORAGE_NUMBER)
    PLN_NUMBER_AT (record, field) = random_number (self, field->type);
  else
    {
      g_free (PLN_TEXT_AT (record, field));
      PLN_TEXT_AT (record, field) = field->type->storage == PLN_STORAGE_REFERENCE
                                        ? random_target (self, field->of, record)
                                        : random_text (self, field->type);
    }
  random_settle (self, record);
}

/* Changes a few fields of a few records, and takes some out that nothing has to refer to. */
static PlnProgramme *
change (GRand *rand, const PlnProgramme *programme)
{
  Random self = { rand, build_copy (programme), 30, 3, 50000 };
  for (int i = random_below (&self, 6); i > 0; i--)
    {
      GPtrArray *records = self.programme->records[random_below (&self, PLN_KIND_TOMBSTONE)];
      gpointer record = records->pdata[random_below (&self, (int) records->len)];
      PlnKind kind = pln_record_kind (record);
      if (random_below (&self, 5) > 0 || records->len < 2 || kind == PLN_KIND_FORUM)
        change_field (&self, record);
      else
        build_drop (self.programme, record);
    }
  return self.programme;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250527);
  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (PlnProgramme) before = random_programme (seed, 40, 5);
      g_autoptr (PlnProgramme) after = change (rand, before);
      g_autoptr (PlnProgramme) same = build_copy (before);
      if (seed % 2 == 0)
        {
          pln_programme_restrict (before, PLN_AUDIENCE_PUBLIC, FALSE);
          pln_programme_restrict (after, PLN_AUDIENCE_PUBLIC, FALSE);
          pln_programme_restrict (same, PLN_AUDIENCE_PUBLIC, FALSE);
        }
      g_autoptr (PlnDiff) nothing = pln_diff_new (before, same);
      g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
      g_autoptr (PlnDiff) mirror = pln_diff_new (after, before);
      g_assert_cmpuint (nothing->differences->len, ==, 0);
      check_against_naive (diff);
      check_mirror (diff, mirror);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/random", test_random);
  return g_test_run ();
}
