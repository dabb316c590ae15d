/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is loaded to select sessions and to give them out says as much as the whole programme does. */
#include "base/pln-error.h"
#include "check/pln-check.h"
#include "cli/options/pln-select.h"
#include "format/paper/pln-day-page.h"
#include "format/paper/pln-print.h"
#include "format/pln-format.h"
#include "model/pln-audience.h"
#include "model/programme-random.h"
#include "store/pln-store-load.h"
#include "store/pln-store-write.h"
#include "store/pln-store.h"

#include <glib/gstdio.h>

#define CASES 25

static void
put_all (PlnStore *store, const PlnProgramme *programme)
{
  g_autoptr (GError) error = NULL;
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      pln_store_put (store, NULL, programme->records[kind]->pdata[i], &error);
  g_assert_no_error (error);
}

/* What check and show say of all that is there. */
static char *
look (const PlnProgramme *programme)
{
  g_autoptr (GPtrArray) findings = pln_check_run (programme);
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  PlnWriteOptions options = { .width = 80, .day = PLN_NONE };
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      g_string_append_printf (out, "%s %s: %s\n", finding->record, finding->rule, finding->message);
    }
  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *page = pln_day_page (timetable, g_array_index (days, PlnDate, i), &options);
      g_string_append (out, page);
    }
  return g_string_free (out, FALSE);
}

static void
assert_looks_same (PlnStore *store, const PlnProgramme *whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnCall) call = pln_call_new ();
  call->store = store;
  g_autoptr (PlnProgramme) part = pln_select_load (call, &error);
  call->store = NULL;
  g_assert_no_error (error);
  g_assert_true (part->partial);
  g_autofree char *said = look (part);
  g_autofree char *expected = look (whole);
  g_assert_cmpstr (said, ==, expected);
}

static char *
write_all (const PlnFormat *format, PlnProgramme *programme, const char *language)
{
  g_autoptr (GError) error = NULL;
  PlnWriteOptions options = { .day = PLN_NONE, .language = language };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  pln_programme_restrict (programme, PLN_AUDIENCE_PARTICIPANTS, TRUE);
  /* A calendar without an entry is none. */
  if (!format->write (programme, &options, stream, &error))
    {
      g_assert_error (error, PLN_ERROR, PLN_ERROR_REFUSED);
      return g_strdup ("");
    }
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

static char *
print_all (const PlnView *view, PlnProgramme *programme)
{
  g_autoptr (GError) error = NULL;
  const PlnPrintOptions options = { .printed = PLN_NONE };
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) pages = pln_print_pages (view, timetable, &options, &error);
  g_assert_no_error (error);
  return pln_pages_to_text (pages, FALSE, FALSE);
}

static void
assert_prints_same (PlnStore *store, const PlnView *view)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) whole = pln_store_load (store, &error);
  g_autoptr (PlnProgramme) part = pln_store_load_shapes (store, pln_print_shapes, FALSE, &error);
  g_assert_no_error (error);
  g_autofree char *printed = print_all (view, part);
  g_autofree char *expected = print_all (view, whole);
  g_assert_cmpstr (printed, ==, expected);
}

static void
assert_writes_same (PlnStore *store, const PlnFormat *format, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) whole = pln_store_load (store, &error);
  g_autoptr (PlnProgramme) part
      = pln_store_load_shapes (store, format->shapes, format->texts, &error);
  g_assert_no_error (error);
  g_autofree char *written = write_all (format, part, language);
  g_autofree char *expected = write_all (format, whole, language);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("plenary-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.plenary", NULL);
  PlnStore *store = pln_store_create (path, &error);
  for (guint32 seed = 1; seed <= CASES; seed++)
    {
      g_autoptr (PlnProgramme) programme = random_programme (seed, 50, 6);
      g_test_message ("seed %u", seed);
      g_assert_true (pln_store_begin (store, &error));
      put_all (store, programme);
      g_autoptr (PlnProgramme) whole = pln_store_load (store, &error);
      g_assert_no_error (error);
      assert_looks_same (store, whole);
      for (guint i = 0; pln_formats[i] != NULL; i++)
        if (pln_formats[i]->shapes != NULL)
          {
            assert_writes_same (store, pln_formats[i], NULL);
            assert_writes_same (store, pln_formats[i], "en-x-1");
          }
      for (guint i = 0; pln_views[i] != NULL; i++)
        assert_prints_same (store, pln_views[i]);
      pln_store_rollback (store);
    }
  pln_store_close (store);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/select/load", test_load);
  return g_test_run ();
}
