/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that a calendar needs beside those of the programme, in the languages that there are: all in one place. */
#include "format/pln-ics-words.h"

#include "format/pln-lines.h"

#include <stdlib.h>
#include <string.h>

enum { ENGLISH, CHINESE, GERMAN, FRENCH, ARABIC, N_LANGUAGES };
G_STATIC_ASSERT (N_LANGUAGES == PLN_ICS_N_LANGUAGES);

static const char *const tags[N_LANGUAGES] = { "en", "zh", "de", "fr", "ar" };

static const char *const words[PLN_ICS_N_WORDS][N_LANGUAGES] = {
  [PLN_ICS_CANCELLED] = { "Cancelled: ", "已取消：", "Abgesagt: ", "Annulé : ", "أُلغيت: " },
  [PLN_ICS_TO_BE_ANNOUNCED]
  = { "to be announced", "待定", "wird noch bekannt gegeben", "à préciser", "يُعلن لاحقًا" },
  [PLN_ICS_OPEN_END]
  = { "Open end: the end shown here is not part of the programme.",
      "结束时间未定：此处显示的结束时间不属于日程。",
      "Offenes Ende: das hier gezeigte Ende ist nicht Teil des Programms.",
      "Fin ouverte : l’heure de fin indiquée ici ne fait pas partie du programme.",
      "نهاية مفتوحة: وقت الانتهاء الظاهر هنا ليس جزءًا من البرنامج." },
  [PLN_ICS_NO_TIME_ANY_MORE]
  = { "Not at this time; the new one is still open.", "此时间已取消，新时间待定。",
      "Nicht zu dieser Zeit; die neue steht noch nicht fest.",
      "Plus à cette heure ; la nouvelle reste à fixer.",
      "لم تعد في هذا الوقت؛ والموعد الجديد لم يُحدد بعد." },
  [PLN_ICS_PART_OF]
  = { "Part of: %s", "所属场次：%s", "Teil von: %s", "Partie de : %s", "جزء من: %s" },
  [PLN_ICS_UPDATED]
  = { "Updated %s: %s", "%s更新：%s", "Geändert am %s: %s", "Modifié le %s : %s", "حُدّث في %s: %s" },
  [PLN_ICS_WAS] = { "was %s", "原为%s", "bisher %s", "auparavant %s", "كان %s" },
  [PLN_ICS_WAS_CALLED]
  = { "was called “%s”", "原题“%s”", "bisher „%s“", "auparavant « %s »", "كان عنوانها «%s»" },
  [PLN_ICS_WAS_ALL_DAY]
  = { "%s, without a time", "%s（时间未定）", "%s, ohne Uhrzeit", "%s, sans heure", "%s، بلا وقت" },
  [PLN_ICS_NOW_CANCELLED] = { "cancelled", "已取消", "abgesagt", "annulé", "أُلغيت" },
  [PLN_ICS_RESTORED] = { "takes place after all", "恢复举行", "findet doch statt",
                         "a lieu finalement", "ستُعقد رغم ذلك" },
  [PLN_ICS_DAY] = { "%d %m", "%m月%d日", "%d.%m.", "%d/%m", "%d/%m" },
};

static const char *const roles[PLN_N_ROLES][N_LANGUAGES] = {
  [PLN_ROLE_SPEAKER] = { NULL, "演讲人", "Vortrag", "Intervention", "متحدث" },
  [PLN_ROLE_KEYNOTE] = { NULL, "主旨演讲", "Hauptvortrag", "Conférence inaugurale", "كلمة رئيسية" },
  [PLN_ROLE_MODERATOR] = { NULL, "主持人", "Moderation", "Modération", "إدارة الحوار" },
  [PLN_ROLE_CHAIR] = { NULL, "主席", "Vorsitz", "Présidence", "رئاسة" },
  [PLN_ROLE_PANELIST] = { NULL, "对话嘉宾", "Podium", "Table ronde", "مشارك" },
  [PLN_ROLE_DISCUSSANT] = { NULL, "评议人", "Diskussion", "Discussion", "مناقش" },
  [PLN_ROLE_HOST] = { NULL, "主办方", "Gastgeber", "Accueil", "مضيف" },
  [PLN_ROLE_INTERPRETER] = { NULL, "口译", "Dolmetschen", "Interprétation", "ترجمة فورية" },
  [PLN_ROLE_RAPPORTEUR] = { NULL, "记录人", "Bericht", "Rapport", "مقرر" },
};

/* Returns: the language of a tag by its first subtag (RFC 5646), or -1 */
static int
find_language (const char *tag)
{
  gsize length = strcspn (tag, "-_,");
  for (int i = 0; i < N_LANGUAGES; i++)
    if (strlen (tags[i]) == length && g_ascii_strncasecmp (tag, tags[i], length) == 0)
      return i;
  return -1;
}

int
pln_ics_language (const PlnProgramme *programme, const char *language)
{
  int found = language != NULL ? find_language (language) : -1;
  if (found < 0)
    found = find_language (pln_forum_languages (programme, pln_programme_root (programme)));
  return found < 0 ? ENGLISH : found;
}

const char *
pln_ics_word (int language, PlnIcsWord word)
{
  return words[word][language];
}

char *
pln_ics_phrase (int language, PlnIcsWord word, ...)
{
  va_list values;
  g_auto (GStrv) pieces = g_strsplit (words[word][language], "%s", -1);
  GString *out = g_string_new (pieces[0]);
  va_start (values, word);
  for (guint i = 1; pieces[i] != NULL; i++)
    g_string_append_printf (out, "%s%s", va_arg (values, const char *), pieces[i]);
  va_end (values);
  return g_string_free (out, FALSE);
}

const char *
pln_ics_role (int language, int role)
{
  const char *label = role >= 0 && role < PLN_N_ROLES ? roles[role][language] : NULL;
  return label != NULL ? label : pln_role_label (role);
}

char *
pln_ics_date (int language, PlnDate date)
{
  g_autofree char *english = pln_date_to_short (date, FALSE); /* `Mon 26 May` */
  g_autofree char *iso = pln_date_to_string (date);
  g_autofree char *day = g_strdup_printf ("%d", atoi (iso + strlen ("2025-05-")));
  g_autofree char *month = g_strdup_printf ("%d", atoi (iso + strlen ("2025-")));
  GString *text = g_string_new (words[PLN_ICS_DAY][language]);
  g_string_replace (text, "%d", day, 1);
  g_string_replace (text, "%m", language == ENGLISH ? strrchr (english, ' ') + 1 : month, 1);
  return g_string_free (text, FALSE);
}
