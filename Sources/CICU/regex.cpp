// Regular expressions over UTF-8 through UText, with a bound on the steps of a search.

#include <unicode/uregex.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include <vector>

#include "cicu.h"

struct cicu_regex {
  URegularExpression *expression = nullptr;
  UText text = UTEXT_INITIALIZER;
};

// Milliseconds' worth of steps, as ICU counts them; a pattern that needs more on one text is broken.
static const int32_t time_limit = 10000;

extern "C" cicu_regex *cicu_regex_open(const uint8_t *pattern, int32_t length, int32_t *place) {
  UErrorCode error = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, reinterpret_cast<const char *>(pattern), length, &error);
  UParseError trouble = {};
  URegularExpression *expression = uregex_openUText(&text, 0, &trouble, &error);
  utext_close(&text);
  if (U_FAILURE(error)) {
    *place = trouble.offset < 0 ? 0 : trouble.offset;
    return nullptr;
  }
  uregex_setTimeLimit(expression, time_limit, &error);
  cicu_regex *regex = new cicu_regex;
  regex->expression = expression;
  return regex;
}

extern "C" void cicu_regex_close(cicu_regex *regex) {
  if (!regex) return;
  uregex_close(regex->expression);
  utext_close(&regex->text);
  delete regex;
}

extern "C" int32_t cicu_regex_set_text(cicu_regex *regex, const uint8_t *text, int64_t length) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&regex->text, reinterpret_cast<const char *>(text), length, &error);
  uregex_setUText(regex->expression, &regex->text, &error);
  uregex_useTransparentBounds(regex->expression, true, &error);
  uregex_useAnchoringBounds(regex->expression, false, &error);
  return U_SUCCESS(error) ? 0 : -1;
}

extern "C" int32_t cicu_regex_find(cicu_regex *regex, int64_t from, int64_t *start, int64_t *end) {
  UErrorCode error = U_ZERO_ERROR;
  const UBool found = uregex_find64(regex->expression, from, &error);
  if (U_FAILURE(error)) return -1;
  if (!found) return 0;
  *start = uregex_start64(regex->expression, 0, &error);
  *end = uregex_end64(regex->expression, 0, &error);
  return U_SUCCESS(error) ? 1 : -1;
}
