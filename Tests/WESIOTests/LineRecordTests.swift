import Testing

@testable import WESIO

@Suite struct LineRecordTests {
    private let record = LineEventRecord(
        timestamp: 0x0102_0304_0506_0708, edge: .falling, offset: 17, sequence: 5, lineSequence: 3)

    @Test func `a record has the layout of the kernel`() {
        let bytes = record.bytes
        #expect(bytes.count == 48)
        #expect(Array(bytes.prefix(8)) == [8, 7, 6, 5, 4, 3, 2, 1])
        #expect(Array(bytes[8..<24]) == [2, 0, 0, 0, 17, 0, 0, 0, 5, 0, 0, 0, 3, 0, 0, 0])
        #expect(bytes[24...].allSatisfy { $0 == 0 })
        #expect(bytes.withUnsafeBytes { LineEventRecord($0) } == record)
    }

    @Test func `a record of another kind of edge is kept without one`() {
        var bytes = record.bytes
        bytes[8] = 3
        let read = bytes.withUnsafeBytes { LineEventRecord($0) }
        #expect(read?.edge == nil)
        #expect(read?.offset == 17)
    }

    @Test func `a short record is none`() {
        let bytes = Array(record.bytes.dropLast())
        #expect(bytes.withUnsafeBytes { LineEventRecord($0) } == nil)
        #expect(Array(LineValues().bytes.dropLast()).withUnsafeBytes { LineValues($0) } == nil)
    }

    @Test func `records cut at every byte are the same records`() {
        let records: [LineEventRecord] = (0..<4).map { (number: UInt32) in
            let edge: LineEventRecord.Edge = number % 2 == 0 ? .falling : .rising
            return LineEventRecord(
                timestamp: UInt64(number) * 1_000, edge: edge, offset: number,
                sequence: number + 1, lineSequence: 1)
        }
        let bytes = records.flatMap(\.bytes)
        for first in 0...bytes.count {
            for second in stride(from: first, through: bytes.count, by: 7) {
                var decoder = LineEventDecoder()
                var found: [LineEventRecord] = []
                for piece in [bytes[..<first], bytes[first..<second], bytes[second...]] {
                    Array(piece).withUnsafeBytes { raw in
                        decoder.decode(raw) { found.append($0) }
                    }
                }
                #expect(found == records, "cut at \(first) and \(second)")
            }
        }
    }

    @Test func `values name the lines they drive`() {
        var values = LineValues()
        values.set(3, to: true)
        values.set(63, to: false)
        values.set(64, to: true)
        values.set(-1, to: true)
        #expect(values == LineValues(bits: 8, mask: 8 | 1 << 63))
        #expect(values.bytes == [8, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0x80])
        #expect(values.bytes.withUnsafeBytes { LineValues($0) } == values)
        values.set(3, to: false)
        #expect(values.bits == 0)
    }
}
