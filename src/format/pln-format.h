/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* File formats: what each can read and write. */
#pragma once

#include "base/pln-progress.h"
#include "format/paper/pln-print.h"
#include "model/pln-diff.h"
#include "model/pln-finding.h"

#include <gio/gio.h>

/**
 * PlnDetail:
 * @PLN_DETAIL_SESSIONS: an entry for each session, in which its parts are told
 * @PLN_DETAIL_PARTS: one for each part too
 *
 * What has an entry of its own in a calendar.
 */
typedef enum { PLN_DETAIL_SESSIONS, PLN_DETAIL_PARTS } PlnDetail;

/**
 * PlnCancelled:
 * @PLN_CANCELLED_STATUS: as cancelled (RFC 5545, section 3.8.1.11)
 * @PLN_CANCELLED_VISIBLE: as taking place, but free, with the word in the title: for calendars that hide the cancelled
 * @PLN_CANCELLED_DROP: not at all
 *
 * How a calendar shows what is cancelled, removed, or not for its readers any more.
 */
typedef enum { PLN_CANCELLED_STATUS, PLN_CANCELLED_VISIBLE, PLN_CANCELLED_DROP } PlnCancelled;

/**
 * PlnWriteOptions:
 * @width: columns of a line, for formats of lines; 0 for the usual 80
 * @cut: cut long titles instead of wrapping them (a terminal)
 * @language: (nullable): the language wanted
 * @day: the only conference day wanted, or %PLN_NONE
 * @progress: (nullable): whom to tell how far it has come
 * @detail: what has an entry of its own
 * @cancelled: what becomes of the cancelled
 * @single: the file is about one session, and nobody subscribes to it
 * @title: (nullable): what the file is called for people; %NULL for the title of the programme
 * @diff: (nullable): what has changed since those who get the file last heard of it: its programme after is this one
 * @ends: (nullable): when open ends make room in the whole programme, of which this one may be a selection
 *   (pln_ics_ends()); %NULL to find out in this one
 * @findings: (nullable) (element-type PlnFinding): where to add what could not be written, or not as it is
 * @paper: (nullable): how pages are printed, but for @width and @language
 *
 * What a writer may be asked. Who may see what is settled before (pln_programme_restrict()).
 */
typedef struct {
  int width;
  gboolean cut;
  const char *language;
  PlnDate day;
  const PlnProgress *progress;
  PlnDetail detail;
  PlnCancelled cancelled;
  gboolean single;
  const char *title;
  const PlnDiff *diff;
  GHashTable *ends;
  GPtrArray *findings;
  const PlnPrintOptions *paper;
} PlnWriteOptions;

/**
 * PlnReadOptions:
 * @source: (nullable): the name of where the file comes from; %NULL: derived from what the file says
 * @zone: (nullable): the zone of the forum that it goes into; %NULL: the file's own
 * @day_change: the day change of that forum in minutes, or %PLN_NONE
 * @stored: (nullable): the programme that it goes into, with all it has; %NULL when there is none yet
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
  const PlnProgramme *stored;
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
 * @sure: (element-type utf8): UUIDs of sessions that the file says take place; others may be certain only because it
 *   says nothing of that
 * @partial: it was written from the programme that it goes into, maybe from a part of that: what it does not have is
 *   not gone
 * @message: it is a message on single sessions: what it does not have is not gone
 * @complete: it is a whole programme of our own, with keys, numbers and history
 */
typedef struct {
  PlnProgramme *programme;
  GPtrArray *findings;
  char *source;
  char *dialect;
  guint days;
  GHashTable *sure;
  gboolean partial;
  gboolean message;
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
 * @options: (nullable) (array zero-terminated=1): the options of `export` that @write heeds and others may not
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
  const char *const *options;
  PlnReading *(*read) (const char *path, const PlnReadOptions *options, GError **error);
} PlnFormat;

/* All formats, %NULL-terminated: the list in src/meson.build. */
extern const PlnFormat *const pln_formats[];

/* Returns: (transfer none) (nullable): the format of that name */
const PlnFormat *pln_format_find (const char *name);

/**
 * pln_format_guess:
 * @path: a file that can be read
 * @shown: what messages call it: @path, or `-` when it is what standard input had
 * @error: %PLN_ERROR_IO, or %PLN_ERROR_INVALID when no reader knows it
 *
 * Returns: (transfer none) (nullable): the format that reads @path, by its first octets, else the suffix of @shown
 */
const PlnFormat *pln_format_guess (const char *path, const char *shown, GError **error);
