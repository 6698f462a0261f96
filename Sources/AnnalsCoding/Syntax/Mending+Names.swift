import AnnalsEnglish

/// Names with titles, and lists of them.
extension Mending {
    /// "with former president Ann Hill", "Rossi and Chancellor Ann Hill": a preposition or conjunction before a title is that
    /// of the name.
    mutating func mendTitle(at title: Int) {
        guard tokens[title].relation.rawValue == "nmod:desc", let name = head(of: title), title < name else { return }
        for child in children(of: title)
        where child < title && ["case", "cc"].contains(tokens[child].relation.rawValue) {
            replace(child, head: name)
        }
    }

    /// "the west imposed sanctions": a side of the world with an article, right before a verb that has no other subject.
    mutating func mendSide(at side: Int) {
        guard tokens[side].relation.rawValue == "advmod", Self.sides.contains(forms[side]), let verb = head(of: side),
            verb == side + 1, tokens[verb].tag == .verb, doer(of: verb) == nil,
            children(of: side).contains(where: { tokens[$0].relation.rawValue == "det" })
        else { return }
        replace(side, tag: .noun, relation: "nsubj")
    }

    private static let sides: Set<String> = ["east", "north", "south", "west"]

    /// "Ecowas issued it": a name right before its verb is the subject of that, and no auxiliary.
    mutating func mendNamedDoer(at name: Int) {
        guard tokens[name].tag == .properNoun, tokens[name].relation.universal == "aux", let verb = head(of: name),
            verb == name + 1, doer(of: verb) == nil
        else { return }
        replace(name, relation: "nsubj")
    }

    /// "Rossi and Chancellor Ann Hill met": what "and" leads in is joined to the one before it, and no second subject.
    mutating func mendJoined(at index: Int) {
        let relation = tokens[index].relation.rawValue
        guard ["nsubj", "nsubj:pass", "obj", "obl", "nmod"].contains(relation), let head = head(of: index),
            children(of: index).contains(where: { $0 < index && tokens[$0].relation.rawValue == "cc" }),
            let first = children(of: head).last(where: { $0 < index && tokens[$0].relation.rawValue == relation })
        else { return }
        replace(index, head: first, relation: "conj")
    }
}
