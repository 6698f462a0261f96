public import Annals
import AnnalsFormats
public import ArgumentParser

struct ExportVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the log, or the events seen from a vantage, in a format of files.",
        discussion: """
            jsonl is the log, entry by entry, and `annals import` reads it back without a loss; with --articles the texts
            are in it as well, and what was remarked and refused, and the snapshots. All others hold the events that could be known from the vantage, and name it and the
            log's position; what such a file cannot hold is said on standard error. sqlite writes plain tables into a new
            file, and timemap three files into a new folder, both named by --output.

              annals export > log.jsonl
              annals export --format html --as-of 2022-02-22 > brief.html
              annals export --format geojson --since 2022-02-21 > map.geojson
              annals export --format ical > meetings.ics
              annals export --format timemap --output map
              annals export --format sqlite --output events.db
            """
    )

    @Option(
        help: """
            The format: jsonl, csv, md (a brief with footnotes), html (a brief as one page), geojson, timelinejs, \
            timelinejs-csv, timemap, gexf, graphml, ical (meetings), atom, plover, ftm (FollowTheMoney) or sqlite.
            """
    )
    var format = ExportFormat.jsonl

    @Option(
        help: ArgumentHelp(
            "The file to write (sqlite), or the folder (timemap); there may be none of that name yet.",
            valueName: "path"
        ),
        completion: .file()
    )
    var output: String?

    @Flag(help: "Write articles, remarks and snapshots as well (jsonl).")
    var articles = false

    @OptionGroup var filters: EventFilters
    @OptionGroup var vantage: VantageOptions
    @OptionGroup var store: LogOptions

    func validate() throws {
        if articles, format != .jsonl { throw ValidationError("--articles goes with --format jsonl.") }
        if format.needsPath, output == nil || output == "" {
            throw ValidationError("--format \(format.rawValue) needs --output with a path that is not there yet.")
        }
        if !format.needsPath, output != nil {
            throw ValidationError("--output goes with --format sqlite or timemap; send the others on with > FILE.")
        }
        let isBound = vantage.at != nil || vantage.asOf != nil || !filters.isEmpty
        if format == .jsonl, isBound {
            throw ValidationError(
                "jsonl is the whole log, up to --recorded. `annals events --format jsonl` takes filters."
            )
        }
    }

    func run() async throws {
        let log = try store.open(for: .reading)
        let now = Surroundings.current.now()
        switch (format, output) {
        case (.jsonl, _): try await writeLines(log)
        case (.sqlite, let path?):
            try await log.exportTables(to: path, filters.query, at: vantage.vantage, made: now)
        case (_, let path?):
            let folder = try await log.inquiry().exportFolder(filters.query, at: vantage.vantage, made: now)
            try FolderWriter(path).write(folder)
            say(folder.losses)
        default:
            let export = try await log.inquiry().export(format, filters.query, at: vantage.vantage, made: now)
            guard let export else { return }
            var output = Output()
            try output.write(export.text)
            try output.flush()
            say(export.losses)
        }
    }

    private func say(_ losses: [String]) {
        for loss in losses { Surroundings.current.say("annals: \(format.rawValue): \(loss)") }
    }

    private func writeLines(_ log: Store) async throws {
        var output = Output()
        var progress = Progress("lines")
        var count = 0
        try await log.lines(upTo: vantage.recorded, articles: articles) { line in
            var text = JSONText()
            text.line(line)
            try output.write(text.bytes)
            count += 1
            progress.show(count)
        }
        progress.clear()
        try output.flush()
        if !articles {
            Surroundings.current.say(
                "annals: jsonl: the texts of articles, remarks and snapshots are left out; --articles writes them."
            )
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
