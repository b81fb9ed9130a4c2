import WESModel

@testable import WESTUI

/// What the sample house of console.md section 8 has on its terminals.
///
/// Clock, voltage inputs and RS485 have no reader yet, and are absent from it.
enum ScreenHouse {
    static let unit: UnitDescription = {
        var unit = ScreenFixture.meters
        unit.clampBoard = ClampBoardDescription(source: "rpict:/dev/ttyAMA1")
        unit.mains = MainsDescription()
        unit.clamps = [
            1: ClampDescription(name: "Arrivée", role: .grid),
            2: ClampDescription(name: "Solaire", role: .production),
            3: ClampDescription(name: "Chauffe-eau"),
            4: ClampDescription(name: "Cuisine"),
        ]
        unit.oneWire = OneWireDescription(master: "w1:/run/wes/w1")
        unit.counters = counters
        unit.contacts = [
            1: ContactDescription(line: line(21), name: "Fuite d'eau"),
            2: ContactDescription(line: line(22), name: "Pluie"),
        ]
        unit.relays = [1: waterHeater, 2: convector, 3: car]
        return unit
    }()

    /// The probes by their number.
    static let probes = [
        ROMCode(family: 0x28, serial: 0x0316_A279_F0FF),
        ROMCode(family: 0x28, serial: 0x0316_A279_48D3),
        ROMCode(family: 0x28, serial: 0x0316_A279_1C4D),
        ROMCode(family: 0x28, serial: 0x0000_065B_F21E),
        ROMCode(family: 0x10, serial: 0x0008_02C1_E0A4),
    ]

    /// Their places; the third was found by the search and has none.
    static let places = ["Départ chauffage", "Retour chauffage", nil, "Ballon bas", "Extérieur"]

    /// The pulses of counter 1 in each of the last 60 minutes, as on the picture of tab 5.
    static let water = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 8, 3, 12, 12, 5, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 2, 12, 10, 8, 2, 6, 10, 10, 11, 8, 5, 3, 8, 6, 2, 8, 8, 6, 5, 8, 8, 11, 3, 7, 11,
        12, 10,
    ]

    private static let counters = [
        1: CounterDescription(
            line: line(17), kind: .water, weight: PulseWeight("1 L"), name: "Eau froide"),
        2: CounterDescription(line: line(18), kind: .gas, weight: PulseWeight("10 L"), name: "Gaz"),
        3: CounterDescription(
            line: line(19), kind: .electricity, weight: PulseWeight("1 Wh"), name: "Chauffe-eau"),
        4: CounterDescription(
            line: line(20), kind: .electricity, weight: PulseWeight("1 Wh"), name: "Prise voiture"),
    ]

    private static let waterHeater: RelayDescription = {
        var relay = RelayDescription(line: line(23), name: "Chauffe-eau", load: .clamp(3))
        relay.expected = 2_200...2_200
        relay.hasThermostat = true
        relay.hasContactor = true
        return relay
    }()

    private static let convector: RelayDescription = {
        var relay = RelayDescription(line: line(24), name: "Convecteur", load: .clamp(4))
        relay.expected = 1_500...1_500
        relay.isLoadShared = true
        relay.hasContactor = false
        return relay
    }()

    private static let car: RelayDescription = {
        var relay = RelayDescription(line: line(25), name: "Délestage voiture", load: .counter(4))
        relay.expected = 0...0
        relay.hasContactor = true
        return relay
    }()

    private static func line(_ offset: Int) -> String { "sim:/run/wes/lines:\(offset)" }
}
