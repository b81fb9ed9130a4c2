import WESModel

@testable import WESTUI

/// What the 1-Wire bus of the sample house reports.
extension ScreenFixture {
    /// Five probes, of which the last went away; a search that found the third.
    mutating func passBus(_ second: Int64) {
        let there = Array(ScreenHouse.probes.prefix(4))
        switch second {
        case 3_600:
            let master = LinkState.open(device: "w1:/run/wes/w1", honoured: true)
            apply(.link(.oneWire, master, at: Self.ago(second)))
            bus(.line(.ok), ago: second)
            bus(.listed(ScreenHouse.probes), ago: second)
        case 3_000: bus(.listed(there), ago: second)
        case 626:
            bus(.searchStarted(passes: 4), ago: second)
            for pass in 1...4 { bus(.pass(pass, found: there), ago: second) }
        case 625: bus(.searchEnded(isComplete: true), ago: second)
        default: break
        }
        guard second <= 901, second % 5 == 1 else { return }
        for (rom, temperature) in zip(there, Self.temperatures(ago: second)) {
            bus(.measured(rom, .temperature(Temperature(celsius: temperature))), ago: second)
        }
    }

    /// Heating that cools slowly, a probe in a hand for a minute, and one just powered.
    private static func temperatures(ago second: Int64) -> [Double] {
        let minutes = Double(second - 1) / 60
        let hand: Double
        switch second {
        case ...61: hand = 27.9 - 6.3 * minutes
        case ...120: hand = 21.6
        case 380...420: hand = 21.3
        default: hand = 20.9
        }
        return [42.6 + 0.2 * minutes, 35.1 + 0.1 * minutes, hand, 85]
    }

    private mutating func bus(_ fact: OneWireEvent, ago seconds: Int64) {
        apply(.oneWire(fact, at: Self.ago(seconds)))
    }
}
