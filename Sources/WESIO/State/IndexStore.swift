/// Keeps the indexes of the counters through kill -9 and power cuts (measure.md section 3).
///
/// Two files alternate. One is appended to and synced after every write; when it is full, or at
/// the first change of a run, the other one is emptied and begun with all that is known, while the
/// first stays whole. A reader takes the newest valid record of each counter of both, so an index
/// never steps back and a torn end costs what was not synced.
///
/// A write is whole sectors of 512 bytes, four records: a torn sector can only be one that was not
/// synced yet. Room left in it repeats the newest records of the other counters.
///
/// Wear: nothing is written while nothing changes. A counter that counts all day long is written
/// every 9 s: 9 600 sectors, 4.9 MB a day of records, one synced page of 4 KiB each (39 MB) on a
/// card that writes no less, plus the journal of its file system. Up to four counters share one
/// sector. A usual water meter runs two hours a day: a twelfth of it.
struct IndexStore: Sendable {
    private let files: any FileOperations
    private let fullLength: Int
    /// What is known, and on the disk.
    private(set) var book: IndexBook
    private var sequence: UInt64
    /// The file that holds all of ``book``; nil where no single one does.
    private var whole: String?
    /// The file appended to, and its length; nil before the first write and after a failure.
    private var current: (name: String, length: Int)?

    /// The files; the third only where neither of the two was whole.
    static let names = ["index.a", "index.b", "index.c"]
    private static let sector = 512

    /// Reads the files of a folder.
    ///
    /// - Parameter fullLength: The bytes after which the other file is begun.
    init(files: any FileOperations, fullLength: Int = 64 << 10) {
        self.files = files
        self.fullLength = fullLength
        let books = Self.names.map { ($0, IndexBook(files.read($0) ?? [])) }
        let book = IndexBook(books.map(\.1))
        self.book = book
        sequence = book.sequence
        let all = book.records
        whole = all.isEmpty ? nil : books.first { Set($0.1.records).isSuperset(of: all) }?.0
    }

    /// Writes where some counters stand now, in order, and syncs it.
    ///
    /// Answers 0 or the `errno` of the step that failed; then nothing counts as kept, and the next
    /// write goes to the other file.
    mutating func write(_ records: [IndexRecord]) -> Int32 {
        guard !book.isNewer else { return Self.newerProgram }
        var next = book
        var numbered: [IndexRecord] = []
        for var record in records {
            // A write that failed may have reached the disk: its number is not used again.
            sequence += 1
            record.sequence = sequence
            numbered.append(record)
            next.note(record)
        }
        let code = put(numbered, next)
        if code == 0 { book = next } else { current = nil }
        return code
    }

    /// The answer where a newer program wrote the files, which are left alone.
    static let newerProgram: Int32 = 1

    private mutating func put(_ records: [IndexRecord], _ next: IndexBook) -> Int32 {
        guard let (name, length) = current, length < fullLength else { return begin(next) }
        let bytes = Self.sectors(records, filledFrom: next)
        var code = files.append(name, bytes)
        if code == 0 { code = files.sync(name) }
        guard code == 0 else { return code }
        current = (name, length + bytes.count)
        return 0
    }

    /// Begins the file that is not needed meanwhile.
    private mutating func begin(_ next: IndexBook) -> Int32 {
        let isKnown = whole != nil || book.latest.isEmpty
        let target = isKnown ? Self.names.first { $0 != whole } : Self.names.last
        guard let target else { return Self.newerProgram }
        let bytes = Self.sectors(next.records, filledFrom: next)
        var code = files.write(target, bytes)
        if code == 0 { code = files.syncFolder() }
        guard code == 0 else { return code }
        whole = target
        current = (target, bytes.count)
        return 0
    }

    private static func sectors(
        _ records: [IndexRecord], filledFrom book: IndexBook
    ) -> [UInt8] {
        let written = Set(records)
        var bytes = records.flatMap(\.bytes)
        let others = book.latest.values.filter { !written.contains($0) }
            .sorted { $0.counter < $1.counter }
        for record in others where bytes.count % sector != 0 { bytes += record.bytes }
        let room = (sector - bytes.count % sector) % sector
        return bytes + [UInt8](repeating: 0, count: room)
    }
}
