import AnnalsModel

/// What is wrong with a line of a lexicon file.
public struct LexiconFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What is wrong and what would be right.
    public let message: String

    /// Places a fault.
    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// File, line and message.
    public var description: String { "\(file):\(line): \(message)" }
}

/// Reads frame tables: tab-separated columns `kind triggers by to when modality`, several triggers to a line.
struct FrameTable {
    /// The frames in order of the file.
    private(set) var frames: [Frame] = []
    /// What could not be read.
    private(set) var faults: [LexiconFault] = []
    private let file: String
    /// What rules are named by.
    private let label: String

    init(_ text: String, file: String, label: String? = nil) {
        self.file = file
        self.label = label ?? file
        let table = Table(text)
        let columns = Set(table.columns)
        if columns.isSuperset(of: ["kind", "triggers"]), columns.isSubset(of: Self.columns) {
            for row in table.rows { read(row) }
        } else {
            let message = "the columns are not those of frames: start it with \(Self.columns.joined(separator: ", "))"
            faults.append(LexiconFault(file: file, line: 1, message: message))
        }
    }

    private static let columns = ["kind", "triggers", "by", "to", "when", "modality"]

    private mutating func read(_ row: Table.Row) {
        guard let kind = Kind(rawValue: row["kind"]) else {
            return fault(row, "there is no kind '\(row["kind"])': see `annals kinds`")
        }
        var needs: [Need] = []
        for word in row["when"].split(separator: " ") {
            guard let need = Need(word) else { return fault(row, "'\(word)' is no condition such as obj=@sanctions") }
            needs.append(need)
        }
        let modality = Modality(rawValue: row["modality"])
        if modality == nil, !row["modality"].isEmpty { return fault(row, "there is no modality '\(row["modality"])'") }
        let (initiators, targets) = (Self.slots(row["by"]), Self.slots(row["to"]) ?? [])
        for word in row["triggers"].split(separator: " ") {
            guard let trigger = Trigger(word) else {
                fault(row, "'\(word)' is no trigger such as sign.v, call_off.v, attack.n, concerned.a or must.m")
                continue
            }
            frames.append(
                Frame(
                    kind: kind,
                    trigger: trigger,
                    initiators: initiators ?? Self.initiators(of: trigger.sort),
                    targets: targets,
                    needs: needs,
                    modality: modality,
                    line: row.line,
                    rule: "\(label):\(row.line) \(word)"
                )
            )
        }
    }

    private mutating func fault(_ row: Table.Row, _ message: String) {
        faults.append(LexiconFault(file: file, line: row.line, message: message))
    }

    /// The slots of a column; nil where it is empty, none where it is `-`.
    private static func slots(_ text: String) -> [Slot]? {
        if text.isEmpty { return nil }
        return text == "-" ? [] : text.split(separator: " ").map(Slot.init)
    }

    /// Where those who act stand when a line does not say.
    private static func initiators(of sort: Trigger.Sort) -> [Slot] {
        sort == .noun ? [.subject, .possessor, .phrase("by"), .modifier] : [.subject]
    }
}
