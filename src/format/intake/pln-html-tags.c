/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tags of HTML, and finding them in a text. */
#include "format/intake/pln-html-tags.h"

#include "format/intake/pln-html.h"

#include <stdlib.h>
#include <string.h>

#define NAME_MAX_LENGTH 10

/* libxml2 compares each attribute with all before it: a tag with more blanks and quotes is none. */
#define SEPARATORS_MAX 500

/* What may be looked at in vain: so much, and so many times what was not. */
#define WASTE_MIN 65536
#define WASTE_TIMES 8

enum { NO_COMMENT_END = 1 << 0, NO_SCRIPT_END = 1 << 1, NO_STYLE_END = 1 << 2 };

#define INLINE(name)                                                                               \
  {                                                                                                \
    name, PLN_HTML_INLINE, PLN_HTML_SAYS_NOTHING                                                   \
  }
#define PAIR(name, role)                                                                           \
  {                                                                                                \
    name, PLN_HTML_##role, PLN_HTML_SAYS_IN_PAIRS                                                  \
  }
#define ALONE(name, role)                                                                          \
  {                                                                                                \
    name, PLN_HTML_##role, PLN_HTML_SAYS_ALONE                                                     \
  }
#define SILENT(name, role)                                                                         \
  {                                                                                                \
    name, PLN_HTML_##role, PLN_HTML_SAYS_NOTHING                                                   \
  }

/* Sorted by name. */
static const PlnHtmlTag tags[] = {
  PAIR ("a", LINK),
  INLINE ("abbr"),
  INLINE ("acronym"),
  SILENT ("address", LINE),
  SILENT ("article", BLOCK),
  SILENT ("aside", BLOCK),
  SILENT ("audio", MEDIA),
  PAIR ("b", INLINE),
  INLINE ("big"),
  PAIR ("blockquote", BLOCK),
  INLINE ("body"),
  ALONE ("br", BREAK),
  SILENT ("caption", LINE),
  PAIR ("center", LINE),
  INLINE ("cite"),
  PAIR ("code", INLINE),
  INLINE ("col"),
  INLINE ("colgroup"),
  SILENT ("dd", LINE),
  INLINE ("del"),
  SILENT ("details", BLOCK),
  INLINE ("dfn"),
  PAIR ("div", LINE),
  PAIR ("dl", BLOCK),
  SILENT ("dt", LINE),
  PAIR ("em", INLINE),
  SILENT ("embed", MEDIA),
  SILENT ("figcaption", LINE),
  SILENT ("figure", BLOCK),
  PAIR ("font", INLINE),
  SILENT ("footer", BLOCK),
  PAIR ("h1", BLOCK),
  PAIR ("h2", BLOCK),
  PAIR ("h3", BLOCK),
  PAIR ("h4", BLOCK),
  PAIR ("h5", BLOCK),
  PAIR ("h6", BLOCK),
  INLINE ("head"),
  SILENT ("header", BLOCK),
  ALONE ("hr", BLOCK),
  INLINE ("html"),
  PAIR ("i", INLINE),
  SILENT ("iframe", MEDIA),
  ALONE ("img", IMAGE),
  INLINE ("ins"),
  INLINE ("kbd"),
  ALONE ("li", ITEM),
  INLINE ("link"),
  SILENT ("main", BLOCK),
  INLINE ("mark"),
  INLINE ("meta"),
  SILENT ("nav", BLOCK),
  INLINE ("nobr"),
  PAIR ("ol", NUMBERS),
  ALONE ("p", BLOCK),
  PAIR ("pre", PRE),
  PAIR ("q", QUOTE),
  PAIR ("s", INLINE),
  INLINE ("samp"),
  PAIR ("script", HIDDEN),
  SILENT ("section", BLOCK),
  PAIR ("small", INLINE),
  SILENT ("source", MEDIA),
  PAIR ("span", INLINE),
  INLINE ("strike"),
  PAIR ("strong", INLINE),
  PAIR ("style", HIDDEN),
  PAIR ("sub", INLINE),
  SILENT ("summary", LINE),
  PAIR ("sup", RAISED),
  PAIR ("table", TABLE),
  INLINE ("tbody"),
  SILENT ("td", CELL),
  INLINE ("tfoot"),
  SILENT ("th", CELL),
  INLINE ("thead"),
  SILENT ("title", BLOCK),
  SILENT ("tr", ROW),
  PAIR ("tt", INLINE),
  PAIR ("u", INLINE),
  PAIR ("ul", BULLETS),
  INLINE ("var"),
  SILENT ("video", MEDIA),
  INLINE ("wbr"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (tags) <= 128);

static int
compare_name (const void *name, const void *tag)
{
  return strcmp (name, ((const PlnHtmlTag *) tag)->name);
}

const PlnHtmlTag *
pln_html_tag_find (const char *name, gsize length)
{
  char low[NAME_MAX_LENGTH + 1];
  if (length == 0 || length > NAME_MAX_LENGTH)
    return NULL;
  for (gsize i = 0; i < length; i++)
    low[i] = g_ascii_tolower (name[i]);
  low[length] = '\0';
  return bsearch (low, tags, G_N_ELEMENTS (tags), sizeof tags[0], compare_name);
}

/* Returns: (nullable): what follows the `>` that ends the tag; one in quotes does not */
static const char *
find_tag_end (PlnHtmlScan *self, const char *text)
{
  const char *c;
  char quote = '\0';
  gboolean at_value = FALSE;
  guint separators = 0;
  for (c = text; *c != '\0' && separators <= SEPARATORS_MAX; c++)
    {
      gboolean blank = g_ascii_isspace (*c);
      gboolean mark = *c == '"' || *c == '\'';
      separators += blank || mark;
      if (quote != '\0')
        quote = *c == quote ? '\0' : quote;
      else if (*c == '>')
        return c + 1;
      else if (mark && at_value)
        quote = *c;
      at_value = *c == '=' || (at_value && blank);
    }
  self->wasted += (gsize) (c - text);
  return NULL;
}

/* Returns: (nullable): what follows @end, in any case; what is not there is not sought again */
static const char *
find_after (PlnHtmlScan *self, const char *text, const char *end, guint bit)
{
  gsize length = strlen (end);
  if (self->not_there & bit)
    return NULL;
  for (const char *c = strchr (text, end[0]); c != NULL; c = strchr (c + 1, end[0]))
    if (g_ascii_strncasecmp (c, end, length) == 0)
      return c + length;
  self->not_there |= bit;
  return NULL;
}

/* Whether a tag begins at the `<` at @start. */
static gboolean
match_tag (PlnHtmlScan *self, const char *start)
{
  gboolean closing = start[1] == '/';
  const char *name = start + (closing ? 2 : 1);
  gsize length = 0;
  while (length <= NAME_MAX_LENGTH && g_ascii_isalnum (name[length]))
    length++;
  const char *after = name + length;
  const PlnHtmlTag *tag = pln_html_tag_find (name, length);
  gboolean ends = *after == '>' || g_ascii_isspace (*after) || g_str_has_prefix (after, "/>");
  if (tag == NULL || !ends)
    return FALSE;
  const char *end = find_tag_end (self, after);
  if (end != NULL && tag->role == PLN_HTML_HIDDEN && !closing)
    end = tag->name[1] == 'c' ? find_after (self, end, "</script>", NO_SCRIPT_END)
                              : find_after (self, end, "</style>", NO_STYLE_END);
  if (end == NULL)
    return FALSE;
  self->tag = tag;
  self->closing = closing;
  self->start = start;
  self->end = end;
  return TRUE;
}

static gboolean
match_comment (PlnHtmlScan *self, const char *start)
{
  const char *end = find_after (self, start + strlen ("<!--"), "-->", NO_COMMENT_END);
  if (end == NULL)
    return FALSE;
  self->tag = NULL;
  self->closing = FALSE;
  self->start = start;
  self->end = end;
  return TRUE;
}

gboolean
pln_html_scan_next (PlnHtmlScan *self)
{
  const char *from = self->end;
  for (const char *c = strchr (from, '<'); c != NULL; c = strchr (c + 1, '<'))
    {
      gsize passed = self->passed + (gsize) (c - from);
      if (self->wasted > WASTE_MIN + WASTE_TIMES * passed)
        return FALSE;
      if (g_str_has_prefix (c, "<!--") ? match_comment (self, c) : match_tag (self, c))
        {
          self->passed = passed;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
pln_html_is_likely (const char *text)
{
  guint64 begun[2] = { 0, 0 };
  PlnHtmlScan scan = { .end = text };
  while (pln_html_scan_next (&scan))
    {
      if (scan.tag == NULL || scan.tag->weight == PLN_HTML_SAYS_NOTHING)
        continue;
      guint index = (guint) (scan.tag - tags);
      guint64 bit = G_GUINT64_CONSTANT (1) << (index % 64);
      gboolean whole
          = scan.tag->role == PLN_HTML_HIDDEN || (scan.closing && (begun[index / 64] & bit) != 0);
      if (whole || (!scan.closing && scan.tag->weight == PLN_HTML_SAYS_ALONE))
        return TRUE;
      if (!scan.closing)
        begun[index / 64] |= bit;
    }
  return FALSE;
}
