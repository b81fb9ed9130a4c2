import Testing

@testable import WESIO
@testable import WESModel

@Suite struct W1ReaderTests {
    private static let warm = "28-0316a279f0ff"
    private static let cold = "10-000802c1e0a4"
    private let warmROM = ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)
    private let coldROM = ROMCode(family: 0x10, serial: 0x0008_02C1_E0A4)
    private let card = ROMCode(family: 0x29, serial: 0x12_AB34)

    private func folder() -> MemoryW1Folder {
        MemoryW1Folder([
            Self.warm: .sixteenths(682),
            Self.cold: .sixteenths(-162),
            "29-00000012ab34": .bare,
            "00-800000000000": .sixteenths(0),
            "28-00": .sixteenths(0),
            "power": .bare,
        ])
    }

    /// Runs every step due until an instant.
    private func run(
        _ reader: inout W1Reader, _ folder: MemoryW1Folder, from start: Instant, until end: Instant
    ) -> [Event] {
        var now = start
        var events: [Event] = []
        for _ in 0..<10_000 {
            now = reader.nextStep(after: now)
            guard now <= end else { break }
            events += reader.step(folder, at: now)
        }
        return events
    }

    private func facts(_ events: [Event]) -> [OneWireEvent] {
        events.compactMap {
            if case .oneWire(let event, _) = $0 { return event }
            return nil
        }
    }

    private func outcomes(_ events: [Event]) -> [CommandOutcome] {
        events.compactMap {
            if case .answered(_, let outcome, _) = $0 { return outcome }
            return nil
        }
    }

    private func degrees(_ celsius: Double) -> ProbeResult {
        .temperature(Temperature(celsius: celsius))
    }

    @Test func `a cycle lists the devices and reads the thermometers`() {
        var reader = W1Reader(device: "w1")
        let events = run(&reader, folder(), from: .zero, until: .zero + .milliseconds(4_999))
        guard case .link(.oneWire, .open(device: "w1", honoured: true), _)? = events.first else {
            Issue.record("the link is not told first")
            return
        }
        #expect(
            facts(events) == [
                .listed([coldROM, warmROM, card]), .measured(coldROM, degrees(-10.125)),
                .measured(warmROM, degrees(42.625)),
            ])
    }

    @Test func `a cycle begins every five seconds`() {
        var reader = W1Reader(device: "w1")
        let folder = folder()
        let events = run(&reader, folder, from: .zero, until: .zero + .seconds(20))
        let listed = events.compactMap { event -> Instant? in
            if case .oneWire(.listed, let at) = event { return at }
            return nil
        }
        #expect(listed == (0...4).map { .zero + .seconds($0 * 5) })
        #expect(folder.change { $0.readings.count } == 10)
    }

    @Test func `names in capitals are the same devices, each read once by its own name`() {
        var reader = W1Reader(device: "w1")
        let folder = MemoryW1Folder([
            "28-0316A279F0FF": .sixteenths(16),
            "28-0316a279f0ff": .sixteenths(16),
        ])
        let events = run(&reader, folder, from: .zero, until: .zero)
        #expect(facts(events) == [.listed([warmROM]), .measured(warmROM, degrees(1))])
        #expect(folder.change { $0.readings } == ["28-0316A279F0FF"])
    }

    @Test func `a device whose file is missing is absent or empty as its folder says`() {
        var reader = W1Reader(device: "w1")
        let folder = MemoryW1Folder([Self.warm: .bare, Self.cold: .text([])])
        var events = reader.step(folder, at: .zero)
        events += reader.step(folder, at: .zero)
        events += reader.step(folder, at: .zero)
        #expect(facts(events).last == .measured(coldROM, .empty))
        folder.change { $0.files[Self.warm] = nil }
        events += reader.step(folder, at: .zero)
        #expect(facts(events).last == .measured(warmROM, .absent))
        folder.change { $0.files[Self.warm] = .bare }
        events = run(&reader, folder, from: .zero + .seconds(5), until: .zero + .seconds(5))
        #expect(facts(events).last == .measured(warmROM, .empty))
    }

    @Test func `a search lists once a second and reading goes on`() {
        var reader = W1Reader(device: "w1")
        let folder = folder()
        _ = run(&reader, folder, from: .zero, until: .zero + .seconds(3))
        let start = Instant.zero + .milliseconds(3_500)
        let asked = reader.perform(
            .searchOneWire(passes: 4), as: CommandID(rawValue: 9), at: start)
        #expect(facts(asked) == [.searchStarted(passes: 4)])
        #expect(outcomes(asked) == [.started])
        let events = run(&reader, folder, from: start, until: start + .seconds(10))
        let passes = events.compactMap { event -> Instant? in
            if case .oneWire(.pass(_, let found, _), let at) = event, found.count == 3 { return at }
            return nil
        }
        #expect(passes == (0...3).map { start + .seconds($0) })
        #expect(facts(events).contains(.measured(warmROM, degrees(42.625))))
        #expect(facts(events).count { $0 == .searchEnded(isComplete: true) } == 1)
        #expect(outcomes(events) == [.done])
    }

    @Test func `a search stops when asked, and a second one replaces the first`() {
        var reader = W1Reader(device: "w1")
        let folder = folder()
        _ = run(&reader, folder, from: .zero, until: .zero)
        let search = Command.searchOneWire(passes: 50)
        _ = reader.perform(search, as: CommandID(rawValue: 1), at: .zero)
        let second = reader.perform(search, as: CommandID(rawValue: 2), at: .zero)
        #expect(
            facts(second) == [.searchEnded(isComplete: false), .searchStarted(passes: 50)])
        #expect(outcomes(second) == [.done, .started])
        let stopped = reader.perform(.stopSearch, as: CommandID(rawValue: 3), at: .zero)
        #expect(facts(stopped) == [.searchEnded(isComplete: false)])
        #expect(outcomes(stopped) == [.done, .done])
        let after = run(&reader, folder, from: .zero, until: .zero + .seconds(20))
        #expect(!facts(after).contains { if case .pass = $0 { true } else { false } })
        let idle = reader.perform(.stopSearch, as: CommandID(rawValue: 4), at: .zero)
        #expect(facts(idle) == [] && outcomes(idle) == [.done])
    }

    @Test func `a listing asked for by a search that was stopped is no pass`() {
        var reader = W1Reader(device: "w1")
        let folder = folder()
        _ = run(&reader, folder, from: .zero, until: .zero)
        let search = Command.searchOneWire(passes: 1)
        _ = reader.perform(search, as: CommandID(rawValue: 1), at: .zero)
        #expect(reader.next(at: .zero) == .list)
        _ = reader.perform(search, as: CommandID(rawValue: 2), at: .zero)
        #expect(reader.listed(.success([]), at: .zero).isEmpty)
        #expect(
            facts(run(&reader, folder, from: .zero, until: .zero))
                == [.pass(1, found: [coldROM, warmROM, card]), .searchEnded(isComplete: true)])
    }

    @Test func `the folder's troubles are states of the link, told once`() {
        var reader = W1Reader(device: "w1")
        let folder = folder()
        folder.change { $0.failure = IOFailure(.missing, device: "w1", errno: 2) }
        let end = Instant.zero + .seconds(12)
        var events = run(&reader, folder, from: .zero, until: end)
        #expect(links(events) == [.missing(device: "w1")])
        #expect(
            outcomes(
                reader.perform(.searchOneWire(passes: 4), as: CommandID(rawValue: 1), at: end))
                == [.notOpen])
        folder.change { $0.failure = nil }
        events = run(&reader, folder, from: end, until: end + .seconds(5))
        #expect(links(events) == [.open(device: "w1", honoured: true)])
        _ = reader.perform(
            .searchOneWire(passes: 9), as: CommandID(rawValue: 1), at: end + .seconds(5))
        folder.change { $0.failure = IOFailure(.missing, device: "w1", errno: 2) }
        let gone = end + .seconds(5)
        events = run(&reader, folder, from: gone, until: gone + .seconds(20))
        #expect(links(events) == [.unplugged(device: "w1", since: gone)])
        #expect(facts(events) == [.searchEnded(isComplete: false)])
        #expect(outcomes(events) == [.failed(errno: 2)])
        folder.change { $0.failure = IOFailure(.permission, device: "w1", context: "root") }
        events = run(&reader, folder, from: gone + .seconds(20), until: gone + .seconds(30))
        #expect(links(events) == [.permission(device: "w1", group: "root")])
    }

    @Test func `another command is not supported`() {
        var reader = W1Reader(device: "w1")
        #expect(
            outcomes(reader.perform(.reloadConfiguration, as: CommandID(rawValue: 1), at: .zero))
                == [.notSupported])
    }

    private func links(_ events: [Event]) -> [LinkState] {
        events.compactMap {
            if case .link(.oneWire, let state, _) = $0 { return state }
            return nil
        }
    }
}
