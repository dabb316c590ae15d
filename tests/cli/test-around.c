/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is loaded around a session tells of it all that the whole programme does: random programmes full of clashes. */
#include "base/pln-time.h"
#include "check/pln-check.h"
#include "model/programme-builder.h"
#include "store/pln-store-load.h"
#include "store/pln-store-write.h"
#include "store/pln-store.h"

#include <glib/gstdio.h>
#include <string.h>

#define CASES 500

typedef struct {
  GRand *rand;
  PlnProgramme *programme;
} Random;

static int
below (Random *self, int end)
{
  return g_rand_int_range (self->rand, 0, end);
}

static gpointer
any (Random *self, PlnKind kind)
{
  GPtrArray *records = self->programme->records[kind];
  return records->pdata[below (self, (int) records->len)];
}

/* Around midnight of the night in which the clocks of Europe go forward, in a few zones at once. */
static void
add_forums (Random *self)
{
  static const char *const zones[]
      = { "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati" };
  PlnForum *root = build_record (self->programme, PLN_KIND_FORUM, "root");
  build_set (root, "timezone", "Europe/Berlin");
  for (int i = below (self, 3) - 1; i > 0; i--)
    build_forum (self->programme, zones[i], zones[below (self, 3)]);
}

static void
add_people (Random *self, PlnSession *session)
{
  static const char *const presences[] = { "confirmed", "invited", "declined" };
  for (int i = below (self, 3); i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("speaker-%d", below (self, 4));
      PlnAppearance *appearance = build_appearance (self->programme, session, name,
                                                    below (self, 3) == 0 ? PLN_ROLE_MODERATOR : 0);
      build_set (appearance, "presence", presences[below (self, 3)]);
      appearance->record.number = 0;
    }
  for (int i = below (self, 3) - 1; i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("room-%d", below (self, 3));
      build_place (self->programme, session, name);
    }
}

static PlnCivil
some_time (Random *self)
{
  PlnDate date;
  g_assert_true (pln_date_parse ("2025-03-29", &date));
  return pln_civil_new (date, 18 * 60 + 15 * below (self, 4 * 18));
}

static void
add_session (Random *self, int number)
{
  g_autofree char *key = g_strdup_printf ("session-%d", number);
  PlnSession *session = build_session (self->programme, key, NULL, 15 * below (self, 9));
  build_set (session, "forum", ((PlnRecord *) any (self, PLN_KIND_FORUM))->uuid);
  if (below (self, 6) > 0)
    session->start = some_time (self);
  if (below (self, 8) == 0)
    build_set (session, "state", "cancelled");
  if (below (self, 4) == 0)
    build_set (session, "kind", "roundtable");
  add_people (self, session);
  for (int i = below (self, 8) - 4; i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("%s-%d", key, i);
      PlnSession *part = build_part (self->programme, session, name, NULL, 15 * below (self, 7));
      if (below (self, 4) == 0)
        part->start = some_time (self);
      if (below (self, 8) == 0)
        build_set (part, "state", "cancelled");
      add_people (self, part);
    }
}

static gboolean
put_all (PlnStore *store, const PlnProgramme *programme, GError **error)
{
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      if (!pln_store_put (store, NULL, programme->records[kind]->pdata[i], error))
        return FALSE;
  return TRUE;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What is found of one session, a line each. */
static char *
find_of (const PlnProgramme *programme, const char *uuid)
{
  g_autoptr (GPtrArray) findings = pln_check_run (programme);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      if (g_strcmp0 (finding->record, uuid) == 0 || g_strcmp0 (finding->other, uuid) == 0)
        g_ptr_array_add (
            lines, g_strdup_printf ("%s %s: %s", finding->rule, finding->record, finding->message));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Returns: how much was found */
static gsize
run_case (PlnStore *store, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  Random self = { rand, programme };
  gsize found = 0;
  add_forums (&self);
  for (int i = 4 + below (&self, 14); i > 0; i--)
    add_session (&self, i);
  pln_store_begin (store, &error);
  g_assert_no_error (error);
  put_all (store, programme, &error);
  g_assert_no_error (error);
  g_autoptr (PlnProgramme) whole = pln_store_load (store, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 6; i++)
    {
      const PlnRecord *session = any (&self, PLN_KIND_SESSION);
      const char *const uuids[] = { session->uuid, NULL };
      g_autoptr (PlnProgramme) around = pln_store_load_around (store, uuids, &error);
      g_assert_no_error (error);
      g_autofree char *expected = find_of (whole, session->uuid);
      g_autofree char *told = find_of (around, session->uuid);
      g_assert_cmpstr (told, ==, expected);
      found += strlen (told);
    }
  pln_store_rollback (store);
  return found;
}

static void
test_around (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plenary-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.plenary", NULL);
  gsize found = 0;
  PlnStore *store = pln_store_create (path, &error);
  g_assert_no_error (error);
  for (guint32 seed = 1; seed <= (g_test_slow () ? 20 * CASES : CASES); seed++)
    {
      g_test_message ("seed %u", seed);
      found += run_case (store, seed);
    }
  g_assert_cmpuint (found, >, 0);
  g_test_message ("%zu bytes of findings", found);
  pln_store_close (store);
  g_rmdir (folder);
}

/* Somewhere else, at another time: not loaded. */
static void
test_far (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plenary-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.plenary", NULL);
  g_autoptr (PlnProgramme) programme = build_programme ();
  static const char *const starts[]
      = { "2025-05-27 09:00", "2025-05-27 10:00", "2025-05-27 16:00", "2025-05-29 09:00" };
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    build_place (programme, build_session (programme, starts[i], starts[i], 60), "hall");
  build_place (programme, build_session (programme, "beside", starts[0], 60), "other");
  PlnStore *store = pln_store_create (path, &error);
  g_assert_true (pln_store_begin (store, &error) && put_all (store, programme, &error));
  const char *const uuids[]
      = { ((PlnRecord *) programme->records[PLN_KIND_SESSION]->pdata[0])->uuid, NULL };
  g_autoptr (PlnProgramme) around = pln_store_load_around (store, uuids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (around->records[PLN_KIND_SESSION]->len, ==, 2);
  pln_store_close (store);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/around/random", test_around);
  g_test_add_func ("/around/far", test_far);
  return g_test_run ();
}
