/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One call of a verb: what was typed, the open file, what will be printed. */
#pragma once

#include "cli/pln-verb.h"
#include "model/pln-finding.h"
#include "model/pln-programme.h"
#include "store/pln-store.h"

/* How something is marked on a terminal. */
typedef enum {
  PLN_LOOK_BOLD,
  PLN_LOOK_RED,
  PLN_LOOK_YELLOW,
  PLN_LOOK_GREEN,
  PLN_LOOK_CYAN,
} PlnLook;

/* Octets of what is printed that are marked on a terminal. */
typedef struct {
  gsize from;
  gsize to;
  PlnLook look;
} PlnMark;

/* An option as it was given; options are kept in the order in which they were typed. */
typedef struct {
  const char *name; /* interned */
  char *value;      /* NULL for a switch */
} PlnGiven;

/**
 * PlnCall:
 * @verb: the verb
 * @typed: the verb with all its words, as one would type it again
 * @arguments: the words after it
 * @given: PlnGiven: its options, in order
 * @store: (nullable): the open file
 * @released: (nullable): with --release the programme that was loaded, as long as that is there: names are sought in it
 * @out: what goes to stdout when all went well
 * @raw: @out is a file and no text: it goes out as it is
 * @talk: what goes to stderr then
 * @json: print JSON
 * @refused: the verb did its work and prints, but the exit status says no (`check` with errors)
 * @missed: the same of a verb that found nothing of what it looked for
 * @trial: it writes in a copy of the file, to show what would come of it
 * @wrote: what it changed is in the file
 * @scripted: what went wrong was in a line of a script, not in what was typed
 * @outer: (nullable): the `run` that this is a line of
 * @folder: (nullable): of a `run`: the folder of its script, in which the files are that lines name by `@`
 * @no_files: of a `run`: its lines neither read nor write other files
 * @input_read: standard input has been read
 * @findings: PlnFinding: what a reader had to say about a file, for --json
 * @checked: PlnFinding: what a `check` in a script told, for the --json of the script
 *
 * Verbs add to @out and @talk and never print themselves, so that nothing is said of what is then
 * not committed.
 */
struct _PlnCall {
  const PlnVerb *verb;
  char *typed;
  GPtrArray *arguments;
  GArray *given;
  char *file;
  PlnStore *store;
  const PlnProgramme *released;
  GString *out;
  gboolean raw;
  GString *talk;
  gboolean json;
  gboolean refused;
  gboolean missed;
  gboolean trial;
  gboolean wrote;
  gboolean scripted;
  PlnCall *outer;
  char *folder;
  gboolean no_files;
  gboolean input_read;
  GPtrArray *findings;
  GArray *marks;      /* PlnMark: of @out, in order */
  GArray *talk_marks; /* PlnMark: of @talk */
  GPtrArray *checked;
  /*< private >*/
  GPtrArray *faults; /* GError */
  gboolean watch_all;
  GPtrArray *watched;
  GPtrArray *before;
  PlnProgramme *now;   /* after the write, when all is watched: see pln_call_look() */
  PlnProgramme *named; /* the records that @before names, as they were; %NULL without --json */
  GPtrArray *shown;    /* UUIDs of the records that --json prints, each as often as it was shown */
};

PlnCall *pln_call_new (void);
void pln_call_free (PlnCall *call);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnCall, pln_call_free)

/**
 * pln_call_parse:
 * @call: a call with a verb
 * @words: what was typed after the words of the verb
 * @error: %PLN_ERROR_USAGE
 *
 * Sorts what was typed into options and arguments.
 */
gboolean pln_call_parse (PlnCall *call, const char *const *words, GError **error);

/* Returns: (transfer none) (nullable): the last value given for an option; `` for a switch */
const char *pln_call_option (const PlnCall *call, const char *name);
/* Returns: whether an option was given */
gboolean pln_call_has (const PlnCall *call, const char *name);
/* Returns: (transfer none): argument @i, which pln_call_expect() has made sure of */
const char *pln_call_argument (const PlnCall *call, guint i);

/**
 * pln_call_expect:
 * @call: a call
 * @least: how many arguments it needs
 * @most: how many it takes
 * @error: %PLN_ERROR_USAGE
 */
gboolean pln_call_expect (PlnCall *call, guint least, guint most, GError **error);

/**
 * pln_call_expect_once:
 * @call: a call
 * @name: an option with a value
 * @error: %PLN_ERROR_USAGE when it was given a second time
 *
 * For an option that most verbs take several times, and this one does not. The others are checked
 * when the call is parsed.
 */
gboolean pln_call_expect_once (PlnCall *call, const char *name, GError **error);

/* Refuses a call without any option of its own, which would change nothing. */
gboolean pln_call_expect_options (PlnCall *call, GError **error);

/**
 * pln_call_fault:
 * @call: a call
 * @fault: (transfer full): what is wrong with one of the things typed
 *
 * Keeps a fault, so that all faults of a command are told together.
 */
void pln_call_fault (PlnCall *call, GError *fault);
/* Drops the faults that may only be there because an earlier line of a script failed: all but values that cannot be
 * understood. Returns: whether any is left */
gboolean pln_call_keep_invalid (PlnCall *call);
/* Raises the faults kept, one a line, under the code of the first; they stay kept. Returns: whether there are none */
gboolean pln_call_no_faults (PlnCall *call, GError **error);

/* Adds a line to what is printed. */
void pln_call_say (PlnCall *call, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Adds a line of three parts to what is printed, of which the second is marked on a terminal. */
void pln_call_say_marked (PlnCall *call, PlnLook look, const char *before, const char *marked,
                          const char *after);
/* Adds a line to what is told on stderr. */
void pln_call_tell (PlnCall *call, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The same of three parts, of which the second is marked. */
void pln_call_tell_marked (PlnCall *call, PlnLook look, const char *before, const char *marked,
                           const char *after);

/* With --json: the record is among those printed. */
void pln_call_show_record (PlnCall *call, gconstpointer record);
/* The same for the record of a UUID. */
void pln_call_show_uuid (PlnCall *call, const char *uuid);
