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
static const uint8_t en_endings[] = {
#embed "en/endings.tsv"
};
static const uint8_t en_irregular_forms[] = {
#embed "en/irregular-forms.tsv"
};
static const uint8_t en_parts_of_speech[] = {
#embed "en/parts-of-speech.tsv"
};
static const uint8_t en_placeholders[] = {
#embed "en/placeholders.tsv"
};
static const uint8_t en_plural_only[] = {
#embed "en/plural-only.tsv"
};
static const uint8_t en_spelling_variants[] = {
#embed "en/spelling-variants.tsv"
};

#define ENTRY(name, identifier) {name, identifier, sizeof identifier}

static const language_data_file files[] = {
    ENTRY("de/abbreviations", de_abbreviations),
    ENTRY("de/function-words", de_function_words),
    ENTRY("en/abbreviations", en_abbreviations),
    ENTRY("en/endings", en_endings),
    ENTRY("en/irregular-forms", en_irregular_forms),
    ENTRY("en/parts-of-speech", en_parts_of_speech),
    ENTRY("en/placeholders", en_placeholders),
    ENTRY("en/plural-only", en_plural_only),
    ENTRY("en/spelling-variants", en_spelling_variants),
};

size_t language_data_count(void) { return sizeof files / sizeof files[0]; }

language_data_file language_data_at(size_t index) { return files[index]; }
