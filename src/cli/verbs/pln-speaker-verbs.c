/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Making one of two speakers who are the same person. */
#include "cli/verbs/pln-speaker-verbs.h"

#include "base/pln-error.h"
#include "cli/find/pln-resolve.h"
#include "cli/telling/pln-print.h"
#include "cli/telling/pln-watch.h"
#include "cli/verbs/pln-record-verbs.h"
#include "store/history/pln-store-release.h"
#include "store/pln-store-load.h"
#include "store/pln-store-write.h"

/* The elements of a list move over; those with an identity of their own get a new one, because the old
 * belongs to the speaker who goes. */
static void
take_list (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      PlnValue *copy = pln_value_copy (from->pdata[i]);
      if (copy->shape->identity)
        {
          PlnRecord *record = (PlnRecord *) copy;
          g_free (record->uuid);
          record->uuid = g_uuid_string_random ();
          record->number = 0;
        }
      g_ptr_array_add (to, copy);
    }
}

static gboolean
has_translation (GPtrArray *list, const PlnTranslation *translation)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlnTranslation *own = list->pdata[i];
      if (g_strcmp0 (own->field, translation->field) == 0
          && g_strcmp0 (own->language, translation->language) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
take_positions (GPtrArray *to, GPtrArray *from)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  for (guint i = 0; i < from->len; i++)
    {
      gboolean known = FALSE;
      for (guint j = 0; j < to->len; j++)
        known |= pln_value_equal (from->pdata[i], to->pdata[j]);
      if (!known)
        g_ptr_array_add (missing, from->pdata[i]);
    }
  take_list (to, missing);
}

/* What both have and only one can be kept is named before it goes. */
static void
tell_lost (PlnCall *call, const PlnSpeaker *speaker, const PlnSpeaker *other)
{
  for (guint i = 0; i < pln_shape_speaker.n_fields; i++)
    {
      const PlnField *field = &pln_shape_speaker.fields[i];
      if (field->type->storage == PLN_STORAGE_LIST || !pln_field_is_set (field, other)
          || pln_field_equal (field, speaker, other))
        continue;
      g_autofree char *text = pln_field_dup_text (field, other);
      pln_call_tell (call, "not kept: %s of %s: %s", field->name, other->record.key, text);
    }
}

static void
add_taken (GString *taken, const char *before, const char *what)
{
  g_string_append_printf (taken, "%s%s%s%s", taken->len > 0 ? ", " : "", before,
                          before[0] != '\0' ? " " : "", what);
}

static void
count_taken (GString *taken, guint n, const char *what)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *noun = g_strconcat (what, n == 1 ? "" : "s", NULL);
  if (n > 0)
    add_taken (taken, number, noun);
}

static void
take_translations (PlnSpeaker *speaker, const PlnSpeaker *other, GString *taken)
{
  for (guint i = 0; i < other->translations->len; i++)
    {
      const PlnTranslation *translation = other->translations->pdata[i];
      if (has_translation (speaker->translations, translation))
        continue;
      g_ptr_array_add (speaker->translations, pln_value_copy (translation));
      add_taken (taken, translation->language, translation->field);
    }
}

/* Fills what @speaker lacks from @other, and adds to @taken what that is. */
static void
fill (PlnSpeaker *speaker, const PlnSpeaker *other, GString *taken)
{
  guint positions = speaker->positions->len;
  for (guint i = 0; i < pln_shape_speaker.n_fields; i++)
    {
      const PlnField *field = &pln_shape_speaker.fields[i];
      if (field->type->storage != PLN_STORAGE_TEXT || pln_field_is_set (field, speaker)
          || !pln_field_is_set (field, other))
        continue;
      g_autofree char *option = pln_field_option (field);
      PLN_TEXT_AT (speaker, field) = g_strdup (PLN_TEXT_AT (other, field));
      add_taken (taken, "", option);
    }
  take_positions (speaker->positions, other->positions);
  take_list (speaker->links, other->links);
  count_taken (taken, speaker->positions->len - positions, "position");
  count_taken (taken, other->links->len, "link");
  take_translations (speaker, other, taken);
  for (guint i = 0; i < other->externals->len; i++)
    {
      const PlnExternal *external = other->externals->pdata[i];
      pln_record_add_external (speaker, external->source, external->id);
    }
}

/* Calendars of @other may be out when there was a release: they go on as those of @speaker. */
static gboolean
keep_merged (PlnCall *call, PlnSpeaker *speaker, const PlnSpeaker *other, GError **error)
{
  g_autoptr (GPtrArray) releases = pln_store_releases (call->store, error);
  if (releases != NULL && releases->len > 0)
    pln_record_add_external (speaker, PLN_SOURCE_MERGED, other->record.uuid);
  return releases != NULL;
}

static gboolean
has_appearance (const PlnSession *session, const char *speaker, int role)
{
  for (guint i = 0; i < session->appearances->len; i++)
    {
      const PlnAppearance *appearance = session->appearances->pdata[i];
      if (g_strcmp0 (appearance->speaker, speaker) == 0 && (role < 0 || appearance->role == role))
        return TRUE;
    }
  return FALSE;
}

/* Who is in a session twice in one role is there once after it. @n: (inout): how many went over */
static gboolean
rename_in_session (PlnCall *call, const PlnSession *old, const char *from, const char *to, guint *n,
                   GError **error)
{
  g_autoptr (PlnSession) session = pln_value_copy (old);
  for (guint i = session->appearances->len; i > 0; i--)
    {
      PlnAppearance *appearance = session->appearances->pdata[i - 1];
      if (g_strcmp0 (appearance->speaker, from) != 0)
        continue;
      if (has_appearance (old, to, appearance->role))
        {
          g_ptr_array_remove_index (session->appearances, i - 1);
          continue;
        }
      g_free (appearance->speaker);
      appearance->speaker = g_strdup (to);
      ++*n;
    }
  return pln_store_put (call->store, old, session, error);
}

/* All are watched before the first is written: what one rename causes must not look old to the next. */
static gboolean
rename_everywhere (PlnCall *call, const PlnProgramme *programme, const char *from, const char *to,
                   guint *n, GError **error)
{
  GPtrArray *sessions = programme->records[PLN_KIND_SESSION];
  if (!pln_call_watch_all (call, error))
    return FALSE;
  for (guint i = 0; i < sessions->len; i++)
    if (has_appearance (sessions->pdata[i], from, -1)
        && !rename_in_session (call, sessions->pdata[i], from, to, n, error))
      return FALSE;
  return TRUE;
}

static char *
resolve_speaker (PlnCall *call, guint i)
{
  GError *fault = NULL;
  char *uuid = pln_resolve (call, PLN_KIND_SPEAKER, pln_call_argument (call, i), &fault);
  if (fault != NULL)
    pln_call_fault (call, fault);
  return uuid;
}

static void
tell_merged (PlnCall *call, const PlnSpeaker *other, const GString *taken)
{
  g_autofree char *name = pln_record_name (other);
  pln_call_tell (call, "merged %s into it: %s", name,
                 taken->len > 0 ? taken->str : "nothing that was not there");
}

gboolean
pln_speaker_merge (PlnCall *call, GError **error)
{
  if (!pln_call_expect (call, 2, 2, error))
    return FALSE;
  g_autofree char *to = resolve_speaker (call, 0);
  g_autofree char *from = resolve_speaker (call, 1);
  if (!pln_call_no_faults (call, error))
    return FALSE;
  g_autoptr (PlnProgramme) programme = pln_store_load (call->store, error);
  if (programme == NULL)
    return FALSE;
  PlnSpeaker *old = pln_programme_find (programme, to);
  PlnSpeaker *other = pln_programme_find (programme, from);
  if (old == other)
    return pln_fail (error, PLN_ERROR_REFUSED, "both are the speaker '%s'; name another one",
                     old->record.key);
  guint n = 0;
  if (!rename_everywhere (call, programme, from, to, &n, error))
    return FALSE;
  /* A clash of the one that goes is a clash of the one that stays, not a new one. */
  for (guint i = 0; i < call->before->len; i++)
    {
      PlnFinding *finding = call->before->pdata[i];
      if (g_strcmp0 (finding->subject, from) != 0)
        continue;
      g_free (finding->subject);
      finding->subject = g_strdup (to);
    }
  g_autoptr (PlnSpeaker) speaker = pln_value_copy (old);
  g_autoptr (GString) taken = g_string_new (NULL);
  count_taken (taken, n, "appearance");
  fill (speaker, other, taken);
  tell_merged (call, other, taken);
  tell_lost (call, speaker, other);
  return keep_merged (call, speaker, other, error)
         && pln_store_put (call->store, old, speaker, error)
         && pln_store_remove (call->store, other, error)
         && pln_record_say_written (call, speaker, error);
}
