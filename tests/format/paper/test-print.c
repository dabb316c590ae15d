/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests that hold for every view: random programmes and hostile texts are all there, once, and fit on the pages. */
#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "format/paper/pln-day-rows.h"
#include "format/paper/printing.h"
#include "words/pln-print-words.h"

#define CASES 2000

/* --- random programmes ------------------------------------------------------------------------ */

static int
below (int end)
{
  return g_test_rand_int_range (0, end);
}

static char *
random_text (int words)
{
  static const char *const stock[] = {
    "culture",
    "of",
    "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberverband",
    "数字技术驱动文化贸易发展",
    "文化，贸易；与“创新”",
    "莱昂纳多·达芬奇",
    "디지털",
    "문화무역",
    "שלום",
    "مرحبا بالعالم",
    "👩‍👩‍👧‍👦",
    "🇨🇳🇯🇵",
    "e\u0301\u0302",
    "https://example.org/a/very/long/path?with=query",
    "+86 755 8888 1234",
    "—",
    "(x)",
    "กำหนดการประชุม",
    "ﷺ",
    "co\u00adoperation",
    "\u2067abc",
    "２０２５年",
    "हिन्दी",
    "1\ufe0f⃣",
  };
  GString *out = g_string_new ("t");
  for (int i = g_test_rand_int_range (1, words); i > 0; i--)
    g_string_append_printf (out, "%s%s", below (4) > 0 ? " " : "",
                            stock[below (G_N_ELEMENTS (stock))]);
  return g_string_free (out, FALSE);
}

/* A word that is in one title only. */
static char *
token_of (const PlnSession *session)
{
  return g_strdup_printf ("Q%dQ", session->record.number);
}

static void
fill_session (PlnSession *session, GPtrArray *speakers)
{
  g_autofree char *words = random_text (below (8) == 0 ? 60 : 9);
  g_autofree char *token = token_of (session);
  g_autofree char *title = g_strdup_printf ("%s %s", token, words);
  sample_force (session, "title", title);
  session->kind = below (PLN_SESSION_OTHER + 1);
  session->state = below (PLN_STATE_CANCELLED + 1);
  for (int i = below (4) * below (3); i > 0; i--)
    {
      PlnSpeaker *who = speakers->pdata[below ((int) speakers->len)];
      sample_appear (session, who, NULL, "speaker")->role = below (PLN_N_ROLES);
    }
}

static PlnSession *
add_session (PlnProgramme *p, PlnForum *forum, GPtrArray *rooms)
{
  g_autofree char *when
      = g_strdup_printf ("2026-10-%02dT%02d:%02d", 23 + below (4), below (24), 5 * below (12));
  int timed = below (10);
  if (timed == 1)
    when[10] = '\0';
  int length = below (6) == 0 ? below (4000) : below (12) * 15;
  PlnSession *session
      = sample_session (p, forum, "talk", "x", timed == 0 ? NULL : when, length, NULL);
  for (int i = below (4) == 0 ? below (4) : below (2); i > 0; i--)
    pln_references_add (session->rooms, &pln_shape_session_room,
                        ((PlnRecord *) rooms->pdata[below ((int) rooms->len)])->uuid);
  return session;
}

static PlnProgramme *
make_random (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *root = sample_forum (p, "Random", "Europe/Berlin", NULL);
  PlnForum *sub = sample_forum (p, "Sub", below (2) == 0 ? "Asia/Shanghai" : "Europe/Berlin", root);
  g_autoptr (GPtrArray) speakers = g_ptr_array_new ();
  g_autoptr (GPtrArray) rooms = g_ptr_array_new ();
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *name = random_text (4);
      g_autofree char *title = random_text (9);
      g_ptr_array_add (speakers, sample_speaker (p, name, below (2) == 0 ? title : NULL, "x"));
    }
  for (int i = below (10) == 0 ? 40 : 1 + below (6); i > 0; i--)
    {
      g_autofree char *name = random_text (4);
      PlnRoom *room = sample_room (p, name, NULL);
      room->order = below (3);
      g_ptr_array_add (rooms, room);
    }
  for (int i = below (20) == 0 ? 60 : below (10); i > 0; i--)
    {
      PlnSession *session = add_session (p, below (3) == 0 ? sub : root, rooms);
      fill_session (session, speakers);
      for (int k = below (3) * below (2); k > 0; k--)
        {
          PlnSession *part = sample_part (p, session, "x", k, k * 10);
          fill_session (part, speakers);
          if (below (6) == 0)
            sample_set (part, "start", "2026-10-26T10:00");
        }
    }
  return p;
}

/* --- what holds for the pages ----------------------------------------------------------------- */

static void
check_page (const char *page, guint number, guint total, const PlnPrintOptions *options)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n", -1);
  guint n = g_strv_length (lines) - 1;
  g_autofree char *one = g_strdup_printf ("%u", number);
  g_autofree char *all = g_strdup_printf ("%u", total);
  g_autofree char *phrase = pln_print_phrase (options->language, PLN_PRINT_PAGE_OF, one, all);
  g_autofree char *head = pln_text_isolate (phrase);
  g_assert_true (g_str_has_suffix (page, "\n"));
  g_assert_true (g_utf8_validate (page, -1, NULL));
  if (options->lines != PLN_NONE)
    {
      g_assert_cmpuint (n, <=, (guint) options->lines);
      g_assert_true (options->second != NULL ? strstr (lines[0], phrase) != NULL
                                             : g_str_has_suffix (lines[0], head));
      g_assert_nonnull (strstr (lines[0], options->version));
    }
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (pln_text_width (lines[i]), <=, options->width);
      g_assert_false (g_str_has_suffix (lines[i], " "));
      for (const char *c = lines[i]; *c != '\0'; c = g_utf8_next_char (c))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (c)));
    }
  /* No heading is the last of a page. */
  g_assert_false (total > 1 && strspn (lines[n - 1], "-") > 20
                  && strspn (lines[n - 1], "-") == strlen (lines[n - 1]));
}

/* How often a title is on the pages of the list: once, and where a part on another day says what it is a part of, in
 * each language. */
static guint
wanted_times (const PlnTimetable *timetable, const PlnSlot *slot, const PlnPrintOptions *options)
{
  guint n_parts = 0;
  guint times = 1;
  const PlnSlot *parts = pln_timetable_parts (timetable, slot, &n_parts);
  for (guint i = 0; i < n_parts; i++)
    times += pln_slot_is_row (timetable, &parts[i]) ? (options->second != NULL ? 2 : 1) : 0;
  return times;
}

/* Of a view that says itself which sessions it has: each that it lists is there. */
static void
check_listed (const PlnView *view, const PlnTimetable *timetable, const char *text)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  view->list (timetable, &(PlnPrintOptions){ .printed = PLN_NONE }, sessions);
  for (guint i = 0; i < sessions->len; i++)
    {
      g_autofree char *token = token_of (sessions->pdata[i]);
      g_assert_cmpuint (print_count (text, token), >=, 1);
    }
}

static void
check_titles (const PlnView *view, const PlnTimetable *timetable, const PlnPrintOptions *options,
              const char *text)
{
  if (view->list != NULL)
    {
      check_listed (view, timetable, text);
      return;
    }
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_autofree char *token = token_of (slot->session);
      guint n = print_count (text, token);
      if (view->parts)
        g_assert_cmpuint (n, ==, wanted_times (timetable, slot, options));
      else if (pln_slot_is_row (timetable, slot))
        g_assert_cmpuint (n, >=, 1);
    }
}

static void
check_view (const PlnView *view, const PlnProgramme *programme, const PlnPrintOptions *options)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autofree char *text = print_text (view, programme, options);
  g_autofree char *again = print_text (view, programme, options);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint total = g_strv_length (pages);
  g_assert_cmpstr (text, ==, again);
  for (guint i = 0; i < total; i++)
    check_page (pages[i], i + 1, total, options);
  check_titles (view, timetable, options, text);
}

static void
test_random (void)
{
  static const char *const languages[] = { NULL, "zh", "en", "de", "fr", "ar", "xx" };
  for (int round = 0; round < CASES; round++)
    {
      g_autoptr (PlnProgramme) programme = make_random ();
      PlnPrintOptions options
          = { .version = "Release 1", .edition = "Release 1 of today.", .printed = PLN_NONE };
      options.width = g_test_rand_int_range (40, 133);
      options.lines = below (10) == 0 ? PLN_NONE : g_test_rand_int_range (20, 90);
      options.language = languages[below (G_N_ELEMENTS (languages))];
      options.second = below (3) == 0 ? languages[below (G_N_ELEMENTS (languages))] : NULL;
      for (guint i = 0; pln_views[i] != NULL; i++)
        check_view (pln_views[i], programme, &options);
    }
}

/* Marks of changes and overlaps change nothing about what fits. */
static void
test_random_marks (void)
{
  for (int round = 0; round < CASES / 10; round++)
    {
      g_autoptr (PlnProgramme) before = make_random ();
      g_autoptr (PlnProgramme) after = make_random ();
      g_autoptr (PlnMarks) marks = print_marks (before, after, TRUE);
      PlnPrintOptions options
          = { .marks = marks, .since = "release 1", .version = "v", .printed = 20000 };
      options.width = g_test_rand_int_range (40, 133);
      options.lines = g_test_rand_int_range (20, 90);
      for (guint i = 0; pln_views[i] != NULL; i++)
        {
          g_autofree char *text = print_text (pln_views[i], after, &options);
          g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
          for (guint k = 0; pages[k] != NULL; k++)
            check_page (pages[k], k + 1, g_strv_length (pages), &options);
        }
    }
}

/* --- hostile texts ---------------------------------------------------------------------------- */

static char *
repeat (const char *text, int times)
{
  GString *out = g_string_new ("q");
  for (int i = 0; i < times; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static guint
count_character (const char *text, gunichar wanted)
{
  guint n = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_utf8_get_char (p) == wanted;
  return n;
}

static void
test_hostile (void)
{
  /* As long as a line of text may be. */
  static const struct {
    const char *text;
    int times;
  } floods[] = { { "\u0301", 990 }, { "\u200b", 990 }, { "\u093e", 990 }, { "ж", 990 },
                 { "字", 990 },     { "\u2067", 990 }, { "\u200d", 990 }, { "ж字", 490 } };
  for (guint i = 0; i < G_N_ELEMENTS (floods); i++)
    {
      g_autoptr (PlnProgramme) p = pln_programme_new ();
      PlnForum *forum = sample_forum (p, "F", "UTC", NULL);
      g_autofree char *text = repeat (floods[i].text, floods[i].times);
      PlnRoom *room = sample_room (p, "Room", NULL);
      PlnSession *session = sample_session (p, forum, "talk", "x", "2026-05-04T10:00", 60, room);
      PlnSpeaker *who = sample_speaker (p, "x", "Position", "x");
      sample_appear (session, who, NULL, "speaker");
      sample_force (session, "title", text);
      sample_force (who, "name", text);
      PlnPrintOptions options = { .width = 60, .lines = 30, .version = "v", .printed = PLN_NONE };
      for (guint v = 0; pln_views[v] != NULL; v++)
        {
          g_autofree char *printed = print_text (pln_views[v], p, &options);
          gunichar c = g_utf8_get_char (floods[i].text);
          g_test_message ("flood %u, view %u", i, v);
          /* Nothing is lost: the title once, the name where it is printed. Isolates are closed line by line. */
          if (c != 0x2067)
            g_assert_cmpuint (count_character (printed, c), >=,
                              (guint) floods[i].times * (pln_views[v]->parts ? 2 : 1));
        }
    }
}

/* Octets that no verb lets in do not reach the paper, in whatever field. */
static void
test_control_characters (void)
{
  g_autoptr (PlnProgramme) p = sample_day ();
  const char *bad = "a\x1b[31mb\a\fc\xff\xc2\x85"
                    "d\te\nf";
  for (guint i = 0; i < p->records[PLN_KIND_SESSION]->len; i++)
    {
      sample_force (p->records[PLN_KIND_SESSION]->pdata[i], "title", bad);
      sample_force (p->records[PLN_KIND_SESSION]->pdata[i], "subtitle", bad);
      sample_force (p->records[PLN_KIND_SESSION]->pdata[i], "reason", bad);
    }
  for (guint i = 0; i < p->records[PLN_KIND_SPEAKER]->len; i++)
    sample_force (p->records[PLN_KIND_SPEAKER]->pdata[i], "name", bad);
  for (guint i = 0; i < p->records[PLN_KIND_ROOM]->len; i++)
    sample_force (p->records[PLN_KIND_ROOM]->pdata[i], "name", bad);
  sample_force (p->records[PLN_KIND_FORUM]->pdata[0], "title", bad);
  PlnPrintOptions options = { .width = 80, .lines = 60, .version = "v", .printed = PLN_NONE };
  for (guint v = 0; pln_views[v] != NULL; v++)
    {
      g_autofree char *text = print_text (pln_views[v], p, &options);
      g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
      for (guint k = 0; pages[k] != NULL; k++)
        check_page (pages[k], k + 1, g_strv_length (pages), &options);
    }
}

/* An abstract is not printed, however long. */
static void
test_abstract (void)
{
  g_autoptr (PlnProgramme) p = sample_day ();
  g_autofree char *before
      = print_text (pln_view_find ("day"), p, &(PlnPrintOptions){ .printed = PLN_NONE });
  g_autofree char *text = repeat ("word ", 20000);
  sample_force (p->records[PLN_KIND_SESSION]->pdata[0], "abstract", text);
  g_autofree char *after
      = print_text (pln_view_find ("day"), p, &(PlnPrintOptions){ .printed = PLN_NONE });
  g_assert_cmpstr (before, ==, after);
}

static void
test_find (void)
{
  g_assert_cmpstr (pln_view_find ("grid")->name, ==, "grid");
  g_assert_null (pln_view_find ("week"));
  g_assert_null (pln_view_find (""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/random", test_random);
  g_test_add_func ("/print/random-marks", test_random_marks);
  g_test_add_func ("/print/hostile", test_hostile);
  g_test_add_func ("/print/control-characters", test_control_characters);
  g_test_add_func ("/print/abstract", test_abstract);
  g_test_add_func ("/print/find", test_find);
  return g_test_run ();
}
