/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing JSON as it comes, without a tree: one takes ten times as long, and its memory. */
#include "format/json/pln-json-out.h"

#include <string.h>

#define INDENT 2

static void
break_line (PlnJsonOut *self)
{
  gsize length = self->text->len;
  gsize blanks = (gsize) self->depth * INDENT;
  g_string_set_size (self->text, length + 1 + blanks);
  self->text->str[length] = '\n';
  memset (self->text->str + length + 1, ' ', blanks);
}

/* What stands before a value or a name: after a name nothing, else a new line. */
static void
begin_item (PlnJsonOut *self)
{
  if (self->named || self->depth == 0)
    {
      self->named = FALSE;
      return;
    }
  if (self->filled)
    g_string_append_c (self->text, ',');
  break_line (self);
  self->filled = TRUE;
}

static void
append_escape (GString *text, guchar c)
{
  static const char letters[] = "\"\"\\\\\bb\ff\nn\rr\tt";
  const char *pair = letters;
  while (*pair != '\0' && (guchar) *pair != c)
    pair += 2;
  if (*pair == '\0')
    g_string_append_printf (text, "\\u%04x", c);
  else
    {
      g_string_append_c (text, '\\');
      g_string_append_c (text, pair[1]);
    }
}

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (;;)
    {
      const char *plain = value;
      while ((guchar) *value >= 0x20 && *value != '"' && *value != '\\')
        value++;
      g_string_append_len (text, plain, value - plain);
      if (*value == '\0')
        break;
      append_escape (text, (guchar) *value++);
    }
  g_string_append_c (text, '"');
}

void
pln_json_out_begin (PlnJsonOut *self, char bracket)
{
  begin_item (self);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->filled = FALSE;
}

void
pln_json_out_end (PlnJsonOut *self, char bracket)
{
  self->depth--;
  if (self->filled)
    break_line (self);
  g_string_append_c (self->text, bracket == '{' ? '}' : ']');
  self->filled = TRUE;
}

void
pln_json_out_name (PlnJsonOut *self, const char *name)
{
  begin_item (self);
  append_quoted (self->text, name);
  g_string_append (self->text, " : ");
  self->named = TRUE;
}

void
pln_json_out_string (PlnJsonOut *self, const char *value)
{
  begin_item (self);
  append_quoted (self->text, value);
}

void
pln_json_out_int (PlnJsonOut *self, gint64 value)
{
  begin_item (self);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
pln_json_out_boolean (PlnJsonOut *self, gboolean value)
{
  begin_item (self);
  g_string_append (self->text, value ? "true" : "false");
}

void
pln_json_out_text_member (PlnJsonOut *self, const char *name, const char *value)
{
  if (value == NULL)
    return;
  pln_json_out_name (self, name);
  pln_json_out_string (self, value);
}
