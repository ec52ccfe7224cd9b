#include "chunspell.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The C interface of libhunspell 1.7, declared here so that no header is needed.
typedef void *(*create_function)(const char *, const char *);
typedef void (*destroy_function)(void *);
typedef int (*spell_function)(void *, const char *);
typedef char *(*encoding_function)(void *);

struct chunspell {
  void *library;
  void *handle;
  destroy_function destroy;
  spell_function spell;
  int is_latin1;
};

static void *open_dictionary(chunspell *checker, const char *affix_path,
                             const char *dictionary_path) {
  create_function create = (create_function)dlsym(checker->library, "Hunspell_create");
  encoding_function encoding =
      (encoding_function)dlsym(checker->library, "Hunspell_get_dic_encoding");
  checker->destroy = (destroy_function)dlsym(checker->library, "Hunspell_destroy");
  checker->spell = (spell_function)dlsym(checker->library, "Hunspell_spell");
  if (!create || !encoding || !checker->destroy || !checker->spell) return NULL;
  void *handle = create(affix_path, dictionary_path);
  if (!handle) return NULL;
  const char *name = encoding(handle);
  checker->is_latin1 = name && strcmp(name, "ISO8859-1") == 0;
  if (!checker->is_latin1 && !(name && strcmp(name, "UTF-8") == 0)) {
    checker->destroy(handle);
    return NULL;
  }
  return handle;
}

int chunspell_is_installed(const char *library, const char *affix_path,
                           const char *dictionary_path) {
  if (access(affix_path, R_OK) != 0 || access(dictionary_path, R_OK) != 0) return 0;
  void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return 0;
  dlclose(handle);
  return 1;
}

chunspell *chunspell_open(const char *library, const char *affix_path,
                          const char *dictionary_path) {
  chunspell *checker = calloc(1, sizeof *checker);
  if (!checker) return NULL;
  checker->library = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (checker->library) checker->handle = open_dictionary(checker, affix_path, dictionary_path);
  if (checker->handle) return checker;
  chunspell_close(checker);
  return NULL;
}

// Writes a word in ISO 8859-1; 0 where it has another character or is too long.
static int to_latin1(const char *word, char *out, size_t size) {
  size_t length = 0;
  for (const unsigned char *byte = (const unsigned char *)word; *byte; byte++) {
    if (length + 1 >= size) return 0;
    if (*byte < 0x80) {
      out[length++] = (char)*byte;
    } else if ((*byte == 0xC2 || *byte == 0xC3) && (byte[1] & 0xC0) == 0x80) {
      out[length++] = (char)((*byte & 3) << 6 | (byte[1] & 0x3F));
      byte++;
    } else {
      return 0;
    }
  }
  out[length] = 0;
  return 1;
}

int chunspell_spell(chunspell *checker, const char *word) {
  char latin1[256];
  if (!checker->is_latin1) return checker->spell(checker->handle, word) != 0;
  return to_latin1(word, latin1, sizeof latin1) && checker->spell(checker->handle, latin1) != 0;
}

void chunspell_close(chunspell *checker) {
  if (!checker) return;
  if (checker->handle) checker->destroy(checker->handle);
  if (checker->library) dlclose(checker->library);
  free(checker);
}
