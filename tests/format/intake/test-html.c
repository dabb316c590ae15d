/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML as plain text: what is HTML, how it reads, and what was made to hurt. */
#include "format/intake/pln-html-tags.h"
#include "format/intake/pln-html.h"

#include <string.h>

typedef struct {
  const char *html;
  const char *text;
} Case;

static void
assert_cases (const Case *cases, gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      g_autofree char *text = pln_html_to_text (cases[i].html);
      g_test_message ("%s", cases[i].html);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_likely (void)
{
  static const char *const html[] = { "<p>a",
                                      "a<br/>b",
                                      "a<BR>b",
                                      "x <b>y</b> z",
                                      "<a href='x'>y</a>",
                                      "<ul><li>x</ul>",
                                      "<h2 id=x>y</h2>",
                                      "a<hr />b",
                                      "<img alt=x>",
                                      "<b><i>x</i>",
                                      "<script>x</script>" };
  static const char *const plain[] = { "",
                                       "no tags at all",
                                       "a < b and c > d",
                                       "I <3 you",
                                       "<foo@example.org>",
                                       "<https://example.org/a>",
                                       "List<String> and Option<T>",
                                       "Map<b, i>",
                                       "take <b> as an example",
                                       "</p>",
                                       "a<p",
                                       "<pony>",
                                       "<p.s.>",
                                       "<TL/DR>",
                                       "<insert name here>",
                                       "<!-- <p> -->",
                                       "&amp; &hellip;",
                                       "<" };
  for (guint i = 0; i < G_N_ELEMENTS (html); i++)
    if (!pln_html_is_likely (html[i]))
      g_error ("'%s' is HTML", html[i]);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (pln_html_is_likely (plain[i]))
      g_error ("'%s' is no HTML", plain[i]);
}

static void
test_blocks (void)
{
  static const Case cases[] = {
    { "<p>One\n  line.</p>\n<p>Two.</p>", "One line.\n\nTwo." },
    { "<p>One<p>Two", "One\n\nTwo" },
    { "a<br>b<br/>\nc<br><br><br>d", "a\nb\nc\n\nd" },
    { "<h1>Head</h1>Text<h2>Next</h2>\n<p>more</p>", "Head\n\nText\n\nNext\n\nmore" },
    { "<div>a</div><div>b</div>", "a\nb" },
    { "<p>a</p><p>&nbsp;</p><p></p><p>b</p>", "a\n\nb" },
    { "<p>a\n\nb</p>", "a\n\nb" },
    { "a<hr>b", "a\n\nb" },
    { "<p>x <!-- <p>hidden</p> --> y</p>", "x y" },
    { "<style>p { a: b }</style><p>x</p><script>if (a<b) c ('</p>');</SCRIPT>", "x" },
    { "<p>a</p><pre>\n  x = 1\n\n\ty\n</pre><p>b  c</p>", "a\n\n  x = 1\n\n    y\n\nb c" },
    { "<p>5&nbsp;km  &nbsp; far</p>", "5\u00a0km far" },
    { "<html><head><title>T</title></head><body><p>x</body></html>", "T\n\nx" },
  };
  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_lists (void)
{
  static const Case cases[] = {
    { "<p>a:</p><ul>\n<li>b</li>\n\n<li>c\n</ul>\n<p>d</p>", "a:\n\n- b\n- c\n\nd" },
    { "<ol><li>b<li>c</ol>", "1. b\n2. c" },
    { "<ol start='9'><li>b<li>c</ol>", "9. b\n10. c" },
    { "<ul><li><p>b</p></li><li><p>c</p><p>d</p></li></ul>", "- b\n- c\n\n  d" },
    { "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>e",
      "- a\n  1. b\n  2. c\n- d\n\ne" },
    { "<ul><li></li><li>a</li></ul>", "- a" },
    { "<li>a<li>b", "- a\n- b" },
    { "<p>x<table><tr><th>a</th>\n<th>b</th></tr>\n\n<tr><td><p>1</p></td><td></td><td>2</td></"
      "tr></table>",
      "x\n\na  b\n1  2" },
    { "<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a\nb\nc\nd" },
  };
  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_inline (void)
{
  static const Case cases[] = {
    { "<p>a <b>b</b><i> c</i>, <code>d</code></p>", "a b c, d" },
    { "<p>1<sup>st</sup> of 10<sup>6</sup>, H<sub>2</sub>O</p>", "1st of 10^6, H2O" },
    { "<p><q>a</q> <img src=x.png alt='a  picture'> <img src=y></p>", "\"a\" a picture" },
    { "<a href='https://a.example/b'>here </a>it is", "here (https://a.example/b) it is" },
    { "<p><a href='http://a.example/'>a.example</a></p>", "http://a.example/" },
    { "<p>x <a href=\" https://a.example/?b&amp;c \">https://a.example/?b&amp;c</a>.</p>",
      "x https://a.example/?b&c." },
    { "<p><a href='mailto:me@a.example'>me@a.example</a></p>", "me@a.example" },
    { "<p><a href='mailto:me@a.example'>me</a></p>", "me (me@a.example)" },
    { "<p><a href='#n'>note</a> <a name=x>y</a> <a href='javascript:z'>z</a></p>", "note y z" },
    { "<p><a href='https://a.example'><img src=x></a></p>", "https://a.example" },
    { "<ul><li><a href='https://a.example'>https://a.example</a></ul>", "- https://a.example" },
    { "<p>a<a href='x'>b<a href='y'>c</a></p>", "ab (x)c (y)" },
    { "<p>a <iframe src='https://v.example'></iframe></p>", "a https://v.example" },
  };
  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* What only looks like a tag stays; so do the lines of a text that no tag divides. */
static void
test_plain_parts (void)
{
  static const Case cases[] = {
    { "<p>a < b, <3, <foo@example.org>, List<String>, <https://a.example></p>",
      "a < b, <3, <foo@example.org>, List<String>, <https://a.example>" },
    { "<p>R&D, AT&T; &eacute;&hellip;&#39;&#x2014;&lt;b&gt;</p>", "R&D, AT&T; é…'—<b>" },
    { "<p>a <b and <a href='x</p>", "a <b and <a href='x" },
    { "<p>the <script> tag</p>", "the <script> tag" },
    { "<p>a <!-- b</p>", "a <!-- b" },
    { "<p>&# &#x &#xg; &#65;</p>", "&# &#x &#xg; A" },
    { "<p title='a > b'>c</p>", "c" },
    { "one\n  two <b>three</b>\n\nfour", "one\n  two three\n\nfour" },
    { "one:\n<ul>\n  <li>a</li>\n\n  <li>b</li>\n</ul>\nend\nof it",
      "one:\n\n- a\n- b\n\nend\nof it" },
    { "a<br>\nb\nc\n<br>\nd", "a\nb\nc\n\nd" },
    { "</ul></b></p>x", "x" },
  };
  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_decode (void)
{
  static const Case cases[] = {
    { "a &hellip; b&#39;s &#x2014; &amp;amp;", "a … b's — &amp;" },
    { "R&D &nonsense; & &#0; &#xd800; &#99999999; &", NULL },
    { "a  &lt;\n b", "a  <\n b" },
    { "It&#146;s &#x80;5 &#129;", "It’s €5 &#129;" },
    { "Dvo&rcaron;&aacute;k, &Lstrok;&oacute;d&zacute;&colon; C&plus;&plus;", "Dvořák, Łódź: C++" },
    { "&qcaron; &1caron; &xacute;", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pln_html_decode (cases[i].html);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* --- hostile ---------------------------------------------------------------------------------- */

static char *
repeat (const char *start, const char *part, guint count)
{
  GString *text = g_string_new (start);
  for (guint i = 0; i < count; i++)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

/* Each would take minutes if anything were done in quadratic time, or overflow a stack. */
static void
test_hostile (void)
{
  static const char *const parts[]
      = { "<p>",     "<b>",      "<ul><li>x", "<a href='", "<a href='x'>",
          "<p ",     "<p a='1'", "<!--",      "<script>",  "</p>",
          "<",       "&",        "&#",        "<li>",      "<div>x",
          "<table>", "<td>",     "</b><b>",   "<br>",      "<pre>\n",
          "\n",      "\u00a0",   "&nbsp;",    "<q>",       "<p x=\">",
          "<sup>1 ", "<ol>",     "</ol>",     "<b></i>",   "<ol><li>" };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autofree char *html = repeat (j == 0 ? "<p>" : "<p ", parts[i], 100000);
        g_autofree char *text = pln_html_to_text (html);
        g_autofree char *decoded = pln_html_decode (html);
        g_assert_cmpuint (strlen (text), <=, 8 * strlen (html));
        g_assert_true (decoded == NULL || strlen (decoded) < strlen (html));
        pln_html_is_likely (html);
      }
}

static void
test_attributes (void)
{
  g_autoptr (GString) html = g_string_new ("<p>a</p><p");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (html, " a%u", i);
  g_string_append (html, ">b</p>");
  g_autofree char *text = pln_html_to_text (html->str);
  g_assert_true (g_str_has_prefix (text, "a\n\n<p a0 a1"));
}

static void
test_too_deep (void)
{
  g_autofree char *deep = repeat ("<p>x", "<b>y", 1000);
  g_autofree char *flat = repeat ("<p>x", "<b>y</b>", 1000);
  g_autofree char *kept = pln_html_to_text (deep);
  g_autofree char *text = pln_html_to_text (flat);
  g_assert_cmpstr (kept, ==, deep);
  g_assert_cmpuint (strlen (text), ==, 1001);
}

/* Any mixture of parts: no crash, and UTF-8 comes out. */
static void
test_mixtures (void)
{
  static const char *const parts[]
      = { "<p>",      "</p>",    "<b>",      "</b>",         "<ul>",          "</ul>",
          "<li>",     "<ol>",    "</ol>",    "<pre>",        "</pre>",        "<td>",
          "<tr>",     "<table>", "</table>", "<a href='u'>", "</a>",          "<br>",
          "<sup>",    "<form>",  "<!--",     "-->",          "<x>",           "&amp;",
          "&",        "é苔",     " ",        "\n",           "\u00a0",        "<",
          ">",        "'",       "\"",       "word",         "<img alt='p'>", "<style>",
          "</style>", "<q>" };
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      for (int j = g_test_rand_int_range (0, 30); j > 0; j--)
        g_string_append (html, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      g_autofree char *text = pln_html_to_text (html->str);
      if (!g_utf8_validate (text, -1, NULL))
        g_error ("'%s' becomes what is no UTF-8", html->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/likely", test_likely);
  g_test_add_func ("/html/blocks", test_blocks);
  g_test_add_func ("/html/lists", test_lists);
  g_test_add_func ("/html/inline", test_inline);
  g_test_add_func ("/html/plain-parts", test_plain_parts);
  g_test_add_func ("/html/decode", test_decode);
  g_test_add_func ("/html/hostile", test_hostile);
  g_test_add_func ("/html/attributes", test_attributes);
  g_test_add_func ("/html/too-deep", test_too_deep);
  g_test_add_func ("/html/mixtures", test_mixtures);
  return g_test_run ();
}
