import AnnalsModel

/// The drafts of an article with the sides and the days that are likeliest, and how sure these are.
struct Settling {
    private(set) var drafts: [Draft]
    /// Who can stand on the sides of the drafts as the rules left them.
    let choosing: Choosing
    /// When they can have been, their sides chosen.
    let dating: Dating
    private var sides: [[Sureness]]
    private var days: [DateSureness?]
    private let company: Company

    init(_ given: [Draft], _ scenes: [Scene], lexicon: Lexicon, today: Day) {
        drafts = given
        sides = given.map { _ in [] }
        days = given.map { _ in nil }
        choosing = Choosing(given, scenes, lexicon: lexicon)
        // The sides that a user's own frames name are trusted.
        for index in given.indices where !given[index].match.frame.isOwn {
            guard let weights = lexicon.choices else { break }
            (drafts[index], sides[index]) = choosing.settled(at: index, weights)
        }
        dating = Dating(drafts, scenes, today: today)
        company = Company(drafts, scenes)
        for index in given.indices {
            guard let weights = lexicon.dates, let settled = dating.settled(at: index, weights) else { continue }
            (drafts[index].occurred, days[index]) = settled
            // What everybody knows of has been, whatever the clause says that mentions it.
            if settled.occurred.basis == .known, drafts[index].modality == .planned {
                drafts[index].modality = .happened
            }
        }
    }

    /// Tells how sure the sides and the days of one of them are.
    func tell(at index: Int, _ sink: inout some ClueSink) {
        for side in sides[index] { side.tell(of: drafts[index].kind, &sink) }
        days[index]?.tell(of: drafts[index].kind, &sink)
        tellDyad(at: index, &sink)
        let leads = sides[index].map(\.lead) + [days[index]?.lead]
        let weakest = leads.compactMap(\.self).min().map { String(max(-2, min(8, $0 / 400))) } ?? "alone"
        sink.add("weakest", weakest)
        sink.add("weakest.family", weakest, drafts[index].kind.entry.family)
        company.tell(at: index, &sink)
    }

    /// Tells who does it to whom: what states are wont to do to each other is likely.
    private func tellDyad(at index: Int, _ sink: inout some ClueSink) {
        let (kind, cast) = (drafts[index].kind, drafts[index].cast)
        let (by, to) = (cast.initiators.first?.state ?? "-", cast.targets.first?.state ?? "-")
        sink.add("by.state", by, kind.rawValue)
        sink.add("to.state", to, kind.rawValue)
        sink.add("dyad", by, to, kind.entry.family)
        sink.add("dyad.kind", by, to, kind.rawValue)
    }
}
