import Testing
import WESModel

@testable import WESTUI

/// Tab 1 and the frame held against the picture of console.md section 8.
@Suite struct ScreenOverviewTests {
    /// The rows of the picture whose terminals have a reader, without the scroll bar.
    private static let picture = """
         Adresse IP 192.168.1.42                   2 défauts · 0 à voir · 5 à faire
         État        Point de contrôle             Mesure                      Âge Voir
        ›✓ validé    Cpt1 · Linky                  standard, producteur        1 s   2
         ✓ validé    Cpt2 · PAC                    historique 1200             2 s   2
         ✓ validé    Secteur V1/V2                 236,1 V, Linky 236 V        1 s   3
         ✗ défaut    Pince 1 · Arrivée             soutire, Linky injecte      1 s   3
         ✓ validé    Pince 2 · Solaire             produit                     1 s   3
         · à faire   Pince 3 · Chauffe-eau         aucun courant vu              —   3
         ✓ validé    Pince 4 · Cuisine             consomme, essai relais 2    1 s   3
         · à faire   Relais 1 · Chauffe-eau        jamais essayé (pince 3)       —   6
         ✓ validé    Relais 2 · Convecteur         +1 500 W sur pince 4      4 min   6
        """

    private static let flow = """
         Pince 1 ▶ soutirage   1 875 W    Pince 2  ◀ production  2 517 W    Maison
         Linky   ◀ injection   1 890 VA   ✗ sens contraires, pince 1               — W
        """

    private func canvas(_ fixture: ScreenFixture, _ rows: Int = 24, _ columns: Int = 80) -> Canvas {
        ScreenGallery("1", fixture, "1").canvas(rows, columns)
    }

    private func lines(_ canvas: Canvas) -> [String] {
        canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func title(_ change: (inout Snapshot) -> Void) -> String {
        var house = ScreenFixture.house
        change(&house.snapshot)
        return lines(canvas(house))[0]
    }

    @Test func `a recording that is played says so in every window`() {
        var house = ScreenFixture.house
        house.snapshot.isSimulation = false
        house.snapshot.isReplay = true
        for size in [(24, 80), (10, 40)] {
            #expect(lines(canvas(house, size.0, size.1))[0].contains("REJEU"))
        }
    }

    @Test func `the title counts the links that are missing beside the one it names`() {
        let gone = LinkState.missing(device: "/dev/x")
        let one = title { $0.oneWire?.link = gone }
        #expect(one.contains("! 4 liaisons sur 5, 1-Wire absent  "))
        let two = title {
            $0.oneWire?.link = gone
            $0.clampBoard?.link = gone
        }
        #expect(two.contains("! 3 sur 5, pinces absentes +1 "))
    }

    @Test func `tab 1 is the picture of the design, column for column`() {
        let text = lines(canvas(.house))
        let wanted = Self.picture.split(separator: "\n").map(String.init)
        let shown = text[4..<4 + wanted.count].map { line -> String in
            var kept = String(line.prefix(79))
            while kept.last == " " { kept.removeLast() }
            return kept
        }
        #expect(shown == wanted)
        #expect(text[19...20].joined(separator: "\n") == Self.flow)
        #expect(
            text[22]
                == " 12:40:58  Pince 1 : sens inversé — circuit hors tension, changez son sens")
    }

    @Test func `the bar of progress never looks better than the count`() {
        let text = lines(canvas(.house))[3]
        #expect(text.hasPrefix(" Mise en service        12 points validés sur 19  █"))
        #expect(text.hasSuffix(" 63 %"))
        #expect(text.filter { $0 == "█" }.count == 15)
    }

    @Test func `the points below are counted, and those above at the end`() {
        #expect(lines(canvas(.house))[18].hasSuffix(" ▼ 7 autres points ──"))
        let end = ScreenGallery(name: "1", fixture: .house, keys: [.character("1"), .end]).canvas()
        #expect(lines(end)[18].hasSuffix(" ▲ 7 autres points ──"))
        #expect(lines(end)[17].hasPrefix("›"))
        #expect(!lines(canvas(.house, 60, 200))[54].contains("autres points"))
    }

    @Test func `a person's word is cyan, counted apart and never over a fault`() {
        let canvas = canvas(.byHand)
        let text = lines(canvas)
        #expect(text[11].hasPrefix(" ✓ à la main Pince 3"))
        #expect(text[9].hasPrefix(" ✗ défaut    Pince 1"))
        #expect(text[4].contains("2 à la main"))
        let word = canvas.row(11).dropFirst(1).prefix(11)
        #expect(word.allSatisfy { $0.style.colour == .cyan })
    }

    @Test func `once the clamp is turned the strip agrees with the meter`() {
        let text = lines(canvas(.turned))
        #expect(text[19].hasPrefix(" Pince 1 ◀ injection   1 875 W"))
        #expect(text[20].contains("✓ même sens que le Linky"))
        #expect(text[20].hasSuffix("642 W"))
    }

    @Test func `the first link that is not read is named in the order of the title`() {
        #expect(title { _ in }.contains("● 5 liaisons sur 5"))
        let clamps = title {
            let link = LinkState.unplugged(device: "x", since: ScreenFixture.ago(5))
            Reducer.apply(.link(.clamps, link, at: ScreenFixture.ago(5)), to: &$0)
            Reducer.apply(.link(.oneWire, link, at: ScreenFixture.ago(5)), to: &$0)
        }
        #expect(clamps.contains("! 3 sur 5, pinces absentes +1 "))
        let inputs = title {
            let link = LinkState.missing(device: "x")
            Reducer.apply(.link(.contact(2), link, at: ScreenFixture.ago(5)), to: &$0)
        }
        #expect(inputs.contains("! 4 liaisons sur 5, sans entrées"))
        #expect(lines(canvas(.stale))[0].contains("pinces muettes"))
    }

    @Test func `a tab gets its mark from its findings, and no label moves`() {
        let tabs = lines(canvas(.house))[1]
        #expect(tabs.hasPrefix("[1 Ensemble ] 2 Téléinfo   3 Pinces!  4 Températures!"))
        #expect(lines(canvas(.turned))[1].contains(" 3 Pinces   4 "))
    }

    @Test func `an armed relay counts down in the title, frozen or not`() {
        for size in [(24, 80), (10, 40)] {
            var state = ScreenGallery("6", .house, "6").state(size.0, size.1)
            let until = ScreenFixture.clock.instant + .seconds(118)
            state.armed = ArmedRelay(source: .relay(1), until: until)
            for frozen in [nil, ScreenFixture.house.snapshot] {
                state.frozen = frozen
                let text = ScreenPainter.draw(
                    state, ScreenFixture.house.snapshot, [:], now: ScreenFixture.clock
                ).text.prefix { $0 != "\n" }
                #expect(text.contains("SIMULATION"))
                #expect(text.contains("ARMÉ 1:58"))
                if size.0 == 24 { #expect(text.contains("R1 ARMÉ 1:58")) }
            }
        }
    }

    @Test func `no measure of the checklist is cut in either language`() {
        for fixture in [ScreenFixture.house, .noMains, .byHand, .threePhase, .stale] {
            for language in Language.allCases {
                let canvas = ScreenGallery("1", fixture, "1").canvas(24, 80, .complet, language)
                #expect(!lines(canvas)[6...17].contains { $0.contains("…") })
            }
        }
    }

    @Test func `a long name of the unit gives way to the name of the tab`() {
        var house = ScreenFixture.house
        house.snapshot.isSimulation = false
        house.snapshot.unit.name = "Installation du Grand Chemin"
        let title = lines(canvas(house, 10, 40))[0]
        #expect(title.contains("…  1/6 Ensemble"))
        #expect(title.hasPrefix(" Installation"))
        #expect(title.hasSuffix(" 5/5"))
    }

    @Test func `a solar site in historique mode is told before anything else`() {
        var house = ScreenFixture.house
        house.lock(1, .historique, 1_200, ago: 0)
        for _ in 0..<3 { house.send(1, ScreenFrames.historique, ago: 0) }
        house.finish()
        let text = lines(canvas(house))[21...22].joined(separator: " ")
        #expect(text.contains("Cpt1 : historique, site solaire — appelez le fournisseur"))
    }
}
