// Hunspell's word check, where the library and a dictionary are installed.
//
// The library is opened at run time, so that building needs nothing of it and the program works
// without. A checker is not thread-safe.

#ifndef CHUNSPELL_H
#define CHUNSPELL_H

typedef struct chunspell chunspell;

// Whether the library and the files of a dictionary are there: 1 or 0. Nothing is read.
int chunspell_is_installed(const char *_Nonnull library, const char *_Nonnull affix_path,
                           const char *_Nonnull dictionary_path);

// Opens the library and a dictionary; null where either is missing or the dictionary is not UTF-8
// and not ISO 8859-1.
chunspell *_Nullable chunspell_open(const char *_Nonnull library, const char *_Nonnull affix_path,
                                    const char *_Nonnull dictionary_path);

// Whether a word, in UTF-8 and closed by a zero, is spelt as the dictionary has it: 1 or 0.
int chunspell_spell(chunspell *_Nonnull checker, const char *_Nonnull word);

void chunspell_close(chunspell *_Nullable checker);

#endif
