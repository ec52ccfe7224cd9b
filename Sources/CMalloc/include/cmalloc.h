// The memory of this process.

#ifndef CMALLOC_H
#define CMALLOC_H

// Keeps memory that was given back for the next need, for work that takes and gives back large tables
// again and again: otherwise the kernel clears their pages anew each time. Does nothing where the
// C library has no such setting.
void cmalloc_keep_what_is_given_back(void);

#endif
