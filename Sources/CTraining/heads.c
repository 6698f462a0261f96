#include "heads.h"

#include "matrix.h"

#include <string.h>

static float slope(float y) {
    float room = 1 - __builtin_fabsf(y);
    return __builtin_sqrtf(room < 0.0004f ? 0.0004f : room);
}

/// Bends the values and drops some.
static void bend(float *values, float *mask, long count, float rate, uint64_t *random) {
    float keep = 1 / (1 - rate);
    for (long i = 0; i < count; i++) {
        mask[i] = rate > 0 && random_unit(random) < rate ? 0 : keep;
        values[i] = squash(values[i]) * mask[i];
    }
}

/// Takes the gradient of bent, dropped values back to what was bent.
static void unbend(float *slopes, const float *values, const float *mask, long count) {
    for (long i = 0; i < count; i++) {
        slopes[i] *= mask[i] == 0 ? 0 : mask[i] * slope(values[i] / mask[i]);
    }
}

int distance_bucket(int head, int word) {
    if (head == 0) return distances - 1;
    int gap = head - word, size = gap < 0 ? -gap : gap;
    static const int tops[] = {1, 2, 3, 4, 5, 6, 8, 11, 15, 20, 30};
    int bucket = 0;
    while (bucket < 11 && size > tops[bucket]) bucket++;
    return gap < 0 ? bucket : 12 + bucket;
}

void tags_forward(const TrainingNetwork *network, Shard *shard) {
    int words = shard->layout.words, width = network->sizes.tags;
    bias_forward(network, TagBias, shard->output, width, words);
    layer_forward(network, TagFirst, shard->output, width, shard->dropped1, 2 * network->sizes.hidden, words, 1);
    layer_forward(network, TagSecond, shard->output, width, shard->dropped2, 2 * network->sizes.hidden, words, 1);
}

void lemmas_forward(const TrainingNetwork *network, Shard *shard) {
    int words = shard->layout.words, width = network->sizes.lemmas;
    bias_forward(network, LemmaBias, shard->output, width, words);
    layer_forward(network, LemmaState, shard->output, width, shard->dropped1, 2 * network->sizes.hidden, words, 1);
    layer_forward(network, LemmaInput, shard->output, width, shard->input, network->inputWidth, words, 1);
}

void arcs_forward(const TrainingNetwork *network, Shard *shard, float rate) {
    int words = shard->layout.words, width = network->sizes.arcs, hidden = 2 * network->sizes.hidden;
    bias_forward(network, DependentBias, shard->dependent, width, words);
    layer_forward(network, DependentWeight, shard->dependent, width, shard->dropped2, hidden, words, 1);
    bend(shard->dependent, shard->dependentMask, (long)words * width, rate, &shard->random);
    bias_forward(network, HeadBias, shard->head, width, words);
    layer_forward(network, HeadWeight, shard->head, width, shard->dropped2, hidden, words, 1);
    bend(shard->head, shard->headMask, (long)words * width, rate, &shard->random);
}

void labels_forward(const TrainingNetwork *network, Shard *shard) {
    int words = shard->layout.words, width = network->sizes.labels, hidden = 2 * network->sizes.hidden;
    bias_forward(network, LabelBias, shard->label, width, words);
    layer_forward(network, LabelDependent, shard->label, width, shard->dropped2, hidden, words, 1);
    layer_forward(network, LabelHead, shard->labelHead, width, shard->dropped2, hidden, words, 0);
}

/// Softmax loss over classes, by row; gold is in the order of the batch.
static double class_losses(Shard *shard, const int *gold, int width, float scale) {
    double loss = 0;
    memset(shard->outputSlope, 0, (long)shard->layout.words * width * sizeof(float));
    for (int word = 0; word < shard->layout.words; word++) {
        if (gold[word] < 0) continue;
        long row = shard->row[word];
        loss += softmax_loss(shard->output + row * width, shard->outputSlope + row * width, width, gold[word], scale);
    }
    return loss;
}

static void tags_step(const TrainingNetwork *network, Shard *shard, const Batch *batch, float scale) {
    int words = shard->layout.words, width = network->sizes.tags, hidden = 2 * network->sizes.hidden;
    tags_forward(network, shard);
    shard->losses[0] += class_losses(shard, batch->tags, width, scale);
    bias_backward(network, shard, TagBias, shard->outputSlope, width, words);
    layer_backward(
        network, shard, TagFirst, shard->outputSlope, width, shard->dropped1, hidden, shard->slope1, hidden, words
    );
    layer_backward(
        network, shard, TagSecond, shard->outputSlope, width, shard->dropped2, hidden, shard->slope2, hidden, words
    );
}

static void lemmas_step(const TrainingNetwork *network, Shard *shard, const Batch *batch, float scale) {
    int words = shard->layout.words, width = network->sizes.lemmas, hidden = 2 * network->sizes.hidden;
    int input = network->inputWidth;
    lemmas_forward(network, shard);
    shard->losses[1] += class_losses(shard, batch->lemmas, width, scale);
    bias_backward(network, shard, LemmaBias, shard->outputSlope, width, words);
    layer_backward(
        network, shard, LemmaState, shard->outputSlope, width, shard->dropped1, hidden, shard->slope1, hidden, words
    );
    layer_backward(
        network, shard, LemmaInput, shard->outputSlope, width, shard->input, input, shard->inputSlope, input, words
    );
}

void head_root(const TrainingNetwork *network, float *root) {
    const float *values = values_of(network, HeadRoot);
    for (int i = 0; i < network->sizes.arcs; i++) root[i] = squash(values[i]);
}

void arc_scores(const TrainingNetwork *network, Shard *shard, int sentence, int word, int length, const float *root) {
    int width = network->sizes.arcs;
    const float *bias = values_of(network, Distance);
    const float *from = shard->dependent + (long)(shard->layout.start[word] + sentence) * width;
    shard->scores[0] = matrix_dot(from, root, width) + bias[distance_bucket(0, word + 1)];
    for (int h = 1; h <= length; h++) {
        const float *to = shard->head + (long)(shard->layout.start[h - 1] + sentence) * width;
        shard->scores[h] = h == word + 1 ? -1e4f : matrix_dot(from, to, width) + bias[distance_bucket(h, word + 1)];
    }
}

static void arc_down(
    const TrainingNetwork *network, Shard *shard, int sentence, int word, int length, const float *root,
    const float *slopes, float *rootSlope
) {
    int width = network->sizes.arcs;
    float *bias = gradient_of(network, shard, Distance);
    long row = (long)(shard->layout.start[word] + sentence) * width;
    for (int h = 0; h <= length; h++) {
        long to = h ? (long)(shard->layout.start[h - 1] + sentence) * width : 0;
        bias[distance_bucket(h, word + 1)] += slopes[h];
        matrix_add_scaled(shard->dependentSlope + row, h ? shard->head + to : root, slopes[h], width);
        matrix_add_scaled(h ? shard->headSlope + to : rootSlope, shard->dependent + row, slopes[h], width);
    }
}

static void arcs_step(const TrainingNetwork *network, Shard *shard, const Batch *batch, float rate, float scale) {
    int words = shard->layout.words, width = network->sizes.arcs, hidden = 2 * network->sizes.hidden;
    float root[width], rootSlope[width];
    arcs_forward(network, shard, rate);
    head_root(network, root);
    memset(rootSlope, 0, sizeof rootSlope);
    memset(shard->dependentSlope, 0, (long)words * width * sizeof(float));
    memset(shard->headSlope, 0, (long)words * width * sizeof(float));
    for (int s = 0, word = 0; s < batch->sentences; s++) {
        int length = batch->lengths[s];
        for (int w = 0; w < length; w++, word++) {
            if (batch->heads[word] < 0) continue;
            float slopes[length + 1];
            arc_scores(network, shard, s, w, length, root);
            shard->losses[2] += softmax_loss(shard->scores, slopes, length + 1, batch->heads[word], scale);
            slopes[w + 1] = 0;
            arc_down(network, shard, s, w, length, root, slopes, rootSlope);
        }
    }
    float *rootGradient = gradient_of(network, shard, HeadRoot);
    for (int i = 0; i < width; i++) rootGradient[i] += rootSlope[i] * slope(root[i]);
    unbend(shard->dependentSlope, shard->dependent, shard->dependentMask, (long)words * width);
    unbend(shard->headSlope, shard->head, shard->headMask, (long)words * width);
    bias_backward(network, shard, DependentBias, shard->dependentSlope, width, words);
    bias_backward(network, shard, HeadBias, shard->headSlope, width, words);
    layer_backward(
        network, shard, DependentWeight, shard->dependentSlope, width, shard->dropped2, hidden, shard->slope2, hidden,
        words
    );
    layer_backward(
        network, shard, HeadWeight, shard->headSlope, width, shard->dropped2, hidden, shard->slope2, hidden, words
    );
}

/// Adds what the head gives to the layer below the relations, and bends it.
void labels_join(const TrainingNetwork *network, Shard *shard, const Batch *batch, const int *heads, float rate) {
    int width = network->sizes.labels;
    const float *root = values_of(network, LabelRoot);
    for (int s = 0, word = 0; s < batch->sentences; s++) {
        for (int w = 0; w < batch->lengths[s]; w++, word++) {
            int h = heads[word];
            const float *from = h > 0 ? shard->labelHead + (long)(shard->layout.start[h - 1] + s) * width : root;
            matrix_add_scaled(shard->label + (long)shard->row[word] * width, from, 1, width);
        }
    }
    bend(shard->label, shard->labelMask, (long)shard->layout.words * width, rate, &shard->random);
}

void relations_forward(const TrainingNetwork *network, Shard *shard) {
    int words = shard->layout.words, width = network->sizes.relations;
    bias_forward(network, RelationBias, shard->output, width, words);
    layer_forward(network, RelationWeight, shard->output, width, shard->label, network->sizes.labels, words, 1);
}

static void labels_part(const TrainingNetwork *network, Shard *shard, const Batch *batch) {
    int width = network->sizes.labels;
    float *root = gradient_of(network, shard, LabelRoot);
    memset(shard->labelHeadSlope, 0, (long)shard->layout.words * width * sizeof(float));
    for (int s = 0, word = 0; s < batch->sentences; s++) {
        for (int w = 0; w < batch->lengths[s]; w++, word++) {
            int h = batch->heads[word];
            float *to = h > 0 ? shard->labelHeadSlope + (long)(shard->layout.start[h - 1] + s) * width : root;
            matrix_add_scaled(to, shard->labelSlope + (long)shard->row[word] * width, 1, width);
        }
    }
}

static void labels_step(const TrainingNetwork *network, Shard *shard, const Batch *batch, float rate, float scale) {
    int words = shard->layout.words, width = network->sizes.labels, hidden = 2 * network->sizes.hidden;
    int classes = network->sizes.relations;
    labels_forward(network, shard);
    labels_join(network, shard, batch, batch->heads, rate);
    relations_forward(network, shard);
    shard->losses[3] += class_losses(shard, batch->relations, classes, scale);
    bias_backward(network, shard, RelationBias, shard->outputSlope, classes, words);
    memset(shard->labelSlope, 0, (long)words * width * sizeof(float));
    layer_backward(
        network, shard, RelationWeight, shard->outputSlope, classes, shard->label, width, shard->labelSlope, width,
        words
    );
    unbend(shard->labelSlope, shard->label, shard->labelMask, (long)words * width);
    labels_part(network, shard, batch);
    bias_backward(network, shard, LabelBias, shard->labelSlope, width, words);
    layer_backward(
        network, shard, LabelDependent, shard->labelSlope, width, shard->dropped2, hidden, shard->slope2, hidden, words
    );
    layer_backward(
        network, shard, LabelHead, shard->labelHeadSlope, width, shard->dropped2, hidden, shard->slope2, hidden, words
    );
}

void heads_step(
    const TrainingNetwork *network, Shard *shard, const Batch *batch, const TrainingRate *rate, float scale
) {
    tags_step(network, shard, batch, scale);
    lemmas_step(network, shard, batch, scale * rate->lemmaWeight);
    if (network->sizes.usesTransitions) transitions_step(network, shard, batch, scale);
    if (network->sizes.usesTransitions != 2) arcs_step(network, shard, batch, rate->headDropout, scale);
    labels_step(network, shard, batch, rate->headDropout, scale);
}
