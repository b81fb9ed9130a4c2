import Glibc
import Testing
import WESIO
import WESModel

@testable import WESTUI

/// Runs the examples of `docs/json.md`.
@Suite struct DecodeExamplesTests {
    @Test func `the decode examples of the documentation are what decode prints`() throws {
        let examples = try examples()
        #expect(examples.count == 2)
        for example in examples {
            #expect(run(example.command) == example.output, "\(example.command)")
        }
    }

    private func run(_ command: String) -> String {
        let bytes = input(of: command)
        if command.hasSuffix("--summary") {
            var stream = TeleinfoStream(mode: nil, sink: TeleinfoSummary())
            bytes.withUnsafeBytes { stream.receive($0) }
            stream.finish()
            return String(decoding: SummaryLine.bytes(stream.sink).dropLast(), as: UTF8.self)
        }
        let time = CivilTime(
            unixSeconds: 1_795_347_658, nanosecond: 123_000_000, utcOffset: 3_600)
        var stream = TeleinfoStream(mode: nil, sink: FrameLines(time: { time }))
        bytes.withUnsafeBytes { stream.receive($0) }
        stream.finish()
        stream.sink.finish()
        return String(decoding: stream.sink.take().dropLast(), as: UTF8.self)
    }

    /// The bytes that `printf '…'` makes.
    private func input(of command: String) -> [UInt8] {
        let parts = command.split(separator: "'", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return [] }
        var bytes: [UInt8] = []
        var rest = parts[1].utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = rest.first else {
                bytes.append(byte)
                continue
            }
            switch escape {
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            default:
                bytes.append(UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8) ?? 0)
            }
            rest = rest.dropFirst((0x30...0x37).contains(escape) ? 3 : 1)
        }
        return bytes
    }

    private func examples() throws -> [(command: String, output: String)] {
        let lines = try documentation().split(separator: "\n").map(String.init)
        var examples: [(command: String, output: String)] = []
        var command: String?
        for line in lines {
            if line.hasPrefix("$ printf "), line.contains("| wes decode") {
                command = line
            } else if line.hasPrefix("{"), let known = command {
                examples.append((known, line))
                command = nil
            }
        }
        return examples
    }

    private func documentation() throws -> String {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let descriptor = open("/\(folder)/docs/json.md", O_RDONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, 65_536) }
            if count <= 0 { break }
            text += buffer.prefix(count)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
