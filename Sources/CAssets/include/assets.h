#ifndef ANNALS_ASSETS_H
#define ANNALS_ASSETS_H

#include <stddef.h>

// A text file compiled into the binary. `count` is in bytes; there is no closing NUL.
struct annals_asset {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

// The asset at an index, from 0; NULL past the last.
const struct annals_asset *annals_asset(size_t index);

#endif
