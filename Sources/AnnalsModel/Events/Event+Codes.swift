extension Event {
    /// Its codes in the field's schemes: those of its kind, or those under its circumstances where they make a difference.
    public var codes: Ontology.Codes {
        let entry = kind.entry
        guard !entry.otherwise.isEmpty,
            let circumstance = Ontology.Circumstance.allCases.first(where: { entry.otherwise[$0] != nil && has($0) })
        else { return entry.codes }
        return entry.otherwise[circumstance] ?? entry.codes
    }

    private func has(_ circumstance: Ontology.Circumstance) -> Bool {
        switch circumstance {
        case .joint: Set((initiators + targets + participants).map(\.state)).count > 1
        case .planned: modality == .planned
        case .peacekeeping: Self.speaksOfPeacekeepers(evidence.quote)
        }
    }

    /// Whether a sentence calls forces peacekeepers in its own words: in quotation marks it is what somebody else calls them.
    private static func speaksOfPeacekeepers(_ text: String) -> Bool {
        text.split { !$0.isLetter && !"\"'“”‘’«»".contains($0) }.contains { word in
            ["peacekeep", "peace-keep"].contains { word.lowercased().hasPrefix($0) }
        }
    }
}
