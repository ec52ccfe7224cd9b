// mkstemp and P_tmpdir are POSIX (IEEE 1003.1), not ISO C.
#define _XOPEN_SOURCE 700

#include "cxlsx_writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

struct cxlsx_book {
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *styles[3];
  lxw_format *plain;
  lxw_format *term;
  char path[4096];
};

// 1 January 2000: the bytes must not depend on the day.
static const time_t fixed_date = 946684800;

static const uint32_t grey = 0xF2F2F2, tint = 0xD9E2F3, line = 0xBFBFBF;

static void make_styles(cxlsx_book *book) {
  for (int style = CXLSX_HEADER; style <= CXLSX_EDITABLE; style++) {
    lxw_format *format = workbook_add_format(book->workbook);
    format_set_num_format(format, "@");
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, line);
    if (style == CXLSX_HEADER) format_set_bold(format);
    if (style != CXLSX_EDITABLE) format_set_bg_color(format, style == CXLSX_HEADER ? tint : grey);
    if (style == CXLSX_EDITABLE) format_set_unlocked(format);
    book->styles[style] = format;
  }
  book->plain = workbook_add_format(book->workbook);
  book->term = workbook_add_format(book->workbook);
  format_set_underline(book->term, LXW_UNDERLINE_SINGLE);
  format_set_font_color(book->term, 0x1F3864);
}

cxlsx_book *cxlsx_open(const char *sheet_name) {
  cxlsx_book *book = calloc(1, sizeof *book);
  if (!book) return NULL;
  const char *folder = getenv("TMPDIR");
  snprintf(book->path, sizeof book->path, "%s/satzpaar-XXXXXX",
           folder && *folder ? folder : P_tmpdir);
  int descriptor = mkstemp(book->path);
  if (descriptor < 0) {
    free(book);
    return NULL;
  }
  close(descriptor);
  book->workbook = workbook_new(book->path);
  if (!book->workbook) {
    unlink(book->path);
    free(book);
    return NULL;
  }
  lxw_doc_properties properties = {.created = fixed_date};
  workbook_set_properties(book->workbook, &properties);
  book->sheet = workbook_add_worksheet(book->workbook, sheet_name);
  make_styles(book);
  return book;
}

void cxlsx_column(cxlsx_book *book, uint16_t column, double width, bool technical) {
  lxw_row_col_options options = {.hidden = technical, .level = technical ? 1 : 0};
  worksheet_set_column_opt(book->sheet, column, column, width, NULL, &options);
}

void cxlsx_height(cxlsx_book *book, uint32_t row, double height) {
  worksheet_set_row(book->sheet, row, height, NULL);
}

bool cxlsx_text(cxlsx_book *book, uint32_t row, uint16_t column, cxlsx_style style,
                const char *text) {
  lxw_format *format = book->styles[style];
  if (!*text) return worksheet_write_blank(book->sheet, row, column, format) == LXW_NO_ERROR;
  return worksheet_write_string(book->sheet, row, column, text, format) == LXW_NO_ERROR;
}

bool cxlsx_runs(cxlsx_book *book, uint32_t row, uint16_t column, cxlsx_style style,
                const char *const *runs, const bool *marked, size_t count) {
  lxw_rich_string_tuple *tuples = calloc(count, sizeof *tuples);
  lxw_rich_string_tuple **list = calloc(count + 1, sizeof *list);
  bool done = tuples && list;
  for (size_t i = 0; done && i < count; i++) {
    tuples[i].format = marked[i] ? book->term : book->plain;
    tuples[i].string = (char *)runs[i];
    list[i] = &tuples[i];
  }
  done = done && worksheet_write_rich_string(book->sheet, row, column, list,
                                             book->styles[style]) == LXW_NO_ERROR;
  free(tuples);
  free(list);
  return done;
}

bool cxlsx_choices(cxlsx_book *book, uint32_t first, uint32_t last, uint16_t column,
                   const char *const *names) {
  lxw_data_validation choices = {
      .validate = LXW_VALIDATION_TYPE_LIST,
      .value_list = (char **)names,
      .error_type = LXW_VALIDATION_ERROR_TYPE_STOP,
  };
  return worksheet_data_validation_range(book->sheet, first, column, last, column, &choices) ==
         LXW_NO_ERROR;
}

bool cxlsx_tint(cxlsx_book *book, uint32_t first, uint32_t last, uint16_t column,
                const char *formula, uint32_t colour) {
  lxw_format *format = workbook_add_format(book->workbook);
  format_set_bg_color(format, colour);
  lxw_conditional_format condition = {
      .type = LXW_CONDITIONAL_TYPE_FORMULA,
      .value_string = (char *)formula,
      .format = format,
  };
  return worksheet_conditional_format_range(book->sheet, first, column, last, column,
                                            &condition) == LXW_NO_ERROR;
}

bool cxlsx_finish(cxlsx_book *book, uint32_t last_row, uint16_t last_column, uint16_t frozen,
                  uint16_t print_from, uint16_t print_to, bool is_protected) {
  lxw_worksheet *sheet = book->sheet;
  worksheet_freeze_panes(sheet, 1, frozen);
  bool done = worksheet_autofilter(sheet, 0, 0, last_row, last_column) == LXW_NO_ERROR;
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4, ECMA-376 part 1, 18.3.1.63
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_footer(sheet, "&C&P / &N");
  done = done && worksheet_repeat_rows(sheet, 0, 0) == LXW_NO_ERROR;
  done = done &&
         worksheet_print_area(sheet, 0, print_from, last_row, print_to) == LXW_NO_ERROR;
  lxw_protection allowed = {
      .format_columns = LXW_TRUE, .format_rows = LXW_TRUE, .autofilter = LXW_TRUE,
      .sort = LXW_TRUE,
  };
  if (is_protected) worksheet_protect(sheet, NULL, &allowed);
  return done;
}

static uint8_t *contents(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  uint8_t *bytes = NULL;
  long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
  if (size > 0 && fseek(file, 0, SEEK_SET) == 0) bytes = malloc((size_t)size);
  if (bytes && fread(bytes, 1, (size_t)size, file) != (size_t)size) {
    free(bytes);
    bytes = NULL;
  }
  fclose(file);
  *length = bytes ? (size_t)size : 0;
  return bytes;
}

uint8_t *cxlsx_close(cxlsx_book *book, size_t *length) {
  *length = 0;
  bool done = workbook_close(book->workbook) == LXW_NO_ERROR;
  uint8_t *bytes = done ? contents(book->path, length) : NULL;
  unlink(book->path);
  free(book);
  return bytes;
}

void cxlsx_release(uint8_t *bytes) { free(bytes); }
