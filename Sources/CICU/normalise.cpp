// Normalization Form C over UTF-8, with the way back.

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <cstring>
#include <string>

#include "cicu.h"

static const icu::Normalizer2 *nfc() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2 *instance = icu::Normalizer2::getNFCInstance(error);
  return U_SUCCESS(error) ? instance : nullptr;
}

static icu::StringPiece piece(const uint8_t *text, int32_t length) {
  return icu::StringPiece(reinterpret_cast<const char *>(text), length);
}

extern "C" int32_t cicu_is_nfc(const uint8_t *text, int32_t length) {
  const icu::Normalizer2 *form = nfc();
  UErrorCode error = U_ZERO_ERROR;
  return form && form->isNormalizedUTF8(piece(text, length), error) && U_SUCCESS(error);
}

extern "C" int32_t cicu_nfc(const uint8_t *text, int32_t length, uint8_t *out, int32_t out_capacity,
                            int32_t *out_length, cicu_edit *edits, int32_t edit_capacity,
                            int32_t *edit_count) {
  const icu::Normalizer2 *form = nfc();
  if (!form) return -2;
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal, length);
  icu::Edits record;
  UErrorCode error = U_ZERO_ERROR;
  form->normalizeUTF8(0, piece(text, length), sink, &record, error);
  if (U_FAILURE(error)) return -2;

  *out_length = static_cast<int32_t>(normal.size());
  int32_t count = 0;
  icu::Edits::Iterator step = record.getFineIterator();
  while (step.next(error)) {
    if (count < edit_capacity) edits[count] = {step.oldLength(), step.newLength(), step.hasChange()};
    count++;
  }
  *edit_count = count;
  if (*out_length > out_capacity || count > edit_capacity) return -1;
  std::memcpy(out, normal.data(), normal.size());
  return 0;
}
