import WESIO
import WESModel

/// How many intact groups of a damaged stream are recovered, and how many wrong ones accepted.
struct DamageReport {
    private(set) var groups = 0
    private(set) var intact = 0
    private(set) var recovered = 0
    private(set) var accepted = 0
    private(set) var wrong = 0
    private(set) var examples: [TeleinfoGroup] = []

    /// Compares a damaged stream with the clean one of the same length.
    ///
    /// A wrong group is one whose label, horodate and value stand together nowhere in the clean
    /// stream: a lower bound.
    init(clean: [UInt8], damaged: [UInt8], mode: TeleinfoMode) {
        let spans = Self.spans(clean)
        let truth = Self.groups(clean, spans, mode)
        let known = Set(truth)
        var decoder = TeleinfoDecoder(framing: .any)
        decoder.settle(on: mode)
        var sink = LastGroupSink()
        var from = 0
        for (number, span) in spans.enumerated() where number < truth.count {
            damaged[from..<span.upperBound].withUnsafeBytes { decoder.decode($0, into: &sink) }
            from = span.upperBound
            let found = sink.take()
            accepted += found.count
            for group in found where !known.contains(group) {
                wrong += 1
                if examples.count < 8 { examples.append(group) }
            }
            groups += 1
            guard clean[span].elementsEqual(damaged[span]) else { continue }
            intact += 1
            if found.last == truth[number] { recovered += 1 }
        }
    }

    /// Recovered groups in percent of the intact ones.
    var recoveredPercent: Double { intact == 0 ? 0 : 100 * Double(recovered) / Double(intact) }
    /// Wrong groups per million accepted.
    var wrongPerMillion: Double { accepted == 0 ? 0 : 1e6 * Double(wrong) / Double(accepted) }

    private static func spans(_ bytes: [UInt8]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A { start = index }
            if byte == 0x0D, let first = start {
                spans.append(first..<index + 1)
                start = nil
            }
        }
        return spans
    }

    private static func groups(
        _ bytes: [UInt8], _ spans: [Range<Int>], _ mode: TeleinfoMode
    ) -> [TeleinfoGroup] {
        var decoder = TeleinfoDecoder(framing: .any)
        decoder.settle(on: mode)
        var sink = LastGroupSink()
        return spans.compactMap { span in
            bytes[span].withUnsafeBytes { decoder.decode($0, into: &sink) }
            return sink.take().last
        }
    }
}
