#include "ctoml.h"

// The parser asserts that a table's name begins where `[` and a line end stand, although what follows
// tells the user that it does not. With NDEBUG it would take the assertion for granted.
#undef NDEBUG
#define TOML_ASSERT(condition) static_cast<void>(0)
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_UNRELEASED_FEATURES 0
#include <algorithm>
#include <string>
#include <toml++/toml.h>
#include <vector>

struct ctoml_document {
  toml::parse_result result;
  std::string error;
  std::vector<ctoml_value> values;
};

namespace {

ctoml_text text(std::string_view view) { return {view.data(), view.size()}; }

ctoml_place place(const toml::source_region &region) {
  return {region.begin.line, region.begin.column};
}

void add(std::vector<ctoml_value> &values, int64_t parent, const toml::key *key,
         const toml::node &node) {
  ctoml_value value{};
  value.parent = parent;
  value.place = place(node.source());
  value.key_place = value.place;
  if (key) {
    value.key = text(key->str());
    value.key_place = place(key->source());
  }
  switch (node.type()) {
  case toml::node_type::string:
    value.kind = CTOML_STRING;
    value.text = text(node.as_string()->get());
    break;
  case toml::node_type::boolean:
    value.kind = CTOML_BOOLEAN;
    value.truth = node.as_boolean()->get();
    break;
  case toml::node_type::array: value.kind = CTOML_ARRAY; break;
  case toml::node_type::table: value.kind = CTOML_TABLE; break;
  default: value.kind = CTOML_OTHER;
  }
  const auto index = static_cast<int64_t>(values.size());
  values.push_back(value);
  if (const toml::array *array = node.as_array()) {
    for (const toml::node &element : *array) add(values, index, nullptr, element);
  } else if (const toml::table *table = node.as_table()) {
    // a table of toml++ is sorted by key; people read their file from the top
    std::vector<std::pair<const toml::key *, const toml::node *>> members;
    for (auto &&[key, member] : *table) members.push_back({&key, &member});
    std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) {
      return a.first->source().begin < b.first->source().begin;
    });
    for (const auto &[key, member] : members) add(values, index, key, *member);
  }
}

}  // namespace

ctoml_document *ctoml_open(const uint8_t *bytes, size_t length) {
  std::string_view view(reinterpret_cast<const char *>(bytes), bytes ? length : 0);
  auto *document = new ctoml_document{toml::parse(view), {}, {}};
  if (document->result) {
    add(document->values, -1, nullptr, document->result.table());
  } else {
    document->error = document->result.error().description();
  }
  return document;
}

void ctoml_close(ctoml_document *document) { delete document; }

ctoml_text ctoml_error(const ctoml_document *document, ctoml_place *at) {
  if (document->result) return {nullptr, 0};
  *at = place(document->result.error().source());
  return text(document->error);
}

size_t ctoml_count(const ctoml_document *document) { return document->values.size(); }

ctoml_value ctoml_at(const ctoml_document *document, size_t index) {
  return document->values[index];
}
