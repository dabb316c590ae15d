/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text as people write it: cleaning, folding, slugs, width in columns, wrapping, near misses. */
#pragma once

#include <glib.h>

/* Longest titles (characters) and texts (octets) that are accepted. */
#define PLN_TEXT_LINE_MAX 1000
#define PLN_TEXT_LONG_MAX (1024 * 1024)

/**
 * PlnTextFlaw:
 * @PLN_TEXT_FLAW_ENCODING: was not valid UTF-8; the bad octets became U+FFFD
 * @PLN_TEXT_FLAW_CONTROL: had control characters; they were dropped or, where they separate lines
 *   or columns, became a blank (or a newline in long texts)
 * @PLN_TEXT_FLAW_LENGTH: was longer than allowed; it was cut at a cluster boundary
 *
 * What pln_text_repair() had to mend.
 */
typedef enum {
  PLN_TEXT_FLAW_NONE = 0,
  PLN_TEXT_FLAW_ENCODING = 1 << 0,
  PLN_TEXT_FLAW_CONTROL = 1 << 1,
  PLN_TEXT_FLAW_LENGTH = 1 << 2,
} PlnTextFlaw;

/**
 * pln_text_repair:
 * @text: any octets up to the first NUL
 * @lines: whether newlines are allowed (a long text) or not (a title)
 * @flaws: (out) (optional): what was wrong
 *
 * Makes any octets storable: UTF-8, NFC, without control characters (Cc and noncharacters; bidi
 * overrides U+202A-U+202E are dropped, isolates stay), white space around it cut.
 *
 * In a title every run of white space is one blank. In a long text every line end becomes LF:
 * CR LF, CR, NEL, U+2028 and U+2029 without being flaws; VT, FF and U+001C-U+001E as flaws, as are
 * tabs, which become blanks. In a title any of these is a flaw, but not around it.
 *
 * For data from files, where a fault is a finding and not a refusal.
 *
 * Returns: (transfer full): the text, possibly empty
 */
char *pln_text_repair (const char *text, gboolean lines, PlnTextFlaw *flaws);

/**
 * pln_text_clean:
 * @text: what was typed
 * @lines: as for pln_text_repair()
 * @error: %PLN_ERROR_INVALID when the text is not UTF-8, has control characters or is too long
 *
 * As pln_text_repair(), but refuses what would have to be mended. For what people type.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
char *pln_text_clean (const char *text, gboolean lines, GError **error);

/**
 * pln_text_fold:
 * @text: valid UTF-8
 *
 * Folds case, accents, width and compatibility forms (NFKD, marks dropped, case-folded), so that
 * `CAFÉ`, `café` and `ｃａｆｅ` are one. So are letters with a stroke and without (ł, ø), open and turned
 * ones and those that they look like (ɛ, ɔ, ə), the Turkish i
 * with a dot and without, typographic quotes, dashes and plain ones, and Arabic with and without
 * vowel points and stretching. Vowel signs that are letters of their own (of Indic scripts: marks
 * without a combining class) stay, and so do Hangul syllables; invisible characters (joiners,
 * selectors) go. Each character is folded by itself.
 *
 * Returns: (transfer full): the folded text
 */
char *pln_text_fold (const char *text);

/**
 * pln_text_squeeze:
 * @text: valid UTF-8; changed
 *
 * Makes one blank of every run of white space in folded text, so that a phrase is found across the
 * end of a line.
 *
 * Returns: (transfer none): @text
 */
char *pln_text_squeeze (char *text);

/**
 * pln_text_find:
 * @text: valid UTF-8
 * @folded: what to look for, as pln_text_fold() and pln_text_squeeze() make it; not empty
 * @length: (out): the octets of @text that match
 *
 * Finds the first place in @text that folds to @folded.
 *
 * Returns: (transfer none) (nullable): where it begins
 */
const char *pln_text_find (const char *text, const char *folded, gsize *length);

/**
 * pln_text_split:
 * @text: text
 * @mark: an ASCII mark, `;`
 * @most: how many parts at most, the last with all that is left; 0 for any number
 *
 * Splits @text at @mark and at its full-width form (U+FF1B for `;`), which is what Chinese and Japanese
 * input methods write.
 *
 * Returns: (transfer full): the parts, without blanks around them; at least one
 */
char **pln_text_split (const char *text, char mark, guint most);

/**
 * pln_text_slug:
 * @text: valid UTF-8, any script
 * @max: the longest slug wanted, in octets; at least 4
 *
 * Makes a short readable key of lower-case ASCII letters, digits and single hyphens: transliterated
 * by ICU (opened only when folding does not make @text ASCII), cut between words. Never empty and
 * never only digits: falls back to `item`, or puts `n` in front.
 *
 * Returns: (transfer full): the slug
 */
char *pln_text_slug (const char *text, gsize max);

/**
 * pln_text_next_cluster:
 * @text: valid UTF-8, not empty, beginning at the start of a cluster
 * @width: (out) (optional): the columns that the cluster takes, see pln_text_width()
 *
 * Returns: (transfer none): the end of the first grapheme cluster (UAX 29) of @text
 */
const char *pln_text_next_cluster (const char *text, int *width);

/**
 * pln_text_width:
 * @text: valid UTF-8 without control characters
 *
 * Clusters by ICU (UAX 29), widths by GLib's tables (UAX 11, ambiguous ones narrow). A cluster is as wide as its
 * characters together, but: two with an emoji presentation selector (U+FE0F) and one with that for text; two for a
 * flag and for emoji that are joined or have a skin colour. Soft hyphens take nothing.
 *
 * Returns: how many columns of a terminal or a fixed-width page @text takes
 */
int pln_text_width (const char *text);

/**
 * pln_text_cut:
 * @text: valid UTF-8
 * @width: columns that there are
 *
 * Returns: (transfer full): @text, or as many clusters of it as fit with `…` at the end
 */
char *pln_text_cut (const char *text, int width);

/**
 * pln_text_excerpt:
 * @text: valid UTF-8
 * @start: where in it what matters begins, in octets
 * @length: how long that is
 * @width: columns that there are
 *
 * Cuts what stands around a place out of a long text, as one line of whole clusters: all of it when
 * it fits, else with `…` where something is left out. What matters is never cut.
 *
 * Returns: (transfer full): what stands before, the place itself, what stands after; then %NULL
 */
GStrv pln_text_excerpt (const char *text, gsize start, gsize length, int width);

/**
 * pln_text_append_padded:
 * @out: where to
 * @text: valid UTF-8
 * @width: columns to fill
 *
 * Appends @text and blanks up to @width columns (none when it is wider). No trailing context is
 * known here: trimming the end of a line is the caller's.
 */
void pln_text_append_padded (GString *out, const char *text, int width);

/**
 * pln_text_wrap:
 * @text: valid UTF-8, newlines end a line
 * @width: columns of a line, at least 1
 *
 * pln_text_wrap_in() with lines of one width, in no particular language.
 *
 * Returns: (transfer full): the lines, %NULL-terminated
 */
GStrv pln_text_wrap (const char *text, int width);

/**
 * pln_text_wrap_in:
 * @text: valid UTF-8, newlines end a line
 * @first: columns of the first line, at least 1
 * @rest: columns of the others, at least 1
 * @language: (nullable): the language of @text
 *
 * Breaks text into as few lines as it takes at the places of pln_text_breaks(). A word wider than a line is parted with
 * a hyphen where its script has one; an address, a code and other scripts are parted between clusters, without one.
 * When it costs no line, scripts without blanks end lines behind a mark (，、；), and no last line has a word of three
 * columns alone. Blanks at line ends are dropped; a soft hyphen becomes a hyphen where a line ends with it, else it is
 * dropped; nothing else is lost. Empty text is one empty line.
 *
 * Returns: (transfer full): the lines, %NULL-terminated
 */
GStrv pln_text_wrap_in (const char *text, int first, int rest, const char *language);

/**
 * pln_text_breaks:
 * @text: valid UTF-8 without newlines
 * @length: octets of it, or -1 up to its end
 * @language: (nullable): the language of @text
 *
 * Finds where a line may end: UAX 14 by ICU (`lb=strict`), without the places that a printer would not take: at the
 * middle dot of a Chinese name, in a full-width number, behind the `//` of an address, in a telephone number that
 * begins with `+`; before a French mark or the dash of a range, also where a plain blank stands before it.
 *
 * Returns: (transfer full): gsize: offsets of where the next line would begin, the end of @text the last
 */
GArray *pln_text_breaks (const char *text, gssize length, const char *language);

/**
 * pln_text_nearest:
 * @word: what was typed
 * @candidates: (array zero-terminated=1): what there is
 *
 * Finds what may have been meant: the candidate with the fewest edits (Damerau-Levenshtein, optimal
 * string alignment, over folded text), if they are few for the length of @word. The beginning of a
 * candidate and its single words count too, with fewer edits: `mian` is near `main-hall`. Of equals
 * the first.
 *
 * Returns: (transfer none) (nullable): an element of @candidates
 */
const char *pln_text_nearest (const char *word, const char *const *candidates);

/**
 * pln_text_quote:
 * @text: any octets
 *
 * For messages: what was typed or read, so that it can be told where it ends and cannot do harm.
 *
 * Returns: (transfer full): @text in single quotes, control characters and bad octets as `\x1b`, cut
 *   after 80 characters
 */
char *pln_text_quote (const char *text);

/**
 * pln_text_isolate:
 * @text: one line
 *
 * Returns: (transfer full): @text between FSI and PDI (UAX 9) if it has letters written from right
 *   to left or isolates of its own, so that they do not pull what stands beside them out of place
 */
char *pln_text_isolate (const char *text);

/**
 * pln_text_embed:
 * @text: figures for a sentence: `09:20-10:00`
 * @language: (nullable): that of the sentence
 *
 * Returns: (transfer full): @text, in a language that is written from right to left between LRI and PDI (UAX 9): behind
 *   its letters the hyphen would turn the figures around
 */
char *pln_text_embed (const char *text, const char *language);

/* Returns: whether @c is of a script that is written from right to left */
gboolean pln_text_is_right_to_left (gunichar c);
/* Returns: whether a cluster is a pictograph (UTS #51): an emoji, a flag, a keycap, or a symbol such as a snowman */
gboolean pln_text_is_pictograph (const char *cluster);
/* Returns: whether @language (nullable) is written from right to left */
gboolean pln_text_is_language_right_to_left (const char *language);
