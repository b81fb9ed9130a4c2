import Glibc
import Testing
import WESModel

@testable import WESIO

/// Counts what a decoder reports.
struct CountingSink: TeleinfoSink {
    var frames = 0
    var groups = 0
    var rejected: [RejectionReason: Int] = [:]
    var cuts = 0
    var cookedGroups = 0
    var isInside = false
    var texts: [String] = []

    mutating func frameStarted() { isInside = true }
    mutating func accepted(_ group: TeleinfoGroupView) { groups += 1 }
    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {
        rejected[reason, default: 0] += 1
        texts.append("\(reason) " + String(decoding: bytes, as: UTF8.self))
    }
    mutating func cut() { cuts += 1 }
    mutating func cooked() { cookedGroups += 1 }
    mutating func frameEnded(_ end: FrameEnd) {
        if end == .complete, isInside { frames += 1 }
        isInside = false
    }
}

@Suite struct TeleinfoCaptureTests {
    /// file, frames, groups with those cut, refused, cut: the table of the folder's README.
    private static let table: [(String, Int, Int, Int, Int)] = [
        ("hist-mono-hc-01", 123, 1_373, 0, 1), ("hist-mono-hc-02", 13, 154, 0, 1),
        ("hist-mono-hc-badadco-03", 6, 77, 7, 1), ("hist-mono-hc-badgroup-04", 1, 10, 1, 0),
        ("hist-mono-hc-spacechecksum-05", 1, 27, 0, 0), ("hist-mono-base-06", 52, 530, 57, 0),
        ("hist-mono-tempo-07", 1, 40, 1, 1), ("hist-tri-base-linky-08", 4, 72, 0, 1),
        ("hist-tri-base-linky-08.asrecorded", 0, 1, 0, 1),
        ("hist-tri-base-cbetm-09", 1, 15, 0, 0), ("hist-tri-base-cbetm-10", 1, 17, 0, 0),
        ("std-mono-conso-11", 12, 468, 0, 1), ("std-mono-conso-midnight-12", 12, 468, 3, 1),
        ("std-tri-conso-noise-13", 7, 490, 15, 1), ("std-tri-prod-tempo-14", 2, 167, 0, 1),
        ("fault-hist-interrupted-eot-15", 0, 7, 5, 1), ("fault-std-biterrors-16", 0, 4, 4, 0),
    ]

    @Test func `real captures give the counts of their table`() throws {
        guard let folder = getenv("WES_CAPTURES").map({ String(cString: $0) }) else {
            print("real captures: skipped, WES_CAPTURES is not set")
            return
        }
        for (name, frames, groups, refused, cut) in Self.table {
            let bytes = try read("\(folder)/\(name).tic")
            var sink = CountingSink()
            var decoder = TeleinfoDecoder(framing: .any)
            bytes.withUnsafeBytes { decoder.decode($0, into: &sink) }
            decoder.finish(into: &sink)
            #expect(sink.frames == frames, "\(name)")
            #expect(sink.groups == groups - refused - cut, "\(name) \(sink.texts)")
            #expect(sink.rejected.values.reduce(0, +) == refused, "\(name) \(sink.texts)")
            #expect(sink.cuts == cut, "\(name)")
        }
    }

    private func read(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(path, "rb"), "\(path) cannot be read")
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }
}
