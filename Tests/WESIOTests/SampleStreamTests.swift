import Glibc
import Testing

@testable import WESIO
@testable import WESModel

/// Raw samples through a real pipe and a real file, on the poll thread.
@Suite struct SampleStreamTests {
    /// Frames of a square wave on two channels.
    private static func frames(_ count: Int) -> [UInt8] {
        (0..<count).flatMap { index -> [UInt8] in
            let level: UInt16 = index % 52 < 26 ? 1_500 : 2_600
            return [UInt8(truncatingIfNeeded: level), UInt8(level >> 8)] + [0, 8]
        }
    }

    private func link(_ probe: ClampProbe, _ device: String) -> PollThread {
        let thread = PollThread()
        thread.add(
            Link(
                source: .clamps, transport: Transports.transport(for: "clamps", device: device),
                reader: WaveformReader(
                    samples: SampleDescription(channels: 2), clamps: [1: ClampDescription()]),
                report: { probe.report($0) }))
        return thread
    }

    @Test func `a pipe is open without a writer, read with one, and unplugged after it`() {
        let folder = ScratchFolder()
        let path = folder.file("samples")
        mkfifo(path, 0o600)
        let probe = ClampProbe()
        let thread = link(probe, "fifo:" + path)
        defer { thread.stop() }
        #expect(probe.wait { $0.isOpen })
        let writer = open(path, O_WRONLY | O_CLOEXEC)
        let bytes = Self.frames(3_200)
        _ = bytes.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
        #expect(probe.wait { !$0.reports.isEmpty })
        close(writer)
        #expect(
            probe.wait { probe in
                probe.states.contains { if case .unplugged = $0 { true } else { false } }
            })
        #expect(probe.wait { $0.isOpen })
        #expect(!probe.facts.contains { if case .rejected = $0 { true } else { false } })
    }

    @Test func `what is no pipe, or not there, is said`() {
        let folder = ScratchFolder()
        close(open(folder.file("plain"), O_WRONLY | O_CREAT, 0o600))
        func code(_ device: String) -> IOFailure.Code? {
            do throws(IOFailure) {
                try Transports.transport(for: "clamps", device: device).open()
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code("fifo:" + folder.file("plain")) == .system)
        #expect(code("fifo:" + folder.file("none")) == .missing)
        #expect(code("file:" + folder.file("none")) == .missing)
        #expect(code("iio:none-of-this-name") == .missing)
    }

    @Test func `a file is played once and then falls silent`() {
        let folder = ScratchFolder()
        let path = folder.file("case.u16")
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        let bytes = Self.frames(3_200)
        _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        close(file)
        let probe = ClampProbe()
        let thread = link(probe, "file:" + path)
        defer { thread.stop() }
        #expect(probe.wait { !$0.reports.isEmpty })
        #expect(probe.isOpen)
    }
}
