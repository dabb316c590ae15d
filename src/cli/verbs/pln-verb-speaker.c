/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* plenary speaker: who appears. */
#include "cli/find/pln-release.h"
#include "cli/options/pln-people.h"
#include "cli/verbs/pln-record-verbs.h"
#include "cli/verbs/pln-speaker-verbs.h"
#include "model/pln-records.h"

const PlnVerb pln_verbs_speaker[] = {
  { .words = "speaker add",
    .needs = PLN_NEEDS_WRITE,
    .usage = "NAME [OPTION ...]",
    .summary = "Adds a speaker",
    .text
    = "A speaker has positions, each in an organisation; --organisation belongs to the --position "
      "or\n"
      "--former before it. --name and --position take other languages that the forum lists.\n\n"
      "Examples:\n\n  plenary speaker add \"Jiang Xiaojuan\" --family Jiang --name zh=江小涓 \\\n"
      "    --position Professor --organisation \"Chinese Academy of Social Sciences\" \\\n"
      "    --former \"deputy secretary-general\" --organisation \"State Council\"\n"
      "  plenary speaker add \"Jane Roe\" --email jane@example.org",
    .shape = &pln_shape_speaker,
    .fields = TRUE,
    .options = { pln_options_positions, pln_options_key },
    .run = pln_record_add },
  { .words = "speaker list",
    .needs = PLN_NEEDS_READ,
    .usage = "",
    .summary = "Lists the speakers",
    .text = "Example:\n\n  plenary speaker list",
    .shape = &pln_shape_speaker,
    .options = { pln_options_release },
    .run = pln_record_list },
  { .words = "speaker show",
    .needs = PLN_NEEDS_READ,
    .usage = "SPEAKER",
    .summary = "Shows a speaker in full",
    .text = "With all appearances.\n\nExample:\n\n  plenary speaker show jiang",
    .shape = &pln_shape_speaker,
    .run = pln_record_show },
  { .words = "speaker set",
    .needs = PLN_NEEDS_WRITE,
    .usage = "SPEAKER [OPTION ...]",
    .summary = "Changes a speaker",
    .text = "Positions given replace all positions. An empty value clears a field.\n\nExample:\n\n"
            "  plenary speaker set jiang --honorific Prof.",
    .shape = &pln_shape_speaker,
    .fields = TRUE,
    .options = { pln_options_positions, pln_options_key },
    .run = pln_record_set },
  { .words = "speaker remove",
    .needs = PLN_NEEDS_WRITE,
    .usage = "SPEAKER",
    .summary = "Removes a speaker entered by mistake",
    .text = "A speaker that is in use is not removed; the error says where it is used.\n\n"
            "Example:\n\n  plenary speaker remove jane-roe",
    .shape = &pln_shape_speaker,
    .run = pln_record_remove },
  { .words = "speaker merge",
    .needs = PLN_NEEDS_WRITE,
    .usage = "SPEAKER OTHER",
    .summary = "Makes one of two speakers who are the same person",
    .text = "The first keeps its key and gets the appearances of the other, and what it does not\n"
            "have itself: positions, texts, links. The other one is removed.\n\n"
            "Example:\n\n  plenary speaker merge jane-roe jane-roe-2",
    .shape = &pln_shape_speaker,
    .run = pln_speaker_merge },
  { NULL },
};
