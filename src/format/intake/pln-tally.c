/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings of a reader, each told once with how often. */
#include "format/intake/pln-tally.h"

/* Messages of one rule; more of them would be read by nobody. */
#define MESSAGES_OF_RULE 50

typedef struct {
  PlnSeverity severity;
  const char *rule;
  char *message;
  int line;
  const PlnRecord *record;
  guint count;
} Entry;

typedef struct {
  guint messages;
  Entry *more; /* all that are too many */
} Rule;

struct _PlnTally {
  GPtrArray *entries;
  GHashTable *by_message; /* "rule\nmessage" → Entry, borrowed */
  GHashTable *by_rule;    /* name → Rule */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;
  g_free (entry->message);
  g_free (entry);
}

PlnTally *
pln_tally_new (void)
{
  PlnTally *self = g_new0 (PlnTally, 1);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_message = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_rule = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return self;
}

void
pln_tally_free (PlnTally *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->by_message);
  g_hash_table_unref (self->by_rule);
  g_free (self);
}

static Entry *
add_entry (PlnTally *self, PlnSeverity severity, const char *rule, char *message)
{
  Entry *entry = g_new0 (Entry, 1);
  entry->severity = severity;
  entry->rule = rule;
  entry->message = message;
  g_ptr_array_add (self->entries, entry);
  return entry;
}

static Rule *
get_rule (PlnTally *self, const char *name)
{
  Rule *rule = g_hash_table_lookup (self->by_rule, name);
  if (rule == NULL)
    {
      rule = g_new0 (Rule, 1);
      g_hash_table_insert (self->by_rule, (gpointer) name, rule);
    }
  return rule;
}

void
pln_tally_add (PlnTally *self, PlnSeverity severity, const char *rule, int line,
               const PlnRecord *record, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_autofree char *key = g_strconcat (rule, "\n", message, NULL);
  Entry *entry = g_hash_table_lookup (self->by_message, key);
  if (entry == NULL)
    {
      Rule *counts = get_rule (self, rule);
      if (counts->messages++ < MESSAGES_OF_RULE)
        {
          entry = add_entry (self, severity, rule, g_steal_pointer (&message));
          g_hash_table_insert (self->by_message, g_steal_pointer (&key), entry);
        }
      else if (counts->more == NULL)
        counts->more = add_entry (self, severity, rule, g_strdup ("there is more of this kind"));
      entry = entry != NULL ? entry : counts->more;
    }
  if (entry->count++ > 0)
    return;
  entry->line = line;
  entry->record = record;
}

void
pln_tally_tell (const PlnTally *self, GPtrArray *findings)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = self->entries->pdata[i];
      const char *record = entry->count == 1 && entry->record != NULL ? entry->record->uuid : NULL;
      PlnFinding *finding = entry->count == 1
                                ? pln_findings_add (findings, entry->severity, entry->rule, record,
                                                    "%s", entry->message)
                                : pln_findings_add (findings, entry->severity, entry->rule, record,
                                                    "%s (%u times)", entry->message, entry->count);
      finding->line = entry->line;
    }
}
