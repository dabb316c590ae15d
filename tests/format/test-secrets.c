/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is not for those who get a file is in none that any writer makes: random programmes with all
 * that must not be seen marked, by rules written here once more. */
#include "base/pln-error.h"
#include "format/paper/pln-print.h"
#include "format/pln-format.h"
#include "model/pln-audience.h"
#include "model/programme-random.h"

#include <string.h>

#define CASES 150
#define SECRET "SECRET"

/* @shown, @hidden: the UUIDs of what is used where it may be seen, and where it may not. @secret:
 * those of the records that must not be seen. */
typedef struct {
  PlnProgramme *programme;
  PlnAudience audience;
  gboolean drafts;
  GHashTable *shown;
  GHashTable *hidden;
  GHashTable *secret;
} Oracle;

/* --- the rules -------------------------------------------------------------------------------- */

static gboolean
session_is_secret (const Oracle *self, const PlnSession *session)
{
  if (session->audience > (int) self->audience)
    return TRUE;
  if (session->state == PLN_STATE_DRAFT && !self->drafts)
    return TRUE;
  const PlnSession *whole = pln_programme_parent (self->programme, session);
  return whole != NULL && session_is_secret (self, whole);
}

static gboolean
appearance_is_secret (const Oracle *self, const PlnAppearance *appearance)
{
  return appearance->audience > (int) self->audience || appearance->presence == PLN_PRESENCE_INVITED
         || appearance->presence == PLN_PRESENCE_DECLINED
         || appearance->presence == PLN_PRESENCE_WITHDRAWN;
}

static gboolean
field_is_secret (const Oracle *self, const PlnShape *owner, const char *field)
{
  if (strcmp (field, "participants_note") == 0)
    return self->audience < PLN_AUDIENCE_PARTICIPANTS;
  return strcmp (field, "notes") == 0
         || (owner == &pln_shape_speaker && strcmp (field, "email") == 0);
}

static gboolean
element_is_secret (const Oracle *self, const PlnShape *owner, gconstpointer element)
{
  const PlnShape *shape = ((const PlnValue *) element)->shape;
  if (shape == &pln_shape_link)
    return ((const PlnLink *) element)->audience > (int) self->audience;
  if (shape == &pln_shape_appearance)
    return appearance_is_secret (self, element);
  if (shape == &pln_shape_withdrawn)
    return ((const PlnWithdrawn *) element)->audience > (int) self->audience;
  return shape == &pln_shape_translation
         && field_is_secret (self, owner, ((const PlnTranslation *) element)->field);
}

static void
note (GHashTable *uses, const char *uuid)
{
  if (uuid != NULL)
    g_hash_table_add (uses, g_strdup (uuid));
}

static void
note_patrons (GHashTable *uses, GPtrArray *patrons)
{
  for (guint i = 0; i < patrons->len; i++)
    note (uses, ((PlnPatron *) patrons->pdata[i])->organisation);
}

static void
note_session (Oracle *self, const PlnSession *session)
{
  gboolean secret = session_is_secret (self, session);
  GHashTable *uses = secret ? self->hidden : self->shown;
  note_patrons (uses, session->patrons);
  for (guint i = 0; i < session->rooms->len; i++)
    note (uses, ((PlnReference *) session->rooms->pdata[i])->target);
  for (guint i = 0; i < session->themes->len; i++)
    note (uses, ((PlnReference *) session->themes->pdata[i])->target);
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      uses = secret || appearance_is_secret (self, appearance) ? self->hidden : self->shown;
      note (uses, appearance->speaker);
      note (uses, appearance->organisation);
    }
}

static gboolean
only_hidden_use (const Oracle *self, const PlnRecord *record)
{
  return g_hash_table_contains (self->hidden, record->uuid)
         && !g_hash_table_contains (self->shown, record->uuid);
}

static void
note_uses (Oracle *self)
{
  GPtrArray *const *records = self->programme->records;
  for (guint i = 0; i < records[PLN_KIND_SESSION]->len; i++)
    note_session (self, records[PLN_KIND_SESSION]->pdata[i]);
  for (guint i = 0; i < records[PLN_KIND_FORUM]->len; i++)
    {
      const PlnForum *forum = records[PLN_KIND_FORUM]->pdata[i];
      note_patrons (self->shown, forum->patrons);
      note (self->shown, forum->venue);
    }
  for (guint i = 0; i < records[PLN_KIND_ROOM]->len; i++)
    {
      const PlnRoom *room = records[PLN_KIND_ROOM]->pdata[i];
      note (only_hidden_use (self, &room->record) ? self->hidden : self->shown, room->venue);
    }
}

static gboolean
record_is_secret (const Oracle *self, PlnKind kind, const PlnRecord *record)
{
  switch (kind)
    {
    case PLN_KIND_SESSION:
      return session_is_secret (self, (const PlnSession *) record);
    case PLN_KIND_SPEAKER:
    case PLN_KIND_ORGANISATION:
      return !g_hash_table_contains (self->shown, record->uuid);
    case PLN_KIND_ROOM:
    case PLN_KIND_THEME:
    case PLN_KIND_VENUE:
      return only_hidden_use (self, record);
    case PLN_KIND_TOMBSTONE:
      return ((const PlnTombstone *) record)->audience > (int) self->audience;
    default:
      return FALSE;
    }
}

/* --- marking ---------------------------------------------------------------------------------- */

/* A secret has a translation too. */
static void
translate_secrets (const Oracle *self, gpointer record)
{
  const PlnShape *shape = ((PlnValue *) record)->shape;
  GPtrArray *translations = pln_record_translations (record);
  for (guint i = 0; translations != NULL && i < shape->n_fields; i++)
    {
      if (!field_is_secret (self, shape, shape->fields[i].name))
        continue;
      PlnTranslation *translation = pln_value_new (&pln_shape_translation);
      translation->field = g_strdup (shape->fields[i].name);
      translation->language = g_strdup ("zh");
      translation->text = g_strdup ("");
      g_ptr_array_add (translations, translation);
    }
}

static gboolean
can_be_marked (const PlnShape *shape, const PlnField *field)
{
  if (shape == &pln_shape_translation)
    return strcmp (field->name, "text") == 0;
  return field->type == &pln_type_line || field->type == &pln_type_text
         || field->type == &pln_type_url || field->type == &pln_type_email;
}

static void
mark (const Oracle *self, gpointer value, gboolean secret)
{
  const PlnShape *shape = ((PlnValue *) value)->shape;
  if (shape->identity)
    translate_secrets (self, value);
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const PlnField *field = &shape->fields[i];
      GPtrArray *list
          = field->type->storage == PLN_STORAGE_LIST ? PLN_LIST_AT (value, field) : NULL;
      for (guint j = 0; list != NULL && j < list->len; j++)
        {
          /* What they have seen of a secret is none. */
          gboolean seen = ((PlnValue *) list->pdata[j])->shape == &pln_shape_withdrawn;
          gboolean own = element_is_secret (self, shape, list->pdata[j]);
          mark (self, list->pdata[j], seen ? own : secret || own);
        }
      if (!can_be_marked (shape, field) || PLN_TEXT_AT (value, field) == NULL)
        continue;
      g_free (PLN_TEXT_AT (value, field));
      PLN_TEXT_AT (value, field)
          = g_strdup (secret || field_is_secret (self, shape, field->name) ? SECRET : "plain");
    }
}

/* Whether calendars of these have shown it, so that they know its UUID. */
static gboolean
has_been_seen (const Oracle *self, gconstpointer record)
{
  GPtrArray *withdrawn = pln_record_kind (record) == PLN_KIND_SESSION
                             ? ((const PlnSession *) record)->withdrawn
                         : pln_record_kind (record) == PLN_KIND_TOMBSTONE
                             ? ((const PlnTombstone *) record)->withdrawn
                             : NULL;
  for (guint i = 0; withdrawn != NULL && i < withdrawn->len; i++)
    if (((PlnWithdrawn *) withdrawn->pdata[i])->audience <= (int) self->audience)
      return TRUE;
  return FALSE;
}

/* Returns: how many of @kind are secret */
static guint
mark_records (Oracle *self, PlnKind kind)
{
  GPtrArray *records = self->programme->records[kind];
  guint n = 0;
  for (guint i = 0; i < records->len; i++)
    {
      PlnRecord *record = records->pdata[i];
      gboolean secret = record_is_secret (self, kind, record);
      mark (self, record, secret);
      if (secret && !has_been_seen (self, record))
        g_hash_table_add (self->secret, g_strdup (record->uuid));
      n += secret;
    }
  return n;
}

/* --- the files -------------------------------------------------------------------------------- */

/* Returns: what @format makes of it, with folded lines in one; empty when it refuses, as a calendar
 * without an entry */
static char *
write_all (const PlnFormat *format, const PlnProgramme *programme)
{
  const PlnWriteOptions options = { .width = 80, .day = PLN_NONE };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  if (!format->write (programme, &options, stream, &error))
    {
      g_assert_error (error, PLN_ERROR, PLN_ERROR_REFUSED);
      return g_strdup ("");
    }
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  GString *text = g_string_new_len (g_memory_output_stream_get_data (memory),
                                    (gssize) g_memory_output_stream_get_data_size (memory));
  g_string_replace (text, "\r\n ", "", 0);
  return g_string_free (text, FALSE);
}

/* The same of a view on paper so wide that no word is parted. */
static char *
print_all (const PlnView *view, const PlnProgramme *programme)
{
  const PlnPrintOptions options = { .width = 1000, .lines = PLN_NONE, .printed = PLN_NONE };
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = pln_print_pages (view, timetable, &options, &error);
  g_assert_no_error (error);
  return pln_pages_to_text (pages, FALSE, FALSE);
}

static void
assert_no_secret (const Oracle *self, const char *text)
{
  GHashTableIter iter;
  gpointer uuid;
  g_assert_null (strstr (text, SECRET));
  g_hash_table_iter_init (&iter, self->secret);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_assert_null (strstr (text, uuid));
}

/* All the rest is there: the own format has every record. */
static void
assert_complete (const Oracle *self, GPtrArray *uuids)
{
  g_autofree char *text = write_all (pln_format_find ("json"), self->programme);
  for (guint i = 0; i < uuids->len; i++)
    if (!g_hash_table_contains (self->secret, uuids->pdata[i]))
      g_assert_nonnull (strstr (text, uuids->pdata[i]));
}

static GPtrArray *
list_uuids (const PlnProgramme *programme)
{
  GPtrArray *uuids = g_ptr_array_new_with_free_func (g_free);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    for (guint i = 0; i < programme->records[kind]->len; i++)
      g_ptr_array_add (uuids, g_strdup (((PlnRecord *) programme->records[kind]->pdata[i])->uuid));
  return uuids;
}

static void
check_programme (guint32 seed, PlnAudience audience, gboolean drafts, guint *n_secret)
{
  g_autoptr (PlnProgramme) programme = random_programme (seed, 60, 6);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) secret = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) uuids = list_uuids (programme);
  Oracle oracle = { programme, audience, drafts, shown, hidden, secret };
  note_uses (&oracle);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    n_secret[kind] += mark_records (&oracle, kind);
  pln_programme_restrict (programme, audience, drafts);
  for (guint i = 0; pln_formats[i] != NULL; i++)
    {
      g_autofree char *text
          = pln_formats[i]->write != NULL ? write_all (pln_formats[i], programme) : g_strdup ("");
      assert_no_secret (&oracle, text);
    }
  for (guint i = 0; pln_views[i] != NULL; i++)
    {
      g_autofree char *text = print_all (pln_views[i], programme);
      assert_no_secret (&oracle, text);
    }
  assert_complete (&oracle, uuids);
}

static void
test_random (void)
{
  guint n_secret[PLN_N_KINDS] = { 0 };
  for (guint32 seed = 0; seed < CASES; seed++)
    for (int drafts = 0; drafts < 2; drafts++)
      {
        check_programme (seed, PLN_AUDIENCE_PUBLIC, drafts, n_secret);
        check_programme (seed, PLN_AUDIENCE_PARTICIPANTS, drafts, n_secret);
      }
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    g_assert_cmpint (n_secret[kind] > 0, ==, kind != PLN_KIND_FORUM);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/secrets/random", test_random);
  return g_test_run ();
}
