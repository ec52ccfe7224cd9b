// Character properties from the Unicode Character Database, as ICU ships it.

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "cicu.h"

extern "C" uint32_t cicu_properties(uint32_t scalar) {
  const UChar32 c = static_cast<UChar32>(scalar);
  const uint32_t category = U_GET_GC_MASK(c);
  const int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  uint32_t set = 0;
  if (u_hasBinaryProperty(c, UCHAR_ALPHABETIC)) set |= CICU_ALPHABETIC;
  if (u_hasBinaryProperty(c, UCHAR_UPPERCASE)) set |= CICU_UPPERCASE;
  if (u_hasBinaryProperty(c, UCHAR_LOWERCASE)) set |= CICU_LOWERCASE;
  if (u_hasBinaryProperty(c, UCHAR_WHITE_SPACE)) set |= CICU_WHITE_SPACE;
  if (category & U_GC_ND_MASK) set |= CICU_DECIMAL_DIGIT;
  if (category & U_GC_P_MASK) set |= CICU_PUNCTUATION;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) set |= CICU_DEFAULT_IGNORABLE;
  if (category & U_GC_M_MASK) set |= CICU_COMBINING_MARK;
  if (category & U_GC_S_MASK) set |= CICU_SYMBOL;
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) set |= CICU_WIDE;
  if (category & U_GC_CC_MASK) set |= CICU_CONTROL;
  return set;
}

extern "C" uint8_t cicu_word_break(uint32_t scalar) {
  const UChar32 c = static_cast<UChar32>(scalar);
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_OTHER: return CICU_WB_OTHER;
    case U_WB_ALETTER: return CICU_WB_LETTER;
    case U_WB_NUMERIC: return CICU_WB_NUMERIC;
    case U_WB_EXTENDNUMLET: return CICU_WB_CONNECTOR;
    case U_WB_MIDLETTER: return CICU_WB_MID_LETTER;
    case U_WB_MIDNUM: return CICU_WB_MID_NUMBER;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE: return CICU_WB_MID_BOTH;
    case U_WB_EXTEND:
    case U_WB_FORMAT: return CICU_WB_EXTEND;
    case U_WB_WSEGSPACE: return CICU_WB_SPACE;
    case U_WB_CR: return CICU_WB_RETURN;
    case U_WB_LF: return CICU_WB_LINE_FEED;
    case U_WB_NEWLINE: return CICU_WB_NEWLINE;
    case U_WB_DOUBLE_QUOTE: return CICU_WB_OTHER;  // matters beside Hebrew letters alone
    default: return CICU_WB_FOREIGN;
  }
}

extern "C" uint32_t cicu_lower(uint32_t scalar) {
  return static_cast<uint32_t>(u_tolower(static_cast<UChar32>(scalar)));
}

extern "C" const char *cicu_script(uint32_t scalar) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(scalar), &error);
  const char *name = U_SUCCESS(error) ? uscript_getShortName(script) : nullptr;
  return name ? name : "Zzzz";
}
