import Synchronization
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct LinkRunnerRestTests {
    @Test func `a line rests after a read, but not while its bytes fill the buffer`() {
        let transport = FullTransport(waiting: 64 + 10)
        let runner = LinkRunner(
            Link(
                source: .clamps, transport: transport, reader: PlainReader(), report: { _ in }),
            tap: nil, at: .zero)
        runner.run(at: .zero)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 16)
        defer { buffer.deallocate() }
        runner.service(buffer, at: .zero)
        #expect(runner.descriptor(at: .zero) != nil)
        runner.service(buffer, at: .zero)
        #expect(runner.descriptor(at: .zero) == nil)
        #expect(runner.descriptor(at: .zero + .milliseconds(40)) != nil)
    }
}

/// A stream with a number of bytes waiting.
private final class FullTransport: ByteTransport {
    let device = "d"
    let fixedSpeed = true
    let descriptor: Int32? = 1_000
    private let waiting: Mutex<Int>

    init(waiting: Int) { self.waiting = Mutex(waiting) }

    func open() throws(IOFailure) {}

    func apply(_ settings: LineSettings) throws(IOFailure) -> Bool { true }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        waiting.withLock { waiting in
            let count = min(waiting, buffer.count)
            waiting -= count
            return count
        }
    }

    func write(_ bytes: [UInt8]) throws(IOFailure) -> Int { bytes.count }

    func close() {}
}
