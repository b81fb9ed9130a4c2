import Testing
import WESModel

@testable import WESTUI

/// The weight of a pulse and the pulse test, from the keyboard.
@Suite struct CounterKeysTests {
    private func house(_ counter: Int = 1) -> KeyHouse {
        var house = KeyHouse(tab: .counters)
        house.state.selection[.counters] = "counters.\(counter)"
        return house
    }

    private func pulse(_ house: inout KeyHouse, _ count: Int = 1) {
        for _ in 0..<count {
            house.apply(
                .counter(
                    .counter(1), .pulse(width: .milliseconds(1_900), bounces: 2), at: house.now))
        }
    }

    @Test func `g asks for the weight of a pulse and sends it`() {
        var house = house(2)
        house.type("g")
        #expect(house.text.contains("Poids d'une impulsion (CPT pulse 2) : _"))
        house.type("10 L")
        house.press(.enter)
        #expect(house.sent == [.setWeight(.counter(2), PulseWeight(amount: 10, unit: .litre))])
        #expect(house.state.prompt == nil)
    }

    @Test func `a weight that is none is asked again`() {
        var house = house()
        house.type("gdix litres")
        house.press(.enter)
        #expect(house.sent.isEmpty)
        #expect(house.state.prompt != nil)
        #expect(house.state.notice?.contains("1000/kWh") == true)
    }

    @Test func `a refused weight says its reason`() {
        let words = OutcomeText(texts: Catalogue(language: .french))
        let command = Command.setWeight(.counter(4), PulseWeight(amount: 0.1, unit: .wattHour))
        let outcome = CommandOutcome.weightTooSmall(
            most: Power(watts: 6_000), subscribed: ApparentPower(voltAmperes: 9_000))
        #expect(
            words.text(of: outcome, to: command, at: .zero)
                == "CPT pulse 4 : poids refusé, il ne mesure que 6 000 W au plus pour 9,0 kVA souscrits"
        )
    }

    @Test func `the pulse test counts a minute and says that the number is the one typed`() {
        var house = house()
        pulse(&house, 3)
        house.type("t5")
        house.press(.enter)
        #expect(house.text.contains("essai : 0 impulsions sur 5, encore 60 s"))
        pulse(&house, 5)
        house.pass(.seconds(20))
        #expect(house.text.contains("essai : 5 impulsions sur 5, encore 40 s"))
        house.pass(.seconds(41))
        #expect(house.text.contains("✓ essai : 5 impulsions, le nombre tapé"))
        pulse(&house)
        house.pass(.seconds(1))
        #expect(house.text.contains("✓ essai : 5 impulsions, le nombre tapé"))
        house.press(.escape)
        #expect(!house.text.contains("essai :"))
    }

    @Test func `a test that counts another number says both`() {
        var house = house()
        house.type("t4")
        house.press(.enter)
        pulse(&house, 3)
        house.pass(.seconds(61))
        #expect(house.text.contains("✗ essai : 3 impulsions au lieu de 4"))
    }

    @Test func `nothing typed only counts, and no number is no test`() {
        var house = house()
        house.type("t")
        house.press(.enter)
        pulse(&house, 2)
        house.pass(.seconds(61))
        #expect(house.text.contains("essai : 2 impulsions en 60 s"))
        house.type("tdeux")
        house.press(.enter)
        #expect(house.state.prompt != nil)
    }

    @Test func `on a contact g and t say that a counter is needed`() {
        var house = house()
        house.state.selection[.counters] = "contacts.1"
        house.type("g")
        #expect(house.state.prompt == nil)
        #expect(house.state.notice == "g : choisissez un compteur d'impulsions")
    }

    @Test func `the last pulse of the selected counter is told with its width and distance`() {
        var house = house()
        pulse(&house)
        house.pass(.seconds(5))
        pulse(&house)
        house.pass(.seconds(1))
        #expect(
            house.text.contains("CPT pulse 1 : impulsion de 1,9 s, 5,0 s après la précédente"))
        house.press(.enter)
        #expect(house.text.contains("· 1,9 s · rebonds 2"))
    }
}
