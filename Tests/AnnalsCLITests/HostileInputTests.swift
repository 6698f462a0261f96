import Foundation
import Testing

/// Inputs that grow without end, made while they are read, by a process that may have a gigabyte of addresses and no
/// more; a binary that starts takes half of it. With `ANNALS_HOSTILE` they are a gigabyte long, else long enough to pass
/// every limit.
@Suite("Inputs without an end")
struct HostileInputTests {
    private static let isLong = ProcessInfo.processInfo.environment["ANNALS_HOSTILE"] != nil
    private static let gigabyte = isLong ? "head -c 1000000000" : "head -c 70000000"
    private static let table = isLong ? "head -c 1000000000" : "head -c 3000000"
    private static let bounded = "ulimit -v 1048576; set -o pipefail"

    @Test(
        "They are refused in bounded memory",
        arguments: [
            ("yes '<div>' | \(gigabyte)", "ingest -", "too-large"),
            ("yes '<rss><channel><item><title>' | \(gigabyte)", "ingest -", "too-large"),
            ("yes '{\"text\":' | tr -d '\\n' | \(gigabyte)", "ingest -", "too-large"),
            ("yes '[' | tr -d '\\n' | \(gigabyte)", "ingest -", "too-large"),
            ("yes 'The talks ended.' | \(gigabyte) | gzip -1", "ingest -", "too-large"),
            (
                "(printf 'WARC/1.0\\r\\nContent-Length: 9223372036854775807\\r\\n\\r\\n'; yes | \(gigabyte))",
                "ingest -", "1 input refused"
            ),
            ("yes '{\"kind\":' | tr -d '\\n' | \(gigabyte)", "import -", "longer than any line"),
            ("yes 'date,\"' | tr -d '\\n' | \(table)", "import --format acled -", "check its quotation marks"),
        ]
    )
    func endless(source: String, verb: String, word: String) async throws {
        let binary = try Binary()
        let run = try await binary.bash("(\(source)) 2>&- | (\(Self.bounded); $ANNALS \(verb))")
        #expect(run.status == 65, "\(source): status \(run.status), \(run.errors)")
        #expect(run.errors.contains(word) && run.errors.utf8.count < 2000, "\(source): \(run.errors.prefix(300))")
    }
}
