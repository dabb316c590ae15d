/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests UUIDs from names and in text. */
#include "base/pln-uuid.h"

#include <string.h>

static void
test_new_from_name (void)
{
  g_autofree char *uuid = pln_uuid_new_from_name ("fosdem-2024", "session", "14123");
  g_autofree char *again = pln_uuid_new_from_name ("fosdem-2024", "session", "14123");
  g_autofree char *other = pln_uuid_new_from_name ("fosdem-2024", "session1", "4123");

  /* Python: uuid.uuid5 (name space, "fosdem-2024\x1fsession\x1f14123") */
  g_assert_cmpstr (uuid, ==, "10e67c70-cc20-53c4-bd4a-0a4d523afdc0");
  g_assert_cmpstr (uuid, ==, again);
  g_assert_cmpstr (uuid, !=, other);
}

static void
test_parse (void)
{
  static const char *const bad[] = {
    "",
    "opening",
    "0789aa02373c4118963825ffca7c35c7",
    "0789aa02-373c-4118-9638-25ffca7c35c",
    "0789aa02-373c-4118-9638-25ffca7c35c77",
    "{0789aa02-373c-4118-9638-25ffca7c35c7}",
    "0789aa02-373c-4118-9638-25ffca7c35cg",
    "0789aa0-2373c-4118-9638-25ffca7c35c7",
    " 0789aa02-373c-4118-9638-25ffca7c35c7",
  };
  g_autofree char *uuid = pln_uuid_parse ("0789AA02-373c-4118-9638-25FFCA7C35C7");

  g_assert_cmpstr (uuid, ==, "0789aa02-373c-4118-9638-25ffca7c35c7");
  g_assert_null (pln_uuid_parse (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (pln_uuid_parse (bad[i]));
}

static void
test_inverse (void)
{
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);
      g_autofree char *uuid = pln_uuid_new_from_name ("a", "b", id);
      g_autofree char *parsed = pln_uuid_parse (uuid);

      g_assert_cmpstr (parsed, ==, uuid);
      g_assert_cmpint (uuid[14], ==, '5');
      g_assert_nonnull (strchr ("89ab", uuid[19]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uuid/new-from-name", test_new_from_name);
  g_test_add_func ("/uuid/parse", test_parse);
  g_test_add_func ("/uuid/inverse", test_inverse);
  return g_test_run ();
}
