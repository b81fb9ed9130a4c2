@testable import WESIO
@testable import WESModel

/// Feeds a decoder of board lines with pieces of bytes.
enum RPICTText {
    static func decode(
        _ bytes: [UInt8], columns: [String], mains: String? = "vrms", isMilliampere: Bool = true,
        clamps: Set<Int> = [1, 2, 3, 4]
    ) -> [ClampEvent] {
        decode(
            [bytes], columns: columns, mains: mains, isMilliampere: isMilliampere, clamps: clamps)
    }

    static func decode(
        _ pieces: [[UInt8]], columns: [String], mains: String? = "vrms",
        isMilliampere: Bool = true, clamps: Set<Int> = [1, 2, 3, 4]
    ) -> [ClampEvent] {
        var decoder = RPICTDecoder(
            parser: RPICTLineParser(
                columns: columns, mains: mains, isMilliampere: isMilliampere, clamps: clamps))
        var events: [ClampEvent] = []
        for piece in pieces {
            piece.withUnsafeBytes { raw in decoder.decode(raw) { events.append($0) } }
        }
        return events
    }

    /// How many facts bytes must give: one a line, one a kilobyte without a line end.
    static func expectedCount(_ bytes: [UInt8]) -> Int {
        let segments = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
        var count = 0
        for (index, segment) in segments.enumerated() {
            let isWhole = index > 0 && index < segments.count - 1
            let isBlank = segment.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            if segment.count > RPICTDecoder.longest {
                count += segment.count / (RPICTDecoder.longest + 1)
            } else if isWhole, !isBlank {
                count += 1
            }
        }
        return count
    }
}
