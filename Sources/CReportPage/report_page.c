#include "report_page.h"

static const uint8_t template[] = {
#embed "report.html"
};
static const uint8_t style[] = {
#embed "report.css"
};
static const uint8_t script[] = {
#embed "report.js"
};

report_page_file report_page_template(void) {
  return (report_page_file){template, sizeof template};
}

report_page_file report_page_style(void) { return (report_page_file){style, sizeof style}; }

report_page_file report_page_script(void) { return (report_page_file){script, sizeof script}; }
