/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How far something long has come, for whoever waits for it. */
#pragma once

#include <glib.h>

/**
 * PlnProgress:
 * @tell: gets @data, how much is done, and how much there is in all
 * @data: for @tell
 *
 * Whom to tell. It may be told often: each record, each block of a file.
 */
typedef struct {
  void (*tell) (gpointer data, guint64 done, guint64 total);
  gpointer data;
} PlnProgress;

/* Tells that @done of @total is done; nobody, when @self is %NULL. */
static inline void
pln_progress_tell (const PlnProgress *self, guint64 done, guint64 total)
{
  if (self != NULL)
    self->tell (self->data, done, total);
}
