import AnnalsEnglish

/// Reads noun phrases that may name actors out of cells: [the] [former] [STATE's] [OFFICE …] [NAME] [of STATE and STATE].
struct ActorDraftReader {
    let lexicon: ActorLexicon
    let cells: [Cell]
    let sentence: Sentence

    /// The most words that may stand unread between a state and what belongs to it.
    private static let longestGap = 3

    /// The phrase that starts at a cell; nil where none does. `depth` counts the phrases that this one is inside of.
    func draft(at start: Int, depth: Int = 0) -> ActorDraft? {
        guard start < cells.count else { return nil }
        var draft = ActorDraft(at: start, token: cells[start].tokens.lowerBound)
        var index = start
        open(&draft, &index)
        body(&draft, &index)
        guard !draft.isEmpty else { return nil }
        if depth < 2 { owners(&draft, depth: depth) }
        return draft
    }

    private func open(_ draft: inout ActorDraft, _ index: inout Int) {
        while index < cells.count, index - draft.cells.lowerBound < 6 {
            let cell = cells[index]
            switch cell.kind {
            case .determiner:
                if index > draft.cells.lowerBound { draft.restart(at: index, token: cell.tokens.lowerBound) }
                draft.isDefinite = draft.isDefinite || Self.definite.contains(cell.key)
                draft.isPair = draft.isPair || Self.pair.contains(cell.key)
                draft.isBoth = draft.isBoth || cell.key == Self.both
            case .modifier, .filler:
                guard !cell.classes.isDisjoint(with: [.modifier, .direction, .past]) || cell.kind == .modifier else {
                    return
                }
                if Self.pair.contains(cell.key) { draft.isPair = true }
                if cell.key == Self.both { draft.isBoth = true }
                if cell.classes.contains(.past) { draft.isPast = true }
            case .pronoun(let pronoun, isOwner: true):
                draft.pronoun = (pronoun, cell.tokens.lowerBound)
            default:
                return
            }
            index += 1
        }
    }

    private static let definite = Set(["the", "this", "that", "these", "those"].map(NameUnit.key))
    private static let both = NameUnit.key("both")
    private static let pair = Set(["both", "two"].map(NameUnit.key))

    private func body(_ draft: inout ActorDraft, _ index: inout Int) {
        var gap = 0
        var isOwned = false
        while index < cells.count, gap <= Self.longestGap {
            let cell = cells[index]
            switch cell.kind {
            case .possessive where !draft.isEmpty && gap == 0 && !isOwned:
                isOwned = true
            case .modifier, .filler:
                if draft.name != nil && !isOwned { return }
                if draft.role != nil && !isOwned { return }
                if draft.isEmpty { return }
                gap += 1
            default:
                guard accept(cell, gap: gap, isOwned: isOwned, into: &draft) else { return }
                draft.tokens = draft.tokens.lowerBound..<cell.tokens.upperBound
                draft.cells = draft.cells.lowerBound..<index + 1
                gap = 0
                isOwned = false
            }
            index += 1
        }
    }

    private func accept(_ cell: Cell, gap: Int, isOwned: Bool, into draft: inout ActorDraft) -> Bool {
        if isOwned {
            var owned = draft
            guard own(&owned), accept(cell, gap: gap, isOwned: false, into: &owned) else { return false }
            owned.isPossessed = true
            draft = owned
            return true
        }
        if cell.kind == .unknown { return acceptUnknown(cell, gap: gap, into: &draft) }
        let part = ActorDraft.Part(tokens: cell.tokens, senses: cell.senses)
        if let office = self.office(of: cell, beside: draft) { return acceptOffice(office, part, into: &draft) }
        if part.senses.contains(where: Self.isPerson) { return acceptPerson(part, gap: gap, into: &draft) }
        if part.senses.contains(where: Self.isStateOrBody) { return acceptOwner(cell, part, gap: gap, into: &draft) }
        return false
    }

    /// Turns what the phrase names so far into the owner of what follows; false where it cannot own.
    private func own(_ draft: inout ActorDraft) -> Bool {
        switch draft.name {
        case .known(let part): draft.owner = part
        case .unknown(let tokens): draft.owner = ActorDraft.Part(tokens: tokens, senses: [])
        case nil:
            if let core = draft.core { draft.owner = core }
            if draft.owner == nil { return false }
        }
        draft.name = nil
        draft.core = nil
        draft.role = nil
        draft.title = nil
        return true
    }

    /// The office that a cell names, where that is how it is meant beside what was read before.
    private func office(of cell: Cell, beside draft: ActorDraft) -> Int? {
        let offices = cell.senses.compactMap { if case .office(let office) = $0 { office } else { nil } }
        guard !offices.isEmpty else { return nil }
        let hasOther = cell.senses.contains { if case .office = $0 { false } else { true } }
        if hasOther && draft.owner == nil { return nil }
        let isNamed =
            cell.tokens.upperBound < sentence.tokens.count
            && cells.contains { $0.tokens.lowerBound == cell.tokens.upperBound && Self.isNaming($0) }
        return offices.first { (lexicon.offices[$0].group == .title) == isNamed } ?? offices.first
    }

    private static func isNaming(_ cell: Cell) -> Bool {
        cell.kind == .unknown || cell.senses.contains(where: isPerson)
    }

    private func acceptOffice(_ office: Int, _ part: ActorDraft.Part, into draft: inout ActorDraft) -> Bool {
        if case .known = draft.name, lexicon.offices[office].group == .state, own(&draft) {
            draft.role = ActorDraft.Role(office: office, tokens: part.tokens)
            return true
        }
        guard draft.name == nil else { return false }
        if lexicon.offices[office].group == .title {
            draft.title = office
            if draft.role == nil, !lexicon.offices[office].state.isEmpty {
                draft.role = ActorDraft.Role(office: office, tokens: part.tokens)
            }
            return true
        }
        if let role = draft.role, lexicon.offices[role.office].group == .people || isPlural(role) { return false }
        draft.role = ActorDraft.Role(
            office: office,
            tokens: (draft.role?.tokens.lowerBound ?? part.tokens.lowerBound)..<part.tokens.upperBound
        )
        return true
    }

    private func isPlural(_ role: ActorDraft.Role) -> Bool {
        sentence.tokens[role.tokens.upperBound - 1].features.number == .plural
    }

    private func acceptUnknown(_ cell: Cell, gap: Int, into draft: inout ActorDraft) -> Bool {
        guard draft.name == nil, gap == 0 || isCalled(cell, draft) else { return false }
        if let role = draft.role, ![.office, .title].contains(lexicon.offices[role.office].group), isPlural(role) {
            return false
        }
        draft.name = .unknown(cell.tokens)
        draft.isLocated = draft.isLocated || (draft.owner == nil && draft.role == nil && cell.isSited)
        return true
    }

    /// Whether the noun before a name only tells what the person does: "Chinese skater Li Wen".
    private func isCalled(_ cell: Cell, _ draft: ActorDraft) -> Bool {
        let (noun, name) = (cell.tokens.lowerBound - 1, cell.tokens.lowerBound)
        guard draft.owner != nil, draft.role == nil, cell.tokens.count > 1, noun >= draft.tokens.upperBound,
            sentence.tokens[noun].tag == .noun
        else { return false }
        if sentence.tokens[name].head == noun {
            return ["flat", "appos"].contains(sentence.tokens[name].relation.universal)
        }
        return sentence.tokens[noun].head == name
            && ["compound", "nmod", "appos", "flat"].contains(sentence.tokens[noun].relation.universal)
    }

    private func acceptPerson(_ part: ActorDraft.Part, gap: Int, into draft: inout ActorDraft) -> Bool {
        guard draft.name == nil, gap == 0 else { return false }
        draft.name = .known(part)
        return true
    }

    private func acceptOwner(_ cell: Cell, _ part: ActorDraft.Part, gap: Int, into draft: inout ActorDraft) -> Bool {
        guard draft.name == nil, gap == 0 || part.senses.contains(where: Self.isBody) else { return false }
        if draft.owner == nil, draft.role == nil {
            draft.owner = part
            draft.core = part
            draft.isLocated = cell.isLocated
            return true
        }
        let isBody = part.senses.contains(where: Self.isBody)
        if let role = draft.role, lexicon.offices[role.office].id == "embassy", draft.owner != nil, gap == 0 {
            return true
        }
        if draft.role != nil {
            guard isBody, gap == 0 else { return false }
            draft.core = part
            draft.owner = part
            draft.role = nil
            return true
        }
        guard isBody || draft.owner.map({ part.tokens.lowerBound == $0.tokens.upperBound && isWest($0) }) == true
        else { return false }
        draft.core = part
        draft.owner = part
        draft.isLocated = cell.isLocated
        return true
    }

    private func isWest(_ part: ActorDraft.Part) -> Bool {
        part.senses.contains {
            if case .actor(let actor) = $0 { lexicon.actors[actor].sort == .collective } else { false }
        }
    }

    static func isPerson(_ sense: Sense) -> Bool {
        switch sense {
        case .person, .surname: true
        default: false
        }
    }

    static func isBody(_ sense: Sense) -> Bool {
        if case .actor = sense { true } else { false }
    }

    static func isStateOrBody(_ sense: Sense) -> Bool {
        switch sense {
        case .country, .adjective, .people, .seat, .actor, .place: true
        case .person, .surname, .office: false
        }
    }
}

extension ActorDraftReader {
    /// Reads "of France and Germany" after a role that has no owner yet.
    private func owners(_ draft: inout ActorDraft, depth: Int) {
        guard let role = draft.role, draft.owner == nil, draft.name == nil else { return }
        var index = draft.cells.upperBound
        guard index < cells.count, cells[index].kind == .preposition,
            joins(cells[index].key, lexicon.offices[role.office])
        else { return }
        index += 1
        while let owner = self.draft(at: index, depth: depth + 1),
            owner.owner != nil || owner.name != nil || owner.role != nil
        {
            draft.laterOwners.append(owner)
            draft.tokens = draft.tokens.lowerBound..<owner.tokens.upperBound
            draft.cells = draft.cells.lowerBound..<owner.cells.upperBound
            index = owner.cells.upperBound
            guard index < cells.count, cells[index].kind == .and, owner.role == nil, owner.name == nil,
                startsWithOwner(index + 1)
            else { break }
            index += 1
        }
        nameAfterOwners(&draft)
    }

    private func startsWithOwner(_ index: Int) -> Bool {
        guard index < cells.count else { return false }
        let cell = cells[index].kind == .determiner && index + 1 < cells.count ? cells[index + 1] : cells[index]
        return cell.senses.contains { if case .country = $0 { true } else if case .seat = $0 { true } else { false } }
    }

    /// Reads the name in "Prime Minister of Israel Benjamin Netanyahu".
    private func nameAfterOwners(_ draft: inout ActorDraft) {
        let index = draft.cells.upperBound
        guard !draft.laterOwners.isEmpty, index < cells.count else { return }
        if cells[index].senses.contains(where: Self.isPerson) {
            draft.name = .known(ActorDraft.Part(tokens: cells[index].tokens, senses: cells[index].senses))
        } else if cells[index].kind == .unknown, draft.laterOwners.last?.name == nil {
            draft.name = .unknown(cells[index].tokens)
        } else {
            return
        }
        draft.tokens = draft.tokens.lowerBound..<cells[index].tokens.upperBound
        draft.cells = draft.cells.lowerBound..<index + 1
    }

    private func joins(_ preposition: UInt64, _ office: Office) -> Bool {
        switch office.group {
        case .office:
            Self.ofAndFor.contains(preposition) || preposition == Self.from
                || (preposition == Self.inside && office.id.hasSuffix("leader"))
                || (preposition == Self.to && office.id.hasSuffix("adviser"))
        case .body:
            preposition == Self.of
                || (preposition == Self.inside && office.id != "embassy" && office.id != "delegation")
        case .forces, .state, .people: Self.belonging.contains(preposition)
        case .title: false
        }
    }

    private static let of = NameUnit.key("of")
    private static let from = NameUnit.key("from")
    private static let inside = NameUnit.key("in")
    private static let to = NameUnit.key("to")
    private static let ofAndFor = Set(["of", "for"].map(NameUnit.key))
    private static let belonging = Set(["of", "from", "in", "at"].map(NameUnit.key))
}
