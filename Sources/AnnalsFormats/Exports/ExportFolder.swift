/// A written export of several files, and what its format could not hold.
public struct ExportFolder: Sendable {
    /// A file of the folder.
    public struct File: Hashable, Sendable {
        /// Its name, without a folder.
        public let name: String
        /// Its content.
        public let text: String
    }

    /// The files.
    public let files: [File]
    /// What was left out, in sentences; empty where nothing was.
    public let losses: [String]
}
