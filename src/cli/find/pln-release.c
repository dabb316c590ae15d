/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Releases on the command line: naming one, and looking at the programme as it was released. */
#include "cli/find/pln-release.h"

#include "base/pln-error.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "format/json/pln-format-json.h"
#include "format/json/pln-json.h"
#include "store/history/pln-store-release.h"
#include "store/pln-store-load.h"

#include <string.h>

const PlnOption pln_options_release[] = {
  { "release", 0, "RELEASE", "as it was in this release: its number, its name, or latest" },
  { NULL },
};

static gboolean
fail_unknown (GPtrArray *releases, const char *text, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *quoted = pln_text_quote (text);
  for (guint i = 0; i < releases->len; i++)
    g_ptr_array_add (names, ((PlnRelease *) releases->pdata[i])->name);
  g_ptr_array_add (names, NULL);
  if (releases->len == 0)
    return pln_fail (error, PLN_ERROR_NOT_FOUND,
                     "no release %s: there are none yet; plenary release add makes one", quoted);
  const char *nearest = pln_text_nearest (text, (const char *const *) names->pdata);
  if (nearest != NULL)
    return pln_fail (error, PLN_ERROR_NOT_FOUND, "no release %s; did you mean %s?", quoted,
                     nearest);
  return pln_fail (error, PLN_ERROR_NOT_FOUND, "no release %s; plenary release list shows them",
                   quoted);
}

gboolean
pln_release_same_name (const char *a, const char *b)
{
  g_autofree char *one = pln_text_squeeze (pln_text_fold (a));
  g_autofree char *other = pln_text_squeeze (pln_text_fold (b));
  return strcmp (one, other) == 0;
}

static gboolean
is_meant (const PlnRelease *release, const char *text)
{
  g_autofree char *number = g_strdup_printf ("%d", release->number);
  return strcmp (number, text) == 0 || pln_release_same_name (release->name, text);
}

PlnRelease *
pln_release_find (PlnCall *call, const char *text, GError **error)
{
  g_autoptr (GPtrArray) releases = pln_store_releases (call->store, error);
  if (releases == NULL)
    return NULL;
  gboolean latest = pln_release_same_name (text, "latest");
  for (guint i = releases->len; i > 0; i--)
    if (latest || is_meant (releases->pdata[i - 1], text))
      return g_ptr_array_steal_index (releases, i - 1);
  fail_unknown (releases, text, error);
  return NULL;
}

#define DAMAGED "it is damaged: %s; go back to a copy"

/* Either it is damaged, or this machine lacks a time zone, which the message says. */
static void
fail_fault (const PlnFinding *fault, GError **error)
{
  if (strcmp (fault->rule, PLN_JSON_LACKS_ZONE) == 0)
    pln_fail (error, PLN_ERROR_STORE, "%s", fault->message);
  else
    pln_fail (error, PLN_ERROR_STORE, DAMAGED, fault->message);
}

PlnProgramme *
pln_release_read (GBytes *frozen, int format, GError **error)
{
  if (format < 1 || format > PLN_JSON_VERSION)
    {
      pln_fail (error, PLN_ERROR_STORE,
                "it is in version %d of the format; this Plenary reads %d, a newer one may read it",
                format, PLN_JSON_VERSION);
      return NULL;
    }
  g_autoptr (GError) cause = NULL;
  g_autoptr (PlnReading) reading = pln_json_read (frozen, NULL, &cause);
  if (reading == NULL)
    pln_fail (error, PLN_ERROR_STORE, DAMAGED, cause->message);
  else if (pln_findings_count (reading->findings, PLN_SEVERITY_ERROR) > 0)
    fail_fault (reading->findings->pdata[0], error);
  else
    return g_steal_pointer (&reading->programme);
  return NULL;
}

PlnProgramme *
pln_release_thaw (PlnCall *call, const PlnRelease *release, GError **error)
{
  int format = 0;
  g_autoptr (GBytes) frozen = pln_store_frozen (call->store, release, &format, error);
  PlnProgramme *programme = frozen != NULL ? pln_release_read (frozen, format, error) : NULL;
  if (programme == NULL)
    g_prefix_error (error, "release %d %s cannot be read: ", release->number, release->name);
  return programme;
}

PlnProgramme *
pln_call_load (PlnCall *call, const PlnShape *const *shapes, gboolean texts, GError **error)
{
  const char *text = pln_call_option (call, "release");
  if (text == NULL)
    return shapes != NULL ? pln_store_load_shapes (call->store, shapes, texts, error)
                          : pln_store_load (call->store, error);
  g_autoptr (PlnRelease) release = pln_release_find (call, text, error);
  PlnProgramme *programme = release != NULL ? pln_release_thaw (call, release, error) : NULL;
  call->released = programme;
  return programme;
}

PlnRelease *
pln_release_before (PlnCall *call, gboolean *none, GError **error)
{
  const char *text = pln_call_option (call, "release");
  g_autoptr (PlnRelease) shown = text != NULL ? pln_release_find (call, text, error) : NULL;
  g_autoptr (GPtrArray) releases
      = text == NULL || shown != NULL ? pln_store_releases (call->store, error) : NULL;
  *none = releases != NULL;
  for (guint i = releases != NULL ? releases->len : 0; i > 0; i--)
    {
      const PlnRelease *release = releases->pdata[i - 1];
      if (shown != NULL && release->number >= shown->number)
        continue;
      *none = FALSE;
      return g_ptr_array_steal_index (releases, i - 1);
    }
  return NULL;
}

GPtrArray *
pln_release_shown (PlnCall *call, GError **error)
{
  const char *text = pln_call_option (call, "release");
  g_autoptr (PlnRelease) printed = text != NULL ? pln_release_find (call, text, error) : NULL;
  g_autoptr (GPtrArray) releases
      = text == NULL || printed != NULL ? pln_store_releases (call->store, error) : NULL;
  g_autoptr (GPtrArray) shown
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pln_programme_free);
  for (guint i = releases != NULL ? releases->len : 0; i > 0; i--)
    {
      const PlnRelease *release = releases->pdata[i - 1];
      if (printed != NULL && release->number >= printed->number)
        continue;
      PlnProgramme *programme = pln_release_thaw (call, release, error);
      if (programme == NULL)
        return NULL;
      g_ptr_array_add (shown, programme);
    }
  return releases != NULL ? g_steal_pointer (&shown) : NULL;
}
