import Synchronization
import Testing

@testable import WESIO
@testable import WESModel

/// Some lines of a chip are held by another program: the others work on.
@Suite struct RefusedLineTests {
    private static let open = LinkState.open(device: "d", honoured: true)
    private static let busy = LinkState.busy(device: "d:7", holder: "other")
    private let now = Instant(nanoseconds: 1_000_000_000)

    private func reader() -> LineReader {
        LineReader(
            chip: "d", counters: [3: (.counter(1), CounterDescription(line: "d:3"))],
            contacts: [7: (.contact(1), ContactDescription(line: "d:7"))],
            relays: [
                9: (.relay(1), RelayDescription(line: "d:9")),
                10: (.relay(2), RelayDescription(line: "d:10")),
            ])
    }

    private func links(_ output: ReaderOutput) -> [SourceID: LinkState] {
        var found: [SourceID: LinkState] = [:]
        for case .link(let source, let state, _) in output.events { found[source] = state }
        return found
    }

    private func outcomes(_ output: ReaderOutput) -> [CommandOutcome] {
        output.events.compactMap { event in
            if case .answered(_, let outcome, _) = event { outcome } else { nil }
        }
    }

    @Test func `a terminal whose line is refused is told by itself`() {
        var reader = reader()
        _ = reader.linesRefused([7: Self.busy, 9: Self.busy], at: now)
        let output = reader.linkChanged(Self.open, fixedSpeed: true, at: now)
        #expect(
            links(output) == [
                .contact(1): Self.busy, .counter(1): Self.open, .relay(1): Self.busy,
                .relay(2): Self.open,
            ])
        // Only the relay that is held is driven, and told.
        #expect(output.write == value(10))
        let close = Command.setRelay(.relay(1), .closed, by: "marc")
        let answer = reader.perform(close, as: CommandID(rawValue: 1), at: now)
        #expect(outcomes(answer) == [.notOpen])
        #expect(answer.write.isEmpty)
    }

    @Test func `a line that is let go of is taken, and its relay driven open`() {
        var reader = reader()
        _ = reader.linesRefused([7: Self.busy, 9: Self.busy], at: now)
        _ = reader.linkChanged(Self.open, fixedSpeed: true, at: now)
        let output = reader.linesRefused([7: Self.busy], at: now + .seconds(2))
        #expect(links(output) == [.relay(1): Self.open])
        #expect(output.write == value(9))
        let close = Command.setRelay(.relay(1), .closed, by: "marc")
        #expect(
            outcomes(reader.perform(close, as: CommandID(rawValue: 1), at: now)) == [.done])
        let last = reader.linesRefused([:], at: now + .seconds(4))
        #expect(links(last) == [.contact(1): Self.open])
        #expect(last.write.isEmpty)
    }

    @Test func `a relay that is closed stays so while another line is had again`() {
        var reader = reader()
        _ = reader.linesRefused([7: Self.busy], at: now)
        _ = reader.linkChanged(Self.open, fixedSpeed: true, at: now)
        let test = Command.testRelay(.relay(1), .seconds(10), by: "marc")
        _ = reader.perform(test, as: CommandID(rawValue: 1), at: now)
        let output = reader.linesRefused([:], at: now + .seconds(1))
        #expect(output.write.isEmpty)
        // The return of the test is still armed.
        #expect(output.deadline == now + .seconds(10))
    }

    @Test func `the runner tells its reader which lines its transport lacks, and which it got`() {
        let transport = PartialTransport()
        let told = Mutex<[SourceID: LinkState]>([:])
        let runner = LinkRunner(
            Link(
                source: SourceID(rawValue: "lines:d"), transport: transport, reader: reader(),
                report: { events in
                    for case .link(let source, let state, _) in events {
                        told.withLock { $0[source] = state }
                    }
                }), tap: nil, at: now)
        runner.run(at: now)
        #expect(told.withLock { $0[.contact(1)] } == Self.busy)
        #expect(told.withLock { $0[.counter(1)] } == Self.open)
        transport.release()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 480, alignment: 16)
        defer { buffer.deallocate() }
        runner.service(buffer, at: now + .seconds(1))
        #expect(told.withLock { $0[.contact(1)] } == Self.open)
    }

    private func value(_ offset: Int) -> [UInt8] {
        var values = LineValues()
        values.set(offset, to: false)
        return values.bytes
    }
}

/// A chip of which another program holds one line.
private final class PartialTransport: ByteTransport {
    let device = "d"
    let fixedSpeed = true
    let descriptor: Int32? = 1_000
    private let held = Mutex([
        UInt32(7): IOFailure(.busy, device: "d:7", errno: 16, context: "other")
    ])

    var refused: [UInt32: IOFailure] { held.withLock { $0 } }

    func release() { held.withLock { $0 = [:] } }

    func open() throws(IOFailure) {}

    func apply(_ settings: LineSettings) throws(IOFailure) -> Bool { true }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int { 0 }

    func write(_ bytes: [UInt8]) throws(IOFailure) -> Int { bytes.count }

    func close() {}
}
