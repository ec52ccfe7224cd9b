// libxml2's pull reader behind a door of our own: plain C, UTF-8, no header of libxml2 in sight.
//
// Nothing is ever loaded from the network or from another file, no entity is ever replaced, and
// libxml2's own limits stay on: 10 MB for one text, 256 levels of elements.

#ifndef CXML_H
#define CXML_H

#include <stdint.h>

#ifdef __clang__
#define CXML_NONNULL _Nonnull
#define CXML_NULLABLE _Nullable
#else
#define CXML_NONNULL
#define CXML_NULLABLE
#endif

typedef struct cxml_reader cxml_reader;

enum cxml_event {
  CXML_FAILED = -1,
  CXML_END_OF_DOCUMENT = 0,
  CXML_START = 1,
  CXML_END = 2,
  CXML_TEXT = 3
};

// Why a reader stopped.
enum cxml_failure {
  CXML_BROKEN = 1,            // not well-formed; the message says how
  CXML_ENTITY_DECLARED = 2,   // the document type declares an entity; the name is its name
  CXML_ENTITY_USED = 3        // a reference to an entity that nobody knows; the name is its name
};

// Opens a reader over bytes, which must stay where they are until it is closed. `encoding`
// overrides what the document declares; null leaves it to the document. Null if memory is short.
cxml_reader *CXML_NULLABLE cxml_open_bytes(const uint8_t *CXML_NULLABLE bytes, int32_t length,
                                           const char *CXML_NULLABLE encoding);

// Opens a reader over a file, which is read piece by piece. Null if it cannot be opened.
cxml_reader *CXML_NULLABLE cxml_open_file(const char *CXML_NONNULL path);

// How much of a file was read, from 0 to 1; 0 for bytes.
double cxml_progress(cxml_reader *CXML_NONNULL reader);

void cxml_close(cxml_reader *CXML_NULLABLE reader);

// Goes to the next event; comments and processing instructions are passed over. An empty element
// gives a start and an end.
int32_t cxml_next(cxml_reader *CXML_NONNULL reader);

// Of a start or an end: the local name, the prefix and the namespace. Valid until the next call.
const char *CXML_NULLABLE cxml_name(cxml_reader *CXML_NONNULL reader);
const char *CXML_NULLABLE cxml_prefix(cxml_reader *CXML_NONNULL reader);
const char *CXML_NULLABLE cxml_namespace(cxml_reader *CXML_NONNULL reader);

// Of a text: its content.
const char *CXML_NULLABLE cxml_text(cxml_reader *CXML_NONNULL reader);

// Of a start: goes to its next attribute, namespace declarations included; 0 after the last. The
// name is qualified. Both are valid until the next call.
int32_t cxml_next_attribute(cxml_reader *CXML_NONNULL reader,
                            const char *CXML_NULLABLE *CXML_NONNULL name,
                            const char *CXML_NULLABLE *CXML_NONNULL value);

// The line of the event, from 1; after a failure, line and column of what is wrong.
int32_t cxml_line(cxml_reader *CXML_NONNULL reader);
int32_t cxml_column(cxml_reader *CXML_NONNULL reader);

// After a failure: its kind (cxml_failure), libxml2's words for it, and the entity's name.
int32_t cxml_failure_kind(cxml_reader *CXML_NONNULL reader);
const char *CXML_NONNULL cxml_failure_message(cxml_reader *CXML_NONNULL reader);
const char *CXML_NONNULL cxml_failure_name(cxml_reader *CXML_NONNULL reader);

// The character that a name such as “auml” means in HTML 4; 0 if none does.
uint32_t cxml_html_entity(const char *CXML_NONNULL name);

#endif
