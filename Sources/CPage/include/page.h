#ifndef ANNALS_PAGE_H
#define ANNALS_PAGE_H

#include <stddef.h>

// A file of the web page, compiled into the binary. `count` is in bytes; there is no closing NUL.
struct page_file {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

// The file at an index, from 0; NULL past the last.
const struct page_file *page_file(size_t index);

#endif
