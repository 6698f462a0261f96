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
        }
    }

    /// Tells how sure the sides and the days of one of them are.
    func tell(at index: Int, _ sink: inout some ClueSink) {
        for side in sides[index] { side.tell(of: drafts[index].kind, &sink) }
        days[index]?.tell(of: drafts[index].kind, &sink)
        company.tell(at: index, &sink)
    }
}
