/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The view `index`: who appears, in what, when and where, and on which page of the view `day` that is. */
#include "base/pln-text-language.h"
#include "base/pln-text-layout.h"
#include "base/pln-text-match.h"
#include "base/pln-text.h"
#include "base/pln-time.h"
#include "format/paper/pln-column.h"
#include "format/paper/pln-print-head.h"
#include "format/paper/pln-print-lines.h"
#include "format/paper/pln-print-title.h"
#include "words/pln-print-words.h"
#include "words/pln-words.h"

#include <string.h>

#define INDENT 2

/* Somebody in a session. */
typedef struct {
  const PlnSlot *slot;
  const PlnAppearance *appearance;
} Line;

/* Who has a heading in the index, and where among the others: by the family name, then by the whole. */
typedef struct {
  const PlnRecord *who; /* a speaker or an organisation */
  char *text;
  gboolean family; /* it is known */
  char *family_key;
  char *key;
  GArray *lines; /* Line */
} Entry;

typedef struct {
  const PlnTimetable *timetable;
  const PlnPrintOptions *options;
  GPtrArray *blocks;
  GHashTable *pages; /* PlnSession: the number of the page that it is on */
  int page_width;
  const char *order; /* the language or collation (BCP 47) that names are sorted in */
  gboolean days;     /* there are several, so that each is named */
} Printing;

/* --- names ------------------------------------------------------------------------------------ */

/* `DOE Jane`: the family name first, and in capitals where there are such; a name of which it is not known is left, and
 * so is one in a wide script, Chinese or Japanese. */
static char *
mark_family (const char *name, const char *family, const char *language)
{
  const char *at = pln_name_find_family (name, family);
  if (at == NULL || g_unichar_iswide (g_utf8_get_char (name)))
    return g_strdup (name);
  g_autofree char *capitals = pln_text_capitals (family, language);
  g_autofree char *before = g_strndup (name, (gsize) (at - name));
  return pln_text_squeeze (g_strdup_printf ("%s %s%s%s", capitals, before,
                                            before[0] != '\0' ? " " : "", at + strlen (family)));
}

/* Adds a name with its family name marked, unless it is there already. */
static void
add_name (GString *out, GHashTable *known, const char *name, const char *family,
          const char *language)
{
  g_autofree char *clean = pln_text_repair (name != NULL ? name : "", FALSE, NULL);
  if (clean[0] == '\0' || g_hash_table_contains (known, clean))
    return;
  g_autofree char *marked = mark_family (clean, family, language);
  g_string_append_printf (out, "%s%s", out->len > 0 ? PLN_PRINT_JOINT : "", marked);
  g_hash_table_add (known, g_steal_pointer (&clean));
}

/* Of a speaker, the family name in @language. */
static char *
family_of (const PlnRecord *who, const char *language)
{
  const char *family
      = who->shape == &pln_shape_speaker ? pln_record_text (who, "family", language) : NULL;
  return pln_text_repair (family != NULL ? family : "", FALSE, NULL);
}

/* The name that is sorted by, then those in other languages. */
static char *
all_names (const PlnRecord *who, const char *name, const char *language)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  GPtrArray *translations = pln_record_translations (who);
  g_autofree char *family = family_of (who, language);
  g_autofree char *first = family_of (who, NULL);
  add_name (out, known, name, family, language);
  add_name (out, known, pln_record_title (who), first, language);
  for (guint i = 0; translations != NULL && i < translations->len; i++)
    {
      const PlnTranslation *translation = translations->pdata[i];
      g_autofree char *theirs = family_of (who, translation->language);
      if (strcmp (translation->field, "name") == 0)
        add_name (out, known, translation->text, theirs, translation->language);
    }
  return g_strdup (out->str);
}

/* Whether names are sorted by strokes: in traditional Chinese, or when asked; else by sound. */
static gboolean
is_by_strokes (const PlnPrintOptions *options)
{
  static const char *const traditional[] = { "zh-Hant", "zh-TW", "zh-HK", "zh-MO" };
  gboolean stroke = options->stroke;
  for (guint i = 0; i < G_N_ELEMENTS (traditional); i++)
    stroke = stroke || g_str_has_prefix (options->language, traditional[i]);
  return stroke;
}

/* Surnames that are read otherwise than the characters are elsewhere, and what is read as they are (现代汉语词典, the
 * readings marked 姓); longer ones first. */
static const char *const read_as[][2] = {
  { "单于", "缠于" }, { "尉迟", "玉迟" }, { "万俟", "莫齐" }, { "长孙", "掌孙" },
  { "曾", "增" },     { "单", "善" },     { "解", "谢" },     { "仇", "求" },
  { "区", "欧" },     { "任", "人" },     { "查", "渣" },     { "翟", "宅" },
  { "朴", "瓢" },     { "缪", "妙" },     { "繁", "婆" },     { "种", "虫" },
};

/* Returns: (transfer full): @name with its surname as it sounds, where Chinese is sorted by sound */
static char *
as_read (const PlnRecord *who, const char *name, const PlnPrintOptions *options)
{
  gboolean sound = who->shape == &pln_shape_speaker
                   && g_strcmp0 (pln_words_language (options->language), "zh") == 0
                   && !is_by_strokes (options);
  for (guint i = 0; sound && i < G_N_ELEMENTS (read_as); i++)
    if (g_str_has_prefix (name, read_as[i][0]))
      return g_strconcat (read_as[i][1], name + strlen (read_as[i][0]), NULL);
  return g_strdup (name);
}

/* --- entries ---------------------------------------------------------------------------------- */

static void
entry_free (gpointer data)
{
  Entry *entry = data;
  g_free (entry->text);
  g_free (entry->family_key);
  g_free (entry->key);
  g_array_unref (entry->lines);
  g_free (entry);
}

static Entry *
entry_new (const PlnRecord *who, const PlnPrintOptions *options, const char *order)
{
  const char *language = options->language;
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *name = pln_text_repair (pln_record_text (who, "name", language), FALSE, NULL);
  g_autofree char *family = family_of (who, language);
  g_autofree char *marked = mark_family (name, family, language);
  entry->who = who;
  entry->text = all_names (who, name, language);
  entry->family = pln_name_find_family (name, family) != NULL;
  g_autofree char *first = as_read (who, entry->family ? family : name, options);
  g_autofree char *whole = as_read (who, marked, options);
  entry->family_key = pln_text_order_key (first, order);
  entry->key = pln_text_order_key (whole, order);
  entry->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = *(const Entry *const *) a, *other = *(const Entry *const *) b;
  int order = strcmp (one->family_key, other->family_key);
  if (order == 0)
    order = strcmp (one->key, other->key);
  return order != 0 ? order : pln_record_compare (one->who, other->who);
}

/* Who it is that appears; NULL when that is not in the programme, or only a label. */
static const PlnRecord *
find_who (const PlnProgramme *programme, const PlnAppearance *appearance, const PlnShape *shape)
{
  const char *uuid = shape == &pln_shape_speaker ? appearance->speaker : appearance->organisation;
  return pln_programme_find_as (programme, shape, uuid);
}

/* Whether it is in the index: who does not come, and what does not take place, is not. */
static gboolean
is_listed (const PlnSlot *slot, const PlnAppearance *appearance)
{
  return slot->state != PLN_STATE_CANCELLED && !pln_appearance_is_off (appearance);
}

/* A session for each who is in it. */
static void
list_appearances (const PlnTimetable *timetable, const PlnPrintOptions *options,
                  GPtrArray *sessions)
{
  (void) options;
  for (guint i = 0; i < timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (timetable, i);
      for (guint k = 0; k < slot->session->appearances->len; k++)
        {
          const PlnAppearance *appearance = slot->session->appearances->pdata[k];
          if (is_listed (slot, appearance)
              && (find_who (timetable->programme, appearance, &pln_shape_speaker) != NULL
                  || find_who (timetable->programme, appearance, &pln_shape_organisation) != NULL))
            g_ptr_array_add (sessions, (gpointer) slot->session);
        }
    }
}

/* The entries of speakers, or of organisations, with what each is in, by time. */
static GPtrArray *
list_entries (const Printing *self, const PlnShape *shape)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GHashTable) by_who = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->timetable->slots->len; i++)
    {
      const PlnSlot *slot = pln_timetable_slot (self->timetable, i);
      for (guint k = 0; k < slot->session->appearances->len; k++)
        {
          Line line = { slot, slot->session->appearances->pdata[k] };
          const PlnRecord *who = find_who (self->timetable->programme, line.appearance, shape);
          if (who == NULL || !is_listed (slot, line.appearance))
            continue;
          Entry *entry = g_hash_table_lookup (by_who, who);
          if (entry == NULL)
            {
              entry = entry_new (who, self->options, self->order);
              g_hash_table_insert (by_who, (gpointer) who, entry);
              g_ptr_array_add (entries, entry);
            }
          g_array_append_val (entry->lines, line);
        }
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

/* --- pages ------------------------------------------------------------------------------------ */

/* On which page of the list of days each session begins. */
static void
find_pages (Printing *self)
{
  g_autoptr (GPtrArray) pages
      = pln_print_lay (pln_view_find ("day"), self->timetable, self->options);
  g_autofree char *most = g_strdup_printf ("%u", pages->len);
  self->page_width = (int) strlen (most);
  for (guint i = 0; i < pages->len; i++)
    {
      const PlnPage *page = pages->pdata[i];
      for (guint k = 0; k < page->sessions->len; k++)
        g_hash_table_insert (self->pages, page->sessions->pdata[k], GUINT_TO_POINTER (i + 1));
    }
}

/* --- lines ------------------------------------------------------------------------------------ */

static char *
title_text (const Printing *self, const PlnSession *session)
{
  g_autofree char *one = pln_print_session_title (session, self->options->language);
  g_autofree char *other = self->options->second != NULL
                               ? pln_print_session_title (session, self->options->second)
                               : NULL;
  return pln_print_join (one, other, "\n");
}

/* `Tuesday 27 May 2025  09:20-10:00  Main Hall  Keynote` */
static char *
place_text (const Printing *self, const Line *line)
{
  const PlnPrintOptions *options = self->options;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *day = pln_print_day (line->slot->day, options);
  g_autofree char *when
      = line->slot->day != PLN_NONE ? pln_print_time_twice (line->slot, options) : g_strdup ("");
  g_autofree char *rooms
      = pln_print_rooms (self->timetable->programme, line->slot->session, options);
  const char *role
      = pln_print_role (options->language, line->appearance->role, line->slot->session);
  const char *other
      = options->second != NULL
            ? pln_print_role (options->second, line->appearance->role, line->slot->session)
            : NULL;
  g_autofree char *roles = pln_print_join (role, other, PLN_PRINT_JOINT);
  const char *fields[]
      = { self->days || line->slot->day == PLN_NONE ? day : "", when, rooms, roles };
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i][0] != '\0')
      {
        g_autofree char *field = pln_text_isolate (fields[i]);
        g_string_append_printf (out, "%s%s", out->len > 0 ? PLN_PRINT_JOINT : "", field);
      }
  return g_strdup (out->str);
}

/* Leads from the last line of @column to the number of a page at the right edge. */
static void
put_page (const Printing *self, GPtrArray *column, guint number, int width)
{
  char **last = (char **) &column->pdata[column->len - 1];
  g_autofree char *page = g_strdup_printf ("%u", number);
  int dots = width - pln_text_width (*last) - 2 - (int) strlen (page);
  g_autofree char *leader = g_strnfill ((gsize) MAX (dots, PLN_LEADER_LEAST), '.');
  char *line = g_strdup_printf ("%s %s %s", *last, leader, page);
  g_free (*last);
  *last = line;
}

/* A session that somebody is in: its title and page, then when, where, as what. */
static void
add_line (const Printing *self, PlnBlock *block, const Line *line)
{
  int width = self->options->width - INDENT;
  int title_width = width - self->page_width - PLN_LEADER_LEAST - 2;
  const PlnSession *session = line->slot->session;
  GPtrArray *column = pln_column_new ();
  GPtrArray *indented = pln_column_new ();
  g_autofree char *title = title_text (self, session);
  g_autofree char *place = place_text (self, line);
  GPtrArray *below = pln_column_new ();
  pln_column_add_in (column, title, title_width, title_width, INDENT, self->options->language);
  put_page (self, column, GPOINTER_TO_UINT (g_hash_table_lookup (self->pages, session)), width);
  pln_column_add_in (below, place, width - INDENT, width - INDENT, INDENT, self->options->language);
  pln_column_add_under (column, INDENT, below);
  pln_column_add_under (indented, INDENT, column);
  pln_block_take (block, indented);
  pln_block_count (block, session);
}

static void
add_entry (Printing *self, const Entry *entry)
{
  int width = self->options->width;
  PlnBlock *block = pln_block_new (PLN_BOUND_ENTRY);
  g_autofree char *rest
      = pln_print_phrase (self->options->language, PLN_PRINT_CONTINUED, entry->text, NULL);
  pln_column_add_in (block->lines, entry->text, width, width, INDENT, self->options->language);
  if (pln_text_width (rest) <= width)
    block->rest = pln_text_isolate (rest);
  for (guint i = 0; i < entry->lines->len; i++)
    add_line (self, block, &g_array_index (entry->lines, Line, i));
  g_ptr_array_add (self->blocks, block);
}

static char *
twice (const Printing *self, PlnPrintWord word)
{
  return pln_print_twice (self->options->language, self->options->second, word, NULL, NULL);
}

/* How persons are sorted: of all, of some or of none the family name is known. A Chinese name begins with it. */
static PlnPrintWord
choose_order (const PlnPrintOptions *options, GPtrArray *people)
{
  guint known = 0, begins = 0;
  for (guint i = 0; i < people->len; i++)
    {
      const Entry *entry = people->pdata[i];
      known += entry->family ? 1 : 0;
      begins += entry->family || g_unichar_iswide (g_utf8_get_char (entry->text)) ? 1 : 0;
    }
  if (begins == people->len && g_strcmp0 (pln_words_language (options->language), "zh") == 0)
    return is_by_strokes (options) ? PLN_PRINT_INDEX_ORDER_STROKE : PLN_PRINT_INDEX_ORDER_PINYIN;
  if (known == 0)
    return PLN_PRINT_INDEX_ORDER_NAMES;
  return known < people->len ? PLN_PRINT_INDEX_ORDER_SOME : PLN_PRINT_INDEX_ORDER;
}

/* How it is sorted, and what its pages are pages of. */
static void
add_explanation (Printing *self, GPtrArray *people, guint n)
{
  const char *const languages[] = { self->options->language, self->options->second };
  PlnBlock *block = pln_block_new (PLN_BOUND_INSIDE);
  int width = self->options->width;
  g_autofree char *nobody = n == 0 ? twice (self, PLN_PRINT_NOBODY) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (languages) && n > 0; i++)
    {
      if (i > 0 && languages[i] == NULL)
        continue;
      g_autofree char *name
          = pln_text_language_name (self->options->language, pln_words_language (languages[i]));
      g_autofree char *order
          = pln_print_phrase (languages[i], choose_order (self->options, people), name, NULL);
      pln_column_add (block->lines, order, width, INDENT);
      pln_column_add (block->lines, pln_print_word (languages[i], PLN_PRINT_INDEX_PAGES), width,
                      INDENT);
    }
  if (nobody != NULL)
    pln_column_add (block->lines, nobody, width, INDENT);
  g_ptr_array_add (self->blocks, block);
}

static GPtrArray *
lay_index (const PlnTimetable *timetable, const PlnPrintOptions *options)
{
  g_autoptr (GHashTable) pages = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) days = pln_timetable_days (timetable);
  Printing self = { .timetable = timetable,
                    .options = options,
                    .blocks = pln_blocks_new (),
                    .pages = pages,
                    .order = options->stroke ? "zh-u-co-stroke" : options->language,
                    .days = days->len > 1 };
  g_autoptr (GPtrArray) people = list_entries (&self, &pln_shape_speaker);
  g_autoptr (GPtrArray) others = list_entries (&self, &pln_shape_organisation);
  g_autofree char *subject = twice (&self, PLN_PRINT_INDEX);
  g_autofree char *heading = twice (&self, PLN_PRINT_ORGANISATIONS);
  find_pages (&self);
  pln_print_add_mast (self.blocks, timetable, options, subject, FALSE);
  add_explanation (&self, people, people->len + others->len);
  for (guint i = 0; i < people->len; i++)
    add_entry (&self, people->pdata[i]);
  if (others->len > 0)
    g_ptr_array_add (self.blocks,
                     pln_print_heading (PLN_BOUND_HALF, heading, NULL, options->width));
  for (guint i = 0; i < others->len; i++)
    add_entry (&self, others->pdata[i]);
  for (guint i = 0; i < self.blocks->len; i++)
    {
      PlnBlock *block = self.blocks->pdata[i];
      g_free (block->running);
      block->running = g_strdup (pln_print_word (options->language, PLN_PRINT_INDEX));
    }
  return self.blocks;
}

const PlnView pln_view_index = {
  .name = "index",
  .summary = "who appears, with every session and its page in the day programme",
  .parts = TRUE,
  .list = list_appearances,
  .lay = lay_index,
};
