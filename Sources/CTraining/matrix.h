#ifndef MATRIX_H
#define MATRIX_H

#include <stdint.h>

/// Matrices are row-major. `packed` matrices stand in panels of 32 columns, so that a panel is read in order.
/// Sums run in a fixed order whatever the vector width of the machine.

/// Packs k × n; n is a multiple of 32.
void matrix_pack(float *packed, const float *source, int k, int n);
/// Packs the transpose of a k × n matrix: n × k; k is a multiple of 32.
void matrix_pack_transposed(float *packed, const float *source, int k, int n);
/// c (m × n, rows `stride` apart) = or += a × packed b, where a[i][j] stands at a[i * down + j * across].
void matrix_multiply(
    float *c, int stride, const float *a, int down, int across, const float *packed, int m, int n, int k, int add
);
/// The inner product of two vectors; n is a multiple of 16.
float matrix_dot(const float *a, const float *b, int n);
/// y += s x; n is a multiple of 16.
void matrix_add_scaled(float *y, const float *x, float s, int n);

#endif
