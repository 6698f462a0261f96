import AnnalsModel

/// "Zelensky visited Kharkiv", "he cancelled a trip to Lviv": a visit within one's own state goes to no other actor.
struct NoJourney: Refusal {
    func objection(to candidate: Candidate) -> Objection? {
        guard Self.kinds.contains(candidate.match.frame.kind.rawValue) else { return nil }
        let own = Set(candidate.cast.initiators.map(\.state))
        let ends = candidate.cast.targets.map(\.state) + [candidate.place?.state].compactMap(\.self)
        return !ends.isEmpty && ends.allSatisfy { own.contains($0) }
            ? Objection("no-journey", "goes to no other actor") : nil
    }

    private static let kinds: Set<String> = ["MeetingCancelled", "MeetingPostponed", "VisitMade"]
}
