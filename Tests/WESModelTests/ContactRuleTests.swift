import Testing

@testable import WESModel

/// Contacts: their position of rest, their alarm, and when they chatter.
@Suite struct ContactRuleTests {
    private static func house(_ change: (inout ContactDescription) -> Void = { _ in }) -> RuleHouse
    {
        var unit = RuleHouse.unit
        var contact = ContactDescription(line: "chip:22")
        change(&contact)
        unit.contacts = [1: contact]
        var house = RuleHouse(unit)
        house.apply(.contact(.contact(1), .level(isClosed: false), at: house.now))
        return house
    }

    private static func point(_ house: RuleHouse) -> CheckState? {
        Checklist(house.snapshot, at: house.now).point(.contact(1))?.state
    }

    @Test func `ten changes in a minute chatter, and are forgotten a minute later`() {
        var house = Self.house()
        house.run(9) { $0.apply(.contact(.contact(1), .changed(isClosed: true), at: $0.now)) }
        #expect(!house.has(.contactChatter))
        house.run(1) { $0.apply(.contact(.contact(1), .changed(isClosed: false), at: $0.now)) }
        #expect(house.fault(.contactChatter)?.evidence.count == 10)
        #expect(house.fault(.contactChatter)?.evidence.windowSeconds == 60)
        house.run(62)
        #expect(!house.has(.contactChatter))
    }

    @Test func `changes too short to stay chatter as well`() {
        var house = Self.house()
        house.apply(.contact(.contact(1), .bounces(30), at: house.now))
        house.run(1)
        #expect(house.has(.contactChatter))
    }

    @Test func `a contact is to do until it changed, then right in any position`() {
        var house = Self.house()
        house.run(1)
        #expect(Self.point(house) == .todo)
        house.apply(.contact(.contact(1), .changed(isClosed: true), at: house.now))
        house.run(1)
        #expect(Self.point(house) == .ok)
        #expect(house.snapshot.alarms.isEmpty)
    }

    @Test func `an alarm that is active is to be looked at until it rests`() {
        var house = Self.house {
            $0.isAlarm = true
            $0.isClosedAtRest = true
        }
        house.run(1)
        #expect(house.snapshot.alarms == [.contact(1)])
        #expect(Self.point(house) == .look)
        house.apply(.contact(.contact(1), .changed(isClosed: true), at: house.now))
        house.run(1)
        #expect(house.snapshot.alarms.isEmpty)
        #expect(Self.point(house) == .ok)
    }
}
