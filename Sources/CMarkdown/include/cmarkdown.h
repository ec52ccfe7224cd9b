// cmark-gfm behind a door of our own: what blocks and inlines a Markdown text has, as events in the
// order of the tree. Plain C, UTF-8, no header of cmark in sight.

#ifndef CMARKDOWN_H
#define CMARKDOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cmarkdown_document cmarkdown_document;

typedef enum cmarkdown_kind {
  CMARKDOWN_OTHER,
  CMARKDOWN_PARAGRAPH,
  CMARKDOWN_HEADING,
  CMARKDOWN_HTML_BLOCK,
  CMARKDOWN_TABLE_HEADER,
  CMARKDOWN_TABLE_ROW,
  CMARKDOWN_TABLE_CELL,
  CMARKDOWN_TEXT,
  CMARKDOWN_SOFT_BREAK,
  CMARKDOWN_LINE_BREAK,
  CMARKDOWN_CODE,
  CMARKDOWN_HTML,
  CMARKDOWN_EMPHASIS,
  CMARKDOWN_STRONG,
  CMARKDOWN_STRIKETHROUGH,
  CMARKDOWN_LINK,
  CMARKDOWN_IMAGE,
  CMARKDOWN_FOOTNOTE_REFERENCE,
} cmarkdown_kind;

// A node is entered or left. Lines and columns count from 1, columns in bytes; those of inlines are
// not to be relied on. The literal is valid until the document is released.
typedef struct cmarkdown_event {
  cmarkdown_kind kind;
  bool is_enter;
  int32_t start_line;
  int32_t start_column;
  int32_t end_line;
  int32_t end_column;
  const char *_Nullable literal;
} cmarkdown_event;

// Parses a text: CommonMark with the tables, strikethrough and footnotes of GitHub. NULL where
// memory is short.
cmarkdown_document *_Nullable cmarkdown_parse(const uint8_t *_Nonnull bytes, size_t length);

void cmarkdown_release(cmarkdown_document *_Nonnull document);

// Gives the next event; false at the end.
bool cmarkdown_next(cmarkdown_document *_Nonnull document, cmarkdown_event *_Nonnull event);

#endif
