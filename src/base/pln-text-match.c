/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Comparing text: keys, the order of an index, near misses. */
#include "base/pln-text-match.h"

#include "base/pln-text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

/* The longest word, in characters, that pln_text_nearest() looks at. */
#define NEAR_MAX 128
/* More edits than that are never a slip. */
#define EDITS_MAX 3
/* How much longer ICU's transliteration may be than its source (U+FDFA has 18 letters). */
#define LATIN_GROWTH 64

/* Opening this takes tens of milliseconds, so it is left for text that needs it. */
static char *
transliterate (const char *text)
{
  static const UChar id[] = u"Any-Latin; Latin-ASCII";
  static UTransliterator *latin;
  UErrorCode status = U_ZERO_ERROR;
  int32_t room = ((int32_t) strlen (text) + 1) * LATIN_GROWTH;
  g_autofree UChar *wide = g_new (UChar, room);
  g_autofree char *narrow = NULL;
  int32_t length, limit;

  if (latin == NULL)
    latin = utrans_openU (id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  u_strFromUTF8 (wide, room, &length, text, -1, &status);
  limit = length;
  utrans_transUChars (latin, wide, &length, room, 0, &limit, &status);
  narrow = g_malloc0 ((gsize) length * 3 + 1);
  u_strToUTF8 (narrow, length * 3 + 1, NULL, wide, length, &status);
  return U_SUCCESS (status) ? g_steal_pointer (&narrow) : g_strdup ("");
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Leaves out the words that are not ASCII, which a key can do without when they are the smaller part of @folded: of
 * `Memorizing π for fun` the π. Separators and pictures stay as they are. Returns: (nullable): %NULL when they are
 * not the smaller part */
static char *
leave_out_others (const char *folded)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  glong kept = 0, lost = 0;
  for (const char *p = folded; *p != '\0';)
    {
      const char *end = p;
      gboolean ascii = TRUE;
      for (; is_in_word (g_utf8_get_char (end)); end = g_utf8_next_char (end))
        ascii = ascii && (guchar) *end < 0x80;
      *(ascii ? &kept : &lost) += g_utf8_pointer_to_offset (p, end);
      if (ascii)
        g_string_append_len (rest, p, end - p);
      p = end;
      if (*p == '\0')
        break;
      g_string_append_unichar (rest, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return kept > lost || lost == 0 ? g_string_free (g_steal_pointer (&rest), FALSE) : NULL;
}

/* Spells the beginning of @text, as much of it as a slug of @max octets can need, in ASCII. */
static char *
spell (const char *text, gsize max)
{
  g_autofree char *head = NULL;
  g_autofree char *folded = NULL;
  gsize characters = 0;
  const char *p;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  for (p = text; *p != '\0' && characters < 4 * max; p = g_utf8_next_char (p))
    characters++;
  head = g_strndup (text, (gsize) (p - text));
  folded = pln_text_fold (head);
  char *rest = leave_out_others (folded);
  return rest != NULL ? rest : transliterate (head);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* Appends the next word to a slug unless it does not fit; only a first word is cut. */
static gboolean
append_word (GString *slug, const char *word, gsize max)
{
  if (slug->len == 0)
    {
      g_string_append_len (slug, word, (gssize) MIN (strlen (word), max));
      return TRUE;
    }
  if (slug->len + 1 + strlen (word) > max)
    return FALSE;
  g_string_append_c (slug, '-');
  g_string_append (slug, word);
  return TRUE;
}

char *
pln_text_slug (const char *text, gsize max)
{
  g_autofree char *spelled = NULL;
  g_autoptr (GString) word = g_string_new (NULL);
  GString *slug = g_string_new (NULL);
  gsize limit = CLAMP (max, strlen ("item"), PLN_TEXT_LINE_MAX);

  spelled = spell (text, limit);
  for (const char *p = spelled;; p = g_utf8_next_char (p))
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (word, g_ascii_tolower (*p));
      else if (word->len > 0 && !is_apostrophe (g_utf8_get_char (p)))
        {
          if (!append_word (slug, word->str, limit))
            break;
          g_string_truncate (word, 0);
        }
      if (*p == '\0')
        break;
    }
  if (slug->len == 0)
    g_string_assign (slug, "item");
  if (strspn (slug->str, "0123456789") == slug->len)
    g_string_prepend_c (slug, 'n');
  g_string_truncate (slug, MIN (slug->len, limit));
  return g_string_free (slug, FALSE);
}

/* Optimal string alignment: the edits from @a, not empty, to @b, and to the nearest of @b's
 * beginnings. */
static int
count_edits (const gunichar *a, int n, const gunichar *b, int m, int *to_head)
{
  int rows[3][NEAR_MAX + EDITS_MAX + 2];

  for (int j = 0; j <= m; j++)
    rows[0][j] = j;
  for (int i = 1; i <= n; i++)
    {
      int *row = rows[i % 3];
      const int *above = rows[(i + 2) % 3];
      const int *twice_above = rows[(i + 1) % 3];

      row[0] = i;
      for (int j = 1; j <= m; j++)
        {
          row[j] = MIN (above[j], row[j - 1]) + 1;
          row[j] = MIN (row[j], above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], twice_above[j - 2] + 1);
        }
    }
  *to_head = n;
  for (int j = 1; j <= m; j++)
    *to_head = MIN (*to_head, rows[n % 3][j]);
  return rows[n % 3][m];
}

static int
count_characters (const gunichar *text, gboolean one_word, int limit)
{
  int count = 0;

  while (count < limit && text[count] != 0 && (!one_word || g_unichar_isalnum (text[count])))
    count++;
  return count;
}

static const gunichar *
skip_word (const gunichar *text)
{
  while (g_unichar_isalnum (*text))
    text++;
  while (*text != 0 && !g_unichar_isalnum (*text))
    text++;
  return text;
}

/* How far @word is from @candidate: as a whole; else its beginning; else one of its words, each of
 * which must be nearer than the whole, as there are more of them. G_MAXINT is too far. */
static int
measure_distance (const gunichar *word, int n, const gunichar *candidate)
{
  int whole_max = MIN ((n + 1) / 3, EDITS_MAX);
  int part_max = MIN (n / 4, EDITS_MAX - 1);
  int enough = n + EDITS_MAX + 1; /* anything longer is too far, however it goes on */
  int best = G_MAXINT;
  int to_head;
  int edits
      = count_edits (word, n, candidate, count_characters (candidate, FALSE, enough), &to_head);

  if (edits <= whole_max)
    best = edits * 3;
  if (to_head <= part_max)
    best = MIN (best, to_head * 3 + 1);
  for (const gunichar *part = skip_word (candidate); *part != 0; part = skip_word (part))
    {
      edits = count_edits (word, n, part, count_characters (part, TRUE, enough), &to_head);
      if (edits <= part_max)
        best = MIN (best, edits * 3 + 2);
    }
  return best;
}

static gunichar *
fold_wide (const char *text, glong *length)
{
  g_autofree char *folded = pln_text_fold (text);

  return g_utf8_to_ucs4_fast (folded, -1, length);
}

const char *
pln_text_nearest (const char *word, const char *const *candidates)
{
  glong length;
  g_autofree gunichar *wide = fold_wide (word, &length);
  const char *nearest = NULL;
  int least = G_MAXINT;

  if (length == 0 || length > NEAR_MAX)
    return NULL;
  for (gsize i = 0; candidates[i] != NULL; i++)
    {
      g_autofree gunichar *candidate = fold_wide (candidates[i], NULL);
      int distance = measure_distance (wide, (int) length, candidate);

      if (distance < least)
        {
          least = distance;
          nearest = candidates[i];
        }
    }
  return nearest;
}

/* Syllables take part as they are: half of one is not in it, as half a letter is not in a letter. */
#define HANGUL_FIRST 0xac00
#define HANGUL_LAST 0xd7a3

/* What Unicode does not decompose or fold, but a keyboard without it writes another way. */
static const struct {
  gunichar c;
  const char *folded;
} others[] = {
  { 0xc6, "ae" },   { 0xd0, "d" },    { 0xd8, "o" },   { 0xdf, "ss" },  { 0xe6, "ae" },
  { 0xf0, "d" },    { 0xf8, "o" },    { 0x110, "d" },  { 0x111, "d" },  { 0x126, "h" },
  { 0x127, "h" },   { 0x131, "i" },   { 0x141, "l" },  { 0x142, "l" },  { 0x14a, "n" },
  { 0x14b, "n" },   { 0x152, "oe" },  { 0x153, "oe" }, { 0x166, "t" },  { 0x167, "t" },
  { 0x186, "o" },   { 0x18f, "e" },   { 0x190, "e" },  { 0x1b1, "u" },  { 0x254, "o" },
  { 0x259, "e" },   { 0x25b, "e" },   { 0x26a, "i" },  { 0x28a, "u" },  { 0x2bc, "'" },
  { 0x640, "" },    { 0x1e9e, "ss" }, { 0x2010, "-" }, { 0x2011, "-" }, { 0x2012, "-" },
  { 0x2013, "-" },  { 0x2014, "-" },  { 0x2018, "'" }, { 0x2019, "'" }, { 0x201c, "\"" },
  { 0x201d, "\"" }, { 0x201e, "\"" }, { 0xa7ae, "i" },
};

static const char *
find_other (gunichar c)
{
  gsize low = 0;
  gsize high = G_N_ELEMENTS (others);
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      if (others[middle].c == c)
        return others[middle].folded;
      if (others[middle].c < c)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* Accents and points have a combining class; vowel signs of Indic scripts have none, and stay. */
static gboolean
is_folded_away (gunichar c)
{
  return c >= 0xad
         && (u_getCombiningClass ((UChar32) c) != 0
             || u_hasBinaryProperty ((UChar32) c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT));
}

/* Folds a character that has no decomposition. */
static void
append_part (GString *out, gunichar c)
{
  const char *other = find_other (c);
  if (other != NULL)
    g_string_append (out, other);
  else if (c < 0x80)
    g_string_append_c (out, g_ascii_tolower ((char) c));
  else if (!is_folded_away (c))
    g_string_append_unichar (out, (gunichar) u_foldCase ((UChar32) c, U_FOLD_CASE_DEFAULT));
}

static void
append_folded (GString *out, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  if (c < 0x80)
    {
      g_string_append_c (out, g_ascii_tolower ((char) c));
      return;
    }
  if (c >= HANGUL_FIRST && c <= HANGUL_LAST)
    {
      g_string_append_unichar (out, c);
      return;
    }
  gsize count = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < count; i++)
    append_part (out, parts[i]);
}

/* Folds the ASCII that @text begins with, most of most texts, in one go. Returns: what comes after it */
static const char *
append_ascii (GString *out, const char *text)
{
  const char *end = text;
  while (*end != '\0' && (guchar) *end < 0x80)
    end++;
  gsize from = out->len;
  g_string_append_len (out, text, end - text);
  for (gsize i = from; i < out->len; i++)
    out->str[i] = g_ascii_tolower (out->str[i]);
  return end;
}

char *
pln_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0';)
    {
      p = append_ascii (folded, p);
      if (*p == '\0')
        break;
      append_folded (folded, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return g_string_free (folded, FALSE);
}

char *
pln_text_squeeze (char *text)
{
  char *to = text;
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *to++ = *p;
    else if (to == text || to[-1] != ' ')
      *to++ = ' ';
  *to = '\0';
  return text;
}

/* How many octets a character adds to a folded and squeezed text that ends with @last. */
static gsize
count_added (gunichar c, char *last)
{
  g_autoptr (GString) part = g_string_sized_new (8);
  gsize added = 0;
  append_folded (part, c);
  for (const char *p = part->str; *p != '\0'; p++)
    {
      char octet = g_ascii_isspace (*p) ? ' ' : *p;
      added += octet != ' ' || *last != ' ';
      *last = octet;
    }
  return added;
}

/* Characters of which nothing is left belong to the one before them: accents do. */
const char *
pln_text_find (const char *text, const char *folded, gsize *length)
{
  g_autofree char *all = pln_text_squeeze (pln_text_fold (text));
  const char *found = strstr (all, folded);
  if (found == NULL)
    return NULL;
  gsize from = (gsize) (found - all);
  gsize to = from + strlen (folded);
  gsize passed = 0;
  const char *start = NULL;
  const char *p;
  char last = '\0';
  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize added = count_added (g_utf8_get_char (p), &last);
      if (added > 0 && passed >= to)
        break;
      passed += added;
      if (start == NULL && passed > from)
        start = p;
    }
  *length = (gsize) (p - start);
  return start;
}
