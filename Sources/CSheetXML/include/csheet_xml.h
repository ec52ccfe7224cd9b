// Reads an XML part of a spreadsheet that lies in memory, event by event. No entity is expanded
// beyond the five of XML, nothing is loaded, a document type is an error.

#ifndef CSHEET_XML_H
#define CSHEET_XML_H

#include <stddef.h>
#include <stdint.h>

typedef struct csheet_reader csheet_reader;

typedef enum csheet_event {
  CSHEET_ERROR = -1,
  CSHEET_END_OF_FILE = 0,
  CSHEET_START,
  CSHEET_END,  // also after the start of an empty element
  CSHEET_TEXT,
} csheet_event;

// Opens a part; the bytes must outlive the reader. NULL where memory is wanting.
csheet_reader *_Nullable csheet_open(const uint8_t *_Nonnull bytes, size_t length);

void csheet_close(csheet_reader *_Nonnull reader);

csheet_event csheet_next(csheet_reader *_Nonnull reader);

// The name of the element without its prefix, or the text; until the next event.
const char *_Nonnull csheet_name(csheet_reader *_Nonnull reader);
const char *_Nonnull csheet_text(csheet_reader *_Nonnull reader);

// An attribute of the element just started, by its name without prefix; until the next call.
const char *_Nullable csheet_attribute(csheet_reader *_Nonnull reader, const char *_Nonnull name);

// The line of the last event or error, from 1, and what the error was.
int csheet_line(csheet_reader *_Nonnull reader);
const char *_Nonnull csheet_message(csheet_reader *_Nonnull reader);

#endif
