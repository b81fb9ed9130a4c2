import Synchronization
import Testing
import WESModel

@testable import WESIO

/// Power cuts at every step of a time of counting and setting.
@Suite struct IndexPowerCutTests {
    /// Where an index stood, and since when.
    private struct Stand: Sendable {
        var at: Instant
        var index: Int64
    }

    /// What had happened when a step reached the disk.
    private struct Moment {
        var at: Instant
        /// The newest stand of each counter that a person had been answered for.
        var answered: [Int: Int]
        var settings: [Int: [IndexSetting]]
    }

    private struct Hour {
        var log: [WriteLog.Step] = []
        /// By step of the log.
        var moments: [Moment] = []
        /// By counter, oldest first.
        var stands: [Int: [Stand]] = [:]
    }

    private static let counters = [1, 2, 3, 4, 7]

    /// Drives five counters at random, and sets an index now and then.
    private static func hour(seconds: Int, seed: UInt64) -> Hour {
        var random = SplitMix(seed)
        let log = WriteLog()
        let house = IndexHouse(log, fullLength: 4_096)
        let answers = Mutex<[IndexSetting]>([])
        house.keeper.listen { events in
            for case .learned(.indexSet(_, let setting), _) in events {
                answers.withLock { $0.append(setting) }
            }
        }
        defer { house.keeper.finish() }
        var hour = Hour()
        for counter in counters { hour.stands[counter] = [Stand(at: house.now, index: 0)] }
        var moment = Moment(at: house.now, answered: [:], settings: [:])
        let end = house.now + .seconds(Int64(seconds))
        while house.now < end {
            house.advance(.milliseconds(Int64(random.next(upTo: 900))))
            let counter = counters[Int(random.next(upTo: UInt64(counters.count - 1)))]
            let last = hour.stands[counter]?.last?.index ?? 0
            let isQuiet = random.next(upTo: 9) > 6
            if random.next(upTo: 39) == 0 {
                let index = Int64(random.next(upTo: 100_000))
                house.keeper.set(
                    .counter(counter), to: index, by: "Jean", as: CommandID(rawValue: 1))
                hour.stands[counter]?.append(Stand(at: house.now, index: index))
            } else if !isQuiet {
                house.count(1, of: counter)
                hour.stands[counter]?.append(Stand(at: house.now, index: last + 1))
            }
            moment.at = house.now
            house.keeper.work()
            let steps = log.steps.count - hour.moments.count
            hour.moments += Array(repeating: moment, count: steps)
            // Only now has the person an answer.
            let new = answers.withLock { answers in
                defer { answers = [] }
                return answers
            }
            for setting in new {
                moment.settings[counter, default: []].append(setting)
                moment.answered[counter] = (hour.stands[counter]?.count ?? 1) - 1
            }
        }
        hour.log = log.steps
        return hour
    }

    @Test func `every prefix of the writes reopens within the window, torn sectors included`() {
        let hour = Self.hour(seconds: 400, seed: 7)
        #expect(hour.log.count > 100)
        var random = SplitMix(11)
        var files: [String: [UInt8]] = [:]
        var images = 0
        for (index, step) in hour.log.enumerated() {
            let before = index > 0 ? hour.log[index - 1] : nil
            let cut = WriteLog.images(of: files, cutIn: step, appended: before, using: &random)
            for image in cut {
                images += 1
                check(image, after: index, of: hour)
            }
            WriteLog.apply(step, to: &files)
        }
        #expect(images > 1_500)
    }

    private func check(_ image: [String: [UInt8]], after step: Int, of hour: Hour) {
        let moment = hour.moments[step]
        let house = IndexHouse(WriteLog(image), fullLength: 4_096)
        for counter in Self.counters {
            let stands = hour.stands[counter] ?? []
            let settled = stands.lastIndex { $0.at <= moment.at + Self.ago } ?? 0
            let oldest = max(settled, moment.answered[counter] ?? 0)
            let newest = stands.lastIndex { $0.at <= moment.at } ?? 0
            let allowed = stands[min(oldest, newest)...newest].map(\.index)
            let found = house.index(counter) ?? 0
            #expect(allowed.contains(found), "counter \(counter), step \(step): \(found)")
            let kept = (moment.settings[counter] ?? []).suffix(PulseCounter.settingsKept)
            let settings = house.settings(counter)
            #expect(settings.starts(with: kept), "counter \(counter), step \(step)")
        }
    }

    private static let ago = Delay(nanoseconds: -PulseCounter.lossWindow.nanoseconds)

    @Test func `a unit cut again and again never steps back and loses no more than the window`() {
        var random = SplitMix(23)
        var files: [String: [UInt8]] = [:]
        var lowest: Int64 = 0
        for _ in 0..<200 {
            let log = WriteLog(files)
            let house = IndexHouse(log, fullLength: 2_048)
            let start = house.index(1) ?? 0
            #expect(start >= lowest)
            lowest = start
            var steps: [(count: Int, index: Int64)] = []
            for second in 1...Int64(30) {
                house.advance(.seconds(1))
                house.count(1, of: 1)
                house.keeper.work()
                steps.append((log.steps.count, start + second))
            }
            // The cut comes in the middle of some step of this run.
            let at = Int(random.next(upTo: UInt64(log.steps.count - 1)))
            var image = files
            for step in log.steps[..<at] { WriteLog.apply(step, to: &image) }
            let cut = WriteLog.images(
                of: image, cutIn: log.steps[at], appended: at > 0 ? log.steps[at - 1] : nil,
                using: &random)
            files = cut[Int(random.next(upTo: UInt64(cut.count - 1)))]
            let counted = steps.first { $0.count > at }?.index ?? start
            let found = IndexHouse(WriteLog(files)).index(1) ?? 0
            #expect(found >= counted - 10)
            #expect(found <= counted)
        }
    }

    @Test func `nothing is written while nothing changes`() {
        let log = WriteLog()
        let house = IndexHouse(log)
        house.count(3, of: 1)
        house.keeper.work()
        let steps = log.steps.count
        for _ in 0..<100 {
            house.advance(.seconds(60))
            #expect(house.keeper.work() == nil)
        }
        house.keeper.finish()
        #expect(log.steps.count == steps)
    }

    @Test func `the first pulse is written at once, those that follow together`() {
        let log = WriteLog()
        let house = IndexHouse(log)
        house.count(1, of: 1)
        house.keeper.work()
        #expect(IndexStore(files: log).book.latest[1]?.index == 1)
        let steps = log.steps.count
        for _ in 0..<8 {
            house.advance(.seconds(1))
            house.count(5, of: 1)
            house.keeper.work()
        }
        #expect(log.steps.count == steps)
        house.advance(.seconds(1))
        house.keeper.work()
        #expect(IndexStore(files: log).book.latest[1]?.index == 41)
        house.count(2, of: 1)
        house.keeper.finish()
        let last = IndexStore(files: log).book.latest[1]
        #expect(last?.index == 43)
        #expect(last?.reason == .ended)
    }

    @Test func `a busy counter writes what its comment says`() {
        let log = WriteLog()
        let house = IndexHouse(log)
        for _ in 0..<3_600 {
            house.advance(.seconds(1))
            house.count(1, of: 1)
            house.keeper.work()
        }
        let bytes = log.steps.reduce(0) { sum, step in
            switch step {
            case .append(_, let bytes), .write(_, let bytes): sum + bytes.count
            default: sum
            }
        }
        #expect(bytes == 400 * 512)
    }
}
