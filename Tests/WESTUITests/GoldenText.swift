import Glibc

/// A stored text beside the tests; `WES_UPDATE_GOLDEN` writes it again.
enum GoldenText {
    private static let source: String = #filePath
    private static let folder =
        source.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + "/Golden/"

    /// The stored text; after writing it, where that is asked for.
    static func stored(_ name: String, updating text: String) -> String? {
        let path = folder + name
        if getenv("WES_UPDATE_GOLDEN") != nil, let file = fopen(path, "w") {
            fputs(text, file)
            fclose(file)
        }
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
}
