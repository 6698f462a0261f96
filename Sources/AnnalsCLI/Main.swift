import ArgumentParser
import Foundation

/// Where the process begins and ends.
@main enum Main {
    static func main() async {
        Signals.ignoreClosedPipes()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let status = await Surroundings.$current.withValue(.process()) { await Session.run(arguments) }
        exit(status)
    }
}
