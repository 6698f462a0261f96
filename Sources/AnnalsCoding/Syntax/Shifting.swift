import AnnalsEnglish

extension Sentence {
    /// The sentence as it stands in a text in which its own text starts at an offset.
    func shifted(by offset: Int) -> Sentence {
        guard offset != 0 else { return self }
        return Sentence(
            span: span.lowerBound + offset..<span.upperBound + offset,
            tokens: tokens.map { token in
                Token(
                    text: token.text,
                    span: token.span.lowerBound + offset..<token.span.upperBound + offset,
                    lemma: token.lemma,
                    tag: token.tag,
                    features: token.features,
                    head: token.head,
                    relation: token.relation,
                    continuesWord: token.continuesWord
                )
            }
        )
    }
}
