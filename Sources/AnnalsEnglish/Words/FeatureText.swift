/// Raw text as what the network sees of its words: training material without annotation.
package struct FeatureText {
    /// The words of each sentence.
    package let sentences: [[WordFeatures]]

    package init(_ text: String) {
        let scalars = Scalars(text)
        var tokeniser = Tokeniser(scalars: scalars)
        tokeniser.run()
        let pieces = tokeniser.pieces
        // The treebanks have a dateline in one sentence with what follows it.
        let splitter = SentenceSplitter(scalars: scalars, pieces: pieces, partsDatelines: false)
        sentences = splitter.sentences().map { range in
            range.map { WordFeatures(scalars: scalars.values[pieces[$0].range], isFirst: $0 == range.lowerBound) }
        }
    }
}
