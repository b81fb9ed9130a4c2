import WESModel

extension TransactionMaster {
    private static var writeAttempts: Int { 3 }

    /// Reads the registers; nil where their check word is wrong.
    mutating func board(_ rom: ROMCode) throws(IOFailure) -> RelayBoardRegisters? {
        DS2408.registers(
            try ask(rom, DS2408.readRegisters, answers: DS2408.registersSize))
    }

    /// Leaves the test mode, writes the latch, clears the power-on mark and reads the registers.
    mutating func start(
        _ rom: ROMCode, _ latch: UInt8
    ) throws(IOFailure) -> RelayBoardRegisters? {
        guard try select(DS2408.testModeExit(rom)) else { return nil }
        guard try write(rom, latch), let registers = try board(rom) else { return nil }
        // Only a latch that is known to be safe clears the mark by which it is found again.
        guard registers.latch == latch else { return registers }
        let clearing = DS2408.clearPowerOn(control: registers.control)
        guard try send(to: rom, clearing) else { return nil }
        return try board(rom)
    }

    /// Writes the latch and reads the registers, which tell what the board really holds.
    mutating func drive(
        _ rom: ROMCode, _ latch: UInt8
    ) throws(IOFailure) -> RelayBoardRegisters? {
        _ = try write(rom, latch)
        return try board(rom)
    }

    /// Writes the latch until the board confirms it, three times at most.
    private mutating func write(_ rom: ROMCode, _ latch: UInt8) throws(IOFailure) -> Bool {
        for _ in 0..<Self.writeAttempts {
            let answer = try ask(rom, DS2408.write(latch: latch), answers: 2)
            if DS2408.isConfirmed(answer) { return true }
        }
        return false
    }
}
