public import WESModel

/// A speed and a character format that an RS485 bus may have, `9600-8N1`.
public struct ModbusFormat: Hashable, Sendable {
    /// Bits a second.
    public let baud: Int
    /// The parity bit.
    public let parity: ModbusDescription.Parity
    /// Stop bits, 1 or 2.
    public let stopBits: Int

    /// Those that meters have, the likely ones first.
    public static let usual: [ModbusFormat] = [["8N1", "8E1"], ["8O1", "8N2"]]
        .flatMap { characters in
            [9_600, 19_200, 2_400, 4_800, 38_400].flatMap { baud in
                characters.compactMap { ModbusFormat("\(baud)-\($0)") }
            }
        }

    /// Reads `9600-8N1`; nil for what is not of this form.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let baud = Int(parts[0]),
            [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200].contains(baud)
        else { return nil }
        switch parts[1].uppercased() {
        case "8N1": (parity, stopBits) = (.none, 1)
        case "8E1": (parity, stopBits) = (.even, 1)
        case "8O1": (parity, stopBits) = (.odd, 1)
        case "8N2": (parity, stopBits) = (.none, 2)
        default: return nil
        }
        self.baud = baud
    }

    /// The format of a bus.
    public init(_ bus: ModbusDescription) {
        baud = bus.baud
        parity = bus.parity
        stopBits = bus.stopBits
    }

    /// The character, `8N1`.
    public var character: String {
        switch parity {
        case .even: "8E\(stopBits)"
        case .odd: "8O\(stopBits)"
        case .none: "8N\(stopBits)"
        }
    }
}
