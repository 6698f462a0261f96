#include "network.h"

#include "heads.h"
#include "matrix.h"

#include <stdlib.h>
#include <string.h>

static void declare(
    TrainingNetwork *network, ParameterName name, const char *text, int rows, int columns, int isPacked
) {
    network->parameters[name] = (Parameter){text, rows, columns, network->count, isPacked};
    network->count += (long)rows * columns;
}

static void declare_all(TrainingNetwork *n) {
    int e = n->inputWidth, h = n->sizes.hidden, a = n->sizes.arcs, l = n->sizes.labels;
    int t = n->sizes.tags, m = n->sizes.lemmas, r = n->sizes.relations;
    declare(n, Input1F, "input1f", e, 4 * h, 1);
    declare(n, Input1B, "input1b", e, 4 * h, 1);
    declare(n, State1F, "state1f", h, 4 * h, 1);
    declare(n, State1B, "state1b", h, 4 * h, 1);
    declare(n, Bias1F, "bias1f", 1, 4 * h, 0);
    declare(n, Bias1B, "bias1b", 1, 4 * h, 0);
    declare(n, Input2F, "input2f", 2 * h, 4 * h, 1);
    declare(n, Input2B, "input2b", 2 * h, 4 * h, 1);
    declare(n, State2F, "state2f", h, 4 * h, 1);
    declare(n, State2B, "state2b", h, 4 * h, 1);
    declare(n, Bias2F, "bias2f", 1, 4 * h, 0);
    declare(n, Bias2B, "bias2b", 1, 4 * h, 0);
    declare(n, TagFirst, "tag1", 2 * h, t, 1);
    declare(n, TagSecond, "tag2", 2 * h, t, 1);
    declare(n, TagBias, "tagbias", 1, t, 0);
    declare(n, LemmaState, "lemmastate", 2 * h, m, 1);
    declare(n, LemmaInput, "lemmainput", e, m, 1);
    declare(n, LemmaBias, "lemmabias", 1, m, 0);
    declare(n, DependentWeight, "dependent", 2 * h, a, 1);
    declare(n, DependentBias, "dependentbias", 1, a, 0);
    declare(n, HeadWeight, "head", 2 * h, a, 1);
    declare(n, HeadBias, "headbias", 1, a, 0);
    declare(n, HeadRoot, "headroot", 1, a, 0);
    declare(n, Distance, "distance", 1, distances, 0);
    declare(n, LabelDependent, "labeldependent", 2 * h, l, 1);
    declare(n, LabelHead, "labelhead", 2 * h, l, 1);
    declare(n, LabelBias, "labelbias", 1, l, 0);
    declare(n, LabelRoot, "labelroot", 1, l, 0);
    declare(n, RelationWeight, "relation", l, r, 1);
    declare(n, RelationBias, "relationbias", 1, r, 0);
    int moves = n->sizes.usesTransitions ? a : 0;
    declare(n, MoveProjection, "moveprojection", 2 * h, 4 * moves, n->sizes.usesTransitions);
    declare(n, MoveNone, "movenone", 1, 4 * moves, 0);
    declare(n, MoveRoot, "moveroot", 1, 4 * moves, 0);
    declare(n, MoveBias, "movebias", 1, moves, 0);
    declare(n, MoveWeight, "moveweight", 3, moves, 0);
    declare(n, GuessWeight, "guess", 2 * h, guessWidth, 1);
    declare(n, GuessBias, "guessbias", 1, guessWidth, 0);
}

static void *zeroes(long count) { return calloc((size_t)(count > 0 ? count : 1), sizeof(float)); }

/// Uniform values with the variance of Glorot and Bengio (2010); forget gates start open.
static void initialise(TrainingNetwork *network) {
    for (int p = 0; p < ParameterCount; p++) {
        const Parameter *parameter = &network->parameters[p];
        float *values = network->values + parameter->offset;
        float reach = parameter->rows > 1 ? __builtin_sqrtf(6.0f / (float)(parameter->rows + parameter->columns)) : 0;
        if (p == HeadRoot || p == LabelRoot || p == MoveNone || p == MoveRoot) reach = 0.2f;
        for (long i = 0; i < (long)parameter->rows * parameter->columns; i++) {
            values[i] = (2 * random_unit(&network->random) - 1) * reach;
        }
    }
    int h = network->sizes.hidden;
    const ParameterName biases[] = {Bias1F, Bias1B, Bias2F, Bias2B};
    for (int b = 0; b < 4; b++) {
        float *values = network->values + network->parameters[biases[b]].offset;
        for (int i = h; i < 2 * h; i++) values[i] = 1;
    }
}

static void make_table(TrainingNetwork *network, Table *table, int rows, int width, int column, float reach) {
    long count = (long)rows * width;
    *table = (Table){rows, width, column, zeroes(count), zeroes(count), zeroes(count), zeroes(rows)};
    for (int i = 0; i < rows; i++) table->slot[i] = -1;
    for (long i = 0; i < count; i++) table->values[i] = reach * (2 * random_unit(&network->random) - 1);
}

static void make_tables(TrainingNetwork *network) {
    int column = 0;
    for (int f = 0; f < network->sizes.features; f++) {
        make_table(network, &network->tables[f], network->sizes.rows[f], network->sizes.widths[f], column, 0.3f);
        column += network->sizes.widths[f];
    }
    make_table(network, &network->guesses, network->sizes.vocabulary, guessWidth, 0, 0.1f);
}

TrainingNetwork *training_make(const TrainingSizes *sizes) {
    TrainingNetwork *network = calloc(1, sizeof *network);
    if (!network) return NULL;
    network->sizes = *sizes;
    network->random = sizes->seed;
    for (int f = 0; f < sizes->features; f++) network->inputWidth += sizes->widths[f];
    declare_all(network);
    network->values = zeroes(network->count);
    network->first = zeroes(network->count);
    network->second = zeroes(network->count);
    network->packed = zeroes(network->count);
    network->transposed = zeroes(network->count);
    for (int s = 0; s < 2; s++) {
        network->shards[s].gradient = zeroes(network->count);
        network->shards[s].random = sizes->seed * 31 + (uint64_t)s + 1;
    }
    initialise(network);
    make_tables(network);
    return network;
}

void network_pack(TrainingNetwork *network) {
    for (int p = 0; p < ParameterCount; p++) {
        const Parameter *w = &network->parameters[p];
        if (!w->isPacked) continue;
        matrix_pack(network->packed + w->offset, network->values + w->offset, w->rows, w->columns);
        matrix_pack_transposed(network->transposed + w->offset, network->values + w->offset, w->rows, w->columns);
    }
}

const float *training_parameter(const TrainingNetwork *network, const char *name, int64_t *count) {
    for (int p = 0; p < ParameterCount; p++) {
        const Parameter *parameter = &network->parameters[p];
        if (strcmp(parameter->name, name)) continue;
        *count = (int64_t)parameter->rows * parameter->columns;
        return network->values + parameter->offset;
    }
    return NULL;
}

float *training_table(TrainingNetwork *network, int32_t feature) { return network->tables[feature].values; }
