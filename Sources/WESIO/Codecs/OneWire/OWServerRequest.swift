/// What a client asks an owserver: six big-endian words, then a path and data (OWFS network
/// protocol; onewire.md section 2.4).
struct OWServerRequest: Hashable, Sendable {
    /// What is asked for.
    enum Kind: Int32, Sendable {
        /// An answer, no more.
        case nop = 1
        /// The value of a property.
        case read = 2
        /// A new value for a property.
        case write = 3
        /// The eight bytes of the number of a device that is there.
        case presence = 6
        /// The names in a folder, all in one answer.
        case directory = 7
    }

    /// The bits of the word of flags.
    enum Flag {
        /// Asks to keep the connection open; in an answer, says that it is kept.
        static let persistence: UInt32 = 0x4
        /// Lists `bus.N`, `settings` and the other folders that are no device too.
        static let folders: UInt32 = 0x2
        /// Marks a client of this protocol.
        static let client: UInt32 = 0x100
        /// Numbers of devices as 16 digits in the order of the wire, with the check byte.
        static let wholeNumbers: UInt32 = 5 << 24
    }

    /// What is asked for.
    var kind: Kind
    /// The property, device or folder.
    var path = ""
    /// What a write puts there.
    var data: [UInt8] = []
    /// The word of flags; degrees Celsius where no bit says otherwise.
    var flags = Flag.client | Flag.persistence | Flag.wholeNumbers
    /// The most bytes that an answer may hold.
    var room: Int32 = Self.longestValue

    /// Room for a value.
    static let longestValue: Int32 = 8_192
    /// Room for the names of a folder.
    static let longestFolder: Int32 = 65_536

    /// The message as it travels.
    var bytes: [UInt8] {
        // A path that ends early would turn the rest of it into data.
        let name = Array(path.utf8.prefix { $0 != 0 })
        let payload = kind == .nop ? [] : name + [0] + data
        let size: Int32 =
            switch kind {
            case .nop, .presence: 0
            case .read, .directory: room
            case .write: Int32(clamping: data.count)
            }
        let words: [UInt32] = [
            0, UInt32(clamping: payload.count), UInt32(bitPattern: kind.rawValue), flags,
            UInt32(bitPattern: size), 0,
        ]
        return words.flatMap(Self.bytes) + payload
    }

    private static func bytes(_ word: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
}
