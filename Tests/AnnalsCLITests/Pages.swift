/// Articles to read, in our own words.
enum Pages {
    /// A text page with its publication time.
    static func text(_ number: Int) -> String {
        """
        Ministers meet in Vienna for round \(number)

        Published 09:30 UTC, February 21st 2022

        The foreign ministers of France and Germany met in Vienna on Monday. Round \(number) lasted two hours.
        """
    }

    /// A JSON Lines article, padded so that a few of them are more than a pipe holds.
    static func line(_ number: Int) -> String {
        let padding = String(repeating: "x", count: 2000)
        return """
            {"id":"p\(number)","published":"2022-02-21T09:30:00Z","outlet":"Test Post","padding":"\(padding)",\
            "text":"France condemned Russia on Monday in round \(number)."}
            """ + "\n"
    }
}
