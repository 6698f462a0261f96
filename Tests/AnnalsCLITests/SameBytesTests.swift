import Foundation
import Testing

@Suite("Law 10, in the whole binary")
struct SameBytesTests {
    private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scripts/sample").path

    @Test("10 Same bytes in, same bytes out, whatever the zone, the language, the day or the cores")
    func surroundings() async throws {
        let binary = try Binary()
        let extract = "$ANNALS extract '\(Self.sample)'"
        let plain = try await binary.bash(extract)
        #expect(plain.status == 0 && plain.output.count { $0 == "\n" } > 10)
        let others = [
            "TZ=Asia/Kolkata LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8", "TZ=America/New_York LC_ALL=C",
            "TZ=Pacific/Kiritimati LANG=de_DE.UTF-8", "taskset --cpu-list 0",
        ]
        for surroundings in others {
            let run = try await binary.bash("\(surroundings.hasPrefix("task") ? "" : "env ")\(surroundings) \(extract)")
            #expect(run.output == plain.output, "\(surroundings)")
        }
    }
}
