/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The difference of two programmes as JSON. */
#pragma once

#include "format/changes/pln-diff-text.h"

/**
 * pln_diff_to_json:
 * @diff: a difference
 * @options: how; `from` and `to` are written as they are
 *
 * One object: `from`, `to`, the root `forum`, and `changes` in the order of the difference. Each
 * has the record (`kind`, `uuid`, `number`, `key`, `title`), `what` differs (the words of
 * #PlnDiffFlags: `added`, `time` …), `told`, the part of it that people are told (PlnDifference.own),
 * and `before` and `after`: objects of the same keys, of what differs. These are `title`, `start`
 * and `end` (local, with the offset: `2025-05-27T09:20:00+08:00`), `day`, `length` (minutes), `timezone`,
 * `state`, `reason`, `forum`, `rooms` and `themes`, and other fields under the names and in the form
 * of the own format (schema/programme.schema.json). A session that is added or removed has all of
 * the former on its side. `people` of a session each have `what` differs (`came`, `went`, `who` …),
 * `before` and `after`, with `name`, `role`, `presence` and `title` (position and organisation).
 *
 * Returns: (transfer full): the document
 */
char *pln_diff_to_json (const PlnDiff *diff, const PlnDiffOptions *options);
