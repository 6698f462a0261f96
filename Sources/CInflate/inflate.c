#include "inflate.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct annals_inflater {
    z_stream stream;
    int raw;
    int between; // a member has ended and the next has not begun
};

annals_inflater *annals_inflater_new(int raw) {
    annals_inflater *inflater = calloc(1, sizeof *inflater);
    if (inflater == NULL) return NULL;
    inflater->raw = raw;
    // 32 lets zlib tell gzip from zlib by the header.
    if (inflateInit2(&inflater->stream, raw ? -MAX_WBITS : MAX_WBITS + 32) != Z_OK) {
        free(inflater);
        return NULL;
    }
    return inflater;
}

void annals_inflater_free(annals_inflater *inflater) {
    inflateEnd(&inflater->stream);
    free(inflater);
}

enum annals_inflate_outcome annals_inflate(
    annals_inflater *inflater, const unsigned char *input, size_t count, size_t *used,
    unsigned char *output, size_t capacity, size_t *written) {
    z_stream *stream = &inflater->stream;
    *written = 0;
    while (*used < count && *written < capacity) {
        if (inflater->between) {
            if (inflater->raw || input[*used] != 0x1f) return ANNALS_INFLATE_END;
            if (inflateReset(stream) != Z_OK) return ANNALS_INFLATE_BROKEN;
            inflater->between = 0;
        }
        size_t room = capacity - *written, rest = count - *used;
        stream->next_in = (unsigned char *)input + *used;
        stream->avail_in = rest > UINT_MAX ? UINT_MAX : (unsigned)rest;
        stream->next_out = output + *written;
        stream->avail_out = room > UINT_MAX ? UINT_MAX : (unsigned)room;
        unsigned in = stream->avail_in, out = stream->avail_out;
        int result = inflate(stream, Z_NO_FLUSH);
        *used += in - stream->avail_in;
        *written += out - stream->avail_out;
        if (result == Z_STREAM_END) {
            inflater->between = 1;
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            return ANNALS_INFLATE_BROKEN;
        } else if (in == stream->avail_in && out == stream->avail_out) {
            break;
        }
    }
    return ANNALS_INFLATE_MORE;
}
