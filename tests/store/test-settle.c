/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* SEQUENCE: it rises when a calendar shows something else, whatever has caused it, and then only. The last change. */
#include "base/pln-time.h"
#include "model/programme-builder.h"
#include "store/history/pln-store-release.h"
#include "store/pln-store-load.h"
#include "store/pln-store-settle.h"
#include "store/pln-store-write.h"
#include "store/store-file.h"

#include <string.h>

static int
stored_sequence (StoreFixture *fixture, const PlnRecord *record)
{
  gint64 sequence = -1;
  g_autoptr (GError) error = NULL;
  pln_db_number (fixture->store->db, "SELECT sequence FROM record WHERE uuid = :text", record->uuid,
                 &sequence, &error);
  g_assert_no_error (error);
  return (int) sequence;
}

/* Sets one field; returns by how much the sequence went up. */
static int
revise (StoreFixture *fixture, gpointer record, const char *field, const char *value)
{
  g_autoptr (PlnRecord) old = pln_value_copy (record);
  record_entry (fixture->store, "before");
  int before = stored_sequence (fixture, record);
  build_set (record, field, value);
  put_record (fixture, old, record);
  record_entry (fixture->store, "revise");
  return stored_sequence (fixture, record) - before;
}

static void
test_sequence (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  g_assert_cmpint (session->record.sequence, ==, 0);
  g_assert_cmpint (revise (fixture, session, "title", "Speech"), ==, 0);
  g_assert_cmpint (revise (fixture, session, "notes", "x"), ==, 0);
  g_assert_cmpint (revise (fixture, session, "start", "2025-05-27T09:00"), ==, 1);
  g_assert_cmpint (revise (fixture, session, "start", "2025-05-27T09:00"), ==, 0);
  g_assert_cmpint (revise (fixture, session, "length", "30"), ==, 1);
  g_assert_cmpint (revise (fixture, session, "state", "cancelled"), ==, 1);
  session->record.sequence = 0; /* a stale one does not take it back */
  g_assert_cmpint (revise (fixture, session, "title", "Talk"), ==, 0);
  g_assert_cmpint (revise (fixture, session, "day", NULL), ==, 0);
  g_assert_cmpint (stored_sequence (fixture, &session->record), ==, 3);
}

/* What an attendee sees is compared, not what was written: there and back is nothing, and no change either. */
static void
test_there_and_back (StoreFixture *fixture, gconstpointer data)
{
  gint64 changed = 0;
  g_autoptr (GError) error = NULL;
  pln_now_set (1000);
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  record_entry (fixture->store, "session add");
  g_autoptr (PlnSession) moved = pln_value_copy (session);
  build_set (moved, "start", "2025-05-27T09:00");
  pln_now_set (2000);
  put_record (fixture, session, moved);
  put_record (fixture, moved, session);
  record_entry (fixture->store, "there and back");
  pln_now_set (0);
  g_assert_cmpint (stored_sequence (fixture, &session->record), ==, 0);
  pln_db_number (fixture->store->db, "SELECT changed FROM record WHERE uuid = :text",
                 session->record.uuid, &changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (changed, ==, 1000);
}

/* A part that takes its start from what is before it is revised with that. */
static void
test_sequence_of_parts (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (PlnSession) whole = put_new (fixture, &pln_shape_session, "Whole");
  PlnSession *parts[3];
  for (guint i = 0; i < 3; i++)
    {
      parts[i] = pln_value_new (&pln_shape_session);
      build_set (parts[i], "title", "Part");
      build_set (parts[i], "parent", whole->record.uuid);
      build_set (parts[i], "length", "10");
      put_record (fixture, NULL, parts[i]);
    }
  int before = stored_sequence (fixture, &parts[1]->record);
  revise (fixture, whole, "start", "2025-05-27T09:00");
  g_assert_cmpint (stored_sequence (fixture, &parts[1]->record), ==, before + 1);
  revise (fixture, parts[0], "length", "20");
  g_assert_cmpint (stored_sequence (fixture, &parts[1]->record), ==, before + 2);
  revise (fixture, parts[0], "title", "First");
  g_assert_cmpint (stored_sequence (fixture, &parts[1]->record), ==, before + 2);
  take_out (fixture, parts[2]);
  record_entry (fixture->store, "remove the last");
  g_assert_cmpint (stored_sequence (fixture, &parts[1]->record), ==, before + 2);
  take_out (fixture, parts[0]);
  record_entry (fixture->store, "remove the first");
  g_assert_cmpint (stored_sequence (fixture, &parts[1]->record), ==, before + 3);
  revise (fixture, whole, "state", "cancelled");
  g_assert_cmpint (stored_sequence (fixture, &parts[1]->record), ==, before + 4);
  for (guint i = 0; i < 3; i++)
    pln_value_free (parts[i]);
}

static PlnSession *
put_session (StoreFixture *fixture, const char *forum, const char *parent)
{
  g_autoptr (GError) error = NULL;
  PlnSession *session = pln_value_new (&pln_shape_session);
  build_set (session, "title", "Talk");
  session->forum = g_strdup (forum);
  session->parent = g_strdup (parent);
  pln_store_put (fixture->store, NULL, session, &error);
  g_assert_no_error (error);
  return session;
}

/* Sets a field of a session, and tells by a letter for each of its @parts whether it is revised. */
static char *
revise_above (StoreFixture *fixture, gpointer whole, const char *field, const char *value,
              PlnSession *const *parts, guint n)
{
  g_autofree int *before = g_new (int, n);
  GString *revised = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    before[i] = stored_sequence (fixture, &parts[i]->record);
  revise (fixture, whole, field, value);
  for (guint i = 0; i < n; i++)
    {
      int by = stored_sequence (fixture, &parts[i]->record) - before[i];
      g_assert_cmpint (by, <=, 1);
      g_string_append_c (revised, by > 0 ? 'r' : '-');
    }
  return g_string_free (revised, FALSE);
}

/* A part is an entry of its own in calendars of parts: it moves and is cancelled with its session, as far as it has
 * no start, day, room or state of its own. */
static void
test_parts_with_session (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (PlnRecord) hall = put_new (fixture, &pln_shape_room, "Hall");
  g_autoptr (PlnRecord) foyer = put_new (fixture, &pln_shape_room, "Foyer");
  g_autoptr (PlnSession) whole = put_new (fixture, &pln_shape_session, "Whole");
  g_autoptr (PlnSession) plain = put_session (fixture, NULL, whole->record.uuid);
  g_autoptr (PlnSession) timed = put_session (fixture, NULL, whole->record.uuid);
  g_autoptr (PlnSession) dated = put_session (fixture, NULL, whole->record.uuid);
  g_autoptr (PlnSession) roomed = put_session (fixture, NULL, whole->record.uuid);
  g_autoptr (PlnSession) gone = put_session (fixture, NULL, whole->record.uuid);
  PlnSession *const parts[] = { plain, timed, dated, roomed, gone };
  revise (fixture, plain, "order", "1");
  revise (fixture, whole, "start", "2025-05-27T09:00");
  revise (fixture, plain, "length", "10");
  revise (fixture, timed, "start", "2025-05-27T09:30");
  revise (fixture, timed, "length", "10");
  revise (fixture, dated, "day", "2025-05-28");
  revise (fixture, gone, "state", "cancelled");
  g_autoptr (PlnSession) own = pln_value_copy (roomed);
  pln_references_add (own->rooms, &pln_shape_session_room, foyer->uuid);
  put_record (fixture, roomed, own);
  record_entry (fixture->store, "room of its own");
  const struct {
    const char *field, *value, *revised;
  } cases[] = {
    /* The part behind a part with a start of its own follows that. */
    { "start", "2025-05-27T08:45", "r----" },
    { "state", "cancelled", "rrrr-" },
    { "reason", "illness", "-----" },
    { "state", "confirmed", "rrrr-" },
    { "state", "draft", "rrrrr" },
    { "state", "confirmed", "rrrrr" },
    { "audience", "staff", "rrrrr" },
    { "audience", "public", "rrrrr" },
    { "title", "Another title", "-----" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *revised = revise_above (fixture, whole, cases[i].field, cases[i].value,
                                               parts, G_N_ELEMENTS (parts));
      g_assert_cmpstr (revised, ==, cases[i].revised);
    }
  g_autoptr (PlnSession) moved = pln_value_copy (whole);
  int before = stored_sequence (fixture, &plain->record);
  int before_own = stored_sequence (fixture, &roomed->record);
  pln_references_add (moved->rooms, &pln_shape_session_room, hall->uuid);
  put_record (fixture, whole, moved);
  record_entry (fixture->store, "another room");
  g_assert_cmpint (stored_sequence (fixture, &plain->record), ==, before + 1);
  g_assert_cmpint (stored_sequence (fixture, &roomed->record), ==, before_own);
}

static gint64
stored_change (StoreFixture *fixture, const PlnRecord *record)
{
  gint64 changed = -1;
  g_autoptr (GError) error = NULL;
  pln_db_number (fixture->store->db, "SELECT changed FROM record WHERE uuid = :text", record->uuid,
                 &changed, &error);
  g_assert_no_error (error);
  return changed;
}

/* Whether setting a field of @record is a change of @shown too, which is shown with it. */
static gboolean
is_stamped (StoreFixture *fixture, gpointer record, const char *field, const char *value,
            const PlnRecord *shown)
{
  gint64 before = stored_change (fixture, shown);
  pln_now_set (before + 60);
  revise (fixture, record, field, value);
  return stored_change (fixture, shown) == before + 60;
}

/* The entry of a session names its parts, who is in them, its rooms and their venue. */
static void
test_changes_shown (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (PlnRecord) venue = put_new (fixture, &pln_shape_venue, "Centre");
  g_autoptr (PlnRecord) room = put_new (fixture, &pln_shape_room, "Hall");
  g_autoptr (PlnRecord) speaker = put_new (fixture, &pln_shape_speaker, "Jane Roe");
  g_autoptr (PlnSession) whole = put_new (fixture, &pln_shape_session, "Whole");
  g_autoptr (PlnSession) other = put_new (fixture, &pln_shape_session, "Other");
  g_autoptr (PlnSession) part = pln_value_new (&pln_shape_session);
  build_set (part, "title", "Part");
  build_set (part, "parent", whole->record.uuid);
  pln_references_add (part->rooms, &pln_shape_session_room, room->uuid);
  PlnAppearance *appearance = pln_value_new (&pln_shape_appearance);
  build_set (appearance, "speaker", speaker->uuid);
  g_ptr_array_add (part->appearances, appearance);
  record_entry (fixture->store, "before");
  gint64 before = stored_change (fixture, &whole->record);
  pln_now_set (before + 60);
  put_record (fixture, NULL, part);
  record_entry (fixture->store, "add the part");
  g_assert_cmpint (stored_change (fixture, &whole->record), ==, before + 60);
  g_assert_cmpint (stored_change (fixture, &part->record), ==, before + 60);
  g_assert_cmpint (stored_change (fixture, &other->record), ==, before);
  g_assert_true (is_stamped (fixture, room, "venue", venue->uuid, &whole->record));
  g_assert_true (is_stamped (fixture, part, "title", "First", &whole->record));
  g_assert_true (is_stamped (fixture, speaker, "name", "Jane Doe", &whole->record));
  g_assert_true (is_stamped (fixture, room, "floor", "1", &whole->record));
  g_assert_true (is_stamped (fixture, venue, "name", "New Centre", &whole->record));
  g_assert_false (is_stamped (fixture, venue, "name", "Old Centre", &other->record));
  before = stored_change (fixture, &whole->record);
  pln_now_set (before + 60);
  take_out (fixture, part);
  record_entry (fixture->store, "remove the part");
  g_assert_cmpint (stored_change (fixture, &whole->record), ==, before + 60);
}

/* Returns: (transfer full): what is kept of @session for those who may not see it any more: `public Talk 09:00 1` */
static char *
withdrawn_of (StoreFixture *fixture, const PlnRecord *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) programme = pln_store_load (fixture->store, &error);
  g_assert_no_error (error);
  const PlnSession *found = pln_programme_find (programme, session->uuid);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < found->withdrawn->len; i++)
    {
      const PlnWithdrawn *each = found->withdrawn->pdata[i];
      g_autofree char *audience = pln_type_audience.to_string (each->audience);
      g_autofree char *clock = pln_clock_to_string (pln_civil_clock (each->start));
      g_string_append_printf (text, "%s%s %s %s %d", i > 0 ? ", " : "", audience, each->title,
                              clock, each->sequence);
    }
  return g_string_free (text, FALSE);
}

static void
release (StoreFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr (PlnRelease) made = g_new0 (PlnRelease, 1);
  g_autoptr (PlnProgramme) programme = pln_store_load (fixture->store, &error);
  g_assert_no_error (error);
  made->name = g_strdup (name);
  pln_store_freeze (fixture->store, made, programme, 1, bytes, &error);
  g_assert_no_error (error);
  record_entry (fixture->store, "release add");
}

#define PUBLIC "public Talk 09:00 4"
#define AND_OTHERS ", participants Secret 10:00 8, staff Secret 10:00 8"

/* What the latest release that showed it to them has shown is kept for those who may not see it any more, until they
 * may. Without a field a case is a release. */
static void
test_withdrawn (StoreFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *field, *value, *kept;
    gboolean hides;
  } cases[] = {
    /* Never released, it was shown to nobody. */
    { "start", "2025-05-27T09:00", "", FALSE },
    { "audience", "staff", "", FALSE },
    { "audience", "public", "", FALSE },
    { NULL, "first", "", FALSE },
    { "title", "Speech", "", FALSE },
    { "audience", "participants", PUBLIC, TRUE },
    { "title", "Secret", PUBLIC, FALSE },
    { "start", "2025-05-27T10:00", PUBLIC, FALSE },
    /* The release shows it to staff, the next one to participants too. */
    { "audience", "staff", PUBLIC ", participants Talk 09:00 6", TRUE },
    { NULL, "second", PUBLIC ", participants Talk 09:00 6", FALSE },
    { "audience", "participants", PUBLIC, FALSE },
    { NULL, "third", PUBLIC, FALSE },
    { "title", "Top secret", PUBLIC, FALSE },
    { "state", "draft", PUBLIC AND_OTHERS, TRUE },
    { NULL, "fourth", PUBLIC AND_OTHERS, FALSE },
    { "state", "tentative", PUBLIC, FALSE },
    { "audience", "public", "", FALSE },
    /* No release since has shown it to the public. */
    { "start", NULL, "public Talk 09:00 11, participants Secret 10:00 11, staff Secret 10:00 11",
      FALSE },
    { "start", "2025-05-27T11:00", "", FALSE },
    { NULL, "fifth", "", FALSE },
    { "audience", "staff", "public Top secret 11:00 13, participants Top secret 11:00 13", TRUE },
  };
  g_autoptr (PlnSession) session = put_new (fixture, &pln_shape_session, "Talk");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_hash_table_remove_all (pln_store_hidden (fixture->store));
      if (cases[i].field != NULL)
        revise (fixture, session, cases[i].field, cases[i].value);
      else
        release (fixture, cases[i].value);
      g_autofree char *kept = withdrawn_of (fixture, &session->record);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      g_assert_cmpint (
          g_hash_table_contains (pln_store_hidden (fixture->store), session->record.uuid), ==,
          cases[i].hides);
    }
}

/* A part goes with its session; what was never shown leaves nothing. */
static void
test_withdrawn_part (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (PlnSession) whole = put_new (fixture, &pln_shape_session, "Whole");
  g_autoptr (PlnSession) part = put_session (fixture, NULL, whole->record.uuid);
  g_autoptr (PlnSession) draft = put_new (fixture, &pln_shape_session, "Draft");
  revise (fixture, whole, "start", "2025-05-27T09:00");
  revise (fixture, draft, "state", "draft");
  revise (fixture, draft, "start", "2025-05-27T09:00");
  release (fixture, "first");
  revise (fixture, draft, "audience", "participants");
  revise (fixture, whole, "audience", "participants");
  g_autofree char *of_whole = withdrawn_of (fixture, &whole->record);
  g_autofree char *of_part = withdrawn_of (fixture, &part->record);
  g_autofree char *of_draft = withdrawn_of (fixture, &draft->record);
  g_assert_cmpstr (of_whole, ==, "public Whole 09:00 2");
  g_assert_cmpstr (of_part, ==, "public Talk 09:00 2");
  g_assert_cmpstr (of_draft, ==, "");
}

static PlnForum *
put_forum (StoreFixture *fixture, const char *parent, const char *zone)
{
  g_autoptr (GError) error = NULL;
  PlnForum *forum = pln_value_new (&pln_shape_forum);
  build_set (forum, "title", "Forum below");
  forum->parent = g_strdup (parent);
  forum->timezone = g_strdup (zone);
  pln_store_put (fixture->store, NULL, forum, &error);
  g_assert_no_error (error);
  return forum;
}

/* Sets a field of a forum, and tells by a letter for each of @sessions whether it is revised. */
static char *
change_forum (StoreFixture *fixture, const char *uuid, const char *field, const char *text,
              PlnSession *const *sessions, guint n)
{
  g_autoptr (GError) error = NULL;
  record_entry (fixture->store, "before");
  g_autoptr (PlnProgramme) before = pln_store_load (fixture->store, &error);
  const PlnForum *old = pln_programme_find (before, uuid);
  g_autoptr (PlnForum) forum = pln_value_copy (old);
  build_set (forum, field, text);
  put_record (fixture, old, forum);
  record_entry (fixture->store, "forum set");
  g_autoptr (PlnProgramme) after = pln_store_load (fixture->store, &error);
  g_assert_no_error (error);
  GString *revised = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      const PlnRecord *was = pln_programme_find (before, sessions[i]->record.uuid);
      const PlnRecord *is = pln_programme_find (after, sessions[i]->record.uuid);
      g_assert_cmpint (is->sequence - was->sequence, <=, 1);
      g_string_append_c (revised, is->sequence > was->sequence ? 'r' : '-');
    }
  return g_string_free (revised, FALSE);
}

/* Another zone moves what is in the forum, its parts, and what is in forums that have the zone from it. */
static void
test_zone (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (PlnForum) heir = put_forum (fixture, fixture->forum, NULL);
  g_autoptr (PlnForum) grandchild = put_forum (fixture, heir->record.uuid, NULL);
  g_autoptr (PlnForum) own = put_forum (fixture, fixture->forum, "Asia/Tokyo");
  g_autoptr (PlnForum) below_own = put_forum (fixture, own->record.uuid, NULL);
  g_autoptr (PlnSession) at_root = put_session (fixture, fixture->forum, NULL);
  g_autoptr (PlnSession) part = put_session (fixture, NULL, at_root->record.uuid);
  g_autoptr (PlnSession) in_heir = put_session (fixture, heir->record.uuid, NULL);
  g_autoptr (PlnSession) in_grandchild = put_session (fixture, grandchild->record.uuid, NULL);
  g_autoptr (PlnSession) in_own = put_session (fixture, own->record.uuid, NULL);
  g_autoptr (PlnSession) below = put_session (fixture, below_own->record.uuid, NULL);
  PlnSession *const all[] = { at_root, part, in_heir, in_grandchild, in_own, below };
  const struct {
    const char *uuid, *field, *text, *revised;
  } cases[] = {
    { fixture->forum, "timezone", "Europe/London", "rrrr--" },
    { fixture->forum, "timezone", "Europe/London", "------" },
    { fixture->forum, "title", "Other words", "------" },
    { own->record.uuid, "timezone", "Asia/Seoul", "----rr" },
    { heir->record.uuid, "timezone", "Asia/Seoul", "--rr--" },
    { heir->record.uuid, "parent", own->record.uuid, "------" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *revised = change_forum (fixture, cases[i].uuid, cases[i].field,
                                               cases[i].text, all, G_N_ELEMENTS (all));
      g_assert_cmpstr (revised, ==, cases[i].revised);
    }
}

/* --- the last change ------------------------------------------------------------------------- */

#define THEN 1000
#define NOW 2000

/* A talk in a hall; a session there with two parts, of which one is elsewhere; and one without a room. */
static PlnProgramme *
build_shown (void)
{
  PlnProgramme *programme = build_programme ();
  PlnSession *talk = build_session (programme, "talk", "2025-05-27 09:00", 30);
  PlnSession *whole = build_session (programme, "whole", "2025-05-27 10:00", 60);
  PlnSession *first = build_part (programme, whole, "first", "2025-05-27 10:00", 30);
  PlnSession *second = build_part (programme, whole, "second", "2025-05-27 10:30", 30);
  PlnSession *open = build_session (programme, "open", "2025-05-28 09:00", 30);
  build_place (programme, talk, "hall");
  build_place (programme, whole, "hall");
  build_place (programme, second, "foyer");
  build_appearance (programme, talk, "jane", PLN_ROLE_SPEAKER);
  build_appearance (programme, first, "jane", PLN_ROLE_SPEAKER);
  PlnAppearance *daily = build_label (open, "Daily", 0, PLN_ROLE_SPEAKER);
  g_clear_pointer (&daily->label, g_free);
  daily->organisation
      = g_strdup (((PlnRecord *) build_record (programme, PLN_KIND_ORGANISATION, "daily"))->uuid);
  pln_references_add (open->themes, &pln_shape_session_theme,
                      ((PlnRecord *) build_record (programme, PLN_KIND_THEME, "trade"))->uuid);
  pln_references_add (whole->themes, &pln_shape_session_theme,
                      ((PlnRecord *) build_record (programme, PLN_KIND_THEME, "art"))->uuid);
  PlnSpeaker *jane = build_find (programme, PLN_KIND_SPEAKER, "jane");
  PlnPosition *position = pln_value_new (&pln_shape_position);
  position->record.uuid = g_uuid_string_random ();
  position->organisation = g_strdup ("Office");
  g_ptr_array_add (jane->positions, position);
  daily->affiliation = g_strdup ("Bureau");
  build_set (build_record (programme, PLN_KIND_ORGANISATION, "office"), "name", "Office");
  build_set (build_find (programme, PLN_KIND_ROOM, "hall"), "venue",
             ((PlnRecord *) build_record (programme, PLN_KIND_VENUE, "annex"))->uuid);
  build_set (build_find (programme, PLN_KIND_FORUM, "forum"), "venue",
             ((PlnRecord *) build_record (programme, PLN_KIND_VENUE, "centre"))->uuid);
  return programme;
}

/* Returns: (transfer full): the keys of the sessions whose last change is now, after what has been written */
static char *
list_changed (PlnStore *store)
{
  static const char *const keys[] = { "talk", "whole", "first", "second", "open" };
  g_autoptr (GError) error = NULL;
  GString *list = g_string_new (NULL);
  pln_now_set (NOW);
  record_entry (store, "write");
  pln_now_set (THEN);
  g_autoptr (PlnProgramme) programme = pln_store_load (store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const PlnRecord *record = build_find (programme, PLN_KIND_SESSION, keys[i]);
      if (record != NULL && record->changed == NOW)
        g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", keys[i]);
    }
  return g_string_free (list, FALSE);
}

static PlnStore *
make_shown (const char *folder)
{
  g_autoptr (PlnProgramme) programme = build_shown ();
  PlnStore *store = make_store (folder, "a.plenary");
  pln_now_set (THEN);
  put_programme (store, programme);
  record_entry (store, "all");
  return store;
}

/* Sets a field of a record, or removes it. */
static void
change_shown (PlnStore *store, PlnKind kind, const char *key, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) programme = pln_store_load (store, &error);
  const PlnRecord *old = build_find (programme, kind, key);
  g_autoptr (PlnRecord) record = pln_value_copy (old);
  if (field != NULL)
    build_set (record, field, text);
  if (field != NULL)
    pln_store_put (store, old, record, &error);
  else
    pln_store_remove (store, old, &error);
  g_assert_no_error (error);
}

/* What is told of a session is a part of it: who is in it, where it is, its themes and its parts. */
static void
test_last_change (void)
{
  static const struct {
    PlnKind kind;
    const char *key, *field, *text, *changed;
  } cases[] = {
    { PLN_KIND_SESSION, "talk", "notes", "x", "talk" },
    { PLN_KIND_SESSION, "whole", "notes", "x", "whole" },
    { PLN_KIND_SESSION, "whole", "title", "x", "whole first second" },
    { PLN_KIND_SESSION, "first", "title", "x", "whole first" },
    { PLN_KIND_SESSION, "first", NULL, NULL, "whole" },
    { PLN_KIND_SPEAKER, "jane", "name", "x", "talk whole first" },
    { PLN_KIND_ORGANISATION, "daily", "name", "x", "open" },
    { PLN_KIND_ORGANISATION, "office", "name", "x", "talk whole first" },
    { PLN_KIND_ORGANISATION, "office", "acronym", "Bureau", "talk whole first open" },
    { PLN_KIND_ORGANISATION, "office", "notes", "x", "talk whole first" },
    { PLN_KIND_ORGANISATION, "office", NULL, NULL, "talk whole first" },
    { PLN_KIND_THEME, "trade", "name", "x", "open" },
    { PLN_KIND_THEME, "art", "name", "x", "whole first second" },
    { PLN_KIND_ROOM, "hall", "name", "x", "talk whole first" },
    { PLN_KIND_ROOM, "foyer", "name", "x", "whole second" },
    { PLN_KIND_VENUE, "annex", "name", "x", "talk whole first" },
    { PLN_KIND_VENUE, "centre", "name", "x", "talk whole first second open" },
    { PLN_KIND_FORUM, "forum", "title", "x", "talk whole first second open" },
    { PLN_KIND_FORUM, "forum", "words", "panelist=Delegate", "talk whole first second open" },
    { PLN_KIND_FORUM, "forum", "day_change", "05:00", "talk whole first second open" },
    { PLN_KIND_FORUM, "forum", "notes", "x", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Folder) folder = make_folder ();
      g_autoptr (PlnStore) store = make_shown (folder);
      change_shown (store, cases[i].kind, cases[i].key, cases[i].field, cases[i].text);
      g_autofree char *changed = list_changed (store);
      g_test_message ("%s %s", cases[i].key, cases[i].field);
      g_assert_cmpstr (changed, ==, cases[i].changed);
    }
  pln_now_set (0);
}

/* Puts @text as a translation of what a record is called. */
static void
translate_shown (PlnStore *store, PlnKind kind, const char *key, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) programme = pln_store_load (store, &error);
  const PlnRecord *old = build_find (programme, kind, key);
  g_autoptr (PlnRecord) record = pln_value_copy (old);
  pln_record_set_text (record, pln_shape_title (record->shape), "zh", text, &error);
  g_assert_no_error (error);
  pln_store_put (store, old, record, &error);
  g_assert_no_error (error);
}

/* What a session shows is shown in every language, and positions name organisations in words. */
static void
test_last_change_of_translation (void)
{
  static const struct {
    PlnKind kind;
    const char *key, *changed;
  } cases[] = {
    { PLN_KIND_SESSION, "whole", "whole first second" },
    { PLN_KIND_SPEAKER, "jane", "talk whole first" },
    { PLN_KIND_ORGANISATION, "daily", "open" },
    { PLN_KIND_ORGANISATION, "office", "talk whole first" },
    { PLN_KIND_THEME, "art", "whole first second" },
    { PLN_KIND_ROOM, "hall", "talk whole first" },
    { PLN_KIND_VENUE, "annex", "talk whole first" },
    { PLN_KIND_FORUM, "forum", "talk whole first second open" },
  };
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      guint each = i / 2;
      g_autoptr (Folder) folder = make_folder ();
      g_autoptr (PlnStore) store = make_shown (folder);
      translate_shown (store, cases[each].kind, cases[each].key, "x");
      if (i % 2 == 1)
        {
          record_entry (store, "translated");
          translate_shown (store, cases[each].kind, cases[each].key, NULL);
        }
      g_autofree char *changed = list_changed (store);
      g_test_message ("%s", cases[each].key);
      g_assert_cmpstr (changed, ==, cases[each].changed);
    }
  pln_now_set (0);
}

/* An organisation that comes later gives its translations to the positions that name it already. */
static void
test_last_change_of_namers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Folder) folder = make_folder ();
  g_autoptr (PlnStore) store = make_shown (folder);
  g_autoptr (PlnRecord) bureau = pln_value_new (&pln_shape_organisation);
  build_set (bureau, "name", "Bureau");
  pln_store_put (store, NULL, bureau, &error);
  g_assert_no_error (error);
  g_autofree char *changed = list_changed (store);
  g_assert_cmpstr (changed, ==, "open");
  pln_now_set (0);
}

/* Sets of which session @part is one. */
static void
put_part (PlnStore *store, gconstpointer old, PlnSession *part, const char *whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlnProgramme) programme = pln_store_load (store, &error);
  const PlnRecord *parent = build_find (programme, PLN_KIND_SESSION, whole);
  build_set (part, "parent", parent->uuid);
  pln_store_put (store, old, part, &error);
  g_assert_no_error (error);
}

/* A session shows the parts that it gets and loses. */
static void
test_last_change_of_whole (void)
{
  g_autoptr (Folder) folder = make_folder ();
  g_autoptr (PlnStore) store = make_shown (folder);
  g_autoptr (PlnSession) part = pln_value_new (&pln_shape_session);
  build_set (part, "title", "third");
  put_part (store, NULL, part, "whole");
  g_autofree char *got = list_changed (store);
  g_assert_cmpstr (got, ==, "whole");
  g_autoptr (PlnSession) old = pln_value_copy (part);
  put_part (store, old, part, "open");
  g_autofree char *moved = list_changed (store);
  g_assert_cmpstr (moved, ==, "whole open");
  pln_now_set (0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                                            \
  g_test_add ("/settle/" name, StoreFixture, NULL, store_set_up, test, store_tear_down)
  ADD ("sequence", test_sequence);
  ADD ("there-and-back", test_there_and_back);
  ADD ("sequence-of-parts", test_sequence_of_parts);
  ADD ("parts-with-session", test_parts_with_session);
  ADD ("changes-shown", test_changes_shown);
  ADD ("withdrawn", test_withdrawn);
  ADD ("withdrawn-part", test_withdrawn_part);
  ADD ("zone", test_zone);
  g_test_add_func ("/settle/last-change", test_last_change);
  g_test_add_func ("/settle/last-change-of-translation", test_last_change_of_translation);
  g_test_add_func ("/settle/last-change-of-namers", test_last_change_of_namers);
  g_test_add_func ("/settle/last-change-of-whole", test_last_change_of_whole);
  return g_test_run ();
}
