/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML as plain text: what libxml2's parser tells of, written line by line. */
#include "format/intake/pln-html.h"

#include "format/intake/pln-html-tags.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Nobody nests so deep; libxml2 looks at all open tags at every end tag. */
#define DEPTH_MAX 256
/* Lists nested deeper are not moved in further. */
#define INDENT_MAX 8

/* An element that no tag in it closes: libxml2 takes text that is in none for a paragraph. */
#define WRAPPER "<form>"

#define NO_LINK G_MAXSIZE
#define TAB_WIDTH 4
#define NBSP "\u00a0"

typedef struct {
  xmlParserCtxt *context;
  GString *out;
  gboolean keep_lines; /* line ends in the text are ends of lines */
  guint depth;
  gboolean too_deep;
  /* What comes before the next visible character. */
  guint breaks;        /* line ends */
  guint blanks;        /* in the line */
  gboolean firm_blank; /* the only blank is one that does not break */
  guint newlines;      /* in the white space since the last tag or character */
  gboolean settled;    /* @breaks, by a tag: line ends in the text add nothing */
  gboolean fresh;      /* something has begun that the next is the first in */
  gboolean has_marker; /* an item has */
  guint marker;        /* its number, 0 for a bullet */
  gboolean raised;     /* an exponent begins */
  guint pres;          /* how many <pre> are open */
  guint cells;         /* of this row */
  GArray *lists;       /* guint: for each open list the number of its next item, 0 for bullets */
  guint items;         /* of the innermost list */
  char *url;           /* (nullable): of the open link */
  gsize link;          /* where its text begins in @out */
} Writer;

static gboolean
is_literal (const Writer *self)
{
  return self->keep_lines || self->pres > 0;
}

/* Line ends before what comes next, at least @count. */
static void
need (Writer *self, guint count)
{
  self->breaks = MAX (self->breaks, count);
  self->blanks = 0;
  self->settled = TRUE;
}

static void
append_times (GString *out, char c, guint count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_c (out, c);
}

static void
begin_line (Writer *self)
{
  guint level = MIN (self->lists->len, INDENT_MAX);
  append_times (self->out, ' ', level > 0 ? 2 * (level - 1) : 0);
  if (self->has_marker && self->marker > 0)
    g_string_append_printf (self->out, "%u. ", self->marker);
  else if (self->has_marker)
    g_string_append (self->out, "- ");
  else if (level > 0)
    g_string_append (self->out, "  ");
  self->has_marker = FALSE;
}

/* Writes what has to come before the next visible character. */
static void
begin_text (Writer *self)
{
  gboolean begins = self->out->len == 0 || self->breaks > 0;
  if (self->out->len > 0)
    append_times (self->out, '\n', self->breaks);
  if (begins)
    begin_line (self);
  if (self->firm_blank && !begins)
    g_string_append (self->out, NBSP);
  else if (!begins || is_literal (self))
    append_times (self->out, ' ', self->blanks);
  self->breaks = self->blanks = self->newlines = 0;
  self->firm_blank = self->settled = self->fresh = FALSE;
  if (self->url != NULL && self->link == NO_LINK)
    self->link = self->out->len;
}

static void
write_solid (Writer *self, const char *text, gsize size)
{
  begin_text (self);
  char last = self->out->len > 0 ? self->out->str[self->out->len - 1] : '\0';
  if (self->raised && g_ascii_isdigit (last) && (g_ascii_isdigit (*text) || *text == '-'))
    g_string_append_c (self->out, '^');
  self->raised = FALSE;
  g_string_append_len (self->out, text, (gssize) size);
}

/* White space that folds; an empty line is one in HTML too, as people write it. */
static void
pass_folded (Writer *self, char c)
{
  self->newlines += c == '\n';
  self->firm_blank = FALSE;
  self->blanks = MAX (self->blanks, 1);
  if (self->newlines >= 2)
    need (self, 2);
}

static void
pass_literal (Writer *self, char c)
{
  if (c == '\n' && !self->settled)
    self->breaks++;
  if (c == '\n')
    self->blanks = 0;
  else if (c == '\t')
    self->blanks += TAB_WIDTH;
  else if (c != '\r')
    self->blanks++;
  self->firm_blank = FALSE;
}

static void
pass_firm_blank (Writer *self)
{
  self->firm_blank = self->blanks == 0;
  self->blanks = is_literal (self) ? self->blanks + 1 : 1;
}

/* How many octets of @text come before white space. */
static gsize
measure_solid (const char *text, gsize size)
{
  gsize i = 0;
  while (i < size && !g_ascii_isspace (text[i])
         && !(i + 1 < size && text[i] == NBSP[0] && text[i + 1] == NBSP[1]))
    i++;
  return i;
}

static void
write_text (Writer *self, const char *text, gsize size)
{
  while (size > 0)
    {
      gsize passed = measure_solid (text, size);
      if (passed > 0)
        write_solid (self, text, passed);
      else if (*text == NBSP[0])
        pass_firm_blank (self);
      else if (is_literal (self))
        pass_literal (self, *text);
      else
        pass_folded (self, *text);
      if (passed == 0)
        passed = *text == NBSP[0] ? strlen (NBSP) : 1;
      text += passed;
      size -= passed;
    }
}

/* --- links ------------------------------------------------------------------------------------ */

static const char *
skip_scheme (const char *url)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:" };
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (url, schemes[i], strlen (schemes[i])) == 0)
      return url + strlen (schemes[i]);
  return url;
}

/* Whether they lead to the same place: the scheme and a slash at the end may be missing in either. */
static gboolean
is_same_address (const char *text, const char *url)
{
  const char *a = skip_scheme (text), *b = skip_scheme (url);
  while (*a != '\0' && *a == *b)
    {
      a++;
      b++;
    }
  return strcmp (*a == '/' ? a + 1 : a, "") == 0 && strcmp (*b == '/' ? b + 1 : b, "") == 0;
}

/* Returns: (transfer full) (nullable): an address that says something on paper */
static char *
take_address (const char *address)
{
  static const char *const useless[] = { "#", "javascript:", "data:" };
  g_autofree char *url = g_strstrip (g_strdup (address != NULL ? address : ""));
  for (guint i = 0; i < G_N_ELEMENTS (useless); i++)
    if (g_ascii_strncasecmp (url, useless[i], strlen (useless[i])) == 0)
      return NULL;
  if (url[0] == '\0')
    return NULL;
  return g_strdelimit (g_steal_pointer (&url), "\t\n\r", ' ');
}

static void
end_link (Writer *self)
{
  g_autofree char *url = g_steal_pointer (&self->url);
  if (url == NULL)
    return;
  gboolean mail = g_ascii_strncasecmp (url, "mailto:", strlen ("mailto:")) == 0;
  const char *shown = mail ? skip_scheme (url) : url;
  if (self->link == NO_LINK)
    write_solid (self, shown, strlen (shown));
  else if (!is_same_address (self->out->str + self->link, url))
    g_string_append_printf (self->out, " (%s)", shown);
  else
    {
      g_string_truncate (self->out, self->link);
      g_string_append (self->out, shown);
    }
}

static void
begin_link (Writer *self, const char *address)
{
  end_link (self);
  self->url = take_address (address);
  self->link = NO_LINK;
}

/* --- elements --------------------------------------------------------------------------------- */

static const char *
attribute_of (const xmlChar **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[i], name) == 0)
      return (const char *) attributes[i + 1];
  return NULL;
}

static void
begin_list (Writer *self, guint first)
{
  need (self, self->lists->len > 0 ? 1 : 2);
  g_array_append_val (self->lists, first);
  self->items = 0;
}

static void
end_list (Writer *self)
{
  if (self->lists->len > 0)
    g_array_set_size (self->lists, self->lists->len - 1);
  self->items = 1;
  self->has_marker = FALSE;
  need (self, self->lists->len > 0 ? 1 : 2);
}

static void
begin_item (Writer *self)
{
  guint *next
      = self->lists->len > 0 ? &g_array_index (self->lists, guint, self->lists->len - 1) : NULL;
  need (self, 1);
  if (self->items > 0 || self->lists->len > 1)
    self->breaks = 1; /* however its paragraphs are set */
  self->items++;
  self->has_marker = TRUE;
  self->marker = next != NULL ? *next : 0;
  if (self->marker > 0)
    (*next)++;
  self->fresh = TRUE;
}

static void
begin_cell (Writer *self)
{
  if (self->cells++ > 0)
    {
      self->breaks = 0;
      self->blanks = 2;
      self->firm_blank = FALSE;
    }
  self->fresh = TRUE;
}

static void
begin_row (Writer *self)
{
  need (self, 1);
  if (self->cells > 0)
    self->breaks = 1;
  self->cells = 0;
}

static void
begin_pre (Writer *self)
{
  need (self, 2);
  self->pres++;
  self->fresh = TRUE;
}

static void
end_pre (Writer *self)
{
  self->pres -= self->pres > 0;
  self->breaks = 2;
  self->blanks = 0;
}

/* An item or cell that begins with a paragraph begins where it would without. */
static void
begin_block (Writer *self, guint count)
{
  if (!self->fresh)
    need (self, count);
}

static void
write_address (Writer *self, const char *address)
{
  begin_link (self, address);
  end_link (self);
}

static guint
first_number (const xmlChar **attributes)
{
  const char *text = attribute_of (attributes, "start");
  guint64 first;
  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, 1000000, &first, NULL))
    return 1;
  return (guint) first;
}

static void
begin_role (Writer *self, PlnHtmlRole role, const xmlChar **attributes)
{
  const char *alt;
  switch (role)
    {
    case PLN_HTML_BLOCK:
      begin_block (self, 2);
      break;
    case PLN_HTML_LINE:
      begin_block (self, 1);
      break;
    case PLN_HTML_BREAK:
      need (self, MIN (self->breaks + 1, MAX (self->breaks, 2)));
      break;
    case PLN_HTML_BULLETS:
      begin_list (self, 0);
      break;
    case PLN_HTML_NUMBERS:
      begin_list (self, first_number (attributes));
      break;
    case PLN_HTML_ITEM:
      begin_item (self);
      break;
    case PLN_HTML_TABLE:
      begin_block (self, 2);
      self->cells = 0;
      break;
    case PLN_HTML_ROW:
      begin_row (self);
      break;
    case PLN_HTML_CELL:
      begin_cell (self);
      break;
    case PLN_HTML_PRE:
      begin_pre (self);
      break;
    case PLN_HTML_LINK:
      begin_link (self, attribute_of (attributes, "href"));
      break;
    case PLN_HTML_IMAGE:
      alt = attribute_of (attributes, "alt");
      write_text (self, alt != NULL ? alt : "", alt != NULL ? strlen (alt) : 0);
      break;
    case PLN_HTML_MEDIA:
      write_address (self, attribute_of (attributes, "src"));
      break;
    case PLN_HTML_RAISED:
      self->raised = TRUE;
      break;
    case PLN_HTML_QUOTE:
      write_solid (self, "\"", 1);
      break;
    case PLN_HTML_INLINE:
    case PLN_HTML_HIDDEN:
      break;
    }
}

static void
end_role (Writer *self, PlnHtmlRole role)
{
  if (role == PLN_HTML_BLOCK || role == PLN_HTML_TABLE)
    need (self, 2);
  else if (role == PLN_HTML_LINE || role == PLN_HTML_ITEM || role == PLN_HTML_ROW)
    need (self, 1);
  else if (role == PLN_HTML_BULLETS || role == PLN_HTML_NUMBERS)
    end_list (self);
  else if (role == PLN_HTML_PRE)
    end_pre (self);
  else if (role == PLN_HTML_LINK)
    end_link (self);
  else if (role == PLN_HTML_RAISED)
    self->raised = FALSE;
  else if (role == PLN_HTML_QUOTE)
    g_string_append_c (self->out, '"');
}

/* --- parsing ---------------------------------------------------------------------------------- */

static void
start_element (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Writer *self = data;
  if (self->depth++ > DEPTH_MAX)
    {
      self->too_deep = TRUE;
      xmlStopParser (self->context);
      return;
    }
  const PlnHtmlTag *tag = pln_html_tag_find ((const char *) name, strlen ((const char *) name));
  self->newlines = 0;
  if (tag != NULL)
    begin_role (self, tag->role, attributes);
}

static void
end_element (void *data, const xmlChar *name)
{
  Writer *self = data;
  const PlnHtmlTag *tag = pln_html_tag_find ((const char *) name, strlen ((const char *) name));
  self->newlines = 0;
  self->depth -= self->depth > 0;
  if (tag != NULL)
    end_role (self, tag->role);
}

static void
characters (void *data, const xmlChar *text, int size)
{
  write_text (data, (const char *) text, (gsize) size);
}

/* Whether libxml2 would take the `&` for the beginning of a number that is none, and drop it. */
static gboolean
is_numberless (const char *reference)
{
  if (reference[1] != '#')
    return FALSE;
  return reference[2] == 'x' || reference[2] == 'X' ? !g_ascii_isxdigit (reference[3])
                                                    : !g_ascii_isdigit (reference[2]);
}

static void
append_escaped (GString *out, const char *text, const char *end)
{
  const char *done = text;
  for (const char *c = text; c < end; c++)
    {
      const char *escape = *c == '<' ? "&lt;" : *c == '&' && is_numberless (c) ? "&amp;" : NULL;
      if (escape == NULL)
        continue;
      g_string_append_len (out, done, c - done);
      g_string_append (out, escape);
      done = c + 1;
    }
  g_string_append_len (out, done, end - done);
}

/* Leaves only tags of HTML as tags. Returns: (transfer full): what libxml2 may read */
static char *
prepare (const char *text, gboolean *has_lines)
{
  GString *out = g_string_sized_new (strlen (text));
  g_string_append (out, WRAPPER);
  PlnHtmlScan scan = { .end = text };
  const char *done = text;
  *has_lines = FALSE;
  while (pln_html_scan_next (&scan))
    {
      append_escaped (out, done, scan.start);
      done = scan.end;
      if (scan.tag == NULL || scan.tag->role == PLN_HTML_HIDDEN)
        continue;
      g_string_append_len (out, scan.start, scan.end - scan.start);
      *has_lines
          = *has_lines || scan.tag->role == PLN_HTML_BLOCK || scan.tag->role == PLN_HTML_LINE;
    }
  append_escaped (out, done, done + strlen (done));
  return g_string_free (out, FALSE);
}

static void
parse (Writer *self, const char *html)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR
                      | HTML_PARSE_NOWARNING | HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD
                      | HTML_PARSE_IGNORE_ENC;
  const xmlSAXHandler handler = { .startElement = start_element,
                                  .endElement = end_element,
                                  .characters = characters,
                                  .cdataBlock = characters,
                                  .ignorableWhitespace = characters };
  self->context = htmlNewParserCtxt ();
  *self->context->sax = handler;
  self->context->userData = self;
  xmlFreeDoc (htmlCtxtReadMemory (self->context, html, (int) MIN (strlen (html), G_MAXINT), NULL,
                                  "UTF-8", options));
  htmlFreeParserCtxt (self->context);
}

char *
pln_html_to_text (const char *text)
{
  gboolean has_lines;
  g_autofree char *html = prepare (text, &has_lines);
  Writer self = { .keep_lines = !has_lines, .fresh = TRUE, .link = NO_LINK };
  self.out = g_string_sized_new (strlen (text));
  self.lists = g_array_new (FALSE, FALSE, sizeof (guint));
  parse (&self, html);
  end_link (&self);
  g_array_unref (self.lists);
  if (self.too_deep)
    g_string_assign (self.out, text);
  return g_string_free (self.out, FALSE);
}

/* The longest that there are: `&thetasym;`, `&#x10ffff;`. */
#define REFERENCE_MAX 10

/* What numbers of C1 control characters mean: characters of windows-1252 (HTML, section 13.2.5.80). */
#define C1_FIRST 0x80
static const gunichar windows_1252[] = {
  0x20ac, 0,      0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
  0x2039, 0x152,  0,      0x17d,  0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0,      0x17e,  0x178,
};

/* Names that HTML has since version 5 (section 13.5), beside those of letters with accents; libxml2 has version 4. */
static const struct {
  const char *name;
  gunichar character;
} later[] = {
  { "excl", '!' },     { "num", '#' },      { "dollar", '$' },   { "percnt", '%' },
  { "lpar", '(' },     { "rpar", ')' },     { "ast", '*' },      { "plus", '+' },
  { "comma", ',' },    { "period", '.' },   { "sol", '/' },      { "colon", ':' },
  { "semi", ';' },     { "equals", '=' },   { "quest", '?' },    { "commat", '@' },
  { "lsqb", '[' },     { "lbrack", '[' },   { "bsol", '\\' },    { "rsqb", ']' },
  { "rbrack", ']' },   { "lowbar", '_' },   { "grave", '`' },    { "lcub", '{' },
  { "lbrace", '{' },   { "verbar", '|' },   { "vert", '|' },     { "rcub", '}' },
  { "rbrace", '}' },   { "Tab", ' ' },      { "NewLine", '\n' }, { "AMP", '&' },
  { "LT", '<' },       { "GT", '>' },       { "QUOT", '"' },     { "hyphen", 0x2010 },
  { "lstrok", 0x142 }, { "Lstrok", 0x141 }, { "dstrok", 0x111 }, { "Dstrok", 0x110 },
  { "inodot", 0x131 }, { "imath", 0x131 },  { "check", 0x2713 },
};

/* The accents in the names of letters, `&ccaron;`, as combining characters. */
static const struct {
  const char *name;
  gunichar mark;
} accents[] = {
  { "acute", 0x301 }, { "breve", 0x306 }, { "caron", 0x30c }, { "cedil", 0x327 },
  { "dblac", 0x30b }, { "dot", 0x307 },   { "macr", 0x304 },  { "ogon", 0x328 },
  { "ring", 0x30a },  { "circ", 0x302 },  { "tilde", 0x303 },
};

static gunichar
decode_later (const char *name)
{
  gunichar character;
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    if (strcmp (later[i].name, name) == 0)
      return later[i].character;
  for (guint i = 0; g_ascii_isalpha (name[0]) && i < G_N_ELEMENTS (accents); i++)
    if (strcmp (accents[i].name, name + 1) == 0
        && g_unichar_compose ((gunichar) name[0], accents[i].mark, &character))
      return character;
  return 0;
}

static gunichar
decode_number (const char *digits)
{
  guint base = g_ascii_tolower (digits[0]) == 'x' ? 16 : 10;
  guint64 number;
  if (!g_ascii_string_to_unsigned (digits + (base == 16), base, ' ', 0x10ffff, &number, NULL)
      || !g_unichar_validate ((gunichar) number))
    return 0;
  if (number >= C1_FIRST && number < C1_FIRST + G_N_ELEMENTS (windows_1252))
    return windows_1252[number - C1_FIRST];
  return (gunichar) number;
}

/* Returns: the character that the reference at @start stands for, 0 for none; @end follows it */
static gunichar
decode_reference (const char *start, const char **end)
{
  char name[REFERENCE_MAX + 1];
  gsize length = strcspn (start + 1, ";& \n");
  if (length == 0 || length >= sizeof name || start[length + 1] != ';')
    return 0;
  memcpy (name, start + 1, length);
  name[length] = '\0';
  *end = start + length + 2;
  if (name[0] == '#')
    return decode_number (name + 1);
  const htmlEntityDesc *entity = htmlEntityLookup ((const xmlChar *) name);
  return entity != NULL ? entity->value : decode_later (name);
}

char *
pln_html_decode (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *done = text;
  for (const char *c = strchr (text, '&'); c != NULL; c = strchr (c + 1, '&'))
    {
      const char *end;
      gunichar character = decode_reference (c, &end);
      if (character == 0)
        continue;
      g_string_append_len (out, done, c - done);
      g_string_append_unichar (out, character);
      done = end;
    }
  if (done == text)
    return NULL;
  g_string_append (out, done);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
