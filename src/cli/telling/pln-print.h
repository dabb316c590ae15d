/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How records, findings and tables are put into words. */
#pragma once

#include "cli/pln-call.h"
#include "format/json/pln-json-out.h"
#include "model/pln-timetable.h"

/* A table: rows of as many cells as there are titles; the last column is not padded. */
typedef struct {
  GPtrArray *cells;
  guint columns;
  guint titles; /* how many of them have a title */
  guint right;  /* bits: columns that are set flush right */
} PlnTable;

PlnTable *pln_table_new (const char *const *titles);
void pln_table_free (PlnTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnTable, pln_table_free)
/* Adds a cell; @text is (transfer full) and may be %NULL. */
void pln_table_add (PlnTable *table, char *text);
/* Says the table, nothing but a heading when it is empty. On a terminal that is too narrow keys are cut, then the
 * widest cells, elsewhere than at the end where others begin with the same, and columns are left out in a fixed order,
 * but none that tells rows of one name apart; otherwise nothing is. */
void pln_table_say (PlnCall *call, PlnTable *table);

/* Returns: (transfer full): how many records of @kinds there are: `15 sessions, 1 room` */
char *pln_counts_line (const PlnProgramme *programme, const PlnKind *kinds, guint n);

/**
 * pln_record_line:
 * @programme: where references lead
 * @record: a record
 *
 * Returns: (transfer full): what an organiser would read out on the phone: `session 1 opening  Tue 27 May
 *   09:00-09:20  Main Hall  keynote: Jiang Xiaojuan`
 */
char *pln_record_line (const PlnProgramme *programme, gconstpointer record);
/* Returns: (transfer full): the same of a session whose slot is known */
char *pln_slot_line (const PlnProgramme *programme, const PlnSlot *slot);
/* Returns: (transfer full): `1 opening` */
char *pln_record_name (gconstpointer record);

/* Returns: (transfer full): an element of a list in words: `Professor, University of Examples` */
char *pln_element_text (const PlnProgramme *programme, gconstpointer element);

/* Says one record in full: a line for each field that has a value. */
void pln_record_say (PlnCall *call, const PlnProgramme *programme, gconstpointer record);

/* Returns: how findings of that severity are marked on a terminal */
PlnLook pln_severity_look (PlnSeverity severity);
/* Returns: (transfer full): what stands behind the severity of a finding: its rule and @message, which on a terminal of
 * @terminal columns (0 for none) is wrapped; @indent: blanks before the severity */
char *pln_finding_rest (const PlnFinding *finding, const char *message, int terminal, int indent);
/* Tells findings as they come up after a write: severity, rule, message. */
void pln_findings_tell (PlnCall *call, const PlnProgramme *programme, GPtrArray *findings);

/* Returns: (transfer full): how many there are of each severity: `2 errors, 1 note`; empty for none */
char *pln_findings_sum (GPtrArray *findings);

/* Returns: (transfer full): when something was made (Unix seconds), on the clocks of @zone: `Tue 20 May 2025 17:01` */
char *pln_made_to_string (const PlnZone *zone, gint64 made);
