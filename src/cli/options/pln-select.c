/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Selecting sessions: --forum --day --room --theme --speaker --kind --session --state. */
#include "cli/options/pln-select.h"

#include "base/pln-error.h"
#include "cli/find/pln-release.h"
#include "cli/find/pln-resolve.h"
#include "cli/options/pln-when.h"
#include "model/pln-audience.h"
#include "model/pln-extract.h"
#include "model/pln-tombstone.h"

#include <string.h>

const PlnOption pln_options_select[] = {
  { "forum", 0, "FORUM", "only this forum and those under it; again for a further one", TRUE },
  { "day", 0, "DAY",
    "only this conference day, by date or number (counted in the one --forum given)", TRUE },
  { "room", 0, "ROOM", "only this room", TRUE },
  { "theme", 0, "THEME", "only this theme", TRUE },
  { "speaker", 0, "WHO", "only sessions with this speaker", TRUE },
  { "kind", 0, "KIND", "only this kind: talk, keynote, roundtable …", TRUE, &pln_type_kind },
  { "session", 0, "SESSION", "only this session", TRUE },
  { "state", 0, "STATE", "only this state: confirmed, tentative, draft or cancelled", TRUE,
    &pln_type_state },
  { NULL },
};

const PlnOption pln_options_audience[] = {
  { "audience", 0, "WHO", "for whom: public (the usual), participants or staff", FALSE,
    &pln_type_audience },
  { "drafts", 0, NULL, "with drafts" },
  { NULL },
};

/* What one option was given, as UUIDs, days or words of an enumeration. */
typedef struct {
  const char *name;
  GHashTable *wanted;
} Criterion;

typedef struct {
  const PlnTimetable *timetable;
  GArray *criteria;
} Selection;

static const struct {
  const char *name;
  PlnKind kind;
} references[] = {
  { "forum", PLN_KIND_FORUM },     { "room", PLN_KIND_ROOM },       { "theme", PLN_KIND_THEME },
  { "speaker", PLN_KIND_SPEAKER }, { "session", PLN_KIND_SESSION },
};

PlnProgramme *
pln_select_load (PlnCall *call, GError **error)
{
  static const PlnShape *const shapes[] = { &pln_shape_venue,        &pln_shape_organisation,
                                            &pln_shape_forum,        &pln_shape_room,
                                            &pln_shape_theme,        &pln_shape_speaker,
                                            &pln_shape_position,     &pln_shape_session,
                                            &pln_shape_session_room, &pln_shape_session_theme,
                                            &pln_shape_appearance,   &pln_shape_patron,
                                            &pln_shape_translation,  NULL };
  return pln_call_load (call, call->json ? NULL : shapes, FALSE, error);
}

static gboolean
read_word (const PlnType *type, const char *text, GHashTable *wanted, GError **error)
{
  int value;
  g_autofree char *words = pln_type_words (type);
  if (!type->parse (text, &value))
    return pln_fail (error, PLN_ERROR_INVALID, "%s '%s' is not one; write %s", type->name, text,
                     words);
  g_hash_table_add (wanted, g_strdup_printf ("%d", value));
  return TRUE;
}

/* Where the names and days of the options are sought: in the open store, or in these programmes. */
typedef struct {
  PlnCall *call;
  const PlnProgramme *const *programmes;
  gboolean in_store;
} Reader;

/* Returns: (transfer full) (nullable): the UUID of what is named in the first programme that has it */
static char *
find_record (const Reader *reader, PlnKind kind, const char *text, GError **error)
{
  g_autoptr (GError) cause = NULL;
  char *uuid = reader->in_store
                   ? pln_resolve (reader->call, kind, text, &cause)
                   : pln_resolve_in (reader->call, reader->programmes[0], kind, text, &cause);
  gboolean elsewhere = !reader->in_store || g_error_matches (cause, PLN_ERROR, PLN_ERROR_NOT_FOUND);
  for (guint i = 1; uuid == NULL && elsewhere && reader->programmes[i] != NULL; i++)
    uuid = pln_resolve_in (reader->call, reader->programmes[i], kind, text, NULL);
  if (uuid == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  g_autoptr (GHashTable) merged = pln_programme_merged (reader->programmes[0]);
  const char *one = g_hash_table_lookup (merged, uuid);
  if (one == NULL)
    return uuid;
  g_free (uuid);
  return g_strdup (one);
}

/* The one forum that is asked for, as when a session of it is entered; else the root. What is wrong with the forum is
 * told where it is read. */
static const PlnForum *
day_forum (const Reader *reader)
{
  const PlnProgramme *programme = reader->programmes[0];
  g_autofree char *uuid = NULL;
  guint n = 0;
  for (guint i = 0; i < reader->call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (reader->call->given, PlnGiven, i);
      if (strcmp (given->name, "forum") != 0)
        continue;
      g_free (uuid);
      uuid = find_record (reader, PLN_KIND_FORUM, given->value, NULL);
      n++;
    }
  const PlnForum *forum = n == 1 ? pln_programme_find (programme, uuid) : NULL;
  return forum != NULL ? forum : pln_programme_root (programme);
}

gboolean
pln_select_day (PlnCall *call, const PlnProgramme *programme, const char *text, PlnDate *day,
                GError **error)
{
  const PlnProgramme *programmes[] = { programme, NULL };
  const Reader reader = { call, programmes, TRUE };
  return pln_day_parse (programme, day_forum (&reader), text, day, error);
}

static gboolean
read_value (const Reader *reader, const PlnGiven *given, GHashTable *wanted, GError **error)
{
  const PlnProgramme *programme = reader->programmes[0];
  PlnDate day;
  if (strcmp (given->name, "kind") == 0)
    return read_word (&pln_type_kind, given->value, wanted, error);
  if (strcmp (given->name, "state") == 0)
    return read_word (&pln_type_state, given->value, wanted, error);
  if (strcmp (given->name, "day") == 0)
    {
      if (!pln_day_parse (programme, day_forum (reader), given->value, &day, error))
        return FALSE;
      g_hash_table_add (wanted, g_strdup_printf ("%d", day));
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      if (strcmp (given->name, references[i].name) != 0)
        continue;
      char *uuid = find_record (reader, references[i].kind, given->value, error);
      if (uuid == NULL)
        return FALSE;
      g_hash_table_add (wanted, uuid);
    }
  return TRUE;
}

static GHashTable *
criterion_for (GArray *criteria, const char *name)
{
  for (guint i = 0; i < criteria->len; i++)
    if (strcmp (g_array_index (criteria, Criterion, i).name, name) == 0)
      return g_array_index (criteria, Criterion, i).wanted;
  Criterion criterion = { name, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  g_array_append_val (criteria, criterion);
  return criterion.wanted;
}

static void
criterion_clear (gpointer criterion)
{
  g_hash_table_unref (((Criterion *) criterion)->wanted);
}

static gboolean
has_number (GHashTable *wanted, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  return g_hash_table_contains (wanted, text);
}

static gboolean
any_reference (GHashTable *wanted, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    if (g_hash_table_contains (wanted, ((PlnReference *) list->pdata[i])->target))
      return TRUE;
  return FALSE;
}

static gboolean
has_speaker (GHashTable *wanted, const PlnSession *session)
{
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const char *speaker = ((PlnAppearance *) session->appearances->pdata[i])->speaker;
      if (speaker != NULL && g_hash_table_contains (wanted, speaker))
        return TRUE;
    }
  return FALSE;
}

static gboolean
in_forum (const PlnProgramme *programme, GHashTable *wanted, const PlnForum *forum)
{
  while (forum != NULL && !g_hash_table_contains (wanted, forum->record.uuid))
    forum = forum->parent != NULL
                ? pln_programme_find_as (programme, &pln_shape_forum, forum->parent)
                : NULL;
  return forum != NULL;
}

static gboolean
meets (const PlnProgramme *programme, const PlnTimetable *timetable, const Criterion *criterion,
       const PlnSession *session)
{
  const char *name = criterion->name;
  const PlnSlot *slot = pln_timetable_find (timetable, session);
  if (strcmp (name, "forum") == 0)
    return in_forum (programme, criterion->wanted, slot->forum);
  if (strcmp (name, "day") == 0)
    return has_number (criterion->wanted, slot->day);
  if (strcmp (name, "room") == 0)
    return any_reference (criterion->wanted, pln_programme_rooms (programme, session));
  if (strcmp (name, "theme") == 0)
    return any_reference (criterion->wanted, session->themes);
  if (strcmp (name, "speaker") == 0)
    return has_speaker (criterion->wanted, session);
  if (strcmp (name, "kind") == 0)
    return has_number (criterion->wanted, session->kind);
  if (strcmp (name, "state") == 0)
    return has_number (criterion->wanted, slot->state);
  return g_hash_table_contains (criterion->wanted, session->record.uuid);
}

static gboolean
is_selected (const PlnProgramme *programme, const Selection *selection, const PlnSession *session)
{
  for (guint i = 0; i < selection->criteria->len; i++)
    if (!meets (programme, selection->timetable, &g_array_index (selection->criteria, Criterion, i),
                session))
      return FALSE;
  return TRUE;
}

/* A session is wanted with its parts, and a part that is wanted brings its session. */
static void
collect (const PlnProgramme *programme, const Selection *selection, GHashTable *kept)
{
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *session = sessions->pdata[i];
      const PlnSession *parent = pln_programme_parent (programme, session);
      gboolean own = is_selected (programme, selection, session);
      if (own || (parent != NULL && is_selected (programme, selection, parent)))
        g_hash_table_add (kept, session->record.uuid);
      if (own && parent != NULL)
        g_hash_table_add (kept, parent->record.uuid);
    }
}

static gboolean
is_kept (const PlnProgramme *programme, gconstpointer record, gpointer kept)
{
  (void) programme;
  return g_hash_table_contains (kept, ((const PlnRecord *) record)->uuid);
}

static gboolean
was_in_room (const PlnProgramme *programme, GHashTable *wanted, const PlnTombstone *tombstone)
{
  GPtrArray *rooms = programme->records[PLN_KIND_ROOM];
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnRoom *room = rooms->pdata[i];
      if (g_hash_table_contains (wanted, room->record.uuid)
          && pln_tombstone_was_in (tombstone, room))
        return TRUE;
    }
  return FALSE;
}

/* By which tombstones are kept. @shown: (nullable): PlnProgramme: where rooms may have been called otherwise */
typedef struct {
  const GArray *criteria;
  const GPtrArray *shown;
} Keeping;

static gboolean
was_ever_in_room (const PlnProgramme *programme, const GPtrArray *shown, GHashTable *wanted,
                  const PlnTombstone *tombstone)
{
  gboolean was = was_in_room (programme, wanted, tombstone);
  for (guint i = 0; shown != NULL && i < shown->len && !was; i++)
    was = was_in_room (shown->pdata[i], wanted, tombstone);
  return was;
}

/* What a removed session leaves behind tells its day, its rooms and who it was: it is selected by these only, and by
 * the forum that all are in. */
static gboolean
keep_tombstone (const PlnProgramme *programme, gconstpointer record, gpointer data)
{
  const Keeping *keeping = data;
  const GArray *criteria = keeping->criteria;
  const PlnTombstone *tombstone = record;
  for (guint i = 0; i < criteria->len; i++)
    {
      const Criterion *criterion = &g_array_index (criteria, Criterion, i);
      gboolean met = FALSE;
      if (strcmp (criterion->name, "day") == 0)
        met = has_number (criterion->wanted, pln_tombstone_day (programme, tombstone));
      else if (strcmp (criterion->name, "room") == 0)
        met = was_ever_in_room (programme, keeping->shown, criterion->wanted, tombstone);
      else if (strcmp (criterion->name, "forum") == 0)
        met = in_forum (programme, criterion->wanted, pln_programme_root (programme));
      else if (strcmp (criterion->name, "session") == 0)
        met = g_hash_table_contains (criterion->wanted, tombstone->record.uuid);
      if (!met)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_criterion (const char *name)
{
  for (const PlnOption *option = pln_options_select; option->name != NULL; option++)
    if (strcmp (option->name, name) == 0)
      return TRUE;
  return FALSE;
}

gboolean
pln_select_audience (PlnCall *call, int *audience, GError **error)
{
  const char *text = pln_call_option (call, "audience");
  *audience = PLN_AUDIENCE_PUBLIC;
  return text == NULL || pln_type_audience.parse (text, audience)
         || pln_fail (error, PLN_ERROR_INVALID,
                      "audience '%s' is not one; write public, participants or staff", text);
}

/* Returns: (transfer full) (nullable): Criterion: what the options of the call ask for */
static GArray *
read_criteria (const Reader *reader, GError **error)
{
  PlnCall *call = reader->call;
  g_autoptr (GArray) criteria = g_array_new (FALSE, FALSE, sizeof (Criterion));
  g_array_set_clear_func (criteria, criterion_clear);
  for (guint i = 0; i < call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i);
      GError *fault = NULL;
      int audience;
      if (strcmp (given->name, "audience") == 0 && !pln_select_audience (call, &audience, &fault))
        pln_call_fault (call, fault);
      else if (is_criterion (given->name)
               && !read_value (reader, given, criterion_for (criteria, given->name), &fault))
        pln_call_fault (call, fault);
    }
  return pln_call_no_faults (call, error) ? g_steal_pointer (&criteria) : NULL;
}

/* Returns: (transfer full): the UUIDs of what meets @criteria in any of @programmes, which it borrows from them */
static GHashTable *
find_selected (const PlnProgramme *const *programmes, GArray *criteria)
{
  GHashTable *selected = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; programmes[i] != NULL; i++)
    {
      g_autoptr (PlnTimetable) timetable = pln_timetable_new (programmes[i]);
      Selection selection = { timetable, criteria };
      collect (programmes[i], &selection, selected);
    }
  return selected;
}

gboolean
pln_select_find (PlnCall *call, const PlnProgramme *programme, GHashTable **selected,
                 GError **error)
{
  const PlnProgramme *programmes[] = { programme, NULL };
  const Reader reader = { call, programmes, TRUE };
  g_autoptr (GArray) criteria = read_criteria (&reader, error);
  *selected = criteria != NULL && criteria->len > 0 ? find_selected (programmes, criteria) : NULL;
  return criteria != NULL;
}

gboolean
pln_select_find_any (PlnCall *call, const PlnProgramme *const *programmes, GHashTable **selected,
                     GError **error)
{
  const Reader reader = { call, programmes, FALSE };
  g_autoptr (GArray) criteria = read_criteria (&reader, error);
  GHashTableIter iter;
  gpointer uuid;
  *selected = NULL;
  if (criteria == NULL || criteria->len == 0)
    return criteria != NULL;
  g_autoptr (GHashTable) borrowed = find_selected (programmes, criteria);
  *selected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&iter, borrowed);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_hash_table_add (*selected, g_strdup (uuid));
  return TRUE;
}

GArray *
pln_select_read (PlnCall *call, const PlnProgramme *programme, GError **error)
{
  const PlnProgramme *programmes[] = { programme, NULL };
  const Reader reader = { call, programmes, TRUE };
  return read_criteria (&reader, error);
}

GArray *
pln_select_read_shown (PlnCall *call, const PlnProgramme *programme, GPtrArray *shown,
                       GError **error)
{
  g_autofree const PlnProgramme **programmes
      = g_new0 (const PlnProgramme *, 2 + (shown != NULL ? shown->len : 0));
  programmes[0] = programme;
  for (guint i = 0; shown != NULL && i < shown->len; i++)
    programmes[i + 1] = shown->pdata[i];
  const Reader reader = { call, programmes, TRUE };
  return read_criteria (&reader, error);
}

gboolean
pln_select_is_asked (PlnCall *call)
{
  for (guint i = 0; i < call->given->len; i++)
    if (is_criterion (g_array_index (call->given, PlnGiven, i).name))
      return TRUE;
  return FALSE;
}

GHashTable *
pln_select_rooms (GArray *criteria)
{
  for (guint i = 0; i < criteria->len; i++)
    if (strcmp (g_array_index (criteria, Criterion, i).name, "room") == 0)
      return g_hash_table_ref (g_array_index (criteria, Criterion, i).wanted);
  return NULL;
}

static void
keep_selected (PlnProgramme *programme, GPtrArray *shown, GArray *criteria)
{
  const PlnProgramme *programmes[] = { programme, NULL };
  Keeping keeping = { criteria, shown };
  if (criteria->len == 0)
    return;
  g_autoptr (GHashTable) kept = find_selected (programmes, criteria);
  pln_programme_keep (programme, PLN_KIND_SESSION, is_kept, kept);
  pln_programme_keep (programme, PLN_KIND_TOMBSTONE, keep_tombstone, &keeping);
}

void
pln_select_keep (PlnProgramme *programme, GArray *criteria)
{
  keep_selected (programme, NULL, criteria);
}

/* Adds tombstones of the sessions of @released, which has but the selected, that are not in @programme any more, with
 * titles in @language. @whole tells how new they are. */
static void
add_left (PlnProgramme *programme, const PlnProgramme *released, GHashTable *whole,
          const char *language)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (released);
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      const char *uuid = slot->session->record.uuid;
      if (pln_programme_find (programme, uuid) != NULL)
        continue;
      const char *parent = slot->parent != NULL ? slot->parent->record.uuid : "";
      PlnTombstone *left
          = pln_tombstone_new_left (timetable, slot, g_hash_table_lookup (whole, uuid),
                                    g_hash_table_lookup (whole, parent), language);
      if (left != NULL)
        pln_programme_add (programme, left);
    }
}

/* Returns: (transfer full): UUID → a record as new as that: sessions, and the tombstones of others */
static GHashTable *
list_revisions (const PlnProgramme *programme)
{
  static const PlnKind kinds[] = { PLN_KIND_SESSION, PLN_KIND_TOMBSTONE };
  GHashTable *revisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < programme->records[kinds[i]]->len; j++)
      {
        const PlnRecord *record = programme->records[kinds[i]]->pdata[j];
        PlnRecord *revision = g_new0 (PlnRecord, 1);
        revision->sequence = record->sequence;
        revision->changed = record->changed;
        g_hash_table_insert (revisions, g_strdup (record->uuid), revision);
      }
  return revisions;
}

void
pln_select_keep_left (PlnProgramme *programme, GPtrArray *shown, GArray *criteria,
                      const char *language)
{
  if (criteria->len == 0)
    return;
  g_autoptr (GHashTable) whole = list_revisions (programme);
  keep_selected (programme, shown, criteria);
  for (guint i = 0; i < criteria->len; i++)
    if (strcmp (g_array_index (criteria, Criterion, i).name, "state") == 0)
      g_ptr_array_set_size (shown, 0);
  for (guint i = 0; i < shown->len; i++)
    {
      pln_select_keep (shown->pdata[i], criteria);
      add_left (programme, shown->pdata[i], whole, language);
    }
}

gboolean
pln_select_apply (PlnCall *call, PlnProgramme *programme, GError **error)
{
  g_autoptr (GArray) criteria = pln_select_read (call, programme, error);
  if (criteria != NULL)
    pln_select_keep (programme, criteria);
  return criteria != NULL;
}

gboolean
pln_select_restrict (PlnCall *call, PlnProgramme *programme, GError **error)
{
  int audience;
  if (!pln_select_audience (call, &audience, error))
    return FALSE;
  pln_programme_restrict (programme, audience, pln_call_has (call, "drafts"));
  return TRUE;
}

gboolean
pln_select_for_audience (PlnCall *call, PlnProgramme *programme, GError **error)
{
  g_autoptr (GArray) criteria = pln_select_read (call, programme, error);
  if (criteria == NULL || !pln_select_restrict (call, programme, error))
    return FALSE;
  if (criteria->len == 0)
    return TRUE;
  pln_select_keep (programme, criteria);
  /* Again, for the people of the sessions that were not selected. */
  return pln_select_restrict (call, programme, error);
}
