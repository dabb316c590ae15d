/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading the own JSON: what is wrong in it is told with its place, and nothing in it does harm. */
#include "base/pln-error.h"
#include "format/json/json-text.h"
#include "model/programme-random.h"

#define ROOT_UUID "00000000-0000-4000-8000-000000000001"
#define ROOT "{'uuid': '" ROOT_UUID "', 'key': 'root', 'title': 'T', 'timezone': 'UTC'}"
#define ID(n) "'uuid': '00000000-0000-4000-8000-0000000000" n "'"
#define SESSION ID ("02") ", 'title': 'T', 'forum': 'root'"

/* A document around @body, in which single quotes stand for double ones. */
static char *
document (const char *body)
{
  g_autoptr (GString) text = g_string_new ("{'format': 'plenary', 'version': 1");
  if (strstr (body, "'forums'") == NULL)
    g_string_append (text, ", 'forums': [" ROOT "]");
  g_string_append_printf (text, "%s%s}", body[0] != '\0' ? ", " : "", body);
  g_string_replace (text, "'", "\"", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct {
  const char *body;
  const char *rule;
  const char *message;
} faults[] = {
  { "'sessions': [{" SESSION ", 'start': '25'}]", "bad-value",
    "/sessions/0/start: start '25' is not a date and time; " },
  { "'sessions': [{" SESSION ", 'start': 25}]", "bad-value", "/sessions/0/start: has to be text" },
  { "'sessions': [{" SESSION ", 'length': '45'}]", "bad-value",
    "/sessions/0/length: has to be a whole number" },
  { "'sessions': [{" SESSION ", 'length': 0}]", "bad-value",
    "/sessions/0/length: length '0' is not" },
  { "'sessions': [{" SESSION ", 'length': 4.5}]", "bad-value", "/sessions/0/length: has to be" },
  { "'sessions': [{" SESSION ", 'order': 99999999999999999999999}]", "bad-value",
    "/sessions/0/order: " },
  { "'sessions': [{" SESSION ", 'fold': 1}]", "bad-value",
    "/sessions/0/fold: has to be true or false" },
  { "'sessions': [{" SESSION ", 'kind': 'party'}]", "bad-value",
    "/sessions/0/kind: kind 'party' is not a kind; write talk, " },
  { "'sessions': [{" SESSION ", 'url': ''}]", "bad-value", "/sessions/0/url: empty; leave out" },
  { "'sessions': [{" SESSION ", 'notes': null}]", "bad-value",
    "/sessions/0/notes: has to be text" },
  { "'sessions': [{" SESSION ", 'title\\u0000': 'x'}]", NULL, NULL },
  { "'sessions': [{" SESSION ", 'notes': 'a\\u0007b'}]", "bad-value", "/sessions/0/notes: notes " },
  { "'sessions': [{" ID ("02") ", 'title': ' ', 'forum': 'root'}]", "bad-value",
    "/sessions/0/title: only blanks" },
  { "'sessions': [{" ID ("02") ", 'forum': 'root'}]", "missing", "/sessions/0/title: missing" },
  { "'sessions': [{'title': 'T', 'forum': 'root'}]", "missing", "/sessions/0/uuid: missing" },
  { "'sessions': [{'uuid': 'x', 'title': 'T', 'forum': 'root'}]", "bad-value",
    "/sessions/0/uuid: 'x' is not a UUID" },
  { "'sessions': [{'uuid': '" ROOT_UUID "', 'title': 'T', 'forum': 'root'}]", "duplicate",
    "/sessions/0/uuid: another record has the UUID" },
  { "'sessions': [{" SESSION ", 'titel': 'T'}]", "unknown-key",
    "/sessions/0/titel: unknown; did you mean 'title'?" },
  { "'sessions': [{" SESSION ", 'a/b~c': 1}]", "unknown-key", "/sessions/0/a~1b~0c: unknown" },
  { "'sessions': [{" SESSION ", 'title': 'Other'}]", "duplicate",
    "/sessions/0/title: is there more than once" },
  { "'sessions': [{" SESSION ", 'ti\\u0074le': 'Other', 'title': 'T'}]", "duplicate",
    "/sessions/0/title: is there more than once" },
  { "'sessions': [{" SESSION ", 'links': [{'url': 'https://a.org', 'url': 'https://b.org'}]}]",
    "duplicate", "/sessions/0/links/0/url: is there more than once" },
  { "'sessions': [{" SESSION "}], 'sessions': []", "duplicate",
    "/sessions: is there more than once" },
  { "'sessions': [{'title': {'x': 1, 'x': 2}, " SESSION "}]", "duplicate",
    "/sessions/0/title: is there more than once" },
  { "'version': 1", "duplicate", "/version: is there more than once" },
  { "'sessions': [7]", "bad-value", "/sessions/0: has to be an object" },
  { "'sessions': {}", "bad-value", "/sessions: has to be a list" },
  { "'session': []", "unknown-key", "/session: unknown; did you mean 'sessions'?" },
  { "'sessions': [{" SESSION ", 'key': '12'}]", "bad-value", "/sessions/0/key: '12' is not a key" },
  { "'sessions': [{" SESSION ", 'number': 0}]", "bad-value",
    "/sessions/0/number: number '0' is not" },
  { "'sessions': [{" SESSION ", 'sequence': -1}]", "bad-value", "/sessions/0/sequence: " },
  { "'sessions': [{" SESSION ", 'changed': 'now'}]", "bad-value",
    "/sessions/0/changed: 'now' is not" },
  { "'sessions': [{" SESSION
    ", 'key': 'a', 'number': 1}, {" ID ("03") ", 'title': 'T', 'forum': 'root', 'key': 'a'}]",
    "duplicate", "/sessions/1/key: another session has the key 'a'" },
  { "'sessions': [{" SESSION
    ", 'number': 1}, {" ID ("03") ", 'title': 'T', 'forum': 'root', 'number': 1}]",
    "duplicate", "/sessions/1/number: another session has the number 1" },
  { "'sessions': [{" SESSION ", 'number': 1}], 'tombstones': [{" ID (
        "03") ", 'title': 'T', 'timezone': 'UTC', 'number': 1}]",
    "duplicate", "/tombstones/0/number: another session has the number 1" },
  { "'sessions': [{" SESSION ", 'rooms': ['hall']}]", "bad-reference",
    "/sessions/0/rooms/0: there is no room 'hall'" },
  { "'sessions': [{" SESSION ", 'rooms': [{}]}]", "bad-value",
    "/sessions/0/rooms/0: has to be text" },
  { "'rooms': [{" ID ("04") ", 'key': 'h', 'name': 'H'}], 'sessions': [{" SESSION
                            ", 'rooms': ['h', 'h']}]",
    "duplicate", "/sessions/0/rooms/1: comes twice" },
  { "'sessions': [{" SESSION ", 'key': 's', 'repeat_of': 's'}]", "bad-reference",
    "/sessions/0/repeat_of: a session cannot refer to itself" },
  { "'sessions': [{" SESSION
    ", 'key': 's'}, {" ID ("03") ", 'key': 'p', 'title': 'P', 'parent': 's'}, {" ID (
        "05") ", 'title': 'Q', 'parent': 'p'}]",
    "bad-reference", "/sessions/2/parent: 'p' is itself a part" },
  { "'sessions': [{" ID ("02") ", 'title': 'T'}]", "missing", "/sessions/0/forum: missing" },
  { "'sessions': [{" SESSION ", 'day': '2025-05-27', 'start': '2025-05-27T09:00'}]", "bad-value",
    "/sessions/0/day: only a session without a start" },
  { "'sessions': [{" SESSION ", 'appearances': [{" ID ("06") "}]}]", "missing",
    "/sessions/0/appearances/0: has to have one of" },
  { "'sessions': [{" SESSION ", 'appearances': [{" ID ("06") ", 'label': 'x', 'key': 'k'}]}]",
    "unknown-key", "/sessions/0/appearances/0/key: unknown" },
  { "'sessions': [{" SESSION
    ", 'translations': [{'field': 'start', 'language': 'zh', 'text': 'x'}]}]",
    "bad-value",
    "/sessions/0/translations/0/field: a session has no 'start' in several languages" },
  { "'sessions': [{" SESSION
    ", 'externals': [{'source': 'a', 'id': '1'}, {'source': 'a', 'id': '1'}]}]",
    "duplicate", "/sessions/0/externals/1: comes twice" },
  { "'speakers': [{" ID ("07") ", 'name': 'N', 'positions': [{" ID ("08") "}]}]", "missing",
    "/speakers/0/positions/0: has to have a position" },
  { "'forums': []", "missing", "/forums: 0 forums have no parent" },
  { "'forums': [" ROOT ", {" ID ("09") ", 'title': 'F', 'timezone': 'UTC'}]", "duplicate",
    "/forums: 2 forums have no parent" },
  { "'forums': [{" ID ("09") ", 'title': 'F'}]", "missing", "/forums/0/timezone: missing" },
  { "'forums': [" ROOT ", {" ID ("10") ", 'key': 'a', 'title': 'F', 'parent': 'b'}, {" ID (
        "11") ", 'key': 'b', 'title': 'F', 'parent': 'a'}]",
    "bad-reference", "/forums/1/parent: the forums above it lead back" },
  { "'forums': [{" ID (
        "09") ", 'title': 'F', 'timezone': 'UTC', 'from': '2025-05-27', 'to': '2025-05-26'}]",
    "bad-value", "/forums/0/to: the last day" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *text = document (faults[i].body);
      g_autoptr (GError) error = NULL;
      g_autoptr (PlnReading) reading = read_text (text, -1, &error);
      g_test_message ("%s", text);
      if (faults[i].rule == NULL)
        {
          g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
          continue;
        }
      g_assert_no_error (error);
      for (guint j = 0; j < reading->findings->len; j++)
        g_test_message ("%s", ((PlnFinding *) reading->findings->pdata[j])->message);
      g_assert_cmpuint (reading->findings->len, ==, 1);
      const PlnFinding *finding = reading->findings->pdata[0];
      g_assert_cmpint (finding->severity, ==, PLN_SEVERITY_ERROR);
      g_assert_cmpstr (finding->rule, ==, faults[i].rule);
      g_assert_true (g_str_has_prefix (finding->message, faults[i].message));
      g_assert_cmpuint (reading->programme->records[PLN_KIND_FORUM]->len, ==, 0);
    }
}

/* A reader tells all faults, and in the order of the document. */
static void
test_all_faults (void)
{
  g_autofree char *text = document ("'rooms': [{" ID ("04") ", 'capacity': true}], "
                                                            "'sessions': [{" SESSION
                                                            ", 'day': 1, 'themes': ['x', 'y']}]");
  g_autoptr (PlnReading) reading = read_text (text, -1, NULL);
  g_assert_cmpuint (reading->findings->len, ==, 5);
  const PlnFinding *last = reading->findings->pdata[4];
  g_assert_cmpstr (last->message, ==, "/sessions/0/themes/1: there is no theme 'y'");
}

/* Each name once, however often it comes, under a pointer that leads there. */
static void
test_twice (void)
{
  g_autofree char *text
      = document ("'a/b~c': [{'': 1, 'x': 1, '': 2, '': 3, 'y': {'z': 1, 'z': 1}}]");
  g_autoptr (PlnReading) reading = read_text (text, -1, NULL);
  g_assert_cmpuint (reading->findings->len, ==, 3);
  const PlnFinding *first = reading->findings->pdata[0], *second = reading->findings->pdata[1];
  g_assert_cmpstr (first->message, ==, "/a~1b~0c/0/: is there more than once");
  g_assert_cmpstr (second->message, ==, "/a~1b~0c/0/y/z: is there more than once");
}

static void
test_forward (void)
{
  g_autofree char *text = document ("'sessions': [{" ID (
      "02") ", 'title': 'Part', 'parent': 'whole'}, "
            "{" ID ("03") ", 'key': 'whole', 'title': 'Whole', 'forum': 'root'}]");
  g_autoptr (PlnReading) reading = read_good (text);
  const PlnSession *part = reading->programme->records[PLN_KIND_SESSION]->pdata[0];
  g_assert_cmpstr (part->parent, ==, "00000000-0000-4000-8000-000000000003");
  g_assert_cmpstr (reading->source, ==, "t");
}

/* --- hostile files --------------------------------------------------------------------------- */

static const struct {
  const char *text;
  const char *message;
} no_json[] = {
  { "", "no JSON" },
  { "{\n \"a\" 1\n}", "no JSON: 2:" },
  { "[1 2]", "no JSON" },
  { "{\"a\":1", "no JSON" },
  { "[nul]", "no JSON" },
  { "// a\n{}", "no JSON" },
  { "{'a': 1}", "no JSON" },
  { "[\"\xff\"]", "no JSON" },
  { "[]", "it is JSON of another tool; of JSON only that of plenary export json can be read" },
  { "{\"format\": \"other\"}", "it is JSON of another tool; " },
  { "{\"schedule\": {\"conference\": {}}}", "it is schedule.json, or JSON like it; " },
  { "{\"format\": \"plenary\"}", "\"version\" has to be a whole number from 1" },
  { "{\"format\": \"plenary\", \"version\": \"1\"}", "\"version\" has to be" },
  { "{\"format\": \"plenary\", \"version\": 2}",
    "version 2 of the format is newer than the 1 that this Plenary reads; use a newer Plenary" },
};

static void
test_no_json (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (no_json); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_strescape (no_json[i].text, NULL);
      g_test_message ("%s", shown);
      g_assert_null (read_text (no_json[i].text, -1, &error));
      g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, no_json[i].message));
    }
  g_autoptr (GError) error = NULL;
  g_assert_null (pln_format_json.read ("/nonexistent/x.json", NULL, &error));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_IO);
}

static void
assert_too_deep (const char *opening)
{
  g_autoptr (GString) text
      = g_string_new ("{\"format\": \"plenary\", \"version\": 1, \"forums\": ");
  for (int i = 0; i < 100000; i++)
    g_string_append (text, opening);
  g_autoptr (GError) error = NULL;
  g_assert_null (read_text (text->str, -1, &error));
  g_assert_error (error, PLN_ERROR, PLN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "nested too deep"));
}

static void
test_deep (void)
{
  assert_too_deep ("[");
  assert_too_deep ("{\"a\":");
}

static void
test_byte_order_mark (void)
{
  g_autofree char *plain = document ("");
  g_autofree char *text = g_strconcat ("\xef\xbb\xbf", plain, NULL);
  g_autoptr (PlnReading) reading = read_good (text);
  g_assert_cmpuint (reading->programme->records[PLN_KIND_FORUM]->len, ==, 1);
}

/* Wherever a file breaks off, and whatever octet is wrong: an error, findings, or a programme. */
static void
test_damaged (void)
{
  g_autoptr (PlnProgramme) programme = random_programme (5, 60, 4);
  g_autofree char *text = write_programme (programme);
  gsize size = strlen (text);
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *damaged = g_memdup2 (text, size + 1);
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) size);
      gboolean cut = i % 2 == 0;
      if (!cut)
        damaged[at] = (char) g_test_rand_int_range (1, 256);
      g_autoptr (GError) error = NULL;
      g_autoptr (PlnReading) reading = read_text (damaged, (gssize) (cut ? at : size), &error);
      g_assert_true (reading != NULL || g_error_matches (error, PLN_ERROR, PLN_ERROR_INVALID));
      g_assert_true (!cut || reading == NULL || at == size - 1);
      if (reading != NULL && reading->findings->len == 0)
        assert_round_trip (reading->programme);
    }
}

static void
test_sniff (void)
{
  const char *json[] = { "{\"format\": \"plenary\"",
                         "\xef\xbb\xbf{ \"format\" :\n\"plenary\"}",
                         "{\"schedule\": {}}",
                         "{}",
                         "[{\"title\"",
                         "[\"format\"]" };
  const char *others[]
      = { "", "{", "[", "{title}", "[Draft] day,title", "<x>\"format\": \"plenary\"" };
  for (guint i = 0; i < G_N_ELEMENTS (json); i++)
    g_assert_true (pln_format_json.sniff (json[i], strlen (json[i])));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (pln_format_json.sniff (others[i], strlen (others[i])));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-read/faults", test_faults);
  g_test_add_func ("/json-read/all-faults", test_all_faults);
  g_test_add_func ("/json-read/twice", test_twice);
  g_test_add_func ("/json-read/forward", test_forward);
  g_test_add_func ("/json-read/no-json", test_no_json);
  g_test_add_func ("/json-read/deep", test_deep);
  g_test_add_func ("/json-read/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/json-read/damaged", test_damaged);
  g_test_add_func ("/json-read/sniff", test_sniff);
  return g_test_run ();
}
