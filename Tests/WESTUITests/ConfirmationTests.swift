import Testing
import WESModel

@testable import WESTUI

@Suite struct ConfirmationTests {
    private let test = Command.testRelay(.relay(1), .seconds(10), by: "essai")

    @Test func `the number typed after half a second confirms, and nothing is sent before`() {
        var house = KeyHouse()
        house.type("t")
        #expect(house.state.confirmation?.subject == .test(.relay(1)))
        #expect(house.sent.isEmpty)
        house.type("1")
        #expect(house.sent == [test])
        #expect(house.state.confirmation == nil)
    }

    @Test(arguments: [Key.enter, .escape, .character("n"), .character("q"), .function(10)])
    func `Enter, Escape, n and q cancel`(_ key: Key) {
        var house = KeyHouse()
        house.type("f")
        house.press(key)
        #expect(house.state.confirmation == nil && house.sent.isEmpty && !house.hasQuit)
    }

    @Test func `Tab then Enter confirms, and Tab twice is back on the button that cancels`() {
        var house = KeyHouse()
        house.type("f")
        house.press(.tab)
        house.press(.enter)
        #expect(house.sent == [.setRelay(.relay(1), .closed, by: "essai")])
        house.type("f")
        for key in [Key.tab, .tab, .enter] { house.press(key) }
        #expect(house.sent.count == 1)
    }

    @Test func `a key within half a second of the question does not confirm`() {
        var house = KeyHouse()
        house.type("t")
        house.press(.character("1"), after: .milliseconds(400))
        #expect(house.sent.isEmpty)
        #expect(house.state.notice?.hasPrefix("trop tôt") == true)
        house.press(.character("1"), after: .milliseconds(200))
        #expect(house.sent == [test])
    }

    @Test func `a key within 150 ms of another, or in the same read, does not confirm`() {
        var house = KeyHouse()
        house.type("t")
        house.press(.down)
        house.press(.character("1"), after: .milliseconds(140))
        house.press(.character("1"), burst: true)
        house.press(.tab)
        house.press(.enter, after: .milliseconds(100))
        #expect(house.sent.isEmpty)
        #expect(house.state.confirmation != nil)
        house.press(.enter)
        #expect(house.sent == [test])
    }

    @Test func `holding Enter from the table for three seconds changes nothing`() {
        var house = KeyHouse()
        house.type("t")
        for _ in 0..<90 { house.press(.enter, after: .milliseconds(33)) }
        #expect(house.sent.isEmpty)
    }

    @Test func `holding Enter with the other button in focus changes nothing`() {
        var house = KeyHouse()
        house.type("t")
        house.press(.tab, after: .milliseconds(100))
        for _ in 0..<90 { house.press(.enter, after: .milliseconds(33)) }
        #expect(house.sent.isEmpty)
    }

    @Test func `holding a digit from before the question opened changes nothing`() {
        var house = KeyHouse()
        for _ in 0..<10 { house.press(.character("6"), after: .milliseconds(33)) }
        house.press(.character("t"), after: .milliseconds(33))
        for _ in 0..<120 { house.press(.character("1"), after: .milliseconds(33)) }
        #expect(house.sent.isEmpty)
    }

    @Test func `a relay with two digits takes both, and a wrong one clears`() {
        var house = KeyHouse()
        house.press(.end)
        house.type("f")
        #expect(house.state.confirmation?.digits == "12")
        house.type("1")
        #expect(house.sent.isEmpty && house.state.confirmation?.typed == "1")
        house.type("3")
        #expect(house.state.confirmation?.typed == "")
        house.type("2")
        #expect(house.sent.isEmpty)
        house.type("12")
        #expect(house.sent == [.setRelay(.relay(12), .closed, by: "essai")])
    }

    @Test func `an unanswered question closes after 30 s`() {
        var house = KeyHouse()
        house.type("f")
        house.pass(.milliseconds(29_900))
        #expect(house.state.confirmation != nil)
        house.pass(.milliseconds(100))
        #expect(house.state.confirmation == nil)
        #expect(house.state.notice?.contains("30 s") == true)
    }

    @Test func `a question closes when the relay changed under it, and its key does nothing`() {
        var house = KeyHouse()
        house.type("f")
        house.drive(1, .closed)
        house.type("1")
        #expect(house.state.confirmation == nil)
        #expect(house.sent.isEmpty)
        #expect(house.state.tab == .relays)
    }

    @Test func `a question closes when the line of the relay is lost`() {
        var house = KeyHouse()
        house.type("f")
        house.apply(
            .link(.relay(1), .unplugged(device: "sim:x", since: house.now), at: house.now))
        house.pass(.milliseconds(10))
        #expect(house.state.confirmation == nil)
    }

    @Test func `a question stays when another relay changes`() {
        var house = KeyHouse()
        house.type("f")
        house.drive(2, .closed)
        house.pass(.milliseconds(10))
        #expect(house.state.confirmation != nil)
    }

    @Test func `the contactor is asked for before the first test of a relay, once`() {
        var house = KeyHouse()
        house.press(.down)
        house.type("t")
        #expect(house.state.confirmation?.subject == .contactor(.relay(2), before: .test))
        house.type("o")
        #expect(house.sent == [.setContactor(.relay(2), true)])
        #expect(house.state.notice == "Relais 2 : par contacteur, réponse retenue")
        #expect(house.state.confirmation?.subject == .test(.relay(2)))
        house.apply(.learned(.contactor(.relay(2), true), at: house.now))
        house.type("2")
        #expect(house.sent.last == .testRelay(.relay(2), .seconds(10), by: "essai"))
        house.type("t")
        #expect(house.state.confirmation?.subject == .test(.relay(2)))
    }

    @Test func `an inductive load without a contactor is not tested, and is asked about again`() {
        var house = KeyHouse()
        house.snapshot.unit.relays[2]?.kind = .inductive
        house.press(.down)
        house.type("tn")
        let refused = "Relais 2, charge inductive : contacteur obligatoire, essai refusé"
        #expect(house.state.confirmation == nil && house.state.notice == refused)
        #expect(house.sent == [.setContactor(.relay(2), false)])
        house.apply(.learned(.contactor(.relay(2), false), at: house.now))
        house.type("t")
        #expect(house.state.confirmation?.subject == .contactor(.relay(2), before: .test))
        house.type("o")
        house.apply(.learned(.contactor(.relay(2), true), at: house.now))
        #expect(house.state.confirmation?.subject == .test(.relay(2)))
        house.press(.escape)
        house.snapshot.unit.relays[2]?.hasContactor = false
        house.type("t")
        #expect(house.state.confirmation == nil && house.state.notice == refused)
    }

    @Test func `a resistive load without a contactor is tested, and the answer is told`() {
        var house = KeyHouse()
        house.press(.down)
        house.type("tn")
        #expect(house.state.confirmation?.subject == .test(.relay(2)))
        #expect(house.state.notice == "Relais 2 : sans contacteur, réponse retenue")
    }

    @Test(arguments: [RelayDescription.Kind.inductive, .compressor], [" ", "f"])
    func `the contactor of a motor is asked for before it is closed, even on an armed relay`(
        kind: RelayDescription.Kind, key: String
    ) {
        var house = KeyHouse()
        house.snapshot.unit.relays[2]?.kind = kind
        house.press(.down)
        house.type("A2" + key)
        #expect(house.state.confirmation?.subject == .contactor(.relay(2), before: .close))
        house.type("n")
        house.apply(.learned(.contactor(.relay(2), false), at: house.now))
        #expect(house.state.confirmation?.subject == .set(.relay(2), .closed))
        #expect(house.text.contains("passez par un contacteur"))
        house.type("2")
        #expect(house.sent.last == .setRelay(.relay(2), .closed, by: "essai"))
    }

    @Test(arguments: [Key.enter, .escape, .character("q"), .character("1")])
    func `the question of the contactor is answered by o, y or n only`(_ key: Key) {
        var house = KeyHouse()
        house.press(.down)
        house.type("t")
        house.press(key)
        #expect(house.sent.isEmpty)
    }

    @Test func `a test is refused for a compressor, on a closed relay and during a test`() {
        var house = KeyHouse()
        house.press(.down)
        house.press(.down)
        house.type("t")
        #expect(house.state.confirmation == nil)
        #expect(house.state.notice == "Relais 3 : essai refusé : compresseur")
        house.press(.home)
        house.drive(1, .closed)
        house.type("t")
        #expect(house.state.notice?.contains("ouvrez-le") == true)
        house.apply(.relay(.relay(1), .testStarted(until: house.now + .seconds(10)), at: house.now))
        house.type("t")
        #expect(house.state.notice?.contains("essai en cours") == true)
        #expect(house.sent.isEmpty)
    }

    @Test func `Space closes an open relay and opens a closed one`() {
        var house = KeyHouse()
        house.type(" 1")
        house.drive(1, .closed)
        house.type(" 1")
        #expect(
            house.sent == [
                .setRelay(.relay(1), .closed, by: "essai"),
                .setRelay(.relay(1), .open, by: "essai"),
            ])
    }

    @Test func `a frozen display switches nothing`() {
        var house = KeyHouse()
        house.type("pf")
        #expect(house.state.confirmation == nil)
        #expect(house.state.notice?.contains("figé") == true)
        let bar = Keymap.entries(of: house.state, house.snapshot)
        #expect(!bar.contains { $0.key == .character("f") })
    }

    @Test func `a line that is not held is not switched`() {
        var house = KeyHouse()
        house.apply(.link(.relay(1), .missing(device: "sim:x"), at: house.now))
        let bar = Keymap.entries(of: house.state, house.snapshot)
        #expect(!bar.contains { $0.isSwitching })
        #expect(bar.contains { $0.key == .character("l") })
        for key in " tfoA" {
            house.type(String(key))
            #expect(house.state.confirmation == nil)
            #expect(house.state.notice == "Relais 1 : refusé, interface introuvable")
        }
        house.press(.down)
        let other = Keymap.entries(of: house.state, house.snapshot)
        #expect(other.filter { $0.isSwitching }.count == 5)
    }

    @Test func `a window too small for the question closes it`() {
        var house = KeyHouse()
        house.type("f")
        _ = UIUpdate.apply(.resized(rows: 9, columns: 30), to: &house.state, house.snapshot)
        house.type("1")
        #expect(house.sent.isEmpty && house.state.confirmation == nil)
    }

    @Test func `a refusal of the engine is said on the message line`() {
        var house = KeyHouse()
        house.type("f1")
        let identifier = CommandID(rawValue: 1)
        let soon = CommandOutcome.tooSoon(until: house.now + .seconds(20))
        house.apply(.answered(identifier, soon, at: house.now))
        house.pass(.milliseconds(100))
        #expect(house.state.notice == "Relais 1 : trop tôt, possible dans 20 s")
        #expect(house.state.pending.isEmpty)
    }

    @Test func `a command without an answer is said after five seconds`() {
        var house = KeyHouse()
        house.type("f1")
        house.pass(.milliseconds(4_900))
        #expect(house.state.notice == nil)
        house.pass(.milliseconds(100))
        #expect(house.state.notice == "Relais 1 : commande sans réponse")
    }
}
