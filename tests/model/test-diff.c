/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of the difference of two programmes: what is told of it, and what another one tells. */
#include "model/pln-audience.h"
#include "model/pln-diff-compare.h"
#include "model/pln-diff.h"
#include "model/programme-builder.h"

#include <string.h>

/* --- saying a difference in a line ------------------------------------------------------------ */

static const char *const flag_words[PLN_DIFF_N_FLAGS]
    = { "added", "removed", "cancelled", "restored", "state",  "time", "zone",
        "rooms", "title",   "forum",     "people",   "themes", "other" };
static const char *const person_words[PLN_PERSON_N_FLAGS]
    = { "came", "went", "who", "role", "presence", "title", "other" };

/* What another difference tells already is in brackets. */
static void
append_flags (GString *line, guint flags, guint own, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if ((flags & 1 << i) != 0)
      g_string_append_printf (line, (own & 1 << i) != 0 ? " %s" : " (%s)", words[i]);
}

static char *
say (const PlnDiff *diff)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < diff->differences->len; i++)
    {
      const PlnDifference *difference = pln_diff_at (diff, i);
      const PlnRecord *record = pln_difference_record (difference);
      g_autoptr (GArray) people = pln_difference_people (difference);
      g_string_append_printf (out, "%s%s:", i > 0 ? "; " : "", record->key);
      append_flags (out, difference->flags, difference->own, flag_words, PLN_DIFF_N_FLAGS);
      for (guint j = 0; j < record->shape->n_fields; j++)
        if (pln_difference_has_field (difference, &record->shape->fields[j]))
          g_string_append_printf (out, " =%s", record->shape->fields[j].name);
      for (guint j = 0; j < people->len; j++)
        {
          guint flags = g_array_index (people, PlnPersonDifference, j).flags;
          g_string_append (out, " -");
          append_flags (out, flags, flags, person_words, PLN_PERSON_N_FLAGS);
        }
    }
  return g_string_free (out, FALSE);
}

#define check_said(before, after, expected)                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (PlnDiff) diff_ = pln_diff_new ((before), (after));                                  \
    g_autofree char *said_ = say (diff_);                                                          \
    g_assert_cmpstr (said_, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static gpointer
find (const PlnProgramme *programme, PlnKind kind, const char *key)
{
  gpointer record = build_find (programme, kind, key);
  g_assert_nonnull (record);
  return record;
}

#define find_session(programme, key) ((PlnSession *) find ((programme), PLN_KIND_SESSION, (key)))

static void
drop (PlnProgramme *programme, PlnKind kind, const char *key)
{
  build_drop (programme, find (programme, kind, key));
}

/* A morning: an opening, a session of three speeches, a panel; a room and a speaker. */
static PlnProgramme *
build_morning (void)
{
  PlnProgramme *programme = build_programme ();
  PlnSession *opening = build_session (programme, "opening", "2025-05-27 09:00", 20);
  PlnSession *speeches = build_session (programme, "speeches", "2025-05-27 10:00", 45);
  PlnSession *panel = build_session (programme, "panel", "2025-05-27 11:00", 60);
  build_part (programme, speeches, "one", NULL, 15);
  build_part (programme, speeches, "two", NULL, 15);
  build_part (programme, speeches, "three", NULL, 15);
  build_place (programme, opening, "hall");
  build_place (programme, speeches, "hall");
  build_appearance (programme, panel, "jane", PLN_ROLE_PANELIST);
  build_label (panel, "to be announced", 1, PLN_ROLE_MODERATOR);
  return programme;
}

/* --- single differences ----------------------------------------------------------------------- */

static void
test_sessions (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  check_said (before, after, "");
  build_set (find_session (after, "opening"), "start", "2025-05-27 09:10");
  build_set (find_session (after, "panel"), "title", "Another title");
  check_said (before, after, "opening: time; panel: title");
  build_place (after, find_session (after, "opening"), "foyer");
  check_said (before, after, "opening: time rooms; panel: title; foyer: (added)");
  build_set (find_session (after, "opening"), "state", "cancelled");
  build_set (find_session (after, "panel"), "length", "90");
  build_set (find_session (after, "panel"), "abstract", "What it is about");
  check_said (before, after,
              "opening: cancelled time rooms; panel: time title other =abstract; foyer: (added)");
  check_said (after, before,
              "opening: restored time rooms; panel: time title other =abstract; foyer: (removed)");
}

static void
test_state (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find_session (after, "opening"), "state", "tentative");
  check_said (before, after, "opening: state");
  build_set (find_session (before, "opening"), "state", "cancelled");
  build_set (find_session (after, "opening"), "state", "cancelled");
  check_said (before, after, "");
  build_set (find_session (after, "opening"), "reason", "no power");
  check_said (before, after, "opening: state");
}

static void
test_added (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  PlnSession *late = build_session (after, "late", "2025-05-28 00:30", 30);
  PlnSession *early = build_session (after, "early", "2025-05-27", 0);
  build_session (after, "some-time", NULL, 0);
  build_appearance (after, late, "john", PLN_ROLE_SPEAKER);
  build_record (after, PLN_KIND_THEME, "unused");
  drop (after, PLN_KIND_SESSION, "opening");
  g_assert_cmpint (early->record.number, >, 0);
  check_said (before, after,
              "early: added; opening: removed; late: added; some-time: added; unused: added; "
              "john: (added)");
  check_said (after, before,
              "early: removed; opening: added; late: removed; some-time: removed; unused: removed; "
              "john: (removed)");
}

/* A session that was a draft is new for those who may not see drafts. */
static void
test_draft (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find_session (before, "panel"), "state", "draft");
  build_set (find_session (after, "opening"), "notes", "for staff only");
  pln_programme_restrict (before, PLN_AUDIENCE_PUBLIC, FALSE);
  pln_programme_restrict (after, PLN_AUDIENCE_PUBLIC, FALSE);
  check_said (before, after, "panel: added; jane: (added)");
}

static void
test_records (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find (after, PLN_KIND_ROOM, "hall"), "name", "Grand Hall");
  build_set (find (after, PLN_KIND_SPEAKER, "jane"), "name", "Dr Jane Roe");
  build_set (find (after, PLN_KIND_FORUM, "forum"), "subtitle", "Second edition");
  check_said (before, after, "forum: other =subtitle; hall: title; jane: title");
}

/* What differs only in another language differs all the same, and belongs to its field. */
static void
test_languages (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  PlnSession *panel = find_session (after, "panel");
  const PlnField *title = pln_shape_find_field (&pln_shape_session, "title");
  const PlnField *abstract = pln_shape_find_field (&pln_shape_session, "abstract");
  g_assert_true (pln_record_set_text (panel, title, "zh", "圆桌", NULL));
  check_said (before, after, "panel: title");
  g_assert_true (pln_record_set_text (panel, abstract, "zh", "摘要", NULL));
  check_said (before, after, "panel: title other =abstract");
  check_said (after, before, "panel: title other =abstract");
}

/* --- what follows from another difference ----------------------------------------------------- */

static void
test_parts_move (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find_session (after, "speeches"), "start", "2025-05-27 10:20");
  check_said (before, after, "speeches: time; one: (time); two: (time); three: (time)");
  build_set (find_session (after, "one"), "length", "20");
  check_said (before, after, "speeches: time; one: time; two: time; three: time");
}

/* The part after a longer one moves although its session does not. */
static void
test_part_longer (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find_session (after, "two"), "length", "20");
  check_said (before, after, "two: time; three: time");
}

static void
test_part_times (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  build_set (find_session (before, "two"), "start", "2025-05-27 10:15");
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find_session (after, "speeches"), "start", "2025-05-28 10:00");
  build_set (find_session (after, "two"), "start", "2025-05-28 10:15");
  check_said (before, after, "speeches: time; one: (time); two: (time); three: (time)");
  build_set (find_session (after, "two"), "start", NULL);
  build_set (find_session (after, "speeches"), "start", NULL);
  build_set (find_session (after, "speeches"), "day", "2025-05-28");
  check_said (before, after, "speeches: time; one: (time); two: (time); three: (time)");
  check_said (after, before, "speeches: time; one: (time); two: (time); three: (time)");
}

static void
test_parts_carried (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  PlnSession *speeches = find_session (after, "speeches");
  build_set (speeches, "state", "cancelled");
  g_ptr_array_set_size (speeches->rooms, 0);
  build_place (after, speeches, "foyer");
  build_place (after, find_session (after, "three"), "hall");
  check_said (before, after,
              "speeches: cancelled rooms; one: (cancelled) (rooms); two: (cancelled) (rooms); "
              "three: (cancelled); foyer: (added)");
  drop (after, PLN_KIND_SESSION, "three");
  drop (after, PLN_KIND_SESSION, "two");
  drop (after, PLN_KIND_SESSION, "one");
  drop (after, PLN_KIND_SESSION, "speeches");
  check_said (before, after,
              "speeches: removed; one: (removed); two: (removed); three: (removed); foyer: added");
}

static void
test_zone (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find (after, PLN_KIND_FORUM, "forum"), "timezone", "Asia/Tokyo");
  check_said (before, after,
              "opening: (zone); speeches: (zone); one: (zone); two: (zone); three: (zone); "
              "panel: (zone); forum: other =timezone");
  g_autoptr (PlnProgramme) other = build_copy (before);
  PlnForum *tokyo = build_forum (other, "tokyo", "Asia/Tokyo");
  build_set (find_session (other, "panel"), "forum", tokyo->record.uuid);
  check_said (before, other, "panel: zone forum; tokyo: added");
}

static void
test_day_change (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  build_session (before, "late", "2025-05-28 00:30", 30);
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find (after, PLN_KIND_FORUM, "forum"), "day_change", "00:15");
  check_said (before, after, "late: (zone); forum: other =day_change");
}

/* A forum that says itself what it would inherit is the same to everybody. */
static void
test_inherited (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  build_forum (before, "branch", NULL);
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find (after, PLN_KIND_FORUM, "branch"), "timezone", "Asia/Shanghai");
  build_set (find (after, PLN_KIND_FORUM, "branch"), "day_change", "04:00");
  check_said (before, after, "");
  build_set (find (after, PLN_KIND_FORUM, "branch"), "timezone", "Asia/Tokyo");
  check_said (before, after, "branch: other =timezone");
}

static void
test_fold (void)
{
  g_autoptr (PlnProgramme) before = build_programme ();
  build_set (find (before, PLN_KIND_FORUM, "forum"), "timezone", "Europe/Berlin");
  build_session (before, "night", "2025-10-26 02:30", 20);
  g_autoptr (PlnProgramme) after = build_copy (before);
  find_session (after, "night")->fold = 1;
  check_said (before, after, "night: time");
}

/* --- people ----------------------------------------------------------------------------------- */

static void
test_people (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  PlnSession *panel = find_session (after, "panel");
  build_appearance (after, panel, "john", PLN_ROLE_PANELIST);
  check_said (before, after, "panel: people - came; john: (added)");
  check_said (after, before, "panel: people - went; john: (removed)");
  PlnAppearance *jane = panel->appearances->pdata[0];
  jane->role = PLN_ROLE_CHAIR;
  check_said (before, after, "panel: people - role - came; john: (added)");
  jane->presence = PLN_PRESENCE_WITHDRAWN;
  check_said (before, after, "panel: people - went role - came; john: (added)");
  jane->role = PLN_ROLE_PANELIST;
  jane->presence = PLN_PRESENCE_TENTATIVE;
  build_set (jane, "position", "Editor");
  check_said (before, after, "panel: people - presence title - came; john: (added)");
}

/* Who is named later keeps the place of the label. */
static void
test_named (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  PlnAppearance *moderator = find_session (after, "panel")->appearances->pdata[1];
  PlnRecord *jane = find (after, PLN_KIND_SPEAKER, "jane");
  g_clear_pointer (&moderator->label, g_free);
  moderator->speaker = g_strdup (jane->uuid);
  check_said (before, after, "panel: people - who");
}

/* Somebody taken out and put back is still the same; another order is told as such. */
static void
test_people_again (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  PlnSession *panel = find_session (after, "panel");
  PlnRecord *jane = panel->appearances->pdata[0];
  g_free (jane->uuid);
  jane->uuid = g_uuid_string_random ();
  check_said (before, after, "");
  g_ptr_array_add (panel->appearances, g_ptr_array_steal_index (panel->appearances, 0));
  check_said (before, after, "panel: other =appearances");
}

/* --- finding and selecting -------------------------------------------------------------------- */

static void
test_find (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  build_set (find_session (after, "opening"), "start", "2025-05-27 09:10");
  g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
  const PlnSession *opening = find_session (after, "opening");
  const PlnDifference *found = pln_diff_find (diff, opening->record.uuid);
  g_assert_nonnull (found);
  g_assert_true (found->after == opening);
  g_autofree char *old = pln_slot_to_string (found->slot_before, TRUE);
  g_assert_cmpstr (old, ==, "Tue 27 May 09:00-09:20");
  g_assert_null (pln_diff_find (diff, find_session (after, "panel")->record.uuid));
  g_assert_null (pln_diff_find (diff, NULL));
}

static void
test_select (void)
{
  g_autoptr (PlnProgramme) before = build_morning ();
  g_autoptr (PlnProgramme) after = build_copy (before);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  build_set (find_session (after, "opening"), "start", "2025-05-27 09:10");
  build_set (find_session (after, "panel"), "start", "2025-05-27 11:10");
  build_set (find (after, PLN_KIND_ROOM, "hall"), "name", "Grand Hall");
  build_set (find (after, PLN_KIND_SPEAKER, "jane"), "name", "Dr Jane Roe");
  build_set (find (after, PLN_KIND_FORUM, "forum"), "title", "Another");
  g_autoptr (PlnDiff) diff = pln_diff_new (before, after);
  g_hash_table_add (wanted, find_session (after, "panel")->record.uuid);
  pln_diff_select (diff, wanted);
  g_autofree char *said = say (diff);
  g_assert_cmpstr (said, ==, "panel: time; forum: title; jane: title");
  g_assert_nonnull (pln_diff_find (diff, find_session (after, "panel")->record.uuid));
  g_assert_null (pln_diff_find (diff, find_session (after, "opening")->record.uuid));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/sessions", test_sessions);
  g_test_add_func ("/diff/state", test_state);
  g_test_add_func ("/diff/added", test_added);
  g_test_add_func ("/diff/draft", test_draft);
  g_test_add_func ("/diff/records", test_records);
  g_test_add_func ("/diff/languages", test_languages);
  g_test_add_func ("/diff/parts-move", test_parts_move);
  g_test_add_func ("/diff/part-longer", test_part_longer);
  g_test_add_func ("/diff/part-times", test_part_times);
  g_test_add_func ("/diff/parts-carried", test_parts_carried);
  g_test_add_func ("/diff/zone", test_zone);
  g_test_add_func ("/diff/day-change", test_day_change);
  g_test_add_func ("/diff/inherited", test_inherited);
  g_test_add_func ("/diff/fold", test_fold);
  g_test_add_func ("/diff/people", test_people);
  g_test_add_func ("/diff/named", test_named);
  g_test_add_func ("/diff/people-again", test_people_again);
  g_test_add_func ("/diff/find", test_find);
  g_test_add_func ("/diff/select", test_select);
  return g_test_run ();
}
