/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A cursor that goes through an XML file once: the reader of libxml2, with its errors in our words. */
#include "format/schedule-xml/pln-xml.h"

#include "base/pln-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <libxml/xmlreader.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* libxml2 keeps only 16 bits of a line with an element; beyond, text before it knows more. */
#define LINE_MAX_OF_ELEMENTS 65535

struct _PlnXml {
  xmlTextReader *reader;
  int file;
  int io_error; /* an errno, 0 for none */
  guint64 size; /* of the file, and how much of it has been read */
  guint64 read;
  const PlnProgress *progress;
  gboolean has_data;
  gboolean at_eof;
  const char *name;
  int line;
  gboolean consumed; /* the content of the element at the cursor has been read */
  gboolean has_tags; /* the text being read has tags in it */
  gboolean pending;  /* the cursor is already at the node that the next step would go to */
  GString *text;
  GString *own;  /* where text between elements goes, if anybody wants it */
  GError *error; /* the first */
};

static int
read_file (void *context, char *buffer, int size)
{
  PlnXml *self = context;
  gssize got;
  do
    got = read (self->file, buffer, (gsize) size);
  while (got < 0 && errno == EINTR);
  if (got < 0)
    self->io_error = errno;
  self->has_data = self->has_data || got > 0;
  self->at_eof = got == 0;
  self->read += (guint64) MAX (got, 0);
  pln_progress_tell (self->progress, self->read, self->size);
  return (int) got;
}

/* What the parser calls errors, in our words; NULL for what needs no word of ours. */
static const char *
explain (int code)
{
  switch (code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
    case XML_ERR_DOCUMENT_START:
      return "this is not XML";
    case XML_ERR_DOCUMENT_END:
      return "there is something after the end of the root element";
    case XML_ERR_INVALID_CHAR:
      return "a character here is not allowed in XML: it is a control character, or no UTF-8";
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
      return "the text is not in the encoding that the file declares (UTF-8 if it declares none)";
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return "an entity is used that XML does not know; write the character itself";
    case XML_ERR_ENTITY_LOOP:
      return "entities are nested in entities";
    case XML_ERR_TAG_NAME_MISMATCH:
      return "an end tag does not match its start tag";
    default:
      return NULL;
    }
}

/* Whether the parser failed because there was no more to read: then what is left closes no tag. */
static gboolean
is_truncated (const PlnXml *self, const xmlError *fault)
{
  const xmlParserCtxt *context = fault->ctxt;
  if (!self->at_eof || context == NULL || context->input == NULL
      || fault->code == XML_ERR_DOCUMENT_EMPTY)
    return FALSE;
  if (fault->code == XML_ERR_DOCUMENT_END)
    return context->nameNr > 0 || self->name == NULL;
  const xmlParserInput *input = context->input;
  return input->cur >= input->end
         || memchr (input->cur, '>', (gsize) (input->end - input->cur)) == NULL;
}

#if LIBXML_VERSION >= 21200
typedef const xmlError Fault;
#else
typedef xmlError Fault;
#endif

static void
keep_error (void *data, Fault *fault)
{
  PlnXml *self = data;
  if (self->error != NULL || fault->level == XML_ERR_WARNING || fault->level == XML_ERR_NONE)
    return;
  int line = MAX (fault->line, 1);
  const char *words = explain (fault->code);
  g_autofree char *theirs = g_strchomp (g_strdup (fault->message != NULL ? fault->message : "?"));
  if (self->io_error != 0)
    pln_fail (&self->error, PLN_ERROR_IO, "it cannot be read: %s", g_strerror (self->io_error));
  else if (!self->has_data)
    pln_fail (&self->error, PLN_ERROR_INVALID, "line 1: the file is empty");
  else if (is_truncated (self, fault))
    pln_fail (&self->error, PLN_ERROR_INVALID, "line %d: the file ends in the middle", line);
  else if (words != NULL)
    pln_fail (&self->error, PLN_ERROR_INVALID, "line %d: %s", line, words);
  else
    pln_fail (&self->error, PLN_ERROR_INVALID, "line %d: this is not well-formed XML (%s)", line,
              theirs);
}

PlnXml *
pln_xml_open (const char *path, GError **error)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (file < 0)
    {
      pln_fail (error, PLN_ERROR_IO, "it cannot be opened: %s", g_strerror (errno));
      return NULL;
    }
  PlnXml *self = g_new0 (PlnXml, 1);
  self->file = file;
  self->text = g_string_new (NULL);
  self->reader = xmlReaderForIO (read_file, NULL, self, NULL, NULL,
                                 XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES);
  g_assert (self->reader != NULL);
  xmlTextReaderSetStructuredErrorHandler (self->reader, keep_error, self);
  return self;
}

void
pln_xml_set_progress (PlnXml *self, const PlnProgress *progress)
{
  struct stat info;
  self->size = fstat (self->file, &info) == 0 ? (guint64) info.st_size : 0;
  self->progress = progress;
}

void
pln_xml_free (PlnXml *self)
{
  if (self == NULL)
    return;
  xmlFreeTextReader (self->reader);
  close (self->file);
  g_string_free (self->text, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

static void
refuse_entities (PlnXml *self)
{
  const xmlDtd *dtd = (const xmlDtd *) xmlTextReaderCurrentNode (self->reader);
  if (self->error == NULL && (dtd->entities != NULL || dtd->pentities != NULL))
    pln_fail (&self->error, PLN_ERROR_INVALID,
              "line %d: the file declares entities of its own; such files are not read",
              xmlTextReaderGetParserLineNumber (self->reader));
}

/* Goes one node on. Returns: its type, or -1 at the end or after an error */
static int
step (PlnXml *self)
{
  if (self->pending)
    {
      self->pending = FALSE;
      return xmlTextReaderNodeType (self->reader);
    }
  if (self->error != NULL || xmlTextReaderRead (self->reader) != 1 || self->error != NULL)
    return -1;
  int type = xmlTextReaderNodeType (self->reader);
  if (type == XML_READER_TYPE_DOCUMENT_TYPE)
    refuse_entities (self);
  return self->error == NULL ? type : -1;
}

static const xmlNode *
node_of (PlnXml *self)
{
  return xmlTextReaderCurrentNode (self->reader);
}

static void
arrive (PlnXml *self)
{
  const xmlNode *node = node_of (self);
  self->name = node->ns != NULL && node->ns->prefix != NULL
                   ? (const char *) xmlTextReaderConstName (self->reader)
                   : (const char *) node->name;
  if (node->line < LINE_MAX_OF_ELEMENTS)
    self->line = node->line;
  self->consumed = FALSE;
}

static void
pass_text (PlnXml *self)
{
  const xmlNode *node = node_of (self);
  if (node->line >= LINE_MAX_OF_ELEMENTS)
    self->line = (int) MAX (xmlGetLineNo (node), (long) self->line);
}

static gboolean
is_text (int type)
{
  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_WHITESPACE
         || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
}

void
pln_xml_collect (PlnXml *self, GString *own)
{
  self->own = own;
}

gboolean
pln_xml_next (PlnXml *self, int depth)
{
  for (int type = step (self); type != -1; type = step (self))
    {
      int here = xmlTextReaderDepth (self->reader);
      if (type == XML_READER_TYPE_ELEMENT && here == depth)
        {
          arrive (self);
          return TRUE;
        }
      if (is_text (type))
        pass_text (self);
      if (self->own != NULL && here == depth && (is_text (type) || type == XML_READER_TYPE_CDATA))
        g_string_append (self->own, (const char *) node_of (self)->content);
      if (here < depth)
        {
          /* Not the end of the parent: that was an empty tag, and this is already what follows it. */
          self->pending = type != XML_READER_TYPE_END_ELEMENT || here < depth - 1;
          return FALSE;
        }
    }
  return FALSE;
}

const char *
pln_xml_name (PlnXml *self)
{
  return self->name;
}

int
pln_xml_line (PlnXml *self)
{
  return self->line;
}

static const char *
value_of (PlnXml *self, const xmlAttr *attribute)
{
  const xmlNode *value = attribute->children;
  if (value == NULL)
    return "";
  if (value->next == NULL && value->type == XML_TEXT_NODE)
    return (const char *) value->content;
  xmlChar *joined = xmlNodeListGetString (attribute->doc, value, 1);
  g_string_assign (self->text, joined != NULL ? (const char *) joined : "");
  xmlFree (joined);
  return self->text->str;
}

const char *
pln_xml_attribute (PlnXml *self, const char *name)
{
  if (self->consumed)
    return NULL;
  for (const xmlAttr *a = node_of (self)->properties; a != NULL; a = a->next)
    if (a->ns == NULL && strcmp ((const char *) a->name, name) == 0)
      return value_of (self, a);
  return NULL;
}

const char *
pln_xml_attribute_name (PlnXml *self, guint i)
{
  if (self->consumed)
    return NULL;
  for (const xmlAttr *a = node_of (self)->properties; a != NULL; a = a->next)
    if (a->ns == NULL && i-- == 0)
      return (const char *) a->name;
  return NULL;
}

static void
append_start_tag (PlnXml *self)
{
  const xmlNode *node = node_of (self);
  g_string_append_printf (self->text, "<%s", (const char *) node->name);
  for (const xmlAttr *a = node->properties; a != NULL; a = a->next)
    {
      xmlChar *value = xmlNodeListGetString (a->doc, a->children, 1);
      g_autofree char *escaped
          = g_markup_escape_text (value != NULL ? (const char *) value : "", -1);
      g_string_append_printf (self->text, " %s=\"%s\"", (const char *) a->name, escaped);
      xmlFree (value);
    }
  g_string_append (self->text, xmlTextReaderIsEmptyElement (self->reader) ? "/>" : ">");
}

/* Beside tags, text must not look like one. */
static void
append_content (PlnXml *self)
{
  const char *content = (const char *) node_of (self)->content;
  g_autofree char *escaped = self->has_tags ? g_markup_escape_text (content, -1) : NULL;
  g_string_append (self->text, escaped != NULL ? escaped : content);
}

static void
begin_tags (PlnXml *self)
{
  if (self->has_tags)
    return;
  g_autofree char *escaped = g_markup_escape_text (self->text->str, (gssize) self->text->len);
  g_string_assign (self->text, escaped);
  self->has_tags = TRUE;
}

static void
append_node (PlnXml *self, int type, gboolean markup)
{
  const char *name = (const char *) node_of (self)->name;
  switch (type)
    {
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      pass_text (self);
      append_content (self);
      break;
    case XML_READER_TYPE_CDATA:
      append_content (self);
      break;
    case XML_READER_TYPE_ENTITY_REFERENCE:
      g_string_append_printf (self->text, "&%s;", name);
      break;
    case XML_READER_TYPE_ELEMENT:
      if (!markup)
        break;
      begin_tags (self);
      append_start_tag (self);
      break;
    case XML_READER_TYPE_END_ELEMENT:
      if (markup)
        g_string_append_printf (self->text, "</%s>", name);
      break;
    default:
      break;
    }
}

static const char *
trim (GString *text)
{
  gsize end = text->len;
  while (end > 0 && g_ascii_isspace (text->str[end - 1]))
    end--;
  g_string_truncate (text, end);
  const char *start = text->str;
  while (g_ascii_isspace (*start))
    start++;
  return start;
}

const char *
pln_xml_text (PlnXml *self, gboolean markup)
{
  int line = self->line;
  gboolean empty = self->consumed || xmlTextReaderIsEmptyElement (self->reader);
  g_string_truncate (self->text, 0);
  self->consumed = TRUE;
  self->has_tags = FALSE;
  if (empty)
    return self->text->str;
  int depth = xmlTextReaderDepth (self->reader);
  for (int type = step (self); type != -1; type = step (self))
    {
      if (type == XML_READER_TYPE_END_ELEMENT && xmlTextReaderDepth (self->reader) == depth)
        break;
      append_node (self, type, markup);
    }
  self->line = line;
  return trim (self->text);
}

gboolean
pln_xml_finish (PlnXml *self, GError **error)
{
  while (step (self) != -1)
    ;
  if (self->error == NULL && self->io_error == 0)
    return TRUE;
  if (self->error == NULL)
    return pln_fail (error, PLN_ERROR_IO, "it cannot be read: %s", g_strerror (self->io_error));
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
