@testable import WESModel

/// A front end that is off: what it sends of what truly flows, and a house that listens to it.
///
/// Clamp 1 is that of the delivery point, clamp 2 a circuit.
struct FrontEnd {
    var house = RuleHouse()
    /// The factor by which it shows too much current.
    var gain = 1.0
    /// The factor by which it shows too much voltage.
    var voltageGain = 1.0
    /// How far its currents lead too much, degrees.
    var lead = 0.0
    /// The noise in its currents, A.
    var noise = 0.0
    /// False for a board that sends P and I only.
    var tellsReactive = true
    /// The clamp by its number, and the current that flows: in phase, and lagging.
    var loads: [Int: Phasor] = [:]
    var volts = 236.0

    private(set) var commands: UInt64 = 0

    init(_ unit: UnitDescription = RuleHouse.unit) {
        house = RuleHouse(unit)
        house.snapshot.sequence = 1
    }

    var snapshot: Snapshot { house.snapshot }

    func clamp(_ number: Int) -> Clamp? {
        snapshot.clamps.first { $0.source == .clamp(number) }
    }

    /// One second: the board, then the meter of what clamp 1 truly carries.
    mutating func second(meter: Bool = true) {
        let report = report
        let flow = loads[1]?.magnitude ?? 0
        let isInjecting = (loads[1]?.real ?? 0) < 0
        let volts = volts
        house.run(1) { house in
            house.apply(.clamps(.report(report), at: house.now))
            guard meter else { return }
            house.frame(
                1,
                [
                    ("ADSC", "021861348921"),
                    ("IRMS1", RuleHouse.digits(flow, 3)),
                    ("URMS1", RuleHouse.digits(volts, 3)),
                    ("SINSTS", RuleHouse.digits(isInjecting ? 0 : flow * volts, 5)),
                    ("SINSTI", RuleHouse.digits(isInjecting ? flow * volts : 0, 5)),
                    ("STGE", "013A0701"),
                ])
        }
    }

    mutating func seconds(_ count: Int, meter: Bool = true) {
        for _ in 0..<count { second(meter: meter) }
    }

    var report: ClampReport {
        var report = ClampReport(voltage: Voltage(volts: volts * voltageGain))
        for (number, load) in loads {
            let shown = load * Rotation(degrees: lead).phasor * gain
            let shownVolts = volts * voltageGain
            let rms = (shown.magnitude * shown.magnitude + noise * noise).squareRoot()
            var values = ClampValues(
                current: Current(amperes: rms), power: Power(watts: shownVolts * shown.real))
            if tellsReactive {
                values.reactive = ReactivePower(vars: -shownVolts * shown.imaginary)
                values.phasor = shown
            }
            report.clamps[number] = values
        }
        return report
    }

    /// Sends a command as the engine does; answers with its first outcome.
    @discardableResult mutating func send(_ command: Command) -> CommandOutcome? {
        commands += 1
        let identifier = CommandID(rawValue: commands)
        let events = ClampCommands.events(
            of: command, as: identifier, in: snapshot, at: snapshot.clock)
        for event in events { house.apply(event) }
        return snapshot.outcomes[identifier]
    }

    /// The newest outcome of the last command.
    var outcome: CommandOutcome? { snapshot.outcomes[CommandID(rawValue: commands)] }
}
