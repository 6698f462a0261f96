import AnnalsLog
import AnnalsModel
import AnnalsSQLite
import Foundation

/// How a log behaves as it grows: what opening, appending and a question as of a date take, and how much memory.
struct Scale {
    let folder: String

    func run(count: Int) async throws {
        let path = folder + "/scale-\(count).db"
        if !FileManager.default.fileExists(atPath: path) { try await fill(path, count) }
        let (opening, log) = try await timed { try SQLiteLog(path, for: .writing) }
        let head = try await log.head()
        var maker = Synthetic(seed: UInt64(truncatingIfNeeded: head) | 1)
        let batch = Batch(id: Digest(ofFields: ["more", "\(head)"]), contents: [.report(maker.event(1, of: 2))])
        let (appending, _) = try await timed {
            try await log.append(batch, recorded: Instant(seconds: 1_700_000_000))
        }
        let (asking, pairs) = try await timed { () -> Int in
            var fold = DyadFold()
            let known = Filter(reported: .distantPast...Instant(endOf: Day(number: 18_262)))
            try await log.scan(nil, where: known, reading: DyadFold.columns) { fold.fold($0, $1) }
            return fold.summary.pairs
        }
        try log.close()
        record(
            "scale",
            events: head,
            asking,
            [
                "open_seconds": "\(opening.seconds)", "append_seconds": "\(appending.seconds)", "pairs": "\(pairs)",
                "peak_megabytes": "\(Self.peakMegabytes)",
                "bytes_per_event": "\(Double(bytesOnDisk(path)) / Double(head))",
            ]
        )
    }

    /// Writes a log of so many synthetic events.
    func fill(_ path: String, _ count: Int, kinds: Int = 40) async throws {
        let log = try freshLog(path)
        var maker = Synthetic(seed: 20_220_224, kinds: kinds)
        for start in stride(from: 0, to: count, by: 4_096) {
            let events = (start..<min(start + 4_096, count)).map { maker.event($0, of: count) }
            let batch = Batch(id: Digest(ofFields: ["\(start)"]), contents: events.map { .report($0) })
            _ = try await log.append(batch, recorded: Instant(seconds: 1_700_000_000))
        }
        try await log.seal()
        try log.close()
    }

    /// The most memory that the process has held, from the kernel's count.
    private static var peakMegabytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }
}
