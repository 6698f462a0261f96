import Annals

/// The position that an entry made by hand took.
struct ReceiptText {
    private let entered: HandEntry

    init(_ entered: HandEntry) {
        self.entered = entered
    }

    func print() throws {
        var output = Output()
        try output.write("\(entered.position)\n")
        try output.flush()
        if entered.isRepeat { Surroundings.current.say("The log has this entry already; nothing was stored.") }
    }
}
