/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cursor that goes through an XML file once, from element to element. */
#pragma once

#include "base/pln-progress.h"

/* An XML file being read: never held whole, no network, no entities, no DTD, no XInclude. */
typedef struct _PlnXml PlnXml;

/**
 * pln_xml_open:
 * @path: a file
 * @error: %PLN_ERROR_IO when it cannot be opened
 *
 * Returns: (transfer full) (nullable): a cursor before the root
 */
PlnXml *pln_xml_open (const char *path, GError **error);
/* From now on tells @progress (nullable, borrowed) how much of the file has been read. */
void pln_xml_set_progress (PlnXml *xml, const PlnProgress *progress);
void pln_xml_free (PlnXml *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlnXml, pln_xml_free)

/**
 * pln_xml_next:
 * @xml: a cursor
 * @depth: the depth of the elements wanted: 0 for the root, 1 for its children
 *
 * Goes to the next element of that depth, over all that is deeper. To read the children of an element,
 * call it with one more than the depth of that element until it is %FALSE.
 *
 * Returns: whether there is one; %FALSE at the end of the parent or of the file, or when the file
 *   cannot be read on (pln_xml_finish() tells)
 */
gboolean pln_xml_next (PlnXml *xml, int depth);

/* From now on pln_xml_next() adds the text between the elements that it goes to, which is that of their parent, to @own
 * (nullable, borrowed). */
void pln_xml_collect (PlnXml *xml, GString *own);

/* Returns: (transfer none): the name of the element as written, valid as long as the cursor */
const char *pln_xml_name (PlnXml *xml);
/* Returns: the line that the element begins in */
int pln_xml_line (PlnXml *xml);

/**
 * pln_xml_attribute:
 * @xml: a cursor at an element whose content has not been read
 * @name: the name of an attribute
 *
 * Returns: (transfer none) (nullable): its value, valid until the cursor moves
 */
const char *pln_xml_attribute (PlnXml *xml, const char *name);

/**
 * pln_xml_attribute_name:
 * @xml: a cursor at an element whose content has not been read
 * @i: which
 *
 * Returns: (transfer none) (nullable): the name of the @i-th attribute that is in no name space;
 *   %NULL when there are no more
 */
const char *pln_xml_attribute_name (PlnXml *xml, guint i);

/**
 * pln_xml_text:
 * @xml: a cursor at an element
 * @markup: whether elements inside stay as tags (a text that should have been escaped; what is no
 *   tag is then escaped) or vanish
 *
 * Reads all text in the element, white space around it left out. The cursor is then at its end, with
 * name and line still those of the element.
 *
 * Returns: (transfer none): the text, valid until the next call
 */
const char *pln_xml_text (PlnXml *xml, gboolean markup);

/**
 * pln_xml_finish:
 * @xml: a cursor for which pln_xml_next() was %FALSE
 * @error: %PLN_ERROR_INVALID with the line when the file is no XML, ends in the middle, or declares entities of
 *   its own; %PLN_ERROR_IO when it could not be read
 *
 * Goes to the end of the file.
 *
 * Returns: whether all of it could be read
 */
gboolean pln_xml_finish (PlnXml *xml, GError **error);
