import AnnalsFormats
import ArgumentParser

/// A revision of the Model Context Protocol that is spoken here.
enum Revision: String, CaseIterable {
    /// Each request carries its revision and the client's capabilities; there is no handshake.
    case stateless = "2026-07-28"
    /// The newest with a handshake.
    case handshake = "2025-11-25"
    /// The one before, the same in all that is used here.
    case earlier = "2025-06-18"

    /// Whether it begins with `initialize`.
    var hasHandshake: Bool { self != .stateless }

    /// The revision that is answered to `initialize`: the one asked for, else the newest that has it.
    static func agreed(_ asked: JSON?) -> Revision {
        guard case .string(let name)? = asked, let revision = Revision(rawValue: name), revision.hasHandshake else {
            return .handshake
        }
        return revision
    }
}

/// What the server says of itself.
enum ServerCard {
    static let info: JSON = [
        "name": "annals", "title": "Annals", "version": .string(AnnalsCommand.configuration.version),
    ]
    static let capabilities: JSON = ["tools": [:]]
    static let instructions: JSON = """
        Answers come from one append-only log of dated events, each with the exact quotation it was read from. Two \
        clocks decide what is seen: 'at' is the day that is asked about, 'as_of' is when it was known; a date stands for \
        its end in UTC, and both are now where they are left out. Pass back 'recorded' of an answer to get the same \
        answer for ever. Cite events by their position and quotation, and ask 'why' before you state a value.
        """
}
