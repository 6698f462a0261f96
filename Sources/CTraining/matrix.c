#include "matrix.h"

#include <string.h>

#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))

typedef float lanes __attribute__((vector_size(64)));
typedef float lanes_at __attribute__((vector_size(64), aligned(4)));

enum { panel = 32 };

void matrix_pack(float *packed, const float *source, int k, int n) {
    for (int j = 0; j < n; j += panel) {
        for (int i = 0; i < k; i++, packed += panel) memcpy(packed, source + (int64_t)i * n + j, panel * sizeof(float));
    }
}

void matrix_pack_transposed(float *packed, const float *source, int k, int n) {
    for (int j = 0; j < k; j += panel) {
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < panel; l++) *packed++ = source[(int64_t)(j + l) * n + i];
        }
    }
}

#define ROWS(count)                                                                        \
    for (; i + count <= m; i += count) {                                                   \
        lanes left[count], right[count];                                                   \
        for (int r = 0; r < count; r++) {                                                  \
            float *row = c + (int64_t)(i + r) * stride + j;                                \
            left[r] = add ? *(const lanes_at *)row : (lanes){0};                           \
            right[r] = add ? *(const lanes_at *)(row + 16) : (lanes){0};                   \
        }                                                                                  \
        const float *from = a + (int64_t)i * down;                                         \
        const float *with = b;                                                             \
        for (int l = 0; l < k; l++, from += across, with += panel) {                       \
            lanes first = *(const lanes_at *)with, second = *(const lanes_at *)(with + 16); \
            for (int r = 0; r < count; r++) {                                              \
                float value = from[(int64_t)r * down];                                     \
                left[r] += first * value;                                                  \
                right[r] += second * value;                                                \
            }                                                                              \
        }                                                                                  \
        for (int r = 0; r < count; r++) {                                                  \
            float *row = c + (int64_t)(i + r) * stride + j;                                \
            *(lanes_at *)row = left[r];                                                    \
            *(lanes_at *)(row + 16) = right[r];                                            \
        }                                                                                  \
    }

CLONES
void matrix_multiply(
    float *c, int stride, const float *a, int down, int across, const float *packed, int m, int n, int k, int add
) {
    for (int j = 0; j < n; j += panel) {
        const float *b = packed + (int64_t)j * k;
        int i = 0;
        ROWS(12)
        ROWS(4)
        ROWS(1)
    }
}

CLONES
float matrix_dot(const float *a, const float *b, int n) {
    lanes sum = {0};
    for (int i = 0; i < n; i += 16) sum += *(const lanes_at *)(a + i) * *(const lanes_at *)(b + i);
    float total = 0;
    for (int i = 0; i < 16; i++) total += sum[i];
    return total;
}

CLONES
void matrix_add_scaled(float *y, const float *x, float s, int n) {
    for (int i = 0; i < n; i += 16) *(lanes_at *)(y + i) += *(const lanes_at *)(x + i) * s;
}
