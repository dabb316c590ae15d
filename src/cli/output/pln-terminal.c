/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The columns of a terminal, and lines that fit them. */
#include "cli/output/pln-terminal.h"

#include "base/pln-text-layout.h"
#include "base/pln-text-wrap.h"
#include "base/pln-text.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* A script without blanks is broken when this much of it fits into the line. */
#define PART_LEAST 4
/* What stands behind a label has so many columns, or the whole line. */
#define VALUE_LEAST 16
/* How far the lines below a line are indented. */
#define INDENT 4

int
pln_terminal_width (int fd)
{
  struct winsize size;
  if (!isatty (fd) || ioctl (fd, TIOCGWINSZ, &size) != 0)
    return 0;
  return size.ws_col;
}

/* --- breaking at blanks ------------------------------------------------------------------------ */

static gboolean
has_wide (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_iswide (g_utf8_get_char (word)))
      return TRUE;
  return FALSE;
}

static void
end_line (GPtrArray *lines, GString *line)
{
  if (line->len > 0)
    g_ptr_array_add (lines, g_strchomp (g_strdup (line->str)));
  g_string_truncate (line, 0);
}

/* Puts @word behind what is in the line, @room columns, in as many lines as it takes. */
static void
add_parts (GPtrArray *lines, GString *line, const char *word, int room, int width)
{
  g_auto (GStrv) parts = pln_text_wrap_in (word, room, width, NULL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        end_line (lines, line);
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", parts[i]);
    }
}

GPtrArray *
pln_terminal_wrap (const char *text, int width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      int used = line->len > 0 ? pln_text_width (line->str) + 1 : 0;
      gboolean full = used + pln_text_width (words[i]) > width;
      gboolean parted = full && has_wide (words[i]);
      if (full && (!parted || width - used < PART_LEAST))
        end_line (lines, line);
      if (parted)
        add_parts (lines, line, words[i], line->len > 0 ? width - used : width, width);
      else
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
    }
  if (line->len > 0 || lines->len == 0)
    g_ptr_array_add (lines, g_strdup (line->str));
  return lines;
}

/* --- lines of a terminal ----------------------------------------------------------------------- */

/* Returns: octets of the blanks and the label that @line begins with; of the blanks when it has no label */
static gsize
skip_label (const char *line)
{
  gsize blanks = strspn (line, " ");
  const char *gap = blanks > 0 ? strstr (line + blanks, "  ") : NULL;
  return gap != NULL ? (gsize) (gap - line) + strspn (gap, " ") : blanks;
}

char *
pln_terminal_fold (const char *line, int width)
{
  if (width == 0 || strchr (line, '\n') != NULL || pln_text_width (line) <= width)
    return g_strdup (line);
  gsize label = skip_label (line);
  g_autofree char *head = g_strndup (line, label);
  int indent = pln_text_width (head);
  if (width - indent < VALUE_LEAST)
    {
      label = strspn (line, " ");
      indent = (int) label;
    }
  if (label == 0)
    indent = INDENT;
  g_autoptr (GPtrArray) lines = pln_terminal_wrap (line + label, MAX (width - indent, 1));
  g_autofree char *separator = g_strdup_printf ("\n%*s", indent, "");
  g_ptr_array_add (lines, NULL);
  g_autofree char *all = g_strjoinv (separator, (char **) lines->pdata);
  return g_strdup_printf ("%.*s%s", (int) label, line, all);
}
