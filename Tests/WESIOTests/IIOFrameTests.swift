import Testing

@testable import WESIO

@Suite struct IIOFrameTests {
    private func value(_ type: String, _ bytes: [UInt8]) -> Int64? {
        guard let type = IIOScanType(type) else { return nil }
        return bytes.withUnsafeBytes { type.value(at: $0[...]) }
    }

    private func layout(_ types: [String], timestamp: String? = nil) -> IIOFrameLayout {
        IIOFrameLayout(
            channels: types.compactMap(IIOScanType.init),
            timestamp: timestamp.flatMap(IIOScanType.init))
    }

    @Test(arguments: [
        ("le:u12/16>>4", [0xF0, 0xFF], 4_095), ("le:s12/16>>4", [0xF0, 0xFF], -1),
        ("be:u12/16>>0", [0x0F, 0xFF], 4_095), ("be:s16/16>>0\n", [0x80, 0x00], -32_768),
        ("le:u8/8", [200], 200), ("le:s8/8>>0", [200], -56),
        ("be:s24/32>>8", [0xFF, 0xFF, 0xFE, 0x77], -2), ("le:u24/32", [1, 2, 3, 99], 0x030201),
        ("le:s64/64>>0", [0xFE, 255, 255, 255, 255, 255, 255, 255], -2),
        ("le:s12/16X2>>4", [0x10, 0x00, 0x20, 0x00], 1), ("le:s1/8>>7", [0x80], -1),
    ])
    func `every size, sign, order and shift is read`(
        type: String, bytes: [UInt8], expected: Int64
    ) {
        #expect(value(type, bytes) == expected)
    }

    @Test(arguments: [
        "", "le", "le:", "le:u", "le:x12/16", "me:u12/16", "le:u12", "le:u12/12", "le:u17/16",
        "le:u12/16>>5", "le:u12/16>4", "le:u12/16X0>>4", "le:u12/16X>>4", "le:u0/16", "le:u-1/16",
        "le:f32/32", "le:u12/16>>-1", "le:u12/16>>", "le:u999999999999999999999/16",
    ])
    func `a type that says nothing possible is refused`(type: String) {
        #expect(IIOScanType(type) == nil)
    }

    @Test func `elements are aligned to their own size and the time to eight`() {
        #expect(layout(["le:u12/16"]).byteCount == 2)
        #expect(layout(Array(repeating: "le:u12/16", count: 5)).byteCount == 10)
        #expect(
            layout(Array(repeating: "le:u12/16", count: 5), timestamp: "le:s64/64").byteCount == 24)
        #expect(layout(["le:u8/8", "le:s24/32", "le:u16/16"]).byteCount == 12)
        #expect(layout(["le:u8/8", "le:u16/16X4", "le:u8/8"]).byteCount == 24)
        #expect(layout([]).byteCount == 0)
    }

    @Test func `each element is found at its place`() {
        let frames = layout(["le:u8/8", "be:s24/32>>8", "le:u16/16"], timestamp: "le:s64/64>>0")
        #expect(frames.byteCount == 24)
        var bytes = [UInt8](repeating: 0xEE, count: 24)
        bytes[0] = 7
        bytes.replaceSubrange(4..<8, with: [0xFF, 0xFF, 0xFF, 0x12])
        bytes.replaceSubrange(8..<10, with: [0x34, 0x12])
        bytes.replaceSubrange(16..<24, with: [1, 0, 0, 0, 0, 0, 0, 0])
        bytes.withUnsafeBytes { raw in
            let scan = raw[...]
            #expect((0...3).map { frames.value(ofChannel: $0, in: scan) } == [7, -1, 0x1234, nil])
            #expect(frames.time(of: scan) == 1)
            #expect(frames.time(of: raw[0..<20]) == nil)
        }
    }

    @Test(arguments: [
        ("le:u12/16", 4_095, 12, 4_095), ("le:u12/16", 4_095, 16, 65_535),
        ("le:u12/16", 0, 16, 0), ("le:s12/16", -2_048, 12, 0), ("le:s12/16", 2_047, 12, 4_095),
        ("le:s12/16", 0, 12, 2_048), ("be:s24/32", 0, 16, 32_768),
        ("be:s24/32", 8_388_607, 16, 65_535), ("be:s24/32", -8_388_608, 12, 0),
        ("le:u4/8", 15, 16, 65_535), ("le:s64/64", -1, 16, 32_767),
    ])
    func `a count of another resolution keeps both ends of the scale`(
        type: String, value: Int64, bits: Int, expected: Int
    ) {
        #expect(IIOScanType(type).map { Int($0.count(of: value, bits: bits)) } == expected)
    }

    @Test func `scans cut anywhere give the same frames`() {
        let frames = layout(["le:u12/16>>4", "be:u12/16"], timestamp: "le:s64/64")
        var bytes: [UInt8] = []
        for index in 0..<4 {
            bytes += [UInt8(index << 4), 0, 0, UInt8(index + 8), 9, 9, 9, 9]
            bytes += [UInt8(index), 0, 0, 0, 0, 0, 0, 0]
        }
        let expected = (0..<4).flatMap { index -> [UInt8] in [UInt8(index), 0, UInt8(index + 8), 0]
        }
        for cut in 0...bytes.count {
            var decoder = FrameDecoder(layout: frames, bits: 12, rate: 1e9)
            var found: [UInt8] = []
            for part in [Array(bytes[..<cut]), Array(bytes[cut...])] {
                found += part.withUnsafeBytes { decoder.decode($0) }
            }
            #expect(found == expected)
        }
    }

    private func stamped(_ times: [Int64]) -> [UInt8] {
        times.flatMap { time -> [UInt8] in
            [5, 0, 0, 0, 0, 0, 0, 0] + withUnsafeBytes(of: time.littleEndian) { Array($0) }
        }
    }

    @Test func `a jump of the clock is a gap, and what came before it is left out`() {
        var decoder = FrameDecoder(
            layout: layout(["le:u12/16"], timestamp: "le:s64/64"), bits: 12, rate: 1_000)
        let step: Int64 = 1_000_000
        let found = stamped([0, step, 2 * step, 12 * step, 13 * step]).withUnsafeBytes {
            decoder.decode($0)
        }
        #expect(found == [5, 0, 5, 0])
        #expect(decoder.takeMissing() == 9)
        #expect(decoder.takeMissing() == 0)
    }

    @Test func `the true rate is that of the clock of the device`() {
        var decoder = FrameDecoder(
            layout: layout(["le:u12/16"], timestamp: "le:s64/64"), bits: 12, rate: 1_000)
        // 990 scans a second, each up to 0.3 ms early or late.
        let times = (0...10_000).map { Int64($0) * 1_010_101 + Int64(($0 * 7_919) % 300_000) }
        _ = stamped(times).withUnsafeBytes { decoder.decode($0) }
        #expect(abs((decoder.measuredRate ?? 0) - 990) < 0.1)
        #expect(decoder.missing == 0)
    }

    @Test func `a clock that is set back or gone wild traps nothing`() {
        var decoder = FrameDecoder(
            layout: layout(["le:u12/16"], timestamp: "le:s64/64"), bits: 12, rate: 1_000)
        let found = stamped([0, 1_000_000, .min, .max, 0, 5, -9, .min]).withUnsafeBytes {
            decoder.decode($0)
        }
        #expect(found.count == 16)
        #expect(decoder.measuredRate == nil)
    }
}
