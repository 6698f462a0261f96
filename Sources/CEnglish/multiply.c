#include "english.h"

#include <string.h>

/// Where the panel of 16 columns that starts at column j begins: a panel holds its columns' weights group after group.
static inline size_t panel_at(int32_t j, int32_t groups) { return (size_t)j * 4 * (size_t)groups; }

/// The bytes that a panel's stops take at most.
static inline size_t stops_size(int32_t groups) { return (size_t)(groups / 2 + 1); }

/// The stops of the panel that starts at column j, after all panels: the pairs of groups whose products, added, could go
/// beyond 16 bits, and the number of pairs.
static inline uint8_t *stops_of(const int8_t *packed, int32_t j, int32_t groups, int32_t columns) {
    return (uint8_t *)packed + panel_at(columns, groups) + (size_t)(j / 16) * stops_size(groups);
}

/// Sets or adds to the sums what they start from and rows of activations times a packed matrix. The versions after it
/// for each kind of vector unit give the same sums.
static void rows_plain(
    int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed, const int32_t *start,
    int32_t groups, int32_t columns, int32_t add
) {
    for (int32_t r = 0; r < count; r++, out += columns, x += stride) {
        for (int32_t j = 0; j < columns; j++) out[j] = start[j] + (add ? out[j] : 0);
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
        for (int r = 0; r < height; r++) {                                                                     \
            for (int b = 0; b < blocks; b++) {                                                                 \
                sum[r][b] = sixteen(start + j + 16 * b);                                                       \
                if (add) sum[r][b] = _mm512_add_epi32(sum[r][b], sixteen(out + r * columns + j + 16 * b));     \
            }                                                                                                  \
        }                                                                                                      \
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
            for (int b = 0; b < blocks; b++) _mm512_storeu_si512(out + r * columns + j + 16 * b, sum[r][b]);   \
    }

WIDE static inline __m512i sixteen(const int32_t *sums) { return _mm512_loadu_si512(sums); }

WIDE static void rows_wide(
    int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed, const int32_t *start,
    int32_t groups, int32_t columns, int32_t add
) {
    for (; count >= 4; count -= 4, out += 4 * columns, x += 4 * stride) {
        int32_t j = 0;
        for (; j + 64 <= columns; j += 64) WIDE_TILE(4, 4)
        for (; j < columns; j += 16) WIDE_TILE(4, 1)
    }
    for (; count > 0; count--, out += columns, x += stride) {
        int32_t j = 0;
        for (; j + 128 <= columns; j += 128) WIDE_TILE(1, 8)
        for (; j < columns; j += 16) WIDE_TILE(1, 1)
    }
}

/// `height` rows by a panel, the sums in registers. Two groups that fit 16 bits together become 32 bits in one step.
#define NARROW_TILE(height)                                                                                    \
    {                                                                                                          \
        __m256i sum[height][2];                                                                                \
        for (int r = 0; r < height; r++) {                                                                     \
            for (int h = 0; h < 2; h++) {                                                                      \
                sum[r][h] = eight(start + 8 * h);                                                              \
                if (add) sum[r][h] = _mm256_add_epi32(sum[r][h], eight(out + r * outStride + 8 * h));          \
            }                                                                                                  \
        }                                                                                                      \
        const int8_t *w = panel;                                                                               \
        const uint8_t *stop = stops;                                                                           \
        for (int32_t g = 0; g < groups; stop++) {                                                              \
            for (; g < 2 * *stop; g += 2, w += 128) {                                                          \
                for (int r = 0; r < height; r++) {                                                             \
                    __m256i one = spread(x + r * stride + 4 * g), two = spread(x + r * stride + 4 * g + 4);    \
                    for (int h = 0; h < 2; h++) {                                                              \
                        __m256i both = _mm256_add_epi16(times(one, w + 32 * h), times(two, w + 64 + 32 * h));  \
                        sum[r][h] = added(sum[r][h], both);                                                    \
                    }                                                                                          \
                }                                                                                              \
            }                                                                                                  \
            for (int32_t end = g + 2 < groups ? g + 2 : groups; g < end; g++, w += 64) {                       \
                for (int r = 0; r < height; r++) {                                                             \
                    __m256i one = spread(x + r * stride + 4 * g);                                              \
                    for (int h = 0; h < 2; h++) sum[r][h] = added(sum[r][h], times(one, w + 32 * h));          \
                }                                                                                              \
            }                                                                                                  \
        }                                                                                                      \
        for (int r = 0; r < height; r++)                                                                       \
            for (int h = 0; h < 2; h++)                                                                        \
                _mm256_storeu_si256((__m256i *)(out + r * outStride + 8 * h), sum[r][h]);                      \
    }

NARROW static inline __m256i eight(const int32_t *sums) { return _mm256_loadu_si256((const __m256i *)sums); }

/// A group of activations, for each of eight columns.
NARROW static inline __m256i spread(const uint8_t *x) { return _mm256_set1_epi32(four(x)); }

/// A group of activations times its weights in eight columns. Two products go into 16 bits without saturation.
NARROW static inline __m256i times(__m256i value, const int8_t *w) {
    return _mm256_maddubs_epi16(value, _mm256_load_si256((const __m256i *)w));
}

NARROW static inline __m256i added(__m256i sum, __m256i products) {
    return _mm256_add_epi32(sum, _mm256_madd_epi16(products, _mm256_set1_epi16(1)));
}

/// Three rows at a time are what the registers hold.
NARROW static void narrow_panel(
    int32_t *out, int32_t outStride, const uint8_t *x, int32_t stride, int32_t count, const int8_t *panel,
    const uint8_t *stops, const int32_t *start, int32_t groups, int32_t add
) {
    for (; count >= 3; count -= 3, out += 3 * outStride, x += 3 * stride) NARROW_TILE(3)
    for (; count > 0; count--, out += outStride, x += stride) NARROW_TILE(1)
}

/// Some rows by a panel before the next panel: the rows and the panel's weights stay in the first cache.
NARROW static void rows_narrow(
    int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed, const int32_t *start,
    int32_t groups, int32_t columns, int32_t add
) {
    for (int32_t most = 48; count > 0; count -= most, out += most * columns, x += most * stride) {
        int32_t some = count < most ? count : most;
        for (int32_t j = 0; j < columns; j += 16) {
            const int8_t *panel = packed + panel_at(j, groups);
            const uint8_t *stops = stops_of(packed, j, groups, columns);
            narrow_panel(out + j, columns, x, stride, some, panel, stops, start + j, groups, add);
        }
    }
}

int32_t english_kernels(void) {
    if (!__builtin_cpu_supports("avx2")) return 1;
    return __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") ? 3 : 2;
}

static void multiply_rows(
    int32_t kernel, int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    const int32_t *start, int32_t groups, int32_t columns, int32_t add
) {
    switch (kernel) {
    case 2: rows_wide(out, x, stride, count, packed, start, groups, columns, add); break;
    case 1: rows_narrow(out, x, stride, count, packed, start, groups, columns, add); break;
    default: rows_plain(out, x, stride, count, packed, start, groups, columns, add);
    }
}
#else
int32_t english_kernels(void) { return 1; }

static void multiply_rows(
    int32_t kernel, int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    const int32_t *start, int32_t groups, int32_t columns, int32_t add
) {
    (void)kernel;
    rows_plain(out, x, stride, count, packed, start, groups, columns, add);
}
#endif

/// The bytes before the first line of the cache, where the panels begin: no load of a vector then crosses two lines.
static inline size_t gap(const int8_t *packed) { return (size_t)(-(uintptr_t)packed & 63); }

/// Where a weight is packed: four rows of a column side by side.
static inline size_t place(int32_t row, int32_t column, int32_t groups) {
    return panel_at(column / 16 * 16, groups) + (size_t)(row / 4 * 64 + column % 16 * 4 + row % 4);
}

size_t english_packed_size(int32_t rows, int32_t columns) {
    int32_t groups = (rows + 3) / 4;
    return 63 + panel_at(columns, groups) + (size_t)(columns / 16) * stops_size(groups);
}

/// Whether the products of two groups of a panel, added, stay within 16 bits for all activations up to 128.
static int fits(const int8_t *pair) {
    for (int32_t i = 0; i < 64; i += 2) {
        int32_t most = 0, least = 0;
        for (int32_t l = 0; l < 4; l++) {
            int8_t weight = pair[i + l / 2 * 64 + l % 2];
            if (weight > 0) most += weight;
            else least += weight;
        }
        if (most > 255 || least < -255) return 0;
    }
    return 1;
}

/// Marks the pairs that do not fit, or every one.
static void mark_stops(int8_t *packed, int32_t groups, int32_t columns, int32_t every) {
    for (int32_t j = 0; j < columns; j += 16) {
        const int8_t *panel = packed + panel_at(j, groups);
        uint8_t *stop = stops_of(packed, j, groups, columns);
        for (int32_t p = 0; p < groups / 2; p++) if (every || !fits(panel + 128 * p)) *stop++ = (uint8_t)p;
        *stop = (uint8_t)(groups / 2);
    }
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
    mark_stops(packed, (rows + 3) / 4, columns, 0);
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
    multiply_rows(kernel, out, x, stride, count, packed + gap(packed), start, (rows + 3) / 4, columns, add);
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
    // To see which fit would take longer than their product does.
    mark_stops(packed, width / 4, columns, 1);
}
