import Testing
import WESModel

@testable import WESTUI

@Suite struct FaultTextTests {
    /// Evidence that says everything, so that a place left empty is one that nobody fills.
    private static let evidence: FaultEvidence = {
        var evidence = FaultEvidence()
        evidence.device = "/dev/ttyUSB0"
        evidence.group = "dialout"
        evidence.program = "minicom (pid 4242)"
        evidence.perMille = 42
        evidence.meter = "021861348921"
        evidence.phase = 2
        evidence.power = Power(watts: 1_875)
        evidence.apparent = ApparentPower(voltAmperes: 1_870)
        evidence.current = Current(amperes: 8.05)
        evidence.voltage = Voltage(volts: 236.1)
        evidence.meterApparent = ApparentPower(voltAmperes: 9_540)
        evidence.limit = ApparentPower(voltAmperes: 9_000)
        evidence.offsetSeconds = -12_600
        evidence.oldMode = .historique
        evidence.newMode = .standard
        evidence.count = 3
        evidence.role = .grid
        evidence.ratio = 1.34
        evidence.part = 12
        evidence.expectedPhase = 1
        evidence.otherClamp = 3
        evidence.house = Power(watts: 1_520)
        evidence.meterVoltage = Voltage(volts: 241)
        evidence.frequency = Frequency(hertz: 53.2)
        evidence.currentLimit = Current(amperes: 0.1)
        evidence.seen = 3
        evidence.passes = 4
        evidence.windowSeconds = 60
        evidence.relay = 3
        evidence.commanded = .closed
        evidence.readBack = .open
        evidence.pulses = 12
        evidence.pulseRate = 41.5
        evidence.weight = PulseWeight(amount: 10, unit: .wattHour)
        evidence.volume = Volume(litres: 512)
        evidence.flow = VolumeFlow(litresPerHour: 1_830)
        evidence.smallestFlow = VolumeFlow(litresPerHour: 0.5)
        evidence.nights = 3
        evidence.address = 1
        evidence.foundAddress = 3
        evidence.model = "SDM120"
        evidence.formatCause = .wordOrder
        evidence.quantity = .voltage
        evidence.number = 36.5
        evidence.spread = Voltage(volts: 0.4)
        return evidence
    }()

    private static func terminal(_ code: FaultCode) -> SourceID {
        let areas: [Substring: SourceID] = [
            "source": .teleinfo(1), "tic": .teleinfo(1), "mains": .mains, "clamp": .clamp(1),
            "counter": .counter(2), "analog": .analog(1), "contact": .contact(1),
            "relay": .relay(1), "modbus": .modbus("PAC"), "clock": .clock,
            "onewire": .probe(ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)),
        ]
        return areas[code.rawValue.prefix { $0 != "." }] ?? .unit
    }

    private static func fault(_ code: FaultCode) -> Fault {
        var evidence = evidence
        // The load that another clamp has is told in other words.
        if code == .relayNoEffect { evidence.otherClamp = nil }
        if code == .analogOverRange { evidence.voltage = Voltage(volts: 3.31) }
        if code == .relayOverCurrent { evidence.currentLimit = Current(amperes: 10) }
        return Fault(
            code, terminal(code),
            since: Instant(
                nanoseconds: ScreenFixture.clock.instant.nanoseconds - 16_000_000_000),
            evidence: evidence)
    }

    private static func words(_ language: Language) -> FaultText {
        FaultText(
            Catalogue(language: language), ScreenFixture.clock, ScreenFixture.house.snapshot)
    }

    @Test(arguments: FaultCode.allCases)
    func `a code has its two sentences in both languages`(_ code: FaultCode) throws {
        let sentences = try #require(Catalogue.faultSentences[code])
        for entry in [sentences.found, sentences.action] {
            #expect(entry.french.count > 10)
            #expect(entry.english.count > 10)
            #expect(places(entry.french) == places(entry.english))
            #expect(entry.french != entry.english)
        }
        for text in [sentences.action.french, sentences.action.english] {
            #expect(text.hasSuffix("."), "\(text)")
        }
    }

    @Test(arguments: FaultCode.allCases, Language.allCases)
    func `the evidence fills every place of a rule that exists`(
        _ code: FaultCode, _ language: Language
    ) {
        let words = Self.words(language)
        let fault = Self.fault(code)
        for text in [words.found(fault), words.action(fault), words.message(fault)] {
            #expect(!text.contains("—") || text.contains(" — "), "\(text)")
            #expect(!text.contains("{"), "\(text)")
        }
        let short = words.short(fault)
        #expect(short.count <= 24, "\(short)")
        #expect(code == .onewireUnnamed || short != code.rawValue, "\(short)")
    }

    @Test(arguments: FaultCode.allCases, Language.allCases)
    func `a message says the next thing to do within the two rows it has`(
        _ code: FaultCode, _ language: Language
    ) throws {
        guard code.state != .todo else { return }
        let fault = Self.fault(code)
        let message = Self.words(language).message(fault)
        #expect(message.count <= 120, "\(message)")
        if code != .clampReversed && code != .clampAllInjection {
            let step = try #require(Catalogue.nextSteps[code])
            #expect(message.hasSuffix(language == .french ? step.french : step.english))
        }
    }

    @Test func `a test that moved another clamp names both, and what to correct`() {
        var snapshot = Snapshot()
        snapshot.unit.relays[1] = RelayDescription(line: "l", load: .clamp(3))
        var fault = Fault(.relayNoEffect, .relay(1), since: ScreenFixture.clock.instant)
        fault.evidence.otherClamp = 2
        let words = FaultText(Catalogue(language: .french), ScreenFixture.clock, snapshot)
        #expect(
            words.found(fault) == "L'essai du relais 1 a fait bouger la pince 2, pas la pince 3")
        #expect(words.action(fault).hasPrefix("Corrigez load sous [relays.1] si la pince 2"))
        #expect(words.short(fault) == "la pince 2 a bougé")
        #expect(words.message(fault).hasSuffix("— corrigez load ou la pince"))
    }

    @Test(arguments: Language.allCases)
    func `the sentences are as stored`(_ language: Language) {
        let words = Self.words(language)
        var text = ""
        for code in FaultCode.allCases {
            let fault = Self.fault(code)
            text += "\(code.rawValue) \(code.state.rawValue)\n  \(words.found(fault))\n"
            text += "  \(words.action(fault))\n"
            text += "  \(words.short(fault))\n  \(words.message(fault))\n"
        }
        #expect(GoldenFile("faults.\(language.rawValue)").holds(text))
    }

    @Test func `a refusal by number has its own sentence, a nameless holder is another program`() {
        var fault = Fault(.sourceMissing, .clamps, since: ScreenFixture.clock.instant)
        fault.evidence.device = "/dev/ttyS9"
        fault.evidence.errno = 25
        let words = Self.words(.french)
        #expect(
            words.found(fault) == "Carte des pinces : /dev/ttyS9 refuse de s'ouvrir (erreur 25)")
        #expect(words.short(fault) == "erreur d'interface 25")
        var busy = Fault(.sourceBusy, .counter(1), since: ScreenFixture.clock.instant)
        busy.evidence.device = "gpiochip0:17"
        busy.evidence.program = ""
        #expect(
            words.found(busy) == "CPT pulse 1 : gpiochip0:17 déjà utilisé par un autre programme")
    }

    @Test func `what the evidence does not say is a dash, never a brace or a trap`() {
        for code in FaultCode.allCases {
            let fault = Fault(code, .unit, since: .zero)
            for language in Language.allCases {
                let words = Self.words(language)
                for text in [words.found(fault), words.action(fault), words.short(fault)] {
                    #expect(!text.contains("{") && !text.isEmpty, "\(text)")
                }
            }
        }
        var wild = Fault(.clampReversed, .clamp(1), since: .zero)
        wild.evidence.power = Power(watts: .nan)
        #expect(Self.words(.french).found(wild).contains("—"))
        wild.evidence.power = Power(watts: .infinity)
        #expect(Self.words(.french).found(wild).contains("—"))
    }

    @Test func `a reversed clamp says what it reads and what the meter reads`() {
        let house = ScreenFixture.house.snapshot
        let words = Self.words(.french)
        let fault = house.faults.first { $0.code == .clampReversed }
        #expect(fault.map(words.short) == "soutire, Linky injecte")
        #expect(
            fault.map(words.message)
                == "Pince 1 : sens inversé — circuit hors tension, changez son sens")
    }

    @Test(arguments: Language.allCases)
    func `where a second cause remains the sentences ask for a load test`(_ language: Language) {
        let words = Self.words(language)
        for code in [FaultCode.clampReversed, .clampAllInjection] {
            var fault = Self.fault(code)
            let sure = words.action(fault)
            fault.state = .look
            #expect(words.action(fault) != sure)
            #expect(words.action(fault).contains(language == .french ? "essai" : "test"))
            #expect(words.message(fault).count <= 120)
            #expect(words.short(fault).count <= 24)
        }
        var unseen = Self.fault(.clampNoCurrent)
        unseen.state = .fault
        #expect(words.found(unseen) != words.found(Self.fault(.clampNoCurrent)))
        #expect(words.short(unseen).count <= 24)
        var clipped = Fault(.clampClipped, .clamp(2), state: .look, since: .zero)
        #expect(!words.found(clipped).contains("—"))
        clipped.state = .fault
        #expect(words.found(clipped).contains("—"))
    }

    @Test func `an abnormal wave says what no mains has`() {
        let words = Self.words(.french)
        var fault = Fault(.mainsWaveform, .mains, since: .zero)
        fault.evidence.perMille = 121
        #expect(words.found(fault).contains("(12,1 % d'harmoniques)"))
        fault.evidence.frequency = Frequency(hertz: 50)
        fault.evidence.isTooSteady = true
        #expect(words.found(fault).contains("(50,00 Hz sans bouger)"))
    }

    @Test func `a clock's distance is in the unit a person would take`() {
        let words = Self.words(.french)
        let texts: [(Int64, String)] = [
            (12, "+12 s"), (-150, "−2 min"), (12_700, "+3 h"), (-200_000, "−2 j"),
            (-350_000_000, "−11 ans"),
        ]
        for (seconds, text) in texts {
            var fault = Fault(.ticClock, .teleinfo(1), since: .zero)
            fault.evidence.offsetSeconds = seconds
            #expect(words.found(fault).hasSuffix("(\(text))"), "\(words.found(fault))")
        }
    }

    private func places(_ text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
            String($0.prefix { $0 != "}" })
        }.sorted()
    }
}
