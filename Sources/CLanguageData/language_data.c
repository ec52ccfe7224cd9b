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
static const uint8_t de_articles[] = {
#embed "de/articles.tsv"
};
static const uint8_t de_clock_words[] = {
#embed "de/clock-words.tsv"
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
static const uint8_t de_core_lexicon[] = {
#embed "de/core-lexicon.tsv"
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
static const uint8_t de_given_names[] = {
#embed "de/given-names.tsv"
};
static const uint8_t de_glossary_headers[] = {
#embed "de/glossary-headers.tsv"
};
static const uint8_t de_inseparable_verbs[] = {
#embed "de/inseparable-verbs.tsv"
};
static const uint8_t de_irregular_verbs[] = {
#embed "de/irregular-verbs.tsv"
};
static const uint8_t de_months[] = {
#embed "de/months.tsv"
};
static const uint8_t de_name_fields[] = {
#embed "de/name-fields.tsv"
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
static const uint8_t de_number_words[] = {
#embed "de/number-words.tsv"
};
static const uint8_t de_opaque_words[] = {
#embed "de/opaque-words.tsv"
};
static const uint8_t de_parts_of_speech[] = {
#embed "de/parts-of-speech.tsv"
};
static const uint8_t de_place_names[] = {
#embed "de/place-names.tsv"
};
static const uint8_t de_range_words[] = {
#embed "de/range-words.tsv"
};
static const uint8_t de_sentence_contexts[] = {
#embed "de/sentence-contexts.tsv"
};
static const uint8_t de_sentence_starters[] = {
#embed "de/sentence-starters.tsv"
};
static const uint8_t de_set_phrases[] = {
#embed "de/set-phrases.tsv"
};
static const uint8_t de_strong_verbs[] = {
#embed "de/strong-verbs.tsv"
};
static const uint8_t de_telltale_endings[] = {
#embed "de/telltale-endings.tsv"
};
static const uint8_t de_telltale_words[] = {
#embed "de/telltale-words.tsv"
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
static const uint8_t en_citation_marks[] = {
#embed "en/citation-marks.tsv"
};
static const uint8_t en_clock_words[] = {
#embed "en/clock-words.tsv"
};
static const uint8_t en_dictionary_placeholders[] = {
#embed "en/dictionary-placeholders.tsv"
};
static const uint8_t en_doubled_words[] = {
#embed "en/doubled-words.tsv"
};
static const uint8_t en_endings[] = {
#embed "en/endings.tsv"
};
static const uint8_t en_function_words[] = {
#embed "en/function-words.tsv"
};
static const uint8_t en_german_loan_words[] = {
#embed "en/german-loan-words.tsv"
};
static const uint8_t en_imperial_units[] = {
#embed "en/imperial-units.tsv"
};
static const uint8_t en_irregular_forms[] = {
#embed "en/irregular-forms.tsv"
};
static const uint8_t en_months[] = {
#embed "en/months.tsv"
};
static const uint8_t en_number_words[] = {
#embed "en/number-words.tsv"
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
static const uint8_t en_pronouns[] = {
#embed "en/pronouns.tsv"
};
static const uint8_t en_range_words[] = {
#embed "en/range-words.tsv"
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
static const uint8_t en_variety_words[] = {
#embed "en/variety-words.tsv"
};
static const uint8_t fr_alignment_endings[] = {
#embed "fr/alignment-endings.tsv"
};
static const uint8_t fr_core_lexicon[] = {
#embed "fr/core-lexicon.tsv"
};
static const uint8_t fr_dictionary_placeholders[] = {
#embed "fr/dictionary-placeholders.tsv"
};

#define ENTRY(name, identifier) {name, identifier, sizeof identifier}

static const language_data_file files[] = {
    ENTRY("de/abbreviations", de_abbreviations),
    ENTRY("de/adjective-stems", de_adjective_stems),
    ENTRY("de/alignment-endings", de_alignment_endings),
    ENTRY("de/articles", de_articles),
    ENTRY("de/clock-words", de_clock_words),
    ENTRY("de/collocations", de_collocations),
    ENTRY("de/compound-links", de_compound_links),
    ENTRY("de/compound-parts", de_compound_parts),
    ENTRY("de/core-lexicon", de_core_lexicon),
    ENTRY("de/dictionary-placeholders", de_dictionary_placeholders),
    ENTRY("de/eszett-pairs", de_eszett_pairs),
    ENTRY("de/everyday-words", de_everyday_words),
    ENTRY("de/foreign-words", de_foreign_words),
    ENTRY("de/function-words", de_function_words),
    ENTRY("de/given-names", de_given_names),
    ENTRY("de/glossary-headers", de_glossary_headers),
    ENTRY("de/inseparable-verbs", de_inseparable_verbs),
    ENTRY("de/irregular-verbs", de_irregular_verbs),
    ENTRY("de/months", de_months),
    ENTRY("de/name-fields", de_name_fields),
    ENTRY("de/name-words", de_name_words),
    ENTRY("de/noun-declension", de_noun_declension),
    ENTRY("de/noun-derivation", de_noun_derivation),
    ENTRY("de/number-words", de_number_words),
    ENTRY("de/opaque-words", de_opaque_words),
    ENTRY("de/parts-of-speech", de_parts_of_speech),
    ENTRY("de/place-names", de_place_names),
    ENTRY("de/range-words", de_range_words),
    ENTRY("de/sentence-contexts", de_sentence_contexts),
    ENTRY("de/sentence-starters", de_sentence_starters),
    ENTRY("de/set-phrases", de_set_phrases),
    ENTRY("de/strong-verbs", de_strong_verbs),
    ENTRY("de/telltale-endings", de_telltale_endings),
    ENTRY("de/telltale-words", de_telltale_words),
    ENTRY("de/term-context", de_term_context),
    ENTRY("de/verb-particles", de_verb_particles),
    ENTRY("de/verb-prefixes", de_verb_prefixes),
    ENTRY("de/word-endings", de_word_endings),
    ENTRY("en/abbreviations", en_abbreviations),
    ENTRY("en/alignment-endings", en_alignment_endings),
    ENTRY("en/citation-marks", en_citation_marks),
    ENTRY("en/clock-words", en_clock_words),
    ENTRY("en/dictionary-placeholders", en_dictionary_placeholders),
    ENTRY("en/doubled-words", en_doubled_words),
    ENTRY("en/endings", en_endings),
    ENTRY("en/function-words", en_function_words),
    ENTRY("en/german-loan-words", en_german_loan_words),
    ENTRY("en/imperial-units", en_imperial_units),
    ENTRY("en/irregular-forms", en_irregular_forms),
    ENTRY("en/months", en_months),
    ENTRY("en/number-words", en_number_words),
    ENTRY("en/parts-of-speech", en_parts_of_speech),
    ENTRY("en/placeholders", en_placeholders),
    ENTRY("en/plural-only", en_plural_only),
    ENTRY("en/pronouns", en_pronouns),
    ENTRY("en/range-words", en_range_words),
    ENTRY("en/sentence-contexts", en_sentence_contexts),
    ENTRY("en/sentence-starters", en_sentence_starters),
    ENTRY("en/spelling-variants", en_spelling_variants),
    ENTRY("en/variety-words", en_variety_words),
    ENTRY("fr/alignment-endings", fr_alignment_endings),
    ENTRY("fr/core-lexicon", fr_core_lexicon),
    ENTRY("fr/dictionary-placeholders", fr_dictionary_placeholders),
};

size_t language_data_count(void) { return sizeof files / sizeof files[0]; }

language_data_file language_data_at(size_t index) { return files[index]; }
