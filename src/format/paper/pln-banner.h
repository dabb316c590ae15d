/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names so large that they are read from afar: block letters in plain text, rows of large type elsewhere. */
#pragma once

#include <glib.h>

/**
 * PlnBanner:
 * @lines: (element-type utf8): the names in plain text, in the middle of the width
 * @text: the same for who sets real type: a line for each row
 *
 * Names as a banner.
 */
typedef struct {
  GPtrArray *lines;
  char *text;
} PlnBanner;

/**
 * pln_banner_new:
 * @names: (array zero-terminated=1): the names, one below the other: those of a room in two languages
 * @width: columns that there are
 * @height: lines that there are, if only for one
 * @plain: no block or spaced letters: in lines that begin at the right they would stand the wrong way round
 *
 * Block letters of `#`, as large as fits, where all characters of a name have one; else its letters spaced, in scripts
 * whose letters stand alone; else the name as it is. A name is never cut: what fits in no other way is wrapped, over
 * more than @height lines if need be.
 *
 * Returns: (transfer full): the banner
 */
PlnBanner *pln_banner_new (const char *const *names, int width, int height, gboolean plain);
void pln_banner_free (PlnBanner *banner);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnBanner, pln_banner_free)
