#include "matrix.h"
#include "network.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    TrainingNetwork *network;
    Shard *shard;
    const Batch *batch;
    const TrainingRate *rate;
    const int32_t *negatives;
    int negativeCount;
    const float *logExpected;
    const float *packed, *packedTransposed; ///< the vectors of the negatives
    float scale;
} Work;

/// What stands before each word, read forwards, and what stands after it, read backwards.
static void gather_contexts(const Work *work, float *contexts) {
    const Shard *shard = work->shard;
    int hidden = work->network->sizes.hidden;
    size_t half = (size_t)hidden * sizeof(float);
    memset(contexts, 0, (size_t)shard->layout.words * 2 * half);
    for (int s = 0, word = 0; s < work->batch->sentences; s++) {
        int length = work->batch->lengths[s];
        for (int w = 0; w < length; w++, word++) {
            float *to = contexts + (long)shard->row[word] * 2 * hidden;
            if (w > 0) memcpy(to, shard->state1 + (long)shard->row[word - 1] * 2 * hidden, half);
            if (w + 1 < length) memcpy(
                to + hidden, shard->state1 + (long)shard->row[word + 1] * 2 * hidden + hidden, half
            );
        }
    }
}

static void spread_slopes(const Work *work, const float *slopes) {
    Shard *shard = work->shard;
    int hidden = work->network->sizes.hidden;
    for (int s = 0, word = 0; s < work->batch->sentences; s++) {
        int length = work->batch->lengths[s];
        for (int w = 0; w < length; w++, word++) {
            const float *from = slopes + (long)shard->row[word] * 2 * hidden;
            if (w > 0) matrix_add_scaled(shard->slope1 + (long)shard->row[word - 1] * 2 * hidden, from, 1, hidden);
            if (w + 1 < length) {
                float *to = shard->slope1 + (long)shard->row[word + 1] * 2 * hidden + hidden;
                matrix_add_scaled(to, from + hidden, 1, hidden);
            }
        }
    }
}

/// The loss of one word against the drawn ones; its own score stands after theirs.
static void word_loss(const Work *work, int row, int target) {
    Shard *shard = work->shard;
    int count = work->negativeCount;
    float scores[count + 1], slopes[count + 1];
    const float *drawn = shard->output + (long)row * count;
    for (int i = 0; i < count; i++) {
        int word = work->negatives[i];
        scores[i] = word == target ? -1e4f : drawn[i] - work->logExpected[word];
    }
    const float *vector = work->network->guesses.values + (long)target * guessWidth;
    const float *guess = shard->guess + (long)row * guessWidth;
    scores[count] = matrix_dot(guess, vector, guessWidth) - work->logExpected[target];
    shard->losses[0] += softmax_loss(scores, slopes, count + 1, count, work->scale);
    memcpy(shard->outputSlope + (long)row * count, slopes, (size_t)count * sizeof(float));
    shard->targetShare[row] = slopes[count];
    matrix_add_scaled(shard->guessSlope + (long)row * guessWidth, vector, slopes[count], guessWidth);
}

static void guess(const Work *work) {
    Shard *shard = work->shard;
    const TrainingNetwork *network = work->network;
    int words = shard->layout.words, hidden = 2 * network->sizes.hidden, count = work->negativeCount;
    float *contexts = shard->dropped1, *contextSlopes = shard->slope2;
    gather_contexts(work, contexts);
    bias_forward(network, GuessBias, shard->guess, guessWidth, words);
    layer_forward(network, GuessWeight, shard->guess, guessWidth, contexts, hidden, words, 1);
    for (int row = 0; row < words; row++) shard->guess[(long)row * guessWidth + guessWidth - 1] = 1;
    matrix_multiply(
        shard->output, count, shard->guess, guessWidth, 1, work->packedTransposed, words, count, guessWidth, 0
    );
    memset(shard->outputSlope, 0, (size_t)words * (size_t)count * sizeof(float));
    memset(shard->guessSlope, 0, (size_t)words * guessWidth * sizeof(float));
    memset(shard->targetShare, 0, (size_t)words * sizeof(float));
    for (int word = 0; word < words; word++) {
        if (work->batch->targets[word] > 0) word_loss(work, shard->row[word], work->batch->targets[word]);
    }
    matrix_multiply(
        shard->guessSlope, guessWidth, shard->outputSlope, count, 1, work->packed, words, guessWidth, count, 1
    );
    matrix_pack(shard->packed, shard->guess, words, guessWidth);
    matrix_multiply(
        shard->negativeSlope, guessWidth, shard->outputSlope, 1, count, shard->packed, count, guessWidth, words, 0
    );
    for (int row = 0; row < words; row++) shard->guessSlope[(long)row * guessWidth + guessWidth - 1] = 0;
    bias_backward(network, shard, GuessBias, shard->guessSlope, guessWidth, words);
    layer_backward(
        network, shard, GuessWeight, shard->guessSlope, guessWidth, contexts, hidden, contextSlopes, hidden, words
    );
    spread_slopes(work, contextSlopes);
}

static void *run_shard(void *argument) {
    Work *work = argument;
    memset(work->shard->gradient, 0, (size_t)work->network->count * sizeof(float));
    shard_prepare(work->network, work->shard, work->batch);
    memset(work->shard->negativeSlope, 0, (size_t)work->negativeCount * guessWidth * sizeof(float));
    if (work->batch->sentences == 0) return NULL;
    encoder_forward(work->network, work->shard, work->batch, work->rate, 1);
    guess(work);
    encoder_backward(work->network, work->shard, 1);
    return NULL;
}

static void update_guesses(const Work work[2], float rate) {
    RowSums sums;
    Table *table = &work->network->guesses;
    rows_begin(&sums, table, work->negativeCount + work[0].shard->layout.words + work[1].shard->layout.words);
    for (int s = 0; s < 2; s++) {
        const Shard *shard = work[s].shard;
        for (int i = 0; i < work->negativeCount; i++) {
            rows_add(&sums, work->negatives[i], shard->negativeSlope + (long)i * guessWidth, 1);
        }
        for (int word = 0; word < shard->layout.words; word++) {
            int target = work[s].batch->targets[word], row = shard->row[word];
            if (target > 0) rows_add(&sums, target, shard->guess + (long)row * guessWidth, shard->targetShare[row]);
        }
    }
    rows_update(&sums, rate, 0);
}

float training_pretrain(
    TrainingNetwork *network, const TrainingRate *rate, const int32_t *negatives, int32_t negativeCount,
    const float *logExpected
) {
    Shard *shards = network->shards;
    size_t size = (size_t)negativeCount * guessWidth;
    float *vectors = malloc(3 * size * sizeof(float)), *packed = vectors + size, *packedTransposed = packed + size;
    for (int i = 0; i < negativeCount; i++) {
        memcpy(
            vectors + (long)i * guessWidth, network->guesses.values + (long)negatives[i] * guessWidth,
            guessWidth * sizeof(float)
        );
    }
    matrix_pack(packed, vectors, negativeCount, guessWidth);
    matrix_pack_transposed(packedTransposed, vectors, negativeCount, guessWidth);
    network_pack(network);
    int words = 0;
    for (int b = 0; b < 2; b++) {
        for (int s = 0; s < shards[b].batch.sentences; s++) words += shards[b].batch.lengths[s];
    }
    Work work[2];
    for (int s = 0; s < 2; s++) {
        work[s] = (Work){
            network, &shards[s], &shards[s].batch, rate, negatives, negativeCount, logExpected, packed,
            packedTransposed, 1.0f / (float)(words > 0 ? words : 1),
        };
    }
    pthread_t thread;
    int isAlone = pthread_create(&thread, NULL, run_shard, &work[1]);
    run_shard(&work[0]);
    if (isAlone) run_shard(&work[1]);
    else pthread_join(thread, NULL);
    parameters_update(network, rate->rate, Input1F, Input2F);
    parameters_update(network, rate->rate, GuessWeight, ParameterCount);
    tables_update(network, rate->tableRate);
    update_guesses(work, rate->tableRate);
    free(vectors);
    return (float)(network->shards[0].losses[0] + network->shards[1].losses[0]) * work->scale;
}
