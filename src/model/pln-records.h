/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The records of a programme, as plain values. */
#pragma once

#include "base/pln-time.h"
#include "model/pln-shape.h"

/**
 * PlnKind:
 *
 * The kinds of records that a programme holds, in the order in which each may refer to those before
 * it. A forum may also refer to another forum, and a session to another session, of any number.
 */
typedef enum {
  PLN_KIND_VENUE,
  PLN_KIND_ORGANISATION,
  PLN_KIND_FORUM,
  PLN_KIND_ROOM,
  PLN_KIND_THEME,
  PLN_KIND_SPEAKER,
  PLN_KIND_SESSION,
  PLN_KIND_TOMBSTONE,
  PLN_N_KINDS,
} PlnKind;

/* What a session is. */
typedef enum {
  PLN_SESSION_TALK,
  PLN_SESSION_KEYNOTE,
  PLN_SESSION_SPEECH,
  PLN_SESSION_PANEL,
  PLN_SESSION_ROUNDTABLE,
  PLN_SESSION_WORKSHOP,
  PLN_SESSION_CEREMONY,
  PLN_SESSION_BREAK,
  PLN_SESSION_MEAL,
  PLN_SESSION_SOCIAL,
  PLN_SESSION_POSTER,
  PLN_SESSION_OTHER,
} PlnSessionKind;

/* How certain a session is. */
typedef enum {
  PLN_STATE_CONFIRMED,
  PLN_STATE_TENTATIVE,
  PLN_STATE_DRAFT,
  PLN_STATE_CANCELLED,
} PlnState;

/* Who may know of something. */
typedef enum {
  PLN_AUDIENCE_PUBLIC,
  PLN_AUDIENCE_PARTICIPANTS,
  PLN_AUDIENCE_STAFF,
} PlnAudience;

/* What a person does in a session. */
typedef enum {
  PLN_ROLE_SPEAKER,
  PLN_ROLE_KEYNOTE,
  PLN_ROLE_MODERATOR,
  PLN_ROLE_CHAIR,
  PLN_ROLE_PANELIST,
  PLN_ROLE_DISCUSSANT,
  PLN_ROLE_HOST,
  PLN_ROLE_INTERPRETER,
  PLN_ROLE_RAPPORTEUR,
  PLN_ROLE_GUEST, /* is there, but does not speak */
  PLN_N_ROLES,
} PlnRole;

/* How certain an appearance is. */
typedef enum {
  PLN_PRESENCE_CONFIRMED,
  PLN_PRESENCE_INVITED,
  PLN_PRESENCE_TENTATIVE,
  PLN_PRESENCE_DECLINED,
  PLN_PRESENCE_WITHDRAWN,
} PlnPresence;

/* What an organisation does for a forum or a session. */
typedef enum {
  PLN_DUTY_GUIDANCE,
  PLN_DUTY_HOST,
  PLN_DUTY_ORGANISER,
  PLN_DUTY_CO_ORGANISER,
  PLN_DUTY_SUPPORTER,
  PLN_DUTY_MEDIA,
  PLN_DUTY_SPONSOR,
  PLN_DUTY_OTHER,
  PLN_N_DUTIES,
} PlnDuty;

/* A text of a record in another language than the forum's first. */
typedef struct {
  const PlnShape *shape;
  char *field;
  char *language;
  char *text;
} PlnTranslation;

/* What another tool calls a record, and the revision of it that it has brought (SEQUENCE of a calendar). */
typedef struct {
  const PlnShape *shape;
  char *source;
  char *id;
  int sequence;
} PlnExternal;

typedef struct {
  const PlnShape *shape;
  char *url;
  char *title;
  int audience; /* PlnAudience */
} PlnLink;

/* A reference to a room or a theme, in a list. */
typedef struct {
  const PlnShape *shape;
  char *target;
} PlnReference;

/* An organisation in a role for a forum or a session. */
typedef struct {
  const PlnShape *shape;
  char *organisation;
  int duty; /* PlnDuty */
  char *label;
} PlnPatron;

/* What a release last showed an audience of a session that they may not see any more, because it is for others now or a
 * draft again, or that has no time any more: so that their calendars can cancel it. What was never released leaves
 * nothing behind: it may have been entered and hidden a minute later, and nobody is to learn of it. */
typedef struct {
  const PlnShape *shape;
  int audience; /* PlnAudience */
  char *title;
  char *timezone;
  int day;
  int start;
  int fold;
  int length;
  char *place;
  int sequence; /* of the entry that cancels it */
  int changed;  /* PlnCivil, in UTC: since when */
} PlnWithdrawn;

typedef struct {
  PlnRecord record;
  char *name;
  char *address;
  char *geo;
  char *url;
  char *notes;
  GPtrArray *translations;
  GPtrArray *externals;
} PlnVenue;

typedef struct {
  PlnRecord record;
  char *parent; /* forum; NULL for the root */
  char *title;
  char *acronym;
  char *subtitle;
  int from; /* PlnDate */
  int to;   /* PlnDate, the last day */
  char *timezone;
  int day_change; /* minutes since midnight */
  char *languages;
  char *venue;
  char *url;
  char *email;
  int order;
  char *description;
  char *notes;
  char *words; /* its own in place of those of a language, see pln_forum_word() */
  GPtrArray *patrons;
  GPtrArray *links;
  GPtrArray *translations;
  GPtrArray *externals;
} PlnForum;

typedef struct {
  PlnRecord record;
  char *name;
  char *venue;
  char *building;
  char *floor;
  int capacity; /* seats */
  int order;
  char *notes;
  GPtrArray *translations;
  GPtrArray *externals;
} PlnRoom;

typedef struct {
  PlnRecord record;
  char *name;
  char *color;
  int order;
  char *description;
  GPtrArray *translations;
  GPtrArray *externals;
} PlnTheme;

typedef struct {
  PlnRecord record;
  char *name;
  char *acronym;
  char *url;
  char *notes;
  GPtrArray *translations;
  GPtrArray *externals;
} PlnOrganisation;

/* A position that a speaker has or had; begins with an identity so that it can be translated. */
typedef struct {
  PlnRecord record;
  char *position;
  char *organisation;
  int former; /* flag */
  GPtrArray *translations;
} PlnPosition;

typedef struct {
  PlnRecord record;
  char *name;
  char *family; /* the part of name that an index sorts by */
  char *honorific;
  char *biography;
  char *url;
  char *email;
  char *notes;
  GPtrArray *positions;
  GPtrArray *links;
  GPtrArray *translations;
  GPtrArray *externals;
} PlnSpeaker;

/* Who is in a session: a speaker, or an organisation, or a label with a count. */
typedef struct {
  PlnRecord record;
  char *speaker;
  char *organisation;
  char *label;
  int count;
  int role;     /* PlnRole */
  int presence; /* PlnPresence */
  int audience; /* PlnAudience */
  char *position;
  char *affiliation;
  char *notes;
  GPtrArray *translations;
} PlnAppearance;

typedef struct {
  PlnRecord record;
  char *forum;
  char *parent; /* the session that this is a part of */
  char *repeat_of;
  int kind; /* PlnSessionKind */
  char *title;
  char *subtitle;
  int day;    /* PlnDate, the conference day; only when there is no start */
  int start;  /* PlnCivil */
  int fold;   /* 1: the second of a repeated hour */
  int length; /* minutes that pass */
  int order;  /* of a part in its session */
  char *languages;
  int state; /* PlnState */
  char *reason;
  int audience; /* PlnAudience */
  char *url;
  char *abstract;
  char *description;
  char *participants_note;
  char *notes;
  GPtrArray *rooms;
  GPtrArray *themes;
  GPtrArray *appearances;
  GPtrArray *patrons;
  GPtrArray *links;
  GPtrArray *withdrawn;
  GPtrArray *translations;
  GPtrArray *externals;
} PlnSession;

/* What a removed session leaves behind, so that calendars can cancel it. Its UUID is the
 * session's. */
typedef struct {
  PlnRecord record;
  char *title;
  char *timezone;
  int day;
  int start;
  int fold;
  int length;
  char *place;
  int audience;
  int part; /* flag: it was a part of a session */
  GPtrArray *withdrawn;
} PlnTombstone;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnRecord, pln_value_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnForum, pln_value_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnSpeaker, pln_value_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnSession, pln_value_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnAppearance, pln_value_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnWithdrawn, pln_value_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnTombstone, pln_value_free)

/* The shape of each kind, and of what records own. */
extern const PlnShape *const pln_shapes[PLN_N_KINDS];
extern const PlnShape pln_shape_venue;
extern const PlnShape pln_shape_forum;
extern const PlnShape pln_shape_room;
extern const PlnShape pln_shape_theme;
extern const PlnShape pln_shape_organisation;
extern const PlnShape pln_shape_speaker;
extern const PlnShape pln_shape_session;
extern const PlnShape pln_shape_tombstone;
extern const PlnShape pln_shape_appearance;
extern const PlnShape pln_shape_position;
extern const PlnShape pln_shape_translation;
extern const PlnShape pln_shape_external;
extern const PlnShape pln_shape_link;
extern const PlnShape pln_shape_withdrawn;
extern const PlnShape pln_shape_session_room;
extern const PlnShape pln_shape_session_theme;
extern const PlnShape pln_shape_patron;

/* Returns: the kind of the records of @shape; %PLN_N_KINDS for one that is of no kind */
PlnKind pln_shape_kind (const PlnShape *shape);
/* Returns: (nullable): the field with what people call a record of @shape: its title or name */
const PlnField *pln_shape_title (const PlnShape *shape);
/* Returns: the kind of @record; it is a record of a programme, not one that another owns */
PlnKind pln_record_kind (gconstpointer record);
/* Returns: (transfer none): what people call it: its title or name */
const char *pln_record_title (gconstpointer record);
/* Returns: (transfer none) (nullable): PlnTranslation: its translations; %NULL where its kind has none */
GPtrArray *pln_record_translations (gconstpointer record);
/* Returns: (transfer none) (nullable): PlnExternal: its external ids; %NULL where its kind has none */
GPtrArray *pln_record_externals (gconstpointer record);

/**
 * pln_record_text:
 * @record: a record with an identity
 * @field: the name of a translated field
 * @language: (nullable): the language wanted; %NULL for the first of the forum
 *
 * Returns: (transfer none) (nullable): the text in @language, else in the first language
 */
const char *pln_record_text (gconstpointer record, const char *field, const char *language);

/**
 * pln_record_set_text:
 * @record: a record with an identity
 * @field: a translated field
 * @language: the language
 * @text: (nullable): the text there, cleaned as the field's type does; %NULL or empty removes it
 * @error: %PLN_ERROR_INVALID
 *
 * Returns: whether it was set
 */
gboolean pln_record_set_text (gpointer record, const PlnField *field, const char *language,
                              const char *text, GError **error);

/* Returns: (transfer none) (nullable): the external id @id (nullable) that @record has from @source */
PlnExternal *pln_record_find_external (gconstpointer record, const char *source, const char *id);
/* Adds what another tool (@source) calls @record, if it is not there. */
void pln_record_add_external (gpointer record, const char *source, const char *id);
/* Adds a reference to @target to a list of @shape, if it is not there. Returns: whether it was
 * added */
gboolean pln_references_add (GPtrArray *list, const PlnShape *shape, const char *target);
/* Returns: whether a list of references has @target */
gboolean pln_references_contain (GPtrArray *list, const char *target);

/* Returns: whether sessions of this kind are for the whole forum when they have no room */
gboolean pln_session_kind_is_for_all (int kind);
