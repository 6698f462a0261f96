import AnnalsModel
import Foundation
import TestRandom
import Testing

@testable import AnnalsLog

/// Bytes that no encoder wrote must be an error or some block, and never a trap. `ANNALS_FUZZ` sets how many are tried.
@Suite struct HostileBytesTests {
    private static let tries = ProcessInfo.processInfo.environment["ANNALS_FUZZ"].flatMap { Int($0) } ?? 1_500

    @Test(arguments: [1, 20_220_224]) func mutatedColumnsNeverTrap(seed: UInt64) throws {
        let sample = SegmentSample(seed: seed, batches: 12)
        let facts = FactsEncoder.bytes(of: sample.builder.block, names: sample.names)
        let details = DetailsEncoder.bytes(of: sample.builder.details)
        var mutator = Mutator(seed: seed)
        var refused = 0
        for _ in 0..<Self.tries {
            let count = mutator.count(near: sample.builder.count)
            do {
                let block = try FactsDecoder.block(
                    mutator.mutate(facts),
                    firstPosition: 1,
                    count: count,
                    names: sample.names
                )
                #expect(block.initiators.offsets.count == count + 1)
                let read = try DetailsDecoder.details(mutator.mutate(details), of: block, names: sample.names)
                _ = try? EntryReader.entries(block, read, sample.names, Array(0..<count), sample.text)
            } catch is LogError {
                refused += 1
            }
        }
        #expect(refused > 0)
    }

    @Test(arguments: [2, 20_220_225]) func mutatedFramesAndZonesNeverTrap(seed: UInt64) throws {
        let sample = SegmentSample(seed: seed, batches: 12)
        let segment = sample.builder.segment(names: sample.names, effort: .thorough)
        let zone = sample.builder.zone(names: sample.names).bytes
        var mutator = Mutator(seed: seed)
        for _ in 0..<Self.tries {
            let frame = mutator.mutate(segment.facts)
            if frame != segment.facts {
                #expect(throws: LogError.self) { try Frame.unpack(frame, seed: 2, what: "It") }
            }
            let resealed = mutator.reseal(frame, seed: 2)
            _ = try? Frame.unpack(resealed, seed: 2, what: "It")
            _ = try? ZoneMap(mutator.mutate(zone))
        }
    }

    @Test func declaredLengthsAreNotBelieved() {
        var body = ByteWriter()
        body.number(1 << 60)
        body.append([0])
        let sum = Checksum.of(body.bytes[...], seed: 0)
        for format: UInt8 in [1, 2] {
            var frame = ByteWriter()
            frame.append([format])
            frame.fixed(sum)
            frame.append(body.bytes)
            #expect(throws: LogError.self) { try Frame.unpack(frame.bytes, seed: 0, what: "It") }
        }
    }
}

/// Damages bytes as disks and attackers do: flips, cuts, runs of one byte, copies of other parts, extreme numbers.
private struct Mutator {
    private var chance: SplitMix

    init(seed: UInt64) {
        chance = SplitMix(seed: seed)
    }

    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...Int.random(in: 0..<4, using: &chance) { damage(&bytes) }
        return bytes
    }

    mutating func count(near count: Int) -> Int {
        chance.once(in: 3) ? Int.random(in: 1...2 * count, using: &chance) : count
    }

    /// The frame with the checksum that its damaged body has, so that what lies behind the checksum is tried too.
    mutating func reseal(_ frame: [UInt8], seed: UInt64) -> [UInt8] {
        guard frame.count > 9 else { return frame }
        var resealed = ByteWriter()
        resealed.append([UInt8.random(in: 1...2, using: &chance)])
        resealed.fixed(Checksum.of(frame[9...], seed: seed))
        resealed.append(Array(frame[9...]))
        return resealed.bytes
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &chance))
        switch Int.random(in: 0..<6, using: &chance) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
        case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &chance)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.replaceSubrange(place..<end, with: [UInt8](repeating: 0xFF, count: end - place))
        case 4: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...place, using: &chance))
        default: bytes.removeLast(bytes.count - place)
        }
    }
}
