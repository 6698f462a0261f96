import AnnalsModel

/// What else an article tells beside an event: clues for whether it is one, and no repetition.
struct Company {
    /// What two drafts of one happening share.
    private struct Likeness: Hashable {
        let kind: Kind
        let by: String?
        let to: String?

        init(_ draft: Draft) {
            kind = draft.kind
            by = draft.cast.initiators.first?.state
            to = draft.cast.targets.first?.state
        }
    }

    private let drafts: [Draft]
    /// How many sentences the text has: who gives one or two has chosen them for what they tell.
    private let sentences: Int
    private var kinds: [Kind: Int] = [:]
    private var alike: [Likeness: Int] = [:]
    /// How many drafts of the body before each are like it.
    private var earlier: [Int] = []
    private var headlined: Set<Likeness> = []

    init(_ drafts: [Draft], _ scenes: [Scene]) {
        self.drafts = drafts
        sentences = scenes.count
        var told: [Likeness: Int] = [:]
        for draft in drafts {
            let likeness = Likeness(draft)
            kinds[draft.kind, default: 0] += 1
            alike[likeness, default: 0] += 1
            earlier.append(told[likeness] ?? 0)
            if scenes[draft.sentence].reading.role == .headline {
                headlined.insert(likeness)
            } else {
                told[likeness, default: 0] += 1
            }
        }
    }

    /// Tells of the others beside one of them.
    func tell(at index: Int, _ sink: inout some ClueSink) {
        let draft = drafts[index]
        let likeness = Likeness(draft)
        let (kind, sort) = (draft.kind.rawValue, String(draft.match.frame.trigger.sort.rawValue))
        let same = min(3, (alike[likeness] ?? 1) - 1)
        sink.add("of.kind", min(3, (kinds[draft.kind] ?? 1) - 1), sort)
        sink.add("alike", same, sort)
        sink.add("alike.kind", same, kind)
        sink.add("earlier", min(3, earlier[index]), sort)
        sink.add("earlier.kind", min(2, earlier[index]), kind)
        sink.add("headlined", headlined.contains(likeness), sort)
        sink.add("many", min(8, drafts.count / 5))
        sink.add("sentences", min(4, sentences))
        let (before, after) = (neighbour(of: index, at: index - 1), neighbour(of: index, at: index + 1))
        sink.add("before", before ?? "-", kind)
        sink.add("after", after ?? "-", kind)
        sink.add("beside", before != nil, after == nil ? "last" : "more")
    }

    /// The kind of the draft next to another in its sentence.
    private func neighbour(of index: Int, at other: Int) -> String? {
        guard drafts.indices.contains(other), drafts[other].sentence == drafts[index].sentence else { return nil }
        return drafts[other].kind.rawValue
    }
}
