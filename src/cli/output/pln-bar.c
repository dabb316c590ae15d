/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The bar on stderr that shows how far something long has come. */
#include "cli/output/pln-bar.h"

#include "base/pln-text-layout.h"
#include "base/pln-text.h"
#include "cli/output/pln-terminal.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Microseconds: nothing is shown before, and not more often. */
#define PATIENCE (1000 * 1000)
#define PAUSE (100 * 1000)
/* The columns of the bar, and of what stands around it. */
#define CELLS 28
#define AROUND 9
#define COLUMNS_MIN (CELLS + AROUND + 20)
/* Of a terminal that does not know its width. */
#define COLUMNS_USUAL 80
/* Erases what is right of the cursor (ECMA-48). */
#define ERASE "\033[K"

static struct {
  gboolean wanted;
  gboolean shown;
  gint64 started;
  gint64 drawn;
  char *label;
} bar;

/* A terminal that cannot erase a line is left alone. */
gboolean
pln_bar_is_terminal (int descriptor)
{
  const char *terminal = g_getenv ("TERM");
  return isatty (descriptor) && terminal != NULL && terminal[0] != '\0'
         && strcmp (terminal, "dumb") != 0;
}

void
pln_bar_start (void)
{
  bar.started = g_get_monotonic_time ();
  bar.wanted = pln_bar_is_terminal (STDERR_FILENO);
}

/* `reading big.xml  ███████████████████░░░░░░░░░  71 %`; of what nobody knows `comparing big.xml …`. */
static void
draw (guint64 done, guint64 total)
{
  int columns = pln_terminal_width (STDERR_FILENO), width = columns > 0 ? columns : COLUMNS_USUAL;
  if (width < COLUMNS_MIN)
    return;
  g_autofree char *label = pln_text_cut (bar.label, width - CELLS - AROUND);
  g_autoptr (GString) text = g_string_new (label);
  double share = total > 0 ? (double) MIN (done, total) / (double) total : 0;
  g_string_append (text, total > 0 ? "  " : " …");
  for (int i = 0; i < CELLS && total > 0; i++)
    g_string_append (text, i < (int) (share * CELLS) ? "█" : "░");
  if (total > 0)
    g_string_append_printf (text, " %3d %%", (int) (share * 100));
  fprintf (stderr, "\r%s" ERASE, text->str);
  fflush (stderr);
  bar.shown = TRUE;
}

static void
tell (gpointer data, guint64 done, guint64 total)
{
  gint64 now = g_get_monotonic_time ();
  if (now - bar.started < PATIENCE || now - bar.drawn < PAUSE)
    return;
  bar.drawn = now;
  draw (done, total);
}

const PlnProgress *
pln_bar_progress (const char *what, const char *name)
{
  static const PlnProgress progress = { .tell = tell };
  if (!bar.wanted)
    return NULL;
  g_autofree char *clean = name != NULL ? pln_text_repair (name, FALSE, NULL) : NULL;
  g_autofree char *label = g_strjoin (clean != NULL ? " " : NULL, what, clean, NULL);
  if (g_strcmp0 (label, bar.label) == 0)
    return &progress;
  g_free (bar.label);
  bar.label = g_steal_pointer (&label);
  bar.drawn = 0;
  tell (NULL, 0, 0);
  bar.drawn = 0;
  return &progress;
}

void
pln_bar_end (void)
{
  if (bar.shown)
    fputs ("\r" ERASE, stderr);
  fflush (stderr);
  bar.shown = FALSE;
  g_clear_pointer (&bar.label, g_free);
}
