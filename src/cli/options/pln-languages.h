/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The option --language of what is given out. */
#pragma once

#include "cli/pln-call.h"

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
