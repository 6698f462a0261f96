import AnnalsModel
import ArgumentParser

struct ManualVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page.",
        discussion: """
            It holds what `annals help` says of every verb, in mdoc(7), for man to show or a package to install.

              annals manual > annals.1
              annals manual | man -l -
            """
    )

    func run() throws {
        let page = ManualPage(
            try HelpTree.current(),
            version: AnnalsCommand.configuration.version,
            day: Surroundings.current.now().day()
        )
        var output = Output()
        try output.write(page.text)
        try output.flush()
    }
}
