/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Character references of HTML in text that has no tags. */
#include "format/intake/pln-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

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
