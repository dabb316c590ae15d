/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the view `index`: names and their order, what is listed, and that its pages are those of the days. */
#include "format/paper/printing.h"

extern const PlnView pln_view_index;
extern const PlnView pln_view_day;

static const PlnPrintOptions usual = { .printed = PLN_NONE, .lines = PLN_NONE };

static void
test_golden (void)
{
  const PlnPrintOptions options = { .printed = PLN_NONE };
  const PlnPrintOptions small
      = { .printed = PLN_NONE, .width = 44, .lines = 30, .language = "zh", .second = "en" };
  g_autoptr (PlnProgramme) programme = sample_day ();
  g_autofree char *text = print_text (&pln_view_index, programme, &options);
  g_autofree char *other = print_text (&pln_view_index, programme, &small);
  sample_check_golden ("print-index-80.txt", text);
  sample_check_golden ("print-index-44-zh.txt", other);
}

static PlnProgramme *
make_forum (void)
{
  PlnProgramme *p = pln_programme_new ();
  PlnForum *forum = sample_forum (p, "Forum", "UTC", NULL);
  sample_session (p, forum, "talk", "A talk", "2026-05-04T10:00", 60,
                  sample_room (p, "Hall", NULL));
  return p;
}

static PlnSpeaker *
add_speaker (PlnProgramme *p, const char *name, const char *family)
{
  PlnSpeaker *who = sample_speaker (p, name, "Editor", "Review");
  sample_set (who, "family", family);
  sample_appear (p->records[PLN_KIND_SESSION]->pdata[0], who, NULL, "speaker");
  return who;
}

/* The names of the entries, in their order, a blank line before each. */
static char *
list_names (const PlnProgramme *p, const char *language)
{
  PlnPrintOptions options = usual;
  options.language = language;
  g_autofree char *text = print_text (&pln_view_index, p, &options);
  g_auto (GStrv) parts = g_strsplit (text, "\n\n", -1);
  GString *out = g_string_new (NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (parts[i], "10:00-11:00") != NULL)
      g_string_append_printf (out, "%.*s\n", (int) strcspn (parts[i], "\n"), parts[i]);
  return g_string_free (out, FALSE);
}

/* Each script sorts and marks by the family name in it. */
static void
test_languages (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  PlnSpeaker *wang = add_speaker (p, "王伟", "王");
  PlnSpeaker *an = add_speaker (p, "安娜", NULL);
  sample_translate (wang, "name", "en", "Wei Wang");
  sample_translate (wang, "family", "en", "Wang");
  sample_translate (an, "name", "en", "Anna Zorn");
  sample_translate (an, "family", "en", "Zorn");
  g_autofree char *english = list_names (p, "en");
  g_autofree char *chinese = list_names (p, "zh");
  g_assert_true (g_str_has_prefix (english, "WANG Wei "));
  g_assert_nonnull (strstr (english, "王伟\nZORN Anna "));
  g_assert_true (g_str_has_prefix (chinese, "安娜 "));
  g_assert_nonnull (strstr (chinese, "ZORN Anna\n王伟 "));
}

/* The family name first, in capitals, as a word of its own; of whom it is not known the name as it is. */
static void
test_families (void)
{
  static const struct {
    const char *name;
    const char *family;
    const char *marked;
  } cases[] = {
    { "Jane Roe", "Roe", "ROE Jane\n" },
    { "Li Liang", "Li", "LI Liang\n" },
    { "Liang Li", "Li", "LI Liang\n" },
    { "Fulano de Tal", "Tal", "TAL Fulano de\n" },
    { "Ana María de la Cruz Soto", "de la Cruz", "DE LA CRUZ Ana María Soto\n" },
    { "Günter Groß", "Groß", "GROSS Günter\n" },
    { "江小涓", "江", "江小涓\n" },
    { "Plato", NULL, "Plato\n" },
    { "Plato", "Aristocles", "Plato\n" },
    { "Plato", "Plat", "Plato\n" },
    { "Cher", "Cher", "CHER\n" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlnProgramme) p = make_forum ();
      add_speaker (p, cases[i].name, cases[i].family);
      g_autofree char *names = list_names (p, NULL);
      g_assert_cmpstr (names, ==, cases[i].marked);
    }
}

static void
test_order (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  add_speaker (p, "Bob Zulu", "Zulu");
  add_speaker (p, "Åsa Öberg", "Öberg");
  add_speaker (p, "Zoe Adams", "Adams");
  add_speaker (p, "Amy Adams", "Adams");
  add_speaker (p, "Nobody", NULL);
  sample_translate (add_speaker (p, "Chen Wei", "Chen"), "name", "zh", "陈伟");
  g_autofree char *english = list_names (p, "en");
  g_autofree char *swedish = list_names (p, "sv");
  g_autofree char *chinese = list_names (p, "zh");
  g_assert_cmpstr (english, ==,
                   "ADAMS Amy\nADAMS Zoe\nCHEN Wei  陈伟\nNobody\nÖBERG Åsa\nZULU Bob\n");
  g_assert_true (g_str_has_suffix (swedish, "ZULU Bob\nÖBERG Åsa\n"));
  print_assert_has (chinese, "陈伟  CHEN Wei\n");
}

/* Who does not come is not in it, nor what does not take place; organisations come after the speakers. */
static void
test_listed (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  PlnForum *forum = p->records[PLN_KIND_FORUM]->pdata[0];
  PlnSession *talk = p->records[PLN_KIND_SESSION]->pdata[0];
  PlnSpeaker *jane = add_speaker (p, "Jane Roe", "Roe");
  add_speaker (p, "Not Coming", "Coming");
  ((PlnAppearance *) talk->appearances->pdata[1])->presence = PLN_PRESENCE_WITHDRAWN;
  PlnSession *off = sample_session (p, forum, "talk", "Off", "2026-05-05T10:00", 60, NULL);
  sample_set (off, "state", "cancelled");
  sample_appear (off, jane, NULL, "speaker");
  PlnSession *late = sample_session (p, forum, "panel", "Some day", NULL, 0, NULL);
  sample_appear (late, jane, NULL, "chair");
  sample_appear (late, NULL, "officials", "panelist");
  PlnRecord *example = sample_add (p, PLN_KIND_ORGANISATION, "Example Authority");
  sample_set (sample_appear (talk, NULL, NULL, "host"), "organisation", example->uuid);
  g_autofree char *text = print_text (&pln_view_index, p, &usual);
  print_assert_has (text, "ROE Jane\n  A talk ...");
  print_assert_has (text, " 1\n    Monday 4 May 2026  10:00-11:00  Hall  Speaker\n  Some day ...");
  print_assert_has (text, " 1\n    Not scheduled yet  Chair\n\nOrganisations\n---");
  print_assert_has (text, "---\n\nExample Authority\n  A talk ...");
  g_assert_null (strstr (text, "COMING"));
  g_assert_null (strstr (text, "Off"));
  g_assert_null (strstr (text, "officials"));
}

static void
test_nobody (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  g_autofree char *text = print_text (&pln_view_index, p, &usual);
  print_assert_has (text, "\nNobody has been named yet.\n");
  g_assert_null (strstr (text, "Sorted"));
}

/* On the page that the index names the session is. */
static void
test_pages (void)
{
  g_autoptr (PlnProgramme) p = make_forum ();
  PlnForum *forum = p->records[PLN_KIND_FORUM]->pdata[0];
  PlnSpeaker *who = sample_speaker (p, "Jane Roe", "Editor", "Review");
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *title = g_strdup_printf ("Talk number <%d>", i);
      g_autofree char *when = g_strdup_printf ("2026-05-%02dT%02d:00", 4 + i / 15, 8 + i % 15);
      sample_appear (sample_session (p, forum, "talk", title, when, 60, NULL), who, NULL,
                     "speaker");
    }
  const PlnPrintOptions options = { .printed = PLN_NONE, .lines = 25, .width = 60 };
  g_autofree char *days = print_text (&pln_view_day, p, &options);
  g_autofree char *text = print_text (&pln_view_index, p, &options);
  g_auto (GStrv) pages = g_strsplit (days, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 5);
  print_assert_has (text, "Jane Roe (continued)\n  Talk");
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *title = g_strdup_printf ("Talk number <%d>", i);
      const char *line = strstr (text, title);
      g_assert_nonnull (line);
      g_assert_cmpuint (print_count (text, title), ==, 1);
      const char *leader = strstr (line, " .");
      gint64 page = g_ascii_strtoll (leader + 1 + strspn (leader + 1, "."), NULL, 10);
      g_assert_cmpint (page, >=, 1);
      print_assert_has (pages[page - 1], title);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-index/golden", test_golden);
  g_test_add_func ("/print-index/families", test_families);
  g_test_add_func ("/print-index/languages", test_languages);
  g_test_add_func ("/print-index/order", test_order);
  g_test_add_func ("/print-index/listed", test_listed);
  g_test_add_func ("/print-index/nobody", test_nobody);
  g_test_add_func ("/print-index/pages", test_pages);
  return g_test_run ();
}
