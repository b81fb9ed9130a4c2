import WESModel

/// Judges the bytes between LF and CR.
struct GroupParser: Sendable {
    /// What became of a group.
    enum Verdict {
        case accepted(number: Int, horodate: Range<Int>, value: Range<Int>)
        case rejected(RejectionReason)
    }

    private let index = LabelIndex.shared
    /// The only separator taken; nil takes both.
    var separator: TeleinfoSeparator?

    /// The checksum is the byte before CR and the separator the byte before it: never trimmed,
    /// never split on spaces (tic.md section 1).
    func judge(_ bytes: UnsafeRawBufferPointer) -> Verdict {
        let count = bytes.count
        guard count >= 4, let found = TeleinfoSeparator(rawValue: bytes[count - 2]) else {
            return .rejected(.format)
        }
        if let separator, separator != found { return .rejected(.format) }
        // Method 1 leaves the last separator out, method 2 takes it in.
        let end = count - 2
        var sum: UInt32 = found == .tab ? 0x09 : 0
        var labelEnd = -1
        for position in 0..<end {
            let byte = bytes[position]
            sum &+= UInt32(byte)
            if labelEnd < 0, byte == found.rawValue { labelEnd = position }
        }
        guard UInt8(truncatingIfNeeded: sum & 0x3F) + 0x20 == bytes[count - 1] else {
            return .rejected(.checksum)
        }
        guard labelEnd > 0 || labelEnd == 0 else { return .rejected(.format) }
        return judgeFields(bytes, labelEnd, end, found)
    }

    private func judgeFields(
        _ bytes: UnsafeRawBufferPointer, _ labelEnd: Int, _ end: Int,
        _ separator: TeleinfoSeparator
    ) -> Verdict {
        guard let entry = index.entry(bytes, labelEnd, separator) else {
            return .rejected(isClean(bytes, end) ? .label : .characters)
        }
        var valueStart = labelEnd + 1
        var horodate = 0..<0
        if entry.isHorodated {
            let stampEnd = valueStart + 13
            guard stampEnd < end + 1, stampEnd == end || bytes[stampEnd] == separator.rawValue
            else { return .rejected(.format) }
            horodate = valueStart..<stampEnd
            guard stampEnd < end, ShapeCheck.isHorodate(part(bytes, horodate)) else {
                return .rejected(.shape)
            }
            valueStart = stampEnd + 1
        }
        guard valueStart <= end else { return .rejected(.format) }
        guard ShapeCheck.fits(part(bytes, valueStart..<end), entry) else {
            return .rejected(isClean(bytes, end) ? .shape : .characters)
        }
        return .accepted(number: Int(entry.number), horodate: horodate, value: valueStart..<end)
    }

    @inline(__always)
    private func part(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>)
        -> UnsafeRawBufferPointer
    {
        UnsafeRawBufferPointer(rebasing: bytes[range])
    }

    private func isClean(_ bytes: UnsafeRawBufferPointer, _ end: Int) -> Bool {
        bytes.prefix(end).allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }
    }
}
