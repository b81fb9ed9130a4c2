import Testing

@testable import WESBench
@testable import WESIO
@testable import WESModel

@Suite struct WaveformReaderTests {
    private func link(bits: Int = 12, fixedSpeed: Bool = true) -> VirtualLink {
        var link = VirtualLink(
            source: .clamps,
            reader: WaveformReader(
                samples: SampleDescription(bits: bits, channels: 2),
                clamps: [1: ClampDescription()]), fixedSpeed: fixedSpeed)
        link.change(to: .open(device: "d", honoured: true))
        return link
    }

    private func frames(_ count: Int) -> [UInt8] {
        (0..<count).flatMap { index -> [UInt8] in
            let level: UInt16 = index % 52 < 26 ? 1_500 : 2_600
            return [UInt8(truncatingIfNeeded: level), UInt8(level >> 8), 0x80, 7]
        }
    }

    private func kinds(_ link: inout VirtualLink) -> String {
        link.takeEvents().compactMap {
            switch $0 {
            case .clamps(.report, _): "r"
            case .clamps(.rejected, _): "x"
            case .clamps(.lost(let count), _): "\(count)"
            default: nil
            }
        }.joined()
    }

    @Test func `a source that can be paced is told its frames`() {
        #expect(
            link(fixedSpeed: false).settings
                == LineSettings(baud: 2_560 * 32, format: .frames(channels: 2, bits: 12)))
    }

    @Test func `one report a second, whatever the pieces`() {
        var whole = link()
        whole.receive(frames(8_000), baud: 0, at: .zero)
        var cut = link()
        for byte in frames(8_000) { cut.receive([byte], baud: 0, at: .zero) }
        let expected = kinds(&whole)
        #expect(expected == "rrr")
        #expect(kinds(&cut) == expected)
    }

    @Test func `a count that the converter cannot give begins the window anew`() {
        var link = link()
        link.receive(frames(2_000), baud: 0, at: .zero)
        link.receive([0xFF, 0xFF, 0, 0], baud: 0, at: .zero)
        link.receive(frames(2_000), baud: 0, at: .zero)
        #expect(kinds(&link) == "x")
        link.receive(frames(1_000), baud: 0, at: .zero)
        #expect(kinds(&link) == "r")
    }

    @Test func `a reader that is off by a byte finds the frames again`() {
        var link = link()
        link.receive([5], baud: 0, at: .zero)
        for _ in 0..<20 { link.receive(frames(400), baud: 0, at: .zero) }
        let found = kinds(&link)
        #expect(found.hasPrefix("x"))
        #expect(found.hasSuffix("r"))
    }

    @Test func `single faults far apart never move the frames`() {
        var link = link()
        for _ in 0..<12 {
            link.receive([0xFF, 0xFF, 0, 0], baud: 0, at: .zero)
            link.receive(frames(4_000), baud: 0, at: .zero)
        }
        #expect(kinds(&link) == String(repeating: "xr", count: 12))
    }

    @Test func `half a frame before a silence is dropped`() {
        var link = link()
        link.receive(frames(1) + [1, 2, 3], baud: 0, at: .zero)
        link.receive(frames(3_000), baud: 0, at: .zero + .seconds(3))
        #expect(kinds(&link) == "r")
    }

    @Test func `frames that the source misses are counted, and its rate is believed`() {
        var reader = WaveformReader(
            samples: SampleDescription(channels: 2), clamps: [1: ClampDescription()])
        _ = reader.linkChanged(.open(device: "d", honoured: true), fixedSpeed: true, at: .zero)
        func feed(_ count: Int, _ faults: LineFaults) -> [ClampEvent] {
            let output = frames(count).withUnsafeBytes {
                reader.receive($0, faults: faults, at: .zero)
            }
            return output.events.compactMap {
                if case .clamps(let fact, _) = $0 { return fact }
                return nil
            }
        }
        var faults = LineFaults()
        _ = feed(2_000, faults)
        faults.missing = 7
        #expect(feed(2_000, faults) == [.lost(7)])
        faults.missing = 0
        faults.rate = 2_600
        let found = feed(6_000, faults).compactMap {
            if case .report(let report) = $0 { report.frequency?.hertz } else { nil }
        }
        // 52 samples a cycle at 2 600 a second.
        #expect(found.count == 2)
        #expect(found.allSatisfy { abs($0 - 50) < 0.01 }, "\(found)")
    }

    @Test(arguments: [8, 12, 16])
    func `random bytes never trap`(bits: Int) {
        var random = SeededRandom(seed: UInt64(bits))
        var link = link(bits: bits)
        for _ in 0..<200 {
            let count = 1 + random.below(300)
            link.receive((0..<count).map { _ in UInt8(random.below(256)) }, baud: 0, at: .zero)
        }
        #expect(!link.events.isEmpty)
    }
}
