/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finding records: in which fields, in which order, and against a naive search of random ones. */
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "model/pln-search.h"
#include "model/programme-builder.h"
#include "model/programme-random.h"

#include <string.h>

/* The keys found, a blank between. */
static char *
find (const PlnProgramme *programme, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) hits = pln_search (timetable, (const char *const *) list);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      const PlnHit *hit = hits->pdata[i];
      g_assert_cmpint (hit->places->len, >, 0);
      g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                              ((const PlnRecord *) hit->record)->key);
    }
  return g_string_free (out, FALSE);
}

static void
assert_found (const PlnProgramme *programme, const char *words, const char *expected)
{
  g_autofree char *found = find (programme, words);
  g_assert_cmpstr (found, ==, expected);
}

static void
translate (gpointer record, const char *field, const char *text)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  g_assert_true (
      pln_record_set_text (record, pln_shape_find_field (shape, field), "zh", text, NULL));
}

/* A forum with a keynote and a roundtable, everything with a word of its own. */
static PlnProgramme *
build_forum_week (void)
{
  PlnProgramme *programme = build_programme ();
  build_set (programme->records[PLN_KIND_FORUM]->pdata[0], "acronym", "FBCCS");
  PlnSession *keynote = build_session (programme, "keynote", "2025-05-27 09:00", 40);
  build_set (keynote, "title", "How digital technologies drive trade");
  build_set (keynote, "kind", "keynote");
  build_set (keynote, "abstract", "Four models of\nnew trade.");
  translate (keynote, "title", "数字技术");
  build_appearance (programme, keynote, "jiang", PLN_ROLE_SPEAKER);
  build_place (programme, keynote, "hall");
  PlnSession *table = build_session (programme, "table", "2025-05-27 10:00", 60);
  build_set (table, "title", "Policy roundtable");
  build_set (table, "kind", "roundtable");
  build_set (table, "notes", "ask Ann");
  build_appearance (programme, table, "wang", PLN_ROLE_PANELIST);
  build_set (build_label (table, "Officials", 4, PLN_ROLE_PANELIST), "affiliation", "Ministry");
  PlnSession *part = build_part (programme, keynote, "part", NULL, 10);
  build_set (part, "title", "Questions");
  PlnSpeaker *wang = build_find (programme, PLN_KIND_SPEAKER, "wang");
  build_set (wang, "name", "Wang Xudong");
  build_set (wang, "email", "wang@example.org");
  translate (wang, "name", "王旭东");
  PlnPosition *position = pln_value_new (&pln_shape_position);
  build_set (position, "position", "Director");
  build_set (position, "organisation", "Palace Museum");
  translate (position, "organisation", "故宫博物院");
  g_ptr_array_add (wang->positions, position);
  return programme;
}

static void
test_fields (void)
{
  g_autoptr (PlnProgramme) programme = build_forum_week ();
  assert_found (programme, "digital", "keynote");
  assert_found (programme, "DIGITÁL", "keynote");
  assert_found (programme, "ｄｉｇｉｔａｌ", "keynote");
  assert_found (programme, "数字", "keynote");
  assert_found (programme, "of new", "keynote");
  assert_found (programme, "officials", "table");
  assert_found (programme, "ministry", "table");
  assert_found (programme, "ask", "table");
  assert_found (programme, "fbccs", "forum");
  assert_found (programme, "museum", "wang");
  assert_found (programme, "故宫", "wang");
  assert_found (programme, "example.org", "wang");
  assert_found (programme, "王旭东", "wang table");
  assert_found (programme, "hall", "hall keynote part");
  assert_found (programme, "speech", "part");
  assert_found (programme, "nothing of this", "");
  assert_found (programme, "", "");
  assert_found (programme, " ", "");
}

/* All words, in whatever fields; a phrase as it stands. */
static void
test_words (void)
{
  g_autoptr (PlnProgramme) programme = build_forum_week ();
  assert_found (programme, "wang|roundtable", "table");
  assert_found (programme, "roundtable|wang|ann", "table");
  assert_found (programme, "wang|keynote", "");
  assert_found (programme, "wang|museum", "wang");
  assert_found (programme, "technologies digital", "");
  assert_found (programme, "technologies|digital", "keynote");
  assert_found (programme, "digital  technologies", "keynote");
  assert_found (programme, "digital|", "keynote");
}

/* Names, then lines, then texts; the beginning of a word before its middle; then by time. */
static void
test_order (void)
{
  g_autoptr (PlnProgramme) programme = build_programme ();
  build_set (build_session (programme, "text", "2025-05-27 08:00", 0), "abstract", "art");
  build_set (build_session (programme, "line", "2025-05-27 08:30", 0), "subtitle", "art");
  build_set (build_session (programme, "middle", "2025-05-27 09:00", 0), "title", "A start");
  build_set (build_session (programme, "late", "2025-05-27 11:00", 0), "title", "Modern arts");
  build_set (build_session (programme, "soon", "2025-05-27 10:00", 0), "title", "Art");
  build_set (build_session (programme, "han", "2025-05-27 12:00", 0), "title", "艺术art");
  build_record (programme, PLN_KIND_THEME, "art");
  assert_found (programme, "art", "soon late han art middle line text");
}

static void
test_place (void)
{
  static const char *const words[] = { "xudong", "故宫", NULL };
  g_autoptr (PlnProgramme) programme = build_forum_week ();
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) hits = pln_search (timetable, words);
  const PlnSpeaker *wang = build_find (programme, PLN_KIND_SPEAKER, "wang");
  g_assert_cmpint (hits->len, ==, 1);
  const PlnHit *hit = hits->pdata[0];
  g_assert_true (hit->record == wang);
  const PlnPlace *first = &g_array_index (hit->places, PlnPlace, 0);
  g_assert_true (first->owner == wang);
  g_assert_cmpstr (first->field->name, ==, "name");
  g_assert_null (first->language);
  const PlnPlace *second = &g_array_index (hit->places, PlnPlace, 1);
  g_assert_true (second->owner == wang->positions->pdata[0]);
  g_assert_cmpstr (second->field->name, ==, "organisation");
  g_assert_cmpstr (second->language, ==, "zh");
  g_assert_cmpstr (second->text, ==, "故宫博物院");
}

static void
test_fold (void)
{
  static const char *const words[] = { " Two  Words ", "\xcc\x81", "", "ＣＡＦÉ", "각", NULL };
  g_auto (GStrv) folded = pln_search_fold (words);
  g_autofree char *all = g_strjoinv ("|", folded);
  g_assert_cmpstr (all, ==, "two words|cafe|각");
}

/* --- against a naive search ------------------------------------------------------------------- */

/* What the texts of a record are, said once more: without the field tables' help. */
static void
add_text (GString *all, const char *text)
{
  g_autofree char *folded = pln_text_fold (text != NULL ? text : "");
  for (const char *p = folded; *p != '\0'; p++)
    if (!g_ascii_isspace (*p) || all->str[all->len - 1] != ' ')
      g_string_append_c (all, g_ascii_isspace (*p) ? ' ' : *p);
  g_string_append_c (all, '\n');
}

/* The translations of the fields given, or of all. */
static void
add_translations (GString *all, GPtrArray *list, gboolean names)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlnTranslation *one = list->pdata[i];
      if (!names || strcmp (one->field, "name") == 0)
        add_text (all, one->text);
    }
}

static void
add_links (GString *all, GPtrArray *links)
{
  for (guint i = 0; i < links->len; i++)
    add_text (all, ((const PlnLink *) links->pdata[i])->title);
}

static void
add_organisation (GString *all, const PlnProgramme *programme, const char *uuid)
{
  const PlnOrganisation *organisation = pln_programme_find (programme, uuid);
  if (organisation == NULL)
    return;
  add_text (all, organisation->name);
  add_text (all, organisation->acronym);
  add_translations (all, organisation->translations, TRUE);
}

static void
add_patrons (GString *all, const PlnProgramme *programme, GPtrArray *patrons)
{
  for (guint i = 0; i < patrons->len; i++)
    {
      const PlnPatron *patron = patrons->pdata[i];
      add_text (all, patron->label);
      add_organisation (all, programme, patron->organisation);
    }
}

static void
add_people (GString *all, const PlnProgramme *programme, const PlnSession *session)
{
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *one = session->appearances->pdata[i];
      const PlnSpeaker *speaker = pln_programme_find (programme, one->speaker);
      add_text (all, one->label);
      add_text (all, one->position);
      add_text (all, one->affiliation);
      add_text (all, one->notes);
      add_translations (all, one->translations, FALSE);
      add_organisation (all, programme, one->organisation);
      if (speaker == NULL)
        continue;
      add_text (all, speaker->name);
      add_translations (all, speaker->translations, TRUE);
    }
}

static void
add_session (GString *all, const PlnProgramme *programme, const PlnSession *session)
{
  const PlnSession *parent = pln_programme_find (programme, session->parent);
  GPtrArray *rooms = session->rooms->len == 0 && parent != NULL ? parent->rooms : session->rooms;
  const char *texts[]
      = { session->title,    session->subtitle,          session->reason,     session->notes,
          session->abstract, session->participants_note, session->description };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (all, texts[i]);
  add_text (all, pln_type_kind.words[session->kind]);
  add_translations (all, session->translations, FALSE);
  add_people (all, programme, session);
  add_patrons (all, programme, session->patrons);
  add_links (all, session->links);
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnRoom *room
          = pln_programme_find (programme, ((const PlnReference *) rooms->pdata[i])->target);
      add_text (all, room->name);
      add_translations (all, room->translations, TRUE);
    }
  for (guint i = 0; i < session->themes->len; i++)
    {
      const PlnTheme *theme = pln_programme_find (
          programme, ((const PlnReference *) session->themes->pdata[i])->target);
      add_text (all, theme->name);
      add_translations (all, theme->translations, TRUE);
    }
}

static void
add_speaker (GString *all, const PlnSpeaker *speaker)
{
  const char *texts[] = { speaker->name,      speaker->family, speaker->honorific,
                          speaker->biography, speaker->email,  speaker->notes };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (all, texts[i]);
  add_translations (all, speaker->translations, FALSE);
  add_links (all, speaker->links);
  for (guint i = 0; i < speaker->positions->len; i++)
    {
      const PlnPosition *position = speaker->positions->pdata[i];
      add_text (all, position->position);
      add_text (all, position->organisation);
      add_translations (all, position->translations, FALSE);
    }
}

static void
add_forum (GString *all, const PlnProgramme *programme, const PlnForum *forum)
{
  const char *texts[] = { forum->title, forum->acronym,     forum->subtitle,
                          forum->email, forum->description, forum->notes };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (all, texts[i]);
  add_translations (all, forum->translations, FALSE);
  add_patrons (all, programme, forum->patrons);
  add_links (all, forum->links);
}

static void
add_texts (GString *all, gconstpointer record, const char *const *texts)
{
  for (guint i = 0; i < 4; i++)
    add_text (all, texts[i]);
  add_translations (all, pln_record_translations (record), FALSE);
}

static void
add_other (GString *all, gconstpointer record)
{
  const PlnVenue *venue = record;
  const PlnRoom *room = record;
  const PlnTheme *theme = record;
  const PlnOrganisation *organisation = record;
  PlnKind kind = pln_record_kind (record);
  if (kind == PLN_KIND_VENUE)
    add_texts (all, record, (const char *[4]){ venue->name, venue->address, venue->notes });
  else if (kind == PLN_KIND_ROOM)
    add_texts (all, record,
               (const char *[4]){ room->name, room->building, room->floor, room->notes });
  else if (kind == PLN_KIND_THEME)
    add_texts (all, record, (const char *[4]){ theme->name, theme->description });
  else if (kind == PLN_KIND_ORGANISATION)
    add_texts (all, record,
               (const char *[4]){ organisation->name, organisation->acronym, organisation->notes });
}

/* All folded texts of a record, a line each. */
static char *
naive_texts (const PlnProgramme *programme, gconstpointer record)
{
  GString *all = g_string_new ("\n");
  PlnKind kind = pln_record_kind (record);
  if (kind == PLN_KIND_SESSION)
    add_session (all, programme, record);
  else if (kind == PLN_KIND_SPEAKER)
    add_speaker (all, record);
  else if (kind == PLN_KIND_FORUM)
    add_forum (all, programme, record);
  else
    add_other (all, record);
  return g_string_free (all, FALSE);
}

static gboolean
naive_has (const PlnProgramme *programme, gconstpointer record, const char *const *words)
{
  g_autofree char *texts = naive_texts (programme, record);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = pln_text_fold (words[i]);
      if (strstr (texts, folded) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* The same word as somebody else may type it. */
static char *
vary (GRand *rand, const char *word)
{
  GString *wide;
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return g_utf8_strup (word, -1);
    case 1:
      return g_utf8_normalize (word, -1, G_NORMALIZE_NFD);
    case 2:
      return g_utf8_normalize (word, -1, G_NORMALIZE_NFKC);
    case 3:
      wide = g_string_new (NULL);
      for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);
          g_string_append_unichar (wide, c > ' ' && c < 0x7f ? c + 0xfee0 : c);
          if (g_ascii_isalpha (*p))
            g_string_append_unichar (wide, 0x300);
        }
      return g_string_free (wide, FALSE);
    default:
      return g_strdup (word);
    }
}

/* A few letters of what is somewhere in @record, never of two of its texts. */
static char *
pick_word (GRand *rand, const PlnProgramme *programme, gconstpointer record)
{
  g_autofree char *texts = naive_texts (programme, record);
  g_auto (GStrv) lines = g_strsplit (texts, "\n", -1);
  int n = (int) g_strv_length (lines);
  const char *line = "";
  while (line[0] == '\0')
    line = lines[g_rand_int_range (rand, 0, n)];
  int length = (int) g_utf8_strlen (line, -1);
  int from = g_rand_int_range (rand, 0, length);
  int to = from + g_rand_int_range (rand, 1, 12);
  g_autofree char *part = g_utf8_substring (line, from, MIN (length, to));
  return g_strdup (g_strstrip (part));
}

static void
check_random (GRand *rand, const PlnProgramme *programme)
{
  int kind = g_rand_int_range (rand, 0, PLN_KIND_TOMBSTONE);
  GPtrArray *records = programme->records[kind];
  gconstpointer record = records->pdata[g_rand_int_range (rand, 0, (int) records->len)];
  g_autofree char *first = pick_word (rand, programme, record);
  g_autofree char *second = pick_word (rand, programme, record);
  g_autofree char *varied = vary (rand, first);
  const char *plain[] = { first, g_rand_boolean (rand) ? second : NULL, NULL };
  const char *typed[] = { varied, plain[1], NULL };
  if (first[0] == '\0' || second[0] == '\0')
    return;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) hits = pln_search (timetable, typed);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < hits->len; i++)
    g_assert_true (g_hash_table_add (found, (gpointer) ((PlnHit *) hits->pdata[i])->record));
  g_assert_true (g_hash_table_contains (found, record));
  for (int each = 0; each < PLN_KIND_TOMBSTONE; each++)
    for (guint i = 0; i < programme->records[each]->len; i++)
      {
        gconstpointer other = programme->records[each]->pdata[i];
        g_assert_cmpint (g_hash_table_contains (found, other), ==,
                         naive_has (programme, other, plain));
      }
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (PlnProgramme) programme = random_programme (seed, 50, 5);
      for (int i = 0; i < 30; i++)
        check_random (rand, programme);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fields", test_fields);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/place", test_place);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/random", test_random);
  return g_test_run ();
}
