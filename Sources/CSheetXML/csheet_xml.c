#include "csheet_xml.h"

#include <libxml/xmlreader.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct csheet_reader {
  xmlTextReaderPtr reader;
  xmlChar *attribute;
  bool ends_next;
  int line;
  char message[256];
};

static void remember(void *self, xmlErrorPtr error) {
  csheet_reader *reader = self;
  if (!error || error->level < XML_ERR_ERROR || reader->message[0]) return;
  snprintf(reader->message, sizeof reader->message, "%s", error->message ? error->message : "");
  reader->message[strcspn(reader->message, "\r\n")] = 0;
  reader->line = error->line;
}

static csheet_event fail(csheet_reader *reader, const char *message) {
  if (!reader->message[0]) {
    snprintf(reader->message, sizeof reader->message, "%s", message);
    reader->line = xmlTextReaderGetParserLineNumber(reader->reader);
  }
  return CSHEET_ERROR;
}

csheet_reader *csheet_open(const uint8_t *bytes, size_t length) {
  csheet_reader *reader = calloc(1, sizeof *reader);
  if (!reader || length > INT32_MAX) {
    free(reader);
    return NULL;
  }
  // NONET alone: never NOENT, DTDLOAD or HUGE.
  reader->reader = xmlReaderForMemory((const char *)bytes, (int)length, NULL, NULL,
                                      XML_PARSE_NONET | XML_PARSE_NOCDATA);
  if (!reader->reader) {
    free(reader);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(reader->reader, remember, reader);
  return reader;
}

void csheet_close(csheet_reader *reader) {
  xmlFree(reader->attribute);
  xmlFreeTextReader(reader->reader);
  free(reader);
}

csheet_event csheet_next(csheet_reader *reader) {
  if (reader->ends_next) {
    reader->ends_next = false;
    return CSHEET_END;
  }
  for (;;) {
    int read = xmlTextReaderRead(reader->reader);
    if (read < 0 || reader->message[0]) return fail(reader, "the XML is broken");
    if (read == 0) return CSHEET_END_OF_FILE;
    reader->line = xmlTextReaderGetParserLineNumber(reader->reader);
    switch (xmlTextReaderNodeType(reader->reader)) {
      case XML_READER_TYPE_ELEMENT:
        reader->ends_next = xmlTextReaderIsEmptyElement(reader->reader) == 1;
        return CSHEET_START;
      case XML_READER_TYPE_END_ELEMENT:
        return CSHEET_END;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      case XML_READER_TYPE_WHITESPACE:
        return CSHEET_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
        return fail(reader, "a document type is not allowed here");
      case XML_READER_TYPE_ENTITY_REFERENCE:
        return fail(reader, "an entity that is not one of XML's own");
      default:
        continue;
    }
  }
}

const char *csheet_name(csheet_reader *reader) {
  const xmlChar *name = xmlTextReaderConstLocalName(reader->reader);
  return name ? (const char *)name : "";
}

const char *csheet_text(csheet_reader *reader) {
  const xmlChar *text = xmlTextReaderConstValue(reader->reader);
  return text ? (const char *)text : "";
}

const char *csheet_attribute(csheet_reader *reader, const char *name) {
  xmlFree(reader->attribute);
  reader->attribute = NULL;
  for (int found = xmlTextReaderMoveToFirstAttribute(reader->reader); found == 1;
       found = xmlTextReaderMoveToNextAttribute(reader->reader)) {
    const xmlChar *local = xmlTextReaderConstLocalName(reader->reader);
    if (local && strcmp((const char *)local, name) == 0) {
      reader->attribute = xmlStrdup(xmlTextReaderConstValue(reader->reader));
      break;
    }
  }
  xmlTextReaderMoveToElement(reader->reader);
  return (const char *)reader->attribute;
}

int csheet_line(csheet_reader *reader) { return reader->line; }

const char *csheet_message(csheet_reader *reader) { return reader->message; }
