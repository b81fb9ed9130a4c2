/// Turns the bytes of a terminal into keys, in any chunking.
///
/// Knows the sequences of xterm, PuTTY, vt100 and the Linux console. An unknown sequence is
/// swallowed whole, so that its tail never acts as keys. Bytes that are not UTF-8 are dropped.
struct KeyDecoder: Sendable {
    private enum State {
        case ground
        case escape
        case control(introducer: UInt8, parameters: [UInt8])
        case linuxFunction
        case click(remaining: Int)
        case text(remaining: Int, bytes: [UInt8])
        case paste
    }

    private var state = State.ground
    /// The beginning of the paste under way.
    private var pasted: [UInt8] = []
    /// How many bytes of the mark that ends a paste have come.
    private var matched = 0
    /// How often the terminal has answered the status request `ESC[5n`.
    private(set) var statusAnswers = 0

    private static let longestSequence = 32
    private static let longestPaste = 4_096
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    /// True while a lone escape byte waits to become a key or a sequence.
    var isUndecided: Bool {
        if case .escape = state { return true }
        return false
    }

    /// Decodes bytes; what is not finished waits for the next ones.
    mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
        var keys: [Key] = []
        for byte in bytes { step(byte, &keys) }
        return keys
    }

    /// The escape time is over: a lone escape byte is the key.
    mutating func timeIsOver() -> [Key] {
        guard isUndecided else { return [] }
        state = .ground
        return [.escape]
    }

    private mutating func step(_ byte: UInt8, _ keys: inout [Key]) {
        switch state {
        case .ground: ground(byte, &keys)
        case .escape: escape(byte, &keys)
        case .linuxFunction:
            state = .ground
            if (0x41...0x45).contains(byte) {
                keys.append(.function(Int(byte) - 0x40))
            } else if byte < 0x20 {
                ground(byte, &keys)
            }
        case .click(let remaining):
            state = remaining > 1 ? .click(remaining: remaining - 1) : .ground
        case .control(let introducer, let parameters):
            control(introducer, parameters, byte, &keys)
        case .text(let remaining, let bytes): text(remaining, bytes, byte, &keys)
        case .paste: paste(byte, &keys)
        }
    }

    private mutating func ground(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case 0x1B: state = .escape
        case 0x0D, 0x0A: keys.append(.enter)
        case 0x09: keys.append(.tab)
        case 0x08, 0x7F: keys.append(.backspace)
        case 0x01...0x1A:
            keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
        case 0x20...0x7E: keys.append(.character(Character(Unicode.Scalar(byte))))
        case 0xC2...0xDF: state = .text(remaining: 1, bytes: [byte])
        case 0xE0...0xEF: state = .text(remaining: 2, bytes: [byte])
        case 0xF0...0xF4: state = .text(remaining: 3, bytes: [byte])
        default: break
        }
    }

    private mutating func escape(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case 0x5B, 0x4F: state = .control(introducer: byte, parameters: [])
        case 0x1B: keys.append(.escape)
        default:
            // Escape, then another key: both, as a person typed them fast.
            state = .ground
            keys.append(.escape)
            ground(byte, &keys)
        }
    }

    private mutating func text(
        _ remaining: Int, _ bytes: [UInt8], _ byte: UInt8, _ keys: inout [Key]
    ) {
        guard byte & 0xC0 == 0x80 else {
            state = .ground
            ground(byte, &keys)
            return
        }
        let all = bytes + [byte]
        guard remaining == 1 else {
            state = .text(remaining: remaining - 1, bytes: all)
            return
        }
        state = .ground
        if let string = String(validating: all, as: UTF8.self), let character = string.first {
            keys.append(.character(character))
        }
    }

    private mutating func control(
        _ introducer: UInt8, _ parameters: [UInt8], _ byte: UInt8, _ keys: inout [Key]
    ) {
        if introducer == 0x5B, byte == 0x5B, parameters.isEmpty {
            state = .linuxFunction
            return
        }
        guard (0x40...0x7E).contains(byte) else {
            // A control character inside ends the sequence; it never takes a key with it.
            if byte < 0x20 || byte > 0x7E {
                state = .ground
                ground(byte, &keys)
            } else if parameters.count < Self.longestSequence {
                state = .control(introducer: introducer, parameters: parameters + [byte])
            }
            return
        }
        state = .ground
        finish(introducer, String(decoding: parameters, as: UTF8.self), byte, &keys)
    }

    private mutating func finish(
        _ introducer: UInt8, _ parameters: String, _ final: UInt8, _ keys: inout [Key]
    ) {
        if final == 0x7E {
            if parameters == "200" {
                state = .paste
            } else if let key = Self.tilde[parameters.prefix { $0 != ";" }] {
                keys.append(key)
            }
            return
        }
        if introducer == 0x5B, final == 0x6E {
            if parameters == "0" || parameters == "3" { statusAnswers &+= 1 }
            return
        }
        guard introducer == 0x4F || parameters.isEmpty || parameters.hasPrefix("1;") else {
            // A place of the cursor, a click: never asked for, but another program may have.
            return
        }
        if introducer == 0x5B, final == 0x4D {
            // A click in the old form: button, column and row follow.
            state = .click(remaining: 3)
        } else if let key = Self.finals[final] {
            keys.append(key)
        }
    }

    private mutating func paste(_ byte: UInt8, _ keys: inout [Key]) {
        if byte == Self.pasteEnd[matched] {
            matched += 1
            guard matched == Self.pasteEnd.count else { return }
            state = .ground
            keys.append(.pasted(String(decoding: pasted, as: UTF8.self)))
            pasted = []
            matched = 0
            return
        }
        // The mark begins with the only escape in it, so a failed match restarts here.
        keep(Self.pasteEnd.prefix(matched))
        matched = byte == Self.pasteEnd[0] ? 1 : 0
        if matched == 0 { keep([byte]) }
    }

    private mutating func keep(_ bytes: some Collection<UInt8>) {
        pasted += bytes.prefix(max(Self.longestPaste - pasted.count, 0))
    }

    private static let finals: [UInt8: Key] = [
        0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end,
        0x5A: .backTab, 0x50: .function(1), 0x51: .function(2), 0x52: .function(3),
        0x53: .function(4), 0x4D: .enter,
    ]

    private static let tilde: [Substring: Key] = [
        "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
        "11": .function(1), "12": .function(2), "13": .function(3), "14": .function(4),
        "15": .function(5), "17": .function(6), "18": .function(7), "19": .function(8),
        "20": .function(9), "21": .function(10), "23": .function(11), "24": .function(12),
    ]
}
