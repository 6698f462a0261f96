#include "network.h"

#include <stdlib.h>
#include <string.h>

#define CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))

/// Adam (Kingma and Ba 2015), without the correction of the second moment after the first steps.
CLONES
static void adam(
    float *values, float *first, float *second, const float *a, const float *b, long count, float rate, float floor
) {
    for (long i = 0; i < count; i++) {
        float gradient = a[i] + (b ? b[i] : 0);
        first[i] = 0.9f * first[i] + 0.1f * gradient;
        second[i] = 0.98f * second[i] + 0.02f * gradient * gradient;
        values[i] -= rate * first[i] / (__builtin_sqrtf(second[i]) + floor);
    }
}

static void clamp(float *values, long count) {
    for (long i = 0; i < count; i++) {
        values[i] = values[i] > 1 ? 1 : values[i] < -1 ? -1 : values[i];
    }
}

void rows_begin(RowSums *sums, Table *table, int most) {
    sums->table = table;
    sums->used = 0;
    sums->rows = malloc((size_t)(most + 1) * sizeof(int));
    sums->values = calloc((size_t)(most + 1) * (size_t)table->width, sizeof(float));
}

void rows_add(RowSums *sums, int id, const float *slope, float scale) {
    Table *table = sums->table;
    if (table->slot[id] < 0) {
        table->slot[id] = sums->used;
        sums->rows[sums->used++] = id;
    }
    float *sum = sums->values + (long)table->slot[id] * table->width;
    for (int i = 0; i < table->width; i++) sum[i] += slope[i] * scale;
}

void rows_update(RowSums *sums, float rate, int isClamped) {
    Table *table = sums->table;
    long width = table->width;
    for (int u = 0; u < sums->used; u++) {
        long at = sums->rows[u] * width;
        adam(
            table->values + at, table->first + at, table->second + at, sums->values + u * width, NULL, width, rate,
            1e-8f
        );
        if (isClamped) clamp(table->values + at, width);
        table->slot[sums->rows[u]] = -1;
    }
    free(sums->rows);
    free(sums->values);
}

/// Adds up the gradients of the rows that the batch used, and steps those rows alone.
static void update_table(TrainingNetwork *network, int feature, float rate) {
    RowSums sums;
    int features = network->sizes.features;
    Table *table = &network->tables[feature];
    rows_begin(&sums, table, network->shards[0].layout.words + network->shards[1].layout.words);
    for (int s = 0; s < 2; s++) {
        Shard *shard = &network->shards[s];
        for (int row = 0; row < shard->layout.words; row++) {
            int id = shard->ids[row * features + feature];
            if (id < 0) continue;
            rows_add(&sums, id, shard->inputSlope + (long)row * network->inputWidth + table->column, 1);
        }
    }
    rows_update(&sums, rate, 1);
}

void parameters_update(TrainingNetwork *network, float rate, int first, int end) {
    for (int p = first; p < end; p++) {
        const Parameter *w = &network->parameters[p];
        long at = w->offset;
        adam(
            network->values + at, network->first + at, network->second + at, network->shards[0].gradient + at,
            network->shards[1].gradient + at, (long)w->rows * w->columns, rate, 1e-8f
        );
    }
}

void tables_update(TrainingNetwork *network, float rate) {
    for (int f = 0; f < network->sizes.features; f++) update_table(network, f, rate);
}
