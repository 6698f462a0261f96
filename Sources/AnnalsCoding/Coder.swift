import AnnalsEnglish
public import AnnalsModel

/// Reads an article into the events that it reports.
///
/// The same article gives the same events on any day and any machine: nothing is read but the article and the lexicon.
public struct Coder: Sendable {
    /// What an event's method names as its maker.
    public static let version = "frames/1"

    private let lexicon: Lexicon
    private let least: Likelihood
    private let analyser = Analyser()

    /// Makes a coder that knows the words of a lexicon and leaves out what is less likely than `least`.
    public init(lexicon: Lexicon = .standard, least: Likelihood = .standard) {
        self.lexicon = lexicon
        self.least = least
    }

    /// The events of an article, each with its evidence. An article without a publication time is read, but has none.
    public func code(_ article: Article) -> Coding {
        var readings = recognise(article)
        let (drafts, scenes) = draft(&readings, article)
        let findings = assemble(drafts, scenes, article)
        for finding in findings.kept {
            readings[finding.sentence].events.append(
                .init(event: finding.event, rule: finding.rule, likelihood: finding.likelihood)
            )
        }
        return Coding(
            events: findings.kept.map(\.event),
            remarks: readings.flatMap(\.remarks) + unpublished(article),
            sentences: readings
        )
    }
}

/// Training.
extension Coder {
    /// All that is weighed in an article, whatever its weight.
    package func trials(of article: Article) -> [Trial] {
        var readings = recognise(article)
        let (drafts, scenes) = draft(&readings, article, isTraining: true)
        let settling = Settling(drafts, scenes, lexicon: lexicon, today: article.published?.day ?? .first)
        return drafts.indices.filter { !settling.drafts[$0].isUnsided }.map { index in
            var clues = drafts[index].clues
            settling.tell(at: index, &clues)
            return Trial(
                settling.drafts[index],
                clues: clues,
                options: settling.choosing.options(at: index) { ClueNames(prefix: $0.rawValue + ":") },
                dates: settling.dating.options(at: index, blank: ClueNames()),
                in: scenes[drafts[index].sentence]
            )
        }
    }
}

extension Coder {
    /// The sentences with their times, numbers, actors and places.
    private func recognise(_ article: Article) -> [SentenceReading] {
        let quantities = QuantityReader()
        var actors = ActorReader(lexicon: lexicon, published: article.published)
        var places = PlaceReader(lexicon: lexicon, published: article.published)
        var readings: [SentenceReading] = []
        let passages = article.passages
        let texts = passages.map { (text: article.text[$0.span], start: $0.span.lowerBound) }
        let sentences = analyser.sentences(of: texts)
        let times = TimeReader(published: article.published, of: sentences.joined())
        for (passage, sentences) in zip(passages, sentences) {
            for sentence in sentences {
                var reading = SentenceReading(sentence: sentence, role: passage.role)
                let found = FoundTimes(in: sentence)
                reading.times = times.expressions(of: found, text: article.text)
                reading.quantities = quantities.quantities(beside: found, text: article.text)
                let cells = CellReader.cells(of: sentence, lexicon: lexicon)
                reading.actors = actors.mentions(in: sentence, of: cells, text: article.text)
                reading.focus = actors.contextState
                reading.site = actors.recentSite
                reading.places = places.mentions(in: sentence, of: cells, text: article.text, actors: reading.actors)
                readings.append(reading)
            }
        }
        let (names, homes) = (actors.settledNames(), actors.settledHomes())
        for index in readings.indices where !(names.isEmpty && homes.isEmpty) {
            readings[index].actors = readings[index].actors.map {
                $0.settled(by: names, as: .person).settled(by: homes)
            }
        }
        return readings
    }

    /// The events of each sentence, dated in order of the text.
    private func draft(
        _ readings: inout [SentenceReading],
        _ article: Article,
        isTraining: Bool = false
    ) -> (drafts: [Draft], scenes: [Scene]) {
        guard let published = article.published else { return ([], []) }
        let reader = ActorReader(lexicon: lexicon, published: published)
        let callings = Callings(readings, lexicon: lexicon)
        let protagonists = Protagonists(readings)
        var quotations = Quotations()
        var narrative = Narrative(published: published)
        var recent: [Actor] = []
        var fights: [Cast] = []
        var drafts: [Draft] = []
        var scenes: [Scene] = []
        for index in readings.indices {
            let scene = Scene(
                reading: readings[index],
                text: article.text,
                words: lexicon.frames,
                reader: reader,
                quoted: quotations.quoted(in: readings[index].sentence),
                outerSpeaker: quotations.speaker,
                author: quotations.author,
                recent: recent,
                callings: callings,
                protagonists: protagonists
            )
            scenes.append(scene)
            quotations.heard(scene.mainSpeaker)
            quotations.read(by: scene.mainAuthor)
            let hosts = TimeHosts(scene: scene)
            narrative.hear(scene, hosts: hosts)
            var drafting = Drafting(
                scene: scene,
                sentence: index,
                hosts: hosts,
                isTraining: isTraining
            )
            drafting.run()
            readings[index].remarks = drafting.remarks
            fights += drafting.fights
            recent = drafting.drafts.last?.cast.initiators ?? recent
            for var draft in drafting.drafts {
                narrative.date(&draft, in: scene, hosts: hosts)
                drafts.append(draft)
            }
        }
        let adversaries = Adversaries(drafts, mentioned: fights, lexicon: lexicon)
        let custodians = Custodians(drafts, scenes: scenes, lexicon: lexicon)
        let homelands = Homelands(drafts, lexicon: lexicon)
        for index in drafts.indices {
            homelands.settle(&drafts[index])
            narrative.redate(&drafts[index], in: scenes[drafts[index].sentence])
            adversaries.complete(&drafts[index])
            custodians.complete(&drafts[index])
        }
        if !isTraining { settle(&drafts, scenes, &readings, today: narrative.today) }
        return (drafts, scenes)
    }

    /// Chooses the sides and the days of drafts, and refuses those that are hardly an event with them.
    private func settle(
        _ drafts: inout [Draft],
        _ scenes: [Scene],
        _ readings: inout [SentenceReading],
        today: Day
    ) {
        let settling = Settling(drafts, scenes, lexicon: lexicon, today: today)
        drafts = settling.drafts.enumerated().compactMap { index, draft in
            guard let odds = draft.odds, let weights = lexicon.likelihood else { return draft }
            var (draft, sum) = (draft, ClueSum(weights))
            settling.tell(at: index, &sum)
            let likelihood = Likelihood(odds: odds + sum.odds, despite: draft.objections)
            draft.likelihood = likelihood
            if likelihood >= least { return draft }
            readings[draft.sentence].remarks.append(remark(Objection.main(draft.objections), on: draft, scenes))
            return nil
        }
        for draft in drafts where draft.isUnsided {
            readings[draft.sentence].remarks.append(remark(NoActor.objection, on: draft, scenes))
        }
        drafts.removeAll(where: \.isUnsided)
    }

    private func remark(_ objection: Objection, on draft: Draft, _ scenes: [Scene]) -> Remark {
        objection.remark(on: draft.match, in: scenes[draft.sentence].tree)
    }

    private func assemble(_ drafts: [Draft], _ scenes: [Scene], _ article: Article) -> Merging {
        var merging = Merging()
        guard let published = article.published else { return merging }
        let inBody = drafts.filter { scenes[$0.sentence].reading.role != .headline }
        for draft in inBody.isEmpty ? drafts : inBody {
            let scene = scenes[draft.sentence]
            for part in draft.parts(of: scene.words.traits(of: draft.kind)) {
                let event = event(part, scene, article, published)
                merging.add(
                    event,
                    rule: part.match.frame.rule,
                    likelihood: part.likelihood,
                    sentence: part.sentence,
                    isPointingBack: part.isPointingBack,
                    isAside: part.isAside
                )
            }
        }
        merging.settlePlans()
        return merging
    }

    private func event(_ draft: Draft, _ scene: Scene, _ article: Article, _ published: Publication) -> Event {
        let tokens = scene.tree.tokens
        let span = tokens[draft.quote.lowerBound].span.lowerBound..<tokens[draft.quote.upperBound - 1].span.upperBound
        var event = Event(
            kind: draft.kind,
            modality: draft.modality,
            initiators: draft.cast.initiators,
            targets: draft.cast.targets,
            occurred: draft.occurred,
            evidence: Evidence(
                article: article.digest,
                sourceID: article.sourceID,
                outlet: article.outlet,
                url: article.url,
                published: published.latest,
                quote: article.text[span],
                span: span
            ),
            method: "\(Self.version) \(draft.match.frame.rule)"
        )
        event.place = draft.place
        event.scheduled = draft.scheduled
        event.magnitude = draft.magnitude
        event.saidBy = draft.saidBy
        event.gist = Gist.hashes(of: draft.quote, in: scene.tree)
        return event
    }

    private func unpublished(_ article: Article) -> [Remark] {
        guard article.published == nil else { return [] }
        return [
            Remark(
                "publication-unknown",
                "The article does not say when it was published, so no event of it can be dated; give it with --published."
            )
        ]
    }
}
