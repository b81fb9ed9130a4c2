import WESModel

/// The LEDs of a unit between two ticks of the engine: what each shows in each eighth of a second.
///
/// Pure but for the files that it writes: instants come in.
struct LEDPanel {
    /// One LED, what it shows, and whether it is that of the supply.
    private struct Place {
        var lamp: LEDLamp
        var isSupply = false
        var sign: @Sendable (LEDSigns) -> LEDSign
    }

    private var lamps: [Place] = []
    private var signs: LEDSigns?
    private var ticked = Instant.zero
    private var ticks: UInt64 = 0
    private var told: LinkState?

    private static let slot = Delay.milliseconds(125)
    private static let slots: Int64 = 8
    /// An engine that does not tick any more shows nothing but its supply.
    private static let deadline = Delay.seconds(3)

    init(_ table: LEDsDescription) {
        let all: [(String?, @Sendable (LEDSigns) -> LEDSign)] = [
            (table.power, { $0.power }), (table.heartbeat, { $0.heartbeat }),
            (table.tic1, { $0.teleinfo.first ?? .off }),
            (table.tic2, { $0.teleinfo.last ?? .off }),
        ]
        lamps = all.enumerated().compactMap { index, place in
            place.0.map { Place(lamp: LEDLamp(name: $0), isSupply: index == 0, sign: place.1) }
        }
    }

    /// A tick of the engine has come.
    mutating func tick(_ signs: LEDSigns, at now: Instant) {
        self.signs = signs
        ticked = now
        ticks &+= 1
    }

    /// Shows what is due; answers when to show again, nil while nothing is awaited.
    mutating func show(at now: Instant) -> Instant? {
        guard let signs else { return nil }
        let passed = max((now - ticked).nanoseconds, 0)
        let slot = passed / Self.slot.nanoseconds
        let isStuck = now - ticked >= Self.deadline
        for index in lamps.indices {
            let isLit = isStuck ? lamps[index].isSupply : isLit(lamps[index].sign(signs), slot)
            lamps[index].lamp.show(isLit, at: now)
        }
        if isStuck { return nil }
        // Nobody is woken for a slot that shows what the one before it did.
        let change = (slot..<max(Self.slots, slot)).first { slot in
            lamps.contains { isLit($0.sign(signs), slot) != isLit($0.sign(signs), slot + 1) }
        }
        return change.map { ticked + Delay(nanoseconds: ($0 + 1) &* Self.slot.nanoseconds) }
            ?? ticked + Self.deadline
    }

    /// The state of the LEDs where it changed: that of the first one that cannot be driven.
    mutating func news(at now: Instant) -> [Event] {
        guard signs != nil else { return [] }
        let state =
            lamps.lazy.compactMap(\.lamp.failure).first?.linkState(at: now)
            ?? .open(device: "", honoured: true)
        guard state != told else { return [] }
        told = state
        return [.link(.leds, state, at: now)]
    }

    /// Puts every LED back as it was.
    mutating func giveBack() {
        for index in lamps.indices { lamps[index].lamp.giveBack() }
    }

    /// Flashes are over after their second; what is steady waits for the next tick.
    private func isLit(_ sign: LEDSign, _ slot: Int64) -> Bool {
        let bits = sign.slots(second: ticks)
        switch sign {
        case .steady, .slow: return bits != 0
        case .off, .beat, .doubleBeat, .fast:
            return slot < Self.slots && bits & (1 << UInt8(slot)) != 0
        }
    }
}
