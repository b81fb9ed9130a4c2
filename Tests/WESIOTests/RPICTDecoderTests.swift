import Testing

@testable import WESIO
@testable import WESModel

@Suite struct RPICTDecoderTests {
    private static let small = ["node", "p1", "i1", "vrms"]

    private func decode(
        _ text: String, columns: [String] = small, mains: String? = "vrms",
        isMilliampere: Bool = true, clamps: Set<Int> = [1, 2, 3, 4]
    ) -> [ClampEvent] {
        RPICTText.decode(
            Array(("\n" + text).utf8), columns: columns, mains: mains,
            isMilliampere: isMilliampere, clamps: clamps)
    }

    private func report(_ power: Double, _ amperes: Double, _ volts: Double) -> ClampEvent {
        .report(
            ClampReport(
                clamps: [
                    1: ClampValues(
                        current: Current(amperes: amperes), power: Power(watts: power))
                ], voltage: Voltage(volts: volts)))
    }

    @Test(arguments: [
        "11 1875.2 8050 236.1\r\n", "11,1875.2,8050,236.1\n", "11, 1875.2 , 8050, 236.1\r",
        " 11\t1875.2  8050 236.1 \r\n", "11,1875.2,8050,236.1,\r\n", "1,1.8752e3,8050,+236.1\n\r",
    ])
    func `commas, spaces and every line end are read`(text: String) {
        #expect(decode(text) == [report(1_875.2, 8.05, 236.1)])
    }

    @Test func `the default columns are those of a board of four clamps`() {
        let events = decode("11 10 20 -30 40 100 200 300 400 230.5\n", columns: [])
        guard case .report(let report)? = events.first else {
            Issue.record("no report")
            return
        }
        #expect(events.count == 1)
        #expect(report.clamps[3]?.power == Power(watts: -30))
        #expect(report.clamps[4]?.current == Current(amperes: 0.4))
        #expect(report.voltage == Voltage(volts: 230.5))
        #expect(report.frequency == nil)
    }

    @Test func `every known column goes where its name says`() {
        let columns = ["NODE", "V1", "V2", "P2", "S2", "I2", "PF2", "F", "T1"]
        let events = decode(
            "3 231 232 -100 110 0.5 -0.91 49.98 n/a\n", columns: columns, mains: "v2",
            isMilliampere: false)
        let values = ClampValues(
            current: Current(amperes: 0.5), power: Power(watts: -100),
            apparent: ApparentPower(voltAmperes: 110), powerFactor: -0.91)
        let report = ClampReport(
            clamps: [2: values], voltage: Voltage(volts: 232), frequency: Frequency(hertz: 49.98))
        #expect(events == [.report(report)])
    }

    @Test func `a clamp that is not configured and an unwired mains are not reported`() {
        let events = decode("1 5 6 230\n", mains: nil, clamps: [2])
        #expect(events == [.report(ClampReport())])
    }

    @Test(arguments: ["nan", "NaN", "-nan", "inf", "ovf"])
    func `what the board could not measure is invalid, and the line is good`(word: String) {
        let values = ClampValues(power: Power(watts: 5), isInvalid: true)
        #expect(
            decode("1 5 \(word) \(word)\n") == [.report(ClampReport(clamps: [1: values]))])
    }

    @Test func `a circuit without power has no factor and is not invalid`() {
        let events = decode("0 0 nan\n", columns: ["p1", "i1", "pf1"])
        let values = ClampValues(current: Current(amperes: 0), power: Power(watts: 0))
        #expect(events == [.report(ClampReport(clamps: [1: values]))])
    }

    @Test(arguments: [
        ("11 1875 8050\n", ClampLineFault.columns(expected: 4, found: 3)),
        ("11 1875 8050 236 5\n", .columns(expected: 4, found: 5)),
        ("11,1875,,8050,236\n", .columns(expected: 4, found: 5)),
        ("11,,8050,236\n", .notNumber(column: 2)),
        ("11 18x5 8050 236\n", .notNumber(column: 2)),
        ("11 1875 80.5.0 236\n", .notNumber(column: 3)),
        ("11 0x10 8050 236\n", .notNumber(column: 2)),
        ("11 1e400 8050 236\n", .notNumber(column: 2)),
        ("nan 1 8050 236\n", .notNumber(column: 1)),
        ("11 1875 -8050 236\n", .notNumber(column: 3)),
        ("11 1875 8050 23610\n", .notNumber(column: 4)),
        ("11 99999999 8050 236\n", .notNumber(column: 2)),
        ("LeChacal.com\n", .garbage),
        ("MSG:1,Vrms:236,P1:5,E1:4\n", .garbage),
        ("{4V3}{1,2}{1700000000}{P1:5,I1:3}\n", .garbage),
        ("11 1875 8050 23\u{7}6\n", .garbage),
        ("11 1875 8050 23é\n", .garbage),
    ])
    func `a line that is not the board's is refused with its reason`(
        text: String, fault: ClampLineFault
    ) {
        #expect(decode(text) == [.rejected(fault)])
        #expect(decode(text + "1 2 3 4\n").count == 2)
    }

    @Test func `half a line is refused at the end of the next, which follows it at once`() {
        #expect(decode("11 18") == [])
        #expect(
            decode("11 1811 1875 8050 236\n1 2 3 4\n") == [
                .rejected(.columns(expected: 4, found: 5)), report(2, 0.003, 4),
            ])
    }

    @Test func `a line without an end is refused once a kilobyte`() {
        let long = String(repeating: "1 ", count: 1_100)
        #expect(
            decode(long + "\n1 2 3 4\n") == [
                .rejected(.tooLong), .rejected(.tooLong), report(2, 0.003, 4),
            ])
        let noise = [UInt8](repeating: 0x80, count: 1_025)
        let text = [UInt8](repeating: 0x31, count: 1_025)
        #expect(
            RPICTText.decode(noise + text, columns: Self.small)
                == [.rejected(.garbage), .rejected(.tooLong)])
    }

    @Test func `empty lines are nothing`() {
        #expect(decode("\r\n\r\n  \n\t\n") == [])
    }

    @Test func `what comes before the first line end is dropped and not counted`() {
        let events = RPICTText.decode(
            Array("75 8050 236\n1 2 3 4\n".utf8), columns: Self.small)
        #expect(events == [report(2, 0.003, 4)])
    }

    @Test func `bytes cut anywhere give the same facts`() {
        let text =
            "0 236\r\n11 1875.2 8050 236.1\r\n11,nan,nan,230\n11 1\nx\u{1}\n1 2 3 4\r\n5 6"
        let bytes = Array(text.utf8)
        let whole = RPICTText.decode(bytes, columns: Self.small)
        #expect(whole.count == 5)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                let pieces = [
                    Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...]),
                ]
                #expect(RPICTText.decode(pieces, columns: Self.small) == whole)
            }
        }
    }
}
