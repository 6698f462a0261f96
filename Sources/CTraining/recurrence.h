#ifndef RECURRENCE_H
#define RECURRENCE_H

/// Where the words of a batch stand: sentences sorted by falling length, words laid out step by step, so that the
/// rows `start[t]..<start[t] + active[t]` hold word t of the sentences that have one.
typedef struct {
    int words, steps, sentences;
    int *start, *active;
} Layout;

/// The smooth step t(1 - |t|/4) for |t| <= 2, ±1 beyond: stands in for tanh, and needs no library.
float squash(float x);

/// A long short-term memory (Hochreiter and Schmidhuber 1997) over the batch in one direction, with `squash` for
/// tanh and (1 + squash(x/2))/2 for the logistic function. `gates` (words × 4 width) holds the projected input and
/// becomes the activated gates; `states` has rows `stride` apart.
void recurrence_forward(
    const Layout *layout, int width, int isReverse, float *gates, float *cells, float *states, int stride,
    const float *packed
);

/// The gradient of it: `gates` becomes the gradient of the projected input; `previous` (words × width) becomes the
/// states before each step. `carry` is room for 2 × sentences × width.
void recurrence_backward(
    const Layout *layout, int width, int isReverse, float *gates, const float *cells, const float *states,
    const float *slopes, int stride, const float *packedTransposed, float *previous, float *carry
);

#endif
