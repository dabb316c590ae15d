/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Printing from the command line: the options of a paper, and what is printed. */
#include "cli/options/pln-paper.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "base/pln-time-typed.h"
#include "cli/find/pln-release.h"
#include "cli/options/pln-select.h"
#include "cli/output/pln-output.h"
#include "cli/output/pln-paper-pdf.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "format/paper/pln-print-lines.h"
#include "words/pln-words.h"

#include <string.h>

static const char *const collation_words[] = { "pinyin", "stroke", NULL };
static const PlnType type_collation = { "collation", .words = collation_words };

const PlnOption pln_options_paper[] = {
  { "width", 0, "N", "columns of a line (80)" },
  { "lines", 0, "N", "lines of a page (60); 0 for one page without end, for e-mail" },
  { "language", 0, "LANGUAGE",
    "the language of the paper, and of its texts where there are such; two (zh,en) side by side" },
  { "since", 0, "RELEASE", "mark what changed since this release, else since the one before" },
  { "date", 0, "DATE", "say that it was printed on this date" },
  { "honorifics", 0, NULL, "with honorifics in Chinese too, where they are left out otherwise" },
  { "position-first", 0, NULL, "people as in a sentence: position, then name" },
  { "collation", 0, "ORDER", "the order of an index in Chinese: pinyin (the usual) or stroke",
    FALSE, &type_collation },
  { "plain", 0, NULL, "without the invisible characters that keep directions of writing apart" },
  { NULL },
};

static gboolean
read_lines (PlnCall *call, int *lines, GError **error)
{
  const char *text = pln_call_option (call, "lines");
  guint64 number = PLN_PAPER_LINES;
  gboolean ok = text == NULL
                || (g_ascii_string_to_unsigned (text, 10, 0, PLN_PAPER_LINES_MOST, &number, NULL)
                    && (number == 0 || number >= PLN_PAPER_LINES_LEAST));
  if (!ok)
    return pln_fail (error, PLN_ERROR_INVALID,
                     "lines '%s' is not a number of lines; write one from %d to %d, or 0 for one "
                     "page without end",
                     text, PLN_PAPER_LINES_LEAST, PLN_PAPER_LINES_MOST);
  *lines = number == 0 ? PLN_NONE : (int) number;
  return TRUE;
}

static gboolean
read_date (PlnCall *call, PlnDate *date, GError **error)
{
  const char *text = pln_call_option (call, "date");
  *date = PLN_NONE;
  return text == NULL || pln_typed_date (text, date)
         || pln_fail (error, PLN_ERROR_INVALID, "date '%s' is not a date; write 2025-05-27", text);
}

/* How people are named, and how an index in Chinese sorts them. */
static gboolean
read_persons (PlnCall *call, const PlnView *view, PlnPrintOptions *options, GError **error)
{
  const char *collation = pln_call_option (call, "collation");
  if (pln_call_has (call, "honorifics"))
    options->persons |= PLN_PERSON_HONORIFIC;
  if (pln_call_has (call, "position-first"))
    options->persons |= PLN_PERSON_POSITION_FIRST;
  options->stroke = g_strcmp0 (collation, "stroke") == 0;
  if (collation == NULL)
    return TRUE;
  if (!options->stroke && strcmp (collation, "pinyin") != 0)
    return pln_fail (error, PLN_ERROR_INVALID, "there is no order '%s'; write pinyin or stroke",
                     collation);
  if (strcmp (view->name, "index") != 0)
    return pln_fail (error, PLN_ERROR_USAGE, "--collation is for the view index");
  return TRUE;
}

/* Chinese is sorted as it is asked for; another language has one order only. */
static gboolean
check_collation (PlnCall *call, const PlnEdition *edition, GError **error)
{
  return !pln_call_has (call, "collation")
         || strcmp (pln_words_language (edition->language), "zh") == 0
         || pln_fail (error, PLN_ERROR_USAGE,
                      "--collation is for an index in Chinese; add --language zh");
}

/* Tells each text of a position that has none in @language, once, with the record that has it: the speaker, or the
 * session in which they hold another. */
static void
tell_foreign (PlnCall *call, const PlnProgramme *programme, const PlnSession *session,
              const PlnAppearance *who, const char *language, GHashTable *told)
{
  g_autoptr (GPtrArray) texts = pln_print_foreign_positions (programme, who, language);
  gboolean here = who->position != NULL || who->organisation != NULL;
  const PlnSpeaker *speaker = pln_programme_find_as (programme, &pln_shape_speaker, who->speaker);
  gconstpointer record = here || speaker == NULL ? (gconstpointer) session : speaker;
  g_autofree char *name = pln_record_name (record);
  for (guint i = 0; i < texts->len; i++)
    {
      char *line = g_strdup_printf ("%s %s: '%s' has no text in %s and stands as it is",
                                    ((const PlnRecord *) record)->shape->name, name,
                                    (char *) texts->pdata[i], language);
      if (g_hash_table_add (told, line))
        pln_call_tell (call, "%s", line);
    }
}

/* Positions that stand in another language than the paper, which has texts in it otherwise, are told. */
static void
tell_foreign_positions (PlnCall *call, const PlnProgramme *programme, const char *language)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  if (language == NULL
      || !pln_forum_has_language (programme, pln_programme_root (programme), language))
    return;
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      for (guint k = 0; k < session->appearances->len; k++)
        tell_foreign (call, programme, session, session->appearances->pdata[k], language, told);
    }
}

static void
say_written (PlnCall *call, const PlnProgramme *programme, GPtrArray *pages, GBytes *bytes)
{
  g_autofree char *size = pln_output_size (g_bytes_get_size (bytes));
  guint n = programme->records[PLN_KIND_SESSION]->len;
  pln_call_say (call, "%s: %u session%s, %u page%s, %s", pln_call_option (call, "output"), n,
                n == 1 ? "" : "s", pages->len, pages->len == 1 ? "" : "s", size);
}

static void
say_json (PlnCall *call, const PlnProgramme *programme, GPtrArray *pages, GBytes *bytes)
{
  PlnJsonOut out = { .text = call->out };
  pln_json_out_begin (&out, '{');
  pln_json_out_name (&out, "files");
  pln_json_out_begin (&out, '[');
  pln_json_out_begin (&out, '{');
  pln_json_out_text_member (&out, "file", pln_call_option (call, "output"));
  pln_json_out_name (&out, "sessions");
  pln_json_out_int (&out, programme->records[PLN_KIND_SESSION]->len);
  pln_json_out_name (&out, "pages");
  pln_json_out_int (&out, pages->len);
  pln_json_out_name (&out, "octets");
  pln_json_out_int (&out, (gint64) g_bytes_get_size (bytes));
  pln_json_out_end (&out, '{');
  pln_json_out_end (&out, '[');
  pln_json_add_findings (&out, "findings", programme, call->findings);
  pln_json_out_end (&out, '{');
  g_string_append_c (call->out, '\n');
}

static GBytes *
pages_to_text (PlnCall *call, GPtrArray *pages, const char *language)
{
  char *text = pln_pages_to_text (pages, pln_call_has (call, "plain"),
                                  pln_text_is_language_right_to_left (language));
  return g_bytes_new_take (text, strlen (text));
}

/* Those whose family name is not known stand in an index by the beginning of their name; a guess would be wrong for
 * half of the world. */
static void
tell_without_family (PlnCall *call, const PlnProgramme *programme, const char *language)
{
  GPtrArray *speakers = programme->records[PLN_KIND_SPEAKER];
  const char *first = NULL;
  gboolean other = FALSE;
  guint n = 0;
  for (guint i = 0; i < speakers->len; i++)
    {
      const PlnSpeaker *speaker = speakers->pdata[i];
      const char *name = pln_record_text (speaker, "name", language);
      const char *family = pln_record_text (speaker, "family", language);
      if (strchr (name, ' ') == NULL || pln_name_find_family (name, family) != NULL)
        continue;
      other = n == 0 ? name != speaker->name : other;
      first = first != NULL ? first : name;
      n++;
    }
  if (n == 0)
    return;
  g_autofree char *quoted = pln_text_quote (first);
  pln_call_tell (call,
                 "sorted by all of the name, for want of a family name: %s%s; plenary speaker set "
                 "NAME --family %s%sFAMILY",
                 quoted, n > 1 ? " and others" : "", other ? language : "", other ? "=" : "");
}

static gboolean
fits (PlnCall *call, gboolean pdf, GError **error)
{
  static const char *const of_pdf[] = { "pdf", NULL };
  static const char *const of_text[] = { "text", "txt", NULL };
  return pln_output_fits (pln_call_option (call, "output"), pdf ? of_pdf : of_text,
                          "print writes text (.txt) and PDF (.pdf)", error);
}

/* An option that would do nothing is told rather than left out: who asks for landscape expects it. */
static gboolean
check_options (PlnCall *call, gboolean pdf, GError **error)
{
  static const char *const of_pdf[] = { "paper", "landscape", "fonts" };
  if (call->json && call->outer == NULL && pln_call_option (call, "output") == NULL)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "--json tells of the file that is written; name it with -o");
  if (pdf && pln_call_has (call, "plain"))
    return pln_fail (error, PLN_ERROR_USAGE, "--plain is for text; leave it out with PDF");
  for (guint i = 0; !pdf && i < G_N_ELEMENTS (of_pdf); i++)
    if (pln_call_has (call, of_pdf[i]))
      return pln_fail (error, PLN_ERROR_USAGE,
                       "--%s is for PDF; add --pdf, or name a file that ends in .pdf with -o",
                       of_pdf[i]);
  return TRUE;
}

gboolean
pln_paper_print (PlnCall *call, const PlnView *view, GError **error)
{
  g_auto (PlnEdition) edition = { 0 };
  PlnPrintOptions options = { 0 };
  PlnSheetOptions sheet;
  gboolean pdf = pln_paper_wants_pdf (call);
  g_autofree char *target = NULL;
  if (!check_options (call, pdf, error) || !pln_output_width (call, &options.width, error)
      || !read_lines (call, &options.lines, error) || !read_date (call, &options.printed, error)
      || !read_persons (call, view, &options, error) || !pln_output_find (call, &target, error)
      || !fits (call, pdf, error)
      || (pdf && !pln_paper_choose_sheet (call, &options, &sheet, error)))
    return FALSE;
  /* Marks are made of all that readers may see, before what is not selected goes. */
  g_autoptr (PlnProgramme) programme = pln_call_load (call, pln_print_shapes, FALSE, error);
  g_autoptr (GArray) criteria = programme != NULL ? pln_select_read (call, programme, error) : NULL;
  if (criteria == NULL || !pln_select_restrict (call, programme, error)
      || !pln_edition_find (call, programme, &edition, error)
      || !check_collation (call, &edition, error)
      || !pln_select_for_audience (call, programme, error))
    return FALSE;
  pln_edition_select (call, &edition);
  pln_edition_fill (&edition, &options);
  g_autoptr (GHashTable) rooms = pln_select_rooms (criteria);
  options.rooms = rooms;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) pages = pln_print_pages (view, timetable, &options, error);
  if (pages == NULL)
    return FALSE;
  if (timetable->slots->len == 0)
    pln_call_tell (call, "no sessions to print");
  tell_foreign_positions (call, programme, edition.language);
  tell_foreign_positions (call, programme, edition.second);
  if (strcmp (view->name, "index") == 0)
    tell_without_family (call, programme, edition.language);
  g_autoptr (GBytes) bytes
      = pdf ? pln_paper_to_pdf (call, programme, pages, &sheet, edition.language, error)
            : pages_to_text (call, pages, edition.language);
  if (bytes == NULL || !pln_output_write (call, target, bytes, error))
    return FALSE;
  if (target != NULL && call->json && call->outer == NULL)
    say_json (call, programme, pages, bytes);
  else if (target != NULL)
    say_written (call, programme, pages, bytes);
  return TRUE;
}
