/// The weights as the coder reads them: sorted, in thousandths, without those that hardly count.
struct WeightsFile {
    let text: String

    init(_ weights: Weights, least: Double = 0.05) {
        let lines = weights.filter { abs($0.value) >= least }
            .sorted { $0.key < $1.key }
            .map { "\($0.key)\t\(Int(($0.value * 1000).rounded()))" }
        text = """
            # How much each clue speaks for an answer (above nothing) or against it, in thousandths of the natural logarithm of the
            # odds. Trained, not written: Scripts/train coder makes this file from the articles that were read by hand.
            clue\tweight

            """ + lines.joined(separator: "\n") + "\n"
    }
}
