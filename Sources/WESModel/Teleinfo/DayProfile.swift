/// A day of the supplier's calendar: the value of PJOURF+1 or PPOINTE.
///
/// Enedis-NOI-CPT_54E. Eleven blocks of eight characters, separated by a space: `HHMMSSSS`, the
/// start and the orders from then on, or `NONUTILE`.
public struct DayProfile: Hashable, Sendable, Codable {
    /// The blocks in use, in the order sent; at most eleven.
    public let blocks: [DayProfileBlock]

    /// Reads a value; another form gives nil.
    public init?(_ value: String) {
        let parts = value.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 11 else { return nil }
        var blocks: [DayProfileBlock] = []
        for part in parts where part != "NONUTILE" {
            guard let block = DayProfileBlock(part) else { return nil }
            blocks.append(block)
        }
        self.blocks = blocks
    }

    /// The profile in words: its only block, or the number of its periods.
    public var summary: TeleinfoText {
        switch blocks.count {
        case 0: TeleinfoText("non utilisé", "not used")
        case 1: blocks[0].words
        default: TeleinfoText("\(blocks.count) périodes", "\(blocks.count) periods")
        }
    }

    /// Each block in words, named by its start.
    public var fields: [TeleinfoField] {
        blocks.map { block in
            TeleinfoField(TeleinfoText(block.start, block.start), block.words)
        }
    }
}
