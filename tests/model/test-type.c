/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Types: what each takes, how it keeps it, and what it refuses. */
#include "base/pln-error.h"
#include "base/pln-time.h"
#include "model/pln-records.h"

/* Text that is cleaned: what is typed, and what is kept; NULL when it is refused. */
typedef struct {
  const PlnType *type;
  const char *typed;
  const char *kept;
} TextCase;

static const TextCase texts[] = {
  { &pln_type_line, "  two   words ", "two words" },
  { &pln_type_line, "a\nb", NULL },
  { &pln_type_line, "\033[31mred", NULL },
  { &pln_type_line, "\xff", NULL },
  { &pln_type_text, "a\r\nb", "a\nb" },
  { &pln_type_text, "a\ab", NULL },
  { &pln_type_url, "https://example.org/a?b=1#c", "https://example.org/a?b=1#c" },
  { &pln_type_url, "mailto:a@example.org", "mailto:a@example.org" },
  { &pln_type_url, "HTTPS://example.org/", "HTTPS://example.org/" },
  { &pln_type_url, "javascript:alert(1)", NULL },
  { &pln_type_url, "JavaScript:alert(1)", NULL },
  { &pln_type_url, "file:///etc/passwd", NULL },
  { &pln_type_url, "example.org", NULL },
  { &pln_type_url, "https://example.org/a b", NULL },
  { &pln_type_email, "a.b@example.org", "a.b@example.org" },
  { &pln_type_email, "a@", NULL },
  { &pln_type_email, "@example.org", NULL },
  { &pln_type_email, "A <a@example.org>", NULL },
  { &pln_type_language, "zh", "zh" },
  { &pln_type_language, "ZH_hans_cn", "zh-Hans-CN" },
  { &pln_type_language, "pt-br", "pt-BR" },
  { &pln_type_language, "sl-rozaj-biske", "sl-rozaj-biske" },
  { &pln_type_language, "english", NULL },
  { &pln_type_language, "e", NULL },
  { &pln_type_language, "en-", NULL },
  { &pln_type_language, "-en", NULL },
  { &pln_type_language, "en--us", NULL },
  { &pln_type_language, "en us", NULL },
  { &pln_type_languages, "EN, zh zh", "en,zh" },
  { &pln_type_languages, "en,?", NULL },
  { &pln_type_zone, "Asia/Shanghai", "Asia/Shanghai" },
  { &pln_type_zone, "Asia/Shangai", NULL },
  { &pln_type_zone, "+08:00", NULL },
  { &pln_type_color, "#AbCdEf", "#abcdef" },
  { &pln_type_color, "abcdef", NULL },
  { &pln_type_color, "#abc", NULL },
  { &pln_type_color, "#abcdef0", NULL },
  { &pln_type_color, "#", NULL },
  { &pln_type_geo, "22.5431,114.0579", "22.543100,114.057900" },
  { &pln_type_geo, "-90,180", "-90.000000,180.000000" },
  { &pln_type_geo, "90.1,0", NULL },
  { &pln_type_geo, "0,181", NULL },
  { &pln_type_geo, "nan,0", NULL },
  { &pln_type_geo, "1", NULL },
  { &pln_type_geo, "1,2,3", NULL },
  { &pln_type_geo, "", NULL },
};

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = c->type->clean (c->typed, &error);
  g_assert_cmpstr (kept, ==, c->kept);
  if (kept == NULL)
    {
      g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
      return;
    }
  g_assert_no_error (error);
  g_autofree char *again = c->type->clean (kept, &error);
  g_assert_cmpstr (again, ==, kept);
}

/* Numbers: what is typed, what it is, and how it is written. */
typedef struct {
  const PlnType *type;
  const char *typed;
  int value;
  const char *written;
} NumberCase;

static const NumberCase numbers[] = {
  { &pln_type_count, "600", 600, "600" },
  { &pln_type_count, "0", 0, NULL },
  { &pln_type_count, "-5", 0, NULL },
  { &pln_type_count, "4294967297", 0, NULL },
  { &pln_type_count, "12x", 0, NULL },
  { &pln_type_order, "3", 3, "3" },
  { &pln_type_flag, "YES", 1, "yes" },
  { &pln_type_flag, "no", 0, "no" },
  { &pln_type_flag, "maybe", 0, NULL },
  { &pln_type_date, "1970-01-02", 1, "1970-01-02" },
  { &pln_type_date, "2025-02-30", 0, NULL },
  { &pln_type_civil, "1970-01-01 01:00", 60, "1970-01-01T01:00" },
  { &pln_type_civil, "2025-13-01 09:00", 0, NULL },
  { &pln_type_clock, "4:00", 240, "04:00" },
  { &pln_type_clock, "24:00", 0, NULL },
  { &pln_type_length, "1h30", 90, "90" },
  { &pln_type_length, "0", 0, NULL },
  { &pln_type_length, "-5", 0, NULL },
  { &pln_type_kind, "Roundtable", PLN_SESSION_ROUNDTABLE, "roundtable" },
  { &pln_type_kind, "round", 0, NULL },
};

static void
test_number (gconstpointer data)
{
  const NumberCase *c = data;
  int value = -1;
  g_assert_cmpint (c->type->parse (c->typed, &value), ==, c->written != NULL);
  if (c->written == NULL)
    return;
  g_assert_cmpint (value, ==, c->value);
  g_autofree char *written = c->type->to_string (value);
  g_assert_cmpstr (written, ==, c->written);
  int again = -1;
  g_assert_true (c->type->parse (written, &again));
  g_assert_cmpint (again, ==, value);
}

/* The words stand in the order of the enumeration: its last member is the last word. */
static void
test_words (void)
{
  static const struct {
    const PlnType *type;
    int last;
    const char *word;
  } cases[] = {
    { &pln_type_kind, PLN_SESSION_OTHER, "other" },
    { &pln_type_kind, PLN_SESSION_BREAK, "break" },
    { &pln_type_state, PLN_STATE_CANCELLED, "cancelled" },
    { &pln_type_audience, PLN_AUDIENCE_STAFF, "staff" },
    { &pln_type_role, PLN_N_ROLES - 1, "guest" },
    { &pln_type_role, PLN_ROLE_CHAIR, "chair" },
    { &pln_type_presence, PLN_PRESENCE_WITHDRAWN, "withdrawn" },
    { &pln_type_duty, PLN_DUTY_OTHER, "other" },
    { &pln_type_duty, PLN_DUTY_SUPPORTER, "supporter" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (cases[i].type->words[cases[i].last], ==, cases[i].word);
  g_assert_null (pln_type_role.words[PLN_N_ROLES]);
  g_assert_null (pln_type_kind.words[PLN_SESSION_OTHER + 1]);
  g_assert_null (pln_type_duty.words[PLN_DUTY_OTHER + 1]);
  g_autofree char *words = pln_type_words (&pln_type_audience);
  g_assert_cmpstr (words, ==, "public, participants or staff");
}

/* A message about a zone says which may be meant. */
static void
test_zone_nearest (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = pln_type_zone.clean ("Asia/Shangai", &error);
  g_assert_null (kept);
  g_assert_cmpstr (error->message, ==, "did you mean Asia/Shanghai?");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/type/text/%s-%u", texts[i].type->name, i);
      g_test_add_data_func (path, &texts[i], test_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/type/number/%s-%u", numbers[i].type->name, i);
      g_test_add_data_func (path, &numbers[i], test_number);
    }
  g_test_add_func ("/type/words", test_words);
  g_test_add_func ("/type/zone-nearest", test_zone_nearest);
  return g_test_run ();
}
