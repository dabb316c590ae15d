/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Replays the kept inputs of the fuzzer as a test, with any compiler. */
#include "fuzz.h"

#include <glib.h>

static void
replay (gconstpointer path)
{
  g_autofree char *data = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) data, size), ==, 0);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): the files in a folder, sorted */
static GPtrArray *
list_folder (const char *path)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (paths, g_build_filename (path, name, NULL));
  g_ptr_array_sort (paths, compare);
  return paths;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autofree char *corpus = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", NULL);
  g_autoptr (GPtrArray) folders = list_folder (corpus);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < folders->len; i++)
    {
      GPtrArray *files = list_folder (folders->pdata[i]);
      g_autofree char *reader = g_path_get_basename (folders->pdata[i]);
      g_ptr_array_add (kept, files);
      for (guint j = 0; j < files->len; j++)
        {
          g_autofree char *base = g_path_get_basename (files->pdata[j]);
          g_autofree char *name = g_strdup_printf ("/fuzz/%s/%s", reader, base);
          g_test_add_data_func (name, files->pdata[j], replay);
        }
    }
  return g_test_run ();
}
