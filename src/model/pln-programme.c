/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A programme: keeping and finding its records, and what they inherit from each other. */
#include "model/pln-programme.h"

#include "model/pln-timetable.h"

#include <string.h>

/* What holds when no forum says otherwise. */
#define DEFAULT_ZONE "UTC"
#define DEFAULT_DAY_CHANGE (4 * 60)
#define DEFAULT_LANGUAGES "en"
/* Between the words of a forum. */
#define WORD_JOINT "; "

PlnProgramme *
pln_programme_new (void)
{
  PlnProgramme *programme = g_new0 (PlnProgramme, 1);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    programme->records[kind] = g_ptr_array_new_with_free_func (pln_value_free);
  programme->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  return programme;
}

void
pln_programme_free (PlnProgramme *programme)
{
  if (programme == NULL)
    return;
  g_hash_table_unref (programme->by_uuid);
  g_clear_pointer (&programme->said, g_hash_table_unref);
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    g_ptr_array_unref (programme->records[kind]);
  g_free (programme);
}

/* Where a record of that number belongs: after all that are not behind it. Most come in order. */
static guint
find_place (GPtrArray *records, int number)
{
  guint low = 0;
  guint high = records->len;
  if (number == 0 || high == 0)
    return high;
  const PlnRecord *last = records->pdata[high - 1];
  if (last->number != 0 && last->number <= number)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const PlnRecord *record = records->pdata[middle];
      if (record->number != 0 && record->number <= number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gpointer
pln_programme_add (PlnProgramme *programme, gpointer record)
{
  PlnRecord *added = record;
  GPtrArray *records = programme->records[pln_record_kind (record)];
  g_assert (added->uuid != NULL && !g_hash_table_contains (programme->by_uuid, added->uuid));
  g_ptr_array_insert (records, find_place (records, added->number), record);
  g_hash_table_insert (programme->by_uuid, added->uuid, record);
  return record;
}

gpointer
pln_programme_find (const PlnProgramme *programme, const char *uuid)
{
  return uuid != NULL ? g_hash_table_lookup (programme->by_uuid, uuid) : NULL;
}

gpointer
pln_programme_find_as (const PlnProgramme *programme, const PlnShape *shape, const char *uuid)
{
  PlnValue *found = pln_programme_find (programme, uuid);
  return found != NULL && found->shape == shape ? found : NULL;
}

GHashTable *
pln_programme_merged (const PlnProgramme *programme)
{
  GHashTable *merged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *speakers = programme->records[PLN_KIND_SPEAKER];
  for (guint i = 0; i < speakers->len; i++)
    {
      const PlnSpeaker *speaker = speakers->pdata[i];
      for (guint j = 0; j < speaker->externals->len; j++)
        {
          const PlnExternal *external = speaker->externals->pdata[j];
          if (strcmp (external->source, PLN_SOURCE_MERGED) == 0
              && pln_programme_find (programme, external->id) == NULL)
            g_hash_table_insert (merged, g_strdup (external->id), g_strdup (speaker->record.uuid));
        }
    }
  return merged;
}

void
pln_programme_apply_merged (PlnProgramme *programme, GHashTable *merged)
{
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  for (guint i = 0; i < sessions->len; i++)
    {
      GPtrArray *appearances = ((PlnSession *) sessions->pdata[i])->appearances;
      for (guint j = 0; j < appearances->len; j++)
        {
          PlnAppearance *appearance = appearances->pdata[j];
          const char *one = appearance->speaker != NULL
                                ? g_hash_table_lookup (merged, appearance->speaker)
                                : NULL;
          if (one == NULL)
            continue;
          g_free (appearance->speaker);
          appearance->speaker = g_strdup (one);
        }
    }
}

const PlnForum *
pln_programme_root (const PlnProgramme *programme)
{
  GPtrArray *forums = programme->records[PLN_KIND_FORUM];
  const PlnForum *highest = NULL;
  for (guint i = 0; i < forums->len; i++)
    {
      const PlnForum *forum = forums->pdata[i];
      if (forum->parent == NULL)
        return forum;
      if (highest == NULL && pln_programme_find (programme, forum->parent) == NULL)
        highest = forum;
    }
  return highest;
}

const PlnForum *
pln_programme_forum (const PlnProgramme *programme, const PlnSession *session)
{
  const PlnForum *forum = pln_programme_find_as (programme, &pln_shape_forum, session->forum);
  if (forum != NULL)
    return forum;
  const PlnSession *parent = pln_programme_parent (programme, session);
  if (parent != NULL)
    forum = pln_programme_find_as (programme, &pln_shape_forum, parent->forum);
  return forum != NULL ? forum : pln_programme_root (programme);
}

const char *
pln_session_head (const PlnSession *session)
{
  return session->parent != NULL ? session->parent : session->record.uuid;
}

const PlnSession *
pln_programme_parent (const PlnProgramme *programme, const PlnSession *session)
{
  return pln_programme_find_as (programme, &pln_shape_session, session->parent);
}

int
pln_programme_state (const PlnProgramme *programme, const PlnSession *session)
{
  const PlnSession *parent = pln_programme_parent (programme, session);
  return parent != NULL && parent->state == PLN_STATE_CANCELLED ? PLN_STATE_CANCELLED
                                                                : session->state;
}

int
pln_programme_audience (const PlnProgramme *programme, const PlnSession *session)
{
  const PlnSession *parent = pln_programme_parent (programme, session);
  return parent != NULL ? MAX (parent->audience, session->audience) : session->audience;
}

gboolean
pln_programme_is_draft (const PlnProgramme *programme, const PlnSession *session)
{
  const PlnSession *parent = pln_programme_parent (programme, session);
  return session->state == PLN_STATE_DRAFT || (parent != NULL && parent->state == PLN_STATE_DRAFT);
}

/* Compares numbers of which @none stands for what is behind all others. */
static int
compare_present (int a, int b, int none)
{
  if (a == none || b == none)
    return (a == none) - (b == none);
  return (a > b) - (a < b);
}

int
pln_record_compare (gconstpointer a, gconstpointer b)
{
  const PlnRecord *first = a;
  const PlnRecord *second = b;
  int order = compare_present (first->number, second->number, 0);
  return order != 0 ? order : g_strcmp0 (first->uuid, second->uuid);
}

int
pln_room_compare (gconstpointer a, gconstpointer b)
{
  const PlnRoom *first = a;
  const PlnRoom *second = b;
  int order = compare_present (first->order, second->order, 0);
  return order != 0 ? order : pln_record_compare (a, b);
}

int
pln_session_compare_parts (gconstpointer a, gconstpointer b)
{
  const PlnSession *first = a;
  const PlnSession *second = b;
  int order = compare_present (first->order, second->order, 0);
  if (order == 0)
    order = compare_present (first->start, second->start, PLN_NONE);
  return order != 0 ? order : pln_record_compare (a, b);
}

static int
compare_pointed (gconstpointer a, gconstpointer b)
{
  return pln_session_compare_parts (*(gconstpointer *) a, *(gconstpointer *) b);
}

GPtrArray *
pln_programme_parts (const PlnProgramme *programme, const PlnSession *session)
{
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  GPtrArray *parts = g_ptr_array_new ();
  for (guint i = 0; i < sessions->len; i++)
    if (g_strcmp0 (((PlnSession *) sessions->pdata[i])->parent, session->record.uuid) == 0)
      g_ptr_array_add (parts, sessions->pdata[i]);
  g_ptr_array_sort (parts, compare_pointed);
  return parts;
}

GPtrArray *
pln_programme_rooms (const PlnProgramme *programme, const PlnSession *session)
{
  const PlnSession *parent = pln_programme_parent (programme, session);
  return session->rooms->len == 0 && parent != NULL ? parent->rooms : session->rooms;
}

/* Goes one forum up. @steps counts how often, because a file may hold a circle. */
static const PlnForum *
go_up (const PlnProgramme *programme, const PlnForum *forum, guint *steps)
{
  if (++*steps > programme->records[PLN_KIND_FORUM]->len)
    return NULL;
  return pln_programme_find_as (programme, &pln_shape_forum, forum->parent);
}

const PlnZone *
pln_forum_zone (const PlnProgramme *programme, const PlnForum *forum)
{
  guint steps = 0;
  for (; forum != NULL; forum = go_up (programme, forum, &steps))
    if (forum->timezone != NULL)
      {
        const PlnZone *zone = pln_zone_find (forum->timezone);
        g_assert (
            zone
            != NULL); /* whoever reads a programme refuses others: a guess would tell wrong times */
        return zone;
      }
  return pln_zone_find (DEFAULT_ZONE);
}

int
pln_forum_day_change (const PlnProgramme *programme, const PlnForum *forum)
{
  guint steps = 0;
  for (; forum != NULL; forum = go_up (programme, forum, &steps))
    if (forum->day_change != PLN_NONE)
      return forum->day_change;
  return DEFAULT_DAY_CHANGE;
}

const char *
pln_forum_languages (const PlnProgramme *programme, const PlnForum *forum)
{
  guint steps = 0;
  for (; forum != NULL; forum = go_up (programme, forum, &steps))
    if (forum->languages != NULL)
      return forum->languages;
  return DEFAULT_LANGUAGES;
}

const PlnVenue *
pln_forum_venue (const PlnProgramme *programme, const PlnForum *forum)
{
  guint steps = 0;
  for (; forum != NULL; forum = go_up (programme, forum, &steps))
    {
      const PlnVenue *venue = pln_programme_find_as (programme, &pln_shape_venue, forum->venue);
      if (venue != NULL)
        return venue;
    }
  return NULL;
}

const PlnForum *
pln_forum_with_duty (const PlnProgramme *programme, const PlnForum *forum, int duty)
{
  guint steps = 0;
  for (; forum != NULL; forum = go_up (programme, forum, &steps))
    for (guint i = 0; i < forum->patrons->len; i++)
      if (((const PlnPatron *) forum->patrons->pdata[i])->duty == duty)
        return forum;
  return NULL;
}

/* `zh role/panelist=` */
static char *
word_prefix (const char *language, const char *key)
{
  return g_strdup_printf ("%s %s=", language, key);
}

char *
pln_forum_word (const PlnProgramme *programme, const PlnForum *forum, const char *language,
                const char *key)
{
  guint steps = 0;
  g_autofree char *prefix = NULL;
  for (; forum != NULL; forum = go_up (programme, forum, &steps))
    {
      if (forum->words == NULL)
        continue;
      g_auto (GStrv) words = g_strsplit (forum->words, WORD_JOINT, -1);
      if (prefix == NULL)
        prefix = word_prefix (language, key);
      for (guint i = 0; words[i] != NULL; i++)
        if (g_str_has_prefix (words[i], prefix))
          return g_strdup (words[i] + strlen (prefix));
    }
  return NULL;
}

void
pln_forum_set_word (PlnForum *forum, const char *language, const char *key, const char *text)
{
  g_autofree char *prefix = word_prefix (language, key);
  g_auto (GStrv) words = g_strsplit (forum->words != NULL ? forum->words : "", WORD_JOINT, -1);
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && !g_str_has_prefix (words[i], prefix))
      g_string_append_printf (out, "%s%s", out->len > 0 ? WORD_JOINT : "", words[i]);
  if (text != NULL && text[0] != '\0')
    g_string_append_printf (out, "%s%s%s", out->len > 0 ? WORD_JOINT : "", prefix, text);
  g_free (forum->words);
  forum->words = out->len > 0 ? g_strdup (out->str) : NULL;
}

const char *
pln_forum_url (const PlnProgramme *programme, const PlnForum *forum)
{
  guint steps = 0;
  for (; forum != NULL; forum = go_up (programme, forum, &steps))
    if (forum->url != NULL)
      return forum->url;
  return NULL;
}

gboolean
pln_forum_has_language (const PlnProgramme *programme, const PlnForum *forum, const char *language)
{
  gsize length = strlen (language);
  const char *tag = pln_forum_languages (programme, forum);
  while (length > 0 && *tag != '\0')
    {
      gsize size = strcspn (tag, ",");
      if (size == length && g_ascii_strncasecmp (tag, language, size) == 0)
        return TRUE;
      tag += size + (tag[size] == ',');
    }
  return FALSE;
}

PlnDate
pln_forum_day (const PlnProgramme *programme, const PlnForum *forum, PlnCivil civil)
{
  return pln_civil_date (civil - pln_forum_day_change (programme, forum));
}

/* Appends @text, when there is any, behind what is there already. */
static void
append_item (GString *out, const char *separator, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, separator);
  g_string_append (out, text);
}

const char *
pln_appearance_name (const PlnProgramme *programme, const PlnAppearance *appearance,
                     const char *language)
{
  gconstpointer who = pln_programme_find_as (programme, &pln_shape_speaker, appearance->speaker);
  if (who == NULL)
    who = pln_programme_find_as (programme, &pln_shape_organisation, appearance->organisation);
  const char *name = who != NULL ? pln_record_text (who, "name", language)
                                 : pln_record_text (appearance, "label", language);
  return name != NULL ? name : "";
}

/* Appends what one position says: `former Director, Palace Museum`. */
static void
append_position (GString *out, gboolean former, const char *position, const char *organisation)
{
  g_autoptr (GString) item = g_string_new (NULL);
  append_item (item, ", ", position);
  append_item (item, ", ", organisation);
  if (former && item->len > 0)
    g_string_prepend (item, "former ");
  append_item (out, "; ", item->str);
}

/* --- family names ------------------------------------------------------------------------------- */

static gboolean
ends_word (gunichar c)
{
  return !g_unichar_isalnum (c) && !g_unichar_ismark (c);
}

const char *
pln_name_find_family (const char *name, const char *family)
{
  if (family == NULL || family[0] == '\0')
    return NULL;
  for (const char *p = name; (p = strstr (p, family)) != NULL; p = g_utf8_next_char (p))
    {
      const char *end = p + strlen (family);
      gboolean begins = p == name || ends_word (g_utf8_get_char (g_utf8_prev_char (p)));
      gboolean wide = g_unichar_iswide (g_utf8_get_char (p));
      if (begins && (*end == '\0' || ends_word (g_utf8_get_char (end)) || wide))
        return p;
    }
  return NULL;
}

/* --- organisations named in words --------------------------------------------------------------- */

/* The field in which a value names an organisation in words. */
static const char *
organisation_field (gconstpointer value)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  return shape == &pln_shape_position     ? "organisation"
         : shape == &pln_shape_appearance ? "affiliation"
                                          : NULL;
}

/* Whether @organisation has @text as its @field, in any language. */
static gboolean
is_called (const PlnOrganisation *organisation, const char *field, const char *text)
{
  if (g_strcmp0 (pln_record_text (organisation, field, NULL), text) == 0)
    return TRUE;
  for (guint i = 0; i < organisation->translations->len; i++)
    {
      const PlnTranslation *translation = organisation->translations->pdata[i];
      if (strcmp (translation->field, field) == 0 && strcmp (translation->text, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Two of one name could both be meant, so neither is. */
static const PlnOrganisation *
find_called (const PlnProgramme *programme, const char *field, const char *text)
{
  GPtrArray *organisations = programme->records[PLN_KIND_ORGANISATION];
  const PlnOrganisation *found = NULL;
  for (guint i = 0; i < organisations->len; i++)
    {
      if (!is_called (organisations->pdata[i], field, text))
        continue;
      if (found != NULL)
        return NULL;
      found = organisations->pdata[i];
    }
  return found;
}

static const PlnOrganisation *
find_organisation (const PlnProgramme *programme, const char *text, const char **field)
{
  static const char *const fields[] = { "name", "acronym" };
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      const PlnOrganisation *found = find_called (programme, fields[i], text);
      *field = fields[i];
      if (found != NULL)
        return found;
    }
  return NULL;
}

const PlnOrganisation *
pln_programme_organisation (const PlnProgramme *programme, gconstpointer value)
{
  const char *field = organisation_field (value), *called;
  return field != NULL
             ? find_organisation (programme, pln_record_text (value, field, NULL), &called)
             : NULL;
}

/* What @value says itself in @language counts; else what the organisation of that name is called in it. */
static const char *
organisation_text (const PlnProgramme *programme, gconstpointer value, const char *language)
{
  const char *field = organisation_field (value), *called;
  const char *first = pln_record_text (value, field, NULL);
  const char *own = pln_record_text (value, field, language);
  const PlnOrganisation *organisation
      = own == first ? find_organisation (programme, first, &called) : NULL;
  return organisation != NULL ? pln_record_text (organisation, called, language) : own;
}

/* --- positions ---------------------------------------------------------------------------------- */

static void
take_position (GArray *held, gboolean former, const char *position, const char *organisation)
{
  const PlnHeld item = { position, organisation, former };
  if (position != NULL || organisation != NULL)
    g_array_append_val (held, item);
}

/* The first of the speaker's positions that is not a former one. */
static const PlnPosition *
current_position (const PlnSpeaker *speaker)
{
  for (guint i = 0; speaker != NULL && i < speaker->positions->len; i++)
    if (((const PlnPosition *) speaker->positions->pdata[i])->former != 1)
      return speaker->positions->pdata[i];
  return NULL;
}

GArray *
pln_appearance_held (const PlnProgramme *programme, const PlnAppearance *appearance,
                     const char *language)
{
  GArray *held = g_array_new (FALSE, FALSE, sizeof (PlnHeld));
  const PlnSpeaker *speaker
      = pln_programme_find_as (programme, &pln_shape_speaker, appearance->speaker);
  const char *position = pln_record_text (appearance, "position", language);
  const char *organisation = organisation_text (programme, appearance, language);
  const PlnPosition *current = current_position (speaker);
  if (position != NULL || organisation != NULL)
    {
      if (position == NULL && current != NULL)
        position = pln_record_text (current, "position", language);
      if (organisation == NULL && current != NULL)
        organisation = organisation_text (programme, current, language);
      take_position (held, FALSE, position, organisation);
      return held;
    }
  for (guint i = 0; speaker != NULL && i < speaker->positions->len; i++)
    {
      const PlnPosition *own = speaker->positions->pdata[i];
      take_position (held, own->former == 1, pln_record_text (own, "position", language),
                     organisation_text (programme, own, language));
    }
  return held;
}

char *
pln_appearance_title (const PlnProgramme *programme, const PlnAppearance *appearance,
                      const char *language)
{
  g_autoptr (GArray) held = pln_appearance_held (programme, appearance, language);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < held->len; i++)
    {
      const PlnHeld *item = &g_array_index (held, PlnHeld, i);
      append_position (out, item->former, item->position, item->organisation);
    }
  return g_string_free (out, FALSE);
}

/* --- who and where ------------------------------------------------------------------------------ */

gboolean
pln_appearance_is_off (const PlnAppearance *appearance)
{
  return appearance->presence == PLN_PRESENCE_DECLINED
         || appearance->presence == PLN_PRESENCE_WITHDRAWN;
}

char *
pln_programme_room_names (const PlnProgramme *programme, const PlnSession *session,
                          const char *language)
{
  GPtrArray *rooms = pln_programme_rooms (programme, session);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < rooms->len; i++)
    {
      const PlnReference *reference = rooms->pdata[i];
      gconstpointer room = pln_programme_find_as (programme, &pln_shape_room, reference->target);
      if (room != NULL)
        append_item (out, ", ", pln_record_text (room, "name", language));
    }
  return g_string_free (out, FALSE);
}

char *
pln_programme_who (const PlnProgramme *programme, const PlnSession *session, const char *language)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      if (pln_appearance_is_off (appearance))
        continue;
      const char *name = pln_appearance_name (programme, appearance, language);
      append_item (out, ", ", name);
      if (appearance->count > 1 && name[0] != '\0')
        g_string_append_printf (out, " (%d)", appearance->count);
    }
  return g_string_free (out, FALSE);
}
