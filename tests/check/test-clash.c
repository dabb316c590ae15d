/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sweep against a reference that compares every pair, on random programmes. */
#include "check/pln-check.h"
#include "model/programme-builder.h"

#define N_CASES 2000
#define MAX_TOLD 3

/* One rule: who wants what, and who of a family tells. */
typedef struct {
  const char *rule;
  PlnKind kind;
  gboolean part_tells;
} Rule;

static const Rule rules[] = {
  { "room-clash", PLN_KIND_ROOM, FALSE },
  { "speaker-clash", PLN_KIND_SPEAKER, TRUE },
};

/* Starts and lengths on a coarse raster, so that ties and touching ends are common. */
static void
add_random_session (PlnProgramme *programme, PlnForum *away, PlnSession *whole)
{
  static const char *const names[] = { "x", "y", "z" };
  PlnSession *session = build_session (programme, "s", NULL, g_test_rand_int_range (0, 7) * 10);
  if (whole == NULL || g_test_rand_int_range (0, 3) == 0)
    session->start = pln_civil_new (20235, 20 * 60 + g_test_rand_int_range (0, 24) * 10);
  if (g_test_rand_int_range (0, 8) == 0)
    build_set (session, "state", g_test_rand_bit () ? "cancelled" : "draft");
  if (g_test_rand_int_range (0, 6) == 0)
    build_set (session, "kind", "poster");
  build_set (session, "forum", g_test_rand_int_range (0, 4) == 0 ? away->record.uuid : NULL);
  if (whole != NULL)
    build_set (session, "parent", whole->record.uuid);
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    build_place (programme, session, names[g_test_rand_int_range (0, 3)]);
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    build_appearance (programme, session, names[g_test_rand_int_range (0, 3)],
                      g_test_rand_int_range (0, PLN_N_ROLES))
        ->presence
        = g_test_rand_int_range (0, 5);
}

static PlnProgramme *
make_random_programme (void)
{
  PlnProgramme *programme = build_programme ();
  PlnForum *away = build_forum (programme, "away", "Asia/Tokyo");
  int n = g_test_rand_int_range (1, 24);
  for (int i = 0; i < n; i++)
    {
      GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
      PlnSession *whole
          = sessions->len > 0 ? sessions->pdata[g_test_rand_int_range (0, sessions->len)] : NULL;
      gboolean part = whole != NULL && whole->parent == NULL && g_test_rand_int_range (0, 3) == 0;
      add_random_session (programme, away, part ? whole : NULL);
    }
  return programme;
}

/* Whether @slot wants @subject: its room, its session's room, or its speaker. */
static gboolean
wants (const PlnProgramme *programme, const Rule *rule, const PlnSlot *slot, const char *subject)
{
  const PlnSession *session = slot->session;
  if (slot->start == PLN_NONE || session->state == PLN_STATE_CANCELLED)
    return FALSE;
  if (slot->parent != NULL && slot->parent->state == PLN_STATE_CANCELLED)
    return FALSE;
  if (rule->kind == PLN_KIND_ROOM)
    return pln_references_contain (pln_programme_rooms (programme, session), subject);
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      if (g_str_equal (appearance->speaker, subject)
          && appearance->presence != PLN_PRESENCE_DECLINED
          && appearance->presence != PLN_PRESENCE_WITHDRAWN)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in (gint64 instant, const PlnSlot *slot)
{
  gint64 end = slot->end != PLN_NONE ? slot->utc_end : slot->utc_start + 1;
  return slot->utc_start <= instant && instant < end;
}

/* They meet when one starts while the other is there. */
static gboolean
meet (const PlnSlot *a, const PlnSlot *b)
{
  return (a->end != PLN_NONE && is_in (b->utc_start, a))
         || (b->end != PLN_NONE && is_in (a->utc_start, b)) || a->utc_start == b->utc_start;
}

/* Whether @a and @b clash over @subject, leaving aside who tells it. */
static gboolean
clash (const PlnTimetable *timetable, const Rule *rule, const PlnSlot *a, const PlnSlot *b,
       const char *subject)
{
  gboolean posters = rule->kind == PLN_KIND_ROOM && a->session->kind == PLN_SESSION_POSTER
                     && b->session->kind == PLN_SESSION_POSTER;
  return a->parent != b->session && b->parent != a->session && !posters
         && wants (timetable->programme, rule, a, subject)
         && wants (timetable->programme, rule, b, subject) && meet (a, b);
}

/* Whether a member of the family of @a clashes with @b over @subject, and would rather tell it. */
static gboolean
another_tells (const PlnTimetable *timetable, const Rule *rule, const PlnSlot *a, const PlnSlot *b,
               const char *subject)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *c = pln_timetable_slot (timetable, i);
      gboolean rather = rule->part_tells ? c->parent == a->session : a->parent == c->session;
      if (rather && clash (timetable, rule, c, b, subject))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_later (const PlnSlot *a, const PlnSlot *b)
{
  if (a->utc_start != b->utc_start)
    return a->utc_start > b->utc_start;
  return a->session->record.number > b->session->record.number;
}

/* How many earlier sessions @later has to tell a clash with over @subject. */
static GPtrArray *
list_clashes (const PlnTimetable *timetable, const Rule *rule, const PlnSlot *later,
              const char *subject)
{
  GPtrArray *list = g_ptr_array_new ();
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *earlier = pln_timetable_slot (timetable, i);
      if (earlier != later && is_later (later, earlier)
          && clash (timetable, rule, earlier, later, subject)
          && !another_tells (timetable, rule, earlier, later, subject)
          && !another_tells (timetable, rule, later, earlier, subject))
        g_ptr_array_add (list, earlier->session->record.uuid);
    }
  return list;
}

/* How many findings @later has over @subject; each has to be one of @expected. */
static guint
count_told (GPtrArray *findings, const Rule *rule, const PlnSlot *later, const char *subject,
            GPtrArray *expected)
{
  guint count = 0;
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      if (!g_str_equal (finding->rule, rule->rule) || !g_str_equal (finding->subject, subject)
          || !g_str_equal (finding->record, later->session->record.uuid))
        continue;
      g_assert_true (
          g_ptr_array_find_with_equal_func (expected, finding->other, g_str_equal, NULL));
      count++;
    }
  return count;
}

/* Compares one rule with the reference; returns how many clashes there were. */
static guint
compare_with_reference (const PlnProgramme *programme, const Rule *rule)
{
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GPtrArray) findings = pln_check_run (programme);
  GPtrArray *subjects = programme->records[rule->kind];
  guint total = 0;
  guint clashes = 0;
  for (guint i = 0; i < subjects->len; i++)
    for (guint j = 0; j < timetable->slots->len; j++)
      {
        const PlnSlot *later = pln_timetable_slot (timetable, j);
        const char *subject = ((PlnRecord *) subjects->pdata[i])->uuid;
        g_autoptr (GPtrArray) expected = list_clashes (timetable, rule, later, subject);
        guint told = count_told (findings, rule, later, subject, expected);
        g_assert_cmpuint (told, ==, MIN (expected->len, MAX_TOLD));
        total += told;
        clashes += expected->len;
      }
  for (guint i = 0; i < findings->len; i++)
    total -= g_str_equal (((PlnFinding *) findings->pdata[i])->rule, rule->rule);
  g_assert_cmpuint (total, ==, 0);
  return clashes;
}

static void
test_reference (gconstpointer data)
{
  guint found = 0;
  for (int i = 0; i < N_CASES; i++)
    {
      g_autoptr (PlnProgramme) programme = make_random_programme ();
      found += compare_with_reference (programme, data);
    }
  g_test_message ("%u clashes in %d programmes", found, N_CASES);
  g_assert_cmpuint (found, >, N_CASES);
}

/* The same in another way: two families meet over a room if and only if a finding tells of it. */
static gboolean
is_of_family (const PlnSlot *slot, const PlnSession *whole)
{
  return slot->session == whole || slot->parent == whole;
}

static gboolean
families_meet (const PlnTimetable *timetable, const PlnSession *a, const PlnSession *b,
               const char *room)
{
  for (guint i = 0; i < timetable->slots->len; i++)
    for (guint j = 0; j < timetable->slots->len; j++)
      {
        const PlnSlot *one = pln_timetable_slot (timetable, i);
        const PlnSlot *two = pln_timetable_slot (timetable, j);
        if (is_of_family (one, a) && is_of_family (two, b)
            && clash (timetable, &rules[0], one, two, room))
          return TRUE;
      }
  return FALSE;
}

static gboolean
families_told (const PlnTimetable *timetable, GPtrArray *findings, const PlnSession *a,
               const PlnSession *b, const char *room)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      if (g_strcmp0 (finding->subject, room) != 0)
        continue;
      const PlnProgramme *programme = timetable->programme;
      const PlnSlot *one
          = pln_timetable_find (timetable, pln_programme_find (programme, finding->record));
      const PlnSlot *two
          = pln_timetable_find (timetable, pln_programme_find (programme, finding->other));
      if ((is_of_family (one, a) && is_of_family (two, b))
          || (is_of_family (one, b) && is_of_family (two, a)))
        return TRUE;
    }
  return FALSE;
}

static void
check_families (const PlnTimetable *timetable, GPtrArray *findings, const char *room)
{
  GPtrArray *sessions = timetable->programme->records[PLN_KIND_SESSION];
  for (guint i = 0; i < sessions->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const PlnSession *a = sessions->pdata[i];
        const PlnSession *b = sessions->pdata[j];
        if (a->parent == NULL && b->parent == NULL)
          g_assert_cmpint (families_meet (timetable, a, b, room), ==,
                           families_told (timetable, findings, a, b, room));
      }
}

static void
test_families (void)
{
  for (int i = 0; i < N_CASES; i++)
    {
      g_autoptr (PlnProgramme) programme = make_random_programme ();
      g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
      g_autoptr (GPtrArray) findings = pln_check_run (programme);
      GPtrArray *rooms = programme->records[PLN_KIND_ROOM];
      gboolean capped = FALSE;
      for (guint j = 0; j < findings->len; j++)
        capped |= g_str_has_suffix (((PlnFinding *) findings->pdata[j])->message, " more");
      for (guint j = 0; j < rooms->len && !capped; j++)
        check_families (timetable, findings, ((PlnRecord *) rooms->pdata[j])->uuid);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/clash/reference/room", &rules[0], test_reference);
  g_test_add_data_func ("/clash/reference/speaker", &rules[1], test_reference);
  g_test_add_func ("/clash/families", test_families);
  return g_test_run ();
}
