import Glibc
import WESModel

/// Looks into a recording before it is played.
public enum RecordingContent {
    /// The sources it holds, in the order they come; damaged lines are passed over.
    ///
    /// - Throws: `system` with the reason as context when the file cannot be read, `missing` when
    ///   it holds no line of a recording.
    public static func sources(of path: String) throws(IOFailure) -> [String] {
        guard let file = fopen(path, "re") else {
            let reason = strerror(errno).map { String(cString: $0) } ?? ""
            throw IOFailure(.system, device: path, errno: errno, context: reason)
        }
        defer { fclose(file) }
        var found: [String] = []
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        while getline(&buffer, &capacity, file) > 0, let text = buffer {
            guard let line = RecordingLine(json: String(cString: text)) else { continue }
            if !found.contains(line.source.rawValue) { found.append(line.source.rawValue) }
        }
        if found.isEmpty { throw IOFailure(.missing, device: path) }
        return found
    }

    /// The configuration of the unit that was recorded; nil where the header has none.
    public static func configuration(of path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        guard getline(&buffer, &capacity, file) > 0, let text = buffer else { return nil }
        return HeaderText.member("unit_toml", of: String(cString: text))
    }
}
