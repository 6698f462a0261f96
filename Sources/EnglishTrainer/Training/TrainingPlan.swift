/// The sizes and the course of training. The defaults make the model that is in the package; `name=value` arguments
/// of the command change them for an ablation.
struct TrainingPlan {
    /// Width of the recurrent state in each direction.
    var hidden = 160
    /// Width of the vectors that heads, moves and relations are scored by.
    var vectors = 128
    /// Times that the language model reads the news.
    var pretraining = 2
    /// Times that the network reads the treebanks.
    var epochs = 12
    /// Words a step.
    var words = 500
    /// 0: heads by arc scores alone; 1: and by transitions; 2: by transitions alone.
    var transitions = 1
    /// Most words with an embedding of their own.
    var vocabulary = 40_000
    /// Seed of all random numbers.
    var seed = 1

    /// Takes `name=value` arguments; answers nil for a name or value that is none.
    init?(_ arguments: some Sequence<String>) {
        let names: [String: WritableKeyPath<TrainingPlan, Int>] = [
            "hidden": \.hidden, "vectors": \.vectors, "pretraining": \.pretraining, "epochs": \.epochs,
            "words": \.words, "transitions": \.transitions, "vocabulary": \.vocabulary, "seed": \.seed,
        ]
        for argument in arguments {
            let parts = argument.split(separator: "=").map(String.init)
            guard parts.count == 2, let path = names[parts[0]], let value = Int(parts[1]) else { return nil }
            self[keyPath: path] = value
        }
    }
}
