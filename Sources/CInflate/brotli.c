#include "inflate.h"

#include <brotli/decode.h>
#include <stdlib.h>

enum { step = 1 << 18 };

unsigned char *annals_unbrotli(const unsigned char *input, size_t count, size_t limit, size_t *written) {
    *written = 0;
    BrotliDecoderState *state = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    unsigned char *content = NULL;
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (state != NULL && result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && *written <= limit) {
        unsigned char *grown = realloc(content, *written + step);
        if (grown == NULL) break;
        content = grown;
        unsigned char *output = content + *written;
        size_t room = step;
        result = BrotliDecoderDecompressStream(state, &count, &input, &room, &output, NULL);
        *written += step - room;
    }
    if (state != NULL) BrotliDecoderDestroyInstance(state);
    if (result == BROTLI_DECODER_RESULT_SUCCESS && *written <= limit) return content;
    free(content);
    return NULL;
}
