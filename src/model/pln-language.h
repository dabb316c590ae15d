/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The languages that a programme has texts in. */
#pragma once

#include "model/pln-programme.h"

/* Returns: (transfer full) (element-type utf8): the languages of the forums and of all translations, each once, in the
 *   order of their letters */
GPtrArray *pln_programme_text_languages (const PlnProgramme *programme);

/**
 * pln_language_lookup:
 * @languages: (element-type utf8): language tags (BCP 47)
 * @wanted: one, in the form of %pln_type_language
 *
 * Looks for what suits best (RFC 4647, section 3.4): the same, else the longest that it begins with (`zh` for `zh-CN`),
 * else the first that begins with it (`zh-Hans` for `zh`).
 *
 * Returns: (transfer none) (nullable): one of @languages
 */
const char *pln_language_lookup (GPtrArray *languages, const char *wanted);
