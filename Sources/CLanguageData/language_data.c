// Every data file of the languages, embedded. To add one, add a line to each of the two lists.
// The files are tab-separated; Sources/LanguageData reads and checks them.

#include "language_data.h"


static const uint8_t de_abbreviations[] = {
#embed "de/abbreviations.tsv"
};
static const uint8_t de_function_words[] = {
#embed "de/function-words.tsv"
};
static const uint8_t en_abbreviations[] = {
#embed "en/abbreviations.tsv"
};
static const uint8_t de_alignment_endings[] = {
#embed "de/alignment-endings.tsv"
};
static const uint8_t de_compound_links[] = {
#embed "de/compound-links.tsv"
};
static const uint8_t de_core_lexicon[] = {
#embed "de/core-lexicon.tsv"
};
static const uint8_t de_dictionary_placeholders[] = {
#embed "de/dictionary-placeholders.tsv"
};
static const uint8_t en_alignment_endings[] = {
#embed "en/alignment-endings.tsv"
};
static const uint8_t en_dictionary_placeholders[] = {
#embed "en/dictionary-placeholders.tsv"
};

#define ENTRY(name, identifier) {name, identifier, sizeof identifier}

static const language_data_file files[] = {
    ENTRY("de/abbreviations", de_abbreviations),
    ENTRY("de/function-words", de_function_words),
    ENTRY("en/abbreviations", en_abbreviations),
    ENTRY("de/alignment-endings", de_alignment_endings),
    ENTRY("de/compound-links", de_compound_links),
    ENTRY("de/core-lexicon", de_core_lexicon),
    ENTRY("de/dictionary-placeholders", de_dictionary_placeholders),
    ENTRY("en/alignment-endings", en_alignment_endings),
    ENTRY("en/dictionary-placeholders", en_dictionary_placeholders),
};

size_t language_data_count(void) { return sizeof files / sizeof files[0]; }

language_data_file language_data_at(size_t index) { return files[index]; }
