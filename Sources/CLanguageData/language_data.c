// Every data file of the languages, embedded. To add one, add a line to each of the two lists.
// The files are tab-separated; Sources/LanguageData reads and checks them.

#include "language_data.h"


static const uint8_t de_abbreviations[] = {
#embed "de/abbreviations.tsv"
};
static const uint8_t de_compound_parts[] = {
#embed "de/compound-parts.tsv"
};
static const uint8_t de_eszett_pairs[] = {
#embed "de/eszett-pairs.tsv"
};
static const uint8_t de_function_words[] = {
#embed "de/function-words.tsv"
};
static const uint8_t de_adjective_stems[] = {
#embed "de/adjective-stems.tsv"
};
static const uint8_t de_given_names[] = {
#embed "de/given-names.tsv"
};
static const uint8_t de_inseparable_verbs[] = {
#embed "de/inseparable-verbs.tsv"
};
static const uint8_t de_noun_declension[] = {
#embed "de/noun-declension.tsv"
};
static const uint8_t de_noun_derivation[] = {
#embed "de/noun-derivation.tsv"
};
static const uint8_t de_opaque_words[] = {
#embed "de/opaque-words.tsv"
};
static const uint8_t de_parts_of_speech[] = {
#embed "de/parts-of-speech.tsv"
};
static const uint8_t de_strong_verbs[] = {
#embed "de/strong-verbs.tsv"
};
static const uint8_t de_term_context[] = {
#embed "de/term-context.tsv"
};
static const uint8_t de_verb_prefixes[] = {
#embed "de/verb-prefixes.tsv"
};
static const uint8_t en_abbreviations[] = {
#embed "en/abbreviations.tsv"
};

#define ENTRY(name, identifier) {name, identifier, sizeof identifier}

static const language_data_file files[] = {
    ENTRY("de/abbreviations", de_abbreviations),
    ENTRY("de/compound-parts", de_compound_parts),
    ENTRY("de/eszett-pairs", de_eszett_pairs),
    ENTRY("de/function-words", de_function_words),
    ENTRY("de/adjective-stems", de_adjective_stems),
    ENTRY("de/given-names", de_given_names),
    ENTRY("de/inseparable-verbs", de_inseparable_verbs),
    ENTRY("de/noun-declension", de_noun_declension),
    ENTRY("de/noun-derivation", de_noun_derivation),
    ENTRY("de/opaque-words", de_opaque_words),
    ENTRY("de/parts-of-speech", de_parts_of_speech),
    ENTRY("de/strong-verbs", de_strong_verbs),
    ENTRY("de/term-context", de_term_context),
    ENTRY("de/verb-prefixes", de_verb_prefixes),
    ENTRY("en/abbreviations", en_abbreviations),
};

size_t language_data_count(void) { return sizeof files / sizeof files[0]; }

language_data_file language_data_at(size_t index) { return files[index]; }
