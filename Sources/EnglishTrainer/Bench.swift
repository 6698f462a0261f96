import AnnalsEnglish
import Foundation

/// Measures the analyser on the articles of a JSON Lines file: words a second of one thread from raw text to trees,
/// and the peak of memory at each tenth of the way.
struct Bench {
    let path: String

    func run() throws {
        struct Article: Decodable { let text: String }
        let texts = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Article.self, from: $0).text
        }
        let analyser = Analyser()
        _ = analyser.sentences(of: "The model is read before the clock starts.")
        var words = 0
        var sentences = 0
        let watch = ContinuousClock()
        let start = watch.now
        let startOfWork = clock()
        for (index, text) in texts.enumerated() {
            let found = analyser.sentences(of: text)
            sentences += found.count
            words += found.reduce(0) { $0 + $1.tokens.count }
            if (index + 1) % max(1, texts.count / 5) == 0 { print("\(words) words, peak memory \(Self.peakMemory())") }
        }
        let seconds = (watch.now - start) / .seconds(1)
        // POSIX fixes the unit of clock() at a millionth of a second of processor time.
        let work = Double(clock() - startOfWork) / 1_000_000
        print("\(words) words in \(sentences) sentences")
        print("\(seconds) s: \(Int(Double(words) / seconds)) words/s")
        print("\(work) s of processor time: \(Int(Double(words) / work)) words/s of an idle core")
    }

    /// The process's peak resident memory as Linux tells it.
    private static func peakMemory() -> String {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return line.map { $0.dropFirst(6).trimmingCharacters(in: .whitespaces) } ?? "unknown"
    }
}
