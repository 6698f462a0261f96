#ifndef TRAINING_H
#define TRAINING_H

#include <stdint.h>

/// The sizes of the network. Widths are multiples of 32.
typedef struct {
    int32_t features;        ///< embedding tables a word
    int32_t rows[8];         ///< rows of each table
    int32_t widths[8];       ///< width of each table; together the input width
    int32_t hidden;          ///< width of the recurrent state, in each direction
    int32_t tags;            ///< output classes, padded to 32
    int32_t lemmas;          ///< output classes, padded to 32
    int32_t arcs;            ///< width of the vectors that score heads
    int32_t labels;          ///< width of the layer below the relations
    int32_t relations;       ///< output classes, padded to 32
    int32_t vocabulary;      ///< words that pretraining predicts
    int32_t usesTransitions; ///< whether heads are chosen by transitions and not by arc scores
    uint64_t seed;
} TrainingSizes;

/// How one step learns.
typedef struct {
    float rate;              ///< step size of Adam
    float tableRate;         ///< step size of the embedding tables
    float inputDropout;
    float stateDropout;
    float headDropout;
    float lemmaWeight;
} TrainingRate;

typedef struct TrainingNetwork TrainingNetwork;

/// Makes a network with random parameters; it lives as long as the process. NULL where memory lacks.
TrainingNetwork *training_make(const TrainingSizes *sizes);

/// Copies the sentences of a shard, 0 or 1; the next step, or prediction for shard 0, is on them. They are sorted by
/// falling length, their words one after the other: `features` holds for each word its row of each table, `heads` 0 for
/// the root, else 1 + the index of the head in the sentence, `targets` the row that pretraining guesses. In all but
/// `features`, -1 means that nothing is learned from the word.
void training_load(
    TrainingNetwork *network, int32_t shard, int32_t sentences, const int32_t *lengths, const int32_t *features,
    const int32_t *tags, const int32_t *lemmas, const int32_t *heads, const int32_t *relations, const int32_t *targets
);

/// One step on the two shards, in two threads; answers the mean losses of tag, lemma, arc, relation.
void training_step(TrainingNetwork *network, const TrainingRate *rate, float losses[4]);

/// One step of the language model: each word from the states beside it. Answers the mean loss.
/// The words are told from `negativeCount` (a multiple of 32, at most 1024) drawn ones; `logExpected` has for each
/// word of the vocabulary the log of how often it is drawn (sampled softmax; Jean et al. 2015).
float training_pretrain(
    TrainingNetwork *network, const TrainingRate *rate, const int32_t *negatives, int32_t negativeCount,
    const float *logExpected
);

/// The best tag, lemma, head, relation to it, and head by transitions for every word of shard 0.
void training_predict(
    TrainingNetwork *network, int32_t *tags, int32_t *lemmas, int32_t *heads, int32_t *relations, int32_t *moved
);

/// A named parameter: its values and their count; NULL where there is none of that name.
const float *training_parameter(const TrainingNetwork *network, const char *name, int64_t *count);

/// The values of an embedding table.
float *training_table(TrainingNetwork *network, int32_t feature);

#endif
