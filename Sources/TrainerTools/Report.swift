import Foundation

/// Progress, on standard error.
package enum Report {
    /// Prints a line.
    package static func line(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
