import AnnalsModel
import Foundation
import Testing

@testable import AnnalsFormats

@Suite struct DatasetTests {
    static let shared = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/structured").standardized

    static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }

    /// Reads a text in pieces of `step` bytes, so that every boundary falls inside some field.
    func read(_ text: String, as dataset: any Dataset, step: Int = 7) throws -> [DatasetReader.Outcome] {
        var outcomes: [DatasetReader.Outcome] = []
        var reader = DatasetReader(dataset)
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: step) {
            try reader.read(bytes[start..<min(start + step, bytes.count)]) { outcomes.append($0) }
        }
        try reader.finish { outcomes.append($0) }
        return outcomes
    }

    func events(_ outcomes: [DatasetReader.Outcome]) -> [ImportedEvent] {
        outcomes.flatMap { (try? $0.get()) ?? [] }
    }

    @Test(arguments: 1...9)
    func quotedFieldsHoldSeparatorsQuotesAndLineFeeds(step: Int) throws {
        var reader = DelimitedReader(separator: ",", quoted: true)
        var records: [[String]] = []
        let bytes = Array("a,\"b,\"\"c\"\"\nd\",e\r\n\r\n1,,3".utf8)
        for start in stride(from: 0, to: bytes.count, by: step) {
            reader.read(bytes[start..<min(start + step, bytes.count)]) { _, record in
                records.append(record?.fields ?? [])
            }
        }
        reader.finish { _, record in records.append(record?.fields ?? []) }
        #expect(records == [["a", "b,\"c\"\nd", "e"], [""], ["1", "", "3"]])
    }

    @Test func aRecordWithoutEndIsReportedAndNotKept() {
        var reader = DelimitedReader(separator: ",", quoted: true)
        var lines: [Int] = []
        reader.read(repeatElement(UInt8(ascii: "x"), count: DelimitedReader.longestRecord + 5)) { _, _ in }
        reader.read(Array("\nnext\n".utf8)) { line, record in
            lines.append(record == nil ? -line : line)
        }
        #expect(lines == [-1, 2])
    }

    @Test func anACLEDRowBecomesAnEvent() throws {
        let outcomes = try read(
            """
            event_id_cnty,event_date,time_precision,sub_event_type,actor1,assoc_actor_1,actor2,country,location,\
            latitude,longitude,geo_precision,source,notes,fatalities,timestamp
            UKR1,03 March 2022,1,Shelling/artillery/missile attack,Military Forces of Russia (2000-),,Civilians \
            (Ukraine),Ukraine,Kharkiv,49.98,36.25,1,A Paper,"Shells fell, it is said.",4,1646870400
            UKR2,03 March 2022,1,Unheard of,Someone,,,Ukraine,Kharkiv,,,1,A Paper,Notes,0,
            UKR3,33 March 2022,1,Attack,Someone,,,Ukraine,Kharkiv,,,1,A Paper,Notes,0,

            """,
            as: ACLED()
        )
        let event = try #require(events(outcomes).first?.event)
        #expect(event.kind.rawValue == "ShellingCarriedOut")
        #expect(event.occurred.interval.edtf == "2022-03-03")
        #expect(event.reported == Instant("2022-03-10T00:00:00Z"))
        #expect(event.magnitude?.value == 4)
        #expect(event.evidence.quote == "Shells fell, it is said.")
        #expect(event.place?.latitude == 49.98)
        #expect(event.initiators.map(\.id) == ["rus/military-forces-of-russia-2000"])
        #expect(event.place?.id == "ukr/kharkiv")
        let refused = outcomes.compactMap { if case .failure(let refusal) = $0 { refusal.line } else { nil } }
        #expect(refused == [3, 4])
    }

    @Test func aFileWithoutItsColumnsIsRefusedAsAWhole() {
        #expect(throws: RowRefusal.self) { try read("a,b\n1,2\n", as: ACLED()) }
    }

    @Test func aGDELTRowBecomesAnEvent() throws {
        var fields = Array(repeating: "", count: 61)
        for (index, value) in [
            (0, "1000"), (1, "20220224"), (5, "RUS"), (6, "RUSSIA"), (7, "RUS"), (15, "UKR"), (16, "UKRAINE"),
            (17, "UKR"), (26, "190"), (51, "4"), (52, "Kyiv, Kyyiv, Misto, Ukraine"), (56, "50.4"), (57, "30.5"),
            (59, "20220224061500"), (60, "https://www.example.org/a"),
        ] {
            fields[index] = value
        }
        let outcomes = try read(fields.joined(separator: "\t") + "\n1\t2\n", as: GDELT())
        let event = try #require(events(outcomes).first?.event)
        #expect(event.kind.rawValue == "AttackCarriedOut")
        #expect(event.reported == Instant("2022-02-24T06:15:00Z"))
        #expect(event.evidence.outlet == "example.org")
        #expect(event.place?.longitude == 30.5)
        #expect(outcomes.count == 2)
    }

    @Test func aUCDPRowKeepsItsBounds() throws {
        let outcomes = try read(
            """
            id,type_of_violence,side_a,side_b,date_start,date_end,best,low,high,country,where_coordinates,where_prec,\
            source_date
            7,1,Government of Ukraine,DPR,2015-01-02,2015-01-04,5,3,9,Ukraine,Donetsk,1,2015-01-05

            """,
            as: UCDP()
        )
        let event = try #require(events(outcomes).first?.event)
        #expect(event.occurred.interval.edtf == "2015-01-02/2015-01-04")
        #expect(event.magnitude?.low == 3 && event.magnitude?.high == 9)
        #expect(event.reported == Instant(endOf: Day(number: 16_440)))
    }

    @Test func aMappingMakesAnEventOfEachCount() throws {
        let mapping = """
            # losses as one side counts them
            key = {date}
            kind = EquipmentLost
            modality = claimed
            initiators = rus/armed-forces
            said_by = ukr/armed-forces
            occurred = {date}
            reported = {date}
            quote = {date}: {count} {unit}
            count.tanks = {tank}
            count.aircraft = {aircraft}
            """
        let table = try MappedTable(mapping: mapping)
        let found = events(try read("date,tank,aircraft\n2022-02-25,80,10\n2022-02-26,146,\n", as: table))
        #expect(found.map(\.key) == ["csv:2022-02-25:tanks", "csv:2022-02-25:aircraft", "csv:2022-02-26:tanks"])
        #expect(found.map { $0.event.magnitude?.value } == [80, 10, 146])
        #expect(found.first?.event.evidence.quote == "2022-02-25: 80 tanks")
    }

    @Test(arguments: ["colour = red", "key = {a}", "no equals sign"])
    func aMappingThatCannotServeIsRefused(_ mapping: String) {
        #expect(throws: RowRefusal.self) { try MappedTable(mapping: mapping) }
    }

    @Test func everyLineOfTheKindTablesLoads() {
        for (table, asset) in [(KindTable.cameo, "cameo-kinds.tsv"), (.acled, "acled-kinds.tsv")] {
            #expect(table.count == Table(Asset.text(asset)).rows.count)
        }
        for row in Table(Asset.text("codes.tsv")).rows {
            #expect(KindTable.cameo.meaning(ofCode: row["code"]) != nil, "\(row["code"])")
        }
    }

    @Test(.enabled(if: hasShared, "the shared ICEWS sample is not here"))
    func theICEWSSampleIsReadWhole() throws {
        let text = try String(contentsOf: Self.shared.appending(path: "icews_events_2018_sample.tab"), encoding: .utf8)
        let outcomes = try read(text, as: ICEWS(), step: 65_536)
        #expect(outcomes.count == text.split(separator: "\n").count - 1)
        #expect(events(outcomes).count == outcomes.count)
    }
}
