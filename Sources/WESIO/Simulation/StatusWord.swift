import WESModel

/// Works out STGE from the state of a meter (Enedis-NOI-CPT_54E, "Registre de statuts").
enum StatusWord {
    static func text(_ view: MeterView) -> String {
        let digits = String(bits(view), radix: 16).uppercased()
        return String(repeating: "0", count: max(8 - digits.count, 0)) + digits
    }

    static func bits(_ view: MeterView) -> UInt32 {
        // Standard output, Euridis secured, power-line link locked.
        var bits: UInt32 = 1 << 17 | 3 << 19 | 1 << 21
        if !view.isOffPeak { bits |= 1 }
        if view.phases.contains(where: { view.voltage($0) > 253 }) { bits |= 1 << 6 }
        if view.registers.isOverloaded { bits |= 1 << 7 }
        if view.meter.isProducer { bits |= 1 << 8 }
        if view.registers.power < 0 { bits |= 1 << 9 }
        bits |= UInt32(max(view.supplierIndex - 1, 0)) << 10
        if view.condition.isClockDegraded { bits |= 1 << 16 }
        guard view.meter.tariff == .tempo else { return bits }
        bits |= 1 << 24
        // The colour of tomorrow is announced in the evening.
        if view.clock.parts.hour >= 20 { bits |= 1 << 26 }
        return bits
    }
}
