import Testing
import WESModel

@testable import WESTUI

@Suite struct InputColumnTests {
    private func lines(_ name: String, _ language: Language = .french) -> [[Character]] {
        guard let screen = InputScreens.all.first(where: { $0.name == name }) else { return [] }
        return screen.canvas(24, 80, .complet, language).text
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { Array($0) + Array(repeating: " ", count: 80) }
    }

    private func text(_ line: [Character], _ columns: ClosedRange<Int>) -> String {
        String(line[columns])
    }

    @Test func `the probe table stands in the columns of the design`() {
        let line = lines("4-plot")[10]
        #expect(text(line, 0...2) == "›3 ")
        #expect(text(line, 4...18) == "28-0316A2791C4D")
        #expect(text(line, 20...26) == "DS18B20")
        #expect(text(line, 28...35) == "à nommer")
        #expect(text(line, 46...53) == " 27,9 °C")
        #expect(text(line, 56...61) == "▲ +6,3")
        #expect(text(line, 64...66) == "4/4")
        #expect(text(line, 68...76) == "> en main")
    }

    @Test func `the counter table stands in the columns of the design`() {
        let line = lines("5-water")[4]
        #expect(text(line, 0...1) == "›1")
        #expect(text(line, 4...20) == "Eau froide       ")
        #expect(text(line, 22...31) == "1 L/imp   ")
        #expect(text(line, 33...48) == "      184,302 m³")
        #expect(text(line, 50...61) == "  12,0 L/min")
        #expect(text(line, 63...68) == "   3 s")
        #expect(text(line, 70...78) == "✓ actif  ")
        let contact = lines("5-water")[9]
        #expect(text(contact, 22...37) == "○ ouvert (repos)")
        #expect(text(contact, 48...48) == "2")
        #expect(text(contact, 61...68) == "12:20:31")
    }

    @Test func `the relay table stands in the columns of the design`() {
        let line = lines("6-plain")[6]
        #expect(text(line, 1...1) == "3")
        #expect(text(line, 4...21) == "Délestage voiture ")
        #expect(text(line, 23...39) == "● fermé (travail)")
        #expect(text(line, 41...48) == "● fermé ")
        #expect(text(line, 54...57) == " 0 W")
        #expect(text(line, 59...66) == "12:36:50")
        #expect(text(line, 69...79) == "✓ délesté  ")
        #expect(
            String(lines("6-plain")[8][..<72])
                == "    1 : résistive, par contacteur · pince 3 · mise sous tension : ouvert")
    }

    @Test func `the plot of an hour has a column for each minute`() {
        let rows = lines("5-water")
        let bottom = rows[19]
        for (minute, pulses) in ScreenHouse.water.enumerated() {
            #expect((bottom[8 + minute] == " ") == (pulses == 0), "minute \(minute)")
        }
        #expect(text(rows[20], 62...67) == "maint.")
        #expect(text(rows[12], 70...75) == "max 12")
    }

    @Test func `what a longer window adds goes to the table first, then to the plot`() {
        let many = InputScreens.all.first { $0.name == "4-many" }
        let rows = many?.canvas(60, 200).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        let probes = rows?.filter { $0.dropFirst(4).prefix(3) == "28-" }
        #expect(probes?.count == 29)
        let plot = InputScreens.all.first { $0.name == "4-plot" }
        let short = plot?.canvas(24, 80).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        let long = plot?.canvas(60, 80).text.split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(short?[14] == long?[14])
    }
}
