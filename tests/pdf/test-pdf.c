/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of pages as PDF: what pdftotext finds in them is what the text edition says. */
#include "pdf/pln-pdf.h"

#include "base/pln-error.h"
#include "format/paper/pln-column.h"

#include <string.h>

static void
page_free (gpointer data)
{
  PlnPage *page = data;
  g_ptr_array_unref (page->lines);
  g_free (page);
}

/* Pages of @text, which part at form feeds. */
static GPtrArray *
pages_of (const char *text)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (page_free);
  g_auto (GStrv) parts = g_strsplit (text, "\f", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (parts[i], "\n", -1);
      PlnPage *page = g_new0 (PlnPage, 1);
      page->lines = pln_column_new ();
      for (guint k = 0; lines[k] != NULL; k++)
        g_ptr_array_add (page->lines, g_strdup (lines[k]));
      g_ptr_array_add (pages, page);
    }
  return pages;
}

static PlnSheetOptions
usual (void)
{
  PlnSheetOptions options = { .sheet = pln_sheet_find ("A4"), .width = 80, .lines = 60 };
  return options;
}

static GBytes *
write_pdf (const char *text, const PlnSheetOptions *options, GError **error)
{
  g_autoptr (GPtrArray) pages = pages_of (text);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  if (!pln_pdf_write (pages, options, stream, error))
    return NULL;
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* What a command says when it reads @bytes. */
static char *
ask (const char *const *command, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (
      command, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) out = NULL;
  g_subprocess_communicate (process, bytes, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  gsize size;
  const char *octets = g_bytes_get_data (out, &size);
  return g_strndup (octets, size);
}

static gboolean
has_program (const char *name)
{
  g_autofree char *path = g_find_program_in_path (name);
  if (path == NULL)
    g_test_skip_printf ("no %s here", name);
  return path != NULL;
}

/* Whether a font here has that character, which stands for its script. */
static gboolean
has_font (gunichar c)
{
  g_autofree char *pattern = g_strdup_printf (":charset=%x", c);
  const char *const command[] = { "fc-list", pattern, "family", NULL };
  if (!has_program ("fc-list"))
    return FALSE;
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autofree char *found = ask (command, nothing);
  if (found[0] == '\0')
    g_test_skip_printf ("no font here has U+%04X", c);
  return found[0] != '\0';
}

/* A text without blanks, without marks of direction, and in one form: what is compared. */
static char *
squash (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *out = g_string_new (NULL);
  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* Each line of @text is found in the PDF, in order and alone on its line. */
static void
assert_reads (const char *text)
{
  static const char *const command[] = { "pdftotext", "-layout", "-", "-", NULL };
  PlnSheetOptions options = usual ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write_pdf (text, &options, &error);
  g_assert_no_error (error);
  if (!has_program ("pdftotext"))
    return;
  g_autofree char *found = ask (command, bytes);
  g_auto (GStrv) wanted = g_strsplit_set (text, "\n\f", -1);
  g_auto (GStrv) lines = g_strsplit_set (found, "\n\f", -1);
  guint at = 0;
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_autofree char *want = squash (wanted[i]);
      gboolean same = want[0] == '\0';
      for (; !same && lines[at] != NULL; at++)
        {
          g_autofree char *line = squash (lines[at]);
          same = strcmp (line, want) == 0;
        }
      if (!same)
        g_error ("no line '%s' in:\n%s", wanted[i], found);
    }
}

static void
test_latin (void)
{
  assert_reads ("Name   Tuesday 27 May 2025          Page 1 of 2\n"
                "==============================================\n\n"
                "09:20-10:00* Keynote: Café Gödel – “Řeč”      Main Hall\n"
                "             Straße, ẞ\f"
                "Name   Tuesday 27 May 2025          Page 2 of 2\n");
}

static void
test_han (void)
{
  if (has_font (0x6c5f))
    assert_reads ("上午  MORNING                            主会场  Main Hall\n"
                  "09:20-10:00  主旨演讲  Keynote\n"
                  "             主讲人  江小涓  中国社会科学院大学教授、国务院原副秘书长\n"
                  "10:20-11:50 | 产业圆桌一：“品牌＋文化” | IP |\n");
}

static void
test_kana_and_hangul (void)
{
  if (has_font (0x3042) && has_font (0xd64d))
    assert_reads (
        "山田太郎 Yamada Taro, 例大学\nカラオケ・ひらがな\n홍길동 Hong Gildong, 예시대학교  x\n");
}

/* No lam with alef behind: poppler turns round the two letters of that one glyph. */
static void
test_leftward (void)
{
  if (has_font (0x0641) && has_font (0x05d9))
    assert_reads ("11:45  \u2068ישראל ישראלי\u2069\n12:00  \u2068محمد بن سعيد\u2069\n");
}

static void
test_thai (void)
{
  if (has_font (0x0e01))
    assert_reads ("13:00  การค้าวัฒนธรรม\n");
}

static void
test_unknown (void)
{
  PlnSheetOptions options = usual ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = write_pdf ("fine\fone\nand  strange \U000ffffd here", &options, &error);
  g_assert_null (bytes);
  g_assert_error (error, PLN_ERROR, PLN_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "no font here has"));
  g_assert_nonnull (strstr (error->message, "(U+FFFFD): of no script, no font has it"));
  g_assert_nonnull (strstr (error->message, "page 2, 'strange"));
  g_assert_null (strstr (error->message, "fonts-noto"));
}

static void
test_same_bytes (void)
{
  PlnSheetOptions options = usual ();
  options.title = "Cultural Trade Forum 文化";
  options.author = "The organisers";
  g_autoptr (GBytes) one = write_pdf ("Programme\f2", &options, NULL);
  g_usleep (1100 * 1000);
  g_autoptr (GBytes) other = write_pdf ("Programme\f2", &options, NULL);
  g_assert_true (g_bytes_equal (one, other));
  static const char *const command[] = { "pdfinfo", "-", NULL };
  if (!has_program ("pdfinfo"))
    return;
  g_autofree char *info = ask (command, one);
  g_assert_nonnull (strstr (info, "Cultural Trade Forum 文化"));
  g_assert_nonnull (strstr (info, "The organisers"));
  g_assert_nonnull (strstr (info, "Pages:           2"));
  g_assert_nonnull (strstr (info, "595.28 x 841.89"));
  g_assert_null (strstr (info, "CreationDate"));
}

static void
test_sheets (void)
{
  PlnSheetOptions options = usual ();
  options.lines = 0;
  pln_sheet_choose (&options);
  g_assert_false (options.landscape);
  g_assert_cmpint (options.lines, ==, 60);
  options.width = 132;
  options.lines = 0;
  pln_sheet_choose (&options);
  g_assert_true (options.landscape);
  g_assert_cmpint (options.lines, >=, 40);
  options = (PlnSheetOptions){ .sheet = pln_sheet_find ("a3"), .width = 132 };
  pln_sheet_choose (&options);
  g_assert_false (options.landscape);
  g_assert_null (pln_sheet_find ("A99"));
  options.sheet = pln_sheet_find ("letter");
  options.width = 400;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write_pdf ("x", &options, &error);
  g_assert_null (bytes);
  g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
}

/* What is wider in its font than its columns is set narrower: nothing lies on what follows, or off the sheet. */
static void
test_columns (void)
{
  static const char *const command[] = { "pdftotext", "-bbox", "-", "-", NULL };
  PlnSheetOptions options = usual ();
  if (!has_font (0x0633) || !has_font (0xff41) || !has_program ("pdftotext"))
    return;
  g_autoptr (GBytes) bytes = write_pdf ("س س س  x\nａｂ  x\n主会场  x\nab  x", &options, NULL);
  g_autofree char *boxes = ask (command, bytes);
  g_autoptr (GRegex) regex
      = g_regex_new ("xMin=\"([0-9.]+)\" yMin=\"[0-9.]+\" xMax=\"([0-9.]+)\"[^>]*>x<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  static const int columns[] = { 7, 6, 8, 4 };
  double column = (595.28 - 72) / 80;
  guint n = 0;
  for (g_regex_match (regex, boxes, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL), n++)
    {
      g_autofree char *x = g_match_info_fetch (match, 1);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (x, NULL), 36 + columns[n] * column, 0.1);
    }
  g_assert_cmpuint (n, ==, 4);
}

/* A banner is set as large as its lines and the width allow, instead of them, and can be found. */
static void
test_banner (void)
{
  static const char *const command[] = { "pdftotext", "-bbox", "-", "-", NULL };
  PlnSheetOptions options = usual ();
  g_autoptr (GArray) banners = g_array_new (FALSE, FALSE, sizeof (PlnPageBanner));
  const PlnPageBanner banner = { 1, 10, (char *) "Hall\n7" };
  g_autoptr (GPtrArray) pages = pages_of ("above\n##\n\n\n\n\n##\n\n\n\n##\nbelow");
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_array_append_val (banners, banner);
  ((PlnPage *) pages->pdata[0])->banners = banners;
  g_assert_true (pln_pdf_write (pages, &options, stream, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  if (!has_program ("pdftotext"))
    return;
  g_autoptr (GBytes) bytes
      = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_autofree char *boxes = ask (command, bytes);
  g_autoptr (GRegex) regex = g_regex_new (
      "xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">Hall<", 0, 0,
      NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_assert_true (g_regex_match (regex, boxes, 0, &match));
  double box[4];
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *number = g_match_info_fetch (match, i + 1);
      box[i] = g_ascii_strtod (number, NULL);
    }
  g_assert_cmpfloat (box[3] - box[1], >, 40);
  g_assert_cmpfloat_with_epsilon ((box[0] + box[2]) / 2, 595.28 / 2, 5);
  g_assert_nonnull (strstr (boxes, ">7<"));
  g_assert_nonnull (strstr (boxes, ">below<"));
  g_assert_null (strstr (boxes, "##"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/latin", test_latin);
  g_test_add_func ("/pdf/han", test_han);
  g_test_add_func ("/pdf/kana-and-hangul", test_kana_and_hangul);
  g_test_add_func ("/pdf/leftward", test_leftward);
  g_test_add_func ("/pdf/thai", test_thai);
  g_test_add_func ("/pdf/unknown", test_unknown);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/sheets", test_sheets);
  g_test_add_func ("/pdf/columns", test_columns);
  g_test_add_func ("/pdf/banner", test_banner);
  return g_test_run ();
}
