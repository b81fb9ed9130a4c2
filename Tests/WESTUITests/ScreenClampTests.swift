import Testing
import WESModel

@testable import WESTUI

/// Tab 3 held against the picture of console.md section 8.
@Suite struct ScreenClampTests {
    /// Rows 3 to 20 of the picture; row 10 names a test of the inverter that no reader gives yet.
    private static let picture = """
         ◀ injection, production : négatif   ▶ consommation : positif      échelle 3 kW
         Secteur V1/V2  236,1 V  50,00 Hz  ✓ Linky 236 V                            1 s
         N° Circuit        Courant Puissance cos φ −3 kW        0        +3 kW Sens
        ›1  Arrivée         8,05 A  +1 875 W  0,99 ·············│███████▶····· soutire
            100 A · monophasé      ✗ le Linky injecte 1 890 VA                      1 s

         2  Solaire        10,70 A  −2 517 W  1,00 ··◀██████████│············· produit
            100 A · monophasé      ✓ production                                     1 s

         3  Chauffe-eau     0,00 A       0 W     — ·············│············· à vide
            100 A · monophasé      · aucun courant vu, relais 1 ouvert              1 s

         4  Cuisine         2,71 A    +613 W  0,96 ·············│██▶·········· consomme
            100 A · monophasé      ✓ essai relais 2 fait, +1 500 W                  1 s

        ── Bilan ───────────────────────────────────────────────────────────────────────
         Réseau       +1 875 W (pince 1)    Solaire           2 517 W     Maison      —
         Départs mesurés           613 W    Reste non mesuré        —     après pince 1
        """

    /// Rows 2 to 9 of the picture of console.md section 9.
    private static let small = """
        ›1 Arrivée         +1 875 W  ▶ soutire
         2 Solaire         −2 517 W  ◀ produit
         3 Chauffe-eau          0 W  · à vide
         4 Cuisine           +613 W  ▶ consomme
         Maison                   —  après p. 1
         ✗ Pince 1 : sens inversé — Entrée
        ────────────────────────────────────────
         ? Aide  ←→ Onglet  ↑↓ Choisir  q Quit.
        """

    private func lines(
        _ fixture: ScreenFixture, _ rows: Int = 24, _ columns: Int = 80,
        _ scale: ClampScale = .threeKilowatts
    ) -> [String] {
        var state = ScreenGallery("3", fixture, "3").state(rows, columns)
        state.clampScale = scale
        let canvas = ScreenPainter.draw(state, fixture.snapshot, [:], now: ScreenFixture.clock)
        return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `tab 3 is the picture of the design, column for column`() {
        let wanted = Self.picture.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        #expect(Array(lines(.house)[3...20]) == wanted)
    }

    @Test func `the small window is the picture of the design`() {
        let wanted = Self.small.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        #expect(Array(lines(.house, 10, 40)[2...]) == wanted)
    }

    @Test func `once the clamp is turned the house and the rest are known`() {
        let text = lines(.turned)
        #expect(text[7].contains("✓ même sens que le Linky"))
        #expect(text[19].hasSuffix("Maison  642 W"))
        #expect(text[20].contains("Reste non mesuré     29 W"))
        #expect(!text[20].contains("après"))
    }

    @Test func `before a direction is proved the house is not known`() {
        let text = lines(.early)
        #expect(text[7].contains("· attend le Linky pour comparer"))
        #expect(text[19].hasSuffix("Maison      —"))
        #expect(text[20].hasSuffix("après pince 1"))
        let overview = ScreenGallery("1", .early, "1").canvas().text
        #expect(overview.contains("— W\n"))
    }

    @Test func `without a mains voltage no watts and no sign are shown`() {
        let text = lines(.noMains)
        #expect(text[6].contains("8,13 A   1 870 VA est."))
        #expect(text[6].hasSuffix("·············│············· sans sens"))
        #expect(text[12].hasSuffix("à vide"))
        for row in [6, 9, 12, 15] { #expect(!text[row].contains(" W ")) }
        #expect(text[4].contains("✗ aucune tension"))
    }

    @Test func `a value out of its scale says so at the end of its bar`() {
        let text = lines(.heavy, 24, 80, .oneKilowatt)
        #expect(text[6].contains("│████████████» "))
        #expect(text[9].contains(" «████████████│"))
        #expect(text[15].contains("·············│·············"))
        #expect(text[5].contains("−1 kW        0        +1 kW"))
    }

    @Test func `the automatic scale is the smallest that holds every clamp`() {
        #expect(lines(.house, 24, 80, .auto)[3].hasSuffix("éch. auto 3 kW"))
        #expect(lines(.heavy, 24, 80, .auto)[3].hasSuffix("éch. auto 12 kW"))
    }

    @Test func `a stale value stays with its age, and a value that is no number is a dash`() {
        let text = lines(.stale)
        #expect(text[6].contains("8,05 A  −1 875 W"))
        #expect(text[6].hasSuffix("·············│············· ~ périmé"))
        #expect(text[7].hasSuffix("25 s"))
        #expect(text[9].contains("      —         —     —"))
        #expect(text[9].hasSuffix("✗ défaut"))
        #expect(text[10].contains("✗ valeur illisible (nan)"))
        #expect(lines(.stale, 10, 40)[2].hasSuffix("−1 875 W  ~ périmé"))
        #expect(lines(.noBoard)[6].hasSuffix("✗ absente"))
    }

    @Test func `no number stands for a clamp whose board is gone`() {
        let text = lines(.unplugged, 24, 80, .auto)
        #expect(text[3].hasSuffix("éch. auto 3 kW"))
        #expect(text[4].contains("—                  ✗ interface débranchée"))
        for row in [6, 9, 12, 15] {
            #expect(text[row].contains("—         —     — ·············│············· ✗ absente"))
        }
        #expect(lines(.unplugged, 10, 40)[2].hasSuffix("—  ✗ absente"))
    }

    @Test func `the scale of stale values is the one they had`() {
        #expect(lines(.stale, 24, 80, .auto)[3].hasSuffix("éch. auto 3 kW"))
    }

    @Test func `a board that says nothing, or nothing readable, is told from one awaited`() {
        let mute = lines(.mute)
        #expect(mute[4].contains("✗ carte muette depuis 1 min"))
        #expect(mute[6].hasSuffix("✗ muette"))
        #expect(mute[7].contains("✗ la carte des pinces n'envoie rien"))
        let garbled = lines(.garbled)
        #expect(garbled[4].contains("✗ lignes illisibles depuis 1 min"))
        #expect(garbled[7].contains("✗ la carte n'envoie que des lignes illisibles"))
    }

    @Test func `a board that stopped marks its tab`() {
        for house in [ScreenFixture.mute, .garbled, .stale] {
            let tabs = ScreenGallery("1", house, "1").canvas().text.split(separator: "\n")[1]
            #expect(tabs.contains(" 3 Pinces! "))
        }
    }

    @Test func `the flow strip compares the meter with no clamp that is not read`() {
        for house in [ScreenFixture.stale, .unplugged] {
            let text = ScreenGallery("1", house, "1").canvas().text
            #expect(!text.contains("même sens"))
            #expect(!text.contains("sens contraires"))
        }
        #expect(ScreenGallery("1", .turned, "1").canvas().text.contains("✓ même sens que le Linky"))
    }

    @Test func `three phases name each clamp, and the meter gives the voltages of two`() {
        let text = lines(.threePhase)
        #expect(text[4].contains("L1 236 V  L2 235 V  L3 237 V  Linky"))
        #expect(text[7].contains("100 A · L1"))
        #expect(text[10].contains("100 A · L2"))
        #expect(text[13].contains("100 A · L3"))
        #expect(text[19].contains("+2 805 W (3 pinces)"))
    }

    @Test func `extra columns go to the names, then to the bars`() {
        let text = lines(.house, 60, 200)
        #expect(text[6].hasPrefix("›1  Arrivée "))
        #expect(text[6].contains(String(repeating: "█", count: 30) + "▶"))
        #expect(text[8].contains("kWh"))
    }
}
