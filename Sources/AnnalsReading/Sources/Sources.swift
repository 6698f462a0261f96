import Foundation

/// The inputs that paths name: files as they are, directories as the files below them in the order of their names,
/// `-` as standard input.
public struct Sources: Sequence, Sendable {
    private let paths: [String]
    private let input: Input?

    /// The inputs of some paths.
    public init(_ paths: [String]) {
        self.paths = paths
        input = nil
    }

    /// One input.
    public init(_ input: Input) {
        paths = []
        self.input = input
    }

    /// Walks the paths in order; each directory is listed when it is reached.
    public func makeIterator() -> AnyIterator<Input> {
        if let input { return AnyIterator(CollectionOfOne(input).makeIterator()) }
        var pending = paths.reversed().map { Pending(path: $0, isNamed: true) }
        return AnyIterator {
            while let next = pending.popLast() {
                guard next.path != "-", Self.isDirectory(next.path) else { return Input(path: next.path) }
                let children = try? FileManager.default.contentsOfDirectory(atPath: next.path)
                guard let children else { return Input(path: next.path) }
                // Names are ordered by bytes, so that the order is the same on every machine.
                let shown = children.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                if shown.isEmpty, next.isNamed { return Input(path: next.path) }
                pending += shown.reversed().map { Pending(path: next.path + "/" + $0, isNamed: false) }
            }
            return nil
        }
    }

    private struct Pending {
        let path: String
        let isNamed: Bool
    }

    private static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }
}
