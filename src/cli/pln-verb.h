/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a verb of the command line is: one struct, from which help, manual and completion are printed. */
#pragma once

#include "model/pln-records.h"

typedef struct _PlnCall PlnCall;

/**
 * PlnNeeds:
 * @PLN_NEEDS_NOTHING: no programme file
 * @PLN_NEEDS_OWN: it opens the file itself, to write in it
 * @PLN_NEEDS_READ: a programme file, which it only reads
 * @PLN_NEEDS_WRITE: a programme file; the verb runs in one transaction
 */
typedef enum {
  PLN_NEEDS_NOTHING,
  PLN_NEEDS_OWN,
  PLN_NEEDS_READ,
  PLN_NEEDS_WRITE,
} PlnNeeds;

/**
 * PlnOption:
 * @name: its name without hyphens; %NULL ends a table
 * @letter: its short form, or 0
 * @argument: (nullable): what its value is called; %NULL for a switch; all words that follow are of one that ends in
 *   `...`
 * @help: what it does
 * @many: it can be given several times; a second value of any other is refused
 * @type: (nullable): the type of its value, for completion
 */
typedef struct {
  const char *name;
  char letter;
  const char *argument;
  const char *help;
  gboolean many;
  const PlnType *type;
} PlnOption;

/* How many tables of options a verb can have. */
#define PLN_VERB_TABLES 6

/**
 * PlnVerb:
 * @words: what is typed: `session add`; %NULL ends a table
 * @needs: what it needs
 * @usage: what follows the words
 * @summary: one line
 * @text: more, and examples (lines that begin with `  plenary`)
 * @shape: (nullable): the records that it is about
 * @fields: whether the fields of @shape are options
 * @without: (nullable): the one field that is none
 * @options: its further options
 * @alone: it is never one line of many: it is about whole entries, or about the file as it lies on the disk
 * @plain: what it prints is a text of its own, no records: it has no --json
 * @run: does it; what it prints it leaves in the call
 */
typedef struct {
  const char *words;
  PlnNeeds needs;
  const char *usage;
  const char *summary;
  const char *text;
  const PlnShape *shape;
  gboolean fields;
  const char *without;
  const PlnOption *options[PLN_VERB_TABLES];
  gboolean alone;
  gboolean plain;
  gboolean (*run) (PlnCall *call, GError **error);
} PlnVerb;

/* What the records are called that verbs can name: the kinds, and roundtables among the sessions. */
typedef struct {
  const char *noun; /* NULL ends the list */
  PlnKind kind;
} PlnNoun;

extern const PlnNoun pln_nouns[];

/* The verbs of each file, ended by one without words, and all of these: the list in src/meson.build. */
extern const PlnVerb *const pln_verb_tables[];

/* Options that every verb has, but for --json where it is plain, and those of every verb that writes. */
extern const PlnOption pln_options_common[];
extern const PlnOption pln_options_write[];

/* Returns: (transfer none) (nullable): the verb of these words */
const PlnVerb *pln_verb_find (const char *words);

/**
 * pln_verb_options:
 * @verb: a verb
 *
 * Returns: (transfer full): PlnOption: all options of @verb: those of the fields of its shape first, then
 *   its tables, then the common ones; ended by one without a name
 */
GArray *pln_verb_options (const PlnVerb *verb);

/* Returns: (transfer none) (nullable): the option of @options that @word is: `--room`, `--room=main`, `-f` */
const PlnOption *pln_option_find (GArray *options, const char *word);
/* Returns: (transfer none) (nullable): the value in the same word: `main` of `--room=main`, `x` of `-fx` */
const char *pln_option_joined (const char *word);

/* Returns: (transfer full): the option of a field: `day-change` for `day_change` */
char *pln_field_option (const PlnField *field);
