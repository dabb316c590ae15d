/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Standard output, or a file, as a stream: for what is too much to be kept until it is written. */
#pragma once

#include <gio/gio.h>

#define PLN_TYPE_SINK (pln_sink_get_type ())
G_DECLARE_FINAL_TYPE (PlnSink, pln_sink, PLN, SINK, GOutputStream)

/* Returns: (transfer full): standard output: lines are printed as they come, without control characters; closed, it has
 * printed all */
GOutputStream *pln_sink_new_printing (void);
/* Returns: (transfer full): the file that @fd has open; that stays open */
GOutputStream *pln_sink_new (int fd);

/* Returns: how many octets it has got */
guint64 pln_sink_size (GOutputStream *sink);
/* Returns: the errno that it failed with; 0 when whatever went wrong was not the writing */
int pln_sink_fault (GOutputStream *sink);
