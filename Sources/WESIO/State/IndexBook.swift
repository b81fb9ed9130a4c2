import WESModel

/// What index files say: the newest record of each counter, and the settings by persons.
struct IndexBook: Hashable, Sendable {
    /// The newest record of each counter.
    private(set) var latest: [UInt32: IndexRecord] = [:]
    /// The newest settings of each counter, oldest first.
    private(set) var settings: [UInt32: [IndexRecord]] = [:]
    /// The highest sequence seen.
    private(set) var sequence: UInt64 = 0
    /// True where a newer program wrote some of it.
    private(set) var isNewer = false

    /// Makes an empty book.
    init() {}

    /// Reads the slots of a file; one that fails its check is passed over alone.
    init(_ bytes: [UInt8]) {
        for start in stride(from: 0, to: bytes.count, by: IndexRecord.size) {
            let end = min(start + IndexRecord.size, bytes.count)
            switch IndexRecord.slot(bytes[start..<end]) {
            case .record(let record): note(record)
            case .newer: isNewer = true
            case .none: break
            }
        }
    }

    /// What some files say together.
    init(_ books: [IndexBook]) {
        for record in books.flatMap(\.records) { note(record) }
        isNewer = books.contains(where: \.isNewer)
    }

    /// Takes a record, in any order and any number of times.
    mutating func note(_ record: IndexRecord) {
        sequence = max(sequence, record.sequence)
        if record.sequence >= latest[record.counter]?.sequence ?? 0 {
            latest[record.counter] = record
        }
        guard record.reason == .set else { return }
        var kept = settings[record.counter] ?? []
        guard !kept.contains(where: { $0.sequence == record.sequence }) else { return }
        kept.append(record)
        kept.sort { $0.sequence < $1.sequence }
        settings[record.counter] = kept.suffix(PulseCounter.settingsKept)
    }

    /// All of it, in the order of the sequence.
    var records: [IndexRecord] {
        Set(settings.values.flatMap { $0 } + latest.values).sorted { $0.sequence < $1.sequence }
    }
}
