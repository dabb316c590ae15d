/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The types that a field of a record can have: how a value is read, written and stored. */
#pragma once

#include <glib.h>

/**
 * PlnStorage:
 * @PLN_STORAGE_TEXT: a `char *`, %NULL when absent
 * @PLN_STORAGE_NUMBER: an `int`, the type's `none` when absent
 * @PLN_STORAGE_REFERENCE: a `char *`, the UUID of another record, %NULL when absent
 * @PLN_STORAGE_LIST: a `GPtrArray *` of values of another shape, never %NULL
 *
 * What a field is in C.
 */
typedef enum {
  PLN_STORAGE_TEXT,
  PLN_STORAGE_NUMBER,
  PLN_STORAGE_REFERENCE,
  PLN_STORAGE_LIST,
} PlnStorage;

/**
 * PlnType:
 * @name: what a message calls a value: `length`
 * @hint: how to write one: `write minutes (45), 45m or 1h30`
 * @storage: what it is in C
 * @integer: a number that is an integer in the file and in JSON, not text
 * @none: the number that stands for no value
 * @initial: the number that a new record has
 * @words: (nullable): the words of an enumeration, %NULL-terminated
 * @clean: (nullable): checks and normalises text; %NULL result with @error set when it is none
 * @parse: (nullable): reads a number; @text is not %NULL
 * @limit: (nullable): what is said of a value that is well written but too large
 * @is_beyond: (nullable): whether a text that is none is that
 * @to_string: (nullable): writes a number, the inverse of @parse
 */
typedef struct {
  const char *name;
  const char *hint;
  PlnStorage storage;
  gboolean integer;
  int none;
  int initial;
  const char *const *words;
  char *(*clean) (const char *text, GError **error);
  gboolean (*parse) (const char *text, int *value);
  const char *limit;
  gboolean (*is_beyond) (const char *text);
  char *(*to_string) (int value);
} PlnType;

extern const PlnType pln_type_line; /* one line of text */
extern const PlnType
    pln_type_wording; /* words of Plenary that a forum says its own way: no text of a programme */
extern const PlnType pln_type_text;      /* text of many lines */
extern const PlnType pln_type_url;       /* http, https, mailto, tel … (RFC 3986) */
extern const PlnType pln_type_email;     /* an address (RFC 5321) */
extern const PlnType pln_type_language;  /* one language tag (BCP 47) */
extern const PlnType pln_type_languages; /* language tags, kept as `en,zh` */
extern const PlnType pln_type_zone;      /* an IANA time zone */
extern const PlnType pln_type_color;     /* `#rrggbb` */
extern const PlnType pln_type_geo;       /* `22.5431,114.0579`, degrees north and east (RFC 5870) */
extern const PlnType pln_type_count;     /* 1 and more; 0 is none */
extern const PlnType pln_type_order;     /* 1 and more; 0 is none: after all that have one */
extern const PlnType pln_type_flag;      /* yes or no */
extern const PlnType pln_type_date;      /* PlnDate */
extern const PlnType pln_type_civil;     /* PlnCivil */
extern const PlnType pln_type_clock;     /* minutes since midnight */
extern const PlnType pln_type_length;    /* minutes */
extern const PlnType pln_type_kind;      /* PlnSessionKind */
extern const PlnType pln_type_state;     /* PlnState */
extern const PlnType pln_type_audience;  /* PlnAudience */
extern const PlnType pln_type_role;      /* PlnRole: of a person in a session */
extern const PlnType pln_type_presence;  /* PlnPresence: state of an appearance */
extern const PlnType pln_type_duty;      /* PlnDuty: role of an organisation */
extern const PlnType pln_type_reference; /* another record */
extern const PlnType pln_type_list;      /* values of another shape */

/**
 * pln_type_words:
 * @type: an enumeration
 *
 * Returns: (transfer full): its words for a message: `talk, panel or roundtable`
 */
char *pln_type_words (const PlnType *type);

/**
 * pln_geo_parse:
 * @text: as pln_type_geo takes it
 * @north: (out): degrees, -90 to 90
 * @east: (out): degrees, -180 to 180
 *
 * Returns: whether @text is a place
 */
gboolean pln_geo_parse (const char *text, double *north, double *east);
