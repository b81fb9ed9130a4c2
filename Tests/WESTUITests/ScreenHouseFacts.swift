import WESModel

@testable import WESTUI

/// What the readers of the sample house report, second by second.
extension ScreenFixture {
    /// The house of console.md section 8: clamp 1 is reversed, probe 5 is absent.
    static let house: ScreenFixture = {
        var house = configured(ScreenHouse.unit, ago: 24_100)
        house.snapshot.address = "192.168.1.42"
        house.openLines()
        for second in stride(from: Int64(3_600), through: 1, by: -1) { house.pass(second) }
        house.finish()
        return house
    }()

    /// What every second of the last hour brings.
    mutating func pass(_ second: Int64) {
        if second <= 300 || second % 30 == 0 { tick(ago: second) }
        passBus(second)
        passWater(second)
        passInputs(second)
        passRelays(second)
        if second == 1_290 { openPorts() }
        if second == 1_286 {
            lock(1, .standard, 9_600, ago: second)
            lock(2, .historique, 1_200, ago: second)
        }
        guard second <= 1_284 else { return }
        if second % 2 == 0 { send(2, ScreenFrames.historique, ago: second) }
        let rejected = [900, 700, 500].contains(second) ? 1 : 0
        send(1, ScreenFrames.standard(rejected: rejected, ago: second), ago: second)
        measureClamps(second)
    }

    /// One line of the clamps' board.
    mutating func report(_ report: ClampReport, ago seconds: Int64) {
        apply(.clamps(.report(report), at: Self.ago(seconds)))
    }

    /// The line of the house: four clamps and the mains.
    static func line(_ powers: [Double], _ currents: [Double]) -> ClampReport {
        var report = ClampReport(
            voltage: Voltage(volts: 236.1), frequency: Frequency(hertz: 50))
        for (index, pair) in zip(powers, currents).enumerated() {
            report.clamps[index + 1] = ClampValues(
                current: Current(amperes: pair.1), power: Power(watts: pair.0))
        }
        return report
    }

    private mutating func openPorts() {
        open(1, ago: 1_290)
        open(2, ago: 1_290)
        let device = "/dev/ttyAMA1"
        apply(.link(.clamps, .open(device: device, honoured: true), at: Self.ago(1_290)))
    }

    /// Clamp 1 was right until somebody opened it, 16 seconds ago.
    private mutating func measureClamps(_ second: Int64) {
        let grid: Double = second > 16 ? -1_875 : 1_875
        let isTesting = (246...255).contains(second)
        report(
            Self.line(
                [grid, -2_517, 0, isTesting ? 2_113 : 613],
                [8.05, 10.70, 0, isTesting ? 9.06 : 2.71]), ago: second)
    }

    /// Lines, indexes and names: what stands since the morning.
    private mutating func openLines() {
        let unit = ScreenHouse.unit
        for source in unit.sources where source.number != nil {
            guard ["counters", "contacts", "relays"].contains(source.area) else { continue }
            let device = "sim:/run/wes/lines"
            apply(.link(source, .open(device: device, honoured: true), at: Self.ago(24_063)))
        }
        for number in 1...3 {
            let fact = RelayEvent.driven(.open, by: "wes", reason: .start)
            apply(.relay(.relay(number), fact, at: Self.ago(24_063)))
        }
        // Minutes are counted from the first level: the one under way began 57 s ago.
        for number in 1...4 {
            apply(.counter(.counter(number), .level(isClosed: false), at: Self.ago(24_057)))
        }
        for number in 1...2 {
            apply(.contact(.contact(number), .level(isClosed: false), at: Self.ago(24_057)))
        }
        let indexes: [Int: Int64] = [1: 184_302, 2: 941_231, 3: 2_814_506, 4: 5_120_044]
        let counted: [Int: Int64] = [1: 252, 2: 2, 3: 2, 4: 2]
        for (number, index) in indexes {
            learn(.pulses(.counter(number), index - (counted[number] ?? 0)))
        }
        pulse(3, ago: 21_700)
        pulse(3, ago: 21_640)
        for (rom, place) in zip(ScreenHouse.probes, ScreenHouse.places) {
            guard let place else { continue }
            learn(.name(.probe(rom), place))
            learn(.knownProbe(rom))
        }
    }

    private mutating func passWater(_ second: Int64) {
        let minute = (3_597 - second) / 60
        let offset = (3_597 - second) % 60
        guard second <= 3_597, minute < 60 else { return }
        let count = Int64(ScreenHouse.water[Int(minute)])
        guard count > 0 else { return }
        if minute == 59 {
            if second <= 48, second % 5 == 3 { pulse(1, ago: second) }
        } else if offset % (60 / count) == 0, offset / (60 / count) < count {
            pulse(1, ago: second)
        }
    }

    private mutating func passInputs(_ second: Int64) {
        switch second {
        case 780, 725: pulse(2, ago: second)
        // The car takes 900 W until its relay sheds it.
        case 282, 278: pulse(4, ago: second)
        case 1_300, 1_236:
            let fact = ContactEvent.changed(isClosed: second == 1_300)
            apply(.contact(.contact(1), fact, at: Self.ago(second)))
        default: break
        }
    }

    private mutating func passRelays(_ second: Int64) {
        switch second {
        case 275: test(3, ago: second)
        case 265: endTest(3, ago: second)
        case 257:
            relay(3, .driven(.closed, by: "wes", reason: .operator_), ago: second)
            relay(3, .readBack(.closed), ago: second)
        case 255: test(2, ago: second)
        case 245: endTest(2, ago: second)
        default: break
        }
    }

    mutating func relay(_ number: Int, _ fact: RelayEvent, ago seconds: Int64) {
        apply(.relay(.relay(number), fact, at: Self.ago(seconds)))
    }

    private mutating func test(_ number: Int, ago seconds: Int64) {
        relay(number, .testStarted(until: Self.ago(seconds - 10)), ago: seconds)
        relay(number, .driven(.closed, by: "wes", reason: .test), ago: seconds)
    }

    private mutating func endTest(_ number: Int, ago seconds: Int64) {
        relay(number, .driven(.open, by: "wes", reason: .testEnd), ago: seconds)
        relay(number, .testEnded(isComplete: true), ago: seconds)
    }

    private mutating func pulse(_ number: Int, ago seconds: Int64) {
        let width: Int64 = number == 1 ? 1_900 : 120
        apply(
            .counter(
                .counter(number), .pulse(width: .milliseconds(width), bounces: 0),
                at: Self.ago(seconds)))
    }

    private mutating func learn(_ fact: LearnedFact) {
        apply(.learned(fact, at: Self.ago(24_100)))
    }
}
