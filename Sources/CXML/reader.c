#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// BIG_LINES keeps line numbers above 65535. NOENT, DTDLOAD and HUGE must never stand here.
enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_BIG_LINES, MESSAGE = 300, NAME = 100 };

struct cxml_reader {
  FILE *file;
  int64_t size;
  int64_t read;
  xmlTextReaderPtr reader;
  xmlDocPtr document;
  int32_t at_empty_end;  // the end of an empty element is still to be told
  int32_t kind;
  int32_t line;
  int32_t column;
  char message[MESSAGE];
  char name[NAME];
};

static void keep(char *to, size_t capacity, const char *from) {
  size_t length = from ? strlen(from) : 0;
  const char *advice = from ? strstr(from, " use XML_PARSE_HUGE") : NULL;  // not for our users
  if (advice) length = (size_t)(advice - from);
  while (length > 0 && (from[length - 1] == '\n' || from[length - 1] == ' ')) length--;
  if (length >= capacity) {
    length = capacity - 1;
    while (length > 0 && ((unsigned char)from[length] & 0xC0) == 0x80) length--;
  }
  if (length > 0) memcpy(to, from, length);
  to[length] = 0;
  for (size_t i = 0; i < length; i++) {
    if (to[i] == '\n') to[i] = ' ';
  }
}

// Keeps the first error that stops the reading. Doubts about name spaces do not.
static void note_error(void *user, xmlErrorPtr error) {
  cxml_reader *self = user;
  int is_entity =
      error->code == XML_ERR_UNDECLARED_ENTITY || error->code == XML_WAR_UNDECLARED_ENTITY;
  if (self->kind || (error->level < XML_ERR_FATAL && !is_entity)) return;
  self->kind = is_entity ? CXML_ENTITY_USED : CXML_BROKEN;
  self->line = error->line > 0 ? error->line : 1;
  self->column = error->int2 > 0 ? error->int2 : 1;
  // libxml2 calls the rest of a document that breaks off “extra content”.
  xmlParserCtxtPtr context = error->ctxt;
  int is_cut_off = error->code == XML_ERR_DOCUMENT_END && context && context->nameNr > 0;
  keep(self->message, MESSAGE, is_cut_off ? "it ends before all elements do" : error->message);
  keep(self->name, NAME, is_entity ? error->str1 : "");
}

static cxml_reader *opened(cxml_reader *self) {
  if (self->reader) {
    xmlTextReaderSetStructuredErrorHandler(self->reader, note_error, self);
    return self;
  }
  free(self);
  return NULL;
}

cxml_reader *cxml_open_bytes(const uint8_t *bytes, int32_t length, const char *encoding) {
  cxml_reader *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  static const char nothing[] = "";
  const char *content = length > 0 ? (const char *)bytes : nothing;
  int options = encoding ? OPTIONS | XML_PARSE_IGNORE_ENC : OPTIONS;
  self->reader = xmlReaderForMemory(content, length, NULL, encoding, options);
  return opened(self);
}

static int read_file(void *reader, char *buffer, int length) {
  cxml_reader *self = reader;
  size_t count = fread(buffer, 1, (size_t)length, self->file);
  self->read += (int64_t)count;
  return count == 0 && ferror(self->file) ? -1 : (int)count;
}

static int close_file(void *reader) {
  cxml_reader *self = reader;
  FILE *file = self->file;
  self->file = NULL;
  return fclose(file);
}

cxml_reader *cxml_open_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  cxml_reader *self = calloc(1, sizeof *self);
  if (!self) {
    fclose(file);
    return NULL;
  }
  self->file = file;
  // A pipe cannot be measured and has no progress.
  if (fseek(file, 0, SEEK_END) == 0) {
    self->size = ftell(file);
    rewind(file);
  }
  self->reader = xmlReaderForIO(read_file, close_file, self, NULL, NULL, OPTIONS);
  return opened(self);
}

double cxml_progress(cxml_reader *self) {
  return self->size > 0 ? (double)self->read / (double)self->size : 0;
}

void cxml_close(cxml_reader *self) {
  if (!self) return;
  xmlFreeTextReader(self->reader);
  xmlFreeDoc(self->document);
  free(self);
}

// The first entity that the document type declares, parameter entities included.
static const char *declared_entity(cxml_reader *self) {
  // Whoever asks for the document has to free it.
  if (!self->document) self->document = xmlTextReaderCurrentDoc(self->reader);
  if (!self->document || !self->document->intSubset) return NULL;
  for (xmlNodePtr node = self->document->intSubset->children; node; node = node->next) {
    if (node->type == XML_ENTITY_DECL) return (const char *)node->name;
  }
  return NULL;
}

static int32_t refused(cxml_reader *self, int32_t kind, const char *name) {
  if (kind == CXML_ENTITY_DECLARED || !self->kind) {
    self->line = xmlTextReaderGetParserLineNumber(self->reader);
    self->column = xmlTextReaderGetParserColumnNumber(self->reader);
    self->kind = kind;
    keep(self->name, NAME, name);
  }
  return CXML_FAILED;
}

static int32_t event(cxml_reader *self) {
  switch (xmlTextReaderNodeType(self->reader)) {
    case XML_READER_TYPE_ELEMENT:
      self->at_empty_end = xmlTextReaderIsEmptyElement(self->reader) == 1;
      return CXML_START;
    case XML_READER_TYPE_END_ELEMENT:
      return CXML_END;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return CXML_TEXT;
    default:
      return CXML_END_OF_DOCUMENT;
  }
}

int32_t cxml_next(cxml_reader *self) {
  if (self->at_empty_end) {
    self->at_empty_end = 0;
    xmlTextReaderMoveToElement(self->reader);
    return CXML_END;
  }
  while (!self->kind) {
    int result = xmlTextReaderRead(self->reader);
    const char *entity = declared_entity(self);
    if (entity) return refused(self, CXML_ENTITY_DECLARED, entity);
    if (result < 0) return refused(self, CXML_BROKEN, "");
    if (self->kind) break;
    if (result == 0) return CXML_END_OF_DOCUMENT;
    if (xmlTextReaderNodeType(self->reader) == XML_READER_TYPE_ENTITY_REFERENCE) {
      return refused(self, CXML_ENTITY_USED,
                     (const char *)xmlTextReaderConstName(self->reader));
    }
    int32_t found = event(self);
    if (found != CXML_END_OF_DOCUMENT) return found;
  }
  return CXML_FAILED;
}

const char *cxml_name(cxml_reader *self) {
  return (const char *)xmlTextReaderConstLocalName(self->reader);
}

const char *cxml_prefix(cxml_reader *self) {
  return (const char *)xmlTextReaderConstPrefix(self->reader);
}

const char *cxml_namespace(cxml_reader *self) {
  return (const char *)xmlTextReaderConstNamespaceUri(self->reader);
}

const char *cxml_text(cxml_reader *self) {
  return (const char *)xmlTextReaderConstValue(self->reader);
}

int32_t cxml_next_attribute(cxml_reader *self, const char **name, const char **value) {
  if (xmlTextReaderMoveToNextAttribute(self->reader) != 1) {
    xmlTextReaderMoveToElement(self->reader);
    return 0;
  }
  *name = (const char *)xmlTextReaderConstName(self->reader);
  *value = (const char *)xmlTextReaderConstValue(self->reader);
  return 1;
}

int32_t cxml_line(cxml_reader *self) {
  if (self->kind) return self->line > 0 ? self->line : 1;
  xmlNodePtr node = xmlTextReaderCurrentNode(self->reader);
  // A node itself only knows lines below 65535.
  if (node && node->line > 0 && node->line < 65535) return node->line;
  return xmlTextReaderGetParserLineNumber(self->reader);
}

int32_t cxml_column(cxml_reader *self) { return self->kind && self->column > 0 ? self->column : 1; }

int32_t cxml_failure_kind(cxml_reader *self) { return self->kind; }
const char *cxml_failure_message(cxml_reader *self) { return self->message; }
const char *cxml_failure_name(cxml_reader *self) { return self->name; }

uint32_t cxml_html_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
