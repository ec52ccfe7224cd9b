// Writes a worksheet as a spreadsheet (ECMA-376, XLSX). Text is UTF-8, closed by a zero; rows and
// columns count from 0.

#ifndef CXLSX_WRITER_H
#define CXLSX_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cxlsx_book cxlsx_book;

// How a cell looks and whether it can be edited on the protected sheet.
typedef enum cxlsx_style {
  CXLSX_HEADER,    // bold, on a tint
  CXLSX_LOCKED,    // on grey, not to be edited
  CXLSX_EDITABLE,  // on white
} cxlsx_style;

// Opens a book with one sheet of this name; NULL where memory or the temporary folder is wanting.
cxlsx_book *_Nullable cxlsx_open(const char *_Nonnull sheet_name);

// Sets a column's width in characters; a technical one is grouped and hidden.
void cxlsx_column(cxlsx_book *_Nonnull book, uint16_t column, double width, bool technical);

// Sets a row's height in points.
void cxlsx_height(cxlsx_book *_Nonnull book, uint32_t row, double height);

// Writes a text. It stays text, whatever it looks like.
bool cxlsx_text(cxlsx_book *_Nonnull book, uint32_t row, uint16_t column, cxlsx_style style,
                const char *_Nonnull text);

// Writes a text as runs, of which every one is non-empty; marked[i] tells whether run i is
// underlined.
bool cxlsx_runs(cxlsx_book *_Nonnull book, uint32_t row, uint16_t column, cxlsx_style style,
                const char *_Nonnull const *_Nonnull runs, const bool *_Nonnull marked,
                size_t count);

// Lets the cells of a column, from first to last, be chosen from a list of names, closed by NULL,
// which are at most 255 characters together.
bool cxlsx_choices(cxlsx_book *_Nonnull book, uint32_t first, uint32_t last, uint16_t column,
                   const char *_Nullable const *_Nonnull names);

// Tints the cells of a column, from first to last, where a formula holds.
bool cxlsx_tint(cxlsx_book *_Nonnull book, uint32_t first, uint32_t last, uint16_t column,
                const char *_Nonnull formula, uint32_t colour);

// Freezes the header row and the columns before this one, sets the filter and the print set-up:
// A4, landscape, one page wide, header repeated, columns from..to; protects the sheet if wanted.
bool cxlsx_finish(cxlsx_book *_Nonnull book, uint32_t last_row, uint16_t last_column,
                  uint16_t frozen, uint16_t print_from, uint16_t print_to, bool is_protected);

// Closes the book and gives its bytes, to be released with cxlsx_release; NULL where it cannot be
// written.
uint8_t *_Nullable cxlsx_close(cxlsx_book *_Nonnull book, size_t *_Nonnull length);

void cxlsx_release(uint8_t *_Nullable bytes);

#endif
