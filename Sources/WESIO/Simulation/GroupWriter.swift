/// Writes the groups of a frame, checksums included (tic.md section 1).
struct GroupWriter: Sendable {
    private(set) var bytes: [UInt8] = [0x02]
    private let separator: UInt8

    /// Makes a frame with spaces: historique, PME-PMI, ICE, CJE.
    static var spaced: GroupWriter { GroupWriter(separator: 0x20) }
    /// Makes a frame with tabulations: standard.
    static var tabbed: GroupWriter { GroupWriter(separator: 0x09) }

    private init(separator: UInt8) { self.separator = separator }

    /// Adds a group.
    mutating func add(_ label: String, _ value: String) { add([label, value]) }

    /// Adds a group with a horodate.
    mutating func add(_ label: String, horodate: String, _ value: String) {
        add([label, horodate, value])
    }

    /// Adds a group with a number padded with zeros; a number too large keeps its last digits.
    mutating func add(_ label: String, _ number: Int, digits: Int) {
        add(label, Self.padded(number, digits))
    }

    /// Adds a number with a horodate.
    mutating func add(_ label: String, horodate: String, _ number: Int, digits: Int) {
        add(label, horodate: horodate, Self.padded(number, digits))
    }

    /// The frame, closed with ETX.
    func closed() -> [UInt8] { bytes + [0x03] }

    private mutating func add(_ fields: [String]) {
        var body: [UInt8] = []
        for field in fields {
            if !body.isEmpty { body.append(separator) }
            body += Array(field.utf8)
        }
        // Standard counts the last separator in the checksum, historique does not.
        let sum = body.reduce(separator == 0x09 ? 9 : 0) { $0 &+ Int($1) }
        bytes.append(0x0A)
        bytes += body
        bytes += [separator, UInt8(sum & 0x3F) &+ 0x20, 0x0D]
    }

    /// A number of a fixed width, from 0 up.
    static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(max(number, 0))
        return String(repeating: "0", count: max(digits - text.count, 0)) + text.suffix(digits)
    }
}
