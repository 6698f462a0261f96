import AnnalsModel

extension Evidence {
    /// The evidence of an imported row: its own description stands for the quotation.
    static func imported(key: String, outlet: String, url: String, reported: Instant, description: String) -> Evidence {
        Evidence(
            article: Digest(ofFields: [key, description]),
            sourceID: key,
            outlet: outlet.isEmpty ? nil : outlet,
            url: url.isEmpty ? nil : url,
            published: reported,
            quote: description,
            span: 0..<description.unicodeScalars.count
        )
    }
}

extension Magnitude {
    /// The deaths that a dataset gives for an event; nil where it gives none.
    static func deaths(best: Double?, low: Double?, high: Double?) -> Magnitude? {
        guard let best, best > 0 || (high ?? 0) > 0 else { return nil }
        let isExact = (low ?? best) == best && (high ?? best) == best
        return Magnitude(
            value: best,
            low: low ?? best,
            high: high ?? best,
            unit: "killed",
            qualifier: isExact ? .exact : .range,
            measure: .flow
        )
    }
}
