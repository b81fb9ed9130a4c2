import Testing
import WESModel

@testable import WESIO

@Suite struct ClockReaderTests {
    private let device = "/dev/rtc0"

    private func sample(_ seconds: Int64? = 1_795_606_800) -> ClockSample {
        let wall: Int64 = 1_795_606_800_500_000_000
        return ClockSample(
            seconds: seconds, before: wall, after: wall + 200_000, isBatteryLow: false,
            isSynchronised: true, upFor: .seconds(60))
    }

    private func links(_ events: [Event]) -> [LinkState] {
        events.compactMap { if case .link(.clock, let state, _) = $0 { state } else { nil } }
    }

    private func failure(_ code: IOFailure.Code, errno: Int32 = 0) -> IOFailure {
        IOFailure(code, device: device, errno: errno)
    }

    @Test func `the first looks follow each other, then one comes every ten seconds`() {
        var reader = ClockReader(device: device, at: .zero)
        var gaps: [Int64] = []
        for _ in 0..<20 {
            let now = reader.due
            let wall = 1_795_606_800_000_000_000 + now.nanoseconds
            _ = reader.took(
                .success(
                    ClockSample(seconds: wall / 1_000_000_000, before: wall, after: wall)), at: now)
            gaps.append((reader.due - now).wholeSeconds)
        }
        #expect(gaps.prefix(4).allSatisfy { (1...2).contains($0) })
        #expect(gaps.suffix(10).allSatisfy { (10...11).contains($0) })
    }

    @Test func `a look tells the time, the flag, the network and how long the machine is up`() {
        var reader = ClockReader(device: device, at: .zero)
        let events = reader.took(.success(sample()), at: .zero)
        #expect(links(events) == [.open(device: device, honoured: true)])
        guard case .batteryClock(let report, _)? = events.last else {
            Issue.record("no report")
            return
        }
        #expect(report.seconds == 1_795_606_800)
        #expect(report.isBatteryLow == false)
        #expect(report.isSystemSynchronised == true)
        #expect(report.upFor == .seconds(60))
        #expect(links(reader.took(.success(sample()), at: .zero + .seconds(1))) == [])
    }

    @Test func `a chip that lost its time has no offset`() {
        var reader = ClockReader(device: device, at: .zero)
        _ = reader.took(.success(sample()), at: .zero)
        let events = reader.took(.success(sample(nil)), at: .zero + .seconds(10))
        guard case .batteryClock(let report, _)? = events.last else {
            Issue.record("no report")
            return
        }
        #expect(report.seconds == nil)
        #expect(report.offset == nil)
        #expect(report.isTimeLost)
    }

    @Test func `each refusal has its name, told once`() {
        for (error, state) in [
            (failure(.missing, errno: 2), LinkState.missing(device: device)),
            (failure(.permission), .permission(device: device, group: "")),
            (failure(.system, errno: 25), .failed(device: device, errno: 25)),
        ] {
            var reader = ClockReader(device: device, at: .zero)
            #expect(links(reader.took(.failure(error), at: .zero)) == [state])
            #expect(reader.took(.failure(error), at: .zero + .seconds(10)).isEmpty)
            #expect(reader.due == .zero + .seconds(20))
        }
    }

    @Test func `another program may hold the clock for a moment`() {
        var reader = ClockReader(device: device, at: .zero)
        _ = reader.took(.success(sample()), at: .zero)
        #expect(reader.took(.failure(failure(.busy)), at: .zero + .seconds(1)).isEmpty)
        #expect(reader.took(.failure(failure(.busy)), at: .zero + .seconds(2)).isEmpty)
        let held = reader.took(.failure(failure(.busy)), at: .zero + .seconds(3))
        #expect(links(held) == [.busy(device: device, holder: "")])
        let back = reader.took(.success(sample()), at: .zero + .seconds(4))
        #expect(links(back) == [.open(device: device, honoured: true)])
    }

    @Test func `a clock that was read and is gone was pulled out`() {
        var reader = ClockReader(device: device, at: .zero)
        _ = reader.took(.success(sample()), at: .zero)
        let gone = reader.took(.failure(failure(.missing)), at: .zero + .seconds(10))
        #expect(links(gone) == [.unplugged(device: device, since: .zero + .seconds(10))])
        #expect(reader.took(.failure(failure(.missing)), at: .zero + .seconds(20)).isEmpty)
    }
}
