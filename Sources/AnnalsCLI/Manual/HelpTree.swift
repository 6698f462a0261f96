import ArgumentParser
import Foundation

/// The command line as its parser describes it.
struct HelpTree: Decodable {
    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let kind: String
        let isRepeating: Bool
        let shouldDisplay: Bool
        let preferredName: Name?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
    }

    let commandName: String
    let shouldDisplay: Bool
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [HelpTree]?

    /// The command line of this binary.
    static func current() throws -> HelpTree {
        struct Dump: Decodable { let command: HelpTree }
        return try JSONDecoder().decode(Dump.self, from: Data(AnnalsCommand._dumpHelp().utf8)).command
    }

    /// The verbs that a person is told of, without `help`.
    var verbs: [HelpTree] {
        (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    /// The arguments of its own, without those that all verbs have.
    var ownArguments: [Argument] {
        (arguments ?? []).filter { $0.shouldDisplay && !["help", "version"].contains($0.preferredName?.name ?? "") }
    }
}
