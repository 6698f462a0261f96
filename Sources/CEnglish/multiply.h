#ifndef MULTIPLY_H
#define MULTIPLY_H

#include "english.h"

/// Adds one row of activations times a packed matrix to the sums. One version for each kind of vector unit; all give
/// the same sums.
typedef void (*MultiplyRows)(
    int32_t *out, int32_t outStride, const uint8_t *x, int32_t stride, int32_t count, const int8_t *packed,
    int32_t groups, int32_t columns
);

MultiplyRows multiply_rows(void);

#endif
