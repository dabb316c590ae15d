/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The sweep that finds clashes: over the bookings of one room or speaker after the other, by
 * time. */
#include "check/pln-clash.h"

#include "check/pln-check-private.h"

/* How many clashes one session tells of. */
#define MAX_TOLD 3

/* @running: PlnBooking: those that have begun and not ended where the sweep is. */
typedef struct {
  const PlnCheck *check;
  PlnClashTell tell;
  GPtrArray *running;
  GPtrArray *findings;
} Sweep;

GArray *
pln_bookings_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PlnBooking));
}

void
pln_bookings_add (GArray *bookings, const PlnSlot *slot, const PlnRecord *subject, gboolean shares)
{
  if (slot->start == PLN_NONE || pln_check_is_off (slot))
    return;
  PlnBooking booking = { .slot = slot, .subject = subject, .shares = shares };
  booking.start = slot->utc_start;
  booking.end = slot->end != PLN_NONE ? slot->utc_end : slot->utc_start;
  g_array_append_val (bookings, booking);
}

static int
compare_bookings (gconstpointer a, gconstpointer b)
{
  const PlnBooking *first = a;
  const PlnBooking *second = b;
  int order = pln_record_compare (first->subject, second->subject);
  if (order != 0)
    return order;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return pln_record_compare (first->slot->session, second->slot->session);
}

/* Ties the bookings of one subject by a session and by its parts together. */
static void
link_families (PlnBooking *bookings, guint n)
{
  gboolean has_parts = FALSE;
  for (guint i = 0; i < n && !has_parts; i++)
    has_parts = bookings[i].slot->parent != NULL;
  if (!has_parts)
    return;
  g_autoptr (GHashTable) by_session = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (by_session, (gpointer) bookings[i].slot->session, &bookings[i]);
  for (guint i = 0; i < n; i++)
    {
      PlnBooking *part = &bookings[i];
      part->whole = g_hash_table_lookup (by_session, part->slot->parent);
      if (part->whole == NULL)
        continue;
      part->next = part->whole->part;
      part->whole->part = part;
    }
}

static gboolean
meets (const PlnBooking *a, const PlnBooking *b)
{
  return a->start == b->start || (a->start < b->start ? b->start < a->end : a->start < b->end);
}

/* A session and its own part, or two that can share. */
static gboolean
is_allowed (const PlnBooking *a, const PlnBooking *b)
{
  return a->slot->parent == b->slot->session || b->slot->parent == a->slot->session
         || (a->shares && b->shares);
}

static gboolean
clashes (const PlnBooking *a, const PlnBooking *b)
{
  return meets (a, b) && !is_allowed (a, b);
}

static gboolean
a_part_clashes (const PlnBooking *whole, const PlnBooking *other)
{
  for (const PlnBooking *part = whole->part; part != NULL; part = part->next)
    if (clashes (part, other))
      return TRUE;
  return FALSE;
}

/* Whether somebody else of the family tells what these two would. */
static gboolean
is_told_by_family (const Sweep *sweep, const PlnBooking *a, const PlnBooking *b)
{
  if (sweep->tell == PLN_CLASH_TELL_PART)
    return a_part_clashes (a, b) || a_part_clashes (b, a);
  return (a->whole != NULL && clashes (a->whole, b)) || (b->whole != NULL && clashes (a, b->whole));
}

/* The words for what @earlier does when @later starts, by the clocks of @later. */
static char *
describe (const PlnBooking *earlier, const PlnBooking *later)
{
  if (earlier->start == later->start && earlier->end == later->end && earlier->end > earlier->start)
    return g_strdup ("is at the same time");
  if (earlier->end == earlier->start)
    return g_strdup ("starts at the same time");
  PlnCivil end = pln_zone_to_civil (later->slot->zone, earlier->end, NULL);
  g_autofree char *until = pln_check_time (later->slot, end);
  int minutes = (int) (MIN (earlier->end, later->end) - later->start);
  if (minutes == 0)
    return g_strdup_printf ("runs until %s", until);
  return g_strdup_printf ("runs until %s; %d %s", until, minutes,
                          minutes == 1 ? "minute overlaps" : "minutes overlap");
}

static void
report (const Sweep *sweep, const PlnBooking *earlier, const PlnBooking *later, guint more)
{
  const PlnForum *forum = earlier->slot->forum;
  g_autofree char *name = pln_check_name (earlier->slot->session);
  g_autofree char *what = describe (earlier, later);
  g_autoptr (GString) message = g_string_new (NULL);
  g_string_append_printf (message, "%s: %s", pln_record_title (earlier->subject), name);
  if (forum != later->slot->forum && forum != NULL)
    g_string_append_printf (message, " (%s)", pln_record_title (forum));
  g_string_append_printf (message, " %s", what);
  if (more > 0)
    g_string_append_printf (message, "; and %u more", more);
  PlnFinding *finding
      = pln_check_add (sweep->findings, sweep->check, later->slot, "%s", message->str);
  finding->other = g_strdup (earlier->slot->session->record.uuid);
  finding->subject = g_strdup (earlier->subject->uuid);
  if (earlier->end == earlier->start)
    return;
  g_autofree char *end
      = pln_civil_to_string (pln_zone_to_civil (later->slot->zone, earlier->end, NULL));
  pln_check_advise (finding, "session move", later->slot->session, "--start %s", end);
}

/* Tells of what @later meets. */
static void
meet_running (const Sweep *sweep, const PlnBooking *later)
{
  const PlnBooking *told[MAX_TOLD];
  guint n = 0;
  for (guint i = 0; i < sweep->running->len; i++)
    {
      const PlnBooking *earlier = sweep->running->pdata[i];
      if (is_allowed (earlier, later) || is_told_by_family (sweep, earlier, later))
        continue;
      if (n < MAX_TOLD)
        told[n] = earlier;
      n++;
    }
  for (guint i = 0; i < MIN (n, MAX_TOLD); i++)
    report (sweep, told[i], later, i == MAX_TOLD - 1 ? n - MAX_TOLD : 0);
}

static void
drop_ended (GPtrArray *running, gint64 now)
{
  guint kept = 0;
  for (guint i = 0; i < running->len; i++)
    {
      const PlnBooking *booking = running->pdata[i];
      if (booking->end > now || booking->start == now)
        running->pdata[kept++] = running->pdata[i];
    }
  g_ptr_array_set_size (running, kept);
}

/* @bookings: those of one subject. */
static void
sweep_subject (const Sweep *sweep, PlnBooking *bookings, guint n)
{
  link_families (bookings, n);
  g_ptr_array_set_size (sweep->running, 0);
  for (guint i = 0; i < n; i++)
    {
      drop_ended (sweep->running, bookings[i].start);
      meet_running (sweep, &bookings[i]);
      g_ptr_array_add (sweep->running, &bookings[i]);
    }
}

/* Sorts by subject and time, each session once: a person may have two roles in it. */
static void
sort_bookings (GArray *bookings)
{
  PlnBooking *all = (PlnBooking *) (gpointer) bookings->data;
  guint kept = 0;
  g_array_sort (bookings, compare_bookings);
  for (guint i = 0; i < bookings->len; i++)
    if (kept == 0 || all[i].slot != all[kept - 1].slot || all[i].subject != all[kept - 1].subject)
      all[kept++] = all[i];
  g_array_set_size (bookings, kept);
}

void
pln_bookings_check (GArray *bookings, const PlnCheck *check, PlnClashTell tell, GPtrArray *findings)
{
  g_autoptr (GPtrArray) running = g_ptr_array_new ();
  Sweep sweep = { check, tell, running, findings };
  PlnBooking *all = (PlnBooking *) (gpointer) bookings->data;
  guint from = 0;
  sort_bookings (bookings);
  for (guint i = 1; i <= bookings->len; i++)
    if (i == bookings->len || all[i].subject != all[from].subject)
      {
        sweep_subject (&sweep, all + from, i - from);
        from = i;
      }
}
