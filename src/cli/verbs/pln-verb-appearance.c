/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary appearance: who is in a session, one at a time, with all that can be said of it. */
#include "base/pln-error.h"
#include "base/pln-text.h"
#include "cli/find/pln-obtain.h"
#include "cli/find/pln-resolve.h"
#include "cli/options/pln-fields.h"
#include "cli/options/pln-people.h"
#include "cli/verbs/pln-record-verbs.h"
#include "cli/verbs/pln-session-verbs.h"
#include "store/pln-store-load.h"
#include "store/pln-store-names.h"
#include "store/pln-store-write.h"

#include <string.h>

static const PlnOption options_who[] = {
  { "speaker", 0, "WHO", "the person (for set: who the label turned out to be)" },
  { "organisation", 0, "ORGANISATION", "an organisation instead of a person" },
  { "label", 0, "TEXT", "a description instead of a name: \"official of the Ministry\"", TRUE },
  { "state", 0, "STATE", "confirmed, invited, tentative, declined or withdrawn", FALSE,
    &pln_type_presence },
  { "place", 0, "N", "place in the order, 1 is first", FALSE, &pln_type_count },
  { NULL },
};

static void
apply_state (PlnCall *call, PlnAppearance *appearance)
{
  GError *fault = NULL;
  const char *state = pln_call_option (call, "state");
  g_autofree char *words = pln_type_words (&pln_type_presence);
  if (state == NULL || pln_type_presence.parse (state, &appearance->presence))
    return;
  pln_fail (&fault, PLN_ERROR_INVALID, "state '%s' is not one of an appearance; write %s", state,
            words);
  pln_call_fault (call, fault);
}

static const PlnField *
field_named (const char *name)
{
  return pln_shape_find_field (&pln_shape_appearance, name);
}

/* Forgets a text in all languages. */
static void
forget_text (PlnAppearance *appearance, char **text, const char *field)
{
  g_clear_pointer (text, g_free);
  for (guint i = appearance->translations->len; i > 0; i--)
    if (strcmp (((PlnTranslation *) appearance->translations->pdata[i - 1])->field, field) == 0)
      g_ptr_array_remove_index (appearance->translations, i - 1);
}

/* Forgets who it was. */
static void
clear_who (PlnAppearance *appearance, gboolean label)
{
  g_clear_pointer (&appearance->speaker, g_free);
  g_clear_pointer (&appearance->organisation, g_free);
  if (!label)
    return;
  forget_text (appearance, &appearance->label, "label");
  appearance->count = pln_type_count.none;
}

/* One of three says who it is; naming one takes the others away, and the identity stays. */
static void
apply_who (PlnCall *call, const PlnProgramme *programme, PlnAppearance *appearance,
           const char *person)
{
  const char *organisation = pln_call_option (call, "organisation");
  gboolean label = pln_call_has (call, "label");
  GError *fault = NULL;
  if (pln_call_has (call, "speaker"))
    person = pln_call_option (call, "speaker");
  if ((person != NULL) + (organisation != NULL) + label > 1)
    pln_fail (&fault, PLN_ERROR_USAGE, "give a person, --organisation or --label, only one");
  else if (person != NULL || organisation != NULL || label)
    clear_who (appearance, !label);
  if (fault == NULL && person != NULL
      && pln_fields_plain (programme, "speaker", person, &fault) != NULL)
    appearance->speaker = pln_speaker_obtain (call, person, &fault);
  if (fault == NULL && organisation != NULL
      && pln_fields_plain (programme, "organisation", organisation, &fault) != NULL)
    appearance->organisation = pln_named_obtain (call, PLN_KIND_ORGANISATION, organisation, &fault);
  if (fault != NULL)
    pln_call_fault (call, fault);
  pln_fields_apply_one (call, programme, appearance, field_named ("label"));
}

/* Nobody is in a session twice in one role, and only a label stands for several. */
static void
check_who (PlnCall *call, const PlnSession *session, const PlnAppearance *appearance)
{
  GError *fault = NULL;
  g_autofree char *role = pln_type_role.to_string (appearance->role);
  if (pln_call_has (call, "count") && appearance->label == NULL)
    pln_fail (&fault, PLN_ERROR_INVALID, "--count goes with a --label");
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *other = session->appearances->pdata[i];
      if (fault == NULL && other != appearance && other->role == appearance->role
          && appearance->label == NULL && g_strcmp0 (other->speaker, appearance->speaker) == 0
          && g_strcmp0 (other->organisation, appearance->organisation) == 0)
        pln_fail (&fault, PLN_ERROR_REFUSED, "'%s' has that %s already", session->record.key, role);
    }
  if (fault == NULL && appearance->speaker == NULL && appearance->organisation == NULL
      && appearance->label == NULL)
    pln_fail (&fault, PLN_ERROR_INVALID,
              "an appearance needs somebody: a name, --organisation or --label");
  if (fault != NULL)
    pln_call_fault (call, fault);
}

static void
apply_place (PlnCall *call, GPtrArray *list, PlnAppearance *appearance)
{
  int place;
  GError *fault = NULL;
  const char *text = pln_call_option (call, "place");
  guint index;
  if (text == NULL)
    return;
  if (!pln_type_count.parse (text, &place))
    {
      pln_fail (&fault, PLN_ERROR_INVALID, "place '%s' is not a number; write 1 for the first",
                text);
      pln_call_fault (call, fault);
      return;
    }
  if (g_ptr_array_find (list, appearance, &index))
    g_ptr_array_insert (list, MIN (place - 1, (int) list->len - 1),
                        g_ptr_array_steal_index (list, index));
}

static void
apply_options (PlnCall *call, const PlnProgramme *programme, PlnSession *session,
               PlnAppearance *appearance, const char *person)
{
  apply_who (call, programme, appearance, person);
  apply_state (call, appearance);
  pln_fields_apply (call, programme, appearance);
  apply_place (call, session->appearances, appearance);
  if (call->faults->len == 0)
    check_who (call, session, appearance);
}

static const PlnAppearance *
find_same (const PlnSession *session, const PlnAppearance *appearance)
{
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *same = session->appearances->pdata[i];
      if (strcmp (same->record.uuid, appearance->record.uuid) == 0)
        return same;
    }
  return NULL;
}

/* Whether the public is told of it. */
static gboolean
is_shown (const PlnAppearance *appearance)
{
  return appearance->presence == PLN_PRESENCE_CONFIRMED
         || appearance->presence == PLN_PRESENCE_TENTATIVE;
}

static gboolean
is_somebody_else (const PlnAppearance *before, const PlnAppearance *after)
{
  return g_strcmp0 (before->speaker, after->speaker) != 0
         || g_strcmp0 (before->organisation, after->organisation) != 0
         || g_strcmp0 (before->label, after->label) != 0;
}

static const PlnRecord *
person_of (const PlnProgramme *programme, const PlnAppearance *appearance)
{
  return pln_programme_find (programme, appearance->speaker != NULL ? appearance->speaker
                                                                    : appearance->organisation);
}

static const char *
presence_phrase (PlnPresence presence)
{
  static const char *const phrases[] = {
    [PLN_PRESENCE_CONFIRMED] = "is confirmed",  [PLN_PRESENCE_INVITED] = "is only invited",
    [PLN_PRESENCE_TENTATIVE] = "is tentative",  [PLN_PRESENCE_DECLINED] = "has declined",
    [PLN_PRESENCE_WITHDRAWN] = "has withdrawn",
  };
  return phrases[presence];
}

/* @before: (nullable): whose place was taken */
static void
say_presence (PlnCall *call, const PlnProgramme *programme, const PlnAppearance *before,
              const PlnProgramme *now, const PlnAppearance *appearance, const char *session)
{
  const PlnRecord *person = person_of (now, appearance);
  g_autofree char *name = pln_text_quote (pln_appearance_name (now, appearance, NULL));
  g_autofree char *former
      = before != NULL ? pln_text_quote (pln_appearance_name (programme, before, NULL)) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (text, "%s %s", name, presence_phrase (appearance->presence));
  if (former != NULL && before->presence == appearance->presence)
    g_string_append_printf (text, ", as %s was", former);
  else if (former != NULL)
    g_string_append_printf (text, "; %s %s", former, presence_phrase (before->presence));
  if (!is_shown (appearance))
    g_string_append (text, ": public paper and calendars leave the name out");
  if (appearance->presence != PLN_PRESENCE_CONFIRMED && !pln_appearance_is_off (appearance))
    g_string_append_printf (text, "; to confirm: plenary appearance set %s %s --state confirmed",
                            session, person != NULL ? person->key : name);
  pln_call_tell (call, "%s", text->str);
}

/* Who is not sure to come is not in what the public gets, and whoever takes their place is as sure as they were: both
 * are said to whoever brings it about. */
static gboolean
tell_presence (PlnCall *call, const PlnProgramme *programme, const PlnSession *old,
               const PlnAppearance *appearance, const PlnSession *session, GError **error)
{
  const PlnAppearance *before = find_same (old, appearance);
  gboolean replaced = before != NULL && is_somebody_else (before, appearance)
                      && before->presence != PLN_PRESENCE_CONFIRMED
                      && !pln_call_has (call, "state");
  gboolean hides
      = !is_shown (appearance) && (before == NULL || before->presence != appearance->presence);
  if (!replaced && !hides)
    return TRUE;
  const char *uuids[] = { session->record.uuid, NULL };
  g_autoptr (PlnProgramme) after = pln_store_load_around (call->store, uuids, error);
  if (after == NULL)
    return FALSE;
  say_presence (call, programme, replaced ? before : NULL, after, appearance, session->record.key);
  return TRUE;
}

/* @appearance: (nullable): the one of @session that was added or changed */
static gboolean
write_session (PlnCall *call, const PlnProgramme *programme, const PlnSession *old,
               PlnSession *session, const PlnAppearance *appearance, GError **error)
{
  return pln_call_no_faults (call, error) && pln_store_put (call->store, old, session, error)
         && pln_record_say_written (call, session, error)
         && (appearance == NULL
             || tell_presence (call, programme, old, appearance, session, error));
}

static gboolean
appearance_add (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  if (!pln_call_expect (call, 1, 2, error))
    return FALSE;
  const char *person = call->arguments->len > 1 ? pln_call_argument (call, 1) : NULL;
  if (person == NULL && !pln_call_has (call, "label") && !pln_call_has (call, "organisation")
      && !pln_call_has (call, "speaker"))
    return pln_fail (error, PLN_ERROR_USAGE,
                     "appearance add needs somebody: a name, --organisation or --label");
  PlnSession *old = pln_session_resolve (call, &programme, error);
  if (old == NULL)
    return FALSE;
  g_autoptr (PlnSession) session = pln_value_copy (old);
  PlnAppearance *appearance = pln_value_new (&pln_shape_appearance);
  appearance->record.uuid = g_uuid_string_random ();
  g_ptr_array_add (session->appearances, appearance);
  apply_options (call, programme, session, appearance, person);
  if (appearance->role == PLN_ROLE_INTERPRETER && !pln_call_has (call, "audience"))
    pln_interpreter_hide (call, session, appearance);
  return write_session (call, programme, old, session, appearance, error);
}

/* What an appearance is called, in all languages; its sort is the role. */
static PlnName *
name_of (const PlnProgramme *programme, const PlnAppearance *appearance)
{
  const PlnRecord *person = person_of (programme, appearance);
  gconstpointer named = person != NULL ? (gconstpointer) person : (gconstpointer) appearance;
  GPtrArray *translations = pln_record_translations (named);
  GString *names = g_string_new (NULL);
  PlnName *name = g_new0 (PlnName, 1);
  for (guint i = 0; i < translations->len; i++)
    {
      const PlnTranslation *translation = translations->pdata[i];
      if (strcmp (translation->field, person != NULL ? "name" : "label") == 0)
        g_string_append_printf (names, "%s\n", translation->text);
    }
  name->uuid = g_strdup (appearance->record.uuid);
  name->key = g_strdup (person != NULL ? person->key : "");
  name->number = person != NULL ? person->number : 0;
  name->title = g_strdup (pln_appearance_name (programme, appearance, NULL));
  name->names = g_string_free (names, FALSE);
  name->sort = pln_type_role.to_string (appearance->role);
  pln_name_fold (name);
  return name;
}

static PlnAppearance *
appearance_of (const PlnSession *session, const PlnName *name)
{
  for (guint i = 0; i < session->appearances->len; i++)
    if (strcmp (((PlnRecord *) session->appearances->pdata[i])->uuid, name->uuid) == 0)
      return session->appearances->pdata[i];
  return NULL;
}

/* `moderator: roe` is roe as moderator. Returns: (transfer full): what is left to look for */
static char *
keep_role (GPtrArray *names, const char *who)
{
  int role;
  g_auto (GStrv) parts = pln_text_split (who, ':', 2);
  if (parts[1] == NULL || !pln_type_role.parse (parts[0], &role))
    return g_strdup (who);
  for (guint i = names->len; i > 0; i--)
    if (g_ascii_strcasecmp (((PlnName *) names->pdata[i - 1])->sort, parts[0]) != 0)
      g_ptr_array_remove_index (names, i - 1);
  return g_strdup (parts[1]);
}

static void
fail_several (const PlnSession *session, const char *quoted, GPtrArray *found, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const PlnName *name = found->pdata[i];
      gboolean alike = FALSE;
      for (guint j = 0; j < found->len && name->number > 0; j++)
        alike |= j != i && g_strcmp0 (((PlnName *) found->pdata[j])->sort, name->sort) == 0
                 && g_strcmp0 (((PlnName *) found->pdata[j])->title, name->title) == 0;
      g_string_append_printf (list, "%s'%s: %s'", i > 0 ? ", " : "", name->sort,
                              alike ? name->key : name->title);
    }
  pln_fail (error, PLN_ERROR_NOT_FOUND, "%s may be any of %u in '%s': %s", quoted, found->len,
            session->record.key, list->str);
}

/* By key or number of the speaker or organisation, else by words of the name or label; with the
 * role before it where one is there twice. */
static PlnAppearance *
find_appearance (const PlnProgramme *programme, PlnSession *session, const char *who,
                 GError **error)
{
  g_autofree char *quoted = pln_text_quote (who);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_name_free);
  for (guint i = 0; i < session->appearances->len; i++)
    g_ptr_array_add (names, name_of (programme, session->appearances->pdata[i]));
  g_autofree char *words = keep_role (names, who);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  for (guint i = 0; i < names->len; i++)
    {
      const PlnName *name = names->pdata[i];
      g_autofree char *number = g_strdup_printf ("%d", name->number);
      if (name->number > 0 && (strcmp (name->key, words) == 0 || strcmp (number, words) == 0))
        g_ptr_array_add (found, names->pdata[i]);
    }
  if (found->len == 0)
    {
      g_ptr_array_unref (found);
      found = pln_resolve_among (names, words);
    }
  if (found->len == 1)
    return appearance_of (session, found->pdata[0]);
  if (found->len > 1)
    fail_several (session, quoted, found, error);
  else
    pln_fail (error, PLN_ERROR_NOT_FOUND, "%s is not in '%s'; plenary session show %s lists who is",
              quoted, session->record.key, session->record.key);
  return NULL;
}

/* Returns: (transfer none) (nullable): who is meant, in @session, a copy of @old */
static PlnAppearance *
begin_change (PlnCall *call, PlnProgramme **programme, PlnSession **old, PlnSession **session,
              GError **error)
{
  *old = pln_session_resolve (call, programme, error);
  if (*old == NULL)
    return NULL;
  *session = pln_value_copy (*old);
  return find_appearance (*programme, *session, pln_call_argument (call, 1), error);
}

/* What was to be printed beside somebody by name is not for whoever takes the place. */
static void
forget_printed (PlnCall *call, PlnAppearance *appearance, char **text, const char *field,
                const char *former)
{
  if (*text == NULL || pln_call_has (call, field))
    return;
  g_autofree char *shown = pln_text_quote (*text);
  pln_call_tell (call, "the %s %s was printed for %s, and is left out", field, shown, former);
  forget_text (appearance, text, field);
}

static void
replace_somebody (PlnCall *call, const PlnProgramme *programme, const PlnAppearance *before,
                  PlnAppearance *appearance)
{
  if (pln_appearance_is_off (before) && !pln_call_has (call, "state"))
    appearance->presence = PLN_PRESENCE_CONFIRMED; /* only the other one has declined */
  if (before->label != NULL)
    return;
  g_autofree char *former = pln_text_quote (pln_appearance_name (programme, before, NULL));
  forget_printed (call, appearance, &appearance->position, "position", former);
  forget_printed (call, appearance, &appearance->affiliation, "affiliation", former);
}

static gboolean
appearance_set (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  g_autoptr (PlnSession) session = NULL;
  PlnSession *old = NULL;
  if (!pln_call_expect (call, 2, 2, error) || !pln_call_expect_options (call, error))
    return FALSE;
  PlnAppearance *appearance = begin_change (call, &programme, &old, &session, error);
  if (appearance == NULL)
    return FALSE;
  apply_options (call, programme, session, appearance, NULL);
  const PlnAppearance *before = find_same (old, appearance);
  if (is_somebody_else (before, appearance))
    replace_somebody (call, programme, before, appearance);
  return write_session (call, programme, old, session, appearance, error);
}

static gboolean
appearance_remove (PlnCall *call, GError **error)
{
  g_autoptr (PlnProgramme) programme = NULL;
  g_autoptr (PlnSession) session = NULL;
  PlnSession *old = NULL;
  if (!pln_call_expect (call, 2, 2, error))
    return FALSE;
  PlnAppearance *appearance = begin_change (call, &programme, &old, &session, error);
  if (appearance == NULL)
    return FALSE;
  g_ptr_array_remove (session->appearances, appearance);
  return write_session (call, programme, old, session, NULL, error);
}

const PlnVerb pln_verbs_appearance[] = {
  { .words = "appearance add",
    .needs = PLN_NEEDS_WRITE,
    .usage = "SESSION [WHO] [OPTION ...]",
    .summary = "Puts somebody into a session",
    .text = "WHO is a speaker. Whoever has no name yet is a --label, with a --count; the label is\n"
            "named later with appearance set --speaker.\n\nExamples:\n\n"
            "  plenary appearance add policy \"Jane Roe\" --role moderator\n"
            "  plenary appearance add policy --label \"official of the Ministry of Commerce\" \\\n"
            "    --count 2 --role panelist\n"
            "  plenary appearance add policy \"John Doe\" --position \"Acting director\"",
    .shape = &pln_shape_appearance,
    .fields = TRUE,
    .options = { options_who, pln_options_create },
    .run = appearance_add },
  { .words = "appearance set",
    .needs = PLN_NEEDS_WRITE,
    .usage = "SESSION WHO [OPTION ...]",
    .summary = "Changes how somebody appears in a session",
    .text = "Who is in it twice is named with the role: \"moderator: roe\".\n\nExamples:\n\n  "
            "plenary appearance set policy roe --role chair --state tentative\n"
            "  plenary appearance set policy \"official of\" --speaker \"Zhang San\" --create",
    .shape = &pln_shape_appearance,
    .fields = TRUE,
    .options = { options_who, pln_options_create },
    .run = appearance_set },
  { .words = "appearance remove",
    .needs = PLN_NEEDS_WRITE,
    .usage = "SESSION WHO",
    .summary = "Takes somebody out of a session",
    .text = "Who cannot come after all is better set to --state withdrawn.\n\n"
            "Example:\n\n  plenary appearance remove policy roe",
    .shape = &pln_shape_appearance,
    .run = appearance_remove },
  { NULL },
};
