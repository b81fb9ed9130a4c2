import Testing
import WESModel

@testable import WESTUI

/// The divider that the console proposes, from the keyboard to the lines of `unit.toml`.
@Suite struct DividerKeysTests {
    private func house(_ divider: VoltageDivider? = nil) -> KeyHouse {
        var house = KeyHouse(tab: .counters)
        var unit = KeyHouse.unit
        unit.analog = [2: AnalogDescription(device: "iio:adc/voltage1", name: "Batterie")]
        unit.analog[2]?.divider = divider
        house.apply(.configured(unit, changed: [.analog(2)], at: house.now))
        house.state.selection[.counters] = "analog.2"
        return house
    }

    private func type(_ text: String, _ house: inout KeyHouse) {
        house.type(text)
        house.press(.enter)
    }

    @Test func `d asks for the highest voltage and answers with what to buy and to write`() {
        var house = house()
        house.press(.character("d"))
        #expect(house.text.contains("Tension maximale à mesurer (Tension 2, ou 15 / 4,7k) : _"))
        type("15", &house)
        for words in [
            "Tension 2 · pont diviseur pour 15 V", "39 kohm (E24), du capteur à l'entrée",
            "calculé 35,5", "10 kohm, de l'entrée à M", "16,2 V pour 3,3 V sur l'entrée",
            "3,06 V sur l'entrée", "7,96 kohm (10 kohm au plus)", "0,61 mV", "[analog.2]",
            "divider_ohm = [39000, 10000]",
        ] {
            #expect(house.text.contains(words), "\(words)")
        }
        #expect(house.sent.isEmpty)
        house.press(.escape)
        #expect(house.state.overlay == nil)
    }

    @Test func `another R2 is taken from the table, or from what is typed`() {
        var house = house(VoltageDivider(upper: 1_000, lower: 4_700))
        type("d15 V", &house)
        #expect(house.text.contains("divider_ohm = [18000, 4700]"))
        house.press(.escape)
        type("d15/2,2k", &house)
        #expect(house.text.contains("divider_ohm = [8200, 2200]"))
    }

    @Test(arguments: [
        ("3", "aucun pont"), ("230", "jamais de pont"), ("30 / 100k", "R2 ne convient pas"),
    ])
    func `what needs no divider or bears none is said`(_ text: String, _ words: String) {
        var house = house()
        type("d" + text, &house)
        #expect(house.state.overlay == nil)
        #expect(house.state.prompt == nil)
        #expect(house.state.notice?.contains(words) == true)
    }

    @Test(arguments: ["", "quinze", "15 A", "-3", "15 / 0", "15 / x", "1/2/3"])
    func `what is no voltage is asked again`(_ text: String) {
        var house = house()
        type("d" + text, &house)
        #expect(house.state.prompt != nil)
        #expect(house.state.notice?.contains("écrivez 15") == true)
    }

    @Test func `the bar of an analog input has the divider in place of the pulses`() {
        var house = house()
        let texts = house.state.texts
        let bar = Keymap.entries(of: house.state, house.snapshot).map { $0.text(texts) }
        #expect(bar.contains("d Pont") && bar.contains("n Nommer") && !bar.contains("g Poids"))
        house.state.selection[.counters] = "counters.1"
        let other = Keymap.entries(of: house.state, house.snapshot).map { $0.text(texts) }
        #expect(other.contains("g Poids") && !other.contains("d Pont"))
    }
}
