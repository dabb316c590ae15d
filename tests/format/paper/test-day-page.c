/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the day page: what stands where, and that no line is too wide whatever the data. */
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-day-page.h"
#include "format/sample.h"

static char *
lay_out (const PlnProgramme *programme, const char *day, int width, gboolean cut)
{
  const PlnWriteOptions options = { .width = width, .cut = cut, .day = PLN_NONE };
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  PlnDate date = PLN_NONE;
  g_assert_true (day == NULL || pln_date_parse (day, &date));
  return pln_day_page (timetable, date, &options);
}

static void
assert_width (const char *text, int width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (pln_text_width (lines[i]), <=, width);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

/* Fills many rooms and two forums over midnight. */
static PlnProgramme *
make_many (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *root = sample_forum (p, "Congress", "Europe/Berlin", NULL);
  PlnForum *sub = sample_forum (p, "Sub-forum on tests", "Europe/Berlin", root);
  const char *const names[]
      = { "Saal 1", "Stage HUFF", "A room with a name longer than a column", "大厅" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      PlnRoom *room = sample_room (p, names[i], NULL);
      room->order = 4 - (int) i;
      g_autofree char *title = g_strdup_printf ("At ten in %s", names[i]);
      sample_session (p, i == 3 ? sub : root, "talk", title, "2026-10-24T10:00", 60, room);
      sample_session (p, i == 3 ? sub : root, "social", "Late", "2026-10-25T01:30", 240, room);
    }
  PlnSession *camp = sample_session (p, root, "workshop", "Camp", "2026-10-24T12:00", 2880, NULL);
  PlnSession *early = sample_part (p, camp, "Pitching", 1, 30);
  sample_part (p, camp, "Building", 2, 0);
  sample_part (p, camp, "After an open end", 3, 10);
  sample_set (sample_part (p, camp, "Showing", 4, 30), "start", "2026-10-26T10:00");
  pln_references_add (early->rooms, &pln_shape_session_room,
                      ((PlnRoom *) p->records[PLN_KIND_ROOM]->pdata[1])->record.uuid);
  return p;
}

static void
test_golden (void)
{
  g_autoptr (PlnProgramme) programme = make_many ();
  g_autoptr (GString) all = g_string_new (NULL);
  const char *const days[] = { "2026-10-24", "2026-10-26" };
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (int cut = 0; cut < 2; cut++)
      {
        g_autofree char *page = lay_out (programme, days[i], 72, cut != 0);
        g_string_append (all, page);
      }
  sample_check_golden ("many-72.txt", all->str);
}

static void
test_nothing_that_day (void)
{
  g_autoptr (PlnProgramme) programme = make_many ();
  g_autofree char *page = lay_out (programme, "2026-10-25", 80, FALSE);
  g_assert_cmpstr (page, ==, "");
}

static void
test_cut (void)
{
  g_autoptr (PlnProgramme) programme = pln_programme_new ();
  PlnForum *forum = sample_forum (programme, "Cut", "UTC", NULL);
  PlnSession *session
      = sample_session (programme, forum, "panel", "A title that is much too long for such a line",
                        "2026-05-04T10:00", 60, NULL);
  sample_set (session, "state", "tentative");
  g_autofree char *page = lay_out (programme, "2026-05-04", 60, TRUE);
  g_assert_nonnull (strstr (page, "… (tentative)"));
  g_assert_nonnull (strstr (page, "  panel\n"));
  g_assert_null (strstr (page, "line"));
}

static void
add_theme (PlnSession *session, const PlnTheme *theme)
{
  pln_references_add (session->themes, &pln_shape_session_theme, theme->record.uuid);
}

/* A theme stands under the title, but what the title or the session around it says is not said again. */
static void
test_themes (void)
{
  g_autoptr (PlnProgramme) p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Themes", "UTC", NULL);
  PlnTheme *trade = sample_add (p, PLN_KIND_THEME, "Trade, culture");
  PlnTheme *toys = sample_add (p, PLN_KIND_THEME, "Toys");
  PlnSession *table
      = sample_session (p, forum, "roundtable", "Round table", "2026-05-04T10:00", 60, NULL);
  PlnSession *named
      = sample_session (p, forum, "talk", "On: Toys of today", "2026-05-04T11:00", 60, NULL);
  PlnSession *part = sample_part (p, table, "A part", 1, 30);
  add_theme (table, trade);
  add_theme (named, toys);
  add_theme (part, trade);
  add_theme (part, toys);
  g_autofree char *one = lay_out (p, "2026-05-04", 60, FALSE);
  g_assert_nonnull (strstr (one, "  10:00-11:00  Round table                        roundtable\n"
                                 "               Theme: Trade, culture\n"
                                 "               10:00-10:30  A part\n"
                                 "                            Theme: Toys\n"
                                 "  11:00-12:00  On: Toys of today\n"));
  add_theme (table, toys);
  g_autofree char *several = lay_out (p, "2026-05-04", 60, FALSE);
  g_assert_nonnull (strstr (several, "Themes: Trade, culture; Toys\n"
                                     "               10:00-10:30  A part\n"
                                     "  11:00"));
}

/* --- random programmes ------------------------------------------------------------------------ */

static char *
random_text (int words)
{
  static const char *const stock[] = {
    "culture",
    "trade",
    "of",
    "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberverband",
    "数字技术驱动文化贸易发展",
    "文化，贸易；与",
    "디지털",
    "שלום",
    "مرحبا",
    "👩‍👩‍👧‍👦",
    "🇨🇳",
    "e\u0301\u0302",
    "https://example.org/a/very/long/path?with=query",
    "—",
    "(x)",
    "ภาษาไทย",
    "ﷺ",
    "\u2067abc",
  };
  GString *out = g_string_new ("t");
  for (int i = g_test_rand_int_range (1, words); i > 0; i--)
    g_string_append_printf (out, "%s%s", g_test_rand_int_range (0, 4) > 0 ? " " : "",
                            stock[g_test_rand_int_range (0, G_N_ELEMENTS (stock))]);
  return g_string_free (out, FALSE);
}

static void
fill_session (PlnProgramme *p, PlnSession *session, GPtrArray *speakers)
{
  g_autofree char *title = random_text (12);
  sample_force (session, "title", title);
  session->kind = g_test_rand_int_range (0, PLN_SESSION_OTHER + 1);
  session->state = g_test_rand_int_range (0, PLN_STATE_CANCELLED + 1);
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      guint who = (guint) g_test_rand_int_range (0, (gint32) speakers->len);
      sample_appear (session, speakers->pdata[who], NULL, "speaker")->role
          = g_test_rand_int_range (0, PLN_N_ROLES);
    }
}

static PlnProgramme *
make_random (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *root = sample_forum (p, "Random", "Europe/Berlin", NULL);
  PlnForum *sub = sample_forum (p, "Sub", "Asia/Shanghai", root);
  g_autoptr (GPtrArray) speakers = g_ptr_array_new ();
  g_autoptr (GPtrArray) rooms = g_ptr_array_new ();
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *name = random_text (4);
      g_autofree char *title = random_text (9);
      g_ptr_array_add (speakers, sample_speaker (p, name, title, "x"));
      g_ptr_array_add (rooms, sample_room (p, name, NULL));
    }
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *when
          = g_strdup_printf ("2026-10-2%dT%02d:%02d", g_test_rand_int_range (4, 6),
                             g_test_rand_int_range (0, 24), g_test_rand_int_range (0, 60));
      int timed = g_test_rand_int_range (0, 8);
      if (timed == 1)
        when[10] = '\0';
      PlnSession *session
          = sample_session (p, i % 3 == 0 ? sub : root, "talk", "x", timed == 0 ? NULL : when,
                            g_test_rand_int_range (0, 300) * g_test_rand_int_range (0, 12),
                            g_test_rand_bit () ? rooms->pdata[g_test_rand_int_range (0, 5)] : NULL);
      fill_session (p, session, speakers);
      for (int k = g_test_rand_int_range (0, 3); k > 0; k--)
        fill_session (p, sample_part (p, session, "x", k, k * 10), speakers);
    }
  return p;
}

static void
test_random (void)
{
  const char *const days[] = { NULL, "2026-10-23", "2026-10-24", "2026-10-25", "2026-10-26" };
  for (int round = 0; round < 60; round++)
    {
      g_autoptr (PlnProgramme) programme = make_random ();
      for (guint i = 0; i < G_N_ELEMENTS (days); i++)
        {
          int width = g_test_rand_int_range (40, 133);
          g_autofree char *page = lay_out (programme, days[i], width, g_test_rand_bit ());
          assert_width (page, width);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-page/golden", test_golden);
  g_test_add_func ("/day-page/nothing-that-day", test_nothing_that_day);
  g_test_add_func ("/day-page/cut", test_cut);
  g_test_add_func ("/day-page/themes", test_themes);
  g_test_add_func ("/day-page/random", test_random);
  return g_test_run ();
}
