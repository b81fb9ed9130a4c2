import Testing
import WESModel

@testable import WESIO

/// A line in memory: a scene's bytes reach the real reader on a virtual clock.
private struct VirtualInput {
    private var line: SimulatedLine
    private let source: SourceID
    private var reader: TeleinfoReader
    private var garbler: SpeedGarbler?
    private var speeds = (0, 0)
    private var readerBaud = 9_600
    private var deadline: Instant?
    private(set) var snapshot = Snapshot()
    private(set) var locks: [(line: TeleinfoLine, at: Instant)] = []

    init(scene: String, number: Int) throws {
        line = try #require(try SceneLibrary.scene(scene).line(number))
        source = .teleinfo(number)
        reader = TeleinfoReader(source: source)
        let open = LinkState.open(device: "d", honoured: false)
        Reducer.apply(.link(source, open, at: .zero), to: &snapshot)
        take(reader.linkChanged(open, fixedSpeed: false, at: .zero))
    }

    var input: TeleinfoInput? { snapshot.teleinfo[(source.number ?? 1) - 1] }

    mutating func play(from start: Int64 = 0, seconds: Int64) {
        for step in start * 40 + 1...(start + seconds) * 40 {
            let now = Instant.zero + .milliseconds(step * 25)
            let bytes = line.bytes(until: .milliseconds(step * 25))
            if step % 40 == 0 { tick(now) }
            if let deadline, deadline <= now { take(reader.deadlineReached(at: now)) }
            guard let baud = bytes.first?.baud else { continue }
            let seen = receive(bytes.filter { $0.baud == baud }.map(\.value), baud)
            let output = seen.bytes.withUnsafeBytes {
                reader.receive($0, faults: seen.faults, at: now)
            }
            take(output)
        }
    }

    private mutating func tick(_ now: Instant) {
        let civil = CivilTime(unixSeconds: now.nanoseconds / 1_000_000_000, utcOffset: 7_200)
        Reducer.apply(.clock(ClockReading(instant: now, civil: civil)), to: &snapshot)
    }

    private mutating func receive(
        _ bytes: [UInt8], _ baud: Int
    ) -> (bytes: [UInt8], faults: LineFaults) {
        guard baud != readerBaud else { return (bytes, LineFaults()) }
        if garbler == nil || speeds != (baud, readerBaud) {
            speeds = (baud, readerBaud)
            garbler = SpeedGarbler(lineBaud: baud, readerBaud: readerBaud)
        }
        return garbler?.receive(bytes) ?? (bytes, LineFaults())
    }

    private mutating func take(_ output: ReaderOutput) {
        if let baud = output.settings?.baud { readerBaud = baud }
        deadline = output.deadline
        for event in output.events {
            if case .teleinfo(_, .locked(let line), let at) = event { locks.append((line, at)) }
            Reducer.apply(event, to: &snapshot)
        }
    }
}

@Suite struct SimulationReadingTests {
    @Test func `both meters of the sample house are read as fast as asked`() throws {
        var linky = try VirtualInput(scene: "maison", number: 1)
        linky.play(seconds: 4)
        #expect(linky.locks.map(\.line) == [TeleinfoLine(mode: .standard, baud: 9_600)])
        #expect(linky.locks.first.map { $0.at <= .zero + .seconds(1) } == true)
        #expect(linky.input?.condition == .receiving)
        #expect(linky.input?.value("SINSTI") != nil)
        var pump = try VirtualInput(scene: "maison", number: 2)
        pump.play(seconds: 6)
        #expect(pump.locks.map(\.line) == [TeleinfoLine(mode: .historique, baud: 1_200)])
        #expect(pump.locks.first.map { $0.at <= .zero + .seconds(3) } == true)
        #expect(pump.input?.condition == .receiving)
        #expect(pump.input?.value("PAPP") != nil)
    }

    @Test(arguments: [
        ("tic-veille", 2, TeleinfoCondition.standby), ("tic-metrol", 2, .pulses),
        ("tic-8-bits", 1, .eightBits), ("tic-cuite", 2, .cooked), ("tic-bruit", 1, .receiving),
        ("tic-triphase", 2, .receiving), ("tic-pro", 1, .receiving), ("tic-pro", 2, .receiving),
        ("tic-jaune", 2, .receiving), ("tic-eot", 1, .receiving),
        ("tic-depassement-tri", 2, .receiving), ("tic-horloge", 1, .receiving),
    ])
    func `a scene leads the reader to the condition it is about`(
        scene: String, number: Int, condition: TeleinfoCondition
    ) throws {
        var input = try VirtualInput(scene: scene, number: number)
        input.play(seconds: 40)
        #expect(input.input?.condition == condition)
    }

    @Test(arguments: [
        ("maison", 1), ("maison", 2), ("tic-triphase", 1), ("tic-triphase", 2), ("tic-pro", 1),
        ("tic-pro", 2), ("tic-jaune", 2), ("tic-mode-change", 1), ("tic-depassement-tri", 2),
    ])
    func `a sound line joined in the middle of a frame is never called anything else`(
        scene: String, number: Int
    ) throws {
        var input = try VirtualInput(scene: scene, number: number)
        for second in Int64(0)..<60 {
            input.play(from: second, seconds: 1)
            let condition = try #require(input.input?.condition)
            #expect([.searching, .receiving].contains(condition), "second \(second + 1)")
        }
    }

    @Test func `a switch of mode is followed there and back`() throws {
        var input = try VirtualInput(scene: "tic-mode-change", number: 1)
        input.play(seconds: 200)
        #expect(input.locks.map(\.line.mode) == [.historique, .standard, .historique])
    }

    @Test func `a noisy line stays locked and counts what it refuses`() throws {
        var noisy = try VirtualInput(scene: "tic-bruit", number: 1)
        noisy.play(seconds: 60)
        #expect(noisy.locks.count == 1)
        #expect(noisy.input?.counts.rejectedTotal ?? 0 > 10)
    }

    @Test func `a cut line is noticed after ten seconds, and a mute one too`() throws {
        var cut = try VirtualInput(scene: "tic-coupee", number: 1)
        cut.play(seconds: 19)
        #expect(cut.input?.condition == .receiving)
        cut.play(from: 19, seconds: 13)
        #expect(cut.input?.condition == .interrupted)
        var mute = try VirtualInput(scene: "tic-silence", number: 1)
        mute.play(seconds: 13)
        #expect(mute.input?.condition == .silent)
    }
}
