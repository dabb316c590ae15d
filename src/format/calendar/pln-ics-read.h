/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading iCalendar (RFC 5545, RFC 7986): calendars of conferences, and our own come back. */
#pragma once

#include "format/pln-format.h"

/* Reads a calendar: #PlnFormat.read */
PlnReading *pln_ics_read (const char *path, const PlnReadOptions *options, GError **error);
/* Knows a calendar: #PlnFormat.sniff */
gboolean pln_ics_sniff (const char *head, gsize size);
