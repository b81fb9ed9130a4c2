import Glibc
import Testing

/// The stored screens; `WES_UPDATE_GOLDEN=1` writes them anew, to be read and approved.
enum GoldenFolder {
    static let path =
        String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.startIndex))
        + "/Golden"

    static func expect(_ text: String, is name: String) {
        let file = path + "/" + name + ".txt"
        if getenv("WES_UPDATE_GOLDEN") != nil {
            write(text + "\n", to: file)
            return
        }
        let stored = read(file)
        #expect(stored == text + "\n", "\(name) differs:\n\(text)")
    }

    private static func read(_ file: String) -> String? {
        guard let handle = fopen(file, "re") else { return nil }
        defer { fclose(handle) }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        let count = fread(&bytes, 1, bytes.count, handle)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private static func write(_ text: String, to file: String) {
        guard let handle = fopen(file, "we") else { return }
        defer { fclose(handle) }
        let bytes = Array(text.utf8)
        fwrite(bytes, 1, bytes.count, handle)
    }
}
