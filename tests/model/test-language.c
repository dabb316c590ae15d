/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the languages of a programme. */
#include "model/pln-language.h"
#include "model/programme-random.h"

static char *
join (GPtrArray *languages)
{
  g_ptr_array_add (languages, NULL);
  return g_strjoinv (",", (char **) languages->pdata);
}

/* Those of forums, of their texts, and of what is deep in a record. */
static void
test_texts (void)
{
  g_autoptr (PlnProgramme) p = pln_programme_new ();
  PlnForum *forum = pln_value_new (&pln_shape_forum);
  forum->record.uuid = g_strdup ("a");
  forum->title = g_strdup ("Forum");
  forum->languages = g_strdup ("en,de");
  pln_programme_add (p, forum);
  PlnSpeaker *speaker = pln_value_new (&pln_shape_speaker);
  speaker->record.uuid = g_strdup ("b");
  PlnPosition *position = pln_value_new (&pln_shape_position);
  position->record.uuid = g_strdup ("c");
  g_ptr_array_add (speaker->positions, position);
  pln_programme_add (p, speaker);
  const PlnField *field = pln_shape_find_field (&pln_shape_position, "position");
  g_assert_true (pln_record_set_text (position, field, "zh-Hans", "院长", NULL));
  field = pln_shape_find_field (&pln_shape_forum, "title");
  g_assert_true (pln_record_set_text (forum, field, "de", "Das Forum", NULL));
  g_autoptr (GPtrArray) languages = pln_programme_text_languages (p);
  g_autofree char *list = join (languages);
  g_assert_cmpstr (list, ==, "de,en,zh-Hans");
}

static void
test_lookup (void)
{
  static const struct {
    const char *languages;
    const char *wanted;
    const char *found;
  } cases[] = {
    { "en,zh", "zh", "zh" },
    { "en,zh", "zh-CN", "zh" },
    { "en,zh,zh-Hans", "zh-Hans-CN", "zh-Hans" },
    { "en,zh-Hans,zh-Hant", "zh", "zh-Hans" },
    { "en,zh-Hant", "zh-Hans", NULL },
    { "de,en", "d", NULL },
    { "den", "de", NULL },
    { "EN", "en-GB", "EN" },
    { "", "en", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);
      g_auto (GStrv) tags = g_strsplit (cases[i].languages, ",", -1);
      for (guint k = 0; tags[k] != NULL; k++)
        g_ptr_array_add (languages, g_strdup (tags[k]));
      g_assert_cmpstr (pln_language_lookup (languages, cases[i].wanted), ==, cases[i].found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/texts", test_texts);
  g_test_add_func ("/language/lookup", test_lookup);
  return g_test_run ();
}
