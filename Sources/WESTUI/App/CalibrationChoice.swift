import WESModel

/// What a channel can be calibrated on, in the order of the list.
enum CalibrationChoice: Hashable, Sendable, CaseIterable {
    /// The meter of the delivery point.
    case meter
    /// A load whose power is known.
    case load
    /// A current read on another instrument.
    case current
    /// Nothing in the jaw.
    case floor
    /// V1/V2 on the meter.
    case mainsMeter
    /// V1/V2 on a voltage read at a socket.
    case mainsVoltage

    /// The channel that it calibrates.
    func source(of clamp: SourceID) -> SourceID {
        switch self {
        case .meter, .load, .current, .floor: clamp
        case .mainsMeter, .mainsVoltage: .mains
        }
    }

    /// The step that needs no value; nil where one is typed first.
    var step: CalibrationStep? {
        switch self {
        case .meter, .mainsMeter: .meter
        case .floor: .floor
        case .load, .current, .mainsVoltage: nil
        }
    }

    /// The step with the value that was typed, in the unit of the choice.
    func step(_ value: Double) -> CalibrationStep? {
        switch self {
        case .load: .knownLoad(Power(watts: value))
        case .current: .knownCurrent(Current(amperes: value))
        case .mainsVoltage: .knownVoltage(Voltage(volts: value))
        case .meter, .floor, .mainsMeter: step
        }
    }

    /// The choices of a clamp: the meter only where it measures the same circuit.
    static func all(of clamp: SourceID, _ snapshot: Snapshot) -> [CalibrationChoice] {
        let hasMeter = MeterDirection.input(snapshot) != nil
        let role = snapshot.unit.clamps[clamp.number ?? 0]?.role
        return allCases.filter { choice in
            switch choice {
            case .meter: hasMeter && role == .grid
            case .load: snapshot.mains != nil
            case .current, .floor: true
            case .mainsMeter: hasMeter && snapshot.mains != nil
            case .mainsVoltage: snapshot.mains != nil
            }
        }
    }
}
