/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random programmes and random writes: the store against a programme in memory. */
#include "model/programme-random.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-write.h"
#include "store/store-file.h"

#include <string.h>

#define CASES 500
#define WRITES 12

/* @gone: records that were removed, to come back. */
typedef struct {
  Random random;
  PlnStore *store;
  PlnProgramme *programme;
  GPtrArray *gone;
} State;

static gpointer
random_record (State *state)
{
  /* Tombstones are not changed, only left behind. */
  GPtrArray *records = state->programme->records[random_below (&state->random, PLN_KIND_TOMBSTONE)];
  return records->len > 0 ? records->pdata[random_below (&state->random, (int) records->len)]
                          : NULL;
}

static PlnRecord *
dup_identity (const PlnRecord *record)
{
  PlnRecord *copy = pln_value_new (record->shape);
  copy->uuid = g_strdup (record->uuid);
  copy->key = g_strdup (record->key);
  copy->number = record->number;
  copy->sequence = record->sequence;
  copy->changed = record->changed;
  return copy;
}

/* Takes a record out of the programme in memory without touching what is around it. */
static void
forget (State *state, PlnRecord *record)
{
  GPtrArray *records = state->programme->records[pln_record_kind (record)];
  g_hash_table_remove (state->programme->by_uuid, record->uuid);
  g_ptr_array_remove (records, record);
}

/* Forums stay a tree: of them only texts and lists change. */
static void
refill (State *state, PlnRecord *record, const PlnRecord *old)
{
  if (record->shape != &pln_shape_forum)
    random_fill (&state->random, record);
  else
    {
      PlnForum *forum = (PlnForum *) record;
      const PlnForum *before = (const PlnForum *) old;
      forum->parent = g_strdup (before->parent);
      forum->timezone = g_strdup (before->timezone);
      forum->title = random_line (&state->random);
      random_fill_list (&state->random, pln_shape_find_field (&pln_shape_forum, "patrons"), forum);
    }
  PlnSession *session = (PlnSession *) record;
  if (record->shape == &pln_shape_session
      && g_strcmp0 (session->repeat_of, session->record.uuid) == 0)
    g_clear_pointer (&session->repeat_of, g_free);
}

/* Elements that stay, some that go, some in another order, and new fields all over. */
static void
change_record (State *state)
{
  g_autoptr (GError) error = NULL;
  PlnRecord *old = random_record (state);
  if (old == NULL)
    return;
  PlnRecord *record = dup_identity (old);
  refill (state, record, old);
  for (guint i = 0; i < record->shape->n_fields; i++)
    {
      const PlnField *field = &record->shape->fields[i];
      if (field->type->storage != PLN_STORAGE_LIST || !field->of->identity)
        continue;
      GPtrArray *before = PLN_LIST_AT (old, field);
      for (guint j = 0; j < before->len; j++)
        if (random_below (&state->random, 3) > 0)
          g_ptr_array_insert (
              PLN_LIST_AT (record, field),
              random_below (&state->random, (int) PLN_LIST_AT (record, field)->len + 1),
              pln_value_copy (before->pdata[j]));
    }
  pln_store_put (state->store, old, record, &error);
  g_assert_no_error (error);
  forget (state, old);
  pln_programme_add (state->programme, record);
}

static void
remove_record (State *state)
{
  g_autoptr (GError) error = NULL;
  PlnRecord *record = random_record (state);
  if (record == NULL || state->programme->records[pln_record_kind (record)]->len == 1)
    return;
  g_autoptr (GPtrArray) users = pln_store_users (state->store, record->uuid, &error);
  g_assert_no_error (error);
  if (users->len > 1)
    {
      g_assert_false (pln_store_remove (state->store, record, &error));
      assert_fails (error, PLN_ERROR_REFUSED, "is in use by");
      return;
    }
  pln_store_remove (state->store, record, &error);
  g_assert_no_error (error);
  g_ptr_array_add (state->gone, pln_value_copy (record));
  forget (state, record);
}

/* A new record, or one that was here before, which then has its number again. */
static void
add_record (State *state)
{
  g_autoptr (GError) error = NULL;
  PlnRecord *before = NULL;
  if (state->gone->len > 0 && random_below (&state->random, 2) == 0)
    before = g_ptr_array_steal_index (state->gone, 0);
  const PlnShape *shape = before != NULL ? before->shape : &pln_shape_room;
  PlnRecord *record = pln_value_new (shape);
  int number = before != NULL ? before->number : 0;
  record->uuid = before != NULL ? g_strdup (before->uuid) : NULL;
  record->number = number;
  refill (state, record, before);
  record->number = 0;
  pln_store_put (state->store, NULL, record, &error);
  g_assert_no_error (error);
  if (before != NULL)
    g_assert_cmpint (record->number, ==, number);
  for (guint i = 0; i < state->gone->len; i++)
    {
      const PlnRecord *other = state->gone->pdata[i];
      g_assert_true (other->shape != shape || other->number != record->number);
    }
  pln_programme_add (state->programme, record);
  pln_value_free (before);
}

static void
assert_stored (State *state)
{
  g_autoptr (GError) error = NULL;
  gint64 broken = -1;
  g_autoptr (PlnProgramme) loaded = pln_store_load (state->store, &error);
  g_assert_no_error (error);
  assert_same (state->programme, loaded, FALSE);
  pln_db_number (state->store->db, "SELECT count (*) FROM pragma_foreign_key_check", NULL, &broken,
                 &error);
  g_assert_no_error (error);
  g_assert_cmpint (broken, ==, 0);
}

static void
run_case (PlnStore *store, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (~seed); /* other UUIDs than the programme's */
  g_autoptr (PlnProgramme) programme = random_programme (seed, 60, 4);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (pln_value_free);
  State state = { { rand, programme, 50, 3, 100000 }, store, programme, gone };
  pln_store_begin (store, &error);
  g_assert_no_error (error);
  put_programme (store, programme);
  for (int i = 0; i < WRITES; i++)
    switch (random_below (&state.random, 4))
      {
      case 0:
        remove_record (&state);
        break;
      case 1:
        add_record (&state);
        break;
      default:
        change_record (&state);
      }
  assert_stored (&state);
  pln_store_rollback (store);
}

static PlnStore *
open_empty (const char *folder)
{
  g_autoptr (GError) error = NULL;
  PlnStore *store = make_store (folder, "a.plenary");
  commit_entry (store, "test");
  pln_store_close (store);
  g_autofree char *path = g_build_filename (folder, "a.plenary", NULL);
  store = pln_store_open (path, PLN_STORE_WRITE, &error);
  g_assert_no_error (error);
  return store;
}

static void
test_writes (void)
{
  g_autoptr (Folder) folder = make_folder ();
  g_autoptr (PlnStore) store = open_empty (folder);
  for (guint32 seed = 1; seed <= (g_test_slow () ? 20 * CASES : CASES); seed++)
    {
      g_test_message ("seed %u", seed);
      run_case (store, seed);
    }
}

/* Every field of every shape, with the revisions: what a file of our own brings stays as it is. */
static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Folder) folder = make_folder ();
  g_autoptr (PlnStore) store = open_empty (folder);
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (PlnProgramme) programme = random_programme (seed, 100, 6);
      pln_store_begin (store, &error);
      g_assert_no_error (error);
      put_programme (store, programme);
      g_autoptr (PlnProgramme) loaded = pln_store_load (store, &error);
      g_assert_no_error (error);
      assert_same (programme, loaded, TRUE);
      pln_store_rollback (store);
    }
}

static gboolean
has_shape (GPtrArray *shapes, const PlnShape *shape)
{
  return g_ptr_array_find (shapes, shape, NULL);
}

/* Holds that @part has of @whole what was wanted, and nothing in place of the rest. */
static void
assert_part (const PlnRecord *whole, const PlnRecord *part, GPtrArray *shapes, gboolean texts)
{
  const PlnShape *shape = whole->shape;
  if (shape->identity)
    g_assert_cmpstr (part->uuid, ==, whole->uuid);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      gboolean required = (field->flags & PLN_FIELD_REQUIRED) != 0;
      if (field->type == &pln_type_list ? !has_shape (shapes, field->of)
                                        : field->type == &pln_type_text && !texts && !required)
        g_assert_false (pln_field_is_set (field, part));
      else if (field->type != &pln_type_list)
        g_assert_true (pln_field_equal (field, whole, part));
      else
        {
          GPtrArray *list = PLN_LIST_AT (part, field);
          g_assert_cmpuint (list->len, ==, PLN_LIST_AT (whole, field)->len);
          for (guint j = 0; j < list->len; j++)
            assert_part (PLN_LIST_AT (whole, field)->pdata[j], list->pdata[j], shapes, texts);
        }
    }
}

static void
assert_loads_shapes (PlnStore *store, const PlnProgramme *whole, GPtrArray *shapes, gboolean texts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) part
      = pln_store_load_shapes (store, (const PlnShape *const *) shapes->pdata, texts, &error);
  g_assert_no_error (error);
  g_assert_true (part->partial);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    {
      GPtrArray *records = part->records[kind];
      gboolean wanted = has_shape (shapes, pln_shapes[kind]);
      g_assert_cmpuint (records->len, ==, wanted ? whole->records[kind]->len : 0);
      for (guint i = 0; i < records->len; i++)
        {
          const PlnRecord *record = records->pdata[i], *full = whole->records[kind]->pdata[i];
          assert_part (full, record, shapes, texts);
          g_assert_cmpstr (record->key, ==, full->key);
          g_assert_cmpint (record->number, ==, full->number);
          g_assert_cmpint (record->sequence, ==, full->sequence);
          g_assert_cmpint (record->changed, ==, full->changed);
        }
    }
}

static void
test_shapes (void)
{
  static const PlnShape *const lists[]
      = { &pln_shape_position, &pln_shape_appearance,   &pln_shape_translation,
          &pln_shape_external, &pln_shape_session_room, &pln_shape_session_theme,
          &pln_shape_patron,   &pln_shape_link };
  g_autoptr (GError) error = NULL;
  g_autoptr (Folder) folder = make_folder ();
  g_autoptr (PlnStore) store = open_empty (folder);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (PlnProgramme) programme = random_programme (1, 80, 4);
  pln_store_begin (store, &error);
  put_programme (store, programme);
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (GPtrArray) shapes = g_ptr_array_new ();
      for (int kind = 0; kind < PLN_N_KINDS; kind++)
        if (g_rand_boolean (rand))
          g_ptr_array_add (shapes, (gpointer) pln_shapes[kind]);
      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        if (g_rand_boolean (rand))
          g_ptr_array_add (shapes, (gpointer) lists[j]);
      g_ptr_array_add (shapes, NULL);
      assert_loads_shapes (store, programme, shapes, g_rand_boolean (rand));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/round-trip", test_round_trip);
  g_test_add_func ("/random/shapes", test_shapes);
  g_test_add_func ("/random/writes", test_writes);
  return g_test_run ();
}
