/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables of test cases in text files, for the tests of text: one a line, fields between tabs. */
#pragma once

#include <glib.h>

#include <stdlib.h>
#include <string.h>

/* `\u00ad` and `\U0001f3fb` in what would not be seen otherwise. */
static inline char *
cases_unescape (const char *text)
{
  GString *out = g_string_new (NULL);
  while (*text != '\0')
    {
      int digits = text[0] == '\\' && text[1] == 'u'   ? 4
                   : text[0] == '\\' && text[1] == 'U' ? 8
                                                       : 0;
      if (digits > 0)
        {
          g_autofree char *hex = g_strndup (text + 2, (gsize) digits);
          g_string_append_unichar (out, (gunichar) g_ascii_strtoull (hex, NULL, 16));
          text += 2 + digits;
        }
      else
        g_string_append_c (out, *text++);
    }
  return g_string_free (out, FALSE);
}

/* The fields of each line of tests/data/@name, or of a file elsewhere; comments left out. */
static inline GPtrArray *
cases_read (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && lines[i][0] != '\0')
      {
        char **fields = g_strsplit (lines[i], "\t", 3);
        g_assert_cmpuint (g_strv_length (fields), ==, 3);
        g_ptr_array_add (cases, fields);
      }
  return cases;
}

/* The file beside the project, if it is there. */
static inline char *
cases_find_shared (const char *name)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "print", "cases", name, NULL);
  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}
