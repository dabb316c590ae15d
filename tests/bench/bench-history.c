/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Changes a session of a programme file many times, each time in a transaction of its own: recorded as a verb does it,
 * or plain, with nothing but the same write. Only for measuring. */
#include "base/pln-error.h"
#include "model/pln-records.h"
#include "store/history/pln-store-history.h"
#include "store/pln-store-load.h"
#include "store/pln-store-private.h"
#include "store/pln-store-settle.h"
#include "store/pln-store-write.h"

#include <string.h>

/* Without what makes an entry of it: nothing of the programme goes this way. */
static gboolean
write_plain (PlnStore *store, gconstpointer old, gpointer session, GError **error)
{
  return pln_db_exec (store->db, "BEGIN IMMEDIATE", error)
         && pln_store_put (store, old, session, error) && pln_db_exec (store->db, "COMMIT", error);
}

static gboolean
write_recorded (PlnStore *store, gconstpointer old, gpointer session, GError **error)
{
  g_autoptr (PlnEntry) entry = g_new0 (PlnEntry, 1);
  entry->author = g_strdup ("somebody@somewhere");
  entry->command = g_strdup ("session set 1 --title \"Another title\"");
  entry->summary = g_strdup ("1 session-0: title One title → Another title");
  return pln_store_begin (store, error) && pln_store_put (store, old, session, error)
         && pln_store_settle (store, NULL, error) != NULL && pln_store_record (store, entry, error)
         && pln_store_commit (store, error);
}

static gboolean
change (PlnStore *store, int times, gboolean plain, GError **error)
{
  g_autoptr (PlnProgramme) programme = pln_store_load (store, error);
  if (programme == NULL)
    return FALSE;
  PlnSession *session = programme->records[PLN_KIND_SESSION]->pdata[0];
  for (int i = 0; i < times; i++)
    {
      g_autoptr (PlnRecord) old = pln_value_copy (session);
      g_free (session->title);
      session->title = g_strdup_printf ("Title %d of it", i);
      if (!(plain ? write_plain : write_recorded) (store, old, session, error))
        return FALSE;
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  if (argc != 4)
    {
      g_printerr ("usage: bench-history FILE TIMES recorded|plain\n");
      return 2;
    }
  g_autoptr (PlnStore) store = pln_store_open (argv[1], PLN_STORE_WRITE, &error);
  int times = (int) g_ascii_strtoll (argv[2], NULL, 10);
  if (store != NULL && change (store, times, strcmp (argv[3], "plain") == 0, &error))
    return 0;
  g_printerr ("bench-history: %s\n", error->message);
  return 1;
}
