/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* File formats: what each can read and write. */
#pragma once

#include "base/pln-progress.h"
#include "model/pln-finding.h"
#include "model/pln-programme.h"

#include <gio/gio.h>

/**
 * PlnWriteOptions:
 * @width: columns of a line, for formats of lines; 0 for the usual 80
 * @cut: cut long titles instead of wrapping them (a terminal)
 * @language: (nullable): the language wanted
 * @day: the only conference day wanted, or %PLN_NONE
 * @progress: (nullable): whom to tell how far it has come
 *
 * What a writer may be asked. Who may see what is settled before (pln_programme_restrict()).
 */
typedef struct {
  int width;
  gboolean cut;
  const char *language;
  PlnDate day;
  const PlnProgress *progress;
} PlnWriteOptions;

/**
 * PlnReadOptions:
 * @source: (nullable): the name of where the file comes from; %NULL: derived from what the file says
 * @zone: (nullable): the zone of the forum that it goes into; %NULL: the file's own
 * @day_change: the day change of that forum in minutes, or %PLN_NONE
 * @progress: (nullable): whom to tell how far it has come
 * @choose: (nullable): what it is read for may depend on what it says of its forum: sets @zone and @day_change when
 *   @root and the source of the file are known, and before any time is. Readers of files that leave nothing open do
 *   not ask
 * @data: for @choose
 *
 * What a reader has to know.
 */
typedef struct _PlnReadOptions PlnReadOptions;
struct _PlnReadOptions {
  const char *source;
  const PlnZone *zone;
  int day_change;
  const PlnProgress *progress;
  void (*choose) (PlnReadOptions *self, const PlnForum *root, const char *source);
  gpointer data;
};

/**
 * PlnReading:
 * @programme: what the file holds; records have UUIDs, but no keys and numbers unless the file is our own.
 *   One forum without a parent; without a zone if the file names none
 * @findings: what there is to say about it
 * @source: the name of where it comes from
 * @dialect: `frab`, `pentabarf`, `pretalx` …; %NULL for our own format
 * @days: how many days it lists, 0 if it does not list days
 * @complete: it is a whole programme of our own, with keys, numbers and history
 */
typedef struct {
  PlnProgramme *programme;
  GPtrArray *findings;
  char *source;
  char *dialect;
  guint days;
  gboolean complete;
} PlnReading;

PlnReading *pln_reading_new (void);
void pln_reading_free (PlnReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnReading, pln_reading_free)

/**
 * PlnFormat:
 * @name: `ics`
 * @title: what people call it: `iCalendar`
 * @suffix: `.ics`
 * @media_type: `text/calendar`
 * @summary: one line
 * @sniff: (nullable): whether @head, the first octets of a file, looks like it
 * @write: (nullable): writes @programme to @stream; same input, same octets
 * @shapes: (nullable): the kinds of records and the lists in them that @write looks at; %NULL for all
 * @texts: whether @write looks at long texts too; it does when @shapes is %NULL
 * @read: (nullable): reads @path (for error messages: the caller names the file); faults in the data
 *   are findings, %PLN_ERROR_INVALID is for a file that is not of this format at all,
 *   %PLN_ERROR_IO for one that cannot be read. Result is (transfer full)
 */
typedef struct {
  const char *name;
  const char *title;
  const char *suffix;
  const char *media_type;
  const char *summary;
  gboolean (*sniff) (const char *head, gsize size);
  gboolean (*write) (const PlnProgramme *programme, const PlnWriteOptions *options,
                     GOutputStream *stream, GError **error);
  const PlnShape *const *shapes;
  gboolean texts;
  PlnReading *(*read) (const char *path, const PlnReadOptions *options, GError **error);
} PlnFormat;

/* All formats, %NULL-terminated: the list in src/meson.build. */
extern const PlnFormat *const pln_formats[];

/* Returns: (transfer none) (nullable): the format of that name */
const PlnFormat *pln_format_find (const char *name);

/**
 * pln_format_guess:
 * @path: a file that can be read
 * @error: %PLN_ERROR_IO, or %PLN_ERROR_INVALID when no reader knows it
 *
 * Returns: (transfer none) (nullable): the format that reads @path, by its first octets, else its suffix
 */
const PlnFormat *pln_format_guess (const char *path, GError **error);
