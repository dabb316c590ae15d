/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the index of a folder of exported files. */
#include "format/json/pln-index.h"

#include <string.h>

static GPtrArray *
list_files (const char *text)
{
  return pln_index_files (text, strlen (text));
}

static void
test_round_trip (void)
{
  const PlnFormat *ics = pln_format_find ("ics");
  PlnIndexFile hall = { (char *) "hall", (char *) "Main \"Hall\"\n", (char *) "hall.ics", 3 };
  PlnIndexFile foyer = { (char *) "foyer", (char *) "门厅", (char *) "foyer.ics", 0 };
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_ptr_array_add (files, &hall);
  g_ptr_array_add (files, &foyer);
  g_autoptr (GBytes) bytes = pln_index_to_json ("Forum", ics, "room", files);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autofree char *json = g_strndup (text, size);
  g_autoptr (GPtrArray) names = list_files (json);
  g_assert_nonnull (strstr (json, "\"version\" : 1,"));
  g_assert_nonnull (strstr (json, "\"title\" : \"Main \\\"Hall\\\"\\n\","));
  g_assert_nonnull (strstr (json, "\"sessions\" : 3,"));
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (names->pdata[0], ==, "hall.ics");
  g_assert_cmpstr (names->pdata[1], ==, "foyer.ics");
}

/* What somebody else has put there leads nowhere. */
static void
test_hostile (void)
{
  static const char *const texts[] = {
    "",
    "[",
    "[]",
    "{}",
    "null",
    "{\"files\":1}",
    "{\"files\":[1,null,{},{\"file\":1},{\"file\":{}}]}",
    "{\"files\":[{\"file\":\"../secret\"},{\"file\":\"/etc/passwd\"}]}",
    "{\"files\":[{\"file\":\"..\"},{\"file\":\"\"}]}",
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) names = list_files (texts[i]);
      g_assert_cmpuint (names->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index/round-trip", test_round_trip);
  g_test_add_func ("/index/hostile", test_hostile);
  return g_test_run ();
}
