import Testing
import WESModel

@testable import WESIO

/// The tables of counters and contacts.
@Suite struct LineConfigurationTests {
    private func problems(_ text: String) -> [ConfigurationProblem] {
        guard case .failure(let found) = UnitConfiguration.parse(text, file: "t") else { return [] }
        return found.all
    }

    @Test func `a contact has its rest, its words and its alarm`() throws {
        let text = """
            [contacts.1]
            line = "gpiochip0:22"
            normally = "closed"
            active = "fuite"
            rest = "sec"
            alarm = true
            """
        let unit = try UnitConfiguration.parse(text, file: "t").get().description
        let contact = try #require(unit.contacts[1])
        #expect(contact.isClosedAtRest && contact.isAlarm)
        #expect(contact.activeWord == "fuite")
        #expect(contact.restWord == "sec")
    }

    @Test func `a word too long for the screen is refused at its place`() {
        let found = problems(
            "[contacts.1]\nline = \"gpiochip0:22\"\nactive = \"une fuite sous l'évier\"\n")
        #expect(found.map(\.key) == ["contacts.1.active"])
        #expect(found.first?.line == 3)
    }

    @Test(arguments: [
        ("gas", "[\"11.2\"]", true), ("gas", "[\"2026-01-01 11.2\", \"2026-06-01 11\"]", true),
        ("gas", "[\"onze\"]", false), ("gas", "[\"11\", \"12\"]", false),
    ])
    func `a coefficient is a number, and one for each day`(
        _ kind: String, _ list: String, _ isRight: Bool
    ) {
        let found = problems(
            "[counters.1]\nline = \"gpiochip0:17\"\nkind = \"\(kind)\"\nkwh_per_m3 = \(list)\n")
        #expect(found.map(\.key) == (isRight ? [] : ["counters.1.kwh_per_m3"]))
    }

    @Test(arguments: [
        ("water", "1 Wh", false), ("gas", "0.01 m3", true), ("electricity", "1 L", false),
        ("electricity", "1000/kWh", true), ("oil", "0.02 L", true),
    ])
    func `a weight has the unit of what is counted`(
        _ kind: String, _ pulse: String, _ isRight: Bool
    ) {
        let found = problems(
            "[counters.1]\nline = \"gpiochip0:17\"\nkind = \"\(kind)\"\npulse = \"\(pulse)\"\n")
        #expect(found.map(\.key) == (isRight ? [] : ["counters.1.pulse"]))
    }
}
