public import WESModel

/// A meter of a simulated house: counts, and writes the frames of its kind and mode.
public struct HouseMeter: SimulatedMeter {
    private let meter: SceneMeter
    private let house: SimulatedHouse
    private var registers: MeterRegisters
    private var historique = SimulatedHistorique()
    private var random: SeededGenerator

    /// Makes a meter as a scene describes it.
    public init(meter: SceneMeter, house: SimulatedHouse) {
        self.meter = meter
        self.house = house
        registers = MeterRegisters(meter: meter, house: house)
        random = SeededGenerator(seed: UInt64(truncatingIfNeeded: meter.drawn))
    }

    /// The mode in force under a condition.
    public func mode(under condition: MeterCondition) -> TeleinfoMode {
        switch meter.kind {
        case .linky: condition.mode ?? meter.mode
        case .blue: .historique
        case .pmepmi: .pmepmi
        case .ice: .ice
        case .cje: .cje
        }
    }

    /// The relays of the house changed what is on.
    public mutating func switchLoads(_ switches: LoadSwitches) {
        registers.switchLoads(switches)
    }

    /// The frame that starts now.
    public mutating func frame(
        at time: Delay, under condition: MeterCondition
    ) -> SimulatedFrame {
        registers.advance(to: time, under: condition)
        if condition.isMetrol { return pulse() }
        let mode = mode(under: condition)
        let baud = mode == .standard ? 9_600 : 1_200
        if condition.isStandby { return SimulatedFrame(bytes: standby(mode), baud: baud) }
        let view = MeterView(
            registers: registers, time: time, condition: condition,
            clock: MeterClock(
                house: house, at: time, isDegraded: condition.isClockDegraded))
        let bytes =
            switch mode {
            case .standard: SimulatedLinky.frame(view)
            case .historique: historique.frame(view)
            case .pmepmi: SimulatedProfessional.pmepmi(view)
            case .ice: SimulatedProfessional.ice(view)
            case .cje: SimulatedProfessional.cje(view)
            }
        return SimulatedFrame(bytes: bytes, baud: baud)
    }

    /// VEILLE: the number of the meter and nothing else.
    private func standby(_ mode: TeleinfoMode) -> [UInt8] {
        var writer = mode == .standard ? GroupWriter.tabbed : .spaced
        writer.add(mode == .standard ? "ADSC" : "ADCO", meter.number)
        return writer.closed()
    }

    /// METROL: one pulse of carrier of 1 to 20 ms for each Wh, read as stray characters.
    ///
    /// Carrier is a 0: the first character starts with the pulse, what is left of it makes the
    /// low bits of the last one (tic.md section 2).
    private mutating func pulse() -> SimulatedFrame {
        let bits = Int.random(in: 2...24, using: &random)
        let full = bits / 10
        let zeros = bits % 10
        var bytes = [UInt8](repeating: 0, count: full)
        if zeros > 0 { bytes.append(UInt8((0x7F << max(zeros - 1, 0)) & 0x7F)) }
        let perWattHour = 3_600 / max(abs(registers.power), 1)
        let rest = min(max(perWattHour, 0.1), 30)
        return SimulatedFrame(
            bytes: bytes, baud: 1_200, rest: .milliseconds(Int64(rest * 1_000)))
    }
}
