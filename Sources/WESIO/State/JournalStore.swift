import WESModel

/// Keeps the journal over a restart: lines appended and synced, two generations of 256 KiB.
struct JournalStore: Sendable {
    private let files: any FileOperations
    private let fullLength: Int
    private var length: Int
    /// True where the file ends in the middle of a line.
    private var isTorn: Bool
    /// The lines read at the start, oldest first.
    let lines: [JournalLine]

    /// The files, the older one last.
    static let names = ["journal", "journal.old"]

    /// Reads the files of a folder.
    ///
    /// - Parameter fullLength: The bytes after which a new generation is begun.
    init(files: any FileOperations, fullLength: Int = 256 << 10) {
        self.files = files
        self.fullLength = fullLength
        let current = files.read(Self.names[0]) ?? []
        length = current.count
        isTorn = current.last.map { $0 != 10 } ?? false
        lines = [files.read(Self.names[1]) ?? [], current].flatMap { bytes in
            bytes.split(separator: 10).compactMap {
                JournalLine(String(decoding: $0, as: UTF8.self))
            }
        }
    }

    /// Appends some lines and syncs them; answers 0 or the `errno`.
    mutating func append(_ new: [JournalLine]) -> Int32 {
        if length >= fullLength {
            let code = files.rename(Self.names[0], to: Self.names[1])
            if code != 0 { return code }
            length = 0
            isTorn = false
        }
        let isNew = length == 0
        let end: [UInt8] = isTorn ? [10] : []
        let bytes = end + Array(new.map(\.text).joined().utf8)
        // What a failed append left behind is ended by the next one.
        isTorn = true
        length += bytes.count
        var code = files.append(Self.names[0], bytes)
        if code == 0 { code = files.sync(Self.names[0]) }
        if code == 0, isNew { code = files.syncFolder() }
        if code == 0 { isTorn = false }
        return code
    }
}
