/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A programme file from outside: its header, its journal, and what lies beside it. */
#include "store/doctor/pln-doctor-file.h"

#include "base/pln-error.h"
#include "base/pln-time.h"
#include "store/doctor/pln-doctor-report.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Nothing takes so long: what is older belongs to nobody any more. */
#define STALE_SECONDS (24 * 60 * 60)
/* Where whoever writes locks the file (sqlite.org/fileformat2.html, section 1.4). */
#define RESERVED_BYTE 0x40000001

#define HEADER_SIZE 100
static const char magic[16] = "SQLite format 3";

/* @octets gets up to @size from the beginning of the file. Returns: how many */
static gsize
read_head (const char *path, guint8 *octets, gsize size)
{
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  gssize n = fd >= 0 ? read (fd, octets, size) : 0;
  if (fd >= 0)
    close (fd);
  return (gsize) MAX (n, 0);
}

static char *
journal_name (const char *path)
{
  return g_strconcat (path, "-journal", NULL);
}

static gboolean
is_being_written (const char *path)
{
  struct flock lock
      = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = RESERVED_BYTE, .l_len = 1 };
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  gboolean busy = fd >= 0 && fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  if (fd >= 0)
    close (fd);
  return busy;
}

/* Must not be called while SQLite has the file open: to close it here would give its locks away. */
gboolean
pln_doctor_is_interrupted (const char *path)
{
  guint8 first = 0;
  g_autofree char *journal = journal_name (path);
  return read_head (journal, &first, 1) == 1 && first != 0 && !is_being_written (path);
}

/* --- what cannot be opened ------------------------------------------------------------------- */

static guint32
read_number (const guint8 *header, gsize at)
{
  return (guint32) header[at] << 24 | (guint32) header[at + 1] << 16 | (guint32) header[at + 2] << 8
         | header[at + 3];
}

/* Sections 1.3.2 and 1.3.7 of the file format. */
static void
describe_header (GString *text, const guint8 *header, gint64 size)
{
  gint64 page = header[16] << 8 | header[17];
  gint64 whole = (page == 1 ? 65536 : page) * read_number (header, 28);
  if (whole > size)
    g_string_append_printf (text,
                            "\nit should be %" G_GINT64_FORMAT " octets: its end is missing, as "
                            "after a copy or download that broke off",
                            whole);
  g_string_append_printf (text, "\nits header says that it is %s",
                          read_number (header, 68) == PLN_DB_APPLICATION_ID
                              ? "a programme file"
                              : "an SQLite database, but no programme file");
  if (read_number (header, 68) == PLN_DB_APPLICATION_ID)
    g_string_append_printf (text, " of step %u", read_number (header, 60));
}

char *
pln_doctor_describe (const char *path)
{
  GStatBuf info;
  guint8 header[HEADER_SIZE] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *journal = journal_name (path);
  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return g_strdup ("");
  g_string_append_printf (text, "it has %" G_GINT64_FORMAT " octets", (gint64) info.st_size);
  gsize n = read_head (path, header, sizeof header);
  if (n == sizeof header && memcmp (header, magic, sizeof magic) == 0)
    describe_header (text, header, info.st_size);
  else if (n > 0)
    g_string_append (text,
                     "\nit does not begin as a programme file does: its beginning is damaged, "
                     "or it is another kind of file; go back to a copy of it, and keep this one "
                     "until that works");
  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    g_string_append_printf (text,
                            "\n'%s' is beside it: what a write that was interrupted has changed; "
                            "keep both together",
                            journal);
  return g_strdup (text->str);
}

/* --- what is beside it ----------------------------------------------------------------------- */

static PlnFinding *
note (PlnDoctor *doctor, const char *path, const char *what)
{
  return pln_findings_add (doctor->diagnosis->findings, PLN_SEVERITY_NOTE, "leftover", NULL,
                           "'%s' %s", path, what);
}

/* `NAME.plenary.new-Ab3dE9`, `NAME.plenary.bak.new-Ab3dE9`, and what SQLite keeps beside them. */
static gboolean
is_temporary (const char *name)
{
  static const char sign[] = ".new-";
  const char *at = g_strrstr (name, sign);
  if (at == NULL)
    return FALSE;
  at += strlen (sign);
  for (int i = 0; i < 6; i++)
    if (!g_ascii_isalnum (at[i]))
      return FALSE;
  return at[6] == '\0' || strcmp (at + 6, "-journal") == 0;
}

/* Another file of that name is somebody's own. */
static gboolean
is_ours (const char *path)
{
  guint8 head[sizeof magic];
  gsize n = read_head (path, head, sizeof head);
  return n == 0 || g_str_has_suffix (path, "-journal")
         || (n == sizeof magic && memcmp (head, magic, sizeof magic) == 0);
}

static void
look_at_temporary (PlnDoctor *doctor, const char *path)
{
  GStatBuf info;
  if (g_lstat (path, &info) != 0 || !S_ISREG (info.st_mode) || !is_ours (path))
    return;
  if (info.st_mtime + STALE_SECONDS > pln_now ())
    return;
  g_ptr_array_add (doctor->diagnosis->leftovers, g_strdup (path));
  pln_doctor_offer (doctor, PLN_SEVERITY_NOTE, PLN_MEND_LEFTOVERS, "leftover", NULL,
                    "'%s' is left from a run that was interrupted", path);
}

static void
look_at (PlnDoctor *doctor, const char *path, const char *rest)
{
  if (g_str_has_prefix (rest, ".step-"))
    note (doctor, path, "is a copy from before Plenary was updated");
  else if (strcmp (rest, "-wal") == 0 || strcmp (rest, "-shm") == 0)
    note (doctor, path, "was made by another program, which may still have the file open");
  else if (is_temporary (rest))
    look_at_temporary (doctor, path);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): the names in the folder of @path, in order */
static GPtrArray *
list_names (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL;
       name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

void
pln_doctor_look_around (PlnDoctor *doctor, const char *path, gboolean interrupted)
{
  GStatBuf info;
  g_autofree char *journal = journal_name (path);
  g_autofree char *own = g_path_get_basename (path);
  g_autofree char *start = g_strndup (path, strlen (path) - strlen (own));
  g_autoptr (GPtrArray) names = list_names (path);
  gboolean there = g_stat (journal, &info) == 0;
  if (interrupted && !there)
    pln_findings_add (doctor->diagnosis->findings, PLN_SEVERITY_NOTE, "leftover", NULL,
                      "a write had been interrupted; what it had begun is taken back");
  else if (there && info.st_mtime + STALE_SECONDS < pln_now ())
    note (doctor, journal, "is empty, left from an interrupted run; the next change removes it");
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *beside = g_strconcat (start, name, NULL);
      if (g_str_has_prefix (name, own) && strcmp (name, own) != 0)
        look_at (doctor, beside, name + strlen (own));
    }
}

void
pln_doctor_tidy (const PlnDiagnosis *diagnosis)
{
  for (guint i = 0; i < diagnosis->leftovers->len; i++)
    g_unlink (diagnosis->leftovers->pdata[i]);
}
