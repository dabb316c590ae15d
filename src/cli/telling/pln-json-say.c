/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What --json prints: one object for one call. */
#include "cli/telling/pln-json-say.h"

#include "format/json/pln-json.h"

static GPtrArray *
records_of_kind (GPtrArray *records, PlnKind kind)
{
  GPtrArray *own = g_ptr_array_new ();
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (pln_record_kind (records->pdata[i]) == kind)
      g_ptr_array_add (own, records->pdata[i]);
  return own;
}

void
pln_json_add_kind (PlnJsonOut *out, const PlnProgramme *programme, PlnKind kind, GPtrArray *records)
{
  g_autoptr (GPtrArray) own = records_of_kind (records, kind);
  pln_json_out_name (out, pln_shapes[kind]->plural);
  pln_json_out_begin (out, '[');
  for (guint i = 0; i < own->len; i++)
    pln_json_write_record (out, programme, own->pdata[i]);
  pln_json_out_end (out, '[');
}

void
pln_json_add_findings (PlnJsonOut *out, const char *name, const PlnProgramme *programme,
                       GPtrArray *findings)
{
  pln_json_out_name (out, name);
  pln_json_out_begin (out, '[');
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    pln_json_write_finding (out, programme, findings->pdata[i]);
  pln_json_out_end (out, '[');
}

static void
leave_to_script (PlnCall *call, GPtrArray *records, GPtrArray *findings)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    pln_call_show_record (call, records->pdata[i]);
  if (findings != NULL)
    g_ptr_array_extend_and_steal (call->checked, g_ptr_array_ref (findings));
}

/* Everything but the end of the object. */
static PlnJsonOut
begin (PlnCall *call, const PlnProgramme *programme, PlnKind kind, GPtrArray *records,
       GPtrArray *findings)
{
  PlnJsonOut out = { .text = call->out };
  pln_json_out_begin (&out, '{');
  /* A kind of which there are no records is left out, unless it is what the verb is about. */
  for (int each = 0; each < PLN_N_KINDS; each++)
    {
      g_autoptr (GPtrArray) own = records_of_kind (records, each);
      if (own->len > 0 || each == (int) kind)
        pln_json_add_kind (&out, programme, each, own);
    }
  pln_json_add_findings (&out, "findings", programme, findings);
  return out;
}

static void
end (PlnJsonOut *out)
{
  pln_json_out_end (out, '{');
  g_string_append_c (out->text, '\n');
}

void
pln_json_say (PlnCall *call, const PlnProgramme *programme, PlnKind kind, GPtrArray *records,
              GPtrArray *findings)
{
  if (call->outer != NULL)
    {
      leave_to_script (call, records, findings);
      return;
    }
  PlnJsonOut out = begin (call, programme, kind, records, findings);
  end (&out);
}

/* The records shown, as they are now; what has been removed since is not among them. */
static GPtrArray *
list_shown (const PlnCall *call, const PlnProgramme *programme)
{
  GPtrArray *records = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < call->shown->len; i++)
    {
      gpointer record = pln_programme_find (programme, call->shown->pdata[i]);
      if (record != NULL && g_hash_table_add (seen, call->shown->pdata[i]))
        g_ptr_array_add (records, record);
    }
  return records;
}

/* What a verb of no shape is about (run, import): sessions. */
static PlnKind
kind_of (const PlnCall *call)
{
  PlnKind kind = pln_shape_kind (call->verb->shape);
  return kind < PLN_N_KINDS ? kind : PLN_KIND_SESSION;
}

void
pln_json_say_written (PlnCall *call, const PlnProgramme *programme, GPtrArray *findings,
                      GPtrArray *solved, const PlnProgramme *names)
{
  g_autoptr (GPtrArray) records = list_shown (call, programme);
  PlnJsonOut out = begin (call, programme, kind_of (call), records, findings);
  pln_json_add_findings (&out, "solved", names, solved);
  end (&out);
}
