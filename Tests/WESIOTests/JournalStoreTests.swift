import Testing
import WESModel

@testable import WESIO

@Suite struct JournalStoreTests {
    private static func line(_ number: Int64) -> JournalLine {
        JournalLine(
            unixSeconds: number, source: .relay(1),
            fact: .driven(from: .open, to: .closed, by: "Jean", reason: .operator_))
    }

    @Test func `a line cut or damaged anywhere is passed over alone`() {
        let text = Self.line(1).text
        let bytes = Array(text.utf8)
        for index in bytes.indices.dropLast() {
            var damaged = bytes
            damaged[index] ^= 0x01
            let store = JournalStore(
                files: WriteLog(["journal": damaged + Array(Self.line(2).text.utf8)]))
            #expect(store.lines.last == Self.line(2))
            #expect(!store.lines.contains { $0 != Self.line(1) && $0 != Self.line(2) })
            #expect(JournalStore(files: WriteLog(["journal": Array(bytes[..<index])])).lines == [])
        }
    }

    @Test func `a name cannot break a line`() {
        let line = JournalLine(
            unixSeconds: 1, source: .relay(1), fact: .armed(by: "a\tb\nc\u{1B}[2J"))
        #expect(JournalLine(line.text.dropLast())?.fact == .armed(by: "abc[2J"))
    }

    @Test func `a new generation is begun at the limit and the one before it stays`() {
        let log = WriteLog()
        var store = JournalStore(files: log, fullLength: 1_000)
        for number in 1...100 { #expect(store.append([Self.line(Int64(number))]) == 0) }
        #expect((log.files["journal"]?.count ?? 0) < 1_100)
        #expect((log.files["journal.old"]?.count ?? 0) < 1_100)
        let read = JournalStore(files: log).lines
        #expect(read.last == Self.line(100))
        #expect(read.count > 15)
        #expect(read == (101 - read.count...100).map { Self.line(Int64($0)) })
    }

    @Test func `every prefix of the writes keeps every line that was synced`() {
        let log = WriteLog()
        var store = JournalStore(files: log, fullLength: 600)
        var synced: [Int] = []
        for number in 1...40 {
            _ = store.append([Self.line(Int64(number))])
            synced += Array(repeating: number - 1, count: log.steps.count - synced.count)
        }
        var random = SplitMix(3)
        var files: [String: [UInt8]] = [:]
        for (index, step) in log.steps.enumerated() {
            let before = index > 0 ? log.steps[index - 1] : nil
            for image in WriteLog.images(
                of: files, cutIn: step, appended: before, using: &random)
            {
                let copy = WriteLog(image)
                var store = JournalStore(files: copy, fullLength: 600)
                let numbers = store.lines.map(\.unixSeconds)
                #expect(numbers == numbers.sorted())
                #expect((numbers.last ?? 0) >= Int64(synced[index]))
                #expect(store.append([Self.line(1_000)]) == 0)
                #expect(JournalStore(files: copy).lines.last == Self.line(1_000))
            }
            WriteLog.apply(step, to: &files)
        }
    }
}
