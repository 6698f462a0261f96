#ifndef ANNALS_INFLATE_H
#define ANNALS_INFLATE_H

#include <stddef.h>

// Decompresses gzip and zlib streams (RFC 1950, RFC 1952), and gzip members that follow one another, piece by piece.

typedef struct annals_inflater annals_inflater;

enum annals_inflate_outcome {
    ANNALS_INFLATE_MORE, // all input is used, or the output is full
    ANNALS_INFLATE_END,  // the stream ended and nothing follows it
    ANNALS_INFLATE_BROKEN,
};

// NULL where memory is short. `raw` reads a deflate stream without header (RFC 1951).
annals_inflater *annals_inflater_new(int raw);
void annals_inflater_free(annals_inflater *inflater);
// Takes input from `*used` on, moves `*used` on, and writes `*written` bytes of output.
enum annals_inflate_outcome annals_inflate(
    annals_inflater *inflater, const unsigned char *input, size_t count, size_t *used,
    unsigned char *output, size_t capacity, size_t *written);

// Decompresses Brotli (RFC 7932) whole. Gives the content, of `*written` bytes, to be freed with `free`; NULL where it is
// broken, grows beyond `limit` (`*written` is then larger than `limit`), or memory is short.
unsigned char *annals_unbrotli(const unsigned char *input, size_t count, size_t limit, size_t *written);

#endif
