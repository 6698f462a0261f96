#include "recurrence.h"

#include "matrix.h"

#include <math.h>
#include <string.h>

#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))

static inline float bend(float x) {
    float t = x < -2 ? -2 : x;
    t = t > 2 ? 2 : t;
    return t * (1 - 0.25f * __builtin_fabsf(t));
}

static inline float slope(float y) {
    float room = 1 - __builtin_fabsf(y);
    return __builtin_sqrtf(room < 0.0004f ? 0.0004f : room);
}

float squash(float x) { return bend(x); }

CLONES
static void step_forward(float *gates, float *cells, const float *before, float *states, int width) {
    float *in = gates, *forget = gates + width, *out = gates + 2 * width, *fresh = gates + 3 * width;
    for (int i = 0; i < width; i++) {
        in[i] = 0.5f + 0.5f * bend(0.5f * in[i]);
        forget[i] = 0.5f + 0.5f * bend(0.5f * forget[i]);
        out[i] = 0.5f + 0.5f * bend(0.5f * out[i]);
        fresh[i] = bend(fresh[i]);
        cells[i] = in[i] * fresh[i] + (before ? forget[i] * before[i] : 0);
        states[i] = out[i] * bend(cells[i]);
    }
}

CLONES
static void step_backward(
    float *gates, const float *cells, const float *before, const float *slopes, float *stateCarry, float *cellCarry,
    int width
) {
    float *in = gates, *forget = gates + width, *out = gates + 2 * width, *fresh = gates + 3 * width;
    for (int i = 0; i < width; i++) {
        float state = slopes[i] + stateCarry[i];
        float bent = bend(cells[i]);
        float cell = cellCarry[i] + state * out[i] * slope(bent);
        float outSlope = state * bent * 0.25f * slope(2 * out[i] - 1);
        float inSlope = cell * fresh[i] * 0.25f * slope(2 * in[i] - 1);
        float freshSlope = cell * in[i] * slope(fresh[i]);
        float forgetSlope = before ? cell * before[i] * 0.25f * slope(2 * forget[i] - 1) : 0;
        cellCarry[i] = cell * forget[i];
        in[i] = inSlope;
        forget[i] = forgetSlope;
        out[i] = outSlope;
        fresh[i] = freshSlope;
    }
}

void recurrence_forward(
    const Layout *layout, int width, int isReverse, float *gates, float *cells, float *states, int stride,
    const float *packed
) {
    for (int s = 0; s < layout->steps; s++) {
        int t = isReverse ? layout->steps - 1 - s : s;
        int from = layout->start[t], count = layout->active[t];
        int last = isReverse ? t + 1 : t - 1;
        int known = s == 0 ? 0 : layout->active[last] < count ? layout->active[last] : count;
        int lastFrom = s == 0 ? 0 : layout->start[last];
        if (known > 0) {
            matrix_multiply(
                gates + (long)from * 4 * width, 4 * width, states + (long)lastFrom * stride, stride, 1, packed, known,
                4 * width, width, 1
            );
        }
        for (int b = 0; b < count; b++) {
            long row = from + b;
            const float *before = b < known ? cells + (long)(lastFrom + b) * width : NULL;
            step_forward(gates + row * 4 * width, cells + row * width, before, states + row * stride, width);
        }
    }
}

void recurrence_backward(
    const Layout *layout, int width, int isReverse, float *gates, const float *cells, const float *states,
    const float *slopes, int stride, const float *packedTransposed, float *previous, float *carry
) {
    float *stateCarry = carry, *cellCarry = carry + (long)layout->sentences * width;
    memset(carry, 0, 2ul * layout->sentences * width * sizeof(float));
    memset(previous, 0, (unsigned long)layout->words * width * sizeof(float));
    for (int s = layout->steps - 1; s >= 0; s--) {
        int t = isReverse ? layout->steps - 1 - s : s;
        int from = layout->start[t], count = layout->active[t];
        int last = isReverse ? t + 1 : t - 1;
        int known = s == 0 ? 0 : layout->active[last] < count ? layout->active[last] : count;
        int lastFrom = s == 0 ? 0 : layout->start[last];
        for (int b = 0; b < count; b++) {
            long row = from + b, lastRow = lastFrom + b;
            const float *before = b < known ? cells + lastRow * width : NULL;
            if (before) memcpy(previous + row * width, states + lastRow * stride, width * sizeof(float));
            step_backward(
                gates + row * 4 * width, cells + row * width, before, slopes + row * stride,
                stateCarry + (long)b * width, cellCarry + (long)b * width, width
            );
        }
        if (known > 0) {
            matrix_multiply(
                stateCarry, width, gates + (long)from * 4 * width, 4 * width, 1, packedTransposed, known, width,
                4 * width, 0
            );
        }
    }
}
