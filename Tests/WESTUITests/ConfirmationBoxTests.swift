import Testing
import WESModel

@testable import WESTUI

@Suite struct ConfirmationBoxTests {
    /// One question of each kind.
    static let kinds = ["t", "f", "A", "contactor", "open", "quit"]

    private func asked(_ kind: String, _ rows: Int = 24, _ columns: Int = 80) -> KeyHouse {
        var house = KeyHouse()
        house.state.rows = rows
        house.state.columns = columns
        switch kind {
        case "contactor":
            house.press(.down)
            house.type("t")
        case "open":
            house.drive(1, .closed)
            house.type("o")
        case "quit":
            house.drive(1, .closed)
            house.drive(12, .closed)
            house.type("q")
        default: house.type(kind)
        }
        return house
    }

    @Test func `the box is the one of the design, in its place`() {
        let lines = asked("t").text.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = [
            "          ┌─ Fermer le relais 1 pendant 10 s ? ──────────────────────┐",
            "          │                                                          │",
            "          │  Relais 1             Chauffe-eau (contacteur)           │",
            "          │  Commande             ○ ouvert ──▶ ● fermé               │",
            "          │  Retour automatique   ouvert après 10 s                  │",
            "          │  Contact du relais    10 A au plus (bobine seule)        │",
            "          │  Effet, pince 3       +2 200 W, 0 si thermostat coupé    │",
            "          │                                                          │",
            "          │  ! Vérifiez que personne ne travaille sur ce circuit.    │",
            "          │        › [ Annuler ] ‹            [ 1  Fermer ]          │",
            "          └──────────────────────────────────────────────────────────┘",
        ]
        for (offset, line) in wanted.enumerated() {
            #expect(lines[9 + offset] == line, "row \(9 + offset)")
        }
        #expect(
            lines[23] == " Échap Annuler  Tab Changer de bouton  "
                + "1 Confirmer (tapez le numéro du relais)")
    }

    @Test(arguments: kinds, [(24, 80), (10, 40), (12, 80), (30, 60), (60, 200), (10, 79)])
    func `the safety clause, the question and both buttons are never cut`(
        kind: String, size: (Int, Int)
    ) {
        for language in Language.allCases {
            for glyphs in GlyphSet.allCases {
                var house = asked(kind, size.0, size.1)
                house.state.language = language
                house.state.glyphs = glyphs
                guard let question = house.state.confirmation else {
                    Issue.record("no question for \(kind)")
                    return
                }
                let text = ConfirmationText(question, house.snapshot, house.state)
                let drawn = words(house.text)
                for part in [text.safety, text.title, "[ \(text.cancel) ]", "[ \(text.confirm) ]"] {
                    guard let part else { continue }
                    let plain = String(String.UnicodeScalarView(glyphs.translate(part)))
                    #expect(drawn.contains(words(plain)), "\(part) at \(size)")
                }
            }
        }
    }

    @Test func `a small window keeps what changes, what returns and the effect`() {
        let text = asked("t", 10, 40).text
        for part in ["○ ouvert ──▶ ● fermé", "Retour : ouvert après 10 s", "+2 200 W"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func `the effect is said as the configuration expects it`() {
        var house = KeyHouse()
        house.snapshot.unit.relays[1]?.expected = 0...2_200
        house.type("f")
        #expect(house.text.contains("0 à +2 200 W"))
        house.press(.escape)
        house.snapshot.unit.relays[1]?.expected = 2_200...2_200
        house.snapshot.unit.relays[1]?.isLoadShared = true
        house.snapshot.unit.relays[1]?.hasThermostat = false
        house.type("f")
        #expect(house.text.contains("+2 200 W de plus (pince partagée)"))
        house.press(.escape)
        house.press(.end)
        house.type("f")
        #expect(house.text.contains("aucune mesure ne le prouve"))
        #expect(house.text.contains("aucun, reste fermé"))
    }

    @Test func `no effect is promised that no measure can show now`() {
        var stale = KeyHouse()
        stale.snapshot.clamps[2].power?.at = ScreenFixture.ago(11)
        var closed = KeyHouse()
        closed.apply(.link(.clamps, .missing(device: "/dev/ttyAMA1"), at: closed.now))
        var mute = KeyHouse()
        mute.snapshot.clamps[2].power = nil
        for var house in [stale, closed, mute] {
            house.type("t")
            #expect(!house.text.contains("+2 200 W"))
            #expect(words(house.text).contains("aucune mesure ne peut le prouver maintenant"))
        }
    }

    @Test func `a relay that a test has closed is left closed, and its return is cancelled`() {
        var house = KeyHouse()
        house.drive(1, .closed)
        house.apply(.relay(.relay(1), .testStarted(until: house.now + .seconds(10)), at: house.now))
        house.type("f")
        let text = house.text
        #expect(text.contains("Laisser le relais 1 fermé ?"))
        #expect(text.contains("annule la réouverture automatique"))
        #expect(!text.contains("──▶ ● fermé") && !text.contains("+2 200 W"))
    }

    @Test func `what changes nothing has no effect`() {
        let house = KeyHouse()
        let question = Confirmation(.set(.relay(1), .open), house.snapshot, at: house.now)
        let fields = ConfirmationText(question, house.snapshot, house.state).fields
        #expect(fields.map(\.value).contains("○ ouvert, inchangé"))
        #expect(fields.last?.value == "aucun")
    }

    @Test func `a relay that sheds says that its load drops, and may return`() {
        var house = KeyHouse()
        house.snapshot.unit.relays[1]?.expected = 0...0
        house.type("t")
        #expect(house.text.contains("délesté : la charge tombe à 0"))
        house.press(.escape)
        house.drive(1, .closed)
        house.type("o")
        #expect(house.text.contains("la charge peut revenir"))
    }

    @Test func `the question is about what is, even over another screen`() {
        var house = asked("f")
        house.press(.tab)
        #expect(house.text.contains("› [ 1  Fermer ] ‹"))
        #expect(!house.text.contains("› [ Annuler ] ‹"))
    }

    /// The words without the frame around them, so that a broken line is found too.
    private func words(_ text: String) -> String {
        text.split(whereSeparator: { " \n│|─-›‹┌┐└┘+".contains($0) }).joined(separator: " ")
    }
}
