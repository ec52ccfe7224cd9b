// ICU behind a door of our own: plain C, UTF-8 and byte offsets, no ICU header in sight.
//
// Swift cannot see ICU's functions (their names are macros), and ICU's headers collide with the
// copy inside Foundation; so nothing of them may appear here. All texts are UTF-8. Functions that
// fill a buffer return the length needed, or a negative number for a failure.

#ifndef CICU_H
#define CICU_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __clang__
#define CICU_NONNULL _Nonnull
#define CICU_NULLABLE _Nullable
#else
#define CICU_NONNULL
#define CICU_NULLABLE
#endif

// The version of the ICU that is linked, such as "72.1".
const char *CICU_NONNULL cicu_version(void);

// ---- Decoding

// Converts `length` bytes in the encoding that ICU knows as `encoding` to UTF-8, strictly: stops at
// the first byte that cannot be decoded.
//
// Returns the number of UTF-8 bytes needed (nothing is lost if that is more than `capacity`: call
// again), -1 if the encoding is unknown, or -2 with `*bad` set to the offset of the bytes that
// could not be decoded.
int64_t cicu_decode(const char *CICU_NONNULL encoding, const uint8_t *CICU_NONNULL bytes,
                    int64_t length, uint8_t *CICU_NULLABLE out, int64_t capacity,
                    int64_t *CICU_NONNULL bad);

// ---- Normalisation

// One run of an edit: `from` bytes of the text became `to` bytes of the normal form.
typedef struct cicu_edit {
  int32_t from;
  int32_t to;
  int32_t changed;  // 1 if the bytes differ, 0 if they are the same
} cicu_edit;

// Whether the text is in Normalization Form C already: 1 yes, 0 no (UAX #15).
int32_t cicu_is_nfc(const uint8_t *CICU_NONNULL text, int32_t length);

// Writes the text in Normalization Form C, and the way back as runs of edits.
//
// Returns 0, or -1 if a buffer was too small (`*out_length` and `*edit_count` then tell the sizes
// needed), or -2 if ICU failed.
int32_t cicu_nfc(const uint8_t *CICU_NONNULL text, int32_t length, uint8_t *CICU_NULLABLE out,
                 int32_t out_capacity, int32_t *CICU_NONNULL out_length,
                 cicu_edit *CICU_NULLABLE edits, int32_t edit_capacity,
                 int32_t *CICU_NONNULL edit_count);

// ---- Character properties

enum cicu_property {
  CICU_ALPHABETIC = 1 << 0,
  CICU_UPPERCASE = 1 << 1,
  CICU_LOWERCASE = 1 << 2,
  CICU_WHITE_SPACE = 1 << 3,
  CICU_DECIMAL_DIGIT = 1 << 4,
  CICU_PUNCTUATION = 1 << 5,
  CICU_DEFAULT_IGNORABLE = 1 << 6,
  CICU_COMBINING_MARK = 1 << 7,
  CICU_SYMBOL = 1 << 8,
  CICU_WIDE = 1 << 9,     // East Asian Width W or F (UAX #11): two columns in a terminal
  CICU_CONTROL = 1 << 10  // general category Cc
};

// The properties of one Unicode scalar, as a set of the bits above.
uint32_t cicu_properties(uint32_t scalar);

// Word_Break values that decide words of alphabetic scripts (UAX #29, table 3).
enum cicu_word_break {
  CICU_WB_OTHER = 0,
  CICU_WB_LETTER = 1,       // ALetter
  CICU_WB_NUMERIC = 2,
  CICU_WB_CONNECTOR = 3,    // ExtendNumLet
  CICU_WB_MID_LETTER = 4,
  CICU_WB_MID_NUMBER = 5,
  CICU_WB_MID_BOTH = 6,     // MidNumLet and Single_Quote
  CICU_WB_EXTEND = 7,       // Extend and Format
  CICU_WB_SPACE = 8,        // WSegSpace
  CICU_WB_RETURN = 9,
  CICU_WB_LINE_FEED = 10,
  CICU_WB_NEWLINE = 11,
  CICU_WB_FOREIGN = 12      // anything that takes rules or dictionaries beyond these
};

// The Word_Break value of one scalar, as one of the values above.
uint8_t cicu_word_break(uint32_t scalar);

// The lower-case form of one scalar (simple mapping).
uint32_t cicu_lower(uint32_t scalar);

// The script of one scalar, as its ISO 15924 short name such as "Latn"; "Zyyy" for common ones.
const char *CICU_NONNULL cicu_script(uint32_t scalar);

// ---- Boundaries (UAX #29)

typedef struct cicu_breaks cicu_breaks;

enum cicu_break_kind { CICU_WORDS = 0, CICU_SENTENCES = 1 };

// What stands before a word boundary.
enum cicu_word_status { CICU_OTHER = 0, CICU_NUMBER = 1, CICU_LETTERS = 2, CICU_KANA = 3, CICU_IDEO = 4 };

// Opens an iterator for a locale such as "de"; costs far more than a use of it, so keep it.
// Not to be used by two threads at once. Null if ICU failed. Close it with cicu_breaks_close.
cicu_breaks *CICU_NULLABLE cicu_breaks_open(int32_t kind, const char *CICU_NONNULL locale);
void cicu_breaks_close(cicu_breaks *CICU_NULLABLE breaks);

// Gives the iterator a text, which is copied, of at most 500 MB. Returns 0, or -1 if the text is
// not well-formed UTF-8 or too large.
int32_t cicu_breaks_set_text(cicu_breaks *CICU_NONNULL breaks, const uint8_t *CICU_NONNULL text,
                             int64_t length);

// Fills `ends` with the next boundaries after 0, as UTF-8 byte offsets, and `status` with what
// stands before each (cicu_word_status; 0 for sentences). Returns how many; 0 at the end.
int32_t cicu_breaks_next(cicu_breaks *CICU_NONNULL breaks, int32_t *CICU_NONNULL ends,
                         uint8_t *CICU_NONNULL status, int32_t capacity);

// ---- Regular expressions (ICU's dialect, which SRX 2.0 asks for)

typedef struct cicu_regex cicu_regex;

// Compiles a pattern. Null if it is no regular expression; `*place` is then the offset of the
// trouble in UTF-16 units. Close it with cicu_regex_close.
cicu_regex *CICU_NULLABLE cicu_regex_open(const uint8_t *CICU_NONNULL pattern, int32_t length,
                                          int32_t *CICU_NONNULL place);
void cicu_regex_close(cicu_regex *CICU_NULLABLE regex);

// Gives the expression a text, which must live until the next one is given. Returns 0 or -1.
int32_t cicu_regex_set_text(cicu_regex *CICU_NONNULL regex, const uint8_t *CICU_NONNULL text,
                            int64_t length);

// The first match that starts at or after an offset: 1 with its UTF-8 byte offsets, 0 if there is
// none, -1 if the search took more steps than its bound.
int32_t cicu_regex_find(cicu_regex *CICU_NONNULL regex, int64_t from, int64_t *CICU_NONNULL start,
                        int64_t *CICU_NONNULL end);

#ifdef __cplusplus
}
#endif

#endif
