/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of small programmes taken out of large ones. */
#include "model/pln-extract.h"
#include "model/programme-builder.h"
#include "model/programme-random.h"

/* Returns: (transfer full): the slot of each session, a line each, by UUID */
static GHashTable *
slots_of (const PlnProgramme *programme)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  GHashTable *slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_autofree char *when = pln_slot_to_string (slot, TRUE);
      g_autofree char *rooms = pln_programme_room_names (programme, slot->session, NULL);
      g_autofree char *who = pln_programme_who (programme, slot->session, NULL);
      char *line = g_strdup_printf ("%s|%s|%s|%d|%d", when, rooms, who, slot->state,
                                    slot->forum != NULL ? slot->forum->record.number : 0);
      g_hash_table_insert (slots, g_strdup (slot->session->record.uuid), line);
    }
  return slots;
}

/* Returns: (transfer container): some sessions with all their parts, some with a few */
static GPtrArray *
choose (const PlnTimetable *timetable, guint32 seed)
{
  GPtrArray *chosen = g_ptr_array_new ();
  gboolean whole = FALSE;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      if (slot->parent == NULL)
        whole = (i * 7 + seed) % 3 == 0;
      if (whole && (slot->parent == NULL || (i + seed) % 4 != 0))
        g_ptr_array_add (chosen, (gpointer) slot->session);
    }
  return chosen;
}

/* What is taken out says of each session what the whole says, and refers to nothing that is not there. */
static void
test_random (void)
{
  guint n_sessions = 0, n_parts = 0;
  for (guint32 seed = 0; seed < 150; seed++)
    {
      g_autoptr (PlnProgramme) programme = random_programme (seed, 40, 20);
      g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
      g_autoptr (GPtrArray) chosen = choose (timetable, seed);
      g_autoptr (PlnProgramme) small = pln_programme_extract (timetable, chosen);
      g_autoptr (GHashTable) before = slots_of (programme);
      g_autoptr (GHashTable) after = slots_of (small);
      g_assert_cmpuint (small->records[PLN_KIND_SESSION]->len, ==, chosen->len);
      for (guint i = 0; i < chosen->len; i++)
        {
          const PlnSession *session = chosen->pdata[i];
          g_assert_cmpstr (g_hash_table_lookup (after, session->record.uuid), ==,
                           g_hash_table_lookup (before, session->record.uuid));
          n_sessions++;
          n_parts += session->parent != NULL;
        }
      for (guint i = 0; i < small->records[PLN_KIND_SESSION]->len; i++)
        {
          const PlnSession *session = small->records[PLN_KIND_SESSION]->pdata[i];
          g_assert_true (session->repeat_of == NULL
                         || pln_programme_find (small, session->repeat_of) != NULL);
        }
    }
  g_assert_cmpuint (n_sessions, >, 300);
  g_assert_cmpuint (n_parts, >, 10);
}

/* Nothing comes along that nobody refers to; the root always does. */
static void
test_only_what_is_used (void)
{
  g_autoptr (PlnProgramme) programme = random_programme (3, 60, 6);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (PlnProgramme) small = pln_programme_extract (timetable, nothing);
  const PlnForum *root = pln_programme_root (programme);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    if (kind != PLN_KIND_FORUM && kind != PLN_KIND_VENUE && kind != PLN_KIND_ORGANISATION)
      g_assert_cmpuint (small->records[kind]->len, ==, 0);
  g_assert_cmpuint (small->records[PLN_KIND_FORUM]->len, ==, 1);
  g_assert_cmpstr (pln_programme_root (small)->record.uuid, ==, root->record.uuid);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/random", test_random);
  g_test_add_func ("/extract/only-what-is-used", test_only_what_is_used);
  return g_test_run ();
}
