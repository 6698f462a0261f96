import AnnalsModel

/// The manual page of the whole command line, in the macros of mdoc(7).
struct ManualPage {
    private let root: HelpTree
    private let version: String
    private let day: Day

    init(_ root: HelpTree, version: String, day: Day) {
        self.root = root
        self.version = version
        self.day = day
    }

    /// The page, to be kept as `annals.1`.
    var text: String {
        let name = root.commandName
        let lines =
            [
                ".Dd \(Self.date(day))", ".Dt \(name.uppercased()) 1", ".Os \(name) \(version)", ".Sh NAME",
                ".Nm \(name)",
                ".Nd \(Self.summary(root.abstract))", ".Sh SYNOPSIS", ".Nm", ".Ar verb", ".Op Ar argument ...",
                ".Sh DESCRIPTION",
            ]
            + Self.discussion(root.discussion) + [".Sh VERBS"] + root.verbs.flatMap { verb($0) }
            + Self.surroundings + Self.statuses
        return lines.joined(separator: "\n") + "\n"
    }

    private func verb(_ verb: HelpTree) -> [String] {
        let arguments = verb.ownArguments.flatMap { argument -> [String] in
            let standard = argument.defaultValue.map { " Without it \($0)." } ?? ""
            return [".It \(Self.tag(argument))", Self.plain((argument.abstract ?? "") + standard)]
        }
        let list = arguments.isEmpty ? [] : [".Bl -tag -width Ds"] + arguments + [".El"]
        return [".Ss \(verb.commandName)", Self.plain(verb.abstract ?? "")] + Self.discussion(verb.discussion, ".Pp")
            + list
    }

    private static func tag(_ argument: HelpTree.Argument) -> String {
        let value = argument.valueName ?? "value"
        let dots = argument.isRepeating ? " ..." : ""
        guard let name = argument.preferredName, argument.kind != "positional" else { return "Ar \(value)\(dots)" }
        let flag = "Fl \(name.kind == "short" ? "" : "-")\(name.name)"
        return argument.kind == "flag" ? flag : "\(flag) Ar \(value)\(dots)"
    }

    /// Paragraphs; those indented by two spaces are examples and keep their lines.
    private static func discussion(_ text: String?, _ opening: String? = nil) -> [String] {
        var lines: [String] = []
        var lead = opening
        for paragraph in (text ?? "").split(separator: "\n\n") {
            let rows = paragraph.split(separator: "\n").map(String.init)
            if rows.allSatisfy({ $0.hasPrefix("  ") }) {
                lines += [".Bd -literal -offset indent"] + rows.map { literal(String($0.dropFirst(2))) } + [".Ed"]
                lead = nil
            } else {
                lines += [lead, plain(rows.joined(separator: " "))].compactMap(\.self)
                lead = ".Pp"
            }
        }
        return lines
    }

    private static let surroundings = [
        ".Sh ENVIRONMENT", ".Bl -tag -width Ds", ".It Ev ANNALS_LOG", "The log's file, where",
        ".Fl -log", "does not name it.", ".It Ev NO_COLOR", "No styled output, where it is set and not empty.", ".El",
        ".Sh FILES", ".Bl -tag -width Ds", ".It Pa annals.db", "The log, where nothing else names it.", ".El",
    ]

    private static let statuses: [String] =
        [".Sh EXIT STATUS", ".Bl -tag -width Ds"]
        + Status.allCases.flatMap { [".It \($0.rawValue)", plain($0.meaning)] } + [".El"]

    private static func summary(_ text: String?) -> String {
        let text = text ?? ""
        return plain(text.prefix(1).lowercased() + text.dropFirst()).trimmingPoint
    }

    private static func date(_ day: Day) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let parts = day.parts
        return "\(months[(parts.month - 1) % 12]) \(parts.day), \(parts.year)"
    }

    /// Running text, a line a sentence as mdoc(7) has it, in which nothing is taken for a macro.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing(". ", with: ".\n")
            .split(separator: "\n").map { literal(String($0)) }.joined(separator: "\n")
    }

    private static func literal(_ text: String) -> String {
        let escaped = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\e")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}

extension String {
    /// Without the full stop at its end.
    fileprivate var trimmingPoint: String { hasSuffix(".") ? String(dropLast()) : self }
}
