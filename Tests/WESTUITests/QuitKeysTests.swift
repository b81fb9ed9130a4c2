import Testing
import WESModel

@testable import WESTUI

@Suite struct QuitKeysTests {
    private static let keys: [Key] = [.character("q"), .control("c"), .function(10)]

    @Test(arguments: keys)
    func `where nothing runs and nothing is closed, quitting asks nothing`(_ key: Key) {
        var house = KeyHouse(tab: .overview)
        house.press(key)
        #expect(house.hasQuit)
    }

    @Test(arguments: keys)
    func `a closed relay that would be released asks first`(_ key: Key) {
        var house = KeyHouse(tab: .overview)
        house.drive(2, .closed)
        house.press(key)
        #expect(!house.hasQuit)
        #expect(house.text.contains("Quitter wes ?"))
        #expect(house.text.contains("Relais à relâcher    2 "))
        #expect(house.text.contains("Tab puis Entrée Quitter  Ctrl-C Quitter aussitôt"))
        house.press(.enter)
        #expect(!house.hasQuit && house.state.confirmation == nil)
        house.press(key)
        house.press(.tab)
        house.press(.enter)
        #expect(house.hasQuit)
    }

    @Test func `a relay that its driver holds does not ask`() {
        var house = KeyHouse()
        house.drive(2, .closed)
        house.snapshot.unit.relays[2]?.holdsAtExit = true
        house.type("q")
        #expect(house.hasQuit)
    }

    @Test func `a running test and a running search ask first`() {
        var house = KeyHouse()
        house.drive(1, .closed)
        house.apply(.relay(.relay(1), .testStarted(until: house.now + .seconds(10)), at: house.now))
        house.type("q")
        #expect(house.text.contains("1, réouverture avant de quitter"))
        var other = KeyHouse()
        other.apply(.oneWire(.searchStarted(passes: 4), at: other.now))
        other.type("q")
        #expect(other.text.contains("Recherche 1-Wire"))
        #expect(!house.hasQuit && !other.hasQuit)
    }

    @Test func `Ctrl-C during the question leaves at once`() {
        var house = KeyHouse()
        house.drive(1, .closed)
        house.type("q")
        house.press(.control("c"), after: .milliseconds(10))
        #expect(house.hasQuit)
    }

    @Test func `q in the question cancels it, and no digit confirms`() {
        var house = KeyHouse()
        house.drive(1, .closed)
        house.type("q1")
        #expect(!house.hasQuit)
        house.type("q")
        #expect(!house.hasQuit && house.state.confirmation == nil)
    }

    @Test func `the question closes when there is nothing left to ask`() {
        var house = KeyHouse()
        house.drive(1, .closed)
        house.type("q")
        house.drive(1, .open)
        house.pass(.milliseconds(10))
        #expect(house.state.confirmation == nil)
    }

    @Test func `Ctrl-C from another question asks about quitting`() {
        var house = KeyHouse()
        house.drive(2, .closed)
        house.type("f")
        house.press(.control("c"))
        #expect(!house.hasQuit)
        #expect(house.text.contains("Quitter wes ?"))
    }

    @Test func `Ctrl-Z does not stop the program that must end a test`() {
        func suspends(_ house: KeyHouse) -> Bool {
            var state = house.state
            let key = UIEvent.key(.control("z"), burst: false, at: house.now)
            return UIUpdate.apply(key, to: &state, house.snapshot) == [.suspend]
        }
        var house = KeyHouse()
        #expect(suspends(house))
        house.type("t1")
        #expect(!suspends(house))
        house.apply(.relay(.relay(1), .testStarted(until: house.now + .seconds(10)), at: house.now))
        #expect(!suspends(house))
        house.apply(.relay(.relay(1), .testEnded(isComplete: true), at: house.now))
        house.apply(.answered(CommandID(rawValue: 1), .done, at: house.now))
        house.pass(.milliseconds(10))
        #expect(suspends(house))
    }

    @Test func `Ctrl-Z does not stop the program that holds a relay closed`() {
        func suspends(_ house: inout KeyHouse) -> Bool {
            let key = UIEvent.key(.control("z"), burst: false, at: house.now)
            return UIUpdate.apply(key, to: &house.state, house.snapshot) == [.suspend]
        }
        var house = KeyHouse()
        house.press(.down)
        house.type("A2f")
        #expect(!suspends(&house))
        house.drive(2, .closed)
        house.apply(.answered(CommandID(rawValue: 1), .done, at: house.now))
        house.pass(.milliseconds(10))
        #expect(!suspends(&house))
        #expect(house.state.notice == "Relais 2 fermé : ouvrez-le avant de suspendre")
        house.drive(2, .open)
        #expect(suspends(&house))
    }

    @Test func `a window too small quits on q`() {
        var house = KeyHouse()
        house.drive(1, .closed)
        _ = UIUpdate.apply(.resized(rows: 5, columns: 20), to: &house.state, house.snapshot)
        house.type("q")
        #expect(house.hasQuit)
    }
}
