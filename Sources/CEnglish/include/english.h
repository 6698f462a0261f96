#ifndef ENGLISH_H
#define ENGLISH_H

#include <stddef.h>
#include <stdint.h>

/// Bytes compiled into the binary; they end after `count`, not with a NUL.
typedef struct {
    const uint8_t *start;
    size_t count;
} EnglishBytes;

/// The word lists of the tokeniser; each is a plain text file in `Words`.
typedef enum {
    EnglishAbbreviations,
    EnglishClitics,
    EnglishContractions,
    EnglishDomains,
    EnglishEmoticons,
    EnglishPrefixes,
    EnglishStarters,
    EnglishUnits,
} EnglishList;

/// The text of a word list, UTF-8.
EnglishBytes english_words(EnglishList list);

/// The model that the trainer wrote.
EnglishBytes english_model(void);

// The kernels of the network. Activations are bytes, 64 for 0 and 64 steps to 1, so that two products of them go into 16
// bits; weights are bytes from -127 to 127, packed in panels of 16 columns and groups of four rows, with a note which
// pairs of groups are too heavy to be added in 16 bits (so a matrix has at most 2040 rows); sums are whole
// numbers, so that every machine gets the same. What is done in floating point is done value by value in single
// precision, which IEEE 754 defines to the bit. Widths are multiples of 16.

/// The bytes that a packed matrix of rows × columns takes. It is laid out by its address, so it must not be moved.
size_t english_packed_size(int32_t rows, int32_t columns);
/// Packs a matrix of rows × columns, row by row; sets what each column's sum starts from.
void english_pack(int8_t *packed, int32_t *start, const int8_t *matrix, int32_t rows, int32_t columns);
/// Packs `count` rows of activations as the columns of a matrix of width × columns; the columns after them are 0.
void english_pack_states(
    int8_t *packed, int32_t *start, const uint8_t *states, int32_t count, int32_t width, int32_t columns
);
/// out (count × columns) = or += x (count rows of `rows` bytes, `stride` apart) × the packed matrix.
void english_multiply(
    int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed, const int32_t *start,
    int32_t rows, int32_t columns, int32_t add
);
/// Copies a row of an embedding table as activations.
void english_look_up(uint8_t *out, const int8_t *row, int32_t width);
/// How many versions of the product this machine can run, of: plain, AVX2, AVX-512 VNNI. The last is used.
int32_t english_kernels(void);
/// The product by one version; the tests compare them.
void english_multiply_by(
    int32_t kernel, int32_t *out, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    const int32_t *start, int32_t rows, int32_t columns, int32_t add
);
/// A long short-term memory over the words of sentences in lock step, in order or from the last to the first. Rows hold
/// the first words of all sentences, the longest first, then their second words, and so on: those of step t from
/// `firsts[t]` up to `firsts[t + 1]`. `sums` (rows × 4 width) holds the projected input, `states` gets rows `stride`
/// apart, `cells` is `width` zeros for each sentence.
void english_recur(
    uint8_t *states, int32_t stride, int32_t *sums, float *cells, const int32_t *firsts, int32_t steps, int32_t width,
    int32_t isReverse, const int8_t *packed, const int32_t *start, const float *scales, const float *bias
);
/// out = the bent sums, as activations.
void english_bend(
    uint8_t *out, const int32_t *sums, int32_t count, int32_t columns, const float *scales, const float *bias
);
/// out = the bent values, as activations.
void english_bend_values(uint8_t *out, const float *values, int32_t count);
/// The best column of each row of sums.
void english_best(
    int32_t *best, const int32_t *sums, int32_t count, int32_t columns, int32_t classes, const float *scales,
    const float *bias
);
/// out = the sums × scales + bias.
void english_scale(
    float *out, const int32_t *sums, int32_t count, int32_t columns, const float *scales, const float *bias
);
/// out = the bent sums, as activations, after one of the rows of values is added to each.
void english_bend_joined(
    uint8_t *out, const int32_t *sums, int32_t count, int32_t columns, const float *scales, const float *bias,
    const int32_t *rows, const float *values
);

#endif
