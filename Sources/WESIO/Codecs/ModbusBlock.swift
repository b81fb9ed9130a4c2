import WESModel

/// Registers of a meter that one question asks for.
struct ModbusBlock: Hashable, Sendable {
    /// The first register as it goes over the wire.
    var first: Int
    /// How many.
    var count: Int
    /// The parts of it that the map names, by their first register; more than one where it
    /// reaches over registers that nobody asked for.
    var parts: [Range<Int>]

    /// Unknown registers between two known ones that are read along: a question costs more.
    private static let widestGap = 8

    /// The blocks of a map, in the order of their addresses.
    static func blocks(of map: ModbusMap) -> [ModbusBlock] {
        var blocks: [ModbusBlock] = []
        let ranges = map.registers.map { $0.address..<($0.address &+ $0.format.count) }
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = blocks.last, last.takes(range) {
                blocks[blocks.count - 1].add(range)
            } else {
                blocks.append(
                    ModbusBlock(first: range.lowerBound, count: range.count, parts: [range]))
            }
        }
        return blocks
    }

    /// The same registers without those that the map does not name, for a meter that refuses them.
    var split: [ModbusBlock] {
        parts.map { ModbusBlock(first: $0.lowerBound, count: $0.count, parts: [$0]) }
    }

    /// The question.
    func request(to slave: UInt8, _ function: ModbusMap.Function) -> ModbusRequest {
        ModbusRequest(
            slave: slave, function: function, register: UInt16(clamping: first), count: count)
    }

    private var end: Int { first &+ count }

    private func takes(_ range: Range<Int>) -> Bool {
        range.lowerBound <= end &+ Self.widestGap
            && max(end, range.upperBound) &- first <= ModbusRequest.most
    }

    private mutating func add(_ range: Range<Int>) {
        count = max(end, range.upperBound) &- first
        if let last = parts.last, range.lowerBound <= last.upperBound {
            parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
            parts.append(range)
        }
    }
}
