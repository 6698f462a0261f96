import TestRandom

#if JetStream
    import AnnalsLog
    import AnnalsModel
    import LogSamples
    import Testing

    @testable import AnnalsJetStream

    @Suite struct BlockTests {
        private static func block(seed: UInt64) -> SealedBlock {
            var maker = BatchMaker(seed: seed)
            var records: [SealedBlock.Record] = (0..<12).map { turn in
                .batch(maker.batch(entries: turn), recorded: Instant(seconds: 1_645_600_000 + Int64(turn)))
            }
            let vantage = Vantage(at: Day("2022-02-23"), asOf: Instant(seconds: 1_645_650_000), recorded: 12)
            records.append(.snapshot(Snapshot(name: "eve", vantage: vantage, recorded: Instant(seconds: 3))))
            return SealedBlock(crisis: "test", firstPosition: 1, previous: Digest(of: [1, 2]), records: records)
        }

        @Test(arguments: [1, 2, 3, 4, 5]) func whatIsEncodedReadsBack(seed: UInt64) throws {
            let block = Self.block(seed: seed)
            #expect(try BlockDecoder.block(BlockEncoder.bytes(of: block), what: "A block") == block)
        }

        @Test func theSameBlockIsTheSameBytes() {
            #expect(EncodedBlock(Self.block(seed: 6)).digest == EncodedBlock(Self.block(seed: 6)).digest)
        }

        @Test func theFirstBlockIsTheSameWhoeverMakesIt() throws {
            let genesis = EncodedBlock(.genesis(crisis: "ukraine"))
            #expect(try BlockDecoder.block(genesis.bytes, what: "A block").count == 0)
            #expect(genesis.digest == EncodedBlock(.genesis(crisis: "ukraine")).digest)
            #expect(genesis.digest != EncodedBlock(.genesis(crisis: "sudan")).digest)
        }

        /// Whatever bytes come, the answer is a block or an error.
        @Test(arguments: [7]) func hostileBytesAreRefused(seed: UInt64) throws {
            var chance = SplitMix(seed: seed)
            let sound = BlockEncoder.bytes(of: Self.block(seed: seed))
            let inside = try Frame.unpack(sound, seed: 0, what: "A block")
            for turn in 0..<400 {
                var bytes = inside
                for _ in 0...turn % 4 {
                    bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
                }
                if chance.once(in: 3) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &chance)) }
                _ = try? BlockDecoder.block(Frame.pack(bytes, seed: 0, effort: .quick), what: "A block")
            }
            #expect(throws: LogError.self) { try BlockDecoder.block(Array(sound.dropLast()), what: "A block") }
        }
    }
#endif
