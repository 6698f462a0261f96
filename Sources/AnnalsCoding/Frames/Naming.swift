import AnnalsEnglish

/// Whether a verb only gives somebody a name.
extension Scene {
    /// "called him a liar", "which he called a crime": an open complement that is a noun or adjective, or whatever a clause
    /// says that its noun is called.
    func isNaming(_ predicate: Int) -> Bool {
        if tree.lemmas[predicate] == "call", tree.links[predicate] == .relativeClause,
            tree.undergoer(of: predicate) == tree.heads[predicate]
        {
            return true
        }
        if tree.lemmas[predicate] == "call", isFollowedByQuotation(predicate) { return true }
        return tree.children(of: predicate, .openComplement).contains { child in
            (tree.tag(child) == .noun || tree.tag(child) == .adjective) && tree.child(of: child, .marker) == nil
        }
    }

    /// "called Rossi 'our hope'", "called Rossi a 'born leader'": quoted words right behind whom a verb names.
    private func isFollowedByQuotation(_ predicate: Int) -> Bool {
        guard let object = tree.child(of: predicate, .indirectObject, .object), object > predicate else { return false }
        let last = tree.children(of: object, .flat).last ?? object
        return (last + 2..<last + 4).contains { isQuoted($0) } && !isQuoted(last)
    }
}
