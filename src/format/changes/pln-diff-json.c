/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The difference of two programmes as JSON. */
#include "format/changes/pln-diff-json.h"

#include "format/changes/pln-diff-text.h"
#include "format/json/pln-json.h"
#include "model/pln-diff-compare.h"

#include <string.h>

static const char *const flag_words[PLN_DIFF_N_FLAGS]
    = { "added", "removed", "cancelled", "restored", "state",  "time", "zone",
        "rooms", "title",   "forum",     "people",   "themes", "other" };
static const char *const person_words[PLN_PERSON_N_FLAGS]
    = { "came", "went", "who", "role", "presence", "title", "other" };

/* One side of a record: @whole when it is only on this one. */
typedef struct {
  PlnJsonOut *out;
  const PlnProgramme *programme;
  const char *language;
  const PlnDifference *difference;
  gconstpointer record;
  const PlnSlot *slot;
  gboolean whole;
} Side;

static void
add_string (PlnJsonOut *out, const char *name, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  pln_json_out_name (out, name);
  pln_json_out_string (out, text);
}

static void
add_words (PlnJsonOut *out, const char *name, guint flags, const char *const *words, guint n)
{
  pln_json_out_name (out, name);
  pln_json_out_begin (out, '[');
  for (guint i = 0; i < n; i++)
    if ((flags & 1 << i) != 0)
      pln_json_out_string (out, words[i]);
  pln_json_out_end (out, '[');
}

static const char *
title_of (gconstpointer record, const char *language)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  const char *field = pln_shape_find_field (shape, "title") != NULL ? "title" : "name";
  return pln_record_text (record, field, language);
}

/* --- records ---------------------------------------------------------------------------------- */

static void
add_identity (PlnJsonOut *out, gconstpointer record, const char *language)
{
  const PlnRecord *identity = record;
  add_string (out, "uuid", identity->uuid);
  if (identity->number != 0)
    {
      pln_json_out_name (out, "number");
      pln_json_out_int (out, identity->number);
    }
  add_string (out, "key", identity->key);
  add_string (out, "title", title_of (record, language));
}

static void
write_reference (PlnJsonOut *out, gconstpointer record, const char *language)
{
  pln_json_out_begin (out, '{');
  add_identity (out, record, language);
  pln_json_out_end (out, '{');
}

static void
add_references (const Side *side, const char *name, GPtrArray *list, const PlnShape *shape)
{
  pln_json_out_name (side->out, name);
  pln_json_out_begin (side->out, '[');
  for (guint i = 0; i < list->len; i++)
    {
      const PlnReference *reference = list->pdata[i];
      gconstpointer record = pln_programme_find_as (side->programme, shape, reference->target);
      if (record != NULL)
        write_reference (side->out, record, side->language);
    }
  pln_json_out_end (side->out, '[');
}

/* --- one side --------------------------------------------------------------------------------- */

static gboolean
tells (const Side *side, PlnDiffFlags flags)
{
  return side->whole || (side->difference->flags & flags) != 0;
}

/* `2025-05-27T09:20:00+08:00` (RFC 3339). */
static void
add_instant (PlnJsonOut *out, const char *name, const PlnZone *zone, PlnCivil civil, gint64 utc)
{
  if (civil == PLN_NONE)
    return;
  int offset = pln_zone_offset (zone, utc);
  g_autofree char *local = pln_civil_to_string (civil);
  g_autofree char *text = g_strdup_printf ("%s:00%c%02d:%02d", local, offset < 0 ? '-' : '+',
                                           ABS (offset) / 60, ABS (offset) % 60);
  add_string (out, name, text);
}

static void
add_time (const Side *side)
{
  const PlnSlot *slot = side->slot;
  if (slot->day != PLN_NONE)
    {
      g_autofree char *day = pln_date_to_string (slot->day);
      add_string (side->out, "day", day);
      add_instant (side->out, "start", slot->zone, slot->start, slot->utc_start);
      add_instant (side->out, "end", slot->zone, slot->end, slot->utc_end);
      add_string (side->out, "timezone", pln_zone_name (slot->zone));
    }
  pln_json_write_field (side->out, side->programme,
                        pln_shape_find_field (&pln_shape_session, "length"), side->record);
}

static void
add_session (const Side *side)
{
  const PlnSession *session = side->record;
  if (tells (side, PLN_DIFF_TIME | PLN_DIFF_ZONE))
    add_time (side);
  if (tells (side, PLN_DIFF_STATE | PLN_DIFF_CANCELLED | PLN_DIFF_RESTORED))
    {
      add_string (side->out, "state", pln_type_state.words[session->state]);
      add_string (side->out, "reason", pln_record_text (session, "reason", side->language));
    }
  if (tells (side, PLN_DIFF_FORUM) && side->slot->forum != NULL)
    {
      pln_json_out_name (side->out, "forum");
      write_reference (side->out, side->slot->forum, side->language);
    }
  if (tells (side, PLN_DIFF_ROOMS))
    add_references (side, "rooms", pln_programme_rooms (side->programme, session), &pln_shape_room);
  if (tells (side, PLN_DIFF_THEMES))
    add_references (side, "themes", session->themes, &pln_shape_theme);
}

/* The texts in other languages of what differs. */
static void
add_translations (const Side *side)
{
  const PlnShape *shape = ((const PlnValue *) side->record)->shape;
  GPtrArray *list = pln_record_translations (side->record);
  gboolean begun = FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const PlnTranslation *translation = list->pdata[i];
      const PlnField *field = pln_shape_find_field (shape, translation->field);
      gboolean title
          = strcmp (translation->field, "title") == 0 || strcmp (translation->field, "name") == 0;
      if (field == NULL
          || !(title ? tells (side, PLN_DIFF_TITLE)
                     : pln_difference_has_field (side->difference, field)))
        continue;
      if (!begun)
        {
          pln_json_out_name (side->out, "translations");
          pln_json_out_begin (side->out, '[');
        }
      begun = TRUE;
      pln_json_write_record (side->out, side->programme, translation);
    }
  if (begun)
    pln_json_out_end (side->out, '[');
}

static void
write_side (const Side *side, const char *name)
{
  const PlnShape *shape = pln_shapes[side->difference->kind];
  pln_json_out_name (side->out, name);
  pln_json_out_begin (side->out, '{');
  if (tells (side, PLN_DIFF_TITLE))
    add_string (side->out, "title", title_of (side->record, side->language));
  if (side->difference->kind == PLN_KIND_SESSION)
    add_session (side);
  for (guint i = 0; i < shape->n_fields; i++)
    if (pln_difference_has_field (side->difference, &shape->fields[i]))
      pln_json_write_field (side->out, side->programme, &shape->fields[i], side->record);
  add_translations (side);
  pln_json_out_end (side->out, '{');
}

/* --- people ----------------------------------------------------------------------------------- */

static void
add_person (PlnJsonOut *out, const char *name, const PlnProgramme *programme,
            const PlnAppearance *appearance, const char *language)
{
  if (appearance == NULL)
    return;
  g_autofree char *title = pln_appearance_title (programme, appearance, language);
  gconstpointer who = pln_programme_find (
      programme, appearance->speaker != NULL ? appearance->speaker : appearance->organisation);
  pln_json_out_name (out, name);
  pln_json_out_begin (out, '{');
  if (who != NULL)
    {
      pln_json_out_name (out, ((const PlnRecord *) who)->shape->name);
      write_reference (out, who, language);
    }
  add_string (out, "name", pln_appearance_name (programme, appearance, language));
  if (appearance->count != 0)
    {
      pln_json_out_name (out, "count");
      pln_json_out_int (out, appearance->count);
    }
  add_string (out, "role", pln_type_role.words[appearance->role]);
  add_string (out, "presence", pln_type_presence.words[appearance->presence]);
  add_string (out, "title", title);
  pln_json_out_end (out, '{');
}

static void
add_people (PlnJsonOut *out, const PlnDiff *diff, const PlnDifference *difference,
            const char *language)
{
  g_autoptr (GArray) people = pln_difference_people (difference);
  if (people->len == 0)
    return;
  pln_json_out_name (out, "people");
  pln_json_out_begin (out, '[');
  for (guint i = 0; i < people->len; i++)
    {
      const PlnPersonDifference *person = &g_array_index (people, PlnPersonDifference, i);
      pln_json_out_begin (out, '{');
      add_words (out, "what", person->flags, person_words, PLN_PERSON_N_FLAGS);
      add_person (out, "before", diff->before->programme, person->before, language);
      add_person (out, "after", diff->after->programme, person->after, language);
      pln_json_out_end (out, '{');
    }
  pln_json_out_end (out, '[');
}

/* --- the whole -------------------------------------------------------------------------------- */

static void
write_difference (PlnJsonOut *out, const PlnDiff *diff, const PlnDifference *difference,
                  const char *language)
{
  Side before = { out,
                  diff->before->programme,
                  language,
                  difference,
                  difference->before,
                  difference->slot_before,
                  difference->after == NULL };
  Side after = { out,
                 diff->after->programme,
                 language,
                 difference,
                 difference->after,
                 difference->slot_after,
                 difference->before == NULL };
  pln_json_out_begin (out, '{');
  add_string (out, "kind", pln_shapes[difference->kind]->name);
  add_identity (out, pln_difference_record (difference), language);
  add_words (out, "what", difference->flags, flag_words, PLN_DIFF_N_FLAGS);
  add_words (out, "told", difference->own, flag_words, PLN_DIFF_N_FLAGS);
  if (difference->before != NULL)
    write_side (&before, "before");
  if (difference->after != NULL)
    write_side (&after, "after");
  add_people (out, diff, difference, language);
  pln_json_out_end (out, '{');
}

char *
pln_diff_to_json (const PlnDiff *diff, const PlnDiffOptions *options)
{
  GString *text = g_string_new (NULL);
  PlnJsonOut out = { .text = text };
  const PlnForum *root = pln_programme_root (diff->after->programme);
  pln_json_out_begin (&out, '{');
  add_string (&out, "from", options->from);
  add_string (&out, "to", options->to);
  if (root != NULL)
    {
      pln_json_out_name (&out, "forum");
      write_reference (&out, root, options->language);
    }
  pln_json_out_name (&out, "changes");
  pln_json_out_begin (&out, '[');
  for (guint i = 0; i < diff->differences->len; i++)
    write_difference (&out, diff, pln_diff_at (diff, i), options->language);
  pln_json_out_end (&out, '[');
  pln_json_out_end (&out, '{');
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
