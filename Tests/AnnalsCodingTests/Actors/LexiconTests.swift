import AnnalsModel
import Foundation
import Testing

@testable import AnnalsCoding

@Suite struct LexiconTests {
    private static let files = [
        "actors.tsv", "actors-people.tsv", "actors-words.tsv", "countries.tsv", "offices.tsv", "places.tsv",
    ]

    @Test func everyCompiledLineLoads() {
        var files = LexiconFiles(overlay: nil)
        let lexicon = Lexicon(&files)
        #expect(files.errors.isEmpty, "\(files.errors)")
        #expect(lexicon.actors.countries.count == Table(Asset.text("countries.tsv")).rows.count)
        #expect(lexicon.actors.actors.count == Table(Asset.text("actors.tsv")).rows.count)
        #expect(lexicon.actors.people.count == Table(Asset.text("actors-people.tsv")).rows.count)
        #expect(lexicon.actors.offices.count == Table(Asset.text("offices.tsv")).rows.count)
        #expect(lexicon.places.places.count == Table(Asset.text("places.tsv")).rows.count)
    }

    @Test(arguments: files)
    func linesAreSorted(file: String) {
        let ids = Asset.text(file).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
            .map { String($0.prefix { $0 != "\t" }) }
        #expect(!ids.isEmpty)
        #expect(ids == ids.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }

    @Test func everyNameIsFound() {
        let lexicon = Lexicon.standard
        func isFound(_ name: String, _ sense: Sense) -> Bool {
            let units = NameUnit.units(of: name.split(separator: " "))
            guard let match = lexicon.names.longest(in: units, from: 0) else { return false }
            return match.end == units.count && match.senses.contains(sense)
        }
        for (index, actor) in lexicon.actors.actors.enumerated() {
            for name in [actor.name] + actor.variants { #expect(isFound(name, .actor(index)), "\(name)") }
        }
        for (index, person) in lexicon.actors.people.enumerated() {
            for name in [person.name] + person.variants { #expect(isFound(name, .person(index)), "\(name)") }
        }
        for (index, office) in lexicon.actors.offices.enumerated() {
            for name in office.words { #expect(isFound(name, .office(index)), "\(name)") }
        }
        for (index, place) in lexicon.places.places.enumerated() {
            for name in [place.name] + place.variants { #expect(isFound(name, .place(index)), "\(name)") }
        }
    }

    @Test func idsBelongToKnownStatesAndOffices() {
        let actors = Lexicon.standard.actors
        let offices = Set(actors.offices.map(\.id))
        for person in actors.people {
            #expect(actors.name(of: Actor.state(of: person.id)) != nil, "\(person.id)")
            for tenure in person.tenures { #expect(offices.contains(tenure.office), "\(person.id) \(tenure.office)") }
        }
        for place in Lexicon.standard.places.places where !place.country.isEmpty {
            #expect(actors.isState(place.country), "\(place.id)")
        }
        for country in actors.countries {
            for group in country.groups { #expect(actors.actor(group) != nil, "\(country.code) \(group)") }
        }
    }

    @Test func anOverlayAddsAndReplaces() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let lines = "id\tname\tvariants\tsort\nxyz-front\tXyz Front\t\tarmedGroup\nnato\tThe Pact\tNATO\tbody\n"
        try lines.write(to: directory.appendingPathComponent("actors.tsv"), atomically: true, encoding: .utf8)
        let lexicon = try Lexicon(overlay: directory.path)
        #expect(ActorReading("The Xyz Front attacked.", lexicon: lexicon).ids == ["xyz-front"])
        #expect(lexicon.actors.name(of: "nato") == "The Pact")
        #expect(lexicon.actors.name(of: "eu") == "European Union")
    }

    @Test func aFaultyLineIsToldWithItsNumber() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let lines = "# mine\nid\tname\tvariants\tsort\nxyz-front\tXyz Front\t\tarmy\n"
        try lines.write(to: directory.appendingPathComponent("actors.tsv"), atomically: true, encoding: .utf8)
        let error = try #require(throws: LexiconError.self) { try Lexicon(overlay: directory.path) }
        #expect(error.line == 3)
        #expect(error.description.contains("actors.tsv:3: sort is \"army\"; use one of: state"))
        #expect(throws: LexiconError.self) { try Lexicon(overlay: directory.path + "/none") }
    }

    @Test func aFileThatNoLexiconHasIsTold() throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let empty = try #require(throws: LexiconError.self) { try Lexicon(overlay: directory.path) }
        #expect(empty.description.contains("it holds no file of a lexicon"))
        try "id\n".write(to: directory.appendingPathComponent("actor.tsv"), atomically: true, encoding: .utf8)
        let error = try #require(throws: LexiconError.self) { try Lexicon(overlay: directory.path) }
        #expect(error.description.contains("actor.tsv: no file of a lexicon has that name; use one of: actors.tsv"))
    }
}
