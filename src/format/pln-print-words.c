/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that printed pages say by themselves. */
#include "format/pln-print-words.h"

static const char *const words[PLN_PRINT_N_WORDS] = {
  [PLN_PRINT_PAGE_OF] = "Page %1 of %2",
  [PLN_PRINT_CONTINUED] = "%1 (continued)",
  [PLN_PRINT_CONTINUED_ON] = "continued on page %1",
  [PLN_PRINT_TIMES] = "Times are venue time, %1 (%2).",
  [PLN_PRINT_TIMES_TWO] = "Times are venue time, %1; after the change of clocks %2.",
  [PLN_PRINT_TIMES_IN] = "Times are those of %1 (%2).",
  [PLN_PRINT_NOT_RELEASED] = "Not released yet.",
  [PLN_PRINT_NOT_RELEASED_SHORT] = "Not released",
  [PLN_PRINT_RELEASE] = "Release %1 of %2.",
  [PLN_PRINT_RELEASE_SHORT] = "Release %1",
  [PLN_PRINT_AFTER] = "After release %1 of %2; not released yet.",
  [PLN_PRINT_AFTER_SHORT] = "After release %1",
  [PLN_PRINT_PRINTED] = "Printed %1.",
  [PLN_PRINT_MARKS] = "Marks:",
  [PLN_PRINT_MARK_CHANGED] = "* changed since %1",
  [PLN_PRINT_MARK_NEW] = "+ new since %1",
  [PLN_PRINT_MARK_CANCELLED] = "x cancelled",
  [PLN_PRINT_MARK_OVERLAP] = "! overlaps another row",
  [PLN_PRINT_MORNING] = "MORNING",
  [PLN_PRINT_AFTERNOON] = "AFTERNOON",
  [PLN_PRINT_EVENING] = "EVENING",
  [PLN_PRINT_TIME_OPEN] = "TIME TO BE ANNOUNCED",
  [PLN_PRINT_NOT_SCHEDULED] = "NOT SCHEDULED YET",
  [PLN_PRINT_NO_TIME] = "no time yet",
  [PLN_PRINT_OPEN] = "open",
  [PLN_PRINT_CANCELLED] = "CANCELLED",
  [PLN_PRINT_TO_BE_ANNOUNCED] = "to be announced",
  [PLN_PRINT_TENTATIVE] = "%1 (tentative)",
  [PLN_PRINT_DRAFT] = "%1 (draft)",
  [PLN_PRINT_REASON] = "Reason: %1",
  [PLN_PRINT_PART_OF] = "Part of: %1",
  [PLN_PRINT_ROOM] = "Room: %1",
  [PLN_PRINT_WAS] = "Was %1 in %2.",
  [PLN_PRINT_HAD_NO_TIME] = "Had no time in %1.",
  [PLN_PRINT_MOVED_FROM] = "Moved from %1.",
  [PLN_PRINT_HAD_NO_ROOM] = "Had no room in %1.",
  [PLN_PRINT_OLD_TITLE] = "Was called: %1",
  [PLN_PRINT_OLD_SUBTITLE] = "Subtitle was: %1",
  [PLN_PRINT_NEW_SUBTITLE] = "New subtitle.",
  [PLN_PRINT_NEW] = "NEW",
  [PLN_PRINT_RESTORED] = "Was cancelled in %1; takes place.",
  [PLN_PRINT_PERSON_CAME] = "New: %1",
  [PLN_PRINT_PERSON_WENT] = "No longer: %1",
  [PLN_PRINT_OVERLAPS] = "Overlaps %1 by %2.",
  [PLN_PRINT_REMOVED] = "NO LONGER IN THE PROGRAMME",
  [PLN_PRINT_NOTHING] = "No sessions.",
  [PLN_PRINT_AT_A_GLANCE] = "At a glance",
  [PLN_PRINT_NO_ROOM] = "No room yet",
  [PLN_PRINT_FOR_ALL] = "For all",
};

const char *
pln_print_word (PlnPrintWord word)
{
  g_return_val_if_fail (word < PLN_PRINT_N_WORDS, "");
  return words[word];
}

char *
pln_print_phrase (PlnPrintWord word, const char *first, const char *second)
{
  GString *out = g_string_new (NULL);
  for (const char *p = pln_print_word (word); *p != '\0'; p++)
    if (p[0] == '%' && (p[1] == '1' || p[1] == '2'))
      {
        const char *text = p[1] == '1' ? first : second;
        g_string_append (out, text != NULL ? text : "");
        p++;
      }
    else
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}
