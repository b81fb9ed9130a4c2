import Testing

@testable import WESIO
@testable import WESModel

@Suite struct EmonLineTests {
    private func first(
        _ line: String, mains: MainsDescription? = MainsDescription(), clamps: [Int] = [1, 2]
    ) -> ClampReport? {
        var text = EmonText(mains: mains, clamps: clamps)
        return EmonText.report(text.send(line).first)
    }

    @Test func `the keys of a board go where their names say`() {
        let report = first(
            "MSG:7,Vrms:236.10,F:49.98,P1:1875,P2:-30,P3:4,E1:12,I1:8.050,I2:0.210,"
                + "T1:19.31,pulse:12,analog:3,pf1:0.9871,pf2:-0.6")
        #expect(report?.voltage == Voltage(volts: 236.1))
        #expect(report?.frequency == Frequency(hertz: 49.98))
        #expect(
            report?.clamps == [
                1: ClampValues(
                    current: Current(amperes: 8.05), power: Power(watts: 1_875),
                    powerFactor: 0.9871),
                2: ClampValues(
                    current: Current(amperes: 0.21), power: Power(watts: -30), powerFactor: -0.6),
            ])
    }

    @Test(arguments: [
        "MSG:1,Vrms:230.5,P1:5", "MSG:1,V1:230.5,V2:231,V3:232,P1:5",
        "MSG:1,Vrms1:230.5,Vrms2:231,P1:5", "{\"MSG\":1,\"Vrms\":230.5,\"P1\":5}",
        " { \"MSG\": 1, \"V1\": 230.5, \"P1\": 5 } ",
    ])
    func `every build names the first voltage its way`(line: String) {
        let report = first(line)
        #expect(report?.voltage == Voltage(volts: 230.5))
        #expect(report?.clamps == [1: ClampValues(power: Power(watts: 5))])
    }

    @Test func `the configuration chooses another voltage, or none`() {
        let line = "MSG:1,V1:230.5,V2:231,P1:5"
        #expect(first(line, mains: MainsDescription(column: "V2"))?.voltage?.volts == 231)
        let report = first(line, mains: nil)
        #expect(report?.voltage == nil)
        #expect(report?.clamps[1]?.power == Power(watts: 5))
    }

    @Test(arguments: ["", "18x5", "0x10", "1e400", "99999999", "null", "5 6"])
    func `a field that cannot be read is absent, never zero, and is counted`(value: String) {
        var text = EmonText()
        let events = text.send("MSG:1,Vrms:230.5,P1:\(value),P2:7")
        #expect(
            events == [
                .report(
                    ClampReport(
                        clamps: [2: ClampValues(power: Power(watts: 7))],
                        voltage: Voltage(volts: 230.5))), .rejected(.notNumber(column: 3)),
            ])
    }

    @Test(arguments: ["nan", "inf", "ovf", "-nan"])
    func `what the board could not compute is invalid, and the line is good`(word: String) {
        var text = EmonText()
        #expect(
            text.send("MSG:1,Vrms:\(word),P1:\(word)") == [
                .report(ClampReport(clamps: [1: ClampValues(isInvalid: true)]))
            ])
    }

    @Test(arguments: [
        "MSG:1,Vrms:230.5,P1:5,MSG:2,Vrms:231", "MSG:1,Vrms:230.5,P1MSG:2", "MSG:1,P1:5,P1:6",
        "MSG:,P1:5", "MSG:x,P1:5", "MSG:-1,P1:5", "MSG:99999999999,P1:5", "MSG:1,P1", "MSG:1,,P1:5",
        "MSG:1,:5", "MSG:1,1P:5", "{\"MSG\":1,\"P1\":5", "{\"MSG\":1,P1:5}",
        "MSG:1,P1:5\u{7}",
        "MSG:1,P1:é",
    ])
    func `a damaged line is refused whole`(line: String) {
        var text = EmonText()
        #expect(text.send(line) == [.rejected(.garbage)])
        #expect(text.send("MSG:9,P1:5").count == 1)
    }

    @Test func `banners before the first data are passed over, and counted afterwards`() {
        var text = EmonText()
        #expect(
            text.send(
                "|emonTx V3.4 EmonLibCM Continuous Monitoring V1.2", "CT1 detected, i1Cal:90.90",
                "AC present - Real Power calc enabled", "vCal:807.86", "{Reading: x}x") == [])
        #expect(text.send("MSG:1,P1:5").count == 1)
        #expect(text.send("Settings saved") == [.rejected(.garbage)])
    }

    @Test func `a talker that never measures is told`() {
        var text = EmonText()
        let silent = (0..<60).flatMap { _ in text.send("11,1875,8050,236") }
        #expect(silent == [])
        #expect(text.send("11,1875,8050,236") == [.rejected(.garbage)])
    }

    @Test func `a line without an end, or of another speed, is refused`() {
        var text = EmonText()
        #expect(text.send(String(repeating: "P1:5,", count: 205)) == [.rejected(.tooLong)])
        text.link.receive([0x80, 0xFF, 0x0A], baud: 115_200, at: .zero)
        #expect(text.take() == [.rejected(.garbage)])
    }
}
