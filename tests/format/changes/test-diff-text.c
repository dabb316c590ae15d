/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the text of differences: the e-mail, Markdown and JSON of one difference that has
 * everything in it, and of random ones. */
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "format/changes/pln-diff-json.h"
#include "format/changes/pln-diff-markdown.h"
#include "format/changes/pln-diff-report.h"
#include "format/changes/pln-diff-text.h"
#include "format/sample.h"
#include "model/programme-random.h"

#include <json-glib/json-glib.h>

/* --- a week of two forums --------------------------------------------------------------------- */

static PlnProgramme *
copy (const PlnProgramme *programme)
{
  PlnProgramme *made = pln_programme_new ();
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      pln_programme_add (made, pln_value_copy (programme->records[kind]->pdata[i]));
  return made;
}

static gpointer
find (PlnProgramme *programme, PlnKind kind, const char *title)
{
  for (guint i = 0; i < programme->records[kind]->len; i++)
    if (strcmp (pln_record_title (programme->records[kind]->pdata[i]), title) == 0)
      return programme->records[kind]->pdata[i];
  g_assert_not_reached ();
}

#define session_of(programme, title) ((PlnSession *) find ((programme), PLN_KIND_SESSION, (title)))

static void
place (PlnSession *session, PlnRoom *room)
{
  g_ptr_array_set_size (session->rooms, 0);
  pln_references_add (session->rooms, &pln_shape_session_room, room->record.uuid);
}

static void
fill_trade (PlnProgramme *p, PlnForum *trade, PlnRoom *hall, PlnRoom *foyer)
{
  PlnSpeaker *jiang = sample_speaker (p, "Jiang Xiaojuan", "Professor", "Example University");
  PlnSpeaker *roe = sample_speaker (p, "Jane Roe", "Editor", "Example Review");
  PlnTheme *theme = sample_add (p, PLN_KIND_THEME, "Global markets");
  sample_translate (jiang, "name", "zh", "江小涓");
  PlnSession *keynote
      = sample_session (p, trade, "keynote", "How digital technology drives cultural trade",
                        "2025-05-27T09:20", 40, hall);
  sample_translate (keynote, "title", "zh", "数智技术如何驱动文化贸易发展");
  sample_appear (keynote, jiang, NULL, "keynote");
  PlnSession *speeches
      = sample_session (p, trade, "speech", "Thematic speeches", "2025-05-27T10:00", 45, hall);
  sample_part (p, speeches, "Speech by Wang Xudong", 1, 15);
  sample_part (p, speeches, "Speech by Yang Jun", 2, 15);
  sample_part (p, speeches, "Speech by Chen Xiaoyun", 3, 15);
  PlnSession *table
      = sample_session (p, trade, "roundtable", "Policy roundtable", "2025-05-27T11:00", 60, hall);
  pln_references_add (table->themes, &pln_shape_session_theme, theme->record.uuid);
  sample_appear (table, NULL, "Moderator to be announced", "moderator");
  sample_appear (table, roe, NULL, "panelist");
  sample_appear (table, NULL, "Officials", "panelist")->count = 4;
  sample_session (p, trade, "social", "Reception", "2025-05-27T23:30", 75, foyer);
  sample_session (p, trade, "poster", "Posters", "2025-05-27", 0, foyer);
  sample_session (p, trade, "workshop", "A <b>*bold*</b> & [risky](http://x) `title` # of $1 | 2_3",
                  "2025-05-28T10:00", 90, foyer);
}

static void
fill_film (PlnProgramme *p, PlnForum *film, PlnRoom *cinema)
{
  PlnSession *first
      = sample_session (p, film, "talk", "1. Opening film", "2025-05-27T19:00", 120, cinema);
  PlnSession *second
      = sample_session (p, film, "talk", "Second film", "2025-05-28T19:00", 120, cinema);
  sample_set (second, "state", "cancelled");
  sample_set (second, "reason", "no copy");
  sample_set (first, "state", "tentative");
  sample_session (p, film, "talk", "Questions and answers", "2025-05-28T21:00", 0, cinema);
}

static PlnProgramme *
make_before (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *week = sample_forum (p, "Culture Week", "Asia/Shanghai", NULL);
  PlnForum *trade = sample_forum (p, "Cultural Trade Forum", NULL, week);
  PlnForum *film = sample_forum (p, "Film Forum", NULL, week);
  PlnRoom *hall = sample_room (p, "Main Hall", NULL);
  PlnRoom *foyer = sample_room (p, "Foyer", NULL);
  PlnRoom *cinema = sample_room (p, "Cinema", NULL);
  sample_translate (week, "title", "zh", "文化周");
  sample_translate (trade, "title", "zh", "文化贸易论坛");
  sample_translate (hall, "name", "zh", "主会场");
  fill_trade (p, trade, hall, foyer);
  fill_film (p, film, cinema);
  return p;
}

static void
change_people (PlnProgramme *p)
{
  PlnSpeaker *li = sample_speaker (p, "Li Na", "Curator", "Example Museum");
  PlnSession *table = session_of (p, "Policy roundtable");
  PlnAppearance *moderator = table->appearances->pdata[0];
  PlnAppearance *roe = table->appearances->pdata[1];
  g_clear_pointer (&moderator->label, g_free);
  moderator->speaker = g_strdup (li->record.uuid);
  sample_set (roe, "role", "discussant");
  ((PlnAppearance *) table->appearances->pdata[2])->count = 3;
  PlnSession *keynote = session_of (p, "How digital technology drives cultural trade");
  g_ptr_array_set_size (keynote->appearances, 0);
  PlnAppearance *added = sample_appear (keynote, li, NULL, "keynote");
  g_free (added->record.uuid);
  sample_identify (added, 92, 1);
  sample_set (keynote, "abstract", "What it is about.");
  sample_set (keynote, "subtitle", "Four models");
}

static void
change_times (PlnProgramme *p)
{
  PlnRoom *foyer = find (p, PLN_KIND_ROOM, "Foyer");
  PlnSession *speeches = session_of (p, "Thematic speeches");
  sample_set (speeches, "start", "2025-05-28T10:20");
  place (speeches, foyer);
  session_of (p, "Speech by Yang Jun")->length = 20;
  sample_set (session_of (p, "Reception"), "start", "2025-05-28T00:15");
  sample_set (session_of (p, "Posters"), "day", NULL);
  sample_set (session_of (p, "Posters"), "start", "2025-05-27T12:00");
  session_of (p, "Questions and answers")->start = PLN_NONE;
  place (session_of (p, "A <b>*bold*</b> & [risky](http://x) `title` # of $1 | 2_3"),
         find (p, PLN_KIND_ROOM, "Main Hall"));
}

static void
change_states (PlnProgramme *p)
{
  PlnForum *film = find (p, PLN_KIND_FORUM, "Film Forum");
  PlnTheme *theme = sample_add (p, PLN_KIND_THEME, "Policy");
  PlnSession *table = session_of (p, "Policy roundtable");
  PlnSession *second = session_of (p, "Second film");
  sample_set (second, "state", "confirmed");
  sample_set (second, "reason", NULL);
  sample_set (session_of (p, "1. Opening film"), "state", "confirmed");
  sample_set (session_of (p, "1. Opening film"), "kind", "social");
  pln_references_add (table->themes, &pln_shape_session_theme, theme->record.uuid);
  sample_translate (table, "title", "zh", "政策圆桌");
  sample_set (table, "title", "Roundtable on policy");
  PlnSession *closing = sample_session (p, film, "ceremony", "Closing", "2025-05-28T22:00", 60,
                                        find (p, PLN_KIND_ROOM, "Cinema"));
  sample_part (p, closing, "Prizes", 1, 30);
  sample_part (p, closing, "Thanks", 2, 30);
  sample_appear (closing, find (p, PLN_KIND_SPEAKER, "Jane Roe"), NULL, "host");
}

static PlnProgramme *
make_after (const PlnProgramme *before)
{
  PlnProgramme *p = copy (before);
  change_people (p);
  change_times (p);
  change_states (p);
  sample_set (find (p, PLN_KIND_ROOM, "Main Hall"), "name", "Great Hall");
  sample_set (find (p, PLN_KIND_SPEAKER, "Jane Roe"), "name", "Dr Jane Roe");
  sample_set (find (p, PLN_KIND_FORUM, "Film Forum"), "timezone", "Asia/Tokyo");
  return p;
}

/* --- goldens ---------------------------------------------------------------------------------- */

typedef char *(*Write) (const PlnDiff *diff, const PlnDiffOptions *options);

static void
check_golden (const char *name, Write write, int width, const char *language)
{
  g_autoptr (PlnProgramme) before = make_before ();
  g_autoptr (PlnProgramme) after = make_after (before);
  g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
  const PlnDiffOptions options
      = { .from = "release 1", .to = "release 2", .language = language, .width = width };
  g_autofree char *text = write (diff, &options);
  sample_check_golden (name, text);
}

static void
test_golden (void)
{
  check_golden ("diff-72.txt", pln_diff_to_text, 0, NULL);
  check_golden ("diff-zh-40.txt", pln_diff_to_text, 40, "zh");
  check_golden ("diff.md", pln_diff_to_markdown, 0, NULL);
  check_golden ("diff.json", pln_diff_to_json, 0, NULL);
}

static void
test_nothing (void)
{
  const PlnDiffOptions options = { .from = "a", .to = "b" };
  g_autoptr (PlnProgramme) before = make_before ();
  g_autoptr (PlnProgramme) after = copy (before);
  g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
  g_autofree char *text = pln_diff_to_text (diff, &options);
  g_autofree char *markdown = pln_diff_to_markdown (diff, &options);
  g_assert_cmpstr (text, ==, "no changes\n");
  g_assert_cmpstr (markdown, ==, "no changes\n");
}

/* A session that is cancelled and moved at once is told where those who would go look for it. */
static void
test_cancelled (void)
{
  const PlnDiffOptions options = { .width = 72 };
  g_autoptr (PlnProgramme) before = make_before ();
  g_autoptr (PlnProgramme) after = copy (before);
  PlnSession *reception = session_of (after, "Reception");
  sample_set (reception, "state", "cancelled");
  sample_set (reception, "reason", "rain");
  sample_set (reception, "start", "2025-05-29T20:00");
  place (reception, find (after, PLN_KIND_ROOM, "Cinema"));
  g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
  g_autofree char *text = pln_diff_to_text (diff, &options);
  g_assert_cmpstr (text, ==,
                   "Programme changes: Culture Week\n\n"
                   "Sessions: 1 cancelled.\nTimes are those of Asia/Shanghai.\n\n"
                   "Tuesday 27 May 2025\n\n"
                   "  23:30-00:45  CANCELLED: Reception\n"
                   "               Room: Foyer\n"
                   "               Reason: rain\n"
                   "               Forum: Cultural Trade Forum\n");
}

/* --- random differences ----------------------------------------------------------------------- */

static void
check_lines (const char *text, int width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (pln_text_width (lines[i]), <=, width);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

/* Whoever is named has something said of it; nobody is left out. */
static void
check_report (const PlnDiff *diff, const PlnDiffOptions *options)
{
  g_autoptr (PlnReport) report = pln_report_new (diff, options);
  guint told = 0, expected = 0;
  for (guint i = 0; i < diff->differences->len; i++)
    expected += pln_diff_at (diff, i)->own != 0;
  for (guint i = 0; i < report->groups->len; i++)
    {
      const PlnReportGroup *group = report->groups->pdata[i];
      told += group->entries->len;
      for (guint j = 0; j < group->entries->len; j++)
        {
          const PlnReportEntry *entry = group->entries->pdata[j];
          g_assert_true (entry->mark != NULL || entry->lines->len > 0
                         || strstr (entry->title, " → ") != NULL
                         || g_str_has_prefix (entry->title, "New ")
                         || g_str_has_prefix (entry->title, "Removed "));
        }
    }
  g_assert_cmpuint (told, ==, expected);
}

static void
check_json (const PlnDiff *diff, const PlnDiffOptions *options)
{
  g_autofree char *text = pln_diff_to_json (diff, options);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonArray *changes = json_object_get_array_member (root, "changes");
  g_assert_cmpuint (json_array_get_length (changes), ==, diff->differences->len);
}

/* Gives a record other values in its fields. */
static void
fill_anew (Random *self, gpointer record)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      if (field->type->storage == PLN_STORAGE_LIST)
        g_ptr_array_set_size (PLN_LIST_AT (record, field), 0);
      else if (field->type->storage != PLN_STORAGE_NUMBER)
        g_clear_pointer (&PLN_TEXT_AT (record, field), g_free);
    }
  random_fill (self, record);
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (PlnProgramme) before = random_programme (seed, 40, 5);
      g_autoptr (PlnProgramme) after = copy (before);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      Random self = { rand, after, 40, 4, 60000 };
      for (int kind = 0; kind < PLN_KIND_TOMBSTONE; kind++)
        for (guint i = 0; i < after->records[kind]->len; i++)
          if (random_below (&self, 3) == 0)
            fill_anew (&self, after->records[kind]->pdata[i]);
      const PlnDiffOptions options
          = { .from = "a", .to = "b", .language = seed % 2 == 0 ? "en-x-1" : NULL, .width = 50 };
      g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
      g_autofree char *text = pln_diff_to_text (diff, &options);
      g_autofree char *markdown = pln_diff_to_markdown (diff, &options);
      check_lines (text, 50);
      check_report (diff, &options);
      check_json (diff, &options);
      g_assert_null (strstr (markdown, "<b>"));
      g_assert_true (g_utf8_validate (markdown, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff-text/golden", test_golden);
  g_test_add_func ("/diff-text/nothing", test_nothing);
  g_test_add_func ("/diff-text/cancelled", test_cancelled);
  g_test_add_func ("/diff-text/random", test_random);
  return g_test_run ();
}
