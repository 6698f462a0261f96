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

/// Adds up the gradients of the rows that the batch used, and steps those rows alone.
static void update_table(TrainingNetwork *network, int feature, float rate) {
    Table *table = &network->tables[feature];
    int features = network->sizes.features, used = 0, width = table->width;
    int words = network->shards[0].layout.words + network->shards[1].layout.words;
    int *rows = malloc((size_t)(words + 1) * sizeof(int));
    float *sums = calloc((size_t)(words + 1) * (size_t)width, sizeof(float));
    for (int s = 0; s < 2; s++) {
        Shard *shard = &network->shards[s];
        for (int row = 0; row < shard->layout.words; row++) {
            int id = shard->ids[row * features + feature];
            if (id < 0) continue;
            if (table->slot[id] < 0) {
                table->slot[id] = used;
                rows[used++] = id;
            }
            float *sum = sums + (long)table->slot[id] * width;
            const float *slope = shard->inputSlope + (long)row * network->inputWidth + table->column;
            for (int i = 0; i < width; i++) sum[i] += slope[i];
        }
    }
    for (int u = 0; u < used; u++) {
        long at = (long)rows[u] * width;
        adam(table->values + at, table->first + at, table->second + at, sums + (long)u * width, NULL, width, rate, 1e-8f);
        clamp(table->values + at, width);
        table->slot[rows[u]] = -1;
    }
    free(rows);
    free(sums);
}

void network_update(TrainingNetwork *network, const TrainingRate *rate, int firstParameter, int lastParameter) {
    network->step++;
    for (int p = firstParameter; p < lastParameter; p++) {
        const Parameter *w = &network->parameters[p];
        long at = w->offset;
        adam(
            network->values + at, network->first + at, network->second + at, network->shards[0].gradient + at,
            network->shards[1].gradient + at, (long)w->rows * w->columns, rate->rate, 1e-8f
        );
    }
    for (int f = 0; f < network->sizes.features; f++) update_table(network, f, rate->tableRate);
}
