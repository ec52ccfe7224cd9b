// Decoding through ICU's converters, strictly.

#include <unicode/ucnv.h>
#include <unicode/uversion.h>

#include <string>

#include "cicu.h"

extern "C" const char *cicu_version(void) { return U_ICU_VERSION; }

extern "C" int64_t cicu_decode(const char *encoding, const uint8_t *bytes, int64_t length,
                               uint8_t *out, int64_t capacity, int64_t *bad) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *from = ucnv_open(encoding, &error);
  if (U_FAILURE(error)) return -1;
  ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);

  const char *source = reinterpret_cast<const char *>(bytes);
  const char *const limit = source + length;
  UChar buffer[4096];
  int64_t needed = 0;
  UChar32 lead = 0;
  int64_t result = 0;
  bool more = true;
  while (more) {
    UChar *target = buffer;
    error = U_ZERO_ERROR;
    ucnv_toUnicode(from, &target, buffer + 4096, &source, limit, nullptr, true, &error);
    more = error == U_BUFFER_OVERFLOW_ERROR;
    if (U_FAILURE(error) && !more) {
      char wrong[8];
      int8_t count = sizeof wrong;
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(from, wrong, &count, &ignored);
      *bad = (source - reinterpret_cast<const char *>(bytes)) - (U_SUCCESS(ignored) ? count : 0);
      result = -2;
      break;
    }
    for (const UChar *unit = buffer; unit < target; unit++) {
      UChar32 scalar = *unit;
      if (U16_IS_LEAD(scalar)) {
        lead = scalar;
        continue;
      }
      if (U16_IS_TRAIL(scalar)) scalar = U16_GET_SUPPLEMENTARY(lead, scalar);
      uint8_t encoded[4];
      int32_t size = 0;
      U8_APPEND_UNSAFE(encoded, size, scalar);
      for (int32_t i = 0; i < size; i++, needed++)
        if (needed < capacity) out[needed] = encoded[i];
    }
  }
  ucnv_close(from);
  return result < 0 ? result : needed;
}
