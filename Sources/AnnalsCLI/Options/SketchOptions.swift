import Annals
public import AnnalsModel
public import ArgumentParser

/// What a person says of an event.
struct SketchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What happened, a kind of `annals kinds`.", valueName: "kind"))
    var kind: String?

    @Option(
        help: ArgumentHelp(
            "How certain: happened, planned, threatened, conditional, claimed or denied.",
            valueName: "modality"
        )
    )
    var modality: Modality?

    @Option(help: ArgumentHelp("The id of who did it; can be repeated.", valueName: "id"))
    var initiator: [String] = []

    @Option(help: ArgumentHelp("The id of whom it was done to or with; can be repeated.", valueName: "id"))
    var target: [String] = []

    @Option(help: ArgumentHelp("The id of who says so.", valueName: "id"))
    var saidBy: String?

    @Option(help: ArgumentHelp("The id of the place, such as che/geneva.", valueName: "id"))
    var place: String?

    @Option(help: ArgumentHelp("When, in EDTF: 2022-02-22, 2022-02, 2022-02-14/2022-02-20.", valueName: "EDTF"))
    var occurred: String?

    @Option(help: ArgumentHelp("The time it is planned for, in EDTF.", valueName: "EDTF"))
    var scheduled: String?

    @Option(help: ArgumentHelp("How much or how many.", valueName: "number"))
    var value: Double?

    @Option(help: ArgumentHelp("What is counted, such as troops, killed or usd.", valueName: "unit"))
    var unit: String?

    @Option(
        help: ArgumentHelp(
            "How exact the number is: exact, about, nearly, at_least, at_most or range.",
            valueName: "qualifier"
        )
    )
    var qualifier: Magnitude.Qualifier?

    @Option(help: ArgumentHelp("What the number measures: stock, flow or count.", valueName: "measure"))
    var measure: Magnitude.Measure?

    /// What the options say.
    var sketch: EventSketch {
        var sketch = EventSketch()
        sketch.kind = kind
        sketch.modality = modality
        sketch.initiators = initiator
        sketch.targets = target
        sketch.saidBy = saidBy
        sketch.place = place
        sketch.occurred = occurred
        sketch.scheduled = scheduled
        sketch.value = value
        sketch.unit = unit
        sketch.qualifier = qualifier
        sketch.measure = measure
        return sketch
    }
}

extension Magnitude.Qualifier: ExpressibleByArgument {}
extension Magnitude.Measure: ExpressibleByArgument {}
