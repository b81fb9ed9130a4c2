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
    /// The periods of the off-peak signal.
    public var offPeak: [DayPeriod] = []
    /// The loads.
    public var loads: [SceneLoad] = []

    /// Makes a house without loads.
    public init() {}

    private static let solarNoon = 13.85
    private static let halfDay = 8.05
    private static let cloudPeriod = 47.0
    private static let voltagePeriod = 23.0

    /// The civil time at an instant of the scene.
    public func civil(at time: Delay) -> CivilTime { start.advanced(bySeconds: time.wholeSeconds) }

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
        guard sun > 0 else { return 0 }
        let hour = Double(secondOfDay(at: time)) / 3_600
        let height = cos((hour - Self.solarNoon) / Self.halfDay * .pi / 2)
        guard abs(hour - Self.solarNoon) < Self.halfDay else { return 0 }
        return sun * height * (1 + 0.02 * sin(2 * .pi * time.seconds / Self.cloudPeriod))
    }

    /// The voltage of a phase, 1 to 3, V.
    public func voltage(phase: Int, at time: Delay) -> Double {
        let shift = Double(phase - 1) * 2
        return voltage + shift / 2 + sin(2 * .pi * time.seconds / Self.voltagePeriod + shift)
    }

    /// The power through a meter, W: positive when drawn, negative when injected.
    public func power(of subject: SceneMeter.Subject, at time: Delay) -> Double {
        let offPeak = isOffPeak(at: time)
        switch subject {
        case .sun: return -solarPower(at: time)
        case .load(let name):
            return loads.filter { $0.name == name }
                .reduce(0) { $0 + $1.power(at: time, isOffPeak: offPeak) }
        case .grid:
            let drawn = loads.reduce(standing) { $0 + $1.power(at: time, isOffPeak: offPeak) }
            return drawn - solarPower(at: time)
        }
    }
}
