import Testing
import WESModel

@testable import WESTUI

@Suite struct IndexKeysTests {
    /// A water meter of 1 L a pulse and a gas meter of 10 L, both with an index.
    private func house() -> KeyHouse {
        var house = KeyHouse(tab: .counters)
        var unit = KeyHouse.unit
        unit.counters[1]?.weight = PulseWeight("1 L")
        unit.counters[2]?.weight = PulseWeight("10 L")
        house.apply(
            .configured(unit, changed: [.counter(1), .counter(2)], at: house.now))
        house.apply(.learned(.pulses(.counter(1), 184_302), at: house.now))
        house.apply(.learned(.pulses(.counter(2), 941_231), at: house.now))
        return house
    }

    @Test func `an index is typed in the meter's unit and set once its number confirms`() {
        var house = house()
        house.type("x")
        #expect(house.text.contains("Index lu sur CPT pulse 1, en m³ : _"))
        house.type("200,5")
        house.press(.enter)
        #expect(house.text.contains("Régler l'index de CPT pulse 1 ?"))
        #expect(house.text.contains("184,302 m³ ──▶ 200,500 m³"))
        #expect(house.text.contains("Relisez l'index sur le compteur lui-même."))
        house.type("1")
        #expect(house.sent == [.setIndex(.counter(1), pulses: 200_500, by: "essai")])
    }

    @Test func `pulses that come meanwhile do not close the question, a new setting does`() {
        var house = house()
        house.type("x0")
        house.press(.enter)
        house.apply(
            .counter(.counter(1), .pulse(width: .milliseconds(50), bounces: 0), at: house.now))
        house.pass(.seconds(1))
        #expect(house.state.confirmation != nil)
        let other = IndexSetting(before: 184_303, after: 5, unixSeconds: 1, by: "Jean")
        house.apply(.learned(.indexSet(.counter(1), other), at: house.now))
        house.pass(.seconds(1))
        #expect(house.state.confirmation == nil)
    }

    @Test func `what is no index stays in the prompt, and Enter cancels the question`() {
        var house = house()
        house.type("xabc")
        house.press(.enter)
        #expect(house.state.prompt != nil)
        #expect(house.state.notice == "un nombre est attendu, Échap annule")
        house.press(.control("u"))
        house.type("9412,4 m3")
        house.press(.enter)
        house.press(.enter)
        #expect(house.state.confirmation == nil)
        #expect(house.sent.isEmpty)
    }

    @Test func `a contact has no index, and a read-only session sets none`() {
        var house = house()
        house.press(.end)
        house.type("x")
        #expect(house.state.notice == "x : choisissez un compteur")
        house.state.isReadOnly = true
        house.press(.home)
        house.type("x")
        #expect(house.state.prompt == nil)
    }

    @Test(arguments: [
        ("1 L", "184,302", 184_302), ("10 L", "9 412,31", 941_231), ("0.01 m3", "7", 700),
        ("1000/kWh", "2814,506", 2_814_506), ("1 Wh", "12 kWh", 12_000), ("1 L", "25 L", 25),
        ("100/kWh", "0", 0),
    ])
    func `an index as it is typed`(weight: String, typed: String, pulses: Int64) {
        let index = IndexText(
            weight: PulseWeight(weight), numbers: NumberFormat(language: .french))
        #expect(index.pulses(typed) == pulses)
    }

    @Test(arguments: ["", "-5", "12 kWh", "1e30", "999999999999"])
    func `what no water meter shows`(typed: String) {
        let index = IndexText(
            weight: PulseWeight("0.001 L"), numbers: NumberFormat(language: .french))
        #expect(index.pulses(typed) == nil)
    }

    @Test func `the detail tells what a power cut may cost, and every setting`() {
        var house = house()
        let setting = IndexSetting(
            before: 184_302, after: 200_500, unixSeconds: ScreenFixture.clock.civil.unixSeconds,
            by: "Jean")
        house.apply(.learned(.indexSet(.counter(1), setting), at: house.now))
        house.press(.enter)
        #expect(house.text.contains("perd au plus 10 s d'impulsions"))
        #expect(house.text.contains("200,500 m³ au lieu de 184,302 m³, par Jean"))
    }
}
