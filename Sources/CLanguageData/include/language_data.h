// The data files beside this header, embedded by the compiler.

#ifndef LANGUAGE_DATA_H
#define LANGUAGE_DATA_H

#include <stddef.h>
#include <stdint.h>

// One file: its name such as "de/abbreviations" and its bytes (UTF-8, not closed by a zero).
typedef struct language_data_file {
  const char *_Nonnull name;
  const uint8_t *_Nonnull bytes;
  size_t length;
} language_data_file;

// How many files there are.
size_t language_data_count(void);

// The file with this index, which must be less than the count.
language_data_file language_data_at(size_t index);

#endif
