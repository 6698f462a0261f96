import ArgumentParser

/// The inputs of a verb.
struct Paths: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, or directories with everything below them; - for standard input.",
            valueName: "path"
        ),
        completion: .file()
    )
    var paths: [String]

    func validate() throws {
        if paths.contains("") {
            throw ValidationError("A path is empty. Name a file, a directory, or - for standard input.")
        }
        if paths.filter({ $0 == "-" }).count > 1 {
            throw ValidationError("Standard input can be read only once. Give - a single time.")
        }
    }
}
