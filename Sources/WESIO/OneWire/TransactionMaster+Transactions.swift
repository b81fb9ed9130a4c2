import WESModel

extension TransactionMaster {
    /// The bytes that address a device.
    static func address(_ rom: ROMCode) -> [UInt8] { [OneWireCommand.match] + rom.wire }

    /// Resets and writes an address; false where nothing is present or the line is short.
    mutating func select(_ address: [UInt8]) throws(IOFailure) -> Bool {
        switch try bus.reset() {
        case .none, .short: return false
        case .presence, .alarm: break
        }
        return try bus.exchange(address) == address
    }

    /// Resets and writes an address and a command at once; false where the line did not take them.
    mutating func send(to rom: ROMCode, _ command: [UInt8]) throws(IOFailure) -> Bool {
        try select(Self.address(rom) + command)
    }

    /// Sends a command and reads an answer in one exchange; empty where nothing is present, zeros
    /// where the line is held low.
    mutating func ask(
        _ rom: ROMCode, _ command: [UInt8], answers: Int
    ) throws(IOFailure) -> [UInt8] {
        switch try bus.reset() {
        case .none: return []
        case .short: return Array(repeating: 0, count: answers)
        case .presence, .alarm: break
        }
        let request = Self.address(rom) + command
        let answer = try bus.exchange(request + Array(repeating: 0xFF, count: answers))
        return Array(answer.dropFirst(request.count))
    }
}
