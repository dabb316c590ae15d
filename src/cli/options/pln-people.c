/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who and where as options: rooms, themes, people by role, links, organisations, positions. */
#include "cli/options/pln-people.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/find/pln-obtain.h"
#include "cli/find/pln-resolve.h"
#include "cli/options/pln-fields.h"

#include <string.h>

#define ROLE(word, whom)                                                                           \
  {                                                                                                \
    word, 0, "WHO", whom, TRUE                                                                     \
  }

const PlnOption pln_options_lists[] = {
  { "room", 0, "ROOM", "where it is; again for a further room", TRUE },
  { "theme", 0, "THEME", "a theme of it; again for a further one", TRUE },
  ROLE ("speaker", "who speaks; again for a further one"),
  ROLE ("keynote", "who gives the keynote"),
  ROLE ("moderator", "who moderates"),
  ROLE ("chair", "who chairs"),
  ROLE ("panelist", "who sits on the panel; again for a further one"),
  ROLE ("discussant", "who discusses"),
  ROLE ("host", "who hosts"),
  ROLE ("interpreter", "who interprets"),
  ROLE ("rapporteur", "who reports"),
  ROLE ("guest", "who is there without speaking; again for a further one"),
  { "link", 0, "URL", "a link, with a title after it: \"https://… Slides\"", TRUE },
  { NULL },
};

const PlnOption pln_options_list_changes[] = {
  { "add-room", 0, "ROOM", "one room more", TRUE },
  { "drop-room", 0, "ROOM", "one room less", TRUE },
  { "add-theme", 0, "THEME", "one theme more", TRUE },
  { "drop-theme", 0, "THEME", "one theme less", TRUE },
  { "add-speaker", 0, "WHO", "one speaker more", TRUE },
  { "drop-speaker", 0, "WHO", "one speaker less", TRUE },
  { "add-moderator", 0, "WHO", "one moderator more", TRUE },
  { "drop-moderator", 0, "WHO", "one moderator less", TRUE },
  { "add-chair", 0, "WHO", "one chair more", TRUE },
  { "drop-chair", 0, "WHO", "one chair less", TRUE },
  { "add-panelist", 0, "WHO", "one panelist more", TRUE },
  { "drop-panelist", 0, "WHO", "one panelist less", TRUE },
  { "add-keynote", 0, "WHO", "one keynote speaker more", TRUE },
  { "drop-keynote", 0, "WHO", "one keynote speaker less", TRUE },
  { "add-discussant", 0, "WHO", "one discussant more", TRUE },
  { "drop-discussant", 0, "WHO", "one discussant less", TRUE },
  { "add-host", 0, "WHO", "one host more", TRUE },
  { "drop-host", 0, "WHO", "one host less", TRUE },
  { "add-interpreter", 0, "WHO", "one interpreter more", TRUE },
  { "drop-interpreter", 0, "WHO", "one interpreter less", TRUE },
  { "add-rapporteur", 0, "WHO", "one rapporteur more", TRUE },
  { "drop-rapporteur", 0, "WHO", "one rapporteur less", TRUE },
  { "add-guest", 0, "WHO", "one guest more", TRUE },
  { "drop-guest", 0, "WHO", "one guest less", TRUE },
  { "add-link", 0, "URL", "one link more", TRUE },
  { "drop-link", 0, "URL", "one link less", TRUE },
  { NULL },
};

const PlnOption pln_options_patrons[] = {
  { "organisation", 0, "DUTY: NAME",
    "an organisation in a role: \"host: City of Shenzhen\"; again for a further one. "
    "Roles: guidance, host, organiser (the usual), co-organiser, supporter, media, sponsor, or "
    "your own",
    TRUE },
  { NULL },
};

const PlnOption pln_options_patron_changes[] = {
  { "add-organisation", 0, "DUTY: NAME", "one organisation more", TRUE },
  { "drop-organisation", 0, "NAME", "one organisation less", TRUE },
  { NULL },
};

const PlnOption pln_options_positions[] = {
  { "position", 0, "TEXT", "a position; again for a further one", TRUE },
  { "former", 0, "TEXT", "a former position; again for a further one", TRUE },
  { "organisation", 0, "TEXT", "the organisation of the position before it", TRUE },
  { "link", 0, "URL", "a link, with a title after it: \"https://… Slides\"", TRUE },
  { NULL },
};

/* --- one element ----------------------------------------------------------------------------- */

/* What is done with a list: given plain, the first one given empties it before it is added. */
typedef struct {
  PlnCall *call;
  const PlnProgramme *programme;
  gpointer record;
  const char *name; /* of the option, without add- and drop- */
  const char *value;
  gboolean first;
  gboolean drop;
  guint nth; /* of those given plain for this option, from 1; 0 for add- and drop- */
} Edit;

/* Whether none of the parts of what was typed, with @separator between, is said to be in a language: what is named is
 * the same in all of them, and has its names in others itself. */
static gboolean
is_without_language (const Edit *edit, char separator, GError **error)
{
  g_auto (GStrv) parts = pln_text_split (edit->value, separator, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    if (pln_fields_plain (edit->programme, edit->name, parts[i], error) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
edit_references (Edit *edit, GPtrArray *list, const PlnShape *shape, PlnKind kind, GError **error)
{
  if (edit->first)
    g_ptr_array_set_size (list, 0);
  if (edit->value[0] == '\0')
    return TRUE;
  if (pln_fields_plain (edit->programme, edit->name, edit->value, error) == NULL)
    return FALSE;
  g_autofree char *uuid = edit->drop ? pln_resolve (edit->call, kind, edit->value, error)
                                     : pln_named_obtain (edit->call, kind, edit->value, error);
  if (uuid == NULL)
    return FALSE;
  if (!edit->drop)
    {
      pln_references_add (list, shape, uuid);
      return TRUE;
    }
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((PlnReference *) list->pdata[i])->target, uuid) == 0)
      {
        g_ptr_array_remove_index (list, i);
        return TRUE;
      }
  return pln_fail (error, PLN_ERROR_NOT_FOUND, "'%s' is not among its %ss", edit->value,
                   edit->name);
}

static gpointer
find_appearance (GPtrArray *list, const char *speaker, int role)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlnAppearance *appearance = list->pdata[i];
      if (appearance->role == role && g_strcmp0 (appearance->speaker, speaker) == 0)
        return list->pdata[i];
    }
  return NULL;
}

static gboolean
is_given_again (Edit *edit, const char *uuid)
{
  for (guint i = 0; i < edit->call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (edit->call->given, PlnGiven, i);
      g_autofree char *other = NULL;
      if (strcmp (given->name, edit->name) == 0 && given->value[0] != '\0')
        other = pln_speaker_find (edit->call, given->value, NULL);
      if (g_strcmp0 (other, uuid) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A list of people replaced by another keeps the appearances of those who stay. */
static void
empty_role (Edit *edit, GPtrArray *list, int role)
{
  for (guint i = list->len; i > 0; i--)
    {
      const PlnAppearance *appearance = list->pdata[i - 1];
      if (appearance->role == role
          && (appearance->speaker == NULL || !is_given_again (edit, appearance->speaker)))
        g_ptr_array_remove_index (list, i - 1);
    }
}

/* People given in a new order stand in that order, in the places that the role has. */
static void
place (Edit *edit, GPtrArray *list, PlnAppearance *appearance)
{
  guint n = 0, from = 0;
  if (edit->nth == 0 || !g_ptr_array_find (list, appearance, &from))
    return;
  for (guint i = 0; i < from; i++)
    if (((PlnAppearance *) list->pdata[i])->role == appearance->role && ++n == edit->nth)
      {
        g_ptr_array_insert (list, (gint) i, g_ptr_array_steal_index (list, from));
        return;
      }
}

void
pln_interpreter_hide (PlnCall *call, const PlnSession *session, PlnAppearance *appearance)
{
  appearance->audience = PLN_AUDIENCE_STAFF;
  pln_call_tell (
      call,
      "the interpreter is on paper for staff only; plenary appearance set %s interpreter: "
      "NAME --audience public shows the name to all",
      session->record.key != NULL ? session->record.key : "SESSION");
}

static gboolean
edit_people (Edit *edit, int role, GError **error)
{
  GPtrArray *list = ((PlnSession *) edit->record)->appearances;
  if (edit->first)
    empty_role (edit, list, role);
  if (edit->value[0] == '\0')
    return TRUE;
  if (!is_without_language (edit, ';', error))
    return FALSE;
  g_autofree char *uuid = edit->drop
                              ? pln_resolve (edit->call, PLN_KIND_SPEAKER, edit->value, error)
                              : pln_speaker_obtain (edit->call, edit->value, error);
  if (uuid == NULL)
    return FALSE;
  PlnAppearance *appearance = find_appearance (list, uuid, role);
  if (edit->drop && appearance == NULL)
    return pln_fail (error, PLN_ERROR_NOT_FOUND, "'%s' is not among its %ss", edit->value,
                     edit->name);
  if (edit->drop)
    g_ptr_array_remove (list, appearance);
  else if (appearance == NULL)
    {
      appearance = pln_value_new (&pln_shape_appearance);
      appearance->record.uuid = g_uuid_string_random ();
      appearance->speaker = g_steal_pointer (&uuid);
      appearance->role = role;
      g_ptr_array_add (list, appearance);
      if (role == PLN_ROLE_INTERPRETER)
        pln_interpreter_hide (edit->call, edit->record, appearance);
    }
  if (!edit->drop)
    place (edit, list, appearance);
  return TRUE;
}

static gboolean
edit_links (Edit *edit, GPtrArray *list, GError **error)
{
  if (edit->first)
    g_ptr_array_set_size (list, 0);
  if (edit->value[0] == '\0')
    return TRUE;
  g_auto (GStrv) parts = g_strsplit (edit->value, " ", 2);
  for (guint i = 0; edit->drop && i < list->len; i++)
    if (strcmp (((PlnLink *) list->pdata[i])->url, parts[0]) == 0)
      {
        g_ptr_array_remove_index (list, i);
        return TRUE;
      }
  if (edit->drop)
    return pln_fail (error, PLN_ERROR_NOT_FOUND, "'%s' is not among its links", parts[0]);
  const char *title
      = parts[1] != NULL ? pln_fields_plain (edit->programme, edit->name, parts[1], error) : NULL;
  if (parts[1] != NULL && title == NULL)
    return FALSE;
  PlnLink *link = pln_value_new (&pln_shape_link);
  g_ptr_array_add (list, link);
  if (pln_field_set_text (pln_shape_find_field (&pln_shape_link, "url"), link, parts[0], error)
      && pln_field_set_text (pln_shape_find_field (&pln_shape_link, "title"), link, title, error))
    return TRUE;
  g_prefix_error (error, "link: ");
  return FALSE;
}

/* Out of all its roles. */
static gboolean
drop_patron (Edit *edit, GPtrArray *list, const char *name, GError **error)
{
  guint before = list->len;
  g_autofree char *uuid = pln_resolve (edit->call, PLN_KIND_ORGANISATION, name, error);
  if (uuid == NULL)
    return FALSE;
  for (guint i = list->len; i > 0; i--)
    if (strcmp (((PlnPatron *) list->pdata[i - 1])->organisation, uuid) == 0)
      g_ptr_array_remove_index (list, i - 1);
  return list->len < before
         || pln_fail (error, PLN_ERROR_NOT_FOUND, "'%s' is not among its organisations", name);
}

/* `host: City of Shenzhen`; a role that is no word of ours is kept as its label, without one it is the
 * organiser. */
static gboolean
edit_patrons (Edit *edit, GPtrArray *list, GError **error)
{
  if (edit->first)
    g_ptr_array_set_size (list, 0);
  if (edit->value[0] == '\0')
    return TRUE;
  if (!is_without_language (edit, ':', error))
    return FALSE;
  g_auto (GStrv) parts = pln_text_split (edit->value, ':', 2);
  const char *name = parts[1] != NULL ? parts[1] : parts[0];
  if (edit->drop)
    return drop_patron (edit, list, name, error);
  g_autofree char *uuid = pln_named_obtain (edit->call, PLN_KIND_ORGANISATION, name, error);
  if (uuid == NULL)
    return FALSE;
  PlnPatron *patron = pln_value_new (&pln_shape_patron);
  patron->organisation = g_steal_pointer (&uuid);
  patron->duty = PLN_DUTY_ORGANISER;
  g_ptr_array_add (list, patron);
  if (parts[1] == NULL || pln_type_duty.parse (parts[0], &patron->duty))
    return TRUE;
  patron->duty = PLN_DUTY_OTHER;
  return pln_field_set_text (pln_shape_find_field (&pln_shape_patron, "label"), patron, parts[0],
                             error);
}

static gboolean
has_text (const PlnPosition *position, const PlnField *field, const char *language)
{
  if (language == NULL)
    return pln_field_is_set (field, position);
  for (guint i = 0; i < position->translations->len; i++)
    {
      const PlnTranslation *translation = position->translations->pdata[i];
      if (strcmp (translation->field, field->name) == 0
          && strcmp (translation->language, language) == 0)
        return TRUE;
    }
  return FALSE;
}

static PlnPosition *
add_position (GPtrArray *list, gboolean former)
{
  PlnPosition *position = pln_value_new (&pln_shape_position);
  position->record.uuid = g_uuid_string_random ();
  position->former = former;
  g_ptr_array_add (list, position);
  return position;
}

/* `--position` and `--former` begin a position, `--organisation` belongs to the one before it; so does what is said
 * in another language. */
static gboolean
edit_positions (Edit *edit, GPtrArray *list, GError **error)
{
  g_autofree char *language = NULL;
  const char *text = pln_fields_language (edit->programme, edit->value, &language);
  if (text == edit->value && !pln_fields_expect_listed (edit->programme, NULL, text, error))
    return FALSE;
  gboolean organisation = strcmp (edit->name, "organisation") == 0;
  gboolean former = strcmp (edit->name, "former") == 0;
  PlnPosition *position = list->len > 0 ? list->pdata[list->len - 1] : NULL;
  const PlnField *field = &pln_shape_position.fields[organisation ? 1 : 0];
  if (text[0] == '\0' && !organisation)
    return TRUE;
  gboolean other = position != NULL && former && position->former != 1;
  gboolean taken = position != NULL && !other && has_text (position, field, language);
  if (taken && language != NULL)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "the %s is given twice in %s for one position, '%s' and --%s '%s'; leave one "
                     "out, or begin a further position with its text in the first language",
                     field->name, language, pln_record_text (position, field->name, language),
                     edit->name, text);
  if (position == NULL || other || taken)
    position = add_position (list, former);
  return language != NULL ? pln_record_set_text (position, field, language, text, error)
                          : pln_field_set_text (field, position, text, error);
}

/* A translation translates something. */
static void
check_positions (PlnCall *call, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlnPosition *position = list->pdata[i];
      GError *fault = NULL;
      if (position->position != NULL || position->organisation != NULL)
        continue;
      const PlnTranslation *translation
          = position->translations->len > 0 ? position->translations->pdata[0] : NULL;
      pln_fail (&fault, PLN_ERROR_INVALID,
                "the position '%s' needs its text in the first language too, right before it",
                translation != NULL ? translation->text : "");
      pln_call_fault (call, fault);
    }
}

/* --- all of them ----------------------------------------------------------------------------- */

static gboolean
edit_session (Edit *edit, GError **error)
{
  PlnSession *session = edit->record;
  int role;
  if (strcmp (edit->name, "room") == 0)
    return edit_references (edit, session->rooms, &pln_shape_session_room, PLN_KIND_ROOM, error);
  if (strcmp (edit->name, "theme") == 0)
    return edit_references (edit, session->themes, &pln_shape_session_theme, PLN_KIND_THEME, error);
  if (strcmp (edit->name, "link") == 0)
    return edit_links (edit, session->links, error);
  if (strcmp (edit->name, "organisation") == 0)
    return edit_patrons (edit, session->patrons, error);
  return !pln_type_role.parse (edit->name, &role) || edit_people (edit, role, error);
}

static gboolean
edit_forum (Edit *edit, GError **error)
{
  PlnForum *forum = edit->record;
  if (strcmp (edit->name, "word") == 0)
    return pln_fields_set_word (edit->programme, forum, edit->value, error);
  if (strcmp (edit->name, "organisation") == 0)
    return edit_patrons (edit, forum->patrons, error);
  return strcmp (edit->name, "link") != 0 || edit_links (edit, forum->links, error);
}

static gboolean
edit_speaker (Edit *edit, GError **error)
{
  PlnSpeaker *speaker = edit->record;
  if (strcmp (edit->name, "position") == 0 || strcmp (edit->name, "former") == 0
      || strcmp (edit->name, "organisation") == 0)
    {
      if (edit->first)
        g_ptr_array_set_size (speaker->positions, 0);
      return edit_positions (edit, speaker->positions, error);
    }
  return strcmp (edit->name, "link") != 0 || edit_links (edit, speaker->links, error);
}

/* Positions are one list under three options. */
static const char *
list_name (const PlnShape *shape, const char *name)
{
  gboolean position = strcmp (name, "former") == 0 || strcmp (name, "organisation") == 0;
  return shape == &pln_shape_speaker && position ? "position" : name;
}

/* Given how often already, with option @i itself. */
static guint
count_given (const PlnCall *call, guint i)
{
  guint n = 0;
  for (guint j = 0; j <= i; j++)
    n += g_array_index (call->given, PlnGiven, j).name
         == g_array_index (call->given, PlnGiven, i).name;
  return n;
}

void
pln_lists_check (PlnCall *call)
{
  for (guint i = 0; i < call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i);
      const char *name = given->name;
      int role;
      GError *fault = NULL;
      if (g_str_has_prefix (name, "add-") || g_str_has_prefix (name, "drop-"))
        name = strchr (name, '-') + 1;
      if (given->value[0] == '\0')
        continue;
      if (strcmp (name, "room") == 0)
        g_free (pln_resolve (call, PLN_KIND_ROOM, given->value, &fault));
      else if (strcmp (name, "theme") == 0)
        g_free (pln_named_obtain (call, PLN_KIND_THEME, given->value, &fault));
      else if (pln_type_role.parse (name, &role))
        g_free (pln_speaker_obtain (call, given->value, &fault));
      if (fault != NULL)
        pln_call_fault (call, fault);
    }
}

void
pln_lists_apply (PlnCall *call, const PlnProgramme *programme, gpointer record)
{
  const PlnShape *shape = ((const PlnValue *) record)->shape;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < call->given->len; i++)
    {
      const PlnGiven *given = &g_array_index (call->given, PlnGiven, i);
      g_autoptr (GError) fault = NULL;
      gboolean add = g_str_has_prefix (given->name, "add-");
      gboolean drop = g_str_has_prefix (given->name, "drop-");
      Edit edit = { .call = call,
                    .programme = programme,
                    .record = record,
                    .name = given->name
                            + (add    ? 4
                               : drop ? 5
                                      : 0),
                    .value = given->value,
                    .drop = drop };
      if (!add && !drop)
        edit.nth = count_given (call, i);
      if (!add && !drop)
        edit.first = g_hash_table_add (seen, (gpointer) list_name (shape, edit.name));
      gboolean ok = shape == &pln_shape_session   ? edit_session (&edit, &fault)
                    : shape == &pln_shape_forum   ? edit_forum (&edit, &fault)
                    : shape == &pln_shape_speaker ? edit_speaker (&edit, &fault)
                                                  : TRUE;
      if (!ok)
        pln_call_fault (call, g_steal_pointer (&fault));
    }
  if (shape == &pln_shape_speaker)
    check_positions (call, ((PlnSpeaker *) record)->positions);
}
