/// The way through the tree from a trigger to a mention: up to what both hang on, and down again by links and prepositions.
struct Way {
    let text: String
    let length: Int

    init(from trigger: Int, to mention: Int, in tree: Tree) {
        let up = [trigger] + Array(tree.ancestors(of: trigger).prefix(Self.farthest))
        var down = [mention]
        while down.count <= Self.farthest, let last = down.last, !up.contains(last), let head = tree.heads[last] {
            down.append(head)
        }
        let climb = down.last.flatMap { up.firstIndex(of: $0) }
        length = climb.map { $0 + down.count - 1 } ?? Self.farthest + 1
        guard let climb, length <= Self.farthest else {
            text = "far"
            return
        }
        let climbed = up.prefix(climb).map { tree.links[$0].rawValue }
        let descended = down.dropLast().reversed().map { index in
            tree.links[index].rawValue + (tree.preposition(of: index).map { ":" + $0 } ?? "")
        }
        text = climbed.joined(separator: "^") + ">" + descended.joined(separator: ">")
    }

    /// Whether it leads nowhere near: such ways are all alike.
    var isFar: Bool { length > Self.farthest }

    /// Longer ways tell nothing, and are not walked, so that deep sentences take no longer than flat ones.
    private static let farthest = 6
}
