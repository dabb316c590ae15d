/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tests of titles that say that their session is cancelled, and of those that are about cancelling. */
#include "format/intake/pln-schedule-title.h"
#include "format/intake/schedule-reading.h"

static void
assert_title (const char *title, const char *expected, const char *why)
{
  g_autofree char *reason = NULL;
  g_autofree char *rest = pln_title_take_cancelled (title, &reason);
  if (g_strcmp0 (rest, expected) != 0 || g_strcmp0 (reason, why) != 0)
    g_error ("'%s' is '%s' because '%s'", title, rest, reason);
}

static const char *const cancelled[][2] = {
  { "Canceled: Panel", "Panel" },
  { "Cancelled - Panel", "Panel" },
  { "CANCELLED – Panel", "Panel" },
  { "Cancelled | Panel", "Panel" },
  { "CANCELLED Panel on trade", "Panel on trade" },
  { "CANCELLED SQL for beginners", "SQL for beginners" },
  { "CANCELED! Panel", "Panel" },
  { "[CANCELLED] Panel", "Panel" },
  { "[Cancelled]: Panel", "Panel" },
  { "(cancelled) Panel", "Panel" },
  { "[CANCELLED] [Track A] Panel", "[Track A] Panel" },
  { "*** CANCELLED *** Panel", "Panel" },
  { "*Canceled* Panel", "Panel" },
  { "❌ Cancelled: Panel", "Panel" },
  { "Panel (cancelled)", "Panel" },
  { "Panel [CANCELLED!]", "Panel" },
  { "Panel - cancelled", "Panel" },
  { "Panel on trade — CANCELLED!", "Panel on trade" },
  { "Panel on trade CANCELLED", "Panel on trade" },
  { "Panel on trade: CANCELED", "Panel on trade" },
  { "Panel on trade: cancelled", "Panel on trade" },
  { "PANEL: cancelled.", "PANEL" },
  { "Podium: abgesagt", "Podium" },
  { "PODIUM - ABGESAGT", "PODIUM" },
  { "Atelier : annulé !", "Atelier" },
  { "ANNULÉ ! Atelier", "Atelier" },
  { "AI：已取消", "AI" },
  { "讲座 - 已取消！", "讲座" },
  { "ورشة: ملغاة", "ورشة" },
  { "[ملغاة] ورشة", "ورشة" },
  { "Hall A [CANCELLED] Panel", "Hall A Panel" },
  { "[CANCELLED] Abgesagt: Podium", "Podium" },
  { "ABGESAGT: Podium", "Podium" },
  { "Entfällt: Podium", "Podium" },
  { "Podium (fällt aus)", "Podium" },
  { "+++ ABGESAGT +++ Podium", "Podium" },
  { "ANNULÉ : Atelier", "Atelier" },
  { "Annulée\u00a0: Table ronde", "Table ronde" },
  { "ANNULE - Atelier", "Atelier" },
  { "Atelier (annulé)", "Atelier" },
  { "取消：讲座", "讲座" },
  { "【已取消】讲座", "讲座" },
  { "（取消）讲座", "讲座" },
  { "已取消 讲座", "讲座" },
  { "讲座（取消）", "讲座" },
  { "ملغى: ورشة", "ورشة" },
  { "أُلغيت: ورشة", "ورشة" },
  { "ورشة (ملغاة)", "ورشة" },
  { "Cancel: Panel", "Panel" },
  { "Canceled event: Panel", "Panel" },
  { "Canceled event with note: Panel", "Panel" },
  { "Cancelled! Panel", "Panel" },
  { "Abgesagt! Podium", "Podium" },
  { "Abgesagter Termin: Podium", "Podium" },
  { "Événement annulé : Atelier", "Atelier" },
  { "Annuler : Atelier", "Atelier" },
  { "已取消的活动：讲座", "讲座" },
  { "取消活动：讲座", "讲座" },
  { "已取消！讲座", "讲座" },
  { "تم إلغاء الحدث: ورشة", "ورشة" },
  { "Cancelled", "Cancelled" },
  { "[CANCELLED]", "[CANCELLED]" },
};

static void
test_cancelled (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cancelled); i++)
    assert_title (cancelled[i][0], cancelled[i][1], NULL);
}

static void
test_reasons (void)
{
  assert_title ("[CANCELLED: the speaker is ill] Panel", "Panel", "the speaker is ill");
  assert_title ("Podium (abgesagt - Referent erkrankt)", "Podium", "Referent erkrankt");
  assert_title ("讲座（取消：讲者生病）", "讲座", "讲者生病");
}

static void
test_about (void)
{
  static const char *const titles[] = {
    "Cancelled flights: a data story",
    "CANCELLED FLIGHTS: a data story",
    "CANCELLED FLIGHTS",
    "How talks get cancelled",
    "How we cancelled Christmas",
    "A day in May: how it was cancelled",
    "Cancelled flights and you",
    "Cancel Culture: a debate",
    "CANCEL Culture: a debate",
    "Cancel",
    "Canceled event planning: a guide",
    "Cancel culture: what now",
    "Cancellation in Rust: a tour",
    "Cancelledness - a theory",
    "\"Cancelled\": a musical",
    "“Canceled” – ein Stück",
    "Who is cancelled?",
    "Cancelled? What next",
    "Absage an die Angst",
    "Abgesagte Konzerte: eine Liste",
    "Alles entfällt",
    "Annuler un contrat : mode d'emploi",
    "取消订阅的故事",
    "如何取消合同",
    "قصة رحلة ملغاة",
    "Panel",
    "",
  };
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    assert_title (titles[i], NULL, NULL);
}

static void
test_doubts (void)
{
  g_assert_true (pln_title_may_be_cancelled ("Panel (cancelled due to illness)"));
  g_assert_true (pln_title_may_be_cancelled ("CANCELLED GNOME: the state of it"));
  g_assert_false (pln_title_may_be_cancelled ("Cancelled flights: a data story"));
  g_assert_false (pln_title_may_be_cancelled ("How talks get cancelled"));
}

/* What was done is told, and a doubt is, without anything done. */
static void
test_told (void)
{
  g_autoptr (PlnReading) reading
      = read_events ("", "",
                     "<event id='1'><title>Withdrawn from sale [CANCELLED: no room]</title></event>"
                     "<event id='2'><title>Olympics (cancelled in 1940)</title></event>");
  const PlnSession *first = session_at (reading, 0), *second = session_at (reading, 1);
  g_assert_cmpstr (first->title, ==, "Withdrawn from sale");
  g_assert_cmpint (first->state, ==, PLN_STATE_CANCELLED);
  g_assert_cmpstr (first->reason, ==, "no room");
  g_assert_cmpint (second->state, ==, PLN_STATE_CONFIRMED);
  assert_finding (reading, "title-cancelled", "*is cancelled*called 'Withdrawn from sale'*");
  assert_finding (reading, "maybe-cancelled", "title 'Olympics*");
}

/* A title that was made to take long does not. */
static void
test_hostile (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  while (title->len < 900)
    g_string_append (title, "(cancelled: -");
  g_autofree char *reason = NULL;
  g_autofree char *rest = pln_title_take_cancelled (title->str, &reason);
  g_assert_null (rest);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule-title/cancelled", test_cancelled);
  g_test_add_func ("/schedule-title/reasons", test_reasons);
  g_test_add_func ("/schedule-title/about", test_about);
  g_test_add_func ("/schedule-title/doubts", test_doubts);
  g_test_add_func ("/schedule-title/told", test_told);
  g_test_add_func ("/schedule-title/hostile", test_hostile);
  return g_test_run ();
}
