#include "network.h"

#include <stdlib.h>
#include <string.h>

static void lay_out(Layout *layout, const Batch *batch) {
    int steps = batch->sentences ? batch->lengths[0] : 0;
    layout->sentences = batch->sentences;
    layout->steps = steps;
    layout->start = realloc(layout->start, (size_t)(steps + 1) * sizeof(int));
    layout->active = realloc(layout->active, (size_t)(steps + 1) * sizeof(int));
    layout->words = 0;
    int active = batch->sentences;
    for (int t = 0; t < steps; t++) {
        while (active > 0 && batch->lengths[active - 1] <= t) active--;
        layout->start[t] = layout->words;
        layout->active[t] = active;
        layout->words += active;
    }
}

static void grow(float **room, long count) { *room = realloc(*room, (size_t)count * sizeof(float)); }

static void make_room(TrainingNetwork *network, Shard *shard, long words) {
    if (words <= shard->room) return;
    shard->room = words = words * 5 / 4;
    const TrainingSizes *sizes = &network->sizes;
    long h = sizes->hidden, e = network->inputWidth, a = sizes->arcs, l = sizes->labels;
    long widest = sizes->tags > sizes->lemmas ? sizes->tags : sizes->lemmas;
    widest = widest > sizes->relations ? widest : sizes->relations;
    widest = widest > 1024 ? widest : 1024;
    float **states[] = {
        &shard->state1, &shard->state2, &shard->dropped1, &shard->dropped2, &shard->slope1, &shard->slope2,
        &shard->mask1, &shard->mask2,
    };
    for (int i = 0; i < 8; i++) grow(states[i], words * 2 * h);
    for (int i = 0; i < 4; i++) {
        grow(&shard->gates[i], words * 4 * h);
        grow(&shard->cells[i], words * h);
    }
    float **arcs[] = {
        &shard->dependent, &shard->head, &shard->dependentSlope, &shard->headSlope, &shard->dependentMask,
        &shard->headMask,
    };
    for (int i = 0; i < 6; i++) grow(arcs[i], words * a);
    float **labels[] = {
        &shard->label, &shard->labelHead, &shard->labelSlope, &shard->labelHeadSlope, &shard->labelMask,
    };
    for (int i = 0; i < 5; i++) grow(labels[i], words * l);
    grow(&shard->input, words * e);
    grow(&shard->inputSlope, words * e);
    grow(&shard->previous, words * h);
    grow(&shard->carry, words * 2 * h);
    grow(&shard->packed, (words + 1) * widest);
    grow(&shard->output, words * widest);
    grow(&shard->outputSlope, words * widest);
    grow(&shard->scores, words + 1);
    grow(&shard->moves, words * 4 * a);
    grow(&shard->moveSlope, words * 4 * a);
    grow(&shard->guess, words * guessWidth);
    grow(&shard->guessSlope, words * guessWidth);
    grow(&shard->negativeSlope, words * guessWidth + 4096 * guessWidth);
    grow(&shard->targetShare, words);
    shard->row = realloc(shard->row, (size_t)words * sizeof(int));
    shard->ids = realloc(shard->ids, (size_t)words * 8 * sizeof(int));
}

void shard_prepare(TrainingNetwork *network, Shard *shard, const Batch *batch) {
    lay_out(&shard->layout, batch);
    make_room(network, shard, shard->layout.words + 1);
    int features = network->sizes.features;
    for (int s = 0, word = 0; s < batch->sentences; s++) {
        for (int w = 0; w < batch->lengths[s]; w++, word++) {
            int row = shard->row[word] = shard->layout.start[w] + s;
            memcpy(shard->ids + row * features, batch->features + word * features, (size_t)features * sizeof(int));
        }
    }
    long h = 2 * network->sizes.hidden, words = shard->layout.words;
    memset(shard->slope1, 0, (size_t)(words * h) * sizeof(float));
    memset(shard->slope2, 0, (size_t)(words * h) * sizeof(float));
    memset(shard->inputSlope, 0, (size_t)(words * network->inputWidth) * sizeof(float));
    memset(shard->losses, 0, sizeof shard->losses);
}

/// Copies numbers to the store; answers where they stand.
static const int32_t *keep(int **store, const int32_t *numbers, long count) {
    int *to = *store;
    memcpy(to, numbers, (size_t)count * sizeof(int));
    *store += count;
    return to;
}

void training_load(
    TrainingNetwork *network, int32_t shard, int32_t sentences, const int32_t *lengths, const int32_t *features,
    const int32_t *tags, const int32_t *lemmas, const int32_t *heads, const int32_t *relations, const int32_t *targets
) {
    Shard *to = &network->shards[shard];
    long words = 0, tables = network->sizes.features;
    for (int s = 0; s < sentences; s++) words += lengths[s];
    to->store = realloc(to->store, (size_t)(sentences + words * (tables + 5) + 1) * sizeof(int));
    int *store = to->store;
    to->batch.sentences = sentences;
    to->batch.lengths = keep(&store, lengths, sentences);
    to->batch.features = keep(&store, features, words * tables);
    to->batch.tags = keep(&store, tags, words);
    to->batch.lemmas = keep(&store, lemmas, words);
    to->batch.heads = keep(&store, heads, words);
    to->batch.relations = keep(&store, relations, words);
    to->batch.targets = keep(&store, targets, words);
}
