import WESModel

/// What a simulated meter counts: advanced second by second, so the same at any pace of asking.
struct MeterRegisters: Sendable {
    private(set) var drawnByIndex: [Double]
    private(set) var injected: Double
    private(set) var reactive = [297_084.0, 120_408.0, 8_494.0, 7_743.0]
    /// Signed power now, W: positive when drawn.
    private(set) var power = 0.0
    /// Apparent power now, VA, at least 0.
    private(set) var apparent = 0.0
    private(set) var drawnToday: MeterMaximum
    private(set) var drawnYesterday: MeterMaximum
    private(set) var injectedToday: MeterMaximum
    private(set) var injectedYesterday: MeterMaximum
    private(set) var highestCurrent = 0
    private(set) var curve = (last: 412, before: 655)
    private(set) var isOverloaded = false
    private(set) var lastOverload: Delay?
    private var curveEnergy = 0.0
    private var curveSeconds = 0
    private var nextSecond: Int64 = 0

    let meter: SceneMeter
    private(set) var house: SimulatedHouse

    private static let tempoShares = [0.24, 0.50, 0.06, 0.09, 0.05, 0.06]

    init(meter: SceneMeter, house: SimulatedHouse) {
        self.meter = meter
        self.house = house
        drawnByIndex = Self.split(meter)
        injected = Double(meter.injected)
        let clock = MeterClock(house: house, at: .zero, isDegraded: false)
        drawnToday = MeterMaximum(
            value: meter.subscribed * 2 / 5,
            horodate: clock.horodate(daysAgo: 0, hour: 0, minute: 14, second: 33))
        drawnYesterday = MeterMaximum(
            value: meter.subscribed * 3 / 5,
            horodate: clock.horodate(daysAgo: 1, hour: 19, minute: 32, second: 8))
        let sun = meter.isProducer && house.solarPower(at: .zero) > 0
        injectedToday = MeterMaximum(
            value: meter.peakInjected ?? (sun ? Int(house.sun * 1.2) : 0),
            horodate: clock.horodate(
                daysAgo: 0, hour: sun ? 12 : 0, minute: sun ? 5 : 0, second: sun ? 10 : 0))
        injectedYesterday = MeterMaximum(
            value: meter.isProducer ? Int(house.sun * 1.31) : 0,
            horodate: clock.horodate(daysAgo: 1, hour: 13, minute: 47, second: 52))
        take(house.flow(of: meter.subject, at: .zero))
        highestCurrent = meter.subscribedCurrent * 4 / 5
    }

    /// The supplier index in force, from 1.
    func supplierIndex(at time: Delay) -> Int {
        meter.tariff == .base || house.isOffPeak(at: time) ? 1 : 2
    }

    /// The supplier indexes in whole Wh.
    var indexes: [Int] { drawnByIndex.map { Int($0) } }

    /// The current of a phase, 1 to 3, A.
    func current(phase: Int, at time: Delay) -> Double {
        guard meter.phases > 1 else { return apparent / house.voltage(phase: 1, at: time) }
        return apparent * Self.share(of: phase) / house.voltage(phase: phase, at: time)
    }

    /// The share of a phase, 1 to 3, in the power of a three-phase meter.
    static func share(of phase: Int) -> Double { [0.5, 0.3, 0.2][min(max(phase, 1), 3) - 1] }

    /// Counts up to an instant of the scene.
    mutating func advance(to time: Delay, under condition: MeterCondition) {
        while nextSecond <= time.wholeSeconds {
            step(at: .seconds(nextSecond), under: condition)
            nextSecond += 1
        }
    }

    /// Takes over what the relays do from the next second on.
    mutating func switchLoads(_ switches: LoadSwitches) { house.switches = switches }

    private mutating func take(_ flow: CircuitFlow) {
        power = flow.active
        apparent = flow.apparent
    }

    private mutating func step(at time: Delay, under condition: MeterCondition) {
        take(house.flow(of: meter.subject, at: time))
        if condition.isOverloaded {
            power = abs(power) + Double(meter.subscribed) * 1.2
            apparent = power
        }
        let share = meter.phases > 1 ? Self.share(of: 1) * 3 : 1
        isOverloaded = power > 0 && apparent * share > Double(meter.subscribed)
        if isOverloaded { lastOverload = time }
        let clock = MeterClock(house: house, at: time, isDegraded: condition.isClockDegraded)
        if house.secondOfDay(at: time) == 0 { turnDay(clock) }
        count(at: time)
        let now = Int(apparent.rounded())
        if power >= 0 {
            drawnToday.note(now, clock.horodate)
        } else if meter.isProducer {
            injectedToday.note(now, clock.horodate)
        }
        highestCurrent = max(highestCurrent, Int(current(phase: 1, at: time).rounded()))
        followCurve(at: time)
    }

    private mutating func count(at time: Delay) {
        let energy = abs(power) / 3_600
        if power >= 0 {
            let index = min(supplierIndex(at: time), drawnByIndex.count) - 1
            drawnByIndex[index] += energy
            reactive[0] += energy * 0.12
        } else {
            if meter.isProducer { injected += energy }
            reactive[1] += energy * 0.08
        }
    }

    /// The load curve: means of half an hour.
    private mutating func followCurve(at time: Delay) {
        curveEnergy += max(power, 0)
        curveSeconds += 1
        guard house.secondOfDay(at: time) % 1_800 == 0, curveSeconds > 1 else { return }
        curve = (Int(curveEnergy / Double(curveSeconds)), curve.last)
        curveEnergy = 0
        curveSeconds = 0
    }

    private mutating func turnDay(_ clock: MeterClock) {
        drawnYesterday = drawnToday
        injectedYesterday = injectedToday
        drawnToday = MeterMaximum(value: 0, horodate: clock.horodate)
        injectedToday = drawnToday
    }

    /// Splits the total of the start over the ten supplier indexes.
    private static func split(_ meter: SceneMeter) -> [Double] {
        let shares: [Double] =
            switch meter.tariff {
            case .base: [1]
            case .hc: [0.4, 0.6]
            case .tempo: tempoShares
            }
        var parts = shares.map { (Double(meter.drawn) * $0).rounded(.down) }
        parts[0] += Double(meter.drawn) - parts.reduce(0, +)
        return parts + Array(repeating: 0, count: 10 - parts.count)
    }
}
