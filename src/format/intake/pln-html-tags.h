/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Telling HTML tags in a text from what only looks like one. */
#pragma once

#include "format/intake/pln-html.h"
#include <glib.h>

/* What a tag means to plain text. */
typedef enum {
  PLN_HTML_INLINE,  /* nothing: emphasis and the like */
  PLN_HTML_BLOCK,   /* an empty line around it */
  PLN_HTML_LINE,    /* lines of its own */
  PLN_HTML_BREAK,   /* a line end */
  PLN_HTML_BULLETS, /* a list */
  PLN_HTML_NUMBERS, /* a list */
  PLN_HTML_ITEM,    /* an item of it */
  PLN_HTML_TABLE,
  PLN_HTML_ROW,
  PLN_HTML_CELL,
  PLN_HTML_PRE,    /* white space counts */
  PLN_HTML_LINK,   /* has an address */
  PLN_HTML_IMAGE,  /* has a text that stands for it */
  PLN_HTML_MEDIA,  /* has only an address */
  PLN_HTML_RAISED, /* an exponent, maybe */
  PLN_HTML_QUOTE,
  PLN_HTML_HIDDEN, /* nobody is to read what is in it */
} PlnHtmlRole;

/* How much a tag says about the text that it is in. */
typedef enum {
  PLN_HTML_SAYS_NOTHING,
  PLN_HTML_SAYS_IN_PAIRS, /* that it is HTML, when there is the end tag too */
  PLN_HTML_SAYS_ALONE,    /* that it is HTML */
} PlnHtmlWeight;

typedef struct {
  const char *name;
  PlnHtmlRole role;
  PlnHtmlWeight weight;
} PlnHtmlTag;

/* Returns: (nullable): what the tag of that name, in any case, means; %NULL for what is no HTML */
const PlnHtmlTag *pln_html_tag_find (const char *name, gsize length);

/**
 * PlnHtmlScan:
 * @tag: (nullable): what was found; %NULL for a comment
 * @closing: whether it is an end tag
 * @start: where it begins
 * @end: what follows it: for what is hidden, and for comments, what follows all of it
 *
 * Goes through a text from tag to tag, in linear time whatever is in it. Begin with @end at the text
 * and the rest 0.
 */
typedef struct {
  const PlnHtmlTag *tag;
  gboolean closing;
  const char *start;
  const char *end;
  /*< private >*/
  gsize passed;    /* octets looked at for tags */
  gsize wasted;    /* those of them that were none */
  guint not_there; /* which ends were sought and are not there: bits */
} PlnHtmlScan;

/* Returns: whether there is a tag after the last */
gboolean pln_html_scan_next (PlnHtmlScan *scan);

/**
 * pln_html_is_likely:
 * @text: valid UTF-8
 *
 * Returns: whether @text is meant to be HTML: it has tags of names that are common in such texts;
 *   emphasis and the like only with its end tag. `a < b`, `<3`, `<foo@example.org>`, `List<String>`
 *   say nothing
 */
gboolean pln_html_is_likely (const char *text);
