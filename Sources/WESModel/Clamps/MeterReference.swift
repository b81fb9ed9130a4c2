/// What the meter of the delivery point says that a channel should show.
struct MeterReference {
    /// Volts for the mains; volt-amperes for a clamp, amperes where its board measures no voltage.
    let value: Double
    /// The step of ``value``.
    let resolution: Double

    /// The share of a reference that its step may be: a coarser one is no reference.
    private static let coarse = 0.02

    /// Looks up what a channel should show now.
    ///
    /// nil while the meter does not tell it, or not finely enough: PAPP moves by 10 VA and counts
    /// from 500 VA on, IRMS and IINST by whole amperes and count from 50 A on.
    init?(for source: SourceID, hasVoltage: Bool, _ snapshot: Snapshot, at now: Instant) {
        guard let input = MeterDirection.input(snapshot) else { return nil }
        let told = Told(input, Self.phase(of: source, snapshot), snapshot, at: now)
        let best =
            source == .mains
            ? told.volts.map { ($0, 1.0) } : hasVoltage ? told.apparent : told.current
        guard let (value, step) = best, value * Self.coarse >= step || source == .mains else {
            return nil
        }
        self.value = value
        resolution = step
    }

    /// The mains is phase 1; a clamp is where its table says.
    private static func phase(of source: SourceID, _ snapshot: Snapshot) -> Int {
        source == .mains ? 1 : snapshot.unit.clamps[source.number ?? 0]?.phase ?? 1
    }

    /// True where the meter can be what a channel is compared with.
    static func exists(for source: SourceID, _ snapshot: Snapshot) -> Bool {
        guard let input = MeterDirection.input(snapshot) else { return false }
        if source == .mains {
            return (input.line ?? input.lastLine)?.mode == .standard
        }
        return snapshot.unit.clamps[source.number ?? 0]?.role == .grid
    }

    /// The values of one phase of a meter, each with its step.
    private struct Told {
        var volts: Double?
        var apparent: (Double, Double)?
        var current: (Double, Double)?

        init(_ input: TeleinfoInput, _ phase: Int, _ snapshot: Snapshot, at now: Instant) {
            func number(_ label: String) -> Double? {
                input.integer(label, at: now).map(Double.init)
            }
            let isThreePhase = MeterDirection.isThreePhase(snapshot)
            volts = number("URMS\(phase)")
            // What is given back shows at a producer's meter alone, and SINSTS is 0 then.
            let taken = number(isThreePhase ? "SINSTS\(phase)" : "SINSTS")
            let given = isThreePhase ? nil : number("SINSTI")
            let drawn = taken == 0 ? given ?? taken : taken
            let old = isThreePhase ? nil : number("PAPP")
            apparent = drawn.map { ($0, 1) } ?? old.map { ($0, 10) }
            let whole = number("IRMS\(phase)") ?? number(isThreePhase ? "IINST\(phase)" : "IINST")
            current = whole.map { ($0, 1) }
            // Volt-amperes over volts tell a current finer than whole amperes do.
            if let drawn, let volts, volts > 0, drawn > 0 {
                current = (drawn / volts, 1 / volts)
            }
        }
    }
}
