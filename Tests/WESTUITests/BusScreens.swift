import WESModel

@testable import WESTUI

/// The screens of tab 4 with all that a 1-Wire bus may hold.
enum BusScreens {
    static let all: [ScreenGallery] = [
        screen("4-walk", walking, "4"), screen("4-hand", hand, "4t"),
        screen("4-base", base, "4t"), screen("4-two", two, "4t"),
        screen("4-unplugged", unplugged, "4t"),
        screen("4-climate", climate, "4", [.end, .up, .up, .up]),
        screen("4-light", climate, "4", [.end, .up, .up]),
        screen("4-board", climate, "4", [.end, .up]), screen("4-board-free", climate, "4", [.end]),
        screen("4-short", short, "4"), screen("4-health", health, "4b"),
        screen("4-health-weak", weak, "4b", [.down, .down]),
        screen("4-replacing", twoNew, "4", down(4) + [.character("r"), .down]),
        screen("4-ask-replace", oneNew, "4", down(4) + [.character("r")]),
        screen("4-ask-keep", health, "4be"), screen("4-help", .house, "4?"),
    ]

    /// The air of a cellar, measured by a DS2438.
    static let cellar = ROMCode(family: 0x26, serial: 0x0000_0147_A2B3)
    /// A board with relays on it, and one without.
    static let boards = [
        ROMCode(family: 0x29, serial: 0x0000_0012_AB34),
        ROMCode(family: 0x29, serial: 0x0000_0012_AB77),
    ]
    /// Probes that nobody named.
    static let new = [
        ROMCode(family: 0x28, serial: 0x0000_0711_92AB),
        ROMCode(family: 0x28, serial: 0x0000_0711_92AC),
    ]

    /// In the second pass of four.
    static let walking = house { house in
        house.oneWire(.searchStarted(passes: 4), ago: 3)
        house.oneWire(.pass(1, found: Array(ScreenHouse.probes.prefix(4))), ago: 2)
        let progress = SearchProgress(pass: 2, branch: 23, found: 5, rom: new[0])
        house.oneWire(.progress(progress), ago: 1)
    }

    /// The third probe warms in a hand.
    static let hand = house { house in
        house.locate([[42.6, 42.6, 42.5, 42.5], [35, 35, 35.1, 35], [20.9, 21, 24, 27.9]])
    }

    /// Nothing to compare with yet.
    static let base = house { house in house.locate([[42.6], [35], [20.9]]) }

    /// Two probes that warm together.
    static let two = house { house in
        house.locate([
            [42.6, 42.6, 42.5, 42.5, 42.5], [20, 20, 20, 22, 24], [20.9, 21, 21, 23, 25],
        ])
    }

    /// The second probe was pulled out.
    static let unplugged = house { house in
        house.locate([[42.6, 42.6, 42.5], [35, 35, 35.1], [20.9, 21, 21]])
        house.oneWire(.measured(ScreenHouse.probes[1], .absent), ago: 0)
    }

    /// A bus with a DS2438 and two relay boards.
    static let climate = house { house in house.addClimate() }

    /// Data and GND are joined.
    static let short = house { house in house.oneWire(.line(.short), ago: 40) }

    /// All is well, and it was kept a while ago.
    static let health = house { house in
        house.addClimate()
        house.addSchedule()
        let entries = (ScreenHouse.probes.prefix(4) + [cellar]).map {
            OneWireMap.Entry(rom: $0, seen: 4)
        }
        let map = OneWireMap(
            entries: entries, passes: 4, errorsPerMille: 0, unixSeconds: 1_768_300_000)
        house.apply(.learned(.oneWireMap(map), at: ScreenFixture.ago(2)))
        house.search(missing: [])
    }

    /// A probe that some passes miss, readings that fail, a probe without its Vdd wire.
    static let weak = house { house in
        house.addSchedule()
        for second in 1...40 {
            house.oneWire(.measured(ScreenHouse.probes[1], .checksum), ago: Int64(41 - second))
        }
        house.oneWire(.powered(ScreenHouse.probes[2], isParasite: true), ago: 1)
        house.search(missing: [ScreenHouse.probes[1]])
    }

    /// Two new probes, of which one is to take the place of the dead one.
    static let twoNew = house { house in
        for rom in new { house.oneWire(.measured(rom, InputScreens.degrees(21.4)), ago: 1) }
    }

    /// One new probe: the third of the house has its name already.
    static let oneNew = house { house in
        house.apply(
            .learned(.name(.probe(ScreenHouse.probes[2]), "Bureau"), at: ScreenFixture.ago(2)))
        house.oneWire(.measured(new[0], InputScreens.degrees(21.4)), ago: 1)
    }

    private static func house(_ change: (inout ScreenFixture) -> Void) -> ScreenFixture {
        var house = ScreenFixture.house
        change(&house)
        house.finish()
        return InputScreens.answered(house)
    }

    private static func down(_ times: Int) -> [Key] { Array(repeating: .down, count: times) }

    private static func screen(
        _ name: String, _ fixture: ScreenFixture, _ text: String, _ more: [Key] = []
    ) -> ScreenGallery {
        ScreenGallery(name: name, fixture: fixture, keys: text.map { .character($0) } + more)
    }
}

extension ScreenFixture {
    /// Looks for a probe: the readings of the first probes, one list for each.
    fileprivate mutating func locate(_ readings: [[Double]]) {
        oneWire(.locating(true), ago: 10)
        for turn in 0..<(readings.map(\.count).max() ?? 0) {
            for (rom, values) in zip(ScreenHouse.probes, readings) where turn < values.count {
                oneWire(
                    .measured(rom, InputScreens.degrees(values[turn])), ago: Int64(9 - turn))
            }
        }
    }

    /// A DS2438 with humidity and light, and two relay boards of which one has relays.
    fileprivate mutating func addClimate() {
        let rom = BusScreens.cellar
        snapshot.unit.oneWire?.laws[rom] = ProbeLaws(
            humidity: .hih5030, light: .photodiode(ohm: 390, luxPerMicroampere: 105.263))
        for second in stride(from: Int64(600), through: 1, by: -5) {
            var reading = ClimateReading(
                temperature: Temperature(celsius: 14.2), supply: Voltage(volts: 5.02),
                input: Voltage(volts: 2.31))
            reading.humidity = RelativeHumidity(percent: 58 + Double(second % 90) / 10)
            reading.light = Illuminance(lux: 40 + Double(second))
            oneWire(.measured(rom, InputScreens.degrees(14.2)), ago: second)
            oneWire(.climate(rom, reading), ago: second)
        }
        apply(.learned(.name(.probe(rom), "Cave"), at: Self.ago(1)))
        for channel in 0..<8 {
            let line = "ds2408:\(BusScreens.boards[0].text):\(channel)"
            let relay = RelayDescription(line: line, name: "Vanne \(channel + 1)")
            snapshot.unit.relays[11 + channel] = relay
            var state = Relay(
                source: .relay(11 + channel), link: .open(device: line, honoured: true))
            state.commanded = channel < 2 ? .closed : .open
            snapshot.relays.append(state)
        }
        let there = Array(ScreenHouse.probes.prefix(4)) + [rom] + BusScreens.boards
        oneWire(.listed(there), ago: 2)
        let registers = RelayBoardRegisters(pins: 0xFC, latch: 0xFC, activity: 0, control: 0x80)
        for board in BusScreens.boards { oneWire(.board(board, registers), ago: 2) }
    }

    fileprivate mutating func addSchedule() {
        oneWire(
            .scheduled(
                OneWireSchedule(
                    devices: 4, groups: 1, demand: Current(amperes: 0.006),
                    total: Current(amperes: 0.006), cycle: .milliseconds(5_000))), ago: 3)
        for rom in ScreenHouse.probes.prefix(4) {
            oneWire(.powered(rom, isParasite: false), ago: 3)
        }
    }

    /// Four passes over what is there, one of which misses some.
    fileprivate mutating func search(missing: [ROMCode]) {
        let there = snapshot.oneWire?.present ?? []
        oneWire(.searchStarted(passes: 4), ago: 2)
        for pass in 1...4 {
            let found = there.filter { pass != 3 || !missing.contains($0) }
            var faults = SearchFaults()
            faults.checksums = missing.isEmpty ? 0 : 1
            oneWire(.pass(pass, found: found, faults: faults), ago: 2)
        }
        oneWire(.searchEnded(isComplete: true), ago: 1)
    }
}
