import Glibc
import Testing

/// A line of `docs/json.md` that stands in a block of its own.
enum DocumentationExample {
    /// The line after the fence that names the example.
    static func line(_ name: String) throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = try #require(fopen("/" + root + "/docs/json.md", "re"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
        let fence = try #require(lines.firstIndex(of: "```json \(name)"))
        return String(lines[fence + 1])
    }
}
