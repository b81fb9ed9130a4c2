/// Cuts a stream into the kernel's line records, however it was chunked.
struct LineEventDecoder: Sendable {
    /// The beginning of a record whose end has not arrived.
    private var pending: [UInt8] = []

    /// Hands over every record that is whole; the bytes left over wait for the next call.
    mutating func decode(
        _ bytes: UnsafeRawBufferPointer, into take: (LineEventRecord) -> Void
    ) {
        var rest = bytes[...]
        if !pending.isEmpty {
            let missing = rest.prefix(LineEventRecord.size - pending.count)
            pending.append(contentsOf: missing)
            rest = rest.dropFirst(missing.count)
            guard let record = pending.withUnsafeBytes({ LineEventRecord($0) }) else { return }
            take(record)
            pending.removeAll(keepingCapacity: true)
        }
        while let record = LineEventRecord(UnsafeRawBufferPointer(rebasing: rest)) {
            take(record)
            rest = rest.dropFirst(LineEventRecord.size)
        }
        pending.append(contentsOf: rest)
    }
}
