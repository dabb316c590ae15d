/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Collecting what a schedule file says, cleaned, piece by piece. */
#include "format/intake/pln-schedule.h"

#include "base/pln-text.h"
#include "base/pln-uuid.h"
#include "format/intake/pln-html-tags.h"
#include "format/intake/pln-html.h"
#include "model/pln-merge.h"

#include <string.h>

#define WORDS_BLOCK 16384

static void
event_clear (gpointer data)
{
  PlnScheduleEvent *event = data;
  pln_value_free (event->session);
  g_clear_pointer (&event->rooms, g_array_unref);
  g_clear_pointer (&event->themes, g_array_unref);
  if (event->notes != NULL)
    g_string_free (event->notes, TRUE);
}

static void
person_clear (gpointer data)
{
  pln_value_free (((PlnSchedulePerson *) data)->details);
}

PlnSchedule *
pln_schedule_new (void)
{
  PlnSchedule *self = g_new0 (PlnSchedule, 1);
  self->tally = pln_tally_new ();
  self->forum = pln_value_new (&pln_shape_forum);
  self->start = self->end = PLN_NO_STAMP;
  self->day_change = PLN_NONE;
  self->days = g_array_new (FALSE, TRUE, sizeof (PlnScheduleDay));
  self->events = g_array_new (FALSE, TRUE, sizeof (PlnScheduleEvent));
  g_array_set_clear_func (self->events, event_clear);
  self->persons = g_array_new (FALSE, TRUE, sizeof (PlnSchedulePerson));
  g_array_set_clear_func (self->persons, person_clear);
  self->rooms = g_ptr_array_new_with_free_func (pln_value_free);
  self->themes = g_ptr_array_new_with_free_func (pln_value_free);
  self->theme_slugs = g_ptr_array_new ();
  self->words = g_string_chunk_new (WORDS_BLOCK);
  self->room_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->theme_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->type_counts = pln_schedule_types_new ();
  self->attachments = g_hash_table_new (NULL, NULL);
  return self;
}

void
pln_schedule_free (PlnSchedule *self)
{
  if (self == NULL)
    return;
  pln_tally_free (self->tally);
  pln_value_free (self->forum);
  pln_value_free (self->venue);
  g_free (self->generator);
  g_free (self->base_url);
  g_array_unref (self->days);
  g_array_unref (self->events);
  g_array_unref (self->persons);
  g_ptr_array_unref (self->rooms);
  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->theme_slugs);
  g_string_chunk_free (self->words);
  g_hash_table_unref (self->room_by_name);
  g_hash_table_unref (self->theme_by_name);
  g_hash_table_unref (self->type_counts);
  g_hash_table_unref (self->attachments);
  if (self->notes != NULL)
    g_string_free (self->notes, TRUE);
  g_free (self);
}

PlnScheduleDay *
pln_schedule_add_day (PlnSchedule *self, int line)
{
  PlnScheduleDay day = { PLN_NONE, PLN_NO_STAMP, line, 0 };
  g_array_append_val (self->days, day);
  return pln_schedule_day (self, self->days->len - 1);
}

PlnScheduleEvent *
pln_schedule_add_event (PlnSchedule *self, int line)
{
  PlnScheduleEvent event = { .session = pln_value_new (&pln_shape_session),
                             .line = line,
                             .day = self->days->len - 1,
                             .repeat_of = PLN_NONE,
                             .person = self->persons->len,
                             .date = PLN_NO_STAMP,
                             .clock = PLN_NONE };
  g_array_append_val (self->events, event);
  pln_schedule_day (self, event.day)->events++;
  return pln_schedule_event (self, self->events->len - 1);
}

static char *
repair (PlnSchedule *self, const char *text, gboolean lines, int line, PlnTextFlaw *flaws)
{
  char *clean = pln_text_repair (text, lines, flaws);
  if (*flaws & (PLN_TEXT_FLAW_ENCODING | PLN_TEXT_FLAW_CONTROL))
    pln_tally_add (self->tally, PLN_SEVERITY_NOTE, "text-repaired", line, NULL,
                   "control characters in a text are taken out");
  if (clean[0] == '\0')
    g_clear_pointer (&clean, g_free);
  return clean;
}

/* Returns: (transfer full) (nullable): @text with characters for the references that a producer left in a line, as it
 * would in a page; %NULL when it has none */
static char *
decode (PlnSchedule *self, const char *text, int line)
{
  const char *reference = self->literal ? NULL : strchr (text, '&');
  if (reference == NULL || strchr (reference, ';') == NULL)
    return NULL;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  char *plain = pln_html_decode (valid);
  if (plain != NULL)
    pln_tally_add (self->tally, PLN_SEVERITY_NOTE, "html", line, NULL,
                   "references of HTML in titles, names and links are kept as characters");
  return plain;
}

/* A title, a name or an address. */
static char *
take (PlnSchedule *self, const char *text, int line, PlnTextFlaw *flaws)
{
  g_autofree char *plain = decode (self, text, line);
  return repair (self, plain != NULL ? plain : text, FALSE, line, flaws);
}

char *
pln_schedule_take_line (PlnSchedule *self, const char *text, int line)
{
  PlnTextFlaw flaws;
  char *clean = take (self, text, line, &flaws);
  if (flaws & PLN_TEXT_FLAW_LENGTH)
    pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "text-cut", line, NULL,
                   "a line of more than %d characters is cut", PLN_TEXT_LINE_MAX);
  return clean;
}

char *
pln_schedule_take_text (PlnSchedule *self, const char *text, int line)
{
  PlnTextFlaw flaws;
  char *clean = repair (self, text, TRUE, line, &flaws);
  if (flaws & PLN_TEXT_FLAW_LENGTH)
    pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "text-cut", line, NULL,
                   "a text of more than %d octets is cut", PLN_TEXT_LONG_MAX);
  return clean;
}

char *
pln_schedule_take_plain_text (PlnSchedule *self, const char *text, int line)
{
  if (strpbrk (text, "<&") == NULL)
    return pln_schedule_take_text (self, text, line);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *plain
      = pln_html_is_likely (valid) ? pln_html_to_text (valid) : pln_html_decode (valid);
  if (plain != NULL)
    pln_tally_add (self->tally, PLN_SEVERITY_NOTE, "html", line, NULL,
                   "texts written in HTML are kept as plain text");
  return pln_schedule_take_text (self, plain != NULL ? plain : text, line);
}

const char *
pln_schedule_take_word (PlnSchedule *self, const char *text, int line)
{
  g_autofree char *clean = text != NULL ? pln_schedule_take_line (self, text, line) : NULL;
  return clean != NULL ? g_string_chunk_insert_const (self->words, clean) : NULL;
}

const char *
pln_schedule_take_id (PlnSchedule *self, const char *text, int line)
{
  PlnTextFlaw flaws;
  g_autofree char *clean = text != NULL ? repair (self, text, FALSE, line, &flaws) : NULL;
  return clean != NULL ? g_string_chunk_insert_const (self->words, clean) : NULL;
}

const char *
pln_schedule_take_guid (PlnSchedule *self, const char *text, int line)
{
  static const char nil[] = "00000000-0000-0000-0000-000000000000";
  if (text == NULL || text[0] == '\0')
    return NULL;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *uuid = pln_uuid_parse (trimmed);
  if (uuid != NULL && strcmp (uuid, nil) != 0)
    return g_string_chunk_insert_const (self->words, uuid);
  g_autofree char *shown = pln_text_quote (text);
  pln_tally_add (self->tally, PLN_SEVERITY_NOTE, "bad-guid", line, NULL,
                 "guid %s is not a UUID; one is derived from the id", shown);
  return NULL;
}

/* Splits `Name <address>`, `Name (address)` or an address alone, which is for staff, and leaves a name for everybody.
 * Returns: (transfer full) (nullable): the address */
static char *
take_address (char **name)
{
  const char *at = *name != NULL ? strchr (*name, '@') : NULL, *start = at;
  while (start != NULL && start > *name && strchr (" <([", start[-1]) == NULL)
    start--;
  gsize length = start != NULL ? strcspn (start, " >)]") : 0;
  g_autofree char *word = g_strndup (start, length);
  char *address = word != NULL ? pln_type_email.clean (word, NULL) : NULL;
  if (address == NULL)
    return NULL;
  const char *end = start + length;
  gsize before = (gsize) (start - *name);
  while (before > 0 && strchr (" <([", (*name)[before - 1]) != NULL)
    before--;
  g_autofree char *head = g_strndup (*name, before);
  char *rest = g_strstrip (g_strconcat (head, end + strspn (end, ">)]"), NULL));
  g_free (*name);
  *name = rest;
  return address;
}

PlnSchedulePerson *
pln_schedule_add_person (PlnSchedule *self, PlnScheduleEvent *event, int line, const char *name,
                         const char *id, const char *guid)
{
  g_autofree char *clean = name != NULL ? pln_schedule_take_line (self, name, line) : NULL;
  g_autofree char *address = take_address (&clean);
  if (address != NULL && clean[0] == '\0')
    {
      g_free (clean);
      clean = g_strndup (address, strcspn (address, "@"));
    }
  PlnSchedulePerson person
      = { .name = clean != NULL ? g_string_chunk_insert_const (self->words, clean) : "",
          .id = pln_schedule_take_id (self, id, line),
          .guid = pln_schedule_take_guid (self, guid, line),
          .line = line };
  if (clean == NULL && person.id == NULL && person.guid == NULL)
    return NULL;
  if (address != NULL)
    {
      person.details = pln_value_new (&pln_shape_speaker);
      person.details->email = g_steal_pointer (&address);
      pln_tally_add (self->tally, PLN_SEVERITY_NOTE, "person-email", line, NULL,
                     "an e-mail address in a name is kept for staff only");
    }
  g_array_append_val (self->persons, person);
  event->persons++;
  return pln_schedule_person (self, self->persons->len - 1);
}

int
pln_schedule_find_room (PlnSchedule *self, const char *name, const char *guid, int line)
{
  g_autofree char *clean = pln_schedule_take_line (self, name, line);
  gpointer index;
  if (clean == NULL)
    return PLN_NONE;
  if (!g_hash_table_lookup_extended (self->room_by_name, clean, NULL, &index))
    {
      PlnRoom *room = pln_value_new (&pln_shape_room);
      room->name = g_steal_pointer (&clean);
      index = GUINT_TO_POINTER (self->rooms->len);
      g_ptr_array_add (self->rooms, room);
      g_hash_table_insert (self->room_by_name, room->name, index);
    }
  PlnRoom *room = self->rooms->pdata[GPOINTER_TO_UINT (index)];
  if (guid != NULL && room->record.uuid == NULL)
    room->record.uuid = g_strdup (guid);
  else if (guid != NULL && strcmp (guid, room->record.uuid) != 0)
    {
      g_autofree char *shown = pln_text_quote (room->name);
      pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "duplicate-id", line, &room->record,
                     "rooms named %s with different guids are one room here", shown);
    }
  return GPOINTER_TO_INT (index);
}

int
pln_schedule_find_theme (PlnSchedule *self, const char *name, int line)
{
  g_autofree char *clean = pln_schedule_take_line (self, name, line);
  gpointer index;
  if (clean == NULL)
    return PLN_NONE;
  if (g_hash_table_lookup_extended (self->theme_by_name, clean, NULL, &index))
    return GPOINTER_TO_INT (index);
  PlnTheme *theme = pln_value_new (&pln_shape_theme);
  theme->name = g_steal_pointer (&clean);
  index = GUINT_TO_POINTER (self->themes->len);
  g_ptr_array_add (self->themes, theme);
  g_ptr_array_add (self->theme_slugs, NULL);
  g_hash_table_insert (self->theme_by_name, theme->name, index);
  return GPOINTER_TO_INT (index);
}

void
pln_schedule_add_index (GArray **list, int index)
{
  if (index == PLN_NONE)
    return;
  if (*list == NULL)
    *list = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < (*list)->len; i++)
    if (g_array_index (*list, int, i) == index)
      return;
  g_array_append_val (*list, index);
}

static void
keep_whole_title (PlnSchedule *self, PlnScheduleEvent *event, const char *text)
{
  PlnSession *session = event->session;
  g_autofree char *plain = decode (self, text, event->line);
  g_autofree char *whole = pln_text_repair (plain != NULL ? plain : text, TRUE, NULL);
  g_autofree char *joined = g_strjoin ("\n\n", whole, session->description, NULL);
  g_free (session->description);
  session->description = pln_schedule_take_text (self, joined, event->line);
  pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "text-cut", event->line, &session->record,
                 "a title of more than %d characters is cut; the description begins with all of it",
                 PLN_TEXT_LINE_MAX);
}

void
pln_schedule_set_title (PlnSchedule *self, PlnScheduleEvent *event, const char *text)
{
  PlnTextFlaw flaws;
  g_autofree char *title = take (self, text, event->line, &flaws);
  if (flaws & PLN_TEXT_FLAW_LENGTH)
    keep_whole_title (self, event, text);
  if (title == NULL)
    pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "no-title", event->line,
                   &event->session->record, "the event has no title");
  event->titled = title != NULL;
  g_free (event->session->title);
  event->session->title = title != NULL ? g_steal_pointer (&title) : g_strdup ("untitled");
}

void
pln_schedule_set_languages (PlnSchedule *self, PlnScheduleEvent *event, const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));
  g_strdelimit (words, ";/+&\t\n", ' ');
  if (words[0] == '\0')
    return;
  g_autofree char *tags = pln_type_languages.clean (words, NULL);
  if (tags == NULL)
    {
      g_autofree char *shown = pln_text_quote (text);
      pln_tally_add (self->tally, PLN_SEVERITY_WARNING, "bad-language", event->line,
                     &event->session->record, "language %s is not a language tag (en, de, pt-BR)",
                     shown);
      return;
    }
  g_free (event->session->languages);
  event->session->languages = g_steal_pointer (&tags);
}

void
pln_schedule_set_kind (PlnSchedule *self, PlnScheduleEvent *event, const char *text)
{
  const char *type = pln_schedule_take_word (self, text, event->line);
  event->kindless = type == NULL;
  if (type != NULL)
    event->session->kind = pln_schedule_types_count (self->type_counts, type);
}

/* Returns: the notes of an event or of the conference, ready for one more line */
static GString *
begin_note (GString **notes)
{
  if (*notes == NULL)
    *notes = g_string_new (NULL);
  if ((*notes)->len > 0)
    g_string_append_c (*notes, '\n');
  return *notes;
}

void
pln_schedule_note_cancelled (PlnScheduleEvent *event, const char *source)
{
  g_autofree char *note = pln_merge_cancelled_note (source);
  g_string_append (begin_note (&event->notes), note);
}

void
pln_schedule_add_note (PlnSchedule *self, PlnScheduleEvent *event, const char *what,
                       const char *title, const char *value)
{
  GString *notes = begin_note (event != NULL ? &event->notes : &self->notes);
  g_string_append_printf (notes, "%s: ", what);
  if (title != NULL)
    g_string_append_printf (notes, "%s ", title);
  g_string_append (notes, value);
}

void
pln_schedule_settle_notes (PlnSchedule *self, PlnScheduleEvent *event)
{
  const GString *lines = event != NULL ? event->notes : self->notes;
  char **notes = event != NULL ? &event->session->notes : &self->forum->notes;
  if (lines == NULL)
    return;
  g_free (*notes);
  *notes = pln_schedule_take_text (self, lines->str, event != NULL ? event->line : 0);
}

void
pln_schedule_add_link (PlnSchedule *self, PlnScheduleEvent *event, const char *what,
                       const char *url, const char *title, int line)
{
  PlnTextFlaw flaws;
  g_autofree char *clean = url != NULL ? take (self, url, line, &flaws) : NULL;
  g_autofree char *name = title != NULL ? pln_schedule_take_line (self, title, line) : NULL;
  if (clean == NULL)
    return;
  if (flaws & PLN_TEXT_FLAW_LENGTH)
    {
      pln_tally_add (self->tally, PLN_SEVERITY_NOTE, "bad-url", line, NULL,
                     "a link of more than %d characters is kept in the notes", PLN_TEXT_LINE_MAX);
      pln_schedule_add_note (self, event, what, name, url);
      return;
    }
  PlnLink *link = pln_value_new (&pln_shape_link);
  link->url = g_steal_pointer (&clean);
  link->title = g_steal_pointer (&name);
  if (strcmp (what, "attachment") == 0)
    g_hash_table_add (self->attachments, link);
  g_ptr_array_add (event != NULL ? event->session->links : self->forum->links, link);
}

/* More words than this in one finding would be read by nobody. */
#define WORDS_TOLD 40

/* In the order in which they count: `Keynote talk` is a keynote, `Workshop break` a break. */
static const struct {
  PlnSessionKind kind;
  const char *words;
} meanings[] = {
  { PLN_SESSION_KEYNOTE, " keynote keynotes plenary " },
  { PLN_SESSION_BREAK, " break pause coffee kaffeepause " },
  { PLN_SESSION_MEAL, " meal meals breakfast lunch dinner mittagessen abendessen " },
  { PLN_SESSION_CEREMONY, " ceremony ceremonies opening closing welcome award awards " },
  { PLN_SESSION_ROUNDTABLE, " roundtable roundtables " },
  { PLN_SESSION_PANEL, " panel panels podium podiumsdiskussion discussion debate " },
  { PLN_SESSION_WORKSHOP,
    " workshop workshops tutorial tutorials training hackathon sprint junior lab " },
  { PLN_SESSION_POSTER, " poster posters " },
  { PLN_SESSION_SPEECH, " speech speeches address " },
  { PLN_SESSION_TALK,
    " talk talks lecture lectures vortrag presentation lightningtalk lightningtalks lightning "
    "maintrack devroom educational seminar " },
  { PLN_SESSION_SOCIAL,
    " social party reception contest film movie performance concert theatre theater show play dj "
    "music game games excursion entertainment " },
};

typedef struct {
  PlnSessionKind kind;
  guint count;
} Count;

static PlnSessionKind
kind_of_words (char *const *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    for (guint j = 0; words[j] != NULL; j++)
      {
        g_autofree char *spaced = g_strconcat (" ", words[j], " ", NULL);
        if (words[j][0] != '\0' && strstr (meanings[i].words, spaced) != NULL)
          return meanings[i].kind;
      }
  return PLN_SESSION_OTHER;
}

PlnSessionKind
pln_schedule_kind (const char *type)
{
  g_autofree char *low = g_ascii_strdown (type, -1);
  for (char *c = low; *c != '\0'; c++)
    if (g_ascii_isspace (*c) || g_ascii_ispunct (*c))
      *c = ' ';
  g_auto (GStrv) words = g_strsplit (low, " ", -1);
  return kind_of_words (words);
}

GHashTable *
pln_schedule_types_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

PlnSessionKind
pln_schedule_types_count (GHashTable *types, const char *type)
{
  Count *count = g_hash_table_lookup (types, type);
  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      count->kind = pln_schedule_kind (type);
      g_hash_table_insert (types, (gpointer) type, count);
    }
  count->count++;
  return count->kind;
}

static gboolean
is_our_word (const char *type, PlnSessionKind kind)
{
  return g_ascii_strcasecmp (type, pln_type_kind.words[kind]) == 0;
}

static int
compare_types (gconstpointer a, gconstpointer b, gpointer types)
{
  const char *const *left = a, *const *right = b;
  const Count *x = g_hash_table_lookup (types, *left);
  const Count *y = g_hash_table_lookup (types, *right);
  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return strcmp (*left, *right);
}

static GPtrArray *
list_foreign (GHashTable *types)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer type, count;
  g_hash_table_iter_init (&iter, types);
  while (g_hash_table_iter_next (&iter, &type, &count))
    if (!is_our_word (type, ((const Count *) count)->kind))
      g_ptr_array_add (list, type);
  g_ptr_array_sort_with_data (list, compare_types, types);
  return list;
}

void
pln_schedule_types_tell (GHashTable *types, PlnTally *tally)
{
  g_autoptr (GPtrArray) foreign = list_foreign (types);
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < MIN (foreign->len, WORDS_TOLD); i++)
    {
      const Count *count = g_hash_table_lookup (types, foreign->pdata[i]);
      g_autofree char *shown = pln_text_quote (foreign->pdata[i]);
      g_string_append_printf (words, "%s%s (%u) is %s", i > 0 ? ", " : "", shown, count->count,
                              pln_type_kind.words[count->kind]);
    }
  if (foreign->len > WORDS_TOLD)
    g_string_append_printf (words, " and %u more", foreign->len - WORDS_TOLD);
  if (foreign->len > 0)
    pln_tally_add (tally, PLN_SEVERITY_NOTE, "kind-translated", 0, NULL, "types: %s", words->str);
}
