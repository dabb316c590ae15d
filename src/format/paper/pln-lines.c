/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What several formats say alike about a session: its title, its persons, its rooms and themes. */
#include "format/paper/pln-lines.h"

#include "base/pln-text.h"
#include "words/pln-place.h"
#include "words/pln-print-words.h"

#include <string.h>

char *
pln_person_name (const PlnProgramme *programme, const PlnAppearance *appearance,
                 const char *language)
{
  g_autofree char *name
      = pln_text_repair (pln_appearance_name (programme, appearance, language), FALSE, NULL);
  const char *known = name[0] != '\0' ? name : pln_print_word (NULL, PLN_PRINT_TO_BE_ANNOUNCED);
  return appearance->count > 1 ? g_strdup_printf ("%s (%d)", known, appearance->count)
                               : g_strdup (known);
}

char *
pln_person_line (const PlnProgramme *programme, const PlnAppearance *appearance,
                 const char *language)
{
  g_autofree char *name = pln_person_name (programme, appearance, language);
  g_autofree char *title = pln_appearance_title (programme, appearance, language);
  g_autoptr (GString) out = g_string_new (name);
  if (title[0] != '\0')
    g_string_append_printf (out, ", %s", title);
  if (appearance->presence != PLN_PRESENCE_CONFIRMED)
    {
      g_autofree char *word = pln_type_presence.to_string (appearance->presence);
      g_string_append_printf (out, " (%s)", word);
    }
  return pln_text_repair (out->str, TRUE, NULL);
}

char *
pln_session_title (const PlnSession *session, const char *language)
{
  const char *title = pln_record_text (session, "title", language);
  g_autofree char *clean = pln_text_repair (title != NULL ? title : "", FALSE, NULL);
  return clean[0] != '\0' ? g_steal_pointer (&clean)
                          : g_strdup (pln_print_word (NULL, PLN_PRINT_TO_BE_ANNOUNCED));
}

char *
pln_rooms_line (const PlnProgramme *programme, const PlnSession *session, const char *language)
{
  g_autofree char *names
      = pln_place_session (programme, session, pln_place_home (programme), language);
  return pln_text_repair (names, TRUE, NULL);
}

GPtrArray *
pln_theme_names (const PlnProgramme *programme, const PlnSession *session, const char *language)
{
  const PlnSession *whole = pln_programme_parent (programme, session);
  const char *title = pln_record_text (session, "title", language);
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < session->themes->len; i++)
    {
      const char *uuid = ((PlnReference *) session->themes->pdata[i])->target;
      gconstpointer theme = pln_programme_find_as (programme, &pln_shape_theme, uuid);
      const char *name = theme != NULL ? pln_record_text (theme, "name", language) : NULL;
      if (name == NULL || (title != NULL && strstr (title, name) != NULL)
          || (whole != NULL && pln_references_contain (whole->themes, uuid)))
        continue;
      g_ptr_array_add (names, (gpointer) name);
    }
  return names;
}

char *
pln_themes_line (const PlnProgramme *programme, const PlnSession *session, const char *language)
{
  g_autoptr (GPtrArray) names = pln_theme_names (programme, session, language);
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", (const char *) names->pdata[i]);
  if (names->len > 0)
    g_string_prepend (line, names->len > 1 ? "Themes: " : "Theme: ");
  return pln_text_repair (line->str, FALSE, NULL);
}
