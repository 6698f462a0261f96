#if JetStream
    import AnnalsJetStream
    import AnnalsLog
    import AnnalsModel
    import AnnalsSQLite
    import LogSamples
    import Testing

    /// What becomes of a copy whose cluster has lost what it acknowledged, or holds something else.
    @Suite(.enabled(if: TestCluster.isThere, TestCluster.absence), TestCluster.limit) struct ForkTests {
        private let crisis: Crisis
        private let batches: [Batch]

        init() throws {
            crisis = try Crisis("lost")
            var maker = BatchMaker(seed: 11)
            batches = (0..<4).map { maker.batch(entries: $0 * 3).withoutAmendments(as: "lost", $0) }
        }

        private func append(_ batches: some Sequence<Batch>, to member: Member) async throws {
            for batch in batches {
                _ = try await Patiently.run { try await member.log.append(batch, recorded: BatchSequence.clock) }
            }
        }

        @Test func whatTheClusterLostIsOfferedAgain() async throws {
            let cluster = try await TestCluster()
            let member = try Member(crisis, on: cluster)
            try await append(batches.prefix(3), to: member)
            try await cluster.startAnew()
            try await append(batches.suffix(1), to: member)
            let late = try Member(crisis, on: cluster)
            try await Patiently.run { try await late.log.catchUp() }
            #expect(try await late.link() == member.link())
            #expect(try await late.copy.head() == batches.reduce(0) { $0 + $1.contents.count })
        }

        @Test func aForkIsRefused() async throws {
            let cluster = try await TestCluster()
            let member = try Member(crisis, on: cluster)
            try await append(batches.prefix(3), to: member)
            let (head, link) = (try await member.copy.head(), try await member.link())
            try await cluster.startAnew()
            let other = try Member(crisis, on: cluster)
            try await append(batches.suffix(1), to: other)
            let error = try await #require(throws: LogError.self) {
                try await Patiently.run { try await member.log.catchUp() }
            }
            #expect(error.code == .forked)
            await #expect(throws: LogError.self) {
                try await member.log.append(batches[3], recorded: BatchSequence.clock)
            }
            // It takes nothing in, and still answers from what it holds.
            #expect(try await member.log.head() == head)
            #expect(try await member.link() == link)
        }

        @Test func aLogThatWasWrittenToBesidesIsNoCopy() async throws {
            let cluster = try await TestCluster.shared.value
            let member = try Member(Crisis("besides"), on: cluster)
            _ = try await member.copy.append(batches[1], recorded: BatchSequence.clock)
            let error = try await #require(throws: LogError.self) { try await member.log.catchUp() }
            #expect(error.code == .forked)
        }

        @Test func ofTwoWhoExpectTheSameHeadOneAppends() async throws {
            let cluster = try await TestCluster.shared.value
            let crisis = try Crisis("head")
            let members = [try Member(crisis, on: cluster), try Member(crisis, on: cluster)]
            for turn in 1...5 {
                let codes = await withTaskGroup(of: LogError.Code?.self) { group in
                    for (number, member) in members.enumerated() {
                        group.addTask { await append(turn, of: number, to: member) }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                #expect(codes.filter { $0 == nil }.count == 1)
                #expect(codes.contains(.conflict))
            }
        }

        private func append(_ turn: Int, of number: Int, to member: Member) async -> LogError.Code? {
            var maker = BatchMaker(seed: UInt64(turn * 2 + number))
            let event = maker.event(about: maker.article())
            let batch = Batch(id: Digest(ofFields: ["head", "\(turn)", "\(number)"]), contents: [.report(event)])
            do {
                _ = try await member.log.append(batch, expected: .exactly(turn - 1), recorded: BatchSequence.clock)
                return nil
            } catch {
                return (error as? LogError)?.code
            }
        }
    }
#endif
