import Synchronization
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct LinkRunnerRestTests {
    private func runner(_ transport: FullTransport, _ reader: any StreamReader) -> LinkRunner {
        let runner = LinkRunner(
            Link(source: .clamps, transport: transport, reader: reader, report: { _ in }),
            tap: nil, at: .zero)
        runner.run(at: .zero)
        return runner
    }

    @Test(arguments: [(true, 40), (false, 200)])
    func `a serial line rests as long as its reader says, another 40 ms`(
        _ fixedSpeed: Bool, _ milliseconds: Int64
    ) {
        let runner = runner(
            FullTransport(waiting: 10, fixedSpeed: fixedSpeed), PlainReader())
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 16)
        defer { buffer.deallocate() }
        runner.service(buffer, at: .zero)
        #expect(runner.descriptor(at: .zero + .milliseconds(milliseconds - 1)) == nil)
        #expect(runner.descriptor(at: .zero + .milliseconds(milliseconds)) != nil)
    }

    @Test func `a line rests after a read, but not while its bytes fill the buffer`() {
        let transport = FullTransport(waiting: 64 + 10)
        let runner = runner(transport, PlainReader())
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
    let fixedSpeed: Bool
    let descriptor: Int32? = 1_000
    private let waiting: Mutex<Int>

    init(waiting: Int, fixedSpeed: Bool = true) {
        self.waiting = Mutex(waiting)
        self.fixedSpeed = fixedSpeed
    }

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
