import Testing
import WESModel

@Suite struct TeleinfoWordsTests {
    @Test func `a status register decodes field by field`() throws {
        let register = try #require(StatusRegister("9B3A9000"))
        #expect(register.supplierIndex == 5)
        #expect(register.gridIndex == 3)
        #expect(register.today == .red)
        #expect(register.tomorrow == .white)
        #expect(register.criticalPeakNotice == 1)
        #expect(register.criticalPeak == 2)
        #expect(!register.isProducer)
        #expect(register.isStandardOutput)
        #expect(register.euridis == 3)
        #expect(register.powerLine == 1)
        #expect(register.breaker == .closed)
        #expect(register.fields.count == 18)
    }

    @Test func `the status registers of known meters read as known`() throws {
        let plain = try #require(StatusRegister("013A0000"))
        #expect(!plain.isProducer)
        #expect(plain.supplierIndex == 1)
        #expect(plain.today == .blue)
        let injecting = try #require(StatusRegister("002A0301"))
        #expect(injecting.isContactOpen)
        #expect(injecting.isProducer)
        #expect(injecting.isInjecting)
        let producer = try #require(StatusRegister("013A0501"))
        #expect(producer.supplierIndex == 2)
        #expect(StatusRegister("013A000") == nil)
        #expect(StatusRegister("+13A0000") == nil)
    }

    @Test func `bit 16 is the clock and not part of the grid index`() {
        let register = StatusRegister(bits: 0x0001_0000)
        #expect(register.gridIndex == 1)
        #expect(register.isClockDegraded)
        #expect(StatusRegister(bits: 0x0000_C000).gridIndex == 4)
    }

    @Test(arguments: [
        ("STGE", "013A0701", "producteur · HP bleu", "producer · peak blue"),
        ("STGE", "003A0001", "consommateur · index 1", "consumer · index 1"),
        ("STGE", "003A0080", "consommateur · dépassement", "consumer · overload"),
        ("RELAIS", "140", "3, 4, 8 fermés", "3, 4, 8 closed"),
        ("RELAIS", "001", "relais 1 fermé", "relay 1 closed"),
        ("RELAIS", "000", "tous ouverts", "all open"),
        ("PPOT", "00", "phases présentes", "all phases present"),
        ("PPOT", "04", "phase 2 absente", "phase 2 missing"),
        ("PTEC", "HPJW", "HP jour blanc", "peak, white"),
        ("PTEC", "HC..", "heures creuses", "off-peak hours"),
        ("OPTARIF", "BBR(", "Tempo", "Tempo"),
        ("DEMAIN", "----", "pas d'annonce", "not announced"),
        ("DEMAIN", "ROUG", "rouge", "red"),
        ("ADSC", "021861348921", "Linky mono 60 A", "Linky single-phase 60 A"),
        ("PTCOUR1", "HPH", "HP hiver", "winter peak"),
    ])
    func `a coded value reads in words`(
        label: String, value: String, french: String, english: String
    ) {
        let group = TeleinfoGroup(label: label, value: value)
        let words = TeleinfoWords.summary(of: group)
        #expect(words?.french == french)
        #expect(words?.english == english)
    }

    @Test func `a plain value and a damaged one have no words`() {
        for (label, value) in [
            ("PAPP", "00540"), ("STGE", "xyz"), ("RELAIS", "999"), ("PTEC", "????"),
            ("ADCO", "XXXXXXXXXXXX"), ("PJOURF+1", "NONUTILE"),
        ] {
            #expect(TeleinfoWords.summary(of: TeleinfoGroup(label: label, value: value)) == nil)
        }
    }

    @Test func `a day profile decodes into its blocks`() throws {
        let rest = String(repeating: " NONUTILE", count: 8)
        let profile = try #require(DayProfile("00008002 0600C001 22304001" + rest))
        #expect(profile.blocks.map(\.start) == ["00:00", "06:00", "22:30"])
        #expect(profile.blocks.map(\.contact) == [.open, .closed, .tempo])
        #expect(profile.blocks.map(\.index) == [2, 1, 1])
        #expect(profile.summary.french == "3 périodes")
        #expect(DayProfile("00008002" + rest) == nil)
        let relays = try #require(DayProfileBlock("06000450"))
        #expect(relays.virtualContacts == [1, 3, 7])
        #expect(relays.index == nil)
    }
}
