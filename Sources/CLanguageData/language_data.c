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
static const uint8_t de_clock_words[] = {
#embed "de/clock-words.tsv"
};
static const uint8_t de_months[] = {
#embed "de/months.tsv"
};
static const uint8_t de_number_words[] = {
#embed "de/number-words.tsv"
};
static const uint8_t de_range_words[] = {
#embed "de/range-words.tsv"
};
static const uint8_t en_citation_marks[] = {
#embed "en/citation-marks.tsv"
};
static const uint8_t en_clock_words[] = {
#embed "en/clock-words.tsv"
};
static const uint8_t en_months[] = {
#embed "en/months.tsv"
};
static const uint8_t en_number_words[] = {
#embed "en/number-words.tsv"
};
static const uint8_t en_range_words[] = {
#embed "en/range-words.tsv"
};
static const uint8_t de_place_names[] = {
#embed "de/place-names.tsv"
};
static const uint8_t de_telltale_words[] = {
#embed "de/telltale-words.tsv"
};
static const uint8_t de_word_endings[] = {
#embed "de/word-endings.tsv"
};
static const uint8_t en_doubled_words[] = {
#embed "en/doubled-words.tsv"
};
static const uint8_t en_function_words[] = {
#embed "en/function-words.tsv"
};
static const uint8_t en_german_loan_words[] = {
#embed "en/german-loan-words.tsv"
};
static const uint8_t en_pronouns[] = {
#embed "en/pronouns.tsv"
};
static const uint8_t en_imperial_units[] = {
#embed "en/imperial-units.tsv"
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
    ENTRY("de/clock-words", de_clock_words),
    ENTRY("de/months", de_months),
    ENTRY("de/number-words", de_number_words),
    ENTRY("de/range-words", de_range_words),
    ENTRY("en/citation-marks", en_citation_marks),
    ENTRY("en/clock-words", en_clock_words),
    ENTRY("en/months", en_months),
    ENTRY("en/number-words", en_number_words),
    ENTRY("en/range-words", en_range_words),
    ENTRY("de/place-names", de_place_names),
    ENTRY("de/telltale-words", de_telltale_words),
    ENTRY("de/word-endings", de_word_endings),
    ENTRY("en/doubled-words", en_doubled_words),
    ENTRY("en/function-words", en_function_words),
    ENTRY("en/german-loan-words", en_german_loan_words),
    ENTRY("en/pronouns", en_pronouns),
    ENTRY("en/imperial-units", en_imperial_units),
};

size_t language_data_count(void) { return sizeof files / sizeof files[0]; }

language_data_file language_data_at(size_t index) { return files[index]; }
