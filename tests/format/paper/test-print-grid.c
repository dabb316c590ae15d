/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the view `grid`: columns, what goes across, what overlaps, what goes on on another page. */
#include "format/paper/printing.h"

extern const PlnView pln_view_grid;

static const PlnPrintOptions usual = { .printed = PLN_NONE, .lines = PLN_NONE };

static PlnProgramme *
make_rooms (int n)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Forum", "Asia/Tokyo", NULL);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Room %d", i + 1);
      g_autofree char *title = g_strdup_printf ("Talk %d about a subject", i + 1);
      sample_session (p, forum, "talk", title, "2026-05-04T10:00", 60, sample_room (p, name, NULL));
    }
  sample_session (p, forum, "meal", "Lunch", "2026-05-04T12:00", 60, NULL);
  return p;
}

static PlnSession *
add (PlnProgramme *p, const char *kind, const char *title, const char *when, int length, int room)
{
  GPtrArray *rooms = p->records[PLN_KIND_ROOM];
  return sample_session (p, p->records[PLN_KIND_FORUM]->pdata[0], kind, title, when, length,
                         room > 0 ? rooms->pdata[room - 1] : NULL);
}

/* The table alone. */
static char *
print_table (const PlnProgramme *p, int width)
{
  PlnPrintOptions options = usual;
  options.width = width;
  g_autofree char *text = print_text (&pln_view_grid, p, &options);
  const char *table = strstr (text, "\n      |");
  return g_strdup (table != NULL ? table + 1 : "");
}

static void
test_golden (void)
{
  const PlnPrintOptions options = { .printed = PLN_NONE };
  const PlnPrintOptions small = { .printed = PLN_NONE, .width = 60, .lines = 30 };
  g_autoptr (PlnProgramme) programme = sample_day ();
  g_autofree char *text = print_text (&pln_view_grid, programme, &options);
  g_autofree char *pages = print_text (&pln_view_grid, programme, &small);
  sample_check_golden ("print-grid-80.txt", text);
  sample_check_golden ("print-grid-60.txt", pages);
}

/* Lunch goes across; a session in two rooms beside each other is one cell; texts go on over the lines beside them. */
static void
test_cells (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (3);
  PlnSession *wide = add (p, "talk", "In two rooms beside each other", "2026-05-04T11:00", 60, 2);
  pln_references_add (wide->rooms, &pln_shape_session_room,
                      ((PlnRecord *) p->records[PLN_KIND_ROOM]->pdata[2])->uuid);
  add (p, "talk", "A text that goes on over the line beside it", "2026-05-04T11:30", 30, 1);
  g_autofree char *table = print_table (p, 60);
  g_assert_cmpstr (table, ==,
                   "      | Room 1         | Room 2         | Room 3         |\n"
                   "10:00 +----------------+----------------+----------------+\n"
                   "      | Talk 1 about a | Talk 2 about a | Talk 3 about a |\n"
                   "      | subject        | subject        | subject        |\n"
                   "11:00 +----------------+----------------+----------------+\n"
                   "      |                | In two rooms beside each other  |\n"
                   "11:30 +----------------+                                 |\n"
                   "      | A text that    |                                 |\n"
                   "      | goes on over   |                                 |\n"
                   "      | the line       |                                 |\n"
                   "      | beside it      |                                 |\n"
                   "12:00 +----------------+----------------+----------------+\n"
                   "      | Lunch                                            |\n"
                   "13:00 +----------------+----------------+----------------+\n");
}

/* What overlaps in a room stands beside each other, on one table, each under the time at which it begins. */
static void
test_overlap (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (2);
  add (p, "talk", "Too early", "2026-05-04T10:30", 60, 1);
  add (p, "talk", "Later", "2026-05-04T11:00", 30, 1);
  g_autofree char *table = print_table (p, 60);
  print_assert_has (table, "| Room 1         | Room 1, at the | Room 2         |\n"
                           "      |                | same time      |                |\n");
  print_assert_has (table, "10:30 | subject        +----------------+ subject        |\n"
                           "      |                | Too early      |                |\n"
                           "11:00 +----------------+                +----------------+\n"
                           "      | Later          |");
}

/* The two columns of a room are on one table, also where the rooms would be cut between them. */
static void
test_overlap_together (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (5);
  add (p, "talk", "Beside it", "2026-05-04T10:30", 60, 3);
  g_autofree char *table = print_table (p, 80);
  print_assert_has (table,
                    "| Room 1                            | Room 2                            |\n");
  print_assert_has (table,
                    "| Room 3          | Room 3, at the  | Room 4          | Room 5          |\n");
}

/* A break in one of the rooms is of those who are there; one where nothing else is, of all. */
static void
test_breaks (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (3);
  sample_room (p, "Foyer", NULL);
  add (p, "break", "Tea", "2026-05-04T14:00", 15, 1);
  add (p, "break", "Coffee", "2026-05-04T15:00", 15, 4);
  g_autofree char *table = print_table (p, 60);
  print_assert_has (table, "14:00 +----------------+                |                |\n"
                           "      | Tea            |                |                |\n");
  print_assert_has (table, "      | Coffee, Foyer                                    |\n");
}

/* A break that one room overlaps is seen in the others, where those of its forum are; posters hang in the foyer. */
static void
test_break_overlapped (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (4);
  PlnForum *other = sample_forum (p, "Other", NULL, p->records[PLN_KIND_FORUM]->pdata[0]);
  sample_room (p, "Foyer", NULL);
  add (p, "talk", "Runs into lunch and tea", "2026-05-04T11:30", 60, 2);
  add (p, "break", "Tea", "2026-05-04T14:00", 15, 5);
  add (p, "talk", "Goes on", "2026-05-04T14:00", 60, 4);
  add (p, "poster", "Map", "2026-05-04T14:00", 15, 5);
  sample_session (p, other, "talk", "Elsewhere", "2026-05-04T16:00", 60,
                  sample_room (p, "Own", NULL));
  add (p, "talk", "Meanwhile", "2026-05-04T17:00", 60, 1);
  sample_session (p, other, "break", "Their break", "2026-05-04T17:00", 30, NULL);
  g_autofree char *table = print_table (p, 112);
  print_assert_has (table,
                    "12:00 +----------------+ lunch and tea  +----------------+----------------+"
                    "----------------+----------------+\n"
                    "      | Lunch          |                | Lunch                            ");
  print_assert_has (table, "| Tea, Foyer                                       | Goes on        "
                           "| Map            | Tea, Foyer     |\n");
  print_assert_has (table, "| Meanwhile      |                |                |                "
                           "|                | Their break    |\n");
  g_assert_null (strstr (table, "For all"));
}

/* Where no room has the break alone, it keeps a column of its own. */
static void
test_break_overlapped_by_all (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (2);
  add (p, "talk", "Too long", "2026-05-04T11:30", 60, 1);
  add (p, "talk", "Too early", "2026-05-04T12:30", 60, 2);
  g_autofree char *table = print_table (p, 60);
  print_assert_has (table, "| Room 1         | Room 2         | For all        |\n");
}

/* Posters in one place are one cell that lists them, with their times where these differ; and so are three talks or
 * more at one time. Two may be a clash: each has its column. */
static void
test_crowd (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (2);
  add (p, "poster", "Maps of the sea and of the land", "2026-05-04T15:00", 90, 1);
  add (p, "poster", "Stars", "2026-05-04T15:00", 60, 1);
  add (p, "poster", "Winds", "2026-05-04T15:30", 90, 1);
  for (int i = 0; i < 3; i++)
    add (p, "talk", "Demonstration", "2026-05-04T15:00", 120, 2);
  add (p, "talk", "Open", "2026-05-04T18:00", 60, 2);
  add (p, "talk", "Clash", "2026-05-04T18:00", 60, 2);
  g_autofree char *table = print_table (p, 80);
  print_assert_has (table,
                    "| Room 1                | Room 2                | Room 2, at the same   |\n");
  print_assert_has (
      table, "15:00 +-----------------------+-----------------------+                       |\n"
             "      | - Maps of the sea and | - Demonstration       |                       |\n"
             "      |   of the land         | - Demonstration       |                       |\n"
             "      |   (15:00-16:30)       | - Demonstration       |                       |\n"
             "      | - Stars (15:00-16:00) |                       |                       |\n"
             "      | - Winds (15:30-17:00) |                       |                       |\n"
             "17:00 +");
}

/* A list that is longer than a page goes on between two of its texts, and says what it is. */
static void
test_crowd_over_pages (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (1);
  for (int i = 1; i <= 100; i++)
    {
      g_autofree char *title
          = g_strdup_printf ("Poster %d on a subject that takes another line or two, "
                             "and even more than that as one may see here",
                             i);
      add (p, "poster", title, "2026-05-04T15:00", 60, 1);
    }
  PlnPrintOptions options = { .printed = PLN_NONE, .width = 60, .lines = 30 };
  g_autofree char *text = print_text (&pln_view_grid, p, &options);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 5);
  for (guint i = 2; pages[i] != NULL; i++)
    print_assert_has (pages[i], "      | Poster (continued)                                 |\n"
                                "      | - Poster ");
}

/* Where a page ends no title is half said: what goes on is named again in full, and nothing of it is left over. */
static void
test_whole_titles (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (4);
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *when
          = g_strdup_printf ("2026-05-04T%02d:%02d", 14 + i / 8, i % 8 * 5 + i % 3);
      g_autofree char *title = g_strdup_printf (
          "Number %d begins whenever it may, with a title that takes more lines than its finish",
          i);
      add (p, "talk", title, when, 20 + i % 7, i % 4 + 1);
    }
  for (int lines = 20; lines <= 60; lines += 8)
    {
      PlnPrintOptions options = { .printed = PLN_NONE, .width = 132, .lines = lines };
      g_autofree char *text = print_text (&pln_view_grid, p, &options);
      g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
      guint ends = 0;
      g_assert_cmpuint (g_strv_length (pages), >, 1);
      for (guint i = 0; pages[i] != NULL; i++)
        {
          /* Each page has as many ends of titles as beginnings. */
          g_assert_cmpuint (print_count (pages[i], "Number"), ==, print_count (pages[i], "finish"));
          ends += print_count (pages[i], "finish");
        }
      g_assert_cmpuint (ends, ==,
                        60 + print_count (text, "(continued)")
                            - print_count (text, "2026 (continued)"));
    }
}

/* All clocks are of the zone that the head names, also of a forum in another one. */
static void
test_zones (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (1);
  PlnForum *root = p->records[PLN_KIND_FORUM]->pdata[0];
  PlnForum *west = sample_forum (p, "West", "Europe/Berlin", root);
  sample_session (p, west, "talk", "From afar", "2026-05-04T08:00", 60,
                  p->records[PLN_KIND_ROOM]->pdata[0]);
  g_autofree char *text = print_text (&pln_view_grid, p, &usual);
  print_assert_has (text, "Japan Standard Time (UTC+09:00)");
  print_assert_has (
      text, "\n15:00 +------------------------------------------------------------------------+\n"
            "      | From afar ");
}

/* What is on a later date says so, and where a page ends the table is closed. */
static void
test_late (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (2);
  add (p, "talk", "Late", "2026-05-04T23:00", 120, 1);
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *when = g_strdup_printf ("2026-05-04T%02d:00", 14 + i);
      add (p, "talk", "Short", when, 60, 2);
    }
  PlnPrintOptions options = { .printed = PLN_NONE, .width = 60, .lines = 25 };
  g_autofree char *text = print_text (&pln_view_grid, p, &options);
  print_assert_has (text, "\n01:00 +1 +------------------------+------------------------+\n");
  print_assert_has (text, "\nMonday 4 May 2026 (continued)\n         | Room 1 ");
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  const char *last = g_strrstr (pages[0], "+------------------------+------------------------+\n");
  g_assert_true (last != NULL && strchr (last, '|') == NULL);
}

/* A break that runs beside something else has a column of its own, and so has what has no room. */
static void
test_without_room (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (1);
  add (p, "talk", "Runs into lunch", "2026-05-04T11:30", 60, 1);
  add (p, "talk", "Somewhere", "2026-05-04T10:00", 30, 0);
  g_autofree char *table = print_table (p, 80);
  print_assert_has (table,
                    "| Room 1                | No room yet           | For all               |\n");
}

static void
test_pages_of_rooms (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (9);
  PlnPrintOptions options = { .printed = PLN_NONE, .width = 80, .lines = 20 };
  g_autofree char *text = print_text (&pln_view_grid, p, &options);
  for (int i = 1; i <= 9; i++)
    {
      g_autofree char *head = g_strdup_printf ("| Room %d ", i);
      g_autofree char *title = g_strdup_printf ("| Talk %d ", i);
      g_assert_cmpuint (print_count (text, head), ==, 1);
      g_assert_cmpuint (print_count (text, title), ==, 1);
    }
  /* Lunch is on each. */
  g_assert_cmpuint (print_count (text, "| Lunch "), ==, 3);
  g_assert_cmpuint (print_count (text, "Page "), >=, 2);
}

static void
test_goes_on (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (2);
  add (p, "talk", "Long", "2026-05-04T13:00", 480, 1);
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *when = g_strdup_printf ("2026-05-04T%02d:00", 13 + i);
      add (p, "talk", "Short", when, 60, 2);
    }
  PlnPrintOptions options = { .printed = PLN_NONE, .width = 60, .lines = 20 };
  g_autofree char *text = print_text (&pln_view_grid, p, &options);
  print_assert_has (text, "=\n\n"
                          "Monday 4 May 2026 (continued)\n"
                          "      | Room 1                  | Room 2                  |\n"
                          "      | Long (continued)        |                         |\n");
  print_assert_has (text, "continued on page 2\n\f");
}

/* What has an open end or takes days says so; what has no time stands below. */
static void
test_uncertain (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (1);
  add (p, "talk", "Open", "2026-05-04T14:00", 0, 1);
  add (p, "talk", "Camp", "2026-05-04T15:00", 3000, 1);
  add (p, "talk", "Some time", "2026-05-04", 0, 1);
  add (p, "talk", "Some day", NULL, 0, 0);
  g_autofree char *text = print_text (&pln_view_grid, p, &usual);
  print_assert_has (text, "| Open (14:00-open) ");
  print_assert_has (text, "| Camp (15:00-17:00 +2) ");
  print_assert_has (text, "\nTime to be announced\n");
  print_assert_has (text, "\nSome time, Room 1\n");
  print_assert_has (text, "\nNot scheduled yet\n");
  print_assert_has (text, "\nSome day\n");
}

static void
test_marks (void)
{
  g_autoptr (PlnProgramme) before = make_rooms (2);
  g_autoptr (PlnProgramme) after = make_rooms (2);
  PlnSession *first = after->records[PLN_KIND_SESSION]->pdata[0];
  PlnSession *second = after->records[PLN_KIND_SESSION]->pdata[1];
  first->length = 90;
  second->state = PLN_STATE_CANCELLED;
  g_autoptr (PlnMarks) marks = print_marks (before, after, FALSE);
  PlnPrintOptions options = usual;
  options.marks = marks;
  options.since = "release 1";
  g_autofree char *text = print_text (&pln_view_grid, after, &options);
  print_assert_has (text, "| * Talk 1 about a subject ");
  print_assert_has (text, "| x Cancelled: Talk 2 about a ");
}

static void
test_days (void)
{
  g_autoptr (PlnProgramme) p = make_rooms (1);
  add (p, "talk", "Tomorrow", "2026-05-05T10:00", 60, 1);
  g_autofree char *text = print_text (&pln_view_grid, p, &usual);
  print_assert_has (text, "\nMonday 4 May 2026\n\n      | Room 1 ");
  print_assert_has (text, "\nTuesday 5 May 2026\n\n      | Room 1 ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-grid/golden", test_golden);
  g_test_add_func ("/print-grid/cells", test_cells);
  g_test_add_func ("/print-grid/overlap", test_overlap);
  g_test_add_func ("/print-grid/overlap-together", test_overlap_together);
  g_test_add_func ("/print-grid/breaks", test_breaks);
  g_test_add_func ("/print-grid/break-overlapped", test_break_overlapped);
  g_test_add_func ("/print-grid/break-overlapped-by-all", test_break_overlapped_by_all);
  g_test_add_func ("/print-grid/crowd", test_crowd);
  g_test_add_func ("/print-grid/crowd-over-pages", test_crowd_over_pages);
  g_test_add_func ("/print-grid/whole-titles", test_whole_titles);
  g_test_add_func ("/print-grid/zones", test_zones);
  g_test_add_func ("/print-grid/late", test_late);
  g_test_add_func ("/print-grid/without-room", test_without_room);
  g_test_add_func ("/print-grid/pages-of-rooms", test_pages_of_rooms);
  g_test_add_func ("/print-grid/goes-on", test_goes_on);
  g_test_add_func ("/print-grid/uncertain", test_uncertain);
  g_test_add_func ("/print-grid/marks", test_marks);
  g_test_add_func ("/print-grid/days", test_days);
  return g_test_run ();
}
