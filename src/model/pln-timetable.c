/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* When every session is: resolves wall-clock times, parts and conference days; sorts by time. */
#include "model/pln-timetable.h"

/* What sessions of one forum share: looked up once a forum, not once a session. */
typedef struct {
  const PlnZone *zone;
  int day_change;
} Setting;

/* A slot and by what it is sorted: @key is an instant, G_MAXINT64 for no time at all. */
typedef struct {
  PlnSlot slot;
  gint64 key;
} Entry;

/* @settings: PlnForum to Setting; @parts: PlnSession to GPtrArray of the PlnSession in it. */
typedef struct {
  const PlnProgramme *programme;
  GHashTable *settings;
  GHashTable *parts;
} Builder;

static const Setting *
find_setting (Builder *builder, const PlnForum *forum)
{
  Setting *setting = g_hash_table_lookup (builder->settings, forum);
  if (setting != NULL)
    return setting;
  setting = g_new (Setting, 1);
  setting->zone = pln_forum_zone (builder->programme, forum);
  setting->day_change = pln_forum_day_change (builder->programme, forum);
  g_hash_table_insert (builder->settings, (gpointer) forum, setting);
  return setting;
}

/* Parts have no parts. What a file may hold beyond that (a deeper tree, a circle) stands alone. */
static const PlnSession *
find_parent (const PlnProgramme *programme, const PlnSession *session)
{
  const PlnSession *parent = pln_programme_parent (programme, session);
  return parent != NULL && pln_programme_parent (programme, parent) == NULL ? parent : NULL;
}

/* Gives @slot its start, and what follows from that. */
static void
set_start (PlnSlot *slot, const Setting *setting, PlnCivil start, gint64 utc)
{
  slot->start = start;
  slot->utc_start = utc;
  slot->day = pln_civil_date (start - setting->day_change);
  if (slot->session->length == pln_type_length.none)
    return;
  slot->utc_end = utc + slot->session->length;
  slot->end = pln_zone_to_civil (setting->zone, slot->utc_end, NULL);
}

/* @cursor: (nullable): where a part without a time of its own starts. */
static Entry
make_entry (Builder *builder, const PlnSession *session, const PlnSlot *parent,
            const gint64 *cursor)
{
  const PlnForum *forum = pln_programme_forum (builder->programme, session);
  const Setting *setting = find_setting (builder, forum);
  PlnSlot slot = {
    .session = session,
    .parent = parent != NULL ? parent->session : NULL,
    .forum = forum,
    .zone = setting->zone,
    .day = session->day == PLN_NONE && parent != NULL ? parent->day : session->day,
    .state = pln_programme_state (builder->programme, session),
    .start = PLN_NONE,
    .end = PLN_NONE,
  };
  if (session->start != PLN_NONE)
    set_start (&slot, setting, session->start,
               pln_zone_to_utc (setting->zone, session->start, session->fold, &slot.local));
  else if (cursor != NULL && session->day == PLN_NONE)
    {
      slot.computed = TRUE;
      set_start (&slot, setting, pln_zone_to_civil (setting->zone, *cursor, NULL), *cursor);
      pln_zone_to_utc (setting->zone, slot.start, 0, &slot.local);
    }
  gint64 key = G_MAXINT64;
  if (slot.start != PLN_NONE)
    key = slot.utc_start;
  else if (slot.day != PLN_NONE)
    key = pln_zone_to_utc (slot.zone, pln_civil_new (slot.day, setting->day_change), 0, NULL);
  return (Entry){ slot, key };
}

/* A part, cancelled or not, ends where the next starts; an open end leaves that unknown. */
static void
append_parts (Builder *builder, const PlnSlot *parent, GArray *slots)
{
  GPtrArray *parts = g_hash_table_lookup (builder->parts, parent->session);
  gint64 cursor = parent->utc_start;
  gboolean known = parent->start != PLN_NONE;
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      Entry entry = make_entry (builder, parts->pdata[i], parent, known ? &cursor : NULL);
      g_array_append_val (slots, entry.slot);
      if (entry.slot.start == PLN_NONE && entry.slot.session->day != PLN_NONE)
        continue;
      known = entry.slot.end != PLN_NONE;
      cursor = entry.slot.utc_end;
    }
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  return pln_session_compare_parts (*(gconstpointer *) a, *(gconstpointer *) b);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  gboolean first_timed = first->slot.start != PLN_NONE;
  gboolean second_timed = second->slot.start != PLN_NONE;
  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  if (first_timed != second_timed)
    return first_timed ? 1 : -1;
  return pln_record_compare (first->slot.session, second->slot.session);
}

/* Sorts sessions into those that are parts, by their session, and the entries of all others. */
static GArray *
list_entries (Builder *builder)
{
  GPtrArray *sessions = builder->programme->records[PLN_KIND_SESSION];
  GArray *entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), sessions->len);
  for (guint i = 0; i < sessions->len; i++)
    {
      const PlnSession *parent = find_parent (builder->programme, sessions->pdata[i]);
      GPtrArray *parts = parent != NULL ? g_hash_table_lookup (builder->parts, parent) : NULL;
      if (parent == NULL)
        {
          Entry entry = make_entry (builder, sessions->pdata[i], NULL, NULL);
          g_array_append_val (entries, entry);
          continue;
        }
      if (parts == NULL)
        {
          parts = g_ptr_array_new ();
          g_hash_table_insert (builder->parts, (gpointer) parent, parts);
        }
      g_ptr_array_add (parts, sessions->pdata[i]);
    }
  GHashTableIter iter;
  gpointer parts;
  g_hash_table_iter_init (&iter, builder->parts);
  while (g_hash_table_iter_next (&iter, NULL, &parts))
    g_ptr_array_sort (parts, compare_parts);
  g_array_sort (entries, compare_entries);
  return entries;
}

PlnTimetable *
pln_timetable_new (const PlnProgramme *programme)
{
  g_autoptr (GHashTable) settings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) parts
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  Builder builder = { programme, settings, parts };
  g_autoptr (GArray) entries = list_entries (&builder);
  PlnTimetable *timetable = g_new0 (PlnTimetable, 1);
  timetable->programme = programme;
  timetable->slots = g_array_sized_new (FALSE, FALSE, sizeof (PlnSlot),
                                        programme->records[PLN_KIND_SESSION]->len);
  timetable->by_session = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const PlnSlot *slot = &g_array_index (entries, Entry, i).slot;
      g_array_append_vals (timetable->slots, slot, 1);
      append_parts (&builder, slot, timetable->slots);
    }
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      g_hash_table_insert (timetable->by_session, (gpointer) slot->session, (gpointer) slot);
    }
  return timetable;
}

void
pln_timetable_free (PlnTimetable *timetable)
{
  if (timetable == NULL)
    return;
  g_hash_table_unref (timetable->by_session);
  g_array_unref (timetable->slots);
  g_free (timetable);
}

const PlnSlot *
pln_timetable_find (const PlnTimetable *timetable, const PlnSession *session)
{
  return g_hash_table_lookup (timetable->by_session, session);
}

const PlnSlot *
pln_timetable_parts (const PlnTimetable *timetable, const PlnSlot *slot, guint *n_parts)
{
  const PlnSlot *end = pln_timetable_slot (timetable, timetable->slots->len);
  const PlnSlot *parts = slot + 1;
  *n_parts = 0;
  while (parts + *n_parts < end && parts[*n_parts].parent == slot->session)
    (*n_parts)++;
  return parts;
}

void
pln_slot_hold_time (const PlnSlot *slot, PlnSession *part)
{
  if (slot->computed)
    part->start = pln_zone_to_civil (slot->zone, slot->utc_start, &part->fold);
  else if (part->start == PLN_NONE)
    part->day = slot->day;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const PlnDate *first = a;
  const PlnDate *second = b;
  return (*first > *second) - (*first < *second);
}

GArray *
pln_timetable_days (const PlnTimetable *timetable)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PlnDate));
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      PlnDate day = pln_timetable_slot (timetable, i)->day;
      if (day != PLN_NONE && g_hash_table_add (seen, GINT_TO_POINTER (day)))
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);
  return days;
}

/* `-10:00`, or with its date when the clock alone would not tell which day is meant. */
static void
append_end (GString *out, const PlnSlot *slot)
{
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (slot->end));
  gboolean far = slot->utc_end - slot->utc_start >= PLN_DAY_MINUTES;
  g_autofree char *date
      = far ? pln_date_to_short_beside (pln_civil_date (slot->end), pln_civil_date (slot->start))
            : NULL;
  g_string_append_printf (out, "-%s%s%s", far ? date : "", far ? " " : "", clock);
}

/* @date: (nullable): its day, when that is to be said */
static char *
slot_text (const PlnSlot *slot, const char *date)
{
  if (slot->day == PLN_NONE)
    return g_strdup ("not scheduled");
  if (slot->start == PLN_NONE)
    return g_strdup (date != NULL ? date : "no time");
  g_autofree char *clock = pln_clock_to_string (pln_civil_clock (slot->start));
  GString *out = g_string_new (NULL);
  if (date != NULL)
    g_string_append_printf (out, "%s ", date);
  g_string_append (out, clock);
  if (slot->end != PLN_NONE)
    append_end (out, slot);
  if (pln_civil_date (slot->start) != slot->day)
    g_string_append_printf (out, " +%d", pln_civil_date (slot->start) - slot->day);
  return g_string_free (out, FALSE);
}

char *
pln_slot_to_string (const PlnSlot *slot, gboolean day)
{
  g_autofree char *date
      = day && slot->day != PLN_NONE ? pln_date_to_short (slot->day, FALSE) : NULL;
  return slot_text (slot, date);
}

char *
pln_slot_to_string_beside (const PlnSlot *slot, const PlnSlot *other)
{
  PlnDate near = other->day != PLN_NONE ? other->day : slot->day;
  g_autofree char *date = slot->day != PLN_NONE ? pln_date_to_short_beside (slot->day, near) : NULL;
  return slot_text (slot, date);
}

/* When it is, as far as is known: the second of a repeated hour is marked. */
static void
append_time (GString *text, const PlnSlot *slot)
{
  g_autofree char *start = NULL;
  if (slot->start != PLN_NONE)
    start = pln_civil_to_string (slot->start);
  else if (slot->day != PLN_NONE)
    start = pln_date_to_string (slot->day);
  g_string_append (text, start != NULL ? start : "-");
  if (slot->session->fold > 0)
    g_string_append (text, "+");
  if (slot->session->length != pln_type_length.none)
    g_string_append_printf (text, "/%d", slot->session->length);
}

char *
pln_slot_to_calendar (const PlnProgramme *programme, const PlnSlot *slot)
{
  GString *text = g_string_new (NULL);
  GPtrArray *rooms = pln_programme_rooms (programme, slot->session);
  int audience = pln_programme_audience (programme, slot->session);
  gboolean draft = pln_programme_is_draft (programme, slot->session);
  g_autofree char *state = pln_type_state.to_string (draft ? PLN_STATE_DRAFT : slot->state);
  append_time (text, slot);
  g_string_append_printf (text, " %s ", pln_zone_name (slot->zone));
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnRecord *room
          = pln_programme_find (programme, ((PlnReference *) rooms->pdata[i])->target);
      g_string_append_printf (text, "%s%d", i > 0 ? "," : "", room != NULL ? room->number : 0);
    }
  g_string_append_printf (text, "%s%s", rooms->len > 0 ? " " : "", state);
  if (audience != PLN_AUDIENCE_PUBLIC)
    {
      g_autofree char *word = pln_type_audience.to_string (audience);
      g_string_append_printf (text, " %s", word);
    }
  return g_string_free (text, FALSE);
}
