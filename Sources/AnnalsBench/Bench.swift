import AnnalsLog
import AnnalsSQLite
import Foundation

/// Measures the log on a corpus of events, one cell a run, so that `Scripts/bench` can interleave it with its peers.
@main
struct Bench {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let cell = arguments.first.flatMap(Cell.init(rawValue:)) else {
            print("usage: AnnalsBench \(Cell.allCases.map(\.rawValue).joined(separator: "|")) CORPUS|COUNT|URLS FOLDER")
            exit(64)
        }
        let rest = Array(arguments.dropFirst())
        guard rest.count == 2 else { exit(64) }
        try FileManager.default.createDirectory(atPath: rest[1], withIntermediateDirectories: true)
        try await cell.run(source: rest[0], folder: rest[1])
    }
}

/// What can be measured.
enum Cell: String, CaseIterable {
    case load, spans, single, producers, questions, replay, scale, asking, corpus, cluster

    func run(source: String, folder: String) async throws {
        switch self {
        case .load: try await Appends(folder: folder).load(try Corpus(path: source))
        case .spans: try await Appends(folder: folder).spans(try Corpus(path: source))
        case .single: try await Appends(folder: folder).producers(1, try Corpus(path: source))
        case .producers: try await Appends(folder: folder).producers(16, try Corpus(path: source))
        case .questions: try await Questions(log: folder + "/load.db").run()
        case .replay: try await Replay(log: folder + "/load.db").run()
        case .asking: try await Asking(folder: folder).run(count: Int(source) ?? 1_000_000)
        case .scale: try await Scale(folder: folder).run(count: Int(source) ?? 100_000)
        case .cluster: try await appendToCluster(source, folder)
        case .corpus: try Synthetic.write(count: Int(source) ?? 200_000, to: folder + "/events.jsonl")
        }
    }
}

private func appendToCluster(_ urls: String, _ folder: String) async throws {
    #if JetStream
        try await ClusterAppends(urls: urls, folder: folder).run()
    #else
        print("The log on a cluster is not built in: build with --traits JetStream.")
        exit(64)
    #endif
}

/// A line of results: JSON, as the peers' scripts print it.
func record(_ cell: String, events: Int, _ time: Timing, _ more: [String: String] = [:]) {
    var fields = ["\"system\":\"annals\"", "\"cell\":\"\(cell)\"", "\"events\":\(events)"]
    fields.append("\"seconds\":\(time.seconds),\"cpu_seconds\":\(time.cpu)")
    fields += more.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    print("{\(fields.joined(separator: ","))}")
}

/// How long something took, by the wall and by the processor, in seconds.
struct Timing {
    let seconds: Double
    let cpu: Double
}

/// How long a body takes.
func timed<Value>(_ body: () async throws -> Value) async rethrows -> (time: Timing, value: Value) {
    let (wall, cpu) = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
    let value = try await body()
    return (Timing(seconds: now(CLOCK_MONOTONIC) - wall, cpu: now(CLOCK_PROCESS_CPUTIME_ID) - cpu), value)
}

private func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The bytes of a log's files on disk.
func bytesOnDisk(_ path: String) -> Int {
    ["", "-wal", "-shm"].reduce(0) { total, suffix in
        let size = try? FileManager.default.attributesOfItem(atPath: path + suffix)[.size] as? Int
        return total + (size ?? 0)
    }
}

/// A new log in the place of what is there.
func freshLog(_ path: String) throws -> SQLiteLog {
    for suffix in ["", "-wal", "-shm", "-lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    return try SQLiteLog(path, for: .writing)
}
