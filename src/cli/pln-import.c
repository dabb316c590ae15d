/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bringing in files of other tools, and our own. */
#include "cli/pln-import.h"

#include "base/pln-error.h"
#include "base/pln-text.h"
#include "base/pln-zone.h"
#include "cli/find/pln-resolve.h"
#include "cli/options/pln-input.h"
#include "cli/output/pln-bar.h"
#include "cli/pln-init.h"
#include "cli/pln-program.h"
#include "cli/telling/pln-import-change.h"
#include "cli/telling/pln-json-say.h"
#include "cli/telling/pln-print.h"
#include "cli/telling/pln-watch.h"
#include "format/pln-format.h"
#include "model/pln-merge.h"
#include "model/pln-timetable.h"
#include "store/pln-store-known.h"
#include "store/pln-store-load.h"
#include "store/pln-store-write.h"

#include <glib/gstdio.h>
#include <string.h>

/* How many findings of a reader are listed; --json has them all. */
#define LISTED_MAX 60
/* How many more days than the file an umbrella has. */
#define UMBRELLA_DAYS 14

/* --- reading --------------------------------------------------------------------------------- */

/* @path: what is read; @shown: what it is called */
static PlnReading *
read_path (PlnCall *call, const char *path, const char *shown, PlnReadOptions *options,
           const PlnFormat **format, GError **error)
{
  options->progress = pln_bar_progress ("reading", shown);
  const char *name = pln_call_option (call, "format");
  *format = name != NULL ? pln_format_find (name) : pln_format_guess (path, shown, error);
  if (name != NULL && (*format == NULL || (*format)->read == NULL))
    {
      pln_fail (error, PLN_ERROR_USAGE, "there is no format '%s' to read", name);
      return NULL;
    }
  PlnReading *reading = *format != NULL ? (*format)->read (path, options, error) : NULL;
  if (reading == NULL && error != NULL && *error != NULL && *format != NULL)
    g_prefix_error (error, "%s: ", shown);
  return reading;
}

/* `-` is standard input. */
static PlnReading *
read_file (PlnCall *call, const char *path, PlnReadOptions *options, const PlnFormat **format,
           GError **error)
{
  if (strcmp (path, "-") != 0)
    return pln_program_can_read (path, error) ? read_path (call, path, path, options, format, error)
                                              : NULL;
  g_autofree char *spooled = pln_input_spool (call, error);
  if (spooled == NULL)
    return NULL;
  PlnReading *reading = read_path (call, spooled, path, options, format, error);
  g_unlink (spooled);
  return reading;
}

/* Takes the findings over. */
static void
tell_findings (PlnCall *call, const char *path, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len && i < LISTED_MAX && !call->json; i++)
    {
      const PlnFinding *finding = findings->pdata[i];
      g_autofree char *place = finding->line > 0 ? g_strdup_printf ("%s:%d  ", path, finding->line)
                                                 : g_strdup_printf ("%s  ", path);
      g_autofree char *rest = g_strdup_printf ("  %s", finding->message);
      pln_call_tell_marked (call, pln_severity_look (finding->severity), place,
                            pln_severity_to_string (finding->severity), rest);
    }
  if (findings->len > LISTED_MAX && !call->json)
    pln_call_tell (call, "%s  and %u more; --json lists them all", path,
                   findings->len - LISTED_MAX);
  g_ptr_array_extend_and_steal (call->findings, g_ptr_array_ref (findings));
}

/* The days that the file lists, or for a file that lists none those that have sessions. */
static guint
count_days (const PlnReading *reading)
{
  const PlnProgramme *programme = reading->programme;
  if (reading->days > 0)
    return reading->days;
  g_autoptr (PlnTimetable) timetable = pln_timetable_new (programme);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  return days->len;
}

static char *
count_text (guint n, const PlnShape *shape)
{
  return g_strdup_printf ("%u %s", n, n == 1 ? shape->name : shape->plural);
}

/* `last-year.xml: schedule.xml (frab), 123 sessions, 17 rooms, 2 days, 109 speakers` */
static void
say_reading (PlnCall *call, const char *path, const PlnFormat *format, const PlnReading *reading)
{
  GPtrArray *const *records = reading->programme->records;
  g_autofree char *sessions = count_text (records[PLN_KIND_SESSION]->len, &pln_shape_session);
  g_autofree char *rooms = count_text (records[PLN_KIND_ROOM]->len, &pln_shape_room);
  g_autofree char *speakers = count_text (records[PLN_KIND_SPEAKER]->len, &pln_shape_speaker);
  gboolean plain = reading->dialect == NULL || strcmp (reading->dialect, format->title) == 0;
  g_autofree char *dialect = plain ? g_strdup ("") : g_strdup_printf (" (%s)", reading->dialect);
  guint days = count_days (reading);
  pln_call_say (call, "%s: %s%s, %s, %s, %u day%s, %s", path, format->title, dialect, sessions,
                rooms, days, days == 1 ? "" : "s", speakers);
}

/* Our own format is either right or not read: half a programme would be a loss. */
static gboolean
check_complete (const PlnReading *reading, const char *path, GError **error)
{
  guint faults = pln_findings_count (reading->findings, PLN_SEVERITY_ERROR);
  if (!reading->complete || faults == 0)
    return TRUE;
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < reading->findings->len && i < LISTED_MAX; i++)
    g_string_append_printf (text, "%s: %s\n", path,
                            ((PlnFinding *) reading->findings->pdata[i])->message);
  g_autofree char *list = g_string_free (text, FALSE);
  return pln_fail (error, PLN_ERROR_INVALID, "%s%s: %u fault%s; nothing was written", list, path,
                   faults, faults == 1 ? "" : "s");
}

/* --- init ------------------------------------------------------------------------------------ */

static gboolean
put_all (PlnCall *call, const PlnProgramme *programme, GError **error)
{
  const PlnProgress *progress = pln_bar_progress (call->trial ? "trying" : "writing", call->file);
  guint done = 0, all = 0;
  for (int kind = 0; kind < PLN_N_KINDS; kind++)
    all += programme->records[kind]->len;
  /* What has a number comes first, so that none is given to another. */
  for (int numbered = 1; numbered >= 0; numbered--)
    for (int kind = 0; kind < PLN_N_KINDS; kind++)
      for (guint i = 0; i < programme->records[kind]->len; i++)
        {
          PlnRecord *record = programme->records[kind]->pdata[i];
          if ((record->number > 0) != (numbered == 1))
            continue;
          if (!pln_store_put (call->store, NULL, record, error))
            return FALSE;
          pln_call_show_record (call, record);
          pln_progress_tell (progress, ++done, all);
        }
  return TRUE;
}

static gboolean
read_zone (PlnCall *call, PlnReadOptions *options, GError **error)
{
  g_autoptr (PlnForum) forum = pln_value_new (&pln_shape_forum);
  const PlnField *field = pln_shape_find_field (&pln_shape_forum, "timezone");
  if (!pln_field_set_text (field, forum, pln_call_option (call, "timezone"), error))
    return FALSE;
  options->zone = forum->timezone != NULL ? pln_zone_find (forum->timezone) : NULL;
  options->day_change = PLN_NONE;
  options->source = pln_call_option (call, "source");
  return TRUE;
}

/* Whether @forum names where it is. UTC is a way to write times, of any conference: feeds of Sched name it for all. */
static gboolean
names_zone (const PlnForum *forum)
{
  static const char *const everywhere[]
      = { "UTC",           "UCT",           "GMT",     "Zulu",    "Universal",
          "Greenwich",     "Etc/UTC",       "Etc/UCT", "Etc/GMT", "Etc/Zulu",
          "Etc/Universal", "Etc/Greenwich", NULL };
  return forum->timezone != NULL && !g_strv_contains (everywhere, forum->timezone);
}

/* What is wanted is for a file that names no zone. */
static void
choose_zone (PlnReadOptions *self, const PlnForum *root, const char *source)
{
  if (names_zone (root))
    self->zone = NULL;
}

/* What the file says of its zone counts; to move the sessions to another one is another wish. */
static gboolean
check_zone (const PlnReading *reading, const PlnZone *wanted, GError **error)
{
  const PlnForum *root = pln_programme_root (reading->programme);
  if (wanted == NULL || root == NULL || root->timezone == NULL
      || strcmp (root->timezone, pln_zone_name (wanted)) == 0)
    return TRUE;
  return pln_fail (error, PLN_ERROR_REFUSED,
                   "the file names the time zone %s, not %s; leave --timezone out", root->timezone,
                   pln_zone_name (wanted));
}

/* Fails because a file names no time zone, or one that is not known here. */
static gboolean
fail_zoneless (const PlnReading *reading, const char *path, GError **error)
{
  for (guint i = 0; i < reading->findings->len; i++)
    {
      const PlnFinding *finding = reading->findings->pdata[i];
      if (strcmp (finding->rule, "bad-zone") == 0)
        return pln_fail (error, PLN_ERROR_USAGE,
                         "'%s': %s; or say which zone it is with --timezone Europe/Berlin", path,
                         finding->message);
    }
  return pln_fail (error, PLN_ERROR_USAGE,
                   "'%s' names no time zone; say which with --timezone Europe/Berlin", path);
}

gboolean
pln_import_init (PlnCall *call, GError **error)
{
  const PlnFormat *format;
  PlnReadOptions options = { 0 };
  const char *path = pln_call_option (call, "import");
  if (!read_zone (call, &options, error))
    return FALSE;
  const PlnZone *wanted = options.zone;
  options.choose = choose_zone;
  g_autoptr (PlnReading) reading = read_file (call, path, &options, &format, error);
  if (reading == NULL || !check_zone (reading, wanted, error)
      || !check_complete (reading, path, error))
    return FALSE;
  PlnForum *root = (PlnForum *) pln_programme_root (reading->programme);
  if (root->timezone == NULL && wanted == NULL)
    return fail_zoneless (reading, path, error);
  if (!pln_init_create_file (
          call, call->arguments->len > 0 ? pln_call_argument (call, 0) : root->title, error)
      || !pln_call_watch_all (call, error) || !pln_init_forum (call, root, error)
      || !put_all (call, reading->programme, error))
    return FALSE;
  if (!pln_init_say_made (call, root, error))
    return FALSE;
  if (!reading->complete)
    pln_import_tell_same_names (NULL, reading->programme->records[PLN_KIND_SPEAKER],
                                reading->findings);
  say_reading (call, path, format, reading);
  tell_findings (call, path, reading->findings);
  return TRUE;
}

/* --- import ---------------------------------------------------------------------------------- */

static const char *
known_forum (const PlnProgramme *stored, const char *source)
{
  GPtrArray *forums = stored->records[PLN_KIND_FORUM];
  for (guint i = 0; i < forums->len; i++)
    {
      const PlnForum *forum = forums->pdata[i];
      for (guint j = 0; j < forum->externals->len; j++)
        if (strcmp (((PlnExternal *) forum->externals->pdata[j])->source, source) == 0)
          return forum->record.uuid;
    }
  return NULL;
}

/* A root of many more days than the file is an umbrella, not the file's forum. */
static gboolean
is_umbrella (const PlnForum *root, const PlnForum *other)
{
  return root->from != PLN_NONE && other->from != PLN_NONE
         && root->to - root->from > other->to - other->from + UMBRELLA_DAYS;
}

/* The forum named by --forum; the one that this source went into before; the root, if it is empty and
 * of the same days. NULL: the file gets a forum of its own. */
static const char *
target_forum (const PlnProgramme *stored, const PlnForum *other, const char *source,
              const char *named)
{
  const PlnForum *root = pln_programme_root (stored);
  const char *known = named != NULL ? named : known_forum (stored, source);
  if (known != NULL)
    return known;
  gboolean apart = root->from != PLN_NONE && other->from != PLN_NONE
                   && (other->to < root->from || other->from > root->to);
  gboolean empty = stored->records[PLN_KIND_SESSION]->len == 0;
  return empty && !apart && !is_umbrella (root, other) ? root->record.uuid : NULL;
}

/* What a file that goes into @forum is read for. Its own day change holds for the very forum that it
 * made, and where there are no sessions yet that it could move. */
static PlnReadOptions
options_for (PlnCall *call, const PlnProgramme *stored, const PlnForum *forum, gboolean own)
{
  gboolean first = stored->records[PLN_KIND_SESSION]->len == 0;
  PlnReadOptions options = { pln_call_option (call, "source"), pln_forum_zone (stored, forum),
                             pln_forum_day_change (stored, forum) };
  if (own || (first && forum->day_change == PLN_NONE))
    options.day_change = PLN_NONE;
  return options;
}

static gboolean
is_same (const PlnForum *forum, const PlnForum *other)
{
  return other != NULL && strcmp (forum->record.uuid, other->record.uuid) == 0;
}

/* Where a file may go: @named is the forum that --forum names. */
typedef struct {
  PlnCall *call;
  const PlnProgramme *stored;
  const char *named;
} Target;

/* A file is read for the zone of the forum that it goes into, which only what it says of itself can tell. */
static void
choose_forum (PlnReadOptions *self, const PlnForum *other, const char *source)
{
  const Target *target = self->data;
  const char *uuid = target_forum (target->stored, other, source, target->named);
  if (uuid == NULL)
    {
      if (names_zone (other))
        self->zone = NULL;
      self->day_change = PLN_NONE;
      return;
    }
  const PlnForum *forum = pln_programme_find (target->stored, uuid);
  PlnReadOptions right = options_for (target->call, target->stored, forum, is_same (forum, other));
  self->zone = right.zone;
  self->day_change = right.day_change;
}

static PlnReading *
read_for (PlnCall *call, const PlnProgramme *stored, const char *named, const PlnFormat **format,
          const char **forum, GError **error)
{
  const char *path = pln_call_argument (call, 0);
  const PlnForum *near
      = named != NULL ? pln_programme_find (stored, named) : pln_programme_root (stored);
  Target target = { call, stored, named };
  PlnReadOptions options = { pln_call_option (call, "source"), pln_forum_zone (stored, near) };
  options.stored = stored;
  options.choose = choose_forum;
  options.data = &target;
  g_autoptr (PlnReading) reading = read_file (call, path, &options, format, error);
  if (reading == NULL || !check_complete (reading, path, error))
    return NULL;
  *forum = target_forum (stored, pln_programme_root (reading->programme), reading->source, named);
  return g_steal_pointer (&reading);
}

/* A forum that the file only goes into keeps its days; who has to change them is told how. */
static void
note_days (const PlnProgramme *stored, const char *uuid, PlnReading *reading)
{
  const PlnForum *other = pln_programme_root (reading->programme);
  const PlnForum *forum = uuid != NULL ? pln_programme_find (stored, uuid) : NULL;
  if (forum == NULL || other == NULL || is_same (forum, other) || forum->from == PLN_NONE
      || forum->to == PLN_NONE || other->from == PLN_NONE || other->to == PLN_NONE)
    return;
  for (int last = 0; last <= 1; last++)
    {
      PlnDate here = last ? forum->to : forum->from, there = last ? other->to : other->from;
      if (last ? there <= here : there >= here)
        continue;
      g_autofree char *its = pln_date_to_short_beside (there, here);
      g_autofree char *ours = pln_date_to_short_beside (here, there);
      g_autofree char *date = pln_date_to_string (there);
      pln_findings_add (reading->findings, PLN_SEVERITY_NOTE, "other-days", uuid,
                        "the file %s on %s, the forum on %s; plenary forum set %s --%s %s",
                        last ? "ends" : "begins", its, ours, forum->record.key,
                        last ? "to" : "from", date);
    }
}

static void
count_changes (GPtrArray *changes, guint *added, guint *changed)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      (change->old == NULL ? added : changed)[pln_record_kind (change->record)]++;
    }
}

static void
append_counts (GString *line, const guint *counts, const char *separator, const char *before,
               const char *after)
{
  static const PlnKind order[]
      = { PLN_KIND_SESSION, PLN_KIND_ROOM,  PLN_KIND_SPEAKER,     PLN_KIND_THEME,
          PLN_KIND_FORUM,   PLN_KIND_VENUE, PLN_KIND_ORGANISATION };
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (counts[order[i]] == 0)
        continue;
      g_autofree char *text = count_text (counts[order[i]], pln_shapes[order[i]]);
      g_string_append_printf (line, "%s%s%s%s", line->len > 0 ? separator : "", before, text,
                              after);
    }
}

static void
say_changed (PlnCall *call, const PlnProgramme *stored, GPtrArray *changes)
{
  guint n = 0;
  g_autoptr (GHashTable) added = pln_import_added (changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      if (change->old == NULL || ++n > LISTED_MAX)
        continue;
      g_autofree char *name = pln_record_name (change->old);
      g_autofree char *text = pln_import_change_text (stored, added, change);
      pln_call_say (call, "  %s %s: %s", change->old->shape->name, name, text);
    }
  if (n > LISTED_MAX)
    pln_call_say (call, "  and %u more", n - LISTED_MAX);
}

static void
tell_sessions (PlnCall *call, GPtrArray *sessions, const char *what)
{
  for (guint i = 0; i < MIN (sessions->len, LISTED_MAX); i++)
    {
      g_autofree char *name = pln_record_name (sessions->pdata[i]);
      pln_call_tell (call, "session %s is not in the file%s", name, what);
    }
  if (sessions->len > LISTED_MAX)
    pln_call_tell (call, "and %u sessions more are not in the file", sessions->len - LISTED_MAX);
}

/* Without --prune an import takes nothing away: what the file no longer has is for people to decide. Our own format
 * does not say what it brought; but it has a forum whole, or a session is new here. */
static GPtrArray *
find_gone (PlnCall *call, const PlnProgramme *stored, const PlnReading *reading)
{
  GPtrArray *gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) unlisted = g_ptr_array_new ();
  gboolean prune = pln_call_has (call, "prune");
  if (!reading->partial && !reading->message)
    pln_merge_find_gone (stored, reading->programme, reading->source, gone,
                         reading->complete ? unlisted : NULL);
  tell_sessions (call, gone,
                 prune ? " any more: it is cancelled"
                       : " any more; cancel or remove it if it is off");
  tell_sessions (call, unlisted, "; cancel or remove it if it is off");
  return gone;
}

/* Half a file must not cancel the other half of the programme. */
static gboolean
check_prune (PlnCall *call, const char *path, const PlnReading *reading, GError **error)
{
  if (!pln_call_has (call, "prune") || reading->message)
    return TRUE;
  if (reading->programme->records[PLN_KIND_SESSION]->len == 0)
    return pln_fail (error, PLN_ERROR_REFUSED,
                     "'%s' has no sessions: --prune would cancel all that it once had", path);
  if (reading->partial)
    return pln_fail (
        error, PLN_ERROR_REFUSED,
        "'%s' was written from this programme, and may be a part of it: leave --prune out", path);
  for (guint i = 0; i < reading->findings->len; i++)
    {
      const PlnFinding *finding = reading->findings->pdata[i];
      if (finding->severity == PLN_SEVERITY_ERROR)
        return pln_fail (error, PLN_ERROR_REFUSED, "%s: %s; --prune needs all of it", path,
                         finding->message);
    }
  return TRUE;
}

static void
say_changes (PlnCall *call, const char *path, const PlnProgramme *stored, GPtrArray *changes,
             gboolean dry)
{
  guint added[PLN_N_KINDS] = { 0 }, changed[PLN_N_KINDS] = { 0 };
  g_autoptr (GString) line = g_string_new (NULL);
  count_changes (changes, added, changed);
  append_counts (line, added, dry ? "  " : ", ", dry ? "+ " : "", dry ? "" : " added");
  append_counts (line, changed, dry ? "  " : ", ", dry ? "~ " : "", dry ? "" : " changed");
  if (line->len == 0)
    pln_call_say (call, "%s: nothing to change, all of it is here already", path);
  else if (dry)
    pln_call_say (call, "  %s", line->str);
  else
    pln_call_say (call, "%s: %s", path, line->str);
  say_changed (call, stored, changes);
  if (dry)
    pln_call_say (call, "nothing written (--dry-run)");
}

static gboolean
put_changes (PlnCall *call, GPtrArray *changes, GError **error)
{
  const PlnProgress *progress = pln_bar_progress (call->trial ? "trying" : "writing", call->file);
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      if (!pln_store_put (call->store, change->old, change->record, error))
        return FALSE;
      pln_call_show_record (call, change->record);
      pln_progress_tell (progress, i + 1, changes->len);
    }
  return TRUE;
}

/* What is new has its key by now. */
static void
tell_same_names (const PlnProgramme *stored, GPtrArray *changes, GPtrArray *findings)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  for (guint i = 0; i < changes->len; i++)
    {
      const PlnChange *change = changes->pdata[i];
      if (change->old == NULL && change->record->shape == &pln_shape_speaker)
        g_ptr_array_add (added, change->record);
    }
  pln_import_tell_same_names (stored->records[PLN_KIND_SPEAKER], added, findings);
}

gboolean
pln_import_run (PlnCall *call, GError **error)
{
  const PlnFormat *format;
  const char *forum = NULL;
  gboolean dry = pln_call_has (call, "dry-run");
  if (!pln_call_expect (call, 1, 1, error))
    return FALSE;
  if (dry && call->outer != NULL)
    return pln_fail (error, PLN_ERROR_USAGE,
                     "a line of a script is no dry run; leave --dry-run out");
  if (call->store == NULL && !pln_program_open (call, dry ? PLN_STORE_TRY : PLN_STORE_WRITE, error))
    return FALSE;
  const char *path = pln_call_argument (call, 0);
  const char *name = pln_call_option (call, "forum");
  g_autofree char *named = name != NULL ? pln_resolve (call, PLN_KIND_FORUM, name, error) : NULL;
  g_autoptr (PlnProgramme) stored
      = name == NULL || named != NULL ? pln_store_load (call->store, error) : NULL;
  if (stored == NULL)
    return FALSE;
  g_autoptr (PlnReading) reading = read_for (call, stored, named, &format, &forum, error);
  if (reading == NULL || !check_prune (call, path, reading, error)
      || !pln_call_watch_all (call, error))
    return FALSE;
  g_autoptr (PlnKnown) known = NULL;
  if (reading->complete
      && (known = pln_store_load_known (call->store, reading->programme, error)) == NULL)
    return FALSE;
  if (dry)
    say_reading (call, path, format, reading);
  g_autoptr (GPtrArray) gone = find_gone (call, stored, reading);
  note_days (stored, forum, reading);
  pln_bar_progress ("comparing", path);
  g_autoptr (GPtrArray) changes
      = pln_merge (stored, reading->programme, forum, reading->source, reading->sure);
  if (pln_call_has (call, "prune"))
    pln_merge_prune (changes, gone, reading->source);
  if (known != NULL)
    pln_import_tell_older (known, stored, changes, reading->findings);
  gboolean written = put_changes (call, changes, error);
  if (written && !reading->complete)
    tell_same_names (stored, changes, reading->findings);
  tell_findings (call, path, reading->findings);
  if (written)
    say_changes (call, path, stored, changes, dry);
  return written;
}
