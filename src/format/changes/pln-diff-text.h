/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The text of the difference of two programmes: for people, for web pages, for programs. */
#pragma once

#include "model/pln-diff.h"

/* The usual columns of a line. */
#define PLN_DIFF_WIDTH 72

/**
 * PlnDiffOptions:
 * @from: (nullable): what the programme before is called: `release 1`
 * @to: (nullable): what the programme after is called
 * @language: (nullable): the language wanted of titles and names
 * @width: columns of a line, for text; 0 for %PLN_DIFF_WIDTH
 *
 * How a difference is told.
 */
typedef struct {
  const char *from;
  const char *to;
  const char *language;
  int width;
} PlnDiffOptions;

/**
 * pln_diff_to_text:
 * @diff: a difference
 * @options: how
 *
 * An e-mail to those who attend: a line fit for its subject, then day by day what is new, moved,
 * cancelled, with the old value beside the new; at last what is no session.
 *
 * Returns: (transfer full): plain text, or `no changes`
 */
char *pln_diff_to_text (const PlnDiff *diff, const PlnDiffOptions *options);

/**
 * pln_diff_to_markdown:
 * @diff: a difference
 * @options: how; lines are not wrapped
 *
 * The same as CommonMark. What stands in the programme is escaped, so that it can be neither
 * Markdown nor HTML.
 *
 * Returns: (transfer full): Markdown, or `no changes`
 */
char *pln_diff_to_markdown (const PlnDiff *diff, const PlnDiffOptions *options);

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
