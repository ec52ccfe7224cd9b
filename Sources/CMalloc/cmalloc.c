#include "cmalloc.h"

#include <stdlib.h>  // tells whether this is glibc

#ifdef __GLIBC__
#include <limits.h>
#include <malloc.h>

void cmalloc_keep_what_is_given_back(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_TOP_PAD, 64 << 20);
}

#else

void cmalloc_keep_what_is_given_back(void) {}

#endif
