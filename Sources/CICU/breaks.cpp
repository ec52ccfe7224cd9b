// Word and sentence boundaries over UTF-8, by way of a reused UTF-16 copy.
//
// ICU walks UTF-8 directly through UText, but a reused iterator over a UTF-16 scratch copy with a
// table back to byte offsets was measured a third faster.

#include <unicode/ubrk.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <vector>

#include "cicu.h"

struct cicu_breaks {
  UBreakIterator *iterator = nullptr;
  std::vector<UChar> units;      // the text as UTF-16
  std::vector<int32_t> offsets;  // the byte offset at which each unit starts, and the length
  bool words = false;
};

extern "C" cicu_breaks *cicu_breaks_open(int32_t kind, const char *locale) {
  UErrorCode error = U_ZERO_ERROR;
  const UBreakIteratorType type = kind == CICU_WORDS ? UBRK_WORD : UBRK_SENTENCE;
  UBreakIterator *iterator = ubrk_open(type, locale, nullptr, 0, &error);
  if (U_FAILURE(error)) return nullptr;
  cicu_breaks *breaks = new cicu_breaks;
  breaks->iterator = iterator;
  breaks->words = kind == CICU_WORDS;
  return breaks;
}

extern "C" void cicu_breaks_close(cicu_breaks *breaks) {
  if (!breaks) return;
  ubrk_close(breaks->iterator);
  delete breaks;
}

extern "C" int32_t cicu_breaks_set_text(cicu_breaks *breaks, const uint8_t *text, int64_t length) {
  if (length > 500000000) return -1;
  breaks->units.resize(static_cast<size_t>(length) + 1);
  breaks->offsets.resize(static_cast<size_t>(length) + 2);
  UChar *unit = breaks->units.data();
  int32_t *offset = breaks->offsets.data();
  const int32_t count = static_cast<int32_t>(length);
  int32_t i = 0;
  while (i < count) {
    const int32_t start = i;
    UChar32 scalar = text[i];
    if (scalar < 0x80) {
      i++;
    } else {
      U8_NEXT(text, i, count, scalar);
      if (scalar < 0) return -1;
    }
    *offset++ = start;
    if (scalar <= 0xFFFF) {
      *unit++ = static_cast<UChar>(scalar);
    } else {
      *unit++ = U16_LEAD(scalar);
      *unit++ = U16_TRAIL(scalar);
      *offset++ = start;
    }
  }
  *offset = count;
  const int32_t size = static_cast<int32_t>(unit - breaks->units.data());
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(breaks->iterator, breaks->units.data(), size, &error);
  ubrk_first(breaks->iterator);
  return U_SUCCESS(error) ? 0 : -1;
}

static uint8_t word_status(int32_t rule) {
  if (rule < UBRK_WORD_NONE_LIMIT) return CICU_OTHER;
  if (rule < UBRK_WORD_NUMBER_LIMIT) return CICU_NUMBER;
  if (rule < UBRK_WORD_LETTER_LIMIT) return CICU_LETTERS;
  if (rule < UBRK_WORD_KANA_LIMIT) return CICU_KANA;
  return CICU_IDEO;
}

extern "C" int32_t cicu_breaks_next(cicu_breaks *breaks, int32_t *ends, uint8_t *status,
                                    int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    const int32_t boundary = ubrk_next(breaks->iterator);
    if (boundary == UBRK_DONE) break;
    ends[count] = breaks->offsets[static_cast<size_t>(boundary)];
    status[count] = breaks->words ? word_status(ubrk_getRuleStatus(breaks->iterator)) : 0;
    count++;
  }
  return count;
}
