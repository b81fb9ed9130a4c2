/// What an owserver answered to one request (onewire.md section 2.4).
struct OWServerAnswer: Hashable, Sendable {
    /// 0 or a count of bytes; negative for an error of the server.
    var result: Int32
    /// The word of flags.
    var flags: UInt32
    /// The value, the names or the number.
    var payload: [UInt8]

    /// True where the server did what was asked.
    var isGood: Bool { result >= 0 }

    /// True where the server keeps the connection open.
    var isPersistent: Bool { flags & OWServerRequest.Flag.persistence != 0 }

    /// The payload as text: up to its zero, without the spaces that right-align numbers.
    var text: String {
        let line = payload.prefix { $0 != 0 }
        let start = line.firstIndex { $0 != 0x20 } ?? line.endIndex
        let end = line.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? line.endIndex
        return start < end ? String(decoding: line[start..<end], as: UTF8.self) : ""
    }

    /// The payload as a number; nil where it is none, or is not finite.
    var number: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }

    /// The payload as one byte, `PIO.BYTE` say; nil outside 0 to 255.
    var byte: UInt8? { UInt8(text) }

    /// The payload as yes or no; nil where it is neither.
    var flag: Bool? {
        switch text {
        case "1": true
        case "0": false
        default: nil
        }
    }

    /// The payload as the names of a folder, without the folders before them.
    var names: [String] {
        text.split(separator: ",").compactMap { path in
            path.split(separator: "/").last.map(String.init)
        }
    }
}
