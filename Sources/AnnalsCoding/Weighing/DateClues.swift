import AnnalsEnglish
import AnnalsModel

/// What speaks for or against a draft having been on some days.
struct DateClues {
    private let draft: Draft
    private let scene: Scene
    private let today: Day
    private let kind: String
    private let family: String
    private let sort: String
    private let form: String
    private let basis: String
    private let adverbs: [String]
    private let link: String
    private let lemma: String
    /// What it hangs on.
    private let head: String?

    init(_ draft: Draft, in scene: Scene, today: Day) {
        self.draft = draft
        self.scene = scene
        self.today = today
        let verb = draft.match.carrier ?? draft.match.predicate
        kind = draft.kind.rawValue
        family = draft.genre
        sort = String(draft.match.frame.trigger.sort.rawValue)
        form = Self.form(of: verb, in: scene.tree)
        basis = draft.occurred.basis.rawValue
        adverbs = scene.tree.children(of: verb, .adverb).map { scene.tree.forms[$0] }
        lemma = scene.tree.lemmas[draft.match.trigger]
        head = scene.tree.heads[draft.match.trigger].map { scene.tree.lemmas[$0] }
        link = scene.tree.links[verb].rawValue
    }

    /// Tells all clues of some days; what is told of their age holds for all of that age.
    func tell<Sink>(_ offer: DateOptions.Offer, _ sink: inout Sink, _ ages: inout SharedClues<String, Sink>) {
        let days = offer.occurred.interval
        let age = age(of: days)
        ages.tell(age, to: &sink) { tellAge(age, &$0) }
        sink.add("precision", days.precision.rawValue, family)
        let isRules = offer.isRules
        sink.add("rules", isRules, basis)
        sink.add("rules.family", isRules, basis, family)
        sink.add("rules.form", isRules, basis, form)
        sink.add("rules.kind", isRules, basis, kind)
        sink.add("rules.link", isRules, basis, link)
        for source in offer.sources { tell(source, &sink) }
        if offer.sources.isEmpty { sink.add("unsaid", isRules, basis) }
    }

    private func tellAge(_ age: String, _ sink: inout some ClueSink) {
        sink.add("age", age)
        sink.add("age.form", age, form, family)
        sink.add("age.rules", age, basis, family)
        sink.add("age.rules.form", age, basis, form)
        sink.add("age.kind", age, kind)
        sink.add("age.kind.sort", age, kind, sort)
        sink.add("age.word", age, lemma, sort)
        sink.add("age.kind.form", age, kind, form)
        if let head { sink.add("age.head", age, head, sort) }
        sink.add("age.link", age, link, sort)
        sink.add("age.modality", age, draft.modality.rawValue, family)
        sink.add("age.quoted", scene.quoted[draft.match.trigger], age, family)
        sink.add("age.background", draft.standing.isBackground, age, sort)
        sink.add("age.beside", draft.standing.isBeside, age, sort)
        sink.add("age.told", draft.standing.report != nil, age, family)
        sink.add("age.part", age, scene.reading.role.rawValue, family)
        sink.add("age.position", age, String(min(8, draft.sentence / 2)), family)
        if let preposition = scene.tree.preposition(of: scene.tree.leader(of: draft.match.trigger)) {
            sink.add("age.preposition", age, preposition, sort)
        }
        for adverb in adverbs { sink.add("age.adverb", age, adverb) }
    }

    private func tell(_ source: DateSource, _ sink: inout some ClueSink) {
        switch source {
        case .own(let time, let way, let rank):
            let isBefore = time.tokens.lowerBound < draft.match.trigger
            sink.add("own", rank)
            sink.add("own.rules", rank, basis)
            sink.add("own.ahead", time.interval.earliest.map { $0 > today } ?? false, draft.modality.rawValue)
            sink.add("own.way", way.text)
            sink.add("own.way.sort", way.text, sort)
            sink.add("own.way.family", way.text, family)
            sink.add("own.way.form", way.text, form)
            sink.add("own.length", min(6, way.length), sort)
            sink.add("own.rank", rank, isBefore ? "before" : "behind", form)
            sink.add(
                "own.head",
                scene.tree.preposition(of: scene.head(of: time)) ?? "-",
                way.length < 2 ? "near" : "far",
                sort
            )
            sink.add("own.modality", draft.modality.rawValue, way.length < 2 ? "near" : "far")
            sink.add("own.bound", time.bound.rawValue, sort)
            sink.add("own.precision", time.interval.precision.rawValue, time.basis.rawValue, family)
            sink.add("own.quoted", scene.quoted[scene.head(of: time)], family)
        case .beside(let time, let back):
            let back = String(back)
            sink.add("beside", back)
            sink.add("beside.form", back, form, family)
            sink.add("beside.kind", back, kind)
            sink.add("beside.precision", back, time.interval.precision.rawValue, time.basis.rawValue)
        case .last(let other):
            let (isSame, near) = (shares(with: other), String(min(3, draft.sentence - other.sentence)))
            sink.add("last", isSame, near)
            sink.add("last.form", isSame, near, form)
            sink.add("last.family", isSame, family, other.genre)
            sink.add("last.basis", near, other.occurred.basis.rawValue, family)
        case .twin(let other):
            let isSame = shares(with: other)
            sink.add(
                "twin",
                isSame,
                other.sentence < draft.sentence ? "before" : "behind",
                other.occurred.basis.rawValue
            )
            sink.add("twin.kind", isSame, kind)
            sink.add("twin.form", isSame, form, sort)
        case .deed(let other):
            let place = other.sentence < draft.sentence ? "before" : "behind"
            let distance = String(min(4, abs(other.sentence - draft.sentence)))
            sink.add("deed", place, distance)
            sink.add("deed.form", place, form, family)
            sink.add("deed.family", place, family, other.genre)
            sink.add("deed.basis", other.occurred.basis.rawValue, family)
        case .named(let rank):
            sink.add("named", rank)
            sink.add("named.form", rank, form, family)
            sink.add("named.kind", rank, kind)
        case .known(let rank):
            sink.add("known", rank)
            sink.add("known.kind", rank, kind)
            sink.add("known.form", rank, form, sort)
            sink.add("known.rules", rank, basis)
        case .news:
            sink.add("news", kind, form)
            sink.add("news.word", lemma, sort)
            sink.add("news.link", link, sort)
        }
    }

    private func shares(with other: Draft) -> Bool {
        !Set(draft.cast.initiators.map(\.state)).isDisjoint(with: other.cast.initiators.map(\.state))
    }

    /// How long before the publication some days lie.
    private func age(of days: Interval) -> String {
        guard let first = days.earliest else { return days.latest == today ? "ever" : "before" }
        guard let last = days.latest else { return "since" }
        let name: String =
            switch today.number - first.number {
            case ...0: "0"
            case 1: "1"
            case 2...7: "week"
            case 8...31: "month"
            case 32...366: "year"
            case 367...3660: "decade"
            default: "old"
            }
        return first == last ? name : name + "-range"
    }

    /// The tense of a verb with its auxiliaries; for other words what they hang on.
    private static func form(of word: Int, in tree: Tree) -> String {
        guard tree.tag(word) == .verb else { return tree.tag(word).rawValue }
        let features = tree.tokens[word].features
        let auxiliaries = tree.auxiliaries(of: word)
        let tense = [features.verbForm?.rawValue, features.tense?.rawValue].compactMap(\.self).joined(separator: "-")
        return ([tense] + auxiliaries.sorted()).joined(separator: "+")
    }
}

extension Draft {
    /// `speech` for an act of speech, else the family of its kind.
    fileprivate var genre: String { isSpeech ? "speech" : kind.entry.family }
}
