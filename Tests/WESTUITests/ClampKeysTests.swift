import Testing
import WESModel

@testable import WESTUI

@Suite struct ClampKeysTests {
    private func house(_ line: Int = 1) -> KeyHouse {
        var house = KeyHouse(tab: .clamps)
        house.state.selection[.clamps] = "clamps.\(line)"
        return house
    }

    @Test func `v, m and a open their page and close it, Escape closes it as well`() {
        for (key, page) in [("v", ClampPage.wave), ("m", .costs), ("a", .calibration)] {
            var house = house()
            house.type(key)
            #expect(house.state.clampPage == page)
            house.type(key)
            #expect(house.state.clampPage == .table)
            house.type(key)
            house.press(.escape)
            #expect(house.state.clampPage == .table && house.sent.isEmpty)
        }
    }

    @Test(arguments: [
        ("2000", StepLoad.power(Power(watts: 2_000))), ("2 000 W", .power(Power(watts: 2_000))),
        ("2,2kW", .power(Power(watts: 2_200))), ("10 A", .current(Current(amperes: 10))),
        ("", .unknown),
    ])
    func `t asks for the load, and starts the test`(typed: String, load: StepLoad) {
        var house = house(4)
        house.type("t" + typed)
        #expect(house.sent.isEmpty)
        house.press(.enter)
        #expect(house.sent == [.startStepTest(.clamp(4), load: load)])
        #expect(house.state.prompt == nil)
    }

    @Test(arguments: ["abc", "0", "-5", "2 V", "1.2.3"])
    func `what is no load is asked for again`(_ typed: String) {
        var house = house()
        house.type("t" + typed)
        house.press(.enter)
        #expect(house.sent.isEmpty && house.state.prompt != nil)
        #expect(house.state.notice == "un nombre est attendu, Échap annule")
    }

    @Test func `during a step test keys do no harm, and Escape stops it`() {
        var house = house()
        house.apply(.stepTestStarted(.clamp(1), .unknown, at: house.now))
        for key in "vtamine" {
            house.type(String(key))
            #expect(house.state.notice?.contains("Échap l'arrête") == true, "\(key)")
        }
        house.press(.enter)
        #expect(house.sent.isEmpty && house.state.overlay == nil)
        #expect(house.state.prompt == nil && house.state.confirmation == nil)
        house.press(.escape)
        #expect(house.sent == [.stopStepTest])
    }

    @Test func `a step test that is over is closed by Enter, or repeated by t`() {
        var house = house()
        house.apply(.stepTestStarted(.clamp(3), .unknown, at: house.now))
        house.snapshot.stepTest?.until = house.now
        house.apply(.clock(ClockReading(instant: house.now, civil: ScreenFixture.clock.civil)))
        #expect(house.snapshot.stepTest?.isOver == true)
        house.type("t")
        #expect(house.state.prompt?.purpose == .load(.clamp(3)))
        house.press(.escape)
        house.press(.enter)
        #expect(house.sent == [.stopStepTest])
    }

    @Test func `the meter is the first choice of the grid's clamp: three keys calibrate on it`() {
        var house = house()
        house.type("a")
        house.press(.enter)
        #expect(house.state.confirmation?.subject == .calibrate(.clamp(1), .meter))
        house.type("1")
        #expect(house.sent == [.calibrate(.clamp(1), .meter)])
    }

    @Test func `a load is typed, then confirmed by the number of the clamp`() {
        var house = house(4)
        house.type("a")
        house.press(.enter)
        house.type("2000")
        house.press(.enter)
        let step = CalibrationStep.knownLoad(Power(watts: 2_000))
        #expect(house.state.confirmation?.subject == .calibrate(.clamp(4), step))
        #expect(house.sent.isEmpty)
        house.type("1")
        #expect(house.sent.isEmpty)
        house.type("4")
        #expect(house.sent == [.calibrate(.clamp(4), step)])
    }

    @Test func `the mains has no number: Tab then Enter confirms`() {
        var house = house(4)
        house.type("a")
        house.press(.end)
        for _ in 0..<6 { house.press(.down) }
        house.press(.enter)
        house.type("231,5")
        house.press(.enter)
        house.type("1")
        #expect(house.sent.isEmpty && house.state.confirmation != nil)
        house.press(.tab)
        house.press(.enter)
        #expect(house.sent == [.calibrate(.mains, .knownVoltage(Voltage(volts: 231.5)))])
    }

    @Test func `u undoes the newest calibration, and says where there is none`() {
        var house = house(4)
        house.type("au")
        #expect(house.state.confirmation == nil && house.state.notice != nil)
        let record = CalibrationRecord(
            current: Calibration(gain: 1.02), previous: Calibration.none, unixSeconds: 1)
        house.apply(.learned(.calibrated(.clamp(4), record), at: house.now))
        house.type("u")
        #expect(house.state.confirmation?.subject == .undoCalibration(.clamp(4)))
        house.type("4")
        #expect(house.sent == [.undoCalibration(.clamp(4))])
    }

    @Test func `i asks only once the direction is proved, in the table and in the detail`() {
        var house = house(4)
        house.type("i")
        #expect(house.state.confirmation == nil)
        #expect(house.state.notice?.contains("essai de charge") == true)
        house.press(.enter)
        #expect(!house.text.contains("i Inverser"))
        house.press(.escape)
        house.proveReversed(4)
        house.press(.enter)
        #expect(house.text.contains("i Inverser par logiciel"))
        house.type("i")
        #expect(house.state.confirmation?.subject == .invert(.clamp(4), true))
        house.type("4")
        #expect(house.sent == [.invert(.clamp(4), true)])
    }

    @Test func `a question about a clamp closes when what it describes changes`() {
        var house = house(4)
        house.proveReversed(4)
        house.type("i")
        house.apply(.learned(.inverted(.clamp(4), true), at: house.now))
        house.pass(.milliseconds(10))
        #expect(house.state.confirmation == nil)
    }

    @Test func `a frozen display starts nothing`() {
        var house = house(4)
        house.proveReversed(4)
        house.type("p")
        for keys in ["t", "i"] {
            house.type(keys)
            #expect(house.state.notice?.contains("figé") == true)
        }
        house.type("a")
        house.press(.enter)
        #expect(house.sent.isEmpty && house.state.confirmation == nil)
    }

    @Test func `e goes through the ranges of the costs and comes round`() {
        var house = house()
        house.type("m")
        var seen: [EnergyLedger.Span] = []
        for _ in EnergyLedger.Span.allCases {
            house.type("e")
            seen.append(house.state.energySpan)
        }
        #expect(Set(seen).count == EnergyLedger.Span.allCases.count && seen.last == .today)
    }
}
