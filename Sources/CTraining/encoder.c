#include "matrix.h"
#include "network.h"

#include <string.h>

/// Copies values with dropout (Srivastava et al. 2014); the mask keeps the factor of each.
static void drop(float *to, float *mask, const float *from, long count, float rate, uint64_t *random) {
    float keep = 1 / (1 - rate);
    for (long i = 0; i < count; i++) {
        mask[i] = rate > 0 && random_unit(random) < rate ? 0 : keep;
        to[i] = from[i] * mask[i];
    }
}

/// Looks the words up. A whole feature of a word is dropped at once; what is left is scaled up.
static void look_up(const TrainingNetwork *network, Shard *shard, float rate) {
    int features = network->sizes.features;
    float keep = 1 / (1 - rate);
    for (int row = 0; row < shard->layout.words; row++) {
        for (int f = 0; f < features; f++) {
            const Table *table = &network->tables[f];
            float *to = shard->input + (long)row * network->inputWidth + table->column;
            int *id = &shard->ids[row * features + f];
            if (rate > 0 && random_unit(&shard->random) < rate) *id = -1;
            if (*id < 0) {
                memset(to, 0, table->width * sizeof(float));
            } else {
                const float *from = table->values + (long)*id * table->width;
                for (int i = 0; i < table->width; i++) to[i] = from[i] * keep;
            }
        }
    }
}

static void layer(
    const TrainingNetwork *network, Shard *shard, int index, const float *input, int width, float *states
) {
    int hidden = network->sizes.hidden;
    ParameterName weight = index ? Input2F : Input1F, recurrent = index ? State2F : State1F;
    ParameterName bias = index ? Bias2F : Bias1F;
    for (int side = 0; side < 2; side++) {
        float *gates = shard->gates[2 * index + side];
        bias_forward(network, bias + side, gates, 4 * hidden, shard->layout.words);
        layer_forward(network, weight + side, gates, 4 * hidden, input, width, shard->layout.words, 1);
        recurrence_forward(
            &shard->layout, hidden, side, gates, shard->cells[2 * index + side], states + side * hidden, 2 * hidden,
            network->packed + network->parameters[recurrent + side].offset
        );
    }
}

void encoder_forward(
    const TrainingNetwork *network, Shard *shard, const Batch *batch, const TrainingRate *rate, int layers
) {
    int hidden = network->sizes.hidden;
    long count = (long)shard->layout.words * 2 * hidden;
    look_up(network, shard, rate->inputDropout);
    layer(network, shard, 0, shard->input, network->inputWidth, shard->state1);
    if (layers < 2) return;
    drop(shard->dropped1, shard->mask1, shard->state1, count, rate->stateDropout, &shard->random);
    layer(network, shard, 1, shard->dropped1, 2 * hidden, shard->state2);
    drop(shard->dropped2, shard->mask2, shard->state2, count, rate->stateDropout, &shard->random);
    (void)batch;
}

static void layer_down(
    const TrainingNetwork *network, Shard *shard, int index, const float *input, int width, const float *states,
    const float *slopes, float *inputSlope
) {
    int hidden = network->sizes.hidden, words = shard->layout.words;
    ParameterName weight = index ? Input2F : Input1F, recurrent = index ? State2F : State1F;
    ParameterName bias = index ? Bias2F : Bias1F;
    for (int side = 0; side < 2; side++) {
        float *gates = shard->gates[2 * index + side];
        recurrence_backward(
            &shard->layout, hidden, side, gates, shard->cells[2 * index + side], states + side * hidden,
            slopes + side * hidden, 2 * hidden, network->transposed + network->parameters[recurrent + side].offset,
            shard->previous, shard->carry
        );
        bias_backward(network, shard, bias + side, gates, 4 * hidden, words);
        layer_backward(network, shard, recurrent + side, gates, 4 * hidden, shard->previous, hidden, NULL, 0, words);
        layer_backward(network, shard, weight + side, gates, 4 * hidden, input, width, inputSlope, width, words);
    }
}

void encoder_backward(const TrainingNetwork *network, Shard *shard, int layers) {
    int width = 2 * network->sizes.hidden;
    long count = (long)shard->layout.words * width;
    if (layers > 1) {
        for (long i = 0; i < count; i++) shard->slope2[i] *= shard->mask2[i];
        layer_down(network, shard, 1, shard->dropped1, width, shard->state2, shard->slope2, shard->slope1);
        for (long i = 0; i < count; i++) shard->slope1[i] *= shard->mask1[i];
    }
    layer_down(network, shard, 0, shard->input, network->inputWidth, shard->state1, shard->slope1, shard->inputSlope);
}
