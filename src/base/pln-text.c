/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Taking text in: mending or refusing what must not be stored. */
#include "base/pln-text.h"

#include "base/pln-error.h"
#include "base/pln-text-layout.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf.h>

/* Longer runs of marks are sorted before ICU sees them: it sorts by insertion, in quadratic time. */
#define MARKS_MAX 64

typedef struct {
  GString *out;
  gboolean lines;
  gsize solid;      /* where the white space at the end of @out begins */
  guint marks;      /* how many marks the end of @out is */
  guint most_marks; /* the longest run of them */
  gboolean not_nfc; /* whether @out may have to be composed */
  PlnTextFlaw flaws;
  gunichar bad;       /* the first control character; 0 for none */
  gunichar bad_blank; /* the first among white space, which at the end does not count */
} Intake;

/* Nearly all text is clean ASCII: nothing to decode, normalise or count. */
static gboolean
is_plain (const char *text, gboolean lines)
{
  gsize limit = lines ? PLN_TEXT_LONG_MAX : PLN_TEXT_LINE_MAX;
  gsize i;

  for (i = 0; text[i] != '\0'; i++)
    {
      gboolean blank = text[i] == ' ' || (lines && text[i] == '\n');

      if (blank && (i == 0 || text[i + 1] == '\0' || (!lines && text[i + 1] == ' ')))
        return FALSE;
      if (!blank && !g_ascii_isgraph (text[i]))
        return FALSE;
    }
  return i <= limit;
}

/* What separates lines: by Unicode's bidirectional classes U+001C to U+001E do. */
static gboolean
is_line_end (gunichar c)
{
  return (c >= '\n' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028
         || c == 0x2029;
}

static gboolean
is_column_end (gunichar c)
{
  return c == '\t' || c == 0x1f;
}

static gboolean
is_space (gunichar c)
{
  return is_line_end (c) || is_column_end (c) || g_unichar_isspace (c);
}

/* Controls that stand for nothing, bidi overrides, and what XML and JSON readers may choke on. */
static gboolean
is_dropped (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e)
         || U_IS_UNICODE_NONCHAR (c);
}

static void
note_normality (Intake *self, gunichar c)
{
  gboolean ideograph = c >= 0x3400 && c <= 0x9fff; /* each of them is NFC: no need to ask */
  gboolean mark = c >= 0x300 && !ideograph && g_unichar_ismark (c);

  self->marks = mark ? self->marks + 1 : 0;
  self->most_marks = MAX (self->most_marks, self->marks);
  if (c < 0x300 || ideograph || self->not_nfc) /* all before U+0300 is NFC */
    return;
  self->not_nfc = u_getIntPropertyValue ((UChar32) c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES
                  || (mark && u_getCombiningClass ((UChar32) c) != 0);
}

static void
take_space (Intake *self, gunichar c)
{
  gboolean newline = self->lines && is_line_end (c);
  gboolean usual = newline && (c == '\n' || c == '\r' || c == 0x85 || c > 0xff);

  if (self->out->len == 0)
    return;
  if (!usual && (is_line_end (c) || is_column_end (c)) && self->bad_blank == 0)
    self->bad_blank = c;
  note_normality (self, c);
  if (newline)
    g_string_append_c (self->out, '\n');
  else if (self->lines && !is_column_end (c))
    g_string_append_unichar (self->out, c);
  else if (self->lines || self->out->len == self->solid)
    g_string_append_c (self->out, ' ');
}

static void
take_solid (Intake *self, gunichar c)
{
  if (self->bad == 0)
    self->bad = self->bad_blank;
  note_normality (self, c);
  g_string_append_unichar (self->out, c);
  self->solid = self->out->len;
}

/* How much of @text, which begins with neither blank nor control, can be taken as it is: ASCII. */
static gsize
measure_run (const char *text, gboolean lines)
{
  gsize run = 0;

  while (g_ascii_isgraph (text[run]) || (lines && (text[run] == ' ' || text[run] == '\n')))
    run++;
  while (run > 0 && !g_ascii_isgraph (text[run - 1])) /* it may be the end, which has no blanks */
    run--;
  return run;
}

static void
take_run (Intake *self, const char *text, gsize run)
{
  if (self->bad == 0)
    self->bad = self->bad_blank;
  self->marks = 0;
  g_string_append_len (self->out, text, (gssize) run);
  self->solid = self->out->len;
}

static void
take (Intake *self, const char *text)
{
  const char *next;

  for (const char *p = text; *p != '\0'; p = next)
    {
      gsize run = g_ascii_isgraph (*p) ? measure_run (p, self->lines) : 0;
      gunichar c = g_utf8_get_char (p);

      next = run > 0 ? p + run : g_utf8_next_char (p);
      if (c == '\r' && p[1] == '\n')
        continue;
      if (run > 0)
        take_run (self, p, run);
      else if (is_space (c))
        take_space (self, c);
      else if (!is_dropped (c))
        take_solid (self, c);
      else if (self->bad == 0)
        self->bad = c;
      /* Composing leaves a third at the least: this will be cut anyway. */
      if (self->out->len > 4 * PLN_TEXT_LONG_MAX)
        {
          self->flaws |= PLN_TEXT_FLAW_LENGTH;
          break;
        }
    }
  g_string_truncate (self->out, self->solid);
}

static int
compare_classes (gconstpointer a, gconstpointer b, gpointer unused G_GNUC_UNUSED)
{
  return u_getCombiningClass (*(const UChar32 *) a) - u_getCombiningClass (*(const UChar32 *) b);
}

static void
append_decomposed (GArray *out, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize count = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));

  g_array_append_vals (out, parts, (guint) count);
}

/* Decomposes, and puts marks into canonical order in n log n. */
static void
sort_marks (GString *text)
{
  g_autoptr (GArray) all = g_array_sized_new (FALSE, FALSE, sizeof (gunichar), (guint) text->len);
  guint start = 0;

  for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    append_decomposed (all, g_utf8_get_char (p));
  for (guint i = 0; i <= all->len; i++)
    {
      if (i < all->len && u_getCombiningClass ((UChar32) g_array_index (all, gunichar, i)) != 0)
        continue;
      if (i - start > 1) /* the sort is stable, as it has to be */
        g_qsort_with_data (&g_array_index (all, gunichar, start), (int) (i - start),
                           sizeof (gunichar), compare_classes, NULL);
      start = i + 1;
    }
  g_string_truncate (text, 0);
  for (guint i = 0; i < all->len; i++)
    g_string_append_unichar (text, g_array_index (all, gunichar, i));
}

static void
compose (GString *text)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance (&status);
  int32_t room = (int32_t) text->len * 3; /* UTR 15: NFC is at most three times as long */
  g_autofree UChar *wide = g_new (UChar, text->len + 1);
  g_autofree UChar *composed = g_new (UChar, room);
  g_autofree char *narrow = NULL;
  int32_t length;

  u_strFromUTF8 (wide, (int32_t) text->len, &length, text->str, (int32_t) text->len, &status);
  length = unorm2_normalize (nfc, wide, length, composed, room, &status);
  narrow = g_malloc ((gsize) length * 3 + 1);
  u_strToUTF8 (narrow, length * 3 + 1, &length, composed, length, &status);
  g_assert (U_SUCCESS (status)); /* the room suffices, and the data is part of ICU's library */
  g_string_truncate (text, 0);
  g_string_append_len (text, narrow, length);
}

/* How many octets of text too long can stay: whole clusters, unless the first alone is too long. */
static gsize
measure_cut (const GString *text, gboolean lines)
{
  const char *p = text->str;
  glong characters = 0;

  while (*p != '\0')
    {
      const char *next = pln_text_next_cluster (p, NULL);

      characters += lines ? 0 : g_utf8_strlen (p, next - p);
      if (characters > PLN_TEXT_LINE_MAX || (lines && next - text->str > PLN_TEXT_LONG_MAX))
        break;
      p = next;
    }
  if (p > text->str)
    return (gsize) (p - text->str);
  p = lines ? g_utf8_find_prev_char (text->str, text->str + PLN_TEXT_LONG_MAX + 1)
            : g_utf8_offset_to_pointer (text->str, PLN_TEXT_LINE_MAX);
  return (gsize) (p - text->str);
}

static void
cut (Intake *self)
{
  GString *text = self->out;
  glong limit = self->lines ? PLN_TEXT_LONG_MAX : PLN_TEXT_LINE_MAX;
  const char *last;

  if ((self->lines ? (glong) text->len : g_utf8_strlen (text->str, (gssize) text->len)) <= limit)
    return;
  self->flaws |= PLN_TEXT_FLAW_LENGTH;
  g_string_truncate (text, measure_cut (text, self->lines));
  while ((last = g_utf8_find_prev_char (text->str, text->str + text->len)) != NULL
         && g_unichar_isspace (g_utf8_get_char (last)))
    g_string_truncate (text, (gsize) (last - text->str));
}

/* Does what pln_text_repair() promises; @bad is the first control character met, or 0. */
static char *
mend (const char *text, gboolean lines, PlnTextFlaw *flaws, gunichar *bad)
{
  Intake self = { .lines = lines };
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      text = valid = g_utf8_make_valid (text, -1);
      self.flaws |= PLN_TEXT_FLAW_ENCODING;
    }
  self.out = g_string_sized_new (strlen (text));
  take (&self, text);
  if (self.most_marks > MARKS_MAX)
    sort_marks (self.out);
  if (self.not_nfc)
    compose (self.out);
  cut (&self);
  if (self.bad != 0)
    self.flaws |= PLN_TEXT_FLAW_CONTROL;
  *flaws = self.flaws;
  *bad = self.bad;
  return g_string_free (self.out, FALSE);
}

char *
pln_text_repair (const char *text, gboolean lines, PlnTextFlaw *flaws)
{
  PlnTextFlaw found = PLN_TEXT_FLAW_NONE;
  gunichar bad;
  char *mended = is_plain (text, lines) ? g_strdup (text) : mend (text, lines, &found, &bad);

  if (flaws != NULL)
    *flaws = found;
  return mended;
}

char *
pln_text_clean (const char *text, gboolean lines, GError **error)
{
  g_autofree char *mended = NULL;
  PlnTextFlaw flaws;
  gunichar bad;

  if (is_plain (text, lines))
    return g_strdup (text);
  mended = mend (text, lines, &flaws, &bad);
  if (flaws & PLN_TEXT_FLAW_ENCODING)
    pln_fail (error, PLN_ERROR_INVALID, "the text is not UTF-8");
  else if (flaws & PLN_TEXT_FLAW_CONTROL)
    pln_fail (error, PLN_ERROR_INVALID, "the text has the control character U+%04X", bad);
  else if (flaws & PLN_TEXT_FLAW_LENGTH && lines)
    pln_fail (error, PLN_ERROR_INVALID, "the text is longer than %d octets", PLN_TEXT_LONG_MAX);
  else if (flaws & PLN_TEXT_FLAW_LENGTH)
    pln_fail (error, PLN_ERROR_INVALID, "the text is longer than %d characters", PLN_TEXT_LINE_MAX);
  else
    return g_steal_pointer (&mended);
  return NULL;
}

char **
pln_text_split (const char *text, char mark, guint most)
{
  char wide[7] = { 0 };
  const char *from = text;
  GPtrArray *parts = g_ptr_array_new ();
  g_unichar_to_utf8 (0xff00 + (gunichar) (mark - 0x20), wide);
  for (const char *at = text; *at != '\0' && parts->len + 1 != most; at = g_utf8_next_char (at))
    {
      if (*at != mark && !g_str_has_prefix (at, wide))
        continue;
      g_ptr_array_add (parts, g_strstrip (g_strndup (from, (gsize) (at - from))));
      from = g_utf8_next_char (at);
    }
  g_ptr_array_add (parts, g_strstrip (g_strdup (from)));
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (parts, FALSE);
}

#define QUOTE_MAX 80

char *
pln_text_quote (const char *text)
{
  GString *out = g_string_new ("'");
  const char *at = text;
  for (int n = 0; *at != '\0' && n < QUOTE_MAX; n++)
    {
      gunichar c = g_utf8_get_char_validated (at, -1);
      gboolean bad = c == (gunichar) -1 || c == (gunichar) -2;
      gboolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
      if (bad || g_unichar_iscntrl (c) || turns)
        {
          g_string_append_printf (out, turns ? "\\u%04x" : "\\x%02x",
                                  bad ? (guchar) *at : (guint) c);
          at = bad ? at + 1 : g_utf8_next_char (at);
          continue;
        }
      const char *next = g_utf8_next_char (at);
      g_string_append_len (out, at, next - at);
      at = next;
    }
  g_string_append (out, *at != '\0' ? "…'" : "'");
  return g_string_free (out, FALSE);
}
