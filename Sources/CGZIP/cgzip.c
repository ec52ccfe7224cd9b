#include "cgzip.h"

#include <limits.h>
#include <zlib.h>

// A header of ten bytes and a trailer of eight are the least.
static const size_t shortest = 18;

size_t cgzip_unpacked_length(const uint8_t *bytes, size_t length) {
  if (length < shortest || bytes[0] != 0x1F || bytes[1] != 0x8B) return 0;
  const uint8_t *size = bytes + length - 4;
  return (size_t)size[0] | (size_t)size[1] << 8 | (size_t)size[2] << 16 | (size_t)size[3] << 24;
}

bool cgzip_unpack(const uint8_t *bytes, size_t length, uint8_t *out, size_t out_length) {
  if (length > UINT_MAX || out_length > UINT_MAX) return false;
  z_stream stream = {
      .next_in = (Bytef *)bytes,  // zlib does not write there
      .avail_in = (uInt)length,
      .next_out = out,
      .avail_out = (uInt)out_length,
  };
  // 15 is the largest window; 16 more asks for a gzip header and a checksum.
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return false;
  bool is_whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0;
  inflateEnd(&stream);
  return is_whole;
}
