/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writing what is exported: into one file, or into a folder with a file of each. */
#pragma once

#include "cli/options/pln-edition.h"
#include "cli/pln-call.h"
#include "format/pln-format.h"

/* A file that was written; @sessions: with parts. */
typedef struct {
  char *path;
  guint sessions;
  guint64 size;
} PlnExported;

void pln_exported_free (PlnExported *file);

/**
 * PlnExport:
 * @format: what is written
 * @each: (nullable): what there is a file of each: one of pln_each_words
 * @language: (nullable): the language asked for
 * @options: what is asked of the writer
 * @programme: what is given out
 * @before: (nullable): what was released before
 * @diff: (nullable): what has changed since @before
 * @shown: (nullable) (element-type PlnProgramme): what releases have shown, the latest first
 * @merged: (nullable): pln_programme_merged(), which @shown has applied
 * @ends: (nullable): when open ends make room
 * @edition: of text, what it says of its state
 * @paper: the same for the writer
 * @findings: (element-type PlnFinding): what could not be written, each once
 * @files: (element-type PlnExported): what was written
 *
 * One export.
 */
typedef struct {
  const PlnFormat *format;
  const char *each;
  char *language;
  PlnWriteOptions options;
  PlnProgramme *programme;
  PlnProgramme *before;
  PlnDiff *diff;
  GPtrArray *shown;
  GHashTable *merged;
  GHashTable *ends;
  PlnEdition edition;
  PlnPrintOptions paper;
  GPtrArray *findings;
  GPtrArray *files;
} PlnExport;

/* Writes @programme to the file @target, called @name, or to standard output when that is %NULL. */
gboolean pln_export_file (PlnCall *call, PlnExport *export, const char *target, const char *name,
                          const PlnProgramme *programme, const PlnWriteOptions *options,
                          GError **error);

/* Finds out, before the work is done, whether -o names a folder, or one that can be made. */
gboolean pln_export_find_folder (PlnCall *call, GError **error);

/**
 * pln_export_each:
 * @call: a call
 * @export: what is exported
 * @error: %PLN_ERROR_REFUSED when a file is there and --replace was not given, or nothing can be written; then nothing
 *   was. %PLN_ERROR_IO when a file cannot be written; those before it are
 *
 * Writes a file of each into the folder that -o names, and the index. Each appears whole, the index last. Tells which
 * files of an earlier run are not made any more.
 */
gboolean pln_export_each (PlnCall *call, PlnExport *export, GError **error);
