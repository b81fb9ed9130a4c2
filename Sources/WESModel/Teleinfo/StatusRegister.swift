/// The status register of a Linky in standard mode: the 32 bits of STGE.
///
/// Enedis-NOI-CPT_54E, "Registre de statuts". Bits 14 and 15 are the grid index and bit 16 is the
/// clock: two bits, then one.
public struct StatusRegister: Hashable, Sendable, Codable {
    /// The 32 bits as sent.
    public let bits: UInt32

    /// Makes a register from its bits.
    public init(bits: UInt32) { self.bits = bits }

    /// Reads the value of STGE, eight hexadecimal digits; another form gives nil.
    public init?(_ value: String) {
        guard value.utf8.count == 8, value.utf8.allSatisfy(HexDigit.isValid),
            let bits = UInt32(value, radix: 16)
        else { return nil }
        self.bits = bits
    }

    private func field(_ first: UInt32, _ width: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: bits >> first & ((1 << width) &- 1))
    }

    private func flag(_ bit: UInt32) -> Bool { bits >> bit & 1 == 1 }

    /// Bit 0: the dry contact is open; the opposite sense of bit 0 of RELAIS.
    public var isContactOpen: Bool { flag(0) }
    /// Bits 1–3; nil for the value 7, which the specification leaves free.
    public var breaker: BreakerState? { BreakerState(rawValue: field(1, 3)) }
    /// Bit 4: the cover of the grid operator's terminals is open.
    public var isCoverOpen: Bool { flag(4) }
    /// Bit 6: overvoltage on a phase.
    public var isOvervoltage: Bool { flag(6) }
    /// Bit 7: the reference power is exceeded.
    public var isOverloaded: Bool { flag(7) }
    /// Bit 8: producer contract.
    public var isProducer: Bool { flag(8) }
    /// Bit 9: the active energy is negative (injection).
    public var isInjecting: Bool { flag(9) }
    /// Bits 10–13 plus one: the supplier index in force, 1 to 16 (1 to 10 are used).
    public var supplierIndex: Int { Int(field(10, 4)) + 1 }
    /// Bits 14–15 plus one: the grid index in force, 1 to 4.
    public var gridIndex: Int { Int(field(14, 2)) + 1 }
    /// Bit 16: the clock is degraded.
    public var isClockDegraded: Bool { flag(16) }
    /// Bit 17: the output is in standard mode.
    public var isStandardOutput: Bool { flag(17) }
    /// Bits 19–20: the Euridis output, 0 off, 1 on unsecured, 3 on secured, 2 not valid.
    public var euridis: UInt8 { field(19, 2) }
    /// Bits 21–22: the power-line link, 0 New/Unlock, 1 New/Lock, 2 Registered, 3 not valid.
    public var powerLine: UInt8 { field(21, 2) }
    /// Bit 23: the power-line link is synchronised.
    public var isPowerLineSynchronised: Bool { flag(23) }
    /// Bits 24–25: the Tempo colour of today; nil without an announcement.
    public var today: TempoColour? { TempoColour(rawValue: field(24, 2)) }
    /// Bits 26–27: the Tempo colour of tomorrow; nil without an announcement.
    public var tomorrow: TempoColour? { TempoColour(rawValue: field(26, 2)) }
    /// Bits 28–29: the critical peak announced, 1 to 3; 0 for none.
    public var criticalPeakNotice: UInt8 { field(28, 2) }
    /// Bits 30–31: the critical peak in progress, 1 to 3; 0 for none.
    public var criticalPeak: UInt8 { field(30, 2) }
}
