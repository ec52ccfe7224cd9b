// Reads a ZIP archive that lies in memory. Limits are the caller's.

#ifndef CZIP_H
#define CZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct czip_archive czip_archive;

// An entry as the central directory has it.
typedef struct czip_entry {
  char name[1024];  // closed by a zero; not necessarily UTF-8
  bool name_fits;   // whether the name was short enough and held no zero
  uint64_t compressed;
  uint64_t uncompressed;
  bool encrypted;
} czip_entry;

// Opens an archive; the bytes must outlive it. NULL if this is none.
czip_archive *_Nullable czip_open(const uint8_t *_Nonnull bytes, size_t length);

void czip_close(czip_archive *_Nonnull archive);

// How many entries the directory says there are.
uint64_t czip_count(czip_archive *_Nonnull archive);

// Goes to the first entry, or to the one after the current one; false where there is none.
bool czip_first(czip_archive *_Nonnull archive);
bool czip_next(czip_archive *_Nonnull archive);

// Describes the current entry.
bool czip_describe(czip_archive *_Nonnull archive, czip_entry *_Nonnull entry);

// Unpacks the current entry into a buffer of exactly its length. False if it is shorter or longer
// than that, or its checksum is wrong.
bool czip_unpack(czip_archive *_Nonnull archive, uint8_t *_Nonnull out, size_t length);

// The most bytes that so many can take when packed.
size_t czip_packed_bound(size_t length);

// Packs bytes (deflate, RFC 1951, without a header) and gives how many came out; 0 where that fails.
size_t czip_pack(const uint8_t *_Nullable bytes, size_t length, uint8_t *_Nonnull out,
                 size_t capacity);

// The CRC-32 of bytes, as archives have it.
uint32_t czip_checksum(const uint8_t *_Nullable bytes, size_t length);

#endif
