/// What the records of the lines said last, to be held against the levels that the lines have.
///
/// Edges that come too close for an interrupt of their own leave no record and no gap, and a
/// buffer that overflowed does not tell of which line it dropped the last record: a level could be
/// wrong for good. A level that differs in two looks with no record between them is told as a
/// record of its own, which has the number of the last one: nothing was lost on the way.
struct LineLevels: Sendable {
    private struct Line {
        var isClosed: Bool
        var sequence: UInt32 = 0
        /// True after a first look that differed.
        var isDoubted = false
    }

    private var lines: [UInt32: Line] = [:]
    /// The number of the last record of each request.
    private var sequences: [Int: UInt32] = [:]
    private var hasGap = false

    /// True where the next look must not wait: records were dropped, or a level differs.
    var isDoubtful: Bool { hasGap || lines.values.contains(where: \.isDoubted) }

    /// Takes the levels at the start; answers one record for each line.
    mutating func start(_ levels: [UInt32: Bool], at timestamp: UInt64) -> [UInt8] {
        self = LineLevels()
        return add(levels, at: timestamp)
    }

    /// Takes the levels of lines that are held from now on; answers one record for each.
    mutating func add(_ levels: [UInt32: Bool], at timestamp: UInt64) -> [UInt8] {
        lines.merge(levels.mapValues { Line(isClosed: $0) }) { $1 }
        return levels.sorted { $0.key < $1.key }.flatMap { record(of: $0.key, at: timestamp) }
    }

    /// Takes note of whole records.
    ///
    /// - Parameters:
    ///   - isLine: True where they are of one line, which is then given the number 0.
    ///   - request: The request that they come from: each numbers its records.
    mutating func note(
        _ records: UnsafeMutableRawBufferPointer, _ isLine: Bool, of request: Int = 0
    ) {
        for start in stride(
            from: 0, through: records.count - LineEventRecord.size, by: LineEventRecord.size)
        {
            if isLine { LineEventRecord.renumber(records, at: start, as: 0) }
            let rest = UnsafeRawBufferPointer(rebasing: records[start...])
            guard let record = LineEventRecord(rest) else { return }
            note(record, of: request)
        }
    }

    private mutating func note(_ record: LineEventRecord, of request: Int) {
        if record.sequence != (sequences[request] ?? 0) &+ 1 { hasGap = true }
        sequences[request] = record.sequence
        guard let edge = record.edge else { return }
        lines[record.offset]?.isClosed = edge == .falling
        lines[record.offset]?.sequence = record.lineSequence
        lines[record.offset]?.isDoubted = false
    }

    /// Holds the levels of the lines against the records; answers records that correct them.
    mutating func look(_ levels: [UInt32: Bool], at timestamp: UInt64) -> [UInt8] {
        hasGap = false
        var corrections: [UInt8] = []
        for (offset, isClosed) in levels.sorted(by: { $0.key < $1.key }) {
            guard var line = lines[offset] else { continue }
            let differs = line.isClosed != isClosed
            let isSure = differs && line.isDoubted
            line.isDoubted = differs && !isSure
            if isSure { line.isClosed = isClosed }
            lines[offset] = line
            if isSure { corrections += record(of: offset, at: timestamp) }
        }
        return corrections
    }

    private func record(of offset: UInt32, at timestamp: UInt64) -> [UInt8] {
        guard let line = lines[offset] else { return [] }
        return LineEventRecord(
            timestamp: timestamp, edge: line.isClosed ? .falling : .rising, offset: offset,
            sequence: sequences[0] ?? 0, lineSequence: line.sequence
        ).bytes
    }
}
