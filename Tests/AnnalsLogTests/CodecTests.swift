import AnnalsModel
import TestRandom
import Testing

@testable import AnnalsLog

@Suite struct CodecTests {
    @Test(
        arguments: [
            ("", 0, 0xEF46_DB37_51D8_E999), ("a", 0, 0xD24E_C4F1_A98C_6E5B), ("abc", 7, 0x9E75_5206_1566_76D7),
            ("Nobody inspects the spammish repetition", 0, 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64, UInt64)]
    )
    func checksumsAreThoseOfXXH64(_ text: String, _ seed: UInt64, _ sum: UInt64) {
        #expect(Checksum.of(Array(text.utf8)[...], seed: seed) == sum)
    }

    @Test(arguments: [0, 1, -1, 63, -64, 64, .max, .min] as [Int64])
    func numbersReadBack(_ number: Int64) throws {
        var writer = ByteWriter()
        writer.signed(number)
        writer.number(UInt64(bitPattern: number))
        var reader = ByteReader(writer.bytes)
        #expect(try reader.signed() == number)
        #expect(try reader.number() == UInt64(bitPattern: number))
        #expect(reader.isAtEnd)
    }

    @Test func numbersInFilesAreOneToOne() {
        func check<Case: Coded & CaseIterable & Equatable>(_: Case.Type) {
            #expect(Case.coded.map(\.code) == (0..<UInt8(Case.allCases.count)).map(\.self))
            #expect(Case.allCases.allSatisfy { Case.coded[Int($0.code)] == $0 })
        }
        check(Modality.self)
        check(Amendment.Origin.self)
        check(Interval.Precision.self)
        check(Occurrence.Basis.self)
        check(Magnitude.Qualifier.self)
        check(Magnitude.Measure.self)
        check(Place.Precision.self)
    }

    @Test(arguments: [0, 15, 16, 17, 1_000, 70_000], [Frame.Effort.quick, .thorough])
    func framesUnpack(count: Int, effort: Frame.Effort) throws {
        var chance = SplitMix(seed: UInt64(count))
        let content = (0..<count).map { $0 % 7 == 0 ? UInt8.random(in: .min ... .max, using: &chance) : 3 }
        let frame = Frame.pack(content, seed: 9, effort: effort)
        #expect(try Frame.unpack(frame, seed: 9, what: "It") == content)
        #expect(throws: LogError.self) { try Frame.unpack(frame, seed: 10, what: "It") }
    }

    @Test func aFrameOfANewerFormatIsRefusedAsNewer() {
        var frame = Frame.pack([1, 2, 3], seed: 0, effort: .quick)
        frame[0] = 9
        let error = #expect(throws: LogError.self) { try Frame.unpack(frame, seed: 0, what: "It") }
        #expect(error?.code == .newer)
    }

    @Test func aColumnOfANewerVersionIsRefusedAsNewer() {
        var columns = ColumnWriter()
        columns.numbers(FactsColumn.last + 1, [1])
        let error = #expect(throws: LogError.self) { try ColumnReader(columns.bytes, known: FactsColumn.last) }
        #expect(error?.code == .newer)
    }

    @Test func aKindThatWasRenamedReadsAsItsSuccessor() throws {
        let index = try KindIndex.index(named: "PaperSigned", successors: ["PaperSigned": "DecreeSigned"])
        #expect(KindIndex.kind(index)?.rawValue == "DecreeSigned")
        let error = #expect(throws: LogError.self) { try KindIndex.index(named: "PaperSigned", successors: [:]) }
        #expect(error?.code == .newer)
        #expect(KindIndex.successors.values.allSatisfy { KindIndex.byName[$0] != nil })
    }

    @Test(
        arguments: [
            -1, 0, 86_399, 86_400, -86_400, -86_401, 1_645_600_000, -62_135_596_800,
        ] as [Int64]
    )
    func daysOfMomentsRoundDown(_ seconds: Int64) {
        #expect(floorDay(seconds) == Int64(Instant(seconds: seconds).day().number))
    }
}
