#ifndef ANNALS_ASSETS_H
#define ANNALS_ASSETS_H

#include <stddef.h>

// Text files compiled into the binary. `count` is in bytes; the bytes end without a NUL.
struct annals_asset {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

extern const struct annals_asset annals_assets[];
extern const size_t annals_asset_count;

#endif
