/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a verb puts what it gives out: standard output, or a file that appears whole. */
#pragma once

#include "cli/pln-call.h"
#include "format/pln-format.h"

#include <gio/gio.h>

/* --output and --replace. */
extern const PlnOption pln_options_output[];

/**
 * pln_output_find:
 * @call: a call
 * @target: (out) (transfer full) (nullable): the file that --output means, behind a link the one that
 *   it leads to; %NULL for standard output
 * @error: %PLN_ERROR_REFUSED when it is there and --replace was not given, or is a programme file;
 *   %PLN_ERROR_IO when it is no file
 *
 * To be called before the work is done, so that it is not done in vain.
 */
gboolean pln_output_find (PlnCall *call, char **target, GError **error);

/**
 * pln_output_fits:
 * @path: (nullable): what a file is to be called
 * @own: (nullable) (array zero-terminated=1): the suffixes of what it will be, without the dot
 * @writes: what can be written, for the message
 * @error: %PLN_ERROR_USAGE when its suffix is that of another format: whoever opens it would be misled
 *
 * Names without a suffix, or with one that names no format, fit all.
 */
gboolean pln_output_fits (const char *path, const char *const *own, const char *writes,
                          GError **error);

/**
 * pln_output_write:
 * @call: a call
 * @target: (nullable): what pln_output_find() found
 * @bytes: what is given out
 * @error: %PLN_ERROR_IO; then the file is as it was
 */
gboolean pln_output_write (PlnCall *call, const char *target, GBytes *bytes, GError **error);

/* Puts @data to @stream. */
typedef gboolean (*PlnPut) (GOutputStream *stream, gconstpointer data, GError **error);

/**
 * pln_output_put:
 * @call: a call
 * @target: (nullable): what pln_output_find() found
 * @put: puts what is given out to a stream
 * @data: for @put
 * @size: (out): how many octets the file has
 * @error: that of @put; %PLN_ERROR_IO when it is the writing that fails; then the file is as it was
 *
 * As pln_output_write(), for what is too much to be kept: a file still appears whole, but standard output gets what
 * there is as it comes. That it is closed ends @put, and is no error.
 */
gboolean pln_output_put (PlnCall *call, const char *target, PlnPut put, gconstpointer data,
                         guint64 *size, GError **error);

/* As pln_output_find(), for a file that is not named itself. */
gboolean pln_output_check (PlnCall *call, const char *path, char **target, GError **error);

/* Returns: (transfer full): how much it is: `1.2 kB` */
char *pln_output_size (guint64 octets);
/* Returns: (transfer full): what is in a programme file: `15 sessions, 1 entry, 233.5 kB` */
char *pln_output_contents (gint64 sessions, gint64 entries, gint64 octets);

/* Reads --width. @width is 80 when it was not given. */
gboolean pln_output_width (PlnCall *call, int *width, GError **error);

/* Returns: whether @path is a programme file, or another SQLite database */
gboolean pln_output_is_database (const char *path);

/* Returns: (transfer full) (nullable): @programme as @format writes it */
GBytes *pln_output_make (const PlnFormat *format, const PlnProgramme *programme,
                         const PlnWriteOptions *options, GError **error);

#define PLN_TYPE_SINK (pln_sink_get_type ())
G_DECLARE_FINAL_TYPE (PlnSink, pln_sink, PLN, SINK, GOutputStream)

/* Returns: (transfer full): standard output: lines are printed as they come, without control characters; closed, it has
 * printed all */
GOutputStream *pln_sink_new_printing (void);
/* Returns: (transfer full): the file that @fd has open; that stays open */
GOutputStream *pln_sink_new (int fd);

/* Returns: how many octets it has got */
guint64 pln_sink_size (GOutputStream *sink);
/* Returns: the errno that it failed with; 0 when whatever went wrong was not the writing */
int pln_sink_fault (GOutputStream *sink);
