// Every data file of the languages, embedded. To add one, add a line to each of the two lists.
// The files are tab-separated; Sources/LanguageData reads and checks them.

#include "language_data.h"

static const uint8_t de_abbreviations[] = {
#embed "de/abbreviations.tsv"
};
static const uint8_t de_adjective_stems[] = {
#embed "de/adjective-stems.tsv"
};
static const uint8_t de_alignment_endings[] = {
#embed "de/alignment-endings.tsv"
};
static const uint8_t de_collocations[] = {
#embed "de/collocations.tsv"
};
static const uint8_t de_compound_links[] = {
#embed "de/compound-links.tsv"
};
static const uint8_t de_compound_parts[] = {
#embed "de/compound-parts.tsv"
};
static const uint8_t de_dictionary_placeholders[] = {
#embed "de/dictionary-placeholders.tsv"
};
static const uint8_t de_eszett_pairs[] = {
#embed "de/eszett-pairs.tsv"
};
static const uint8_t de_everyday_words[] = {
#embed "de/everyday-words.tsv"
};
static const uint8_t de_foreign_words[] = {
#embed "de/foreign-words.tsv"
};
static const uint8_t de_function_words[] = {
#embed "de/function-words.tsv"
};
static const uint8_t de_inseparable_verbs[] = {
#embed "de/inseparable-verbs.tsv"
};
static const uint8_t de_irregular_verbs[] = {
#embed "de/irregular-verbs.tsv"
};
static const uint8_t de_name_words[] = {
#embed "de/name-words.tsv"
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
static const uint8_t de_sentence_contexts[] = {
#embed "de/sentence-contexts.tsv"
};
static const uint8_t de_sentence_starters[] = {
#embed "de/sentence-starters.tsv"
};
static const uint8_t de_strong_verbs[] = {
#embed "de/strong-verbs.tsv"
};
static const uint8_t de_term_context[] = {
#embed "de/term-context.tsv"
};
static const uint8_t de_verb_particles[] = {
#embed "de/verb-particles.tsv"
};
static const uint8_t de_verb_prefixes[] = {
#embed "de/verb-prefixes.tsv"
};
static const uint8_t de_word_endings[] = {
#embed "de/word-endings.tsv"
};
static const uint8_t en_abbreviations[] = {
#embed "en/abbreviations.tsv"
};
static const uint8_t en_alignment_endings[] = {
#embed "en/alignment-endings.tsv"
};
static const uint8_t en_dictionary_placeholders[] = {
#embed "en/dictionary-placeholders.tsv"
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
static const uint8_t en_sentence_contexts[] = {
#embed "en/sentence-contexts.tsv"
};
static const uint8_t en_sentence_starters[] = {
#embed "en/sentence-starters.tsv"
};
static const uint8_t en_spelling_variants[] = {
#embed "en/spelling-variants.tsv"
};

#define ENTRY(name, identifier) {name, identifier, sizeof identifier}

static const language_data_file files[] = {
    ENTRY("de/abbreviations", de_abbreviations),
    ENTRY("de/adjective-stems", de_adjective_stems),
    ENTRY("de/alignment-endings", de_alignment_endings),
    ENTRY("de/collocations", de_collocations),
    ENTRY("de/compound-links", de_compound_links),
    ENTRY("de/compound-parts", de_compound_parts),
    ENTRY("de/dictionary-placeholders", de_dictionary_placeholders),
    ENTRY("de/eszett-pairs", de_eszett_pairs),
    ENTRY("de/everyday-words", de_everyday_words),
    ENTRY("de/foreign-words", de_foreign_words),
    ENTRY("de/function-words", de_function_words),
    ENTRY("de/inseparable-verbs", de_inseparable_verbs),
    ENTRY("de/irregular-verbs", de_irregular_verbs),
    ENTRY("de/name-words", de_name_words),
    ENTRY("de/noun-declension", de_noun_declension),
    ENTRY("de/noun-derivation", de_noun_derivation),
    ENTRY("de/opaque-words", de_opaque_words),
    ENTRY("de/parts-of-speech", de_parts_of_speech),
    ENTRY("de/sentence-contexts", de_sentence_contexts),
    ENTRY("de/sentence-starters", de_sentence_starters),
    ENTRY("de/strong-verbs", de_strong_verbs),
    ENTRY("de/term-context", de_term_context),
    ENTRY("de/verb-particles", de_verb_particles),
    ENTRY("de/verb-prefixes", de_verb_prefixes),
    ENTRY("de/word-endings", de_word_endings),
    ENTRY("en/abbreviations", en_abbreviations),
    ENTRY("en/alignment-endings", en_alignment_endings),
    ENTRY("en/dictionary-placeholders", en_dictionary_placeholders),
    ENTRY("en/endings", en_endings),
    ENTRY("en/irregular-forms", en_irregular_forms),
    ENTRY("en/parts-of-speech", en_parts_of_speech),
    ENTRY("en/placeholders", en_placeholders),
    ENTRY("en/plural-only", en_plural_only),
    ENTRY("en/sentence-contexts", en_sentence_contexts),
    ENTRY("en/sentence-starters", en_sentence_starters),
    ENTRY("en/spelling-variants", en_spelling_variants),
};

size_t language_data_count(void) { return sizeof files / sizeof files[0]; }

language_data_file language_data_at(size_t index) { return files[index]; }
