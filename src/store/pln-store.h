/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The programme file: loading all or a part of it, writing records, transactions. */
#pragma once

#include "model/pln-edit.h"
#include "model/pln-programme.h"

typedef struct _PlnStore PlnStore;

/**
 * PlnStoreMode:
 * @PLN_STORE_READ: to look at
 * @PLN_STORE_WRITE: to write
 * @PLN_STORE_TRY: to write in a copy in memory and see what comes of it; the file stays as it is
 */
typedef enum { PLN_STORE_READ, PLN_STORE_WRITE, PLN_STORE_TRY } PlnStoreMode;

/**
 * pln_store_open:
 * @path: a programme file
 * @mode: what for
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the store
 */
PlnStore *pln_store_open (const char *path, PlnStoreMode mode, GError **error);

/**
 * pln_store_create:
 * @path: a file that does not exist yet
 * @error: %PLN_ERROR_STORE, %PLN_ERROR_REFUSED when there is one already
 *
 * Makes an empty programme file beside @path; it becomes @path with pln_store_commit(), and until
 * then disappears with pln_store_close().
 *
 * Returns: (transfer full) (nullable): the store
 */
PlnStore *pln_store_create (const char *path, GError **error);

/* Ends a transaction that is still open without its changes. */
void pln_store_close (PlnStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnStore, pln_store_close)

/* Returns: (transfer none) (nullable): the copy that was made of a file of an older step */
const char *pln_store_copy (PlnStore *store);

/* One transaction; it takes the write lock at once, so that nothing fails half-way for being busy. What is written is
 * recorded from here on. */
gboolean pln_store_begin (PlnStore *store, GError **error);

/* Returns: (transfer none) (element-type utf8): the set of UUIDs of the sessions that have been settled since the store
 * was opened so that those to whom a release has shown them may not see them any more: they are for fewer now, or
 * drafts. Calendars of these show them cancelled, as they were in the release */
GHashTable *pln_store_hidden (PlnStore *store);

/**
 * pln_store_settle:
 * @store: a store in a transaction
 * @now: (nullable): all sessions, forums and rooms as they are now, by whoever has them; else those that are needed are
 *   loaded
 * @error: %PLN_ERROR_STORE
 *
 * Brings identity in line with what has been written since the transaction began or since the last entry: the last
 * change of every record touched, and of the sessions that show it; SEQUENCE of the sessions of which a calendar
 * shows another start, end, zone, place or state, or to others (RFC 5546, section 2.1.4), whatever has caused it; and
 * what releases have shown to those who may not see it any more, so that their calendars can cancel it
 * (#PlnWithdrawn).
 *
 * Returns: (transfer none) (nullable): PlnEdit: a survey of what has been written, until the next write
 */
GPtrArray *pln_store_settle (PlnStore *store, const PlnProgramme *now, GError **error);
/* The same for what is in the file but was never recorded: @changes is the changeset of it. */
GPtrArray *pln_store_settle_past (PlnStore *store, GBytes *changes, GError **error);
/* Returns: (transfer full) (nullable): PlnEdit: all of what has been written, as it was last settled */
GPtrArray *pln_store_edits (PlnStore *store, GError **error);

/**
 * pln_store_record:
 * @store: a store in a transaction, settled
 * @entry: who did what; gets number, UUID and time
 * @error: %PLN_ERROR_STORE
 *
 * Makes an entry of what has been written; none when that comes to nothing, unless it takes another one back.
 */
gboolean pln_store_record (PlnStore *store, PlnEntry *entry, GError **error);

/* Returns: (transfer full) (nullable): PlnEntry: the entries made at @since (Unix seconds) or later, by number; with a
 * @limit other than 0 only so many, the latest */
GPtrArray *pln_store_entries (PlnStore *store, gint64 since, int limit, GError **error);
/**
 * pln_store_entries_of:
 * @store: a store
 * @mine: (element-type utf8): the UUID of a record, also of one that is gone, and of what belongs to it now; it gets
 *   those of what has belonged to it
 * @since: as for pln_store_entries()
 * @limit: as for pln_store_entries()
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): PlnEntry: the entries that did something to it, or put it into a session
 */
GPtrArray *pln_store_entries_of (PlnStore *store, GHashTable *mine, gint64 since, int limit,
                                 GError **error);
/* Returns: (transfer full) (nullable): the entry of that number; %PLN_ERROR_NOT_FOUND when there is none */
PlnEntry *pln_store_entry (PlnStore *store, int number, GError **error);
/* Returns: (transfer full) (nullable): PlnEdit: what the entry of that number did */
GPtrArray *pln_store_entry_edits (PlnStore *store, int number, GError **error);
/* Returns: (transfer full) (nullable): the entry that `undo` takes back; %PLN_ERROR_REFUSED when there is none */
PlnEntry *pln_store_last_done (PlnStore *store, GError **error);
/* Returns: (transfer full) (nullable): the entry that `redo` does again; %PLN_ERROR_REFUSED when there is none */
PlnEntry *pln_store_last_undone (PlnStore *store, GError **error);

/**
 * pln_store_turn:
 * @store: a store in a transaction, with nothing written since it began or since the last entry
 * @entry: a write
 * @error: %PLN_ERROR_REFUSED when what it touched has changed since (the message names the entries in the way), when a
 *   barrier lies between, or when it made the programme; %PLN_ERROR_STORE
 *
 * Takes @entry back, or does it again when it has been taken back: its rows, not what else they say, and not identity,
 * which goes on. To be settled and recorded as any other write.
 */
gboolean pln_store_turn (PlnStore *store, const PlnEntry *entry, GError **error);

/**
 * PlnKnown:
 * @programme: the programme as it was after the last entry that a file of our own knows
 * @edited: (element-type utf8 gint64): UUIDs of the records that were edited here since, and when that was last
 *
 * What was here when somebody took a file from here, for merging it.
 */
typedef struct {
  PlnProgramme *programme;
  GHashTable *edited;
} PlnKnown;

void pln_known_free (PlnKnown *known);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnKnown, pln_known_free)

/**
 * pln_store_load_known:
 * @store: a store in a transaction
 * @incoming: what a file of our own holds
 * @error: %PLN_ERROR_STORE
 *
 * A file knows an entry, and all before it, when it has a row that the entry added, or a value that was first set by it
 * and has stayed. When a record last changed does not tell alone: what it shows counts there, and the file may have
 * gone on elsewhere.
 *
 * Returns: (transfer full) (nullable): what it knows; the store stays as it is
 */
PlnKnown *pln_store_load_known (PlnStore *store, const PlnProgramme *incoming, GError **error);

/* Nothing is committed that is not recorded. After it a file that was created is closed and cannot be used further. */
gboolean pln_store_commit (PlnStore *store, GError **error);
/* Returns: whether a transaction is open */
gboolean pln_store_is_writing (PlnStore *store);
/* Ends the transaction without its changes, if one is open. */
void pln_store_rollback (PlnStore *store);

/* From a signal handler or another thread: what is running ends with an error. */
void pln_store_interrupt (PlnStore *store);

/* Returns: (transfer full) (nullable): the whole programme */
PlnProgramme *pln_store_load (PlnStore *store, GError **error);

/**
 * pln_store_load_shapes:
 * @store: a store
 * @shapes: (array zero-terminated=1): the kinds of records and the lists in them that are wanted
 * @texts: whether fields of many lines (abstracts, biographies, notes) are wanted
 * @error: %PLN_ERROR_STORE
 *
 * Loads what somebody will look at, and nothing else: a verb that lists titles need not read every
 * abstract. What is not wanted is empty in the result, and of the identity of an element of a list
 * only its UUID is there; so no record of it may be put back, and it is marked as partial.
 *
 * Returns: (transfer full) (nullable): all records of these kinds
 */
PlnProgramme *pln_store_load_shapes (PlnStore *store, const PlnShape *const *shapes, gboolean texts,
                                     GError **error);

/**
 * pln_store_load_some:
 * @store: a store
 * @kind: a kind, or %PLN_N_KINDS for any
 * @uuids: (array zero-terminated=1): records of that kind
 * @error: %PLN_ERROR_STORE
 *
 * Loads these records and what they refer to.
 *
 * Returns: (transfer full) (nullable): a part of the programme, with all forums and venues, around sessions all rooms
 */
PlnProgramme *pln_store_load_some (PlnStore *store, PlnKind kind, const char *const *uuids,
                                   GError **error);

/**
 * pln_store_load_around:
 * @store: a store
 * @sessions: (array zero-terminated=1): UUIDs of sessions
 * @error: %PLN_ERROR_STORE
 *
 * Loads these sessions with their families (parents and parts) and those that they may clash with: in the same rooms
 * or with the same speakers, near in time. The cost depends on these, not on the size of the programme.
 *
 * Returns: (transfer full) (nullable): a part of the programme
 */
PlnProgramme *pln_store_load_around (PlnStore *store, const char *const *sessions, GError **error);

/* What a record is called, for finding it by words. */
typedef struct {
  char *uuid;
  char *key;
  int number;
  char *title;
  char *names;   /* its titles in other languages, a newline between; NULL for none */
  char **folded; /* its title and those, each as pln_text_fold() makes it */
  char *sort;    /* of a session: its kind; NULL for all others */
} PlnName;

/* Returns: (transfer full): what @record is called, as pln_store_names() tells it when it is stored */
PlnName *pln_name_new (gconstpointer record);
void pln_name_free (PlnName *name);
/* Fills in what is folded, from title and names. */
void pln_name_fold (PlnName *name);

/* Returns: (transfer full) (nullable): PlnName: what all records of @kind are called, by number; within a transaction
 * good until the next write */
GPtrArray *pln_store_names (PlnStore *store, PlnKind kind, GError **error);

/* What a row with a UUID is called when somebody tells what was done to it. */
typedef struct {
  const PlnShape *shape;
  char *owner; /* of what belongs to another record: whose it is */
  int number;
  char *key;   /* NULL when it is not there any more, or belongs to another record */
  char *title; /* title, name, who appears, position; NULL when it is not there any more */
} PlnLabel;

void pln_label_free (PlnLabel *label);

/**
 * pln_store_labels:
 * @store: a store
 * @uuids: (element-type utf8): a set of UUIDs
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): UUID to PlnLabel, for those of @uuids that are or were records, appearances or
 *   positions
 */
GHashTable *pln_store_labels (PlnStore *store, GHashTable *uuids, GError **error);

/**
 * pln_store_find:
 * @store: a store
 * @kind: a kind
 * @text: a key, a number or a UUID
 * @uuid: (out) (transfer full) (nullable): the record of exactly that, or %NULL
 * @error: %PLN_ERROR_STORE
 *
 * Returns: whether the file could be read
 */
gboolean pln_store_find (PlnStore *store, PlnKind kind, const char *text, char **uuid,
                         GError **error);

/* @uuid: (out) (transfer full) (nullable): the record of @kind that had the number @text and has been removed */
gboolean pln_store_find_gone (PlnStore *store, PlnKind kind, const char *text, char **uuid,
                              GError **error);

/**
 * pln_store_put:
 * @store: a store in a transaction
 * @old: (nullable): the record as it is stored, %NULL for a new one
 * @record: how it shall be; gets UUID, number and key if it has none, and sequence and last change
 * @error: %PLN_ERROR_REFUSED when a constraint says no, %PLN_ERROR_STORE
 *
 * Writes what differs. SEQUENCE goes up when start, end, rooms or state of a session that is known
 * outside changes (RFC 5546, section 2.1.4). A new record that has number and last change already (one read
 * from our own JSON) keeps them.
 *
 * Returns: whether it was written
 */
gboolean pln_store_put (PlnStore *store, gconstpointer old, gpointer record, GError **error);

/**
 * pln_store_remove:
 * @store: a store in a transaction
 * @record: a stored record
 * @error: %PLN_ERROR_REFUSED when other records need it, %PLN_ERROR_STORE
 *
 * Removes a record with all that it owns. Its identity stays.
 *
 * Returns: whether it was removed
 */
gboolean pln_store_remove (PlnStore *store, gconstpointer record, GError **error);

/**
 * pln_store_set_key:
 * @store: a store in a transaction
 * @record: a stored record; gets the new key
 * @key: the key wanted, already a slug
 * @error: %PLN_ERROR_REFUSED when another record of its kind has it
 *
 * Returns: whether it was set
 */
gboolean pln_store_set_key (PlnStore *store, PlnRecord *record, const char *key, GError **error);

/**
 * pln_store_users:
 * @store: a store
 * @uuid: a record
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): what refers to it, in words (`session 3 opening`), and a %NULL after them
 */
GPtrArray *pln_store_users (PlnStore *store, const char *uuid, GError **error);

/**
 * pln_store_freeze:
 * @store: a store in a transaction
 * @release: its name and note; gets number, UUID and time
 * @programme: the programme as it is now
 * @format: the version of the format of @bytes
 * @bytes: @programme in that format
 * @error: %PLN_ERROR_REFUSED when another release has the name, %PLN_ERROR_STORE
 *
 * Keeps a state under a name, and what it shows to each audience, so that calendars can cancel what is hidden from
 * them later (#PlnWithdrawn). When the release is undone, its number is not used again, and what it has shown stays:
 * somebody may have got its calendar.
 */
gboolean pln_store_freeze (PlnStore *store, PlnRelease *release, const PlnProgramme *programme,
                           int format, GBytes *bytes, GError **error);

/* Returns: (transfer full) (nullable): PlnRelease: all releases, by number */
GPtrArray *pln_store_releases (PlnStore *store, GError **error);

/**
 * pln_store_frozen:
 * @store: a store
 * @release: one of its releases
 * @format: (out): the version of the format that the bytes are in
 * @error: %PLN_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the bytes that pln_store_freeze() was given
 */
GBytes *pln_store_frozen (PlnStore *store, const PlnRelease *release, int *format, GError **error);
