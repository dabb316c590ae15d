/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What has been read of a calendar file so far: its events, zones and findings. */
#include "format/calendar/pln-ics-read-file.h"

static void
event_clear (gpointer data)
{
  PlnIcsEvent *event = data;
  g_clear_pointer (&event->rules, g_ptr_array_unref);
  g_clear_pointer (&event->exceptions, g_ptr_array_unref);
  g_clear_pointer (&event->dates, g_array_unref);
  g_clear_pointer (&event->without, g_array_unref);
  g_clear_pointer (&event->themes, g_ptr_array_unref);
  g_clear_pointer (&event->persons, g_array_unref);
}

PlnIcsFile *
pln_ics_file_new (void)
{
  PlnIcsFile *self = g_new0 (PlnIcsFile, 1);
  self->schedule = pln_schedule_new ();
  pln_schedule_add_day (self->schedule, 0); /* a calendar lists no days, but what lists events */
  self->zones = pln_ics_zones_new (self->schedule->tally);
  self->events = g_array_new (FALSE, TRUE, sizeof (PlnIcsEvent));
  g_array_set_clear_func (self->events, event_clear);
  return self;
}

void
pln_ics_file_free (PlnIcsFile *self)
{
  if (self == NULL)
    return;
  pln_ics_zones_free (self->zones);
  g_array_unref (self->events);
  pln_schedule_free (self->schedule);
  g_free (self->name);
  g_free (self->about);
  g_free (self->timezone);
  g_free (self->producer);
  g_free (self);
}

PlnIcsEvent *
pln_ics_file_add_event (PlnIcsFile *self, int line)
{
  PlnIcsEvent event
      = { .number = self->schedule->events->len,
          .duration = -1,
          .zone = PLN_NONE,
          .sequence = PLN_NONE,
          .method = self->method,
          .ours = self->producer != NULL && g_str_has_prefix (self->producer, PLN_ICS_PRODUCER) };
  self->schedule->literal = event.ours;
  pln_schedule_add_event (self->schedule, line);
  g_array_append_val (self->events, event);
  return pln_ics_event_at (self, self->events->len - 1);
}
