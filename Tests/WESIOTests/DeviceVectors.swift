import Glibc
import Testing

/// The rows of a table of `$WES_ONEWIRE`, by the names of its columns.
enum DeviceVectors {
    /// The rows; nil, and a line that says so, where the variable is not set.
    static func rows(of name: String) throws -> [[String: String]]? {
        guard let folder = getenv("WES_ONEWIRE").map({ String(cString: $0) }) else {
            print("1-Wire vectors \(name): skipped, WES_ONEWIRE is not set")
            return nil
        }
        let file = try #require(fopen(folder + "/" + name, "r"), "\(folder)/\(name)")
        defer { fclose(file) }
        var text = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&text, 1, text.count, file)
        let lines = String(decoding: text.prefix(count), as: UTF8.self)
            .split(separator: "\n").map(fields)
        let names = try #require(lines.first)
        return lines.dropFirst().map { fields in
            Dictionary(zip(names, fields)) { first, _ in first }
        }
    }

    /// The bytes of a hexadecimal text.
    static func bytes(_ text: String?) -> [UInt8] {
        let digits = Array((text ?? "").utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }

    /// The fields of a line, where quotes hold commas.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
