import Testing
import WESModel

@testable import WESTUI

@Suite struct ArmedRelayTests {
    private func armed() -> KeyHouse {
        var house = KeyHouse()
        house.type("A1")
        return house
    }

    @Test func `arming asks once, then Space, f and o act at once for two minutes`() {
        var house = armed()
        #expect(house.sent.isEmpty)
        #expect(house.state.armed?.source == .relay(1))
        house.type("f")
        #expect(house.sent == [.setRelay(.relay(1), .closed, by: "essai")])
        house.drive(1, .closed)
        house.type(" ")
        house.drive(1, .open)
        house.type("f")
        #expect(house.sent.count == 3)
        #expect(house.state.confirmation == nil)
        #expect(house.state.armed?.secondsLeft(at: house.now) == 117)
    }

    @Test func `a test is asked for even on an armed relay`() {
        var house = armed()
        house.type("t")
        #expect(house.state.confirmation?.subject == .test(.relay(1)))
        #expect(house.sent.isEmpty)
    }

    @Test func `every other relay stays behind its question`() {
        var house = armed()
        for key in " fo" {
            house.press(.home)
            house.press(.down)
            house.drive(2, key == "o" ? .closed : .open)
            house.press(.character(key))
            #expect(house.state.confirmation?.relay == .relay(2), "\(key)")
            house.press(.escape)
        }
        #expect(house.sent.isEmpty)
        #expect(house.state.armed?.source == .relay(1))
    }

    @Test(arguments: [Key.character("A"), .escape, .right, .character("1"), .tab])
    func `it ends on A, on Escape and on leaving the tab`(_ key: Key) {
        var house = armed()
        house.press(key)
        #expect(house.state.armed == nil)
    }

    @Test func `it ends after two minutes`() {
        var house = armed()
        house.pass(.milliseconds(119_900))
        #expect(house.state.armed != nil)
        house.pass(.milliseconds(100))
        #expect(house.state.armed == nil)
        house.type("f")
        #expect(house.sent.isEmpty && house.state.confirmation != nil)
    }

    @Test func `it ends when the line of the relay is lost`() {
        var house = armed()
        house.apply(.link(.relay(1), .missing(device: "sim:x"), at: house.now))
        house.pass(.milliseconds(10))
        #expect(house.state.armed == nil)
    }

    @Test func `Escape clears a filter before it disarms`() {
        var house = armed()
        house.type("/chauffe")
        house.press(.enter)
        house.press(.escape)
        #expect(house.state.filter.isEmpty && house.state.armed != nil)
        house.press(.escape)
        #expect(house.state.armed == nil)
    }

    @Test func `a key held down switches an armed relay once`() {
        var house = armed()
        house.press(.character(" "))
        for _ in 0..<60 {
            house.drive(1, house.relay(1)?.commanded == .open ? .closed : .open)
            house.press(.character(" "), after: .milliseconds(33))
        }
        #expect(house.sent.count == 1)
    }

    @Test func `arming by a held key is refused`() {
        var house = KeyHouse()
        house.type("A")
        for _ in 0..<60 { house.press(.character("1"), after: .milliseconds(33)) }
        #expect(house.state.armed == nil)
    }
}
