#include "heads.h"

#include "matrix.h"

#include <string.h>

/// The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with its dynamic oracle (Goldberg and Nivre 2013)
/// over the encoder (Kiperwasser and Goldberg 2016): the alternative that the choice of heads by arc scores was
/// measured against. The root stands after the last word.
enum { Shift, Left, Right, moves, slots = 4 };

typedef struct {
    int sentence, length, depth, front;
    int stack[512];
    int heads[512];
} State;

static int is_allowed(const State *state, int move) {
    switch (move) {
    case Shift: return state->front < state->length;
    case Left: return state->depth > 0 && (state->front < state->length || state->depth == 1);
    default: return state->depth > 1;
    }
}

static void apply(State *state, int move) {
    if (move == Shift) {
        state->stack[state->depth++] = state->front++;
        return;
    }
    int child = state->stack[--state->depth];
    state->heads[child] = move == Left ? state->front : state->stack[state->depth - 1];
}

/// Arcs of the gold tree that can no longer be found after the move.
static int cost(const State *state, const int *gold, int move) {
    int lost = 0, top = state->depth > 0 ? state->stack[state->depth - 1] : -1;
    if (move == Shift) {
        for (int i = 0; i < state->depth; i++) {
            lost += gold[state->stack[i]] == state->front;
            lost += i < state->depth - 1 && gold[state->front] == state->stack[i];
        }
        return lost;
    }
    for (int word = state->front; word < state->length; word++) lost += gold[word] == top;
    if (move == Right) return lost + (gold[top] >= state->front);
    return lost + (gold[top] > state->front || (state->depth > 1 && gold[top] == state->stack[state->depth - 2]));
}

/// The words that a move is chosen by: three of the stack and the first of the buffer; -1 none.
static void look(const State *state, int words[slots]) {
    for (int i = 0; i < 3; i++) words[i] = state->depth > i ? state->stack[state->depth - 1 - i] : -1;
    words[3] = state->front;
}

static const float *vector(const TrainingNetwork *network, const Shard *shard, const State *state, int word, int slot) {
    int width = network->sizes.arcs;
    if (word < 0) return values_of(network, MoveNone) + slot * width;
    if (word == state->length) return values_of(network, MoveRoot) + slot * width;
    return shard->moves + ((long)(shard->layout.start[word] + state->sentence) * slots + slot) * width;
}

static float *slope_of(const TrainingNetwork *network, Shard *shard, const State *state, int word, int slot) {
    int width = network->sizes.arcs;
    if (word < 0) return gradient_of(network, shard, MoveNone) + slot * width;
    if (word == state->length) return gradient_of(network, shard, MoveRoot) + slot * width;
    return shard->moveSlope + ((long)(shard->layout.start[word] + state->sentence) * slots + slot) * width;
}

static void scores_of(
    const TrainingNetwork *network, const Shard *shard, const State *state, float *layer, float *scores
) {
    int width = network->sizes.arcs, words[slots];
    look(state, words);
    memcpy(layer, values_of(network, MoveBias), (size_t)width * sizeof(float));
    for (int s = 0; s < slots; s++) matrix_add_scaled(layer, vector(network, shard, state, words[s], s), 1, width);
    for (int i = 0; i < width; i++) layer[i] = squash(layer[i]);
    for (int m = 0; m < moves; m++) {
        scores[m] = matrix_dot(layer, values_of(network, MoveWeight) + (long)m * width, width);
    }
}

static void down(
    const TrainingNetwork *network, Shard *shard, const State *state, const float *layer, const float slopes[moves]
) {
    int width = network->sizes.arcs, words[slots];
    float below[width];
    memset(below, 0, sizeof below);
    for (int m = 0; m < moves; m++) {
        matrix_add_scaled(below, values_of(network, MoveWeight) + (long)m * width, slopes[m], width);
        matrix_add_scaled(gradient_of(network, shard, MoveWeight) + (long)m * width, layer, slopes[m], width);
    }
    for (int i = 0; i < width; i++) {
        float room = 1 - __builtin_fabsf(layer[i]);
        below[i] *= __builtin_sqrtf(room < 0.0004f ? 0.0004f : room);
    }
    matrix_add_scaled(gradient_of(network, shard, MoveBias), below, 1, width);
    look(state, words);
    for (int s = 0; s < slots; s++) {
        matrix_add_scaled(slope_of(network, shard, state, words[s], s), below, 1, width);
    }
}

/// The loss is minus the log of the share that the moves of least cost have together.
static int learn(const TrainingNetwork *network, Shard *shard, const State *state, const int *gold, float scale) {
    float layer[network->sizes.arcs], scores[moves], shares[moves], slopes[moves];
    int costs[moves], least = 1 << 20, best = -1, bestGold = -1;
    scores_of(network, shard, state, layer, scores);
    for (int m = 0; m < moves; m++) {
        costs[m] = is_allowed(state, m) ? cost(state, gold, m) : 1 << 20;
        least = costs[m] < least ? costs[m] : least;
        if (is_allowed(state, m) && (best < 0 || scores[m] > scores[best])) best = m;
    }
    float total = 0, right = 0;
    for (int m = 0; m < moves; m++) {
        shares[m] = is_allowed(state, m) ? exponential(scores[m] - scores[best]) : 0;
        total += shares[m];
        if (costs[m] == least) right += shares[m];
        if (costs[m] == least && (bestGold < 0 || scores[m] > scores[bestGold])) bestGold = m;
    }
    for (int m = 0; m < moves; m++) {
        slopes[m] = scale * (shares[m] / total - (costs[m] == least && right > 0 ? shares[m] / right : 0));
    }
    shard->losses[2] += best != bestGold;
    down(network, shard, state, layer, slopes);
    return random_unit(&shard->random) < 0.1f ? bestGold : best;
}

static void project(const TrainingNetwork *network, Shard *shard) {
    int words = shard->layout.words, hidden = 2 * network->sizes.hidden, width = slots * network->sizes.arcs;
    layer_forward(network, MoveProjection, shard->moves, width, shard->dropped2, hidden, words, 0);
}

void transitions_step(const TrainingNetwork *network, Shard *shard, const Batch *batch, float scale) {
    int words = shard->layout.words, hidden = 2 * network->sizes.hidden, width = slots * network->sizes.arcs;
    project(network, shard);
    memset(shard->moveSlope, 0, (size_t)words * (size_t)width * sizeof(float));
    for (int s = 0, word = 0; s < batch->sentences; word += batch->lengths[s], s++) {
        State state = {.sentence = s, .length = batch->lengths[s]};
        int gold[state.length];
        for (int w = 0; w < state.length; w++) {
            gold[w] = batch->heads[word + w] > 0 ? batch->heads[word + w] - 1 : state.length;
        }
        while (state.front < state.length || state.depth > 0) {
            apply(&state, learn(network, shard, &state, gold, scale));
        }
    }
    layer_backward(
        network, shard, MoveProjection, shard->moveSlope, width, shard->dropped2, hidden, shard->slope2, hidden, words
    );
}

void transitions_heads(const TrainingNetwork *network, Shard *shard, const Batch *batch, int *heads) {
    float layer[network->sizes.arcs], scores[moves];
    project(network, shard);
    for (int s = 0, word = 0; s < batch->sentences; word += batch->lengths[s], s++) {
        State state = {.sentence = s, .length = batch->lengths[s]};
        while (state.front < state.length || state.depth > 0) {
            int best = -1;
            scores_of(network, shard, &state, layer, scores);
            for (int m = 0; m < moves; m++) {
                if (is_allowed(&state, m) && (best < 0 || scores[m] > scores[best])) best = m;
            }
            apply(&state, best);
        }
        for (int w = 0; w < state.length; w++) {
            heads[word + w] = state.heads[w] == state.length ? 0 : state.heads[w] + 1;
        }
    }
}
