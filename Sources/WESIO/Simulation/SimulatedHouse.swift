import Glibc
public import WESModel

/// The electricity of a simulated house: a pure function of the time of the scene.
public struct SimulatedHouse: Sendable, Hashable {
    /// The civil time at which the scene starts.
    public var start = CivilTime(unixSeconds: 1_782_038_460, utcOffset: 7_200)
    /// The mains voltage, V.
    public var voltage = 236.0
    /// What is always drawn, W.
    public var standing = 60.0
    /// What the panels give at solar noon, W.
    public var sun = 0.0
    /// The power factor of the inverter, above 0 and at most 1; negative when it is capacitive.
    public var sunPowerFactor = 1.0
    /// True where voltage, frequency and sun stand still: the panels give ``sun`` at any hour.
    public var isSteady = false
    /// The periods of the off-peak signal.
    public var offPeak: [DayPeriod] = []
    /// The loads.
    public var loads: [SceneLoad] = []

    /// What the relays do to the loads.
    public var switches = LoadSwitches()

    /// Makes a house without loads.
    public init() {}

    private static let solarNoon = 13.85
    private static let halfDay = 8.05
    private static let cloudPeriod = 47.0
    private static let voltagePeriod = 23.0
    private static let frequencyPeriod = 31.0

    /// The civil time at an instant of the scene; summer time begins and ends where the scene
    /// starts on a French clock.
    public func civil(at time: Delay) -> CivilTime {
        FrenchTime.civil(start.advanced(bySeconds: time.wholeSeconds), startedAt: start)
    }

    /// Seconds since local midnight.
    public func secondOfDay(at time: Delay) -> Int {
        let civil = civil(at: time)
        let local = (civil.unixSeconds &+ Int64(civil.utcOffset)) % 86_400
        return Int(local < 0 ? local + 86_400 : local)
    }

    /// True while the off-peak signal is given.
    public func isOffPeak(at time: Delay) -> Bool {
        guard !offPeak.isEmpty else { return false }
        let second = secondOfDay(at: time)
        return offPeak.contains { $0.contains(second) }
    }

    /// What the panels give, W, at least 0.
    public func solarPower(at time: Delay) -> Double {
        guard sun > 0, !isSteady else { return max(sun, 0) }
        let hour = Double(secondOfDay(at: time)) / 3_600
        let height = cos((hour - Self.solarNoon) / Self.halfDay * .pi / 2)
        guard abs(hour - Self.solarNoon) < Self.halfDay else { return 0 }
        return sun * height * (1 + 0.02 * sin(2 * .pi * time.seconds / Self.cloudPeriod))
    }

    /// The voltage of a phase, 1 to 3, V.
    public func voltage(phase: Int, at time: Delay) -> Double {
        let shift = Double(phase - 1) * 2
        guard !isSteady else { return voltage + shift / 2 }
        return voltage + shift / 2 + sin(2 * .pi * time.seconds / Self.voltagePeriod + shift)
    }

    /// The mains frequency, Hz.
    public func frequency(at time: Delay) -> Double {
        isSteady ? 50 : 50 + 0.02 * sin(2 * .pi * time.seconds / Self.frequencyPeriod)
    }

    /// The flow through a meter or a clamp: positive when drawn, negative when injected.
    public func flow(of subject: SceneMeter.Subject, at time: Delay) -> CircuitFlow {
        switch subject {
        case .sun: solarFlow(at: time)
        case .standing: CircuitFlow(active: standing)
        case .load(let name):
            loads.filter { $0.name == name }.reduce(CircuitFlow()) { $0 + flow(of: $1, at: time) }
        case .grid:
            loads.reduce(solarFlow(at: time) + CircuitFlow(active: standing)) {
                $0 + flow(of: $1, at: time)
            }
        }
    }

    private func solarFlow(at time: Delay) -> CircuitFlow {
        let power = solarPower(at: time)
        return CircuitFlow(
            active: -power, reactive: CircuitFlow(power, factor: sunPowerFactor).reactive)
    }

    private func flow(of load: SceneLoad, at time: Delay) -> CircuitFlow {
        if switches.shed.contains(load.name) { return CircuitFlow() }
        let isOffPeak = isOffPeak(at: time)
        if switches.released.contains(load.name), !(load.isOffPeakOnly && isOffPeak) {
            return CircuitFlow()
        }
        return load.flow(at: time, isOffPeak: isOffPeak || switches.engaged.contains(load.name))
    }
}
