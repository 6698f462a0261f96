#include "matrix.h"
#include "network.h"

#include <string.h>

float random_unit(uint64_t *state) {
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (float)((z ^ (z >> 31)) >> 40) * (1.0f / 16777216.0f);
}

const float *values_of(const TrainingNetwork *network, ParameterName name) {
    return network->values + network->parameters[name].offset;
}

float *gradient_of(const TrainingNetwork *network, Shard *shard, ParameterName name) {
    return shard->gradient + network->parameters[name].offset;
}

void layer_forward(
    const TrainingNetwork *network, ParameterName weight, float *y, int yStride, const float *x, int xStride, int rows,
    int add
) {
    const Parameter *w = &network->parameters[weight];
    matrix_multiply(y, yStride, x, xStride, 1, network->packed + w->offset, rows, w->columns, w->rows, add);
}

void layer_backward(
    const TrainingNetwork *network, Shard *shard, ParameterName weight, const float *ySlope, int yStride,
    const float *x, int xStride, float *xSlope, int xSlopeStride, int rows
) {
    const Parameter *w = &network->parameters[weight];
    if (xSlope) {
        matrix_multiply(
            xSlope, xSlopeStride, ySlope, yStride, 1, network->transposed + w->offset, rows, w->rows, w->columns, 1
        );
    }
    float *packed = shard->packed;
    for (int j = 0; j < w->columns; j += 32) {
        for (int i = 0; i < rows; i++, packed += 32) {
            memcpy(packed, ySlope + (long)i * yStride + j, 32 * sizeof(float));
        }
    }
    matrix_multiply(
        shard->gradient + w->offset, w->columns, x, 1, xStride, shard->packed, w->rows, w->columns, rows, 1
    );
}

void bias_forward(const TrainingNetwork *network, ParameterName bias, float *y, int stride, int rows) {
    const Parameter *b = &network->parameters[bias];
    for (int i = 0; i < rows; i++) memcpy(
        y + (long)i * stride, network->values + b->offset, b->columns * sizeof(float)
    );
}

void bias_backward(
    const TrainingNetwork *network, Shard *shard, ParameterName bias, const float *slope, int stride, int rows
) {
    const Parameter *b = &network->parameters[bias];
    float *gradient = shard->gradient + b->offset;
    for (int i = 0; i < rows; i++) matrix_add_scaled(gradient, slope + (long)i * stride, 1, b->columns);
}

float exponential(float x) {
    if (x < -80) return 0;
    x = x > 80 ? 80 : x;
    float scaled = x * 1.44269504f;
    int whole = (int)(scaled + (scaled < 0 ? -0.5f : 0.5f));
    float part = (scaled - (float)whole) * 0.693147181f;
    float tail = 0.166666667f + part * (0.0416666667f + part * 0.00833333333f);
    float power = 1 + part * (1 + part * (0.5f + part * tail));
    union { int32_t bits; float value; } scale = {(whole + 127) << 23};
    return power * scale.value;
}

static double logarithm(double x) {
    union { double value; int64_t bits; } split = {x};
    int64_t exponent = ((split.bits >> 52) & 0x7ff) - 1023;
    split.bits = (split.bits & 0xfffffffffffff) | 0x3ff0000000000000;
    double m = split.value, ratio = (m - 1) / (m + 1), square = ratio * ratio, sum = 0;
    for (int i = 17; i >= 1; i -= 2) sum = sum * square + 1.0 / i;
    return 2 * ratio * sum + (double)exponent * 0.693147180559945309;
}

double softmax_loss(const float *scores, float *slope, int count, int gold, float scale) {
    float top = scores[0];
    for (int i = 1; i < count; i++) top = scores[i] > top ? scores[i] : top;
    double sum = 0;
    for (int i = 0; i < count; i++) sum += slope[i] = exponential(scores[i] - top);
    double loss = logarithm(sum) - (double)(scores[gold] - top);
    float share = (float)(scale / sum);
    for (int i = 0; i < count; i++) slope[i] *= share;
    slope[gold] -= scale;
    return loss;
}
