import Testing

@testable import WESModel

@Suite struct TeleinfoContractRuleTests {
    private static let alone: UnitDescription = {
        var unit = UnitDescription(teleinfo: [1: TeleinfoDescription(device: "tic1")])
        unit.name = "wes"
        return unit
    }()

    private func house(
        _ mode: TeleinfoMode, _ seconds: Int, _ facts: (inout RuleHouse) -> Void
    ) -> RuleHouse {
        var house = RuleHouse(Self.alone)
        house.lock(1, mode)
        house.run(seconds, facts)
        return house
    }

    @Test func `a degraded clock is told with its distance, once it stood`() {
        var house = house(.standard, 5) { $0.linky(drawn: 500) }
        house.run(3) { $0.linky(drawn: 500, season: "h") }
        #expect(house.codes.isEmpty)
        house.run(6) { $0.linky(drawn: 500, season: "h") }
        #expect(house.codes == [.ticClock])
        #expect(house.fault(.ticClock)?.evidence.offsetSeconds != nil)
        house.run(2) { $0.linky(drawn: 500) }
        #expect(house.codes.isEmpty)
        house.run(9) { $0.linky(drawn: 500, stge: "013B0701") }
        #expect(house.codes == [.ticClock])
    }

    @Test func `a missing phase is named, in both modes`() {
        let house = house(.historique, 12) { house in
            house.frame(
                1,
                [
                    ("ADCO", "040227611928"), ("OPTARIF", "BASE"), ("PTEC", "TH.."),
                    ("IINST1", "002"), ("IINST2", "000"), ("IINST3", "001"),
                    ("IMAX2", "020"), ("PPOT", "04"),
                ])
        }
        #expect(house.fault(.ticPhaseMissing)?.evidence.phase == 2)
        let linky = self.house(.standard, 12) { house in
            house.frame(
                1,
                [
                    ("ADSC", "021863348922"), ("IRMS1", "002"), ("IRMS2", "001"), ("IRMS3", "000"),
                    ("URMS1", "236"), ("URMS2", "235"), ("URMS3", "004"), ("SINSTS", "00700"),
                    ("STGE", "013A0001"),
                ])
        }
        #expect(linky.fault(.ticPhaseMissing)?.evidence.phase == 3)
        #expect(linky.codes == [.ticPhaseMissing])
    }

    @Test func `an overload is told at once with the value and the limit`() {
        let linky = house(.standard, 2) { $0.linky(drawn: 9_600, stge: "013A0781") }
        #expect(linky.codes == [.ticOverload])
        #expect(linky.fault(.ticOverload)?.evidence.limit == ApparentPower(voltAmperes: 9_000))
        #expect(
            linky.fault(.ticOverload)?.evidence.meterApparent == ApparentPower(voltAmperes: 9_600))
        var old = house(.historique, 2) { $0.historique(1, drawn: 7_820) }
        #expect(old.codes == [.ticOverload])
        #expect(old.fault(.ticOverload)?.evidence.current == Current(amperes: 34))
        #expect(old.fault(.ticOverload)?.evidence.currentLimit == Current(amperes: 30))
        old.run(12) { $0.historique(1, drawn: 700) }
        #expect(old.codes.isEmpty)
    }

    @Test func `a change of mode is told for a day`() {
        var house = house(.historique, 5) { $0.historique(1, drawn: 500, meter: "021861348921") }
        house.lock(1, .standard)
        house.run(5) { $0.linky(drawn: 500) }
        let fault = house.fault(.ticModeChanged)
        #expect(house.codes == [.ticModeChanged])
        #expect(fault?.evidence.oldMode == .historique)
        #expect(fault?.evidence.newMode == .standard)
        let yesterday = house.now + .seconds(-86_400)
        house.snapshot.teleinfo[0].modeChange?.at = yesterday
        house.run(1) { $0.linky(drawn: 500) }
        #expect(house.codes.isEmpty)
    }

    @Test func `off-peak indexes that vanish are a new offer, a plain contract is none`() {
        let linky = "021861348921"
        var house = house(.historique, 5) { $0.historique(1, drawn: 500, meter: linky) }
        house.run(12) {
            $0.historique(1, drawn: 500, meter: linky, option: "BASE", period: "TH..")
        }
        #expect(house.codes == [.ticNewOffer])
        let plain = self.house(.historique, 20) {
            $0.historique(1, drawn: 500, meter: linky, option: "BASE", period: "TH..")
        }
        #expect(plain.codes.isEmpty)
    }

    @Test func `injection that the meter does not count asks for standard mode`() {
        var house = house(.historique, 12) { $0.historique(1, drawn: -1_500) }
        #expect(house.codes == [.ticNoProducer])
        house.run(20) { $0.historique(1, drawn: 800) }
        #expect(house.codes == [.ticNoProducer])
        let consumer = self.house(.standard, 12) { $0.linky(drawn: -1_500, isProducer: false) }
        #expect(!consumer.has(.ticNoProducer))
        let declared = self.house(.standard, 12) {
            $0.linky(drawn: -1_500, stge: "013A0001", isProducer: false)
        }
        #expect(declared.codes == [.ticNoProducer])
        let night = self.house(.historique, 40) { $0.historique(1, drawn: 800) }
        #expect(night.codes.isEmpty)
    }

    @Test func `what a mode cannot show is not observable, never ok`() {
        let house = house(.historique, 12) { $0.historique(1, drawn: 500) }
        let clock = Check.all(house.snapshot, at: house.now).first { $0.code == .ticClock }
        #expect(clock?.isObservable == false)
        #expect(clock?.state == .free)
    }
}
