/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which state of the programme a paper shows, and what it is marked with. */
#pragma once

#include "cli/pln-call.h"
#include "format/paper/pln-print.h"

/**
 * PlnEdition:
 * @language: the language of its words, and of its texts where there are such
 * @second: (nullable): a second language, in which all is said again
 * @second_since: (nullable): what @before is called in it
 * @before: (nullable): the state that it is compared with
 * @marks: what is marked
 * @since: (nullable): what @before is called: `release 2`
 * @version: the version in a word or two, and who the paper is for when that is not the public
 * @edition: the same in full
 * @audience: a #PlnAudience: who it is for
 *
 * What a paper says of its state.
 */
typedef struct {
  char *language;
  char *second;
  char *second_since;
  PlnProgramme *before;
  PlnMarks *marks;
  char *since;
  char *version;
  char *edition;
  int audience;
} PlnEdition;

/* Frees what is in @edition. */
void pln_edition_clear (PlnEdition *edition);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlnEdition, pln_edition_clear)

/**
 * pln_edition_find:
 * @call: a call with an open store
 * @programme: all that readers may see, of %pln_print_shapes at least
 * @edition: (out): what to say of it
 * @error: %PLN_ERROR_STORE, %PLN_ERROR_NOT_FOUND
 *
 * It is compared with the release before the one that is printed (with the latest, when there are changes after it), or
 * with that of --since; for staff, what overlaps is marked too.
 */
gboolean pln_edition_find (PlnCall *call, const PlnProgramme *programme, PlnEdition *edition,
                           GError **error);

/* Of the sessions that are gone, keeps those that the options of @call would have selected. */
void pln_edition_select (PlnCall *call, PlnEdition *edition);

/* Lets @options say what @edition does, which must outlive them. */
void pln_edition_fill (const PlnEdition *edition, PlnPrintOptions *options);

/**
 * pln_languages_choose:
 * @call: a call
 * @programme: what is given out
 * @most: how many languages there may be: 1 or 2
 * @error: %PLN_ERROR_INVALID
 *
 * Reads --language. A language that the programme has texts in is called as there (`zh` where `zh-CN` is asked for);
 * one that it has none in needs words of Plenary, else nothing at all would be in it.
 *
 * Returns: (transfer full) (nullable): the languages asked for, each once; none without the option
 */
GStrv pln_languages_choose (PlnCall *call, const PlnProgramme *programme, guint most,
                            GError **error);
