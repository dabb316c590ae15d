/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The name that a calendar has for a colour: COLOR takes none but those of CSS (RFC 7986, section 5.9). */
#pragma once

#include <glib.h>

/* Returns: (transfer none): the name of CSS that looks most like @hex, `#rrggbb` */
const char *pln_ics_color (const char *hex);
