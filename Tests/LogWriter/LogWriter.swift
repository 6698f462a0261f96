import AnnalsLog
import AnnalsModel
import AnnalsSQLite
import Foundation
import LogSamples

/// Appends the batches of a seed to a log, on and on from where the log stands, and prints the head after each answer:
/// a process to be killed.
@main
struct LogWriter {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let seed = UInt64(arguments[2]) else { exit(64) }
        let log = try SQLiteLog(arguments[1], for: .writing)
        var sequence = BatchSequence(seed: seed)
        while true {
            let batch = sequence.next()
            let receipt = try await log.append(batch, recorded: BatchSequence.clock)
            if receipt.isRepeat { continue }
            FileHandle.standardOutput.write(Data("\(receipt.positions.upperBound - 1)\n".utf8))
        }
    }
}
