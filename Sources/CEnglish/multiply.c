#include "english.h"

#include <string.h>

/// Where the panel of 16 columns that starts at column j begins: a panel holds its columns' weights group after group.
static inline size_t panel_at(int32_t j, int32_t groups) { return (size_t)j * 4 * (size_t)groups; }

/// Adds rows of activations times a packed matrix to the sums. The versions after it for each kind of vector unit give
/// the same sums.
static void rows_plain(
    int32_t *out, int32_t outStride, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    int32_t groups, int32_t columns
) {
    for (int32_t r = 0; r < count; r++, out += outStride, x += stride) {
        const int8_t *w = packed;
        for (int32_t j = 0; j < columns; j += 16) {
            for (int32_t g = 0; g < groups; g++, w += 64) {
                const uint8_t *a = x + 4 * g;
                for (int32_t i = 0; i < 16; i++) {
                    out[j + i] += a[0] * w[4 * i] + a[1] * w[4 * i + 1] + a[2] * w[4 * i + 2] + a[3] * w[4 * i + 3];
                }
            }
        }
    }
}

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#define NARROW __attribute__((target("avx2")))

static inline int32_t four(const uint8_t *x) {
    int32_t value;
    memcpy(&value, x, 4);
    return value;
}

/// `height` rows by `blocks` × 16 columns, the sums in registers.
#define WIDE_TILE(height, blocks)                                                                              \
    {                                                                                                          \
        __m512i sum[height][blocks];                                                                           \
        for (int r = 0; r < height; r++)                                                                       \
            for (int b = 0; b < blocks; b++) sum[r][b] = _mm512_loadu_si512(out + r * outStride + j + 16 * b); \
        const int8_t *w = packed + panel_at(j, groups);                                                        \
        for (int32_t g = 0; g < groups; g++, w += 64) {                                                        \
            __m512i weight[blocks];                                                                            \
            for (int b = 0; b < blocks; b++) weight[b] = _mm512_loadu_si512(w + panel_at(16 * b, groups));     \
            for (int r = 0; r < height; r++) {                                                                 \
                __m512i value = _mm512_set1_epi32(four(x + r * stride + 4 * g));                               \
                for (int b = 0; b < blocks; b++) sum[r][b] = _mm512_dpbusd_epi32(sum[r][b], value, weight[b]); \
            }                                                                                                  \
        }                                                                                                      \
        for (int r = 0; r < height; r++)                                                                       \
            for (int b = 0; b < blocks; b++) _mm512_storeu_si512(out + r * outStride + j + 16 * b, sum[r][b]); \
    }

WIDE static void rows_wide(
    int32_t *out, int32_t outStride, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    int32_t groups, int32_t columns
) {
    for (; count >= 4; count -= 4, out += 4 * outStride, x += 4 * stride) {
        int32_t j = 0;
        for (; j + 64 <= columns; j += 64) WIDE_TILE(4, 4)
        for (; j < columns; j += 16) WIDE_TILE(4, 1)
    }
    for (; count > 0; count--, out += outStride, x += stride) {
        int32_t j = 0;
        for (; j + 128 <= columns; j += 128) WIDE_TILE(1, 8)
        for (; j < columns; j += 16) WIDE_TILE(1, 1)
    }
}

/// A row by `panels` × 16 columns, the sums in registers. Two products go into 16 bits without saturation.
#define NARROW_TILE(panels)                                                                                    \
    {                                                                                                          \
        __m256i sum[2 * panels];                                                                               \
        for (int b = 0; b < 2 * panels; b++) sum[b] = _mm256_loadu_si256((const __m256i *)(out + j + 8 * b));  \
        const int8_t *w = packed + panel_at(j, groups);                                                        \
        for (int32_t g = 0; g < groups; g++, w += 64) {                                                        \
            __m256i value = _mm256_set1_epi32(four(x + 4 * g));                                                \
            for (int b = 0; b < 2 * panels; b++) {                                                             \
                const int8_t *half = w + panel_at(b / 2 * 16, groups) + b % 2 * 32;                            \
                __m256i products = _mm256_maddubs_epi16(value, _mm256_loadu_si256((const __m256i *)half));     \
                sum[b] = _mm256_add_epi32(sum[b], _mm256_madd_epi16(products, ones));                          \
            }                                                                                                  \
        }                                                                                                      \
        for (int b = 0; b < 2 * panels; b++) _mm256_storeu_si256((__m256i *)(out + j + 8 * b), sum[b]);        \
    }

NARROW static void narrow_columns(
    int32_t *out, int32_t outStride, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    int32_t groups, int32_t j, int32_t isWhole
) {
    const __m256i ones = _mm256_set1_epi16(1);
    for (; count > 0; count--, out += outStride, x += stride) {
        if (isWhole) NARROW_TILE(4) else NARROW_TILE(1)
    }
}

/// Some columns for all rows before the next columns: their weights stay in the first cache.
NARROW static void rows_narrow(
    int32_t *out, int32_t outStride, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    int32_t groups, int32_t columns
) {
    int32_t j = 0;
    for (; j + 64 <= columns; j += 64) narrow_columns(out, outStride, x, stride, count, packed, groups, j, 1);
    for (; j < columns; j += 16) narrow_columns(out, outStride, x, stride, count, packed, groups, j, 0);
}

int32_t english_kernels(void) {
    if (!__builtin_cpu_supports("avx2")) return 1;
    return __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") ? 3 : 2;
}

static void add_rows(
    int32_t kernel, int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed, int32_t groups,
    int32_t columns
) {
    switch (kernel) {
    case 2: rows_wide(out, columns, x, stride, count, packed, groups, columns); break;
    case 1: rows_narrow(out, columns, x, stride, count, packed, groups, columns); break;
    default: rows_plain(out, columns, x, stride, count, packed, groups, columns);
    }
}
#else
int32_t english_kernels(void) { return 1; }

static void add_rows(
    int32_t kernel, int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed, int32_t groups,
    int32_t columns
) {
    (void)kernel;
    rows_plain(out, columns, x, stride, count, packed, groups, columns);
}
#endif

/// The bytes before the first line of the cache, where the panels begin: no load of a vector then crosses two lines.
static inline size_t gap(const int8_t *packed) { return (size_t)(-(uintptr_t)packed & 63); }

/// Where a weight is packed: four rows of a column side by side.
static inline size_t place(int32_t row, int32_t column, int32_t groups) {
    return panel_at(column / 16 * 16, groups) + (size_t)(row / 4 * 64 + column % 16 * 4 + row % 4);
}

size_t english_packed_size(int32_t rows, int32_t columns) {
    return (size_t)((rows + 3) / 4) * 4 * (size_t)columns + 63;
}

void english_pack(int8_t *packed, int32_t *start, const int8_t *matrix, int32_t rows, int32_t columns) {
    memset(packed, 0, english_packed_size(rows, columns));
    packed += gap(packed);
    for (int32_t j = 0; j < columns; j++) start[j] = 0;
    for (int32_t i = 0; i < rows; i++) {
        for (int32_t j = 0; j < columns; j++) {
            int8_t weight = matrix[(size_t)i * (size_t)columns + (size_t)j];
            packed[place(i, j, (rows + 3) / 4)] = weight;
            start[j] -= 64 * weight;
        }
    }
}

void english_multiply(
    int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed, const int32_t *start,
    int32_t rows, int32_t columns, int32_t add
) {
    english_multiply_by(english_kernels() - 1, out, x, stride, count, packed, start, rows, columns, add);
}

void english_multiply_by(
    int32_t kernel, int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    const int32_t *start, int32_t rows, int32_t columns, int32_t add
) {
    for (int32_t i = 0; i < count; i++) {
        int32_t *row = out + (size_t)i * (size_t)columns;
        if (add) for (int32_t j = 0; j < columns; j++) row[j] += start[j];
        else memcpy(row, start, (size_t)columns * sizeof *row);
    }
    add_rows(kernel, out, x, stride, count, packed + gap(packed), (rows + 3) / 4, columns);
}

void english_pack_states(
    int8_t *packed, int32_t *start, const uint8_t *states, int32_t count, int32_t width, int32_t columns
) {
    memset(packed, 0, english_packed_size(width, columns));
    packed += gap(packed);
    for (int32_t j = 0; j < columns; j++) start[j] = 0;
    for (int32_t j = 0; j < count; j++, states += width) {
        int32_t sum = 0;
        for (int32_t i = 0; i < width; i += 4) {
            int8_t *to = packed + place(i, j, width / 4);
            for (int32_t l = 0; l < 4; l++) {
                to[l] = (int8_t)((int32_t)states[i + l] - 64);
                sum += to[l];
            }
        }
        start[j] = -64 * sum;
    }
}
