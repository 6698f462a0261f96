public import Annals
public import ArgumentParser
import Foundation

struct ImportVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read coded events into the log: our own lines, ACLED, GDELT, ICEWS, UCDP, or any table.",
        discussion: """
            A row that a later version of a dataset has otherwise becomes a correction; with --whole, rows that it no
            longer has are retracted, unless some row was refused. --published says when the version came out, and so from when its changes were known.
            A malformed row gets one line on standard error, is kept for `annals refused`, and the rest goes on; the exit
            status is then 65.

              annals import log.jsonl
              annals import --format acled --whole acled-2022-03.csv
              annals import --format csv --mapping losses.map --published 2022-03-04 losses.csv
            """
    )

    @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "path"), completion: .file())
    var path: String

    @Option(help: "The format: jsonl, acled, gdelt, icews, ucdp, csv, or json for a table of objects.")
    var format = ImportFormat.jsonl

    @Option(
        help: ArgumentHelp(
            "The file that says how a table's columns are read, in lines such as kind = MeetingHeld.",
            valueName: "path"
        )
    )
    var mapping: String?

    @Option(
        help: ArgumentHelp(
            "When this version of the dataset was published; now where it is left out.",
            valueName: "time"
        )
    )
    var published: MomentArgument?

    @Flag(help: "The file is the whole dataset: retract what an earlier version had and this one has not.")
    var whole = false

    @OptionGroup var store: LogOptions

    func validate() throws {
        let isTable = format == .csv || format == .json
        if mapping != nil, !isTable { throw ValidationError("--mapping goes with --format csv or json.") }
        if mapping == nil, isTable { throw ValidationError("--format \(format.rawValue) needs --mapping.") }
        if whole, format == .jsonl { throw ValidationError("--whole goes with datasets, not with jsonl.") }
        if published != nil, format == .jsonl {
            throw ValidationError("--published goes with datasets; lines of ours say when each event was reported.")
        }
    }

    func run() async throws {
        var order = ImportOrder(path: path, format: format)
        order.isWhole = whole
        order.published = published?.instant
        order.mapping = try mapping.map(text)
        try check(path)
        Signals.watchInterrupts()
        let log = try store.open(for: .writing)
        let watch = ImportWatch()
        let tally = try await log.load(
            order,
            now: Surroundings.current.now(),
            isStopped: { Signals.isInterrupted },
            refused: watch.refuse,
            progress: watch.show
        )
        watch.clear()
        let head = try await log.head()
        try await log.prepare()
        try log.close()
        Surroundings.current.say(tally.sentence + " The log \(store.path) is at position \(head).")
        if tally.isInterrupted { throw Failure(.interrupted, "Stopped; the same command goes on from here.") }
        if whole, tally.refused > 0 {
            Surroundings.current.say("Nothing was retracted, since rows were refused. Mend them and import it again.")
        }
        if tally.refused > 0 { throw Failure(.badData) }
    }

    /// Before a log is made of what is not there.
    private func check(_ path: String) throws(Failure) {
        guard path != "-" else { return }
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw Failure(.noInput, "There is no file \(path) to import.")
        }
        if isDirectory.boolValue {
            throw Failure(.noInput, "\(path) is a directory; import takes one file, or - for standard input.")
        }
    }

    private func text(_ path: String) throws(Failure) -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw Failure(.noInput, "The mapping \(path) cannot be read: \(error.localizedDescription)")
        }
    }
}

/// What a person sees of an import under way: progress, and the first of the refused rows.
private final class ImportWatch {
    private var progress = Progress("rows")
    private var refusals = 0
    private static let shown = 20

    func show(_ count: Int) {
        progress.show(count)
    }

    func clear() {
        progress.clear()
    }

    func refuse(_ line: String) {
        refusals += 1
        guard refusals <= Self.shown else { return }
        progress.clear()
        Surroundings.current.say("annals: " + line)
        if refusals == Self.shown { Surroundings.current.say("annals: further rows are listed by `annals refused`") }
    }
}

extension ImportTally {
    /// What became of the rows, in a sentence.
    fileprivate var sentence: String {
        let counts = [
            (corrected, "corrected"), (retracted, "retracted"), (known, "already in the log"), (refused, "refused"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return (["\(stored) stored"] + parts).joined(separator: ", ") + "."
    }
}

extension ImportFormat: ExpressibleByArgument {}
