// The files beside this header that make up the HTML report, embedded by the compiler.

#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include <stddef.h>
#include <stdint.h>

// A file: its bytes (UTF-8, not closed by a zero).
typedef struct report_page_file {
  const uint8_t *_Nonnull bytes;
  size_t length;
} report_page_file;

// The page, with {{style}}, {{script}}, {{summary}}, {{controls}}, {{findings}},
// {{statistics}} and {{checks}} where the others go.
report_page_file report_page_template(void);
report_page_file report_page_style(void);
report_page_file report_page_script(void);

#endif
