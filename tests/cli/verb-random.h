/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Random verbs for tests: whole command lines about what is in a programme, or not, and running them in process. */
#pragma once

#include "cli/pln-program.h"
#include "store/pln-store-private.h"

/**
 * Play:
 * @rand: where it all comes from
 * @folder: what is made is here, in memory if the machine has a place for it
 * @path: the programme file that is played with
 * @store: the same, to look at it
 * @programme: what it holds
 * @lines: the command lines so far, and how they ended
 * @message: what the last one that failed said
 *
 * A programme file that random verbs write in.
 */
typedef struct {
  GRand *rand;
  char *folder;
  char *path;
  PlnStore *store;
  PlnProgramme *programme;
  GPtrArray *lines;
  char *message;
} Play;

/* The programme in which all begins is made by @script. */
Play *play_new (const char *script);
void play_free (Play *play);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Play, play_free)

/* Begins again, with the file as play_new() has made it. */
void play_restart (Play *play, guint32 seed);

/* Returns: a number below @end */
int play_below (Play *play, int end);

/* Returns: (transfer full): the words of a verb that writes; now and then a script, an import or a round of keys */
char **play_random_verb (Play *play);

/* Runs a verb that writes as the program does, and loads what there is then. Returns: whether it succeeded */
gboolean play_run (Play *play, const char *const *words);
/* The same for a line as one types it. */
gboolean play_line (Play *play, const char *line);

/* Holds that nothing was refused all the time. */
void play_assert_all_succeeded (void);

/* Ends the test: says what was done. */
void play_fail (Play *play, const char *format, ...) G_GNUC_PRINTF (2, 3) G_GNUC_NORETURN;

/* Returns: a number that SQL gives */
gint64 play_number (Play *play, const char *sql);
