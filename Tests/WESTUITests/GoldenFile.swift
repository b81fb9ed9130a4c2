import Glibc

/// A stored screen beside the tests; `WES_UPDATE_GOLDEN` writes it anew.
struct GoldenFile {
    let path: String

    init(_ name: String) {
        let source: String = #filePath
        let folder = source.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        path = folder.joined(separator: "/") + "/Golden/" + name + ".txt"
    }

    /// True when the stored text is this one.
    func holds(_ text: String) -> Bool {
        if getenv("WES_UPDATE_GOLDEN") != nil, !write(text) { return false }
        return read() == text
    }

    private func read() -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            bytes += chunk.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(_ text: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        return fwrite(bytes, 1, bytes.count, file) == bytes.count
    }
}
