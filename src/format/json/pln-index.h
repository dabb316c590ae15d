/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The index of a folder of exported files: what is in which, for a web page that offers them. */
#pragma once

#include "format/pln-format.h"

/* The version of the index; raised when a reader of the old one could misread the new. */
#define PLN_INDEX_VERSION 1

/**
 * PlnIndexFile:
 * @name: the key of the room, theme …, or the day
 * @title: what people call it
 * @file: the name of the file
 * @sessions: how many sessions and parts are in it
 */
typedef struct {
  char *name;
  char *title;
  char *file;
  guint sessions;
} PlnIndexFile;

void pln_index_file_free (PlnIndexFile *file);

/**
 * pln_index_to_json:
 * @title: of the programme
 * @format: of the files
 * @each: what each file is of: `room`
 * @files: (element-type PlnIndexFile): the files, in their order
 *
 * Returns: (transfer full): the index
 */
GBytes *pln_index_to_json (const char *title, const PlnFormat *format, const char *each,
                           GPtrArray *files);

/* Returns: (transfer full): the names of the files in an index; none when @text is not one */
GPtrArray *pln_index_files (const char *text, gsize size);
