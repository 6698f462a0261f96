/// A report as far as `Sameness` looks at it: names are numbers of one table, so that a comparison touches no text but
/// that of the place.
public struct Told: Sendable {
    /// What its kind means for sameness.
    public let kind: KindTraits
    /// How certain it is by its words.
    public let modality: Modality
    /// When it happened.
    public let occurred: Interval
    /// Whether the date was given by hand or by a dataset.
    public let isGiven: Bool
    /// The states and bodies of those who did it, in the order of the text.
    public let initiatorStates: ArraySlice<UInt32>
    /// Whom it was done to or with, in the order of the text.
    public let targets: ArraySlice<UInt32>
    /// Their states and bodies; the number of an actor is that of its state where it is no part of one.
    public let targetStates: ArraySlice<UInt32>
    /// The id of the place; nil where none is told.
    public let place: String?
    /// The number that it gives; nil for none.
    public let figure: Double?
    /// Hashes of the content words of the quotation, ascending.
    public let gist: ArraySlice<UInt16>

    /// Makes a report of its parts.
    public init(
        kind: KindTraits,
        modality: Modality,
        occurred: Interval,
        isGiven: Bool,
        initiatorStates: ArraySlice<UInt32>,
        targets: ArraySlice<UInt32>,
        targetStates: ArraySlice<UInt32>,
        place: String?,
        figure: Double?,
        gist: ArraySlice<UInt16>
    ) {
        self.kind = kind
        self.modality = modality
        self.occurred = occurred
        self.isGiven = isGiven
        self.initiatorStates = initiatorStates
        self.targets = targets
        self.targetStates = targetStates
        self.place = place
        self.figure = figure
        self.gist = gist
    }

    /// How many are named on both sides.
    var sideCount: Int { initiatorStates.count + targets.count }

    /// Whether every target is a part of a state.
    var areTargetsRegions: Bool { zip(targets, targetStates).allSatisfy { $0 != $1 } }

    /// The states of both sides, each once.
    var company: [UInt32] {
        var company: [UInt32] = []
        for state in initiatorStates where !company.contains(state) { company.append(state) }
        for state in targetStates where !company.contains(state) { company.append(state) }
        return company
    }
}

extension Told {
    /// Numbers for the names of a few events.
    struct Names {
        private var numbers: [String: UInt32] = [:]

        mutating func number(of name: String) -> UInt32 {
            if let number = numbers[name] { return number }
            let number = UInt32(numbers.count)
            numbers[name] = number
            return number
        }
    }

    init(_ event: Event, _ names: inout Names) {
        self.init(
            kind: KindTraits(event.kind),
            modality: event.modality,
            occurred: event.occurred.interval,
            isGiven: event.occurred.basis == .given,
            initiatorStates: event.initiators.map { names.number(of: $0.state) }[...],
            targets: event.targets.map { names.number(of: $0.id) }[...],
            targetStates: event.targets.map { names.number(of: $0.state) }[...],
            place: event.place?.id,
            figure: event.magnitude?.value,
            gist: event.gist[...]
        )
    }
}
