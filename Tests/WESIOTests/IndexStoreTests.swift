import Testing
import WESModel

@testable import WESIO

@Suite struct IndexStoreTests {
    private static func record(
        _ counter: UInt32, _ index: Int64, _ reason: IndexRecord.Reason = .counted, by: String = ""
    ) -> IndexRecord {
        IndexRecord(
            counter: counter, sequence: 0, index: index, before: index, unixSeconds: 7,
            reason: reason, by: by)
    }

    @Test func `a record is 128 bytes and any flipped bit refuses it`() {
        var record = Self.record(3, 184_302, .set, by: "jean@192.0.2.7")
        record.sequence = 9
        record.before = -5
        let bytes = record.bytes
        #expect(bytes.count == 128)
        #expect(IndexRecord.slot(bytes[...]) == .record(record))
        for bit in 0..<(bytes.count * 8) {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(IndexRecord.slot(damaged[...]) == .none, "bit \(bit)")
        }
    }

    @Test func `a long name is cut between two characters`() {
        let record = Self.record(1, 1, .set, by: String(repeating: "é", count: 60))
        guard case .record(let read) = IndexRecord.slot(record.bytes[...]) else {
            Issue.record("not read")
            return
        }
        #expect(read.by == String(repeating: "é", count: 38))
    }

    @Test func `every write is whole sectors that hold every counter`() {
        let log = WriteLog()
        var store = IndexStore(files: log)
        for index in 1...4 {
            #expect(store.write([Self.record(UInt32(index), Int64(index) * 100)]) == 0)
        }
        #expect(store.write([Self.record(1, 101), Self.record(3, 301)]) == 0)
        let sizes = log.steps.compactMap { step -> Int? in
            switch step {
            case .write(_, let bytes), .append(_, let bytes): bytes.count
            default: nil
            }
        }
        #expect(sizes == [512, 512, 512, 512, 512])
        let last = log.files["index.a"]?.suffix(512) ?? []
        let book = IndexBook(Array(last))
        #expect(book.latest.mapValues(\.index) == [1: 101, 2: 200, 3: 301, 4: 400])
    }

    @Test func `a file that is full leaves its place to the other one, which knows everything`() {
        let log = WriteLog()
        var store = IndexStore(files: log, fullLength: 2_048)
        _ = store.write([Self.record(2, 7, .set, by: "Jean")])
        for index in 1...20 { #expect(store.write([Self.record(1, Int64(index))]) == 0) }
        #expect((log.files["index.a"]?.count ?? 0) <= 2_048)
        #expect((log.files["index.b"]?.count ?? 0) <= 2_048)
        #expect(log.files["index.c"] == nil)
        for name in ["index.a", "index.b"] {
            let book = IndexBook(log.files[name] ?? [])
            #expect(book.settings[2]?.map(\.by) == ["Jean"])
            #expect((book.latest[1]?.index ?? 0) >= 16)
        }
        #expect(IndexStore(files: log).book == store.book)
    }

    @Test func `a write that fails leaves the file that is whole alone`() {
        let log = WriteLog()
        var store = IndexStore(files: log)
        _ = store.write([Self.record(1, 10)])
        _ = store.write([Self.record(1, 20)])
        let good = log.files["index.a"]
        log.fail(with: 28)
        #expect(store.write([Self.record(1, 30)]) == 28)
        #expect(store.write([Self.record(1, 40)]) == 28)
        #expect(store.book.latest[1]?.index == 20)
        #expect(log.files["index.a"]?.starts(with: good ?? [0]) == true)
        log.fail(with: 0)
        #expect(store.write([Self.record(1, 50)]) == 0)
        #expect(IndexStore(files: log).book.latest[1]?.index == 50)
    }

    @Test func `where each file lost something a third one is written first`() {
        let log = WriteLog()
        var store = IndexStore(files: log)
        _ = store.write([Self.record(1, 10)])
        _ = store.write([Self.record(2, 20)])
        var files = log.files
        // The newest record of each counter is in another file.
        files["index.b"] = files["index.a"]
        files["index.a"]?.replaceSubrange(0..<512, with: [UInt8](repeating: 0, count: 512))
        files["index.a"]?.replaceSubrange(640..<768, with: [UInt8](repeating: 0, count: 128))
        files["index.b"]?.replaceSubrange(512..<1_024, with: [UInt8](repeating: 0, count: 512))
        let damaged = WriteLog(files)
        var next = IndexStore(files: damaged)
        #expect(next.book.latest.mapValues(\.index) == [1: 10, 2: 20])
        #expect(next.write([Self.record(1, 11)]) == 0)
        #expect(damaged.files["index.a"] == files["index.a"])
        #expect(damaged.files["index.b"] == files["index.b"])
        #expect(IndexStore(files: damaged).book == next.book)
    }

    @Test func `the files of a newer program are left alone`() {
        var bytes = Self.record(1, 5).bytes
        bytes[2] = 2
        let check = CRC32.of(bytes[..<124])
        for index in 0..<4 { bytes[124 + index] = UInt8(truncatingIfNeeded: check >> (8 * index)) }
        let log = WriteLog(["index.a": bytes])
        var store = IndexStore(files: log)
        #expect(store.book.isNewer)
        #expect(store.write([Self.record(1, 6)]) != 0)
        #expect(log.steps.isEmpty)
    }
}
