import Foundation

/// The inputs that paths name: files as they are, directories as the files below them in the order of their names,
/// `-` as standard input.
public struct Sources: Sequence, Sendable {
    private let paths: [String]
    private let input: Input?
    private let log: URL?

    /// The inputs of some paths.
    /// - Parameter log: the log that they are read into: its own files are passed over in directories.
    public init(_ paths: [String], log: String? = nil) {
        self.paths = paths
        input = nil
        self.log = log.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
    }

    /// One input.
    public init(_ input: Input) {
        paths = []
        self.input = input
        log = nil
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
                let shown = children.filter { !$0.hasPrefix(".") && !isOfLog($0, in: next.path) }.sorted {
                    $0.utf8.lexicographicallyPrecedes($1.utf8)
                }
                if shown.isEmpty, next.isNamed { return Input(path: next.path) }
                pending += shown.reversed().map { Pending(path: next.path + "/" + $0, isNamed: false) }
            }
            return nil
        }
    }

    private func isOfLog(_ name: String, in folder: String) -> Bool {
        guard let log, name.hasPrefix(log.lastPathComponent) else { return false }
        let endings = ["", "-wal", "-shm", "-lock", "-journal"]
        return endings.contains { name == log.lastPathComponent + $0 }
            && URL(fileURLWithPath: folder).resolvingSymlinksInPath().path == log.deletingLastPathComponent().path
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
