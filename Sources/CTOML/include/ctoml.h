// Reads TOML 1.0 with toml++, as a flat list of values in the order of the file, each with its place.

#ifndef CTOML_H
#define CTOML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __clang__
#define CTOML_NONNULL _Nonnull
#define CTOML_NULLABLE _Nullable
#else
#define CTOML_NONNULL
#define CTOML_NULLABLE
#endif

typedef struct ctoml_document ctoml_document;

typedef enum ctoml_kind {
  CTOML_STRING,
  CTOML_BOOLEAN,
  CTOML_ARRAY,
  CTOML_TABLE,
  CTOML_OTHER  // numbers, dates and times
} ctoml_kind;

// Text that belongs to the document: UTF-8, not closed by a zero.
typedef struct ctoml_text {
  const char *CTOML_NULLABLE bytes;
  size_t length;
} ctoml_text;

// Line and column, both from 1; columns are code points.
typedef struct ctoml_place {
  uint32_t line;
  uint32_t column;
} ctoml_place;

typedef struct ctoml_value {
  int64_t parent;  // the index of the table or array that it stands in; -1 for the document itself
  ctoml_kind kind;
  ctoml_text key;   // empty in arrays
  ctoml_text text;  // of a string
  bool truth;       // of a boolean
  ctoml_place key_place;
  ctoml_place place;
} ctoml_value;

// Reads a text; the answer holds either values or an error, and is to be closed.
ctoml_document *CTOML_NONNULL ctoml_open(const uint8_t *CTOML_NULLABLE bytes, size_t length);

void ctoml_close(ctoml_document *CTOML_NONNULL document);

// What is wrong with the text, and where; no bytes if nothing is.
ctoml_text ctoml_error(const ctoml_document *CTOML_NONNULL document,
                       ctoml_place *CTOML_NONNULL place);

size_t ctoml_count(const ctoml_document *CTOML_NONNULL document);

// A value; `index` is below the count. A parent stands before what it holds.
ctoml_value ctoml_at(const ctoml_document *CTOML_NONNULL document, size_t index);

#ifdef __cplusplus
}
#endif

#endif
