import AnnalsModel
internal import FoundationEssentials

/// The files of a lexicon: the embedded ones, and over them those of the same names in a directory of the user's.
struct LexiconFiles {
    private let directory: String?
    /// What was wrong with lines so far.
    private(set) var errors: [LexiconError] = []

    /// Reads embedded files, and over them those of a directory.
    init(overlay directory: String?) {
        self.directory = directory
    }

    /// Reads the lines of a file into values: the user's lines first, then the embedded lines whose key they do not hold.
    mutating func read<Value>(
        _ name: String,
        columns: [String],
        key: String,
        _ value: (inout LexiconLine) -> Value
    ) -> [Value] {
        var keys: Set<String> = []
        var values: [Value] = []
        for (path, text) in texts(of: name) {
            let table = Table(text)
            guard table.columns == columns else {
                fail(
                    path,
                    nil,
                    "the columns are not those of this lexicon",
                    "start it with: " + columns.joined(separator: ", ")
                )
                continue
            }
            let earlier = keys
            for row in table.rows where !earlier.contains(row[key]) {
                var line = LexiconLine(row: row, file: path)
                if row[key].isEmpty { line.fail("\(key) is empty", "give each line its \(key)") }
                keys.insert(row[key])
                let read = value(&line)
                errors += line.errors
                if line.errors.isEmpty { values.append(read) }
            }
        }
        return values
    }

    /// The text of a user's own file; nil where the directory has none of that name.
    mutating func own(_ name: String) -> (path: String, text: String)? {
        guard let directory else { return nil }
        let path = directory + "/" + name
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
        else {
            fail(path, nil, "it cannot be read as UTF-8 text", "save it as UTF-8, and check that you may read it")
            return nil
        }
        return (path, text)
    }

    /// Notes it where the directory is none, holds no file of a lexicon, or a table that would go unread.
    mutating func checkDirectory(_ known: [String]) {
        guard let directory else { return }
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory else {
            return fail(
                directory,
                nil,
                "there is no such directory",
                "give the one that holds your actors.tsv or the like"
            )
        }
        let found = ["", "frames/"].flatMap { folder in
            ((try? FileManager.default.contentsOfDirectory(atPath: directory + "/" + folder)) ?? []).map { folder + $0 }
        }.filter { $0.hasSuffix(".tsv") }.sorted()
        let names = known.joined(separator: ", ")
        if found.isEmpty { fail(directory, nil, "it holds no file of a lexicon", "put one of these into it: \(names)") }
        for name in found where !known.contains(name) {
            fail(directory + "/" + name, nil, "no file of a lexicon has that name", "use one of: \(names)")
        }
    }

    private mutating func texts(of name: String) -> [(path: String, text: String)] {
        let embedded = (path: name, text: Asset.text(name))
        return own(name).map { [$0, embedded] } ?? [embedded]
    }

    private mutating func fail(_ file: String, _ line: Int?, _ problem: String, _ advice: String) {
        errors.append(LexiconError(file: file, line: line, problem: problem, advice: advice))
    }
}

/// A line of a lexicon as it is being read.
struct LexiconLine {
    private let row: Table.Row
    private let file: String
    /// What is wrong with it.
    private(set) var errors: [LexiconError] = []

    init(row: Table.Row, file: String) {
        self.row = row
        self.file = file
    }

    /// The text of a column.
    subscript(column: String) -> String {
        row[column]
    }

    /// The parts of a column that are joined with a bar.
    func list(_ column: String) -> [String] {
        row[column].split(separator: "|").map(String.init)
    }

    /// The number of a column; nil where it is empty.
    mutating func number(_ column: String, within range: ClosedRange<Double>) -> Double? {
        guard !row[column].isEmpty else { return nil }
        guard let number = Double(row[column]), range.contains(number) else {
            fail("\(column) is \(row[column])", "write a number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// The case of an enumeration that a column names; the fallback, and an error, where it names none.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ column: String, or fallback: Choice) -> Choice
    where Choice.RawValue == String {
        if let choice = Choice(rawValue: row[column]) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        fail("\(column) is \"\(row[column])\"", "use one of: \(known)")
        return fallback
    }

    /// Notes what is wrong with the line.
    mutating func fail(_ problem: String, _ advice: String) {
        errors.append(LexiconError(file: file, line: row.line, problem: problem, advice: advice))
    }
}
