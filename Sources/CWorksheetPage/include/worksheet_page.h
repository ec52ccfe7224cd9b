// The files beside this header that make up the HTML worksheet, embedded by the compiler.

#ifndef WORKSHEET_PAGE_H
#define WORKSHEET_PAGE_H

#include <stddef.h>
#include <stdint.h>

// A file: its bytes (UTF-8, not closed by a zero).
typedef struct worksheet_page_file {
  const uint8_t *_Nonnull bytes;
  size_t length;
} worksheet_page_file;

// The page, with {{style}}, {{script}} and {{rows}} where the others go.
worksheet_page_file worksheet_page_template(void);
worksheet_page_file worksheet_page_style(void);
worksheet_page_file worksheet_page_script(void);

#endif
