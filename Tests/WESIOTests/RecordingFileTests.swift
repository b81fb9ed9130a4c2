import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct RecordingFileTests {
    private func lines(of path: String) -> [String] {
        guard let file = fopen(path, "re") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    private func add(_ writer: RecordingWriter, _ bytes: [UInt8], _ at: Instant) {
        bytes.withUnsafeBytes { writer.add(.teleinfo(1), $0, at: at) }
    }

    @Test func `what was added a second ago is in the file`() throws {
        let folder = ScratchFolder()
        let path = folder.file("a.jsonl")
        let writer = try RecordingWriter(path: path, unit: "Cave \"1\"\n")
        let start = Instant.zero + .seconds(5)
        add(writer, [1], start)
        add(writer, [2], start + .milliseconds(1_100))
        let written = lines(of: path)
        #expect(written.first == #"{"wes_recording":1,"unit":"Cave 1","configuration":{}}"#)
        #expect(written.compactMap { RecordingLine(json: $0)?.bytes } == [[1], [2]])
        #expect(written.compactMap { RecordingLine(json: $0)?.nanoseconds } == [0, 1_100_000_000])
        add(writer, [3], start + .milliseconds(1_200))
        #expect(lines(of: path).count == 3)
        writer.flush()
        #expect(lines(of: path).count == 4)
        writer.finish()
        add(writer, [4], start + .seconds(9))
        writer.finish()
        #expect(lines(of: path).count == 4)
    }

    @Test func `a file that exists is not overwritten`() throws {
        let folder = ScratchFolder()
        let path = folder.file("a.jsonl")
        try RecordingWriter(path: path, unit: "x").finish()
        #expect(throws: IOFailure(.system, device: path, errno: EEXIST)) {
            try RecordingWriter(path: path, unit: "x")
        }
    }

    @Test func `a full disk is one failure, after which nothing is written`() throws {
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        let writer = RecordingWriter(file: full, unit: "x")
        add(writer, [1], .zero + .seconds(5))
        writer.flush()
        #expect(writer.failure == ENOSPC)
        add(writer, [2], .zero + .seconds(9))
        #expect(writer.failure == ENOSPC)
    }

    @Test func `a recording plays its own source and passes damaged lines over`() throws {
        let folder = ScratchFolder()
        let path = folder.file("a.jsonl")
        let writer = try RecordingWriter(path: path, unit: "x")
        add(writer, [1, 2], .zero + .seconds(5))
        [UInt8(9)].withUnsafeBytes { writer.add(.teleinfo(2), $0, at: .zero + .seconds(5)) }
        writer.finish()
        guard let file = fopen(path, "ae") else { return }
        fputs("{\"t_ns\":12,\"source\":\"teleinfo.1\",\"he\n\u{0}\n", file)
        fputs(RecordingLine(nanoseconds: 20, source: .teleinfo(1), bytes: [3]).json, file)
        fclose(file)
        let probe = LinkProbe()
        let thread = PollThread(tap: { probe.tap($0, $1, $2) })
        thread.add(
            Link(
                source: .teleinfo(1),
                transport: Transports.transport(for: "teleinfo.1", device: "record:" + path),
                reader: PlainReader(), report: { probe.report($0) }))
        #expect(probe.wait { $0.bytes == [1, 2, 3] })
        #expect(probe.states.last == .open(device: "record:" + path, honoured: false))
        thread.stop()
    }
}
