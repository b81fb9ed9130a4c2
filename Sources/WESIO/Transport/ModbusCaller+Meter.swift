public import WESModel

extension ModbusCaller {
    /// What one turn of a meter gave.
    public enum Turn: Hashable, Sendable {
        /// Every register of its map was read.
        case values(ModbusValues)
        /// A question gave nothing, nor when it was asked again.
        case failure(ModbusFailure)
        /// The wait was ended.
        case interrupted
    }

    /// Reads every register of a meter once, each question twice at most.
    public func read(_ meter: ModbusMeterDescription) throws(IOFailure) -> Turn {
        var blocks = ModbusBlock.blocks(of: meter.map)
        var registers = ModbusDecoder.Registers()
        var (next, hasRetried) = (0, false)
        while next < blocks.count {
            let block = blocks[next]
            let request = block.request(to: UInt8(clamping: meter.address), meter.map.function)
            switch try ask(request, timeout: meter.timeout, gap: meter.map.gap) {
            case .interrupted: return .interrupted
            case .registers(let words):
                for (offset, word) in words.enumerated() { registers[block.first &+ offset] = word }
                next += 1
                hasRetried = false
            case .failure(.exception(2)) where block.parts.count > 1,
                .failure(.exception(3)) where block.parts.count > 1:
                blocks.replaceSubrange(next...next, with: block.split)
            case .failure(let failure):
                guard !hasRetried else { return .failure(failure) }
                hasRetried = true
            }
        }
        return .values(ModbusDecoder.values(of: meter.map, in: registers))
    }
}
