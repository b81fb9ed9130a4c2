import Synchronization
import Testing
import WESModel

@testable import WESIO

@Suite struct IndexKeeperTests {
    @Test func `a setting is answered once it is kept, and what is counted meanwhile stays`() throws
    {
        let log = WriteLog()
        let house = IndexHouse(log)
        house.count(5, of: 1)
        house.keeper.set(.counter(1), to: 1_000, by: "Jean", as: CommandID(rawValue: 4))
        house.keeper.work()
        house.count(2, of: 1)
        house.keeper.finish()
        let again = IndexHouse(log)
        #expect(again.index(1) == 1_002)
        let setting = try #require(again.settings(1).first)
        #expect(setting.before == 5)
        #expect(setting.after == 1_000)
        #expect(setting.by == "Jean")
        #expect(setting.unixSeconds == 1_795_601_000)
    }

    @Test func `a setting that the disk refuses changes nothing and is answered so`() {
        let log = WriteLog()
        let house = IndexHouse(log)
        let heard = Heard()
        house.keeper.listen { heard.take($0) }
        house.count(5, of: 1)
        log.fail(with: 28)
        house.keeper.set(.counter(1), to: 9, by: "Jean", as: CommandID(rawValue: 4))
        house.keeper.work()
        #expect(house.index(1) == 5)
        #expect(heard.outcomes == [.failed(errno: 28)])
        #expect(heard.store == [.notSaved])
        log.fail(with: 0)
        house.advance(.seconds(10))
        house.keeper.work()
        house.keeper.finish()
        #expect(heard.store == [.notSaved, .savedAgain])
        #expect(IndexHouse(log).index(1) == 5)
        #expect(IndexHouse(log).settings(1).count <= 1)
    }

    @Test func `the indexes of an older program's state file are taken over once`() {
        let log = WriteLog()
        let house = IndexHouse(log)
        let old: [LearnedFact] = [.pulses(.counter(1), 184_302), .name(.counter(1), "Eau")]
        #expect(house.keeper.adopt(old) == [.counter(1)])
        house.count(1, of: 1)
        house.keeper.finish()
        let again = IndexHouse(log)
        #expect(again.keeper.adopt([.pulses(.counter(1), 5)]) == [.counter(1)])
        #expect(again.index(1) == 184_303)
    }

    @Test func `an index that cannot be taken over stays in the state file`() {
        let log = WriteLog()
        log.fail(with: 30)
        let house = IndexHouse(log)
        #expect(house.keeper.adopt([.pulses(.counter(1), 184_302)]).isEmpty)
        #expect(house.index(1) == 184_302)
    }
}

/// What a keeper reports.
final class Heard: Sendable {
    private let events = Mutex<[Event]>([])

    func take(_ new: [Event]) { events.withLock { $0 += new } }

    var outcomes: [CommandOutcome] {
        events.withLock { $0 }.compactMap {
            if case .answered(_, let outcome, _) = $0 { outcome } else { nil }
        }
    }

    var store: [StoreFact] {
        events.withLock { $0 }.compactMap { if case .store(let fact, _) = $0 { fact } else { nil } }
    }
}
