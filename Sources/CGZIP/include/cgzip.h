// Unpacks a gzip file (RFC 1952) that lies in memory.

#ifndef CGZIP_H
#define CGZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// How many bytes the file says that it holds, modulo 2^32; 0 if it is no gzip file.
size_t cgzip_unpacked_length(const uint8_t *_Nonnull bytes, size_t length);

// Unpacks a file of one member into a buffer of exactly its length. False if it is shorter or longer
// than that, or its checksum is wrong.
bool cgzip_unpack(const uint8_t *_Nonnull bytes, size_t length, uint8_t *_Nonnull out,
                  size_t out_length);

#endif
