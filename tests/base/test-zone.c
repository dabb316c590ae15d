/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests time zones against known facts, and the way to UTC and back. */
#include "base/pln-zone.h"

#include <glib/gstdio.h>

static PlnCivil
parse (const char *text)
{
  PlnCivil civil;

  g_assert_true (pln_civil_parse (text, &civil));
  return civil;
}

static void
test_find (void)
{
  static const char *const bad[] = {
    "",
    "Europe/berlin",
    "Mars/Olympus",
    "UTC+8",
    "+08:00",
    "08:00",
    "CET-1CEST",
    "GMT+8",
    "../zoneinfo/UTC",
    "Etc/Unknown",
    "ACT",
    "localtime",
    "posixrules",
    " UTC",
    "EST5",
    "/usr/share/zoneinfo/Europe/Berlin",
    "Europe/",
    "Europe/Nowhere",
    "Europe//Berlin",
    "Etc/../Europe/Berlin",
    "Europe",
    "Asia/上海",
    "UTC0",
    "Europe/BerlinEurope/BerlinEurope/BerlinEurope/BerlinEurope/BerlinEurope/BerlinEurope/Berlin",
  };
  const PlnZone *zone = pln_zone_find ("Asia/Shanghai");

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (pln_zone_find (bad[i]));
  g_assert_nonnull (zone);
  g_assert_true (pln_zone_find ("Asia/Shanghai") == zone);
  g_assert_cmpstr (pln_zone_name (zone), ==, "Asia/Shanghai");
  g_assert_nonnull (pln_zone_find ("UTC"));
  g_assert_cmpstr (pln_zone_name (pln_zone_find ("Asia/Calcutta")), ==, "Asia/Calcutta");
}

static void
test_nearest (void)
{
  g_assert_cmpstr (pln_zone_nearest ("Asia/Shangai"), ==, "Asia/Shanghai");
  g_assert_cmpstr (pln_zone_nearest ("berlin"), ==, "Europe/Berlin");
  g_assert_cmpstr (pln_zone_nearest ("Europe/Pariss"), ==, "Europe/Paris");
  g_assert_cmpstr (pln_zone_nearest ("America/New York"), ==, "America/New_York");
  g_assert_null (pln_zone_nearest ("qqqqqqqq"));
}

/* A machine that has only some of the files, and those under one of their names. */
static void
test_other_name (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("zones-XXXXXX", &error);
  g_autofree char *asia = g_build_filename (folder, "Asia", NULL);
  g_autofree char *file = g_build_filename (asia, "Kathmandu", NULL);
  g_autofree char *octets = NULL;
  gsize size;
  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (asia, 0777), ==, 0);
  g_assert_true (g_file_get_contents ("/usr/share/zoneinfo/Asia/Kathmandu", &octets, &size, NULL));
  g_assert_true (g_file_set_contents (file, octets, (gssize) size, NULL));
  g_setenv ("TZDIR", folder, TRUE);
  pln_zone_set_folder (folder);

  const PlnZone *zone = pln_zone_find ("Asia/Katmandu");
  g_assert_nonnull (zone);
  g_assert_cmpstr (pln_zone_name (zone), ==, "Asia/Katmandu");
  g_assert_cmpint (pln_zone_offset (zone, parse ("2025-05-27T00:00")), ==, 345);
  g_autofree char *footer = pln_zone_read_footer (zone);
  g_assert_cmpstr (footer, ==, "<+0545>-5:45");
  g_assert_false (pln_zone_is_missing ("Asia/Katmandu"));
  g_assert_null (pln_zone_find ("US/Hawaii"));
  g_assert_true (pln_zone_is_missing ("US/Hawaii"));
  g_assert_true (pln_zone_is_missing ("Mars/Olympus"));
  g_assert_false (pln_zone_is_listed ("Mars/Olympus"));
  g_assert_false (pln_zone_is_missing ("IST"));
  g_assert_false (pln_zone_is_missing ("UTC"));

  pln_zone_set_folder (NULL);
  g_unsetenv ("TZDIR");
  g_unlink (file);
  g_rmdir (asia);
  g_rmdir (folder);
}

static const struct {
  const char *zone;
  const char *civil;
  PlnLocalKind kind;
  const char *first;
  const char *second; /* with fold 1; NULL for the same */
} facts[] = {
  { "UTC", "2025-05-27T09:20", PLN_LOCAL_ONCE, "2025-05-27T09:20", NULL },
  { "Asia/Shanghai", "2025-05-27T09:20", PLN_LOCAL_ONCE, "2025-05-27T01:20", NULL },
  { "Asia/Shanghai", "2025-05-27T07:00", PLN_LOCAL_ONCE, "2025-05-26T23:00", NULL },
  { "Asia/Kathmandu", "2025-05-27T05:45", PLN_LOCAL_ONCE, "2025-05-27T00:00", NULL },
  { "Europe/Berlin", "2025-03-30T01:59", PLN_LOCAL_ONCE, "2025-03-30T00:59", NULL },
  { "Europe/Berlin", "2025-03-30T02:00", PLN_LOCAL_MISSING, "2025-03-30T01:00", NULL },
  { "Europe/Berlin", "2025-03-30T02:30", PLN_LOCAL_MISSING, "2025-03-30T01:30", NULL },
  { "Europe/Berlin", "2025-03-30T02:59", PLN_LOCAL_MISSING, "2025-03-30T01:59", NULL },
  { "Europe/Berlin", "2025-03-30T03:00", PLN_LOCAL_ONCE, "2025-03-30T01:00", NULL },
  { "Europe/Berlin", "2025-10-26T01:59", PLN_LOCAL_ONCE, "2025-10-25T23:59", NULL },
  { "Europe/Berlin", "2025-10-26T02:00", PLN_LOCAL_TWICE, "2025-10-26T00:00", "2025-10-26T01:00" },
  { "Europe/Berlin", "2025-10-26T02:30", PLN_LOCAL_TWICE, "2025-10-26T00:30", "2025-10-26T01:30" },
  { "Europe/Berlin", "2025-10-26T03:00", PLN_LOCAL_ONCE, "2025-10-26T02:00", NULL },
  { "America/New_York", "2025-03-09T02:30", PLN_LOCAL_MISSING, "2025-03-09T07:30", NULL },
  { "America/New_York", "2025-11-02T01:30", PLN_LOCAL_TWICE, "2025-11-02T05:30",
    "2025-11-02T06:30" },
  { "Australia/Lord_Howe", "2025-04-06T01:45", PLN_LOCAL_TWICE, "2025-04-05T14:45",
    "2025-04-05T15:15" },
  { "Australia/Lord_Howe", "2025-04-06T01:29", PLN_LOCAL_ONCE, "2025-04-05T14:29", NULL },
  { "Australia/Lord_Howe", "2025-10-05T02:15", PLN_LOCAL_MISSING, "2025-10-04T15:45", NULL },
  { "Australia/Lord_Howe", "2025-10-05T02:30", PLN_LOCAL_ONCE, "2025-10-04T15:30", NULL },
  /* Morocco leaves its summer time for Ramadan, Ireland has its standard time in summer. */
  { "Africa/Casablanca", "2025-02-23T02:30", PLN_LOCAL_TWICE, "2025-02-23T01:30",
    "2025-02-23T02:30" },
  { "Africa/Casablanca", "2025-04-06T02:30", PLN_LOCAL_MISSING, "2025-04-06T02:30", NULL },
  { "Europe/Dublin", "2025-07-01T12:00", PLN_LOCAL_ONCE, "2025-07-01T11:00", NULL },
  { "Europe/Dublin", "2025-10-26T01:30", PLN_LOCAL_TWICE, "2025-10-26T00:30", "2025-10-26T01:30" },
  { "Europe/Dublin", "2025-12-01T12:00", PLN_LOCAL_ONCE, "2025-12-01T12:00", NULL },
  /* Samoa left out a whole day; Kiritimati is as far east as it gets. */
  { "Pacific/Apia", "2011-12-30T12:00", PLN_LOCAL_MISSING, "2011-12-30T22:00", NULL },
  { "Pacific/Apia", "2011-12-29T23:59", PLN_LOCAL_ONCE, "2011-12-30T09:59", NULL },
  { "Pacific/Apia", "2011-12-31T00:00", PLN_LOCAL_ONCE, "2011-12-30T10:00", NULL },
  { "Pacific/Kiritimati", "2025-01-01T00:00", PLN_LOCAL_ONCE, "2024-12-31T10:00", NULL },
};

static void
test_to_utc (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const PlnZone *zone = pln_zone_find (facts[i].zone);
      PlnCivil civil = parse (facts[i].civil);
      const char *second = facts[i].second != NULL ? facts[i].second : facts[i].first;
      PlnLocalKind kind, kind_again;

      g_test_message ("%s %s", facts[i].zone, facts[i].civil);
      g_assert_cmpint (pln_zone_to_utc (zone, civil, 0, &kind), ==, parse (facts[i].first));
      g_assert_cmpint (pln_zone_to_utc (zone, civil, 1, &kind_again), ==, parse (second));
      g_assert_cmpint (kind, ==, facts[i].kind);
      g_assert_cmpint (kind_again, ==, facts[i].kind);
      g_assert_cmpint (pln_zone_to_utc (zone, civil, 0, NULL), ==, parse (facts[i].first));
    }
}

static void
test_inverse (void)
{
  static const char *const names[] = {
    "UTC",           "Europe/Berlin",  "Europe/Dublin", "America/New_York", "Australia/Lord_Howe",
    "Asia/Shanghai", "Asia/Kathmandu", "Pacific/Apia",  "America/St_Johns", "Africa/Casablanca",
  };
  int missing = 0;
  int twice = 0;

  for (int i = 0; i < 200000; i++)
    {
      const PlnZone *zone = pln_zone_find (names[i % G_N_ELEMENTS (names)]);
      gint64 utc = g_test_rand_int_range (parse ("2000-01-01T00:00"), parse ("2037-01-01T00:00"));
      PlnLocalKind kind;
      int fold;
      PlnCivil civil = pln_zone_to_civil (zone, utc, &fold);

      g_assert_cmpint (pln_zone_to_utc (zone, civil, fold, &kind), ==, utc);
      g_assert_cmpint (kind, !=, PLN_LOCAL_MISSING);
      g_assert_true (fold == 0 || kind == PLN_LOCAL_TWICE);
      g_assert_cmpint (civil - utc, ==, pln_zone_offset (zone, utc));
      twice += kind == PLN_LOCAL_TWICE;

      civil = (PlnCivil) utc; /* any minute; it comes back unless clocks jump over it */
      utc = pln_zone_to_utc (zone, civil, 0, &kind);
      missing += kind == PLN_LOCAL_MISSING;
      g_assert_true ((pln_zone_to_civil (zone, utc, &fold) == civil)
                     == (kind != PLN_LOCAL_MISSING));
      g_assert_true (fold == 0 || kind == PLN_LOCAL_MISSING);
    }
  g_assert_cmpint (missing, >, 0);
  g_assert_cmpint (twice, >, 0);
}

/* What is remembered of the last question must not leak into the next. */
static void
test_offset (void)
{
  const PlnZone *zone = pln_zone_find ("Europe/Berlin");
  gint64 change = parse ("2025-03-30T01:00");
  gint64 back = parse ("2025-10-26T01:00");

  for (int i = 0; i < 10000; i++)
    {
      gint64 utc = change + g_test_rand_int_range (-400000, 400000);
      gboolean summer = (utc >= change && utc < back)
                        || (utc >= parse ("2024-03-31T01:00") && utc < parse ("2024-10-27T01:00"));

      g_assert_cmpint (pln_zone_offset (zone, utc), ==, summer ? 120 : 60);
    }
  for (gint64 utc = change - 3; utc < change + 3; utc++)
    g_assert_cmpint (pln_zone_offset (zone, utc), ==, utc < change ? 60 : 120);
  g_assert_cmpint (pln_zone_offset (pln_zone_find ("America/St_Johns"), back), ==, -150);
  g_assert_cmpint (pln_zone_offset (pln_zone_find ("Asia/Kathmandu"), back), ==, 345);
  /* -00:44:30 until 1972 */
  g_assert_cmpint (pln_zone_offset (pln_zone_find ("Africa/Monrovia"), 0), ==, -45);
}

static void
test_far_future (void)
{
  const PlnZone *zone = pln_zone_find ("Europe/Berlin");

  /* Zone files list changes up to 2037; after that comes the rule in their footer. */
  g_assert_cmpint (pln_zone_offset (zone, parse ("2050-07-01T00:00")), ==, 120);
  g_assert_cmpint (pln_zone_offset (zone, parse ("2050-12-01T00:00")), ==, 60);
}

static void
test_offset_to_string (void)
{
  static const struct {
    int minutes;
    const char *text;
  } cases[] = {
    { 480, "UTC+08:00" }, { 0, "UTC+00:00" },   { -210, "UTC-03:30" },
    { 345, "UTC+05:45" }, { -30, "UTC-00:30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pln_offset_to_string (cases[i].minutes);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_find_windows (void)
{
  static const char *const names[][2] = {
    { "W. Europe Standard Time", "Europe/Berlin" },
    { "China Standard Time", "Asia/Shanghai" },
    { "Eastern Standard Time", "America/New_York" },
    { "Europe/Berlin", NULL },
    { "w. europe", NULL },
    { "", NULL },
    { "Zeit für Büros", NULL },
    { "a name that is far longer than any that Windows has for a time zone of this world", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const PlnZone *zone = pln_zone_find_windows (names[i][0]);
      g_assert_cmpstr (zone != NULL ? pln_zone_name (zone) : NULL, ==, names[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone/find", test_find);
  g_test_add_func ("/zone/find-windows", test_find_windows);
  g_test_add_func ("/zone/nearest", test_nearest);
  g_test_add_func ("/zone/other-name", test_other_name);
  g_test_add_func ("/zone/to-utc", test_to_utc);
  g_test_add_func ("/zone/inverse", test_inverse);
  g_test_add_func ("/zone/offset", test_offset);
  g_test_add_func ("/zone/far-future", test_far_future);
  g_test_add_func ("/zone/offset-to-string", test_offset_to_string);
  return g_test_run ();
}
