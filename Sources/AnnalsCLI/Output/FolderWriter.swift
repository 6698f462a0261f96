import AnnalsFormats
import Foundation

/// Writes the files of an export into a new folder, which appears under its name when all of them are written.
struct FolderWriter {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// - Throws: `Failure` where there is something at the path already, or it cannot be written.
    func write(_ folder: ExportFolder) throws(Failure) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.failure, "There is something at \(path) already. Give another path, or move it away first.")
        }
        let part = path + ".part"
        do {
            try? FileManager.default.removeItem(atPath: part)
            try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
            for file in folder.files {
                try Data(file.text.utf8).write(to: URL(fileURLWithPath: part).appendingPathComponent(file.name))
            }
            try FileManager.default.moveItem(atPath: part, toPath: path)
        } catch {
            throw Failure(.failure, "\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
