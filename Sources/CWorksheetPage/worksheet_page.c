#include "worksheet_page.h"

static const uint8_t template[] = {
#embed "worksheet.html"
};
static const uint8_t style[] = {
#embed "worksheet.css"
};
static const uint8_t script[] = {
#embed "worksheet.js"
};

worksheet_page_file worksheet_page_template(void) {
  return (worksheet_page_file){template, sizeof template};
}

worksheet_page_file worksheet_page_style(void) {
  return (worksheet_page_file){style, sizeof style};
}

worksheet_page_file worksheet_page_script(void) {
  return (worksheet_page_file){script, sizeof script};
}
