#ifndef NETWORK_H
#define NETWORK_H

#include "include/training.h"
#include "recurrence.h"

#include <stddef.h>

/// The sentences of a shard, as `training_load` got them.
typedef struct {
    int32_t sentences;
    const int32_t *lengths;
    const int32_t *features, *tags, *lemmas, *heads, *relations, *targets;
} Batch;

/// The parameters of the network, each a matrix; biases have one row.
typedef enum {
    Input1F, Input1B, State1F, State1B, Bias1F, Bias1B,
    Input2F, Input2B, State2F, State2B, Bias2F, Bias2B,
    TagFirst, TagSecond, TagBias, LemmaState, LemmaInput, LemmaBias,
    DependentWeight, DependentBias, HeadWeight, HeadBias, HeadRoot, Distance,
    LabelDependent, LabelHead, LabelBias, LabelRoot, RelationWeight, RelationBias,
    MoveProjection, MoveNone, MoveRoot, MoveBias, MoveWeight,
    GuessWeight, GuessBias,
    ParameterCount
} ParameterName;

typedef struct {
    const char *name;
    int rows, columns;
    long offset;
    int isPacked;
} Parameter;

typedef struct {
    int rows, width, column;
    float *values, *first, *second;
    int *slot;               ///< place of a row among the sums of this step; -1: none
} Table;

/// The gradients of the rows of a table that a step used.
typedef struct {
    Table *table;
    int used;
    int *rows;
    float *values;
} RowSums;

/// What one thread needs for its shard.
typedef struct {
    Batch batch;
    int *store;              ///< what the batch points to
    Layout layout;
    long room;               ///< words there is room for
    float *gradient;         ///< of the parameters
    float *input, *inputSlope;
    float *gates[4], *cells[4];
    float *state1, *state2, *dropped1, *dropped2, *slope1, *slope2;
    float *mask1, *mask2;
    float *previous, *carry, *packed;
    float *dependent, *head, *dependentSlope, *headSlope, *dependentMask, *headMask;
    float *label, *labelHead, *labelSlope, *labelHeadSlope, *labelMask;
    float *output, *outputSlope;
    float *scores;
    float *moves, *moveSlope;
    float *guess, *guessSlope, *negativeSlope, *targetShare;
    int *row;                ///< row of word w of sentence s, by order of the batch
    int *ids;                ///< rows of the embedding tables, by row
    double losses[4];
    uint64_t random;
} Shard;

struct TrainingNetwork {
    TrainingSizes sizes;
    int inputWidth;
    Parameter parameters[ParameterCount];
    long count;
    float *values, *first, *second, *packed, *transposed;
    Table tables[8];
    Table guesses;           ///< what the language model knows words by; its last column is their bias
    Shard shards[2];
    uint64_t random;
};

enum { distances = 32, guessWidth = 128 };

/// A number in 0..<1 (SplitMix64; Steele, Lea and Flood 2014).
float random_unit(uint64_t *state);

const float *values_of(const TrainingNetwork *network, ParameterName name);
float *gradient_of(const TrainingNetwork *network, Shard *shard, ParameterName name);

/// y = or += x W, with the columns of W; rows of x and y `stride` apart.
void layer_forward(
    const TrainingNetwork *network, ParameterName weight, float *y, int yStride, const float *x, int xStride, int rows,
    int add
);
/// The gradients of weight and x (added) from that of y.
void layer_backward(
    const TrainingNetwork *network, Shard *shard, ParameterName weight, const float *ySlope, int yStride,
    const float *x, int xStride, float *xSlope, int xSlopeStride, int rows
);
void bias_forward(const TrainingNetwork *network, ParameterName bias, float *y, int stride, int rows);
void bias_backward(
    const TrainingNetwork *network, Shard *shard, ParameterName bias, const float *slope, int stride, int rows
);

/// Softmax loss of one row of scores; `slope` becomes its gradient times `scale`.
double softmax_loss(const float *scores, float *slope, int count, int gold, float scale);
/// e^x by a polynomial, the same on every machine.
float exponential(float x);

void encoder_forward(
    const TrainingNetwork *network, Shard *shard, const Batch *batch, const TrainingRate *rate, int layers
);
void encoder_backward(const TrainingNetwork *network, Shard *shard, int layers);
void heads_step(
    const TrainingNetwork *network, Shard *shard, const Batch *batch, const TrainingRate *rate, float scale
);
void shard_prepare(TrainingNetwork *network, Shard *shard, const Batch *batch);
void network_pack(TrainingNetwork *network);
void rows_begin(RowSums *sums, Table *table, int most);
void rows_add(RowSums *sums, int id, const float *slope, float scale);
/// Steps the rows and ends the sums.
void rows_update(RowSums *sums, float rate, int isClamped);
/// One step of Adam for the parameters `first..<end`, and for the rows of the embedding tables that were used.
void parameters_update(TrainingNetwork *network, float rate, int first, int end);
void tables_update(TrainingNetwork *network, float rate);

/// The distance bucket of a head that stands at `head` (0 the root) for the word at `word` (1…).
int distance_bucket(int head, int word);

#endif
