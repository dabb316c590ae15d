/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who and where as options: rooms, themes, people by role, links, organisations, positions. */
#include "cli/pln-people.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/pln-fields.h"
#include "cli/pln-print.h"
#include "cli/pln-resolve.h"

#include <string.h>

#define ROLE(word, whom)                                                                           \
  {                                                                                                \
    word, 0, "WHO", whom                                                                           \
  }

const PlnOption pln_options_lists[] = {
  { "room", 0, "ROOM", "where it is; again for a further room" },
  { "theme", 0, "THEME", "a theme of it; again for a further one" },
  ROLE ("speaker", "who speaks; again for a further one"),
  ROLE ("keynote", "who gives the keynote"),
  ROLE ("moderator", "who moderates"),
  ROLE ("chair", "who chairs"),
  ROLE ("panelist", "who sits on the panel; again for a further one"),
  ROLE ("discussant", "who discusses"),
  ROLE ("host", "who hosts"),
  ROLE ("interpreter", "who interprets"),
  ROLE ("rapporteur", "who reports"),
  { "link", 0, "URL", "a link, with a title after it: \"https://… Slides\"" },
  { NULL },
};

const PlnOption pln_options_list_changes[] = {
  { "add-room", 0, "ROOM", "one room more" },
  { "drop-room", 0, "ROOM", "one room less" },
  { "add-theme", 0, "THEME", "one theme more" },
  { "drop-theme", 0, "THEME", "one theme less" },
  { "add-speaker", 0, "WHO", "one speaker more" },
  { "drop-speaker", 0, "WHO", "one speaker less" },
  { "add-moderator", 0, "WHO", "one moderator more" },
  { "drop-moderator", 0, "WHO", "one moderator less" },
  { "add-chair", 0, "WHO", "one chair more" },
  { "drop-chair", 0, "WHO", "one chair less" },
  { "add-panelist", 0, "WHO", "one panelist more" },
  { "drop-panelist", 0, "WHO", "one panelist less" },
  { "add-keynote", 0, "WHO", "one keynote speaker more" },
  { "drop-keynote", 0, "WHO", "one keynote speaker less" },
  { "add-discussant", 0, "WHO", "one discussant more" },
  { "drop-discussant", 0, "WHO", "one discussant less" },
  { "add-host", 0, "WHO", "one host more" },
  { "drop-host", 0, "WHO", "one host less" },
  { "add-interpreter", 0, "WHO", "one interpreter more" },
  { "drop-interpreter", 0, "WHO", "one interpreter less" },
  { "add-rapporteur", 0, "WHO", "one rapporteur more" },
  { "drop-rapporteur", 0, "WHO", "one rapporteur less" },
  { "add-link", 0, "URL", "one link more" },
  { "drop-link", 0, "URL", "one link less" },
  { NULL },
};

const PlnOption pln_options_patrons[] = {
  { "organisation", 0, "DUTY: NAME",
    "an organisation in a role: \"host: City of Shenzhen\"; again for a further one. "
    "Roles: guidance, host, organiser (the usual), co-organiser, supporter, media, sponsor, or "
    "your own" },
  { NULL },
};

const PlnOption pln_options_patron_changes[] = {
  { "add-organisation", 0, "DUTY: NAME", "one organisation more" },
  { "drop-organisation", 0, "NAME", "one organisation less" },
  { NULL },
};

const PlnOption pln_options_positions[] = {
  { "position", 0, "TEXT", "a position; again for a further one" },
  { "former", 0, "TEXT", "a former position; again for a further one" },
  { "organisation", 0, "TEXT", "the organisation of the position before it" },
  { "link", 0, "URL", "a link, with a title after it: \"https://… Slides\"" },
  { NULL },
};

const PlnOption pln_options_create[] = {
  { "create", 0, NULL,
    "make speakers (\"Name; Position; Organisation\"), themes and organisations that are new" },
  { NULL },
};

/* --- making what is not there yet ------------------------------------------------------------ */

/* What is made by the way has a key too, which the next command may need. */
static void
tell_made (PlnCall *call, const PlnRecord *record)
{
  g_autoptr (PlnProgramme) nothing = pln_programme_new ();
  g_autofree char *line = pln_record_line (nothing, record);
  pln_call_tell (call, "made %s", line);
  pln_call_show_record (call, record);
}

/* `Name; Position; Organisation`, the last two as often as there are positions. Returns: (transfer full)
 * (nullable): that as a speaker, who is in no file yet */
static PlnSpeaker *
read_speaker (const char *text, GError **error)
{
  g_auto (GStrv) parts = pln_text_split (text, ';', 0);
  g_autoptr (PlnSpeaker) speaker = pln_value_new (&pln_shape_speaker);
  speaker->record.uuid = g_uuid_string_random ();
  const PlnField *name = pln_shape_find_field (&pln_shape_speaker, "name");
  if (!pln_field_set_text (name, speaker, parts[0], error))
    return NULL;
  if (speaker->name == NULL)
    {
      pln_fail (error, PLN_ERROR_INVALID,
                "a speaker needs a name: \"Name; Position; Organisation\"");
      return NULL;
    }
  for (guint i = 1; parts[i] != NULL; i++)
    {
      if (i % 2 == 1)
        {
          g_ptr_array_add (speaker->positions, pln_value_new (&pln_shape_position));
          ((PlnRecord *) speaker->positions->pdata[i / 2])->uuid = g_uuid_string_random ();
        }
      PlnPosition *position = speaker->positions->pdata[(i - 1) / 2];
      const PlnField *field = &pln_shape_position.fields[(i - 1) % 2];
      if (!pln_field_set_text (field, position, parts[i], error))
        return NULL;
    }
  for (guint i = speaker->positions->len; i > 0; i--)
    {
      const PlnPosition *position = speaker->positions->pdata[i - 1];
      if (position->position == NULL && position->organisation == NULL)
        g_ptr_array_remove_index (speaker->positions, i - 1);
    }
  return g_steal_pointer (&speaker);
}

static char *
create_speaker (PlnCall *call, const char *text, GError **error)
{
  g_autoptr (PlnSpeaker) speaker = read_speaker (text, error);
  if (speaker == NULL || !pln_store_put (call->store, NULL, speaker, error))
    return NULL;
  tell_made (call, &speaker->record);
  return g_strdup (speaker->record.uuid);
}

/* What is left out of a position is not said to be missing. */
static gboolean
has_position (const PlnSpeaker *speaker, const PlnPosition *position)
{
  for (guint i = 0; i < speaker->positions->len; i++)
    {
      const PlnPosition *own = speaker->positions->pdata[i];
      if ((position->position == NULL || g_strcmp0 (position->position, own->position) == 0)
          && (position->organisation == NULL
              || g_strcmp0 (position->organisation, own->organisation) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Who is here already stays as he is; a position typed with the name, if it is another, is told. */
static gboolean
tell_unused (PlnCall *call, const char *uuid, const char *text, GError **error)
{
  const char *uuids[] = { uuid, NULL };
  g_autoptr (PlnSpeaker) typed = read_speaker (text, error);
  g_autoptr (PlnProgramme) programme
      = typed != NULL ? pln_store_load_some (call->store, PLN_KIND_SPEAKER, uuids, error) : NULL;
  if (programme == NULL)
    return FALSE;
  const PlnSpeaker *speaker = pln_programme_find (programme, uuid);
  g_autofree char *line = pln_record_line (programme, speaker);
  for (guint i = 0; i < typed->positions->len; i++)
    {
      g_autofree char *position = pln_element_text (programme, typed->positions->pdata[i]);
      if (!has_position (speaker, typed->positions->pdata[i]))
        pln_call_tell (call, "found %s; '%s' is not used (plenary speaker set %s)", line, position,
                       speaker->record.key);
    }
  return TRUE;
}

static gboolean
creates (PlnCall *call)
{
  return pln_call_has (call, "create");
}

/* With --create a NULL result without an error is somebody new. */
static char *
find_speaker (PlnCall *call, const char *text, GError **error)
{
  g_auto (GStrv) parts = pln_text_split (text, ';', 2);
  return creates (call) ? pln_resolve_known (call, PLN_KIND_SPEAKER, parts[0], error)
                        : pln_resolve (call, PLN_KIND_SPEAKER, parts[0], error);
}

char *
pln_speaker_obtain (PlnCall *call, const char *text, GError **error)
{
  GError *fault = NULL;
  g_autofree char *uuid = find_speaker (call, text, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, fault);
      return NULL;
    }
  if (uuid == NULL)
    return create_speaker (call, text, error);
  return tell_unused (call, uuid, text, error) ? g_steal_pointer (&uuid) : NULL;
}

char *
pln_named_obtain (PlnCall *call, PlnKind kind, const char *text, GError **error)
{
  if (!creates (call) || kind == PLN_KIND_ROOM)
    return pln_resolve (call, kind, text, error);
  GError *fault = NULL;
  char *uuid = pln_resolve_known (call, kind, text, &fault);
  if (fault != NULL)
    g_propagate_error (error, fault);
  if (uuid != NULL || fault != NULL)
    return uuid;
  g_autoptr (PlnRecord) record = pln_value_new (pln_shapes[kind]);
  const PlnField *name = pln_shape_find_field (record->shape, "name");
  if (pln_field_set_text (name, record, text, error)
      && pln_store_put (call->store, NULL, record, error))
    {
      tell_made (call, record);
      uuid = g_strdup (record->uuid);
    }
  return uuid;
}

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

static gboolean
edit_references (Edit *edit, GPtrArray *list, const PlnShape *shape, PlnKind kind, GError **error)
{
  if (edit->first)
    g_ptr_array_set_size (list, 0);
  if (edit->value[0] == '\0')
    return TRUE;
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
        other = find_speaker (edit->call, given->value, NULL);
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

static gboolean
edit_people (Edit *edit, int role, GError **error)
{
  GPtrArray *list = ((PlnSession *) edit->record)->appearances;
  if (edit->first)
    empty_role (edit, list, role);
  if (edit->value[0] == '\0')
    return TRUE;
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
  PlnLink *link = pln_value_new (&pln_shape_link);
  g_ptr_array_add (list, link);
  if (pln_field_set_text (pln_shape_find_field (&pln_shape_link, "url"), link, parts[0], error)
      && pln_field_set_text (pln_shape_find_field (&pln_shape_link, "title"), link, parts[1],
                             error))
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

/* `--position` and `--former` begin a position, `--organisation` belongs to the one before it. */
static gboolean
edit_positions (Edit *edit, GPtrArray *list, GError **error)
{
  g_autofree char *language = NULL;
  const char *text = pln_fields_language (edit->programme, edit->value, &language);
  gboolean organisation = strcmp (edit->name, "organisation") == 0;
  PlnPosition *position = list->len > 0 ? list->pdata[list->len - 1] : NULL;
  const PlnField *field = &pln_shape_position.fields[organisation ? 1 : 0];
  if (text[0] == '\0' && !organisation)
    return TRUE;
  gboolean taken = position != NULL && pln_field_is_set (field, position);
  if (position == NULL || (taken && language == NULL))
    {
      position = pln_value_new (&pln_shape_position);
      position->record.uuid = g_uuid_string_random ();
      position->former = strcmp (edit->name, "former") == 0;
      g_ptr_array_add (list, position);
    }
  if (language != NULL)
    return pln_record_set_text (position, field, language, text, error);
  return pln_field_set_text (field, position, text, error);
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
}
