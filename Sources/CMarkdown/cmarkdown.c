#include "cmarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct cmarkdown_document {
  cmark_parser *parser;
  cmark_node *root;
  cmark_iter *iterator;
};

// cmark-gfm keeps its list of extensions, and which characters they make special, for the whole
// process: a parser that ends takes `~` away from those at work on other threads.
static pthread_mutex_t parsing = PTHREAD_MUTEX_INITIALIZER;

static cmark_node *parsed(cmark_parser *parser, const uint8_t *bytes, size_t length) {
  static const char *const extensions[] = {"table", "strikethrough"};
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(extensions[i]);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, (const char *)bytes, length);
  return cmark_parser_finish(parser);
}

cmarkdown_document *cmarkdown_parse(const uint8_t *bytes, size_t length) {
  cmarkdown_document *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  pthread_mutex_lock(&parsing);
  cmark_gfm_core_extensions_ensure_registered();
  self->parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  self->root = parsed(self->parser, bytes, length);
  pthread_mutex_unlock(&parsing);
  self->iterator = self->root ? cmark_iter_new(self->root) : NULL;
  if (self->iterator) return self;
  cmarkdown_release(self);
  return NULL;
}

void cmarkdown_release(cmarkdown_document *self) {
  if (self->iterator) cmark_iter_free(self->iterator);
  if (self->root) cmark_node_free(self->root);
  cmark_parser_free(self->parser);
  free(self);
}

// Nodes of extensions are known by their names only, references to footnotes by their type only.
static const struct {
  const char *name;
  cmarkdown_kind kind;
} kinds[] = {
    {"paragraph", CMARKDOWN_PARAGRAPH},
    {"heading", CMARKDOWN_HEADING},
    {"html_block", CMARKDOWN_HTML_BLOCK},
    {"table_header", CMARKDOWN_TABLE_HEADER},
    {"table_row", CMARKDOWN_TABLE_ROW},
    {"table_cell", CMARKDOWN_TABLE_CELL},
    {"text", CMARKDOWN_TEXT},
    {"softbreak", CMARKDOWN_SOFT_BREAK},
    {"linebreak", CMARKDOWN_LINE_BREAK},
    {"code", CMARKDOWN_CODE},
    {"html_inline", CMARKDOWN_HTML},
    {"emph", CMARKDOWN_EMPHASIS},
    {"strong", CMARKDOWN_STRONG},
    {"strikethrough", CMARKDOWN_STRIKETHROUGH},
    {"link", CMARKDOWN_LINK},
    {"image", CMARKDOWN_IMAGE},
};

static cmarkdown_kind kind(cmark_node *node) {
  if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE)
    return CMARKDOWN_FOOTNOTE_REFERENCE;
  const char *name = cmark_node_get_type_string(node);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if (strcmp(kinds[i].name, name) == 0) return kinds[i].kind;
  }
  return CMARKDOWN_OTHER;
}

bool cmarkdown_next(cmarkdown_document *self, cmarkdown_event *event) {
  cmark_event_type type = cmark_iter_next(self->iterator);
  if (type == CMARK_EVENT_DONE || type == CMARK_EVENT_NONE) return false;
  cmark_node *node = cmark_iter_get_node(self->iterator);
  event->kind = kind(node);
  event->is_enter = type == CMARK_EVENT_ENTER;
  event->start_line = cmark_node_get_start_line(node);
  event->start_column = cmark_node_get_start_column(node);
  event->end_line = cmark_node_get_end_line(node);
  event->end_column = cmark_node_get_end_column(node);
  event->literal = cmark_node_get_literal(node);
  return true;
}
