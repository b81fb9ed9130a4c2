/// The eight relays of a Linky in standard mode: the value of RELAIS.
///
/// Enedis-NOI-CPT_54E. Bit 0 is relay 1, the real dry contact; bits 1–7 are the virtual relays
/// 2–8; 1 is closed, the opposite sense of STGE bit 0.
public struct RelayStates: Hashable, Sendable, Codable {
    /// One bit a relay.
    public let bits: UInt8

    /// Makes relay states from their bits.
    public init(bits: UInt8) { self.bits = bits }

    /// Reads the value of RELAIS, three decimal digits up to 255; another form gives nil.
    public init?(_ value: String) {
        guard value.utf8.count == 3, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let bits = UInt8(value)
        else { return nil }
        self.bits = bits
    }

    /// True when a relay, 1 to 8, is closed; false for any other number.
    public func isClosed(_ relay: Int) -> Bool {
        (1...8).contains(relay) && bits >> UInt8(relay - 1) & 1 == 1
    }

    /// The numbers of the closed relays.
    public var closed: [Int] { (1...8).filter(isClosed) }

    /// The closed relays in words.
    public var summary: TeleinfoText {
        let numbers = closed.map { "\($0)" }.joined(separator: ", ")
        switch closed.count {
        case 0: return TeleinfoText("tous ouverts", "all open")
        case 1: return TeleinfoText("relais \(numbers) fermé", "relay \(numbers) closed")
        default: return TeleinfoText("\(numbers) fermés", "\(numbers) closed")
        }
    }

    /// Each relay in words.
    public var fields: [TeleinfoField] {
        (1...8).map { relay in
            let name =
                relay == 1
                ? TeleinfoText("Relais 1 (contact sec)", "Relay 1 (dry contact)")
                : TeleinfoText("Relais \(relay) (virtuel)", "Relay \(relay) (virtual)")
            let state =
                isClosed(relay) ? TeleinfoText("fermé", "closed") : TeleinfoText("ouvert", "open")
            return TeleinfoField(name, state)
        }
    }
}
