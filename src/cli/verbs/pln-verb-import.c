/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary import: bringing in files of other tools. */
#include "cli/pln-import.h"

static const PlnOption options_import[] = {
  { "forum", 0, "FORUM", "the forum that it goes into" },
  { "source", 0, "NAME", "the name of where it comes from (else its acronym or title)" },
  { "format", 0, "FORMAT", "schedule-xml, ics or json (else by what it looks like)" },
  { "prune", 0, NULL, "cancel the sessions that the file had once and has no more" },
  { "dry-run", 0, NULL, "only tell what it would change and what checks would find" },
  { NULL },
};

const PlnVerb pln_verbs_import[] = {
  { .words = "import",
    .needs = PLN_NEEDS_OWN,
    .usage = "FILE [--forum FORUM] [--source NAME] [--prune] [--dry-run]",
    .summary = "Brings in a schedule.xml, a calendar (iCalendar), or our own JSON",
    .text
    = "What is here already is recognised and updated; importing a file again changes nothing.\n"
      "A file of another source than before gets a forum of its own, unless --forum names one.\n"
      "Such a forum follows the file, one that was made by hand keeps its title and days.\n"
      "What the file says and this programme has no place for is told. FILE - is standard "
      "input.\n\n"
      "Sessions that came from the same source and are not in the file any more are told; with\n"
      "--prune they are cancelled, and restored when a later file has them again. What was\n"
      "cancelled by hand stays so.\n\n"
      "A calendar (.ics) goes by the UIDs of its entries; one without a name is known by these,\n"
      "or by --source. Entries that repeat, or take several whole days, become a session each.\n"
      "Each of them ends when the first does on the clock, also where clocks are changed; a\n"
      "length in hours (DURATION:PT8H) stays that long. What repeats without an end is taken\n"
      "to the last day of the others, for a year if there are none.\n"
      "A calendar that was exported from here and changed in a calendar program changes titles,\n"
      "times, rooms, and cancels; its descriptions are not read back.\n\n"
      "Examples:\n\n  plenary import schedule.xml --dry-run\n"
      "  plenary import devrooms.xml --forum devrooms\n"
      "  plenary import sched.ics --prune\n"
      "  curl https://example.org/schedule.xml | plenary import - --source example.org",
    .options = { options_import },
    .run = pln_import_run },
  { NULL },
};
