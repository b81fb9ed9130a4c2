import WESModel

/// What a frame is written from: the registers of a meter at one instant.
struct MeterView: Sendable {
    let registers: MeterRegisters
    let time: Delay
    let condition: MeterCondition
    let clock: MeterClock

    var meter: SceneMeter { registers.meter }
    var house: SimulatedHouse { registers.house }
    var isOffPeak: Bool { house.isOffPeak(at: time) }
    var supplierIndex: Int { registers.supplierIndex(at: time) }
    /// The phases of the meter.
    var phases: ClosedRange<Int> { 1...max(meter.phases, 1) }
    /// Apparent power drawn now, VA.
    var drawn: Int { registers.power >= 0 ? Int(registers.apparent.rounded()) : 0 }
    /// Apparent power injected now, VA.
    var injected: Int { registers.power < 0 ? Int(registers.apparent.rounded()) : 0 }
    /// The total drawn, Wh.
    var total: Int { registers.indexes.reduce(0, +) }

    /// Current of a phase, A; 0 on a missing one.
    func current(_ phase: Int) -> Int {
        phase == condition.missingPhase
            ? 0 : Int(registers.current(phase: phase, at: time).rounded())
    }

    /// Voltage of a phase, V; 0 on a missing one.
    func voltage(_ phase: Int) -> Int {
        phase == condition.missingPhase
            ? 0 : Int(house.voltage(phase: phase, at: time).rounded())
    }
}
