// Every data file of the languages, embedded. To add one, add a line to each of the two lists.
// The files are tab-separated; Sources/LanguageData reads and checks them.

#include "language_data.h"


static const uint8_t de_abbreviations[] = {
#embed "de/abbreviations.tsv"
};
static const uint8_t de_function_words[] = {
#embed "de/function-words.tsv"
};
static const uint8_t de_collocations[] = {
#embed "de/collocations.tsv"
};
static const uint8_t de_everyday_words[] = {
#embed "de/everyday-words.tsv"
};
static const uint8_t de_foreign_words[] = {
#embed "de/foreign-words.tsv"
};
static const uint8_t de_irregular_verbs[] = {
#embed "de/irregular-verbs.tsv"
};
static const uint8_t de_name_words[] = {
#embed "de/name-words.tsv"
};
static const uint8_t de_verb_particles[] = {
#embed "de/verb-particles.tsv"
};
static const uint8_t de_word_endings[] = {
#embed "de/word-endings.tsv"
};
static const uint8_t en_abbreviations[] = {
#embed "en/abbreviations.tsv"
};

#define ENTRY(name, identifier) {name, identifier, sizeof identifier}

static const language_data_file files[] = {
    ENTRY("de/abbreviations", de_abbreviations),
    ENTRY("de/function-words", de_function_words),
    ENTRY("de/collocations", de_collocations),
    ENTRY("de/everyday-words", de_everyday_words),
    ENTRY("de/foreign-words", de_foreign_words),
    ENTRY("de/irregular-verbs", de_irregular_verbs),
    ENTRY("de/name-words", de_name_words),
    ENTRY("de/verb-particles", de_verb_particles),
    ENTRY("de/word-endings", de_word_endings),
    ENTRY("en/abbreviations", en_abbreviations),
};

size_t language_data_count(void) { return sizeof files / sizeof files[0]; }

language_data_file language_data_at(size_t index) { return files[index]; }
