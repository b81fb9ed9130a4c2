import Testing
import WESModel

@testable import WESTUI

/// The words of findings about the 1-Wire bus that no single sentence fits.
@Suite struct OneWireTextTests {
    private static let probe = ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)
    private static let board = ROMCode(family: 0x29, serial: 0x12_AB34)

    private func words(_ language: Language = .french) -> FaultText {
        var snapshot = Snapshot()
        snapshot.names[.probe(Self.probe)] = "Ballon"
        return FaultText(Catalogue(language: language), ScreenFixture.clock, snapshot)
    }

    private func fault(
        _ code: FaultCode, _ terminal: SourceID = .oneWire, state: CheckState? = nil,
        _ fill: (inout FaultEvidence) -> Void = { _ in }
    ) -> Fault {
        var evidence = FaultEvidence()
        fill(&evidence)
        return Fault(
            code, terminal, state: state, since: ScreenFixture.clock.instant, evidence: evidence)
    }

    @Test func `noise says its share, its time, and the probe that gives most of it`() {
        var noise = fault(.onewireNoise) {
            $0.perMille = 63
            $0.windowSeconds = 60
        }
        #expect(words().found(noise) == "1-Wire : 6,3 % de lectures fausses sur 1 min")
        noise.evidence.windowSeconds = 3_600
        #expect(words(.english).found(noise) == "1-Wire: 6.3 % of readings wrong over 1 h")
        noise.evidence.worst = Self.probe
        #expect(
            words().found(noise)
                == "1-Wire : 6,3 % de lectures fausses sur 1 h, presque toutes de Ballon")
        noise.evidence.worst = nil
        noise.evidence.windowSeconds = nil
        noise.evidence.passes = 4
        #expect(words().found(noise) == "1-Wire : 6,3 % de lectures fausses sur 4 passes")
        #expect(words().action(noise).contains("4,7 kohm sur le câble le plus long seulement"))
        #expect(words().action(noise).contains("jamais de CAT 6 ou 7"))
    }

    @Test func `a budget says what is asked of what supply`() {
        let budget = fault(.onewireBudget) {
            $0.count = 80
            $0.current = Current(amperes: 0.12)
            $0.currentLimit = Current(amperes: 0.1)
        }
        #expect(
            words().found(budget)
                == "1-Wire : 80 composants, 120 mA demandés pour 100 mA disponibles")
        #expect(words().short(budget) == "120 mA pour 100 mA")
    }

    @Test(arguments: Language.allCases)
    func `a relay board is called one, and is mended as one`(_ language: Language) {
        let words = words(language)
        for code in [FaultCode.onewireMissing, .onewireNew, .onewireUnstable] {
            let board = fault(code, .probe(Self.board)) {
                $0.seen = 3
                $0.passes = 4
            }
            let probe = fault(code, .probe(Self.probe)) {
                $0.seen = 3
                $0.passes = 4
            }
            #expect(words.found(board).contains("29-00000012AB34"))
            #expect(
                words.found(board).lowercased().contains(language == .french ? "carte" : "board"))
            #expect(
                !words.found(board).lowercased().contains(language == .french ? "sonde" : "probe"))
            #expect(words.found(probe) != words.found(board))
            #expect(!words.found(board).contains("—") && !words.found(board).contains("{"))
            #expect(words.short(board).count <= 24)
        }
        #expect(
            words.action(fault(.onewireNew, .probe(Self.board))).contains(
                "ds2408:29-00000012AB34:0")
        )
    }

    @Test(arguments: Language.allCases)
    func `an empty list of the kernel leaves two causes, and says both`(_ language: Language) {
        let words = words(language)
        let sure = fault(.onewireAbsent)
        let doubtful = fault(.onewireAbsent, state: .look)
        #expect(words.found(sure) != words.found(doubtful))
        #expect(
            words.found(doubtful).contains(language == .french ? "court-circuit" : "short circuit"))
        #expect(words.action(doubtful).contains("RJ11"))
    }

    @Test func `a supply too weak for most probes is told once, for the bus`() {
        let supply = fault(.onewireUnderpowered) { $0.count = 40 }
        #expect(
            words().found(supply)
                == "1-Wire : alimentation trop faible pour 40 sondes pendant la mesure")
        #expect(
            words().found(fault(.onewireUnderpowered, .probe(Self.probe)))
                == "Sonde Ballon : alimentation trop faible pendant la mesure")
    }

    @Test func `an output that is held names board, relay and both positions`() {
        let latch = fault(.onewireLatch, .probe(Self.board)) {
            $0.relay = 12
            $0.commanded = .closed
            $0.readBack = .open
        }
        #expect(
            words().found(latch)
                == "Carte 29-00000012AB34, relais 12 : commande fermé, sortie ouvert")
    }

    @Test func `a replacement and a kept map are told in the journal`() {
        let texts = FactText(UIState(), Snapshot(), ScreenFixture.clock)
        let replaced = JournalEntry(
            at: .zero, source: .probe(Self.probe),
            fact: .replaced(Self.probe, by: ROMCode(family: 0x28, serial: 9)))
        #expect(
            texts.text(of: replaced)
                == "1-Wire : sonde 28-000000000009 à la place de 28-0316A279F0FF, nom et historique gardés"
        )
        let kept = JournalEntry(at: .zero, source: .oneWire, fact: .mapKept(devices: 1))
        #expect(texts.text(of: kept) == "1-Wire : état du bus gardé, 1 composant")
    }
}
