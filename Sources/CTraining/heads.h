#ifndef HEADS_H
#define HEADS_H

#include "network.h"

void tags_forward(const TrainingNetwork *network, Shard *shard);
void lemmas_forward(const TrainingNetwork *network, Shard *shard);
void arcs_forward(const TrainingNetwork *network, Shard *shard, float rate);
/// The step and the prediction of heads by transitions.
void transitions_step(const TrainingNetwork *network, Shard *shard, const Batch *batch, float scale);
void transitions_heads(const TrainingNetwork *network, Shard *shard, const Batch *batch, int *heads);
void labels_forward(const TrainingNetwork *network, Shard *shard);
void labels_join(const TrainingNetwork *network, Shard *shard, const Batch *batch, const int *heads, float rate);
void relations_forward(const TrainingNetwork *network, Shard *shard);
void head_root(const TrainingNetwork *network, float *root);
/// The scores of all heads of a word, into `shard->scores`: the root first.
void arc_scores(const TrainingNetwork *network, Shard *shard, int sentence, int word, int length, const float *root);

#endif
