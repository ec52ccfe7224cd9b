#include "czip.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct czip_archive {
  const uint8_t *bytes;
  size_t length;
  size_t offset;
  unzFile file;
};

static voidpf memory_open(voidpf self, const void *name, int mode) {
  (void)name;
  (void)mode;
  ((czip_archive *)self)->offset = 0;
  return self;
}

static uLong memory_read(voidpf self, voidpf stream, void *out, uLong size) {
  czip_archive *archive = stream;
  (void)self;
  size_t left = archive->length - archive->offset;
  size_t count = size < left ? size : left;
  memcpy(out, archive->bytes + archive->offset, count);
  archive->offset += count;
  return (uLong)count;
}

static uLong memory_write(voidpf self, voidpf stream, const void *bytes, uLong size) {
  (void)self, (void)stream, (void)bytes, (void)size;
  return 0;
}

static ZPOS64_T memory_tell(voidpf self, voidpf stream) {
  (void)self;
  return ((czip_archive *)stream)->offset;
}

static long memory_seek(voidpf self, voidpf stream, ZPOS64_T offset, int origin) {
  czip_archive *archive = stream;
  (void)self;
  size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? archive->offset
                : origin == ZLIB_FILEFUNC_SEEK_END ? archive->length
                                                   : 0;
  if (offset > archive->length - base) return -1;
  archive->offset = base + (size_t)offset;
  return 0;
}

static int memory_close(voidpf self, voidpf stream) {
  (void)self, (void)stream;
  return 0;
}

czip_archive *czip_open(const uint8_t *bytes, size_t length) {
  czip_archive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  archive->bytes = bytes;
  archive->length = length;
  zlib_filefunc64_def memory = {
      .zopen64_file = memory_open,
      .zread_file = memory_read,
      .zwrite_file = memory_write,
      .ztell64_file = memory_tell,
      .zseek64_file = memory_seek,
      .zclose_file = memory_close,
      .zerror_file = memory_close,
      .opaque = archive,
  };
  archive->file = unzOpen2_64("", &memory);
  if (archive->file) return archive;
  free(archive);
  return NULL;
}

void czip_close(czip_archive *archive) {
  unzClose(archive->file);
  free(archive);
}

uint64_t czip_count(czip_archive *archive) {
  unz_global_info64 info;
  return unzGetGlobalInfo64(archive->file, &info) == UNZ_OK ? info.number_entry : 0;
}

bool czip_first(czip_archive *archive) { return unzGoToFirstFile(archive->file) == UNZ_OK; }

bool czip_next(czip_archive *archive) { return unzGoToNextFile(archive->file) == UNZ_OK; }

bool czip_describe(czip_archive *archive, czip_entry *entry) {
  unz_file_info64 info;
  memset(entry, 0, sizeof *entry);
  if (unzGetCurrentFileInfo64(archive->file, &info, entry->name, sizeof entry->name - 1, NULL, 0,
                              NULL, 0) != UNZ_OK)
    return false;
  entry->name_fits = info.size_filename == strlen(entry->name);
  entry->compressed = info.compressed_size;
  entry->uncompressed = info.uncompressed_size;
  entry->encrypted = info.flag & 1;
  return true;
}

bool czip_unpack(czip_archive *archive, uint8_t *out, size_t length) {
  if (unzOpenCurrentFile(archive->file) != UNZ_OK) return false;
  size_t done = 0;
  int count = 0;
  while (done < length) {
    size_t left = length - done;
    count = unzReadCurrentFile(archive->file, out + done, left < 1 << 20 ? (unsigned)left : 1 << 20);
    if (count <= 0) break;
    done += (size_t)count;
  }
  uint8_t more;
  bool exact = done == length && unzReadCurrentFile(archive->file, &more, 1) == 0;
  return unzCloseCurrentFile(archive->file) == UNZ_OK && exact;
}

size_t czip_packed_bound(size_t length) { return compressBound((uLong)length) + 16; }

size_t czip_pack(const uint8_t *bytes, size_t length, uint8_t *out, size_t capacity) {
  z_stream stream = {.next_in = (Bytef *)bytes, .avail_in = (uInt)length, .next_out = out,
                     .avail_out = (uInt)capacity};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    return 0;
  int result = deflate(&stream, Z_FINISH);
  size_t count = stream.total_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? count : 0;
}

uint32_t czip_checksum(const uint8_t *bytes, size_t length) {
  return (uint32_t)crc32_z(crc32_z(0, NULL, 0), bytes, length);
}
