/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Help and the manual page, printed from the table of verbs. */
#pragma once

#include "cli/pln-verb.h"

/* Appends what `plenary` alone says. */
void pln_help_overview (GString *out);
/* Appends what `plenary VERB --help` says. */
void pln_help_verb (GString *out, const PlnVerb *verb);
/* Appends the list of the verbs whose words begin with @noun. Returns: whether there are any */
gboolean pln_help_noun (GString *out, const char *noun);
/* Appends the manual page, in the man macros of groff_man(7). */
void pln_help_manual (GString *out);
/* Returns: (transfer full): `usage: plenary session add TITLE [--room ROOM] …` */
char *pln_help_usage (const PlnVerb *verb);
