/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The field tables: one line a field, from which everything about it is derived. */
#include "model/pln-records.h"

#include "base/pln-error.h"

#include <string.h>

/* Laid out by hand: clang-format stumbles over # and _Generic. */
/* clang-format off */

/* The offset of a member, refused by the compiler when its C type is not the storage's. */
#define OFFSET(S, member, T)                                                                       \
  (G_STRUCT_OFFSET (S, member) + 0 * sizeof (char[_Generic (((S *) 0)->member, T : 1)]))

#define TEXT(S, m, type, flags, help)                                                              \
  { #m, &pln_type_##type, OFFSET (S, m, char *), flags, NULL, help }
#define NUMBER(S, m, type, flags, help)                                                            \
  { #m, &pln_type_##type, OFFSET (S, m, int), flags, NULL, help }
#define REFER(S, m, shape, flags, help)                                                            \
  { #m, &pln_type_reference, OFFSET (S, m, char *), flags, &pln_shape_##shape, help }
#define LIST(S, m, shape)                                                                          \
  { #m, &pln_type_list, OFFSET (S, m, GPtrArray *), PLN_FIELD_OWN_VERB, &pln_shape_##shape, NULL }

#define REQUIRED PLN_FIELD_REQUIRED
#define TRANSLATED PLN_FIELD_TRANSLATED
#define STAFF PLN_FIELD_STAFF
#define OWN PLN_FIELD_OWN_VERB

#define SHAPE(id, S, many, in_table, owned_by, has_identity)                                       \
  const PlnShape pln_shape_##id = { #id,          many,                                            \
                                    in_table,     owned_by,                                        \
                                    has_identity, sizeof (S),                                      \
                                    id##_fields,  G_N_ELEMENTS (id##_fields) }
#define RECORD(id, S, many) SHAPE (id, S, many, #id, NULL, TRUE)

/* clang-format on */

static const PlnField translation_fields[] = {
  TEXT (PlnTranslation, field, line, REQUIRED, NULL),
  TEXT (PlnTranslation, language, language, REQUIRED, NULL),
  TEXT (PlnTranslation, text, text, REQUIRED, NULL),
};
SHAPE (translation, PlnTranslation, "translations", "translation", "record", FALSE);

static const PlnField external_fields[] = {
  TEXT (PlnExternal, source, line, REQUIRED, NULL),
  TEXT (PlnExternal, id, line, REQUIRED, NULL),
  NUMBER (PlnExternal, sequence, count, 0, NULL),
};
SHAPE (external, PlnExternal, "externals", "external", "record", FALSE);

static const PlnField link_fields[] = {
  TEXT (PlnLink, url, url, REQUIRED, NULL),
  TEXT (PlnLink, title, line, 0, NULL),
  NUMBER (PlnLink, audience, audience, 0, NULL),
};
SHAPE (link, PlnLink, "links", "link", "record", FALSE);

static const PlnField withdrawn_fields[] = {
  NUMBER (PlnWithdrawn, audience, audience, 0, NULL),
  TEXT (PlnWithdrawn, title, line, REQUIRED, NULL),
  TEXT (PlnWithdrawn, timezone, zone, REQUIRED, NULL),
  NUMBER (PlnWithdrawn, day, date, 0, NULL),
  NUMBER (PlnWithdrawn, start, civil, 0, NULL),
  NUMBER (PlnWithdrawn, fold, flag, 0, NULL),
  NUMBER (PlnWithdrawn, length, length, 0, NULL),
  TEXT (PlnWithdrawn, place, line, 0, NULL),
  NUMBER (PlnWithdrawn, sequence, count, 0, NULL),
  NUMBER (PlnWithdrawn, changed, civil, 0, NULL),
};
SHAPE (withdrawn, PlnWithdrawn, "withdrawn", "withdrawn", "record", FALSE);

static const PlnField session_room_fields[] = {
  { "room", &pln_type_reference, OFFSET (PlnReference, target, char *), REQUIRED, &pln_shape_room,
    NULL },
};
SHAPE (session_room, PlnReference, "rooms", "session_room", "session", FALSE);

static const PlnField session_theme_fields[] = {
  { "theme", &pln_type_reference, OFFSET (PlnReference, target, char *), REQUIRED, &pln_shape_theme,
    NULL },
};
SHAPE (session_theme, PlnReference, "themes", "session_theme", "session", FALSE);

static const PlnField patron_fields[] = {
  REFER (PlnPatron, organisation, organisation, REQUIRED, NULL),
  NUMBER (PlnPatron, duty, duty, 0, NULL),
  TEXT (PlnPatron, label, line, 0, NULL),
};
SHAPE (patron, PlnPatron, "patrons", "patron", "record", FALSE);

static const PlnField venue_fields[] = {
  TEXT (PlnVenue, name, line, REQUIRED | TRANSLATED, "its name"),
  TEXT (PlnVenue, address, line, TRANSLATED, "street and town"),
  TEXT (PlnVenue, geo, geo, 0, "degrees north and east (22.5431,114.0579)"),
  TEXT (PlnVenue, url, url, 0, "its page"),
  TEXT (PlnVenue, notes, text, STAFF | TRANSLATED, "for staff only"),
  LIST (PlnVenue, translations, translation),
  LIST (PlnVenue, externals, external),
};
RECORD (venue, PlnVenue, "venues");

static const PlnField forum_fields[] = {
  REFER (PlnForum, parent, forum, 0, "the forum above it (default: the root)"),
  TEXT (PlnForum, title, line, REQUIRED | TRANSLATED, "its title"),
  TEXT (PlnForum, acronym, line, TRANSLATED, "short form of the title"),
  TEXT (PlnForum, subtitle, line, TRANSLATED, "a second line"),
  NUMBER (PlnForum, from, date, 0, "first day"),
  NUMBER (PlnForum, to, date, 0, "last day (default: the first)"),
  TEXT (PlnForum, timezone, zone, 0, "IANA time zone (Asia/Shanghai)"),
  NUMBER (PlnForum, day_change, clock, 0, "when a conference day begins (default 04:00)"),
  TEXT (PlnForum, languages, languages, 0,
        "languages of its texts, the first is the main one (en,zh)"),
  REFER (PlnForum, venue, venue, 0, "where it is"),
  TEXT (PlnForum, url, url, 0, "its page"),
  TEXT (PlnForum, email, email, 0, "whom to ask"),
  NUMBER (PlnForum, order, order, 0, "place among its siblings"),
  TEXT (PlnForum, description, text, TRANSLATED, "what it is about"),
  TEXT (PlnForum, notes, text, STAFF | TRANSLATED, "for staff only"),
  TEXT (PlnForum, words, line, OWN, NULL),
  LIST (PlnForum, patrons, patron),
  LIST (PlnForum, links, link),
  LIST (PlnForum, translations, translation),
  LIST (PlnForum, externals, external),
};
RECORD (forum, PlnForum, "forums");

static const PlnField room_fields[] = {
  TEXT (PlnRoom, name, line, REQUIRED | TRANSLATED, "its name"),
  REFER (PlnRoom, venue, venue, 0, "the venue that it is in"),
  TEXT (PlnRoom, building, line, TRANSLATED, "building"),
  TEXT (PlnRoom, floor, line, TRANSLATED, "floor"),
  NUMBER (PlnRoom, capacity, count, 0, "seats"),
  NUMBER (PlnRoom, order, order, 0, "place among the rooms"),
  TEXT (PlnRoom, notes, text, STAFF | TRANSLATED, "for staff only"),
  LIST (PlnRoom, translations, translation),
  LIST (PlnRoom, externals, external),
};
RECORD (room, PlnRoom, "rooms");

static const PlnField theme_fields[] = {
  TEXT (PlnTheme, name, line, REQUIRED | TRANSLATED, "its name"),
  TEXT (PlnTheme, color, color, 0, "#rrggbb"),
  NUMBER (PlnTheme, order, order, 0, "place among the themes"),
  TEXT (PlnTheme, description, text, TRANSLATED, "what it is about"),
  LIST (PlnTheme, translations, translation),
  LIST (PlnTheme, externals, external),
};
RECORD (theme, PlnTheme, "themes");

static const PlnField organisation_fields[] = {
  TEXT (PlnOrganisation, name, line, REQUIRED | TRANSLATED, "its name"),
  TEXT (PlnOrganisation, acronym, line, TRANSLATED, "short form of the name"),
  TEXT (PlnOrganisation, url, url, 0, "its page"),
  TEXT (PlnOrganisation, notes, text, STAFF | TRANSLATED, "for staff only"),
  LIST (PlnOrganisation, translations, translation),
  LIST (PlnOrganisation, externals, external),
};
RECORD (organisation, PlnOrganisation, "organisations");

static const PlnField position_fields[] = {
  TEXT (PlnPosition, position, line, TRANSLATED, NULL),
  TEXT (PlnPosition, organisation, line, TRANSLATED, NULL),
  NUMBER (PlnPosition, former, flag, 0, NULL),
  LIST (PlnPosition, translations, translation),
};
SHAPE (position, PlnPosition, "positions", "position", "speaker", TRUE);

static const PlnField speaker_fields[] = {
  TEXT (PlnSpeaker, name, line, REQUIRED | TRANSLATED, "the name as it is printed"),
  TEXT (PlnSpeaker, family, line, TRANSLATED,
        "the family part of the name, by which an index sorts"),
  TEXT (PlnSpeaker, honorific, line, TRANSLATED, "Dr, H.E. …"),
  TEXT (PlnSpeaker, biography, text, TRANSLATED, "a few sentences"),
  TEXT (PlnSpeaker, url, url, 0, "a page about the speaker"),
  TEXT (PlnSpeaker, email, email, STAFF, "for staff only"),
  TEXT (PlnSpeaker, notes, text, STAFF | TRANSLATED, "for staff only"),
  LIST (PlnSpeaker, positions, position),
  LIST (PlnSpeaker, links, link),
  LIST (PlnSpeaker, translations, translation),
  LIST (PlnSpeaker, externals, external),
};
RECORD (speaker, PlnSpeaker, "speakers");

static const PlnField appearance_fields[] = {
  REFER (PlnAppearance, speaker, speaker, OWN, NULL),
  REFER (PlnAppearance, organisation, organisation, OWN, NULL),
  TEXT (PlnAppearance, label, line, OWN | TRANSLATED, NULL),
  NUMBER (PlnAppearance, count, count, 0, "how many stand behind a label"),
  NUMBER (PlnAppearance, role, role, 0, "what they do there"),
  NUMBER (PlnAppearance, presence, presence, OWN, NULL),
  NUMBER (PlnAppearance, audience, audience, 0, "who may know"),
  TEXT (PlnAppearance, position, line, TRANSLATED, "position to print here"),
  TEXT (PlnAppearance, affiliation, line, TRANSLATED, "organisation to print here"),
  TEXT (PlnAppearance, notes, text, STAFF | TRANSLATED, "for staff only"),
  LIST (PlnAppearance, translations, translation),
};
SHAPE (appearance, PlnAppearance, "appearances", "appearance", "session", TRUE);

static const PlnField session_fields[] = {
  REFER (PlnSession, forum, forum, 0,
         "the forum that it is in (default: the only one, or the root)"),
  REFER (PlnSession, parent, session, OWN, NULL),
  REFER (PlnSession, repeat_of, session, OWN, NULL),
  NUMBER (PlnSession, kind, kind, 0, "what it is"),
  TEXT (PlnSession, title, line, REQUIRED | TRANSLATED, "its title"),
  TEXT (PlnSession, subtitle, line, TRANSLATED, "a second line"),
  NUMBER (PlnSession, day, date, OWN, NULL),
  NUMBER (PlnSession, start, civil, OWN, NULL),
  NUMBER (PlnSession, fold, flag, OWN, NULL),
  NUMBER (PlnSession, length, length, 0, "how long it takes: 45, 45m or 1h30"),
  NUMBER (PlnSession, order, order, 0, "place among the parts of its session"),
  TEXT (PlnSession, languages, languages, 0, "languages spoken in it (en,zh)"),
  NUMBER (PlnSession, state, state, 0, "how certain it is"),
  TEXT (PlnSession, reason, line, OWN | TRANSLATED,
        "why it is cancelled; a part is cancelled with its session, whatever its own state"),
  NUMBER (PlnSession, audience, audience, 0, "who may know"),
  TEXT (PlnSession, url, url, 0, "its page"),
  TEXT (PlnSession, abstract, text, TRANSLATED, "a few sentences"),
  TEXT (PlnSession, description, text, TRANSLATED, "the long text"),
  TEXT (PlnSession, participants_note, text, PLN_FIELD_PARTICIPANTS | TRANSLATED,
        "for participants and staff only"),
  TEXT (PlnSession, notes, text, STAFF | TRANSLATED, "for staff only"),
  LIST (PlnSession, rooms, session_room),
  LIST (PlnSession, themes, session_theme),
  LIST (PlnSession, appearances, appearance),
  LIST (PlnSession, patrons, patron),
  LIST (PlnSession, links, link),
  LIST (PlnSession, withdrawn, withdrawn),
  LIST (PlnSession, translations, translation),
  LIST (PlnSession, externals, external),
};
RECORD (session, PlnSession, "sessions");

static const PlnField tombstone_fields[] = {
  TEXT (PlnTombstone, title, line, REQUIRED, NULL),
  TEXT (PlnTombstone, timezone, zone, REQUIRED, NULL),
  NUMBER (PlnTombstone, day, date, 0, NULL),
  NUMBER (PlnTombstone, start, civil, 0, NULL),
  NUMBER (PlnTombstone, fold, flag, 0, NULL),
  NUMBER (PlnTombstone, length, length, 0, NULL),
  TEXT (PlnTombstone, place, line, 0, NULL),
  NUMBER (PlnTombstone, audience, audience, 0, NULL),
  NUMBER (PlnTombstone, part, flag, 0, NULL),
  LIST (PlnTombstone, withdrawn, withdrawn),
};
RECORD (tombstone, PlnTombstone, "tombstones");

const PlnShape *const pln_shapes[PLN_N_KINDS] = {
  [PLN_KIND_VENUE] = &pln_shape_venue,     [PLN_KIND_ORGANISATION] = &pln_shape_organisation,
  [PLN_KIND_FORUM] = &pln_shape_forum,     [PLN_KIND_ROOM] = &pln_shape_room,
  [PLN_KIND_THEME] = &pln_shape_theme,     [PLN_KIND_SPEAKER] = &pln_shape_speaker,
  [PLN_KIND_SESSION] = &pln_shape_session, [PLN_KIND_TOMBSTONE] = &pln_shape_tombstone,
};

PlnKind
pln_shape_kind (const PlnShape *shape)
{
  int kind = 0;
  while (kind < PLN_N_KINDS && pln_shapes[kind] != shape)
    kind++;
  return kind;
}

const PlnField *
pln_shape_title (const PlnShape *shape)
{
  const PlnField *field = pln_shape_find_field (shape, "title");
  return field != NULL ? field : pln_shape_find_field (shape, "name");
}

PlnKind
pln_record_kind (gconstpointer record)
{
  PlnKind kind = pln_shape_kind (((const PlnValue *) record)->shape);
  g_assert (kind < PLN_N_KINDS);
  return kind;
}

static GPtrArray *
list_of (gconstpointer value, const PlnShape *of)
{
  const PlnShape *shape = ((const PlnValue *) value)->shape;
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].of == of && shape->fields[i].type == &pln_type_list)
      return PLN_LIST_AT (value, &shape->fields[i]);
  return NULL;
}

GPtrArray *
pln_record_translations (gconstpointer record)
{
  return list_of (record, &pln_shape_translation);
}

GPtrArray *
pln_record_externals (gconstpointer record)
{
  return list_of (record, &pln_shape_external);
}

const char *
pln_record_title (gconstpointer record)
{
  const PlnField *field = pln_shape_title (((const PlnValue *) record)->shape);
  return field != NULL ? PLN_TEXT_AT (record, field) : NULL;
}

static guint
find_translation (GPtrArray *list, const char *field, const char *language)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlnTranslation *translation = list->pdata[i];
      if (strcmp (translation->field, field) == 0 && strcmp (translation->language, language) == 0)
        return i;
    }
  return list->len;
}

const char *
pln_record_text (gconstpointer record, const char *field, const char *language)
{
  GPtrArray *list = pln_record_translations (record);
  guint i = language != NULL && list != NULL ? find_translation (list, field, language) : 0;
  if (language != NULL && list != NULL && i < list->len)
    return ((PlnTranslation *) list->pdata[i])->text;
  return PLN_TEXT_AT (record, pln_shape_find_field (((const PlnValue *) record)->shape, field));
}

gboolean
pln_record_set_text (gpointer record, const PlnField *field, const char *language, const char *text,
                     GError **error)
{
  GPtrArray *list = pln_record_translations (record);
  guint i = find_translation (list, field->name, language);
  if (text == NULL || text[0] == '\0')
    {
      if (i < list->len)
        g_ptr_array_remove_index (list, i);
      return TRUE;
    }
  g_autofree char *clean = field->type->clean (text, error);
  if (clean == NULL)
    return FALSE;
  if (clean[0] == '\0')
    return pln_record_set_text (record, field, language, NULL, error);
  if (i == list->len)
    {
      PlnTranslation *added = pln_value_new (&pln_shape_translation);
      added->field = g_strdup (field->name);
      added->language = g_strdup (language);
      g_ptr_array_add (list, added);
    }
  PlnTranslation *translation = list->pdata[i];
  g_free (translation->text);
  translation->text = g_steal_pointer (&clean);
  return TRUE;
}

PlnExternal *
pln_record_find_external (gconstpointer record, const char *source, const char *id)
{
  GPtrArray *list = pln_record_externals (record);
  for (guint i = 0; list != NULL && id != NULL && i < list->len; i++)
    {
      PlnExternal *external = list->pdata[i];
      if (strcmp (external->source, source) == 0 && strcmp (external->id, id) == 0)
        return external;
    }
  return NULL;
}

void
pln_record_add_external (gpointer record, const char *source, const char *id)
{
  GPtrArray *list = pln_record_externals (record);
  if (pln_record_find_external (record, source, id) != NULL)
    return;
  PlnExternal *external = pln_value_new (&pln_shape_external);
  external->source = g_strdup (source);
  external->id = g_strdup (id);
  g_ptr_array_add (list, external);
}

gboolean
pln_references_contain (GPtrArray *list, const char *target)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((PlnReference *) list->pdata[i])->target, target) == 0)
      return TRUE;
  return FALSE;
}

gboolean
pln_references_add (GPtrArray *list, const PlnShape *shape, const char *target)
{
  if (pln_references_contain (list, target))
    return FALSE;
  PlnReference *reference = pln_value_new (shape);
  reference->target = g_strdup (target);
  g_ptr_array_add (list, reference);
  return TRUE;
}

gboolean
pln_session_kind_is_for_all (int kind)
{
  return kind == PLN_SESSION_BREAK || kind == PLN_SESSION_MEAL || kind == PLN_SESSION_CEREMONY
         || kind == PLN_SESSION_SOCIAL;
}
