#include "english.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__OPTIMIZE__)
#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CLONES
#endif

/// t(1 - |t|/4) for |t| <= 2, ±1 beyond: the trainer's stand-in for tanh.
static inline float bend(float x) {
    float t = x < -2.0f ? -2.0f : x;
    t = t > 2.0f ? 2.0f : t;
    return t * (1.0f - 0.25f * __builtin_fabsf(t));
}

static inline float gate(float x) { return 0.5f + 0.5f * bend(0.5f * x); }

/// A value from -1 to 1 as an activation, rounded to the nearest.
static inline uint8_t activation(float value) { return (uint8_t)(int32_t)(value * 64.0f + 64.5f); }

CLONES
void english_look_up(uint8_t *out, const int8_t *row, int32_t width) {
    for (int32_t i = 0; i < width; i++) out[i] = activation((float)row[i] / 127.0f);
}

// What the loops write overlaps nothing that they read; without the word they would look, row by row.

CLONES
static void step(
    uint8_t *restrict state, const int32_t *restrict sums, float *restrict cell, int32_t width,
    const float *restrict scales, const float *restrict bias
) {
    for (int32_t i = 0; i < width; i++) {
        float in = gate((float)sums[i] * scales[i] + bias[i]);
        float forget = gate((float)sums[width + i] * scales[width + i] + bias[width + i]);
        float out = gate((float)sums[2 * width + i] * scales[2 * width + i] + bias[2 * width + i]);
        float fresh = bend((float)sums[3 * width + i] * scales[3 * width + i] + bias[3 * width + i]);
        cell[i] = in * fresh + forget * cell[i];
        state[i] = activation(out * bend(cell[i]));
    }
}

void english_recur(
    uint8_t *states, int32_t stride, int32_t *sums, float *cells, const int32_t *firsts, int32_t steps, int32_t width,
    int32_t isReverse, const int8_t *packed, const int32_t *start, const float *scales, const float *bias
) {
    for (int32_t i = 0; i < steps; i++) {
        int32_t t = isReverse ? steps - 1 - i : i;
        int32_t count = firsts[t + 1] - firsts[t];
        int32_t *row = sums + (size_t)firsts[t] * 4 * (size_t)width;
        if (i > 0) {
            int32_t last = isReverse ? t + 1 : t - 1;
            int32_t both = isReverse ? firsts[t + 2] - firsts[t + 1] : count;
            const uint8_t *from = states + (size_t)firsts[last] * (size_t)stride;
            english_multiply(row, from, stride, both, packed, start, width, 4 * width, 1);
        }
        uint8_t *state = states + (size_t)firsts[t] * (size_t)stride;
        for (int32_t s = 0; s < count; s++, state += stride, row += 4 * width) {
            step(state, row, cells + (size_t)s * (size_t)width, width, scales, bias);
        }
    }
}

CLONES
static void scale_row(
    float *restrict out, const int32_t *restrict sums, int32_t columns, const float *restrict scales,
    const float *restrict bias
) {
    for (int32_t j = 0; j < columns; j++) out[j] = (float)sums[j] * scales[j] + bias[j];
}

void english_scale(
    float *out, const int32_t *sums, int32_t count, int32_t columns, const float *scales, const float *bias
) {
    for (int32_t i = 0; i < count; i++, out += columns, sums += columns) scale_row(out, sums, columns, scales, bias);
}

CLONES
static void bend_joined_row(
    uint8_t *restrict out, const int32_t *restrict sums, int32_t columns, const float *restrict scales,
    const float *restrict bias, const float *restrict values
) {
    for (int32_t j = 0; j < columns; j++) {
        float value = (float)sums[j] * scales[j] + bias[j];
        out[j] = activation(bend(value + values[j]));
    }
}

void english_bend_joined(
    uint8_t *out, const int32_t *sums, int32_t count, int32_t columns, const float *scales, const float *bias,
    const int32_t *rows, const float *values
) {
    for (int32_t i = 0; i < count; i++, out += columns, sums += columns) {
        bend_joined_row(out, sums, columns, scales, bias, values + (size_t)rows[i] * (size_t)columns);
    }
}

CLONES
void english_bend_values(uint8_t *out, const float *values, int32_t count) {
    for (int32_t j = 0; j < count; j++) out[j] = activation(bend(values[j]));
}

CLONES
static void bend_row(
    uint8_t *restrict out, const int32_t *restrict sums, int32_t columns, const float *restrict scales,
    const float *restrict bias
) {
    for (int32_t j = 0; j < columns; j++) out[j] = activation(bend((float)sums[j] * scales[j] + bias[j]));
}

void english_bend(
    uint8_t *out, const int32_t *sums, int32_t count, int32_t columns, const float *scales, const float *bias
) {
    for (int32_t i = 0; i < count; i++, out += columns, sums += columns) bend_row(out, sums, columns, scales, bias);
}

/// Sixteen columns side by side, each with its best so far; of equals the first is best.
CLONES
static int32_t best_of(const int32_t *sums, int32_t classes, const float *scales, const float *bias) {
    float tops[16];
    int32_t blocks[16] = {0};
    for (int32_t l = 0; l < 16; l++) tops[l] = -__builtin_inff();
    for (int32_t j = 0; j < classes; j += 16) {
        int32_t lanes = classes - j < 16 ? classes - j : 16;
        for (int32_t l = 0; l < lanes; l++) {
            float score = (float)sums[j + l] * scales[j + l] + bias[j + l];
            blocks[l] = score > tops[l] ? j : blocks[l];
            tops[l] = score > tops[l] ? score : tops[l];
        }
    }
    int32_t best = 0;
    for (int32_t l = 1; l < 16; l++) {
        int32_t isEarlier = tops[l] == tops[best] && blocks[l] < blocks[best];
        if (tops[l] > tops[best] || isEarlier) best = l;
    }
    return blocks[best] + best;
}

void english_best(
    int32_t *best, const int32_t *sums, int32_t count, int32_t columns, int32_t classes, const float *scales,
    const float *bias
) {
    for (int32_t i = 0; i < count; i++, sums += columns) best[i] = best_of(sums, classes, scales, bias);
}
