#include "heads.h"
#include "matrix.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    TrainingNetwork *network;
    Shard *shard;
    const Batch *batch;
    const TrainingRate *rate;
    float scale;
} Work;

static void *run_shard(void *argument) {
    Work *work = argument;
    memset(work->shard->gradient, 0, (size_t)work->network->count * sizeof(float));
    shard_prepare(work->network, work->shard, work->batch);
    if (work->batch->sentences == 0) return NULL;
    encoder_forward(work->network, work->shard, work->batch, work->rate, 2);
    heads_step(work->network, work->shard, work->batch, work->rate, work->scale);
    encoder_backward(work->network, work->shard, 2);
    return NULL;
}

static int words_in(const Batch *batch) {
    int words = 0;
    for (int s = 0; s < batch->sentences; s++) words += batch->lengths[s];
    return words;
}

void training_step(TrainingNetwork *network, const TrainingRate *rate, float losses[4]) {
    Shard *shards = network->shards;
    int words = words_in(&shards[0].batch) + words_in(&shards[1].batch);
    float scale = 1.0f / (float)(words > 0 ? words : 1);
    network_pack(network);
    Work work[2];
    for (int s = 0; s < 2; s++) work[s] = (Work){network, &shards[s], &shards[s].batch, rate, scale};
    pthread_t thread;
    int isAlone = pthread_create(&thread, NULL, run_shard, &work[1]);
    run_shard(&work[0]);
    if (isAlone) run_shard(&work[1]);
    else pthread_join(thread, NULL);
    parameters_update(network, rate->rate, 0, GuessWeight);
    tables_update(network, rate->tableRate);
    for (int i = 0; i < 4; i++) {
        losses[i] = (float)(network->shards[0].losses[i] + network->shards[1].losses[i]) * scale;
    }
}

static int best(const float *scores, int count) {
    int found = 0;
    for (int i = 1; i < count; i++) found = scores[i] > scores[found] ? i : found;
    return found;
}

static void best_classes(Shard *shard, int width, int *classes) {
    for (int word = 0; word < shard->layout.words; word++) {
        classes[word] = best(shard->output + (long)shard->row[word] * width, width);
    }
}

static void best_heads(const TrainingNetwork *network, Shard *shard, const Batch *batch, int *heads) {
    float root[network->sizes.arcs];
    arcs_forward(network, shard, 0);
    head_root(network, root);
    for (int s = 0, word = 0; s < batch->sentences; s++) {
        for (int w = 0; w < batch->lengths[s]; w++, word++) {
            arc_scores(network, shard, s, w, batch->lengths[s], root);
            heads[word] = best(shard->scores, batch->lengths[s] + 1);
        }
    }
}

void training_predict(
    TrainingNetwork *network, int32_t *tags, int32_t *lemmas, int32_t *heads, int32_t *relations, int32_t *moved
) {
    Shard *shard = &network->shards[0];
    const Batch *batch = &shard->batch;
    TrainingRate rate = {0};
    network_pack(network);
    shard_prepare(network, shard, batch);
    encoder_forward(network, shard, batch, &rate, 2);
    tags_forward(network, shard);
    best_classes(shard, network->sizes.tags, tags);
    lemmas_forward(network, shard);
    best_classes(shard, network->sizes.lemmas, lemmas);
    best_heads(network, shard, batch, heads);
    if (network->sizes.usesTransitions) transitions_heads(network, shard, batch, moved);
    labels_forward(network, shard);
    labels_join(network, shard, batch, heads, 0);
    relations_forward(network, shard);
    best_classes(shard, network->sizes.relations, relations);
}
