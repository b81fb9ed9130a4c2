import Testing

@testable import WESModel

@Suite struct TeleinfoRuleTests {
    /// Both meters received, nothing wrong.
    private func good(
        _ unit: UnitDescription = RuleHouse.unit, seconds: Int = 20
    ) -> RuleHouse {
        var house = RuleHouse(unit)
        house.lock(1, .standard)
        house.lock(2, .historique)
        house.run(seconds) { Self.both(&$0) }
        return house
    }

    private static func both(_ house: inout RuleHouse) {
        house.linky(drawn: 500)
        house.historique(2, drawn: 300)
    }

    @Test func `two meters that are received raise nothing`() {
        #expect(good().codes.isEmpty)
    }

    @Test func `an input that never sends a byte is silent after ten seconds`() {
        var house = RuleHouse()
        house.lock(2, .historique)
        house.run(10) { $0.historique(2, drawn: 300) }
        #expect(!house.has(.ticSilent))
        house.run(1) { $0.historique(2, drawn: 300) }
        #expect(house.fault(.ticSilent, .teleinfo(1))?.state == .fault)
        #expect(house.codes == [.ticSilent])
        house.lock(1, .standard)
        house.run(2) { Self.both(&$0) }
        #expect(house.codes.isEmpty)
    }

    @Test func `a line that was good and stops is cut since its last byte`() {
        var house = good()
        let last = house.now
        house.run(11) { $0.historique(2, drawn: 300) }
        #expect(house.fault(.ticCut, .teleinfo(1))?.since == last)
        #expect(house.codes == [.ticCut])
    }

    @Test func `both inputs without a byte are one fault of the area`() {
        var house = RuleHouse()
        house.run(12)
        #expect(house.codes == [.ticSilentAll])
        #expect(house.fault(.ticSilentAll)?.terminal == .teleinfoArea)
        var cut = good()
        cut.run(12)
        #expect(cut.codes == [.ticSilentAll])
        cut.run(3) { Self.both(&$0) }
        #expect(cut.codes.isEmpty)
    }

    @Test func `frames with the number only are an output in VEILLE`() {
        var house = good()
        house.run(5) { house in
            house.linky(drawn: 500)
            house.frame(2, [("ADCO", "040228611927")])
        }
        #expect(house.codes == [.ticStandby])
    }

    @Test func `stray bytes, a steady stream and eight bits have each their code`() {
        let cases: [(FaultCode, (inout RuleHouse) -> Void)] = [
            (.ticMetrol, { $0.activity(2, bytes: 4) }),
            (.ticGarbage, { $0.activity(2, bytes: 110) }),
            (.ticCooked, { $0.activity(2, bytes: 110, cooked: 5) }),
        ]
        for (code, fact) in cases {
            var house = RuleHouse()
            house.lock(1, .standard)
            house.run(16) { house in
                house.linky(drawn: 500)
                fact(&house)
            }
            #expect(house.codes == [code], "\(code)")
            #expect(house.fault(code)?.terminal == .teleinfo(2))
        }
        var house = good()
        house.run(3) { house in
            Self.both(&house)
            house.activity(1, bytes: 900, high: 300)
        }
        #expect(house.codes == [.ticParity])
    }

    @Test func `more than one refused group in a hundred is noise, with its share`() {
        var house = good(seconds: 60)
        house.run(30) { house in
            house.frame(1, (0..<24).map { ("EASF\($0)", "1") }, rejected: 1)
            house.historique(2, drawn: 300)
        }
        let fault = house.fault(.ticNoise, .teleinfo(1))
        #expect(fault?.state == .look)
        #expect((10...60).contains(fault?.evidence.perMille ?? 0))
        house.run(90) { Self.both(&$0) }
        #expect(!house.has(.ticNoise))
    }

    @Test func `one meter on both inputs is told after it stood`() {
        var house = RuleHouse()
        house.lock(1, .standard)
        house.lock(2, .standard)
        let same: (inout RuleHouse) -> Void = { house in
            house.linky(1, drawn: 500)
            house.linky(2, drawn: 500)
        }
        house.run(4, same)
        #expect(house.codes.isEmpty)
        house.run(6, same)
        #expect(house.codes == [.ticDuplicate])
        #expect(house.fault(.ticDuplicate)?.evidence.meter == "021861348921")
    }

    @Test func `production on Cpt1 and consumption on Cpt2 are crossed`() {
        var unit = RuleHouse.unit
        unit.teleinfo[2]?.role = .production
        unit.clampBoard = nil
        let facts: (inout RuleHouse) -> Void = { house in
            house.linky(1, drawn: -900, meter: "021861348930", calendar: "   PRODUCTEUR   ")
            house.linky(2, drawn: 500)
        }
        var house = RuleHouse(unit)
        house.lock(1, .standard)
        house.lock(2, .standard)
        house.run(12, facts)
        #expect(house.codes == [.ticCrossed])
        unit.teleinfo[1]?.role = .production
        unit.teleinfo[2]?.role = .grid
        var declared = RuleHouse(unit)
        declared.lock(1, .standard)
        declared.lock(2, .standard)
        declared.run(12, facts)
        #expect(declared.codes.isEmpty)
    }

    @Test func `a single meter on Cpt2 is looked at`() {
        var unit = RuleHouse.unit
        unit.teleinfo[1] = nil
        var house = RuleHouse(unit)
        house.lock(2, .historique)
        house.run(12) { $0.historique(2, drawn: 300) }
        #expect(house.codes == [.ticOnlySecond])
        #expect(house.fault(.ticOnlySecond)?.terminal == .teleinfo(2))
        unit.teleinfo[1] = TeleinfoDescription(device: "tic1")
        unit.teleinfo[2]?.role = nil
        var undeclared = RuleHouse(unit)
        undeclared.lock(2, .historique)
        undeclared.run(20) { $0.historique(2, drawn: 300) }
        #expect(undeclared.has(.ticOnlySecond))
        #expect(undeclared.has(.ticSilent, .teleinfo(1)))
    }
}
