import WESModel

extension TransactionMaster {
    private typealias Command = OneWireCommand

    /// What a DS2438 or a DS2436 takes to convert (data sheets).
    private static var climateConversion: Delay { .milliseconds(10) }

    /// Converts and reads a DS2438 or a DS2436.
    mutating func climate(
        _ rom: ROMCode, _ laws: ProbeLaws
    ) throws(IOFailure) -> OneWireJobAnswer {
        let (reading, result) =
            rom.family == 0x1B ? try ds2436(rom) : try ds2438(rom, laws)
        return .climate(reading, result)
    }

    private mutating func ds2438(
        _ rom: ROMCode, _ laws: ProbeLaws
    ) throws(IOFailure) -> (ClimateReading?, ProbeResult) {
        guard try send(to: rom, [Command.convertTemperature]) else { return (nil, .empty) }
        bus.wait(until: bus.now + Self.climateConversion)
        let supply = try voltagePage(rom, supply: true)
        let input = try voltagePage(rom, supply: false)
        return ClimateDecoder.ds2438(input: input, supply: supply, laws: laws)
    }

    /// Selects VAD or VDD, converts it and reads page 0.
    private mutating func voltagePage(
        _ rom: ROMCode, supply: Bool
    ) throws(IOFailure) -> [UInt8] {
        guard try send(to: rom, Command.select(supply: supply)),
            try send(to: rom, [Command.convertVoltage])
        else { return [] }
        bus.wait(until: bus.now + Self.climateConversion)
        guard try send(to: rom, [Command.recall, 0x00]) else { return [] }
        return try ask(rom, [Command.readScratchpad, 0x00], answers: DS2438Page.size)
    }

    private mutating func ds2436(
        _ rom: ROMCode
    ) throws(IOFailure) -> (ClimateReading?, ProbeResult) {
        guard try send(to: rom, [Command.convertTemperatureDS2436]) else { return (nil, .empty) }
        bus.wait(until: bus.now + Self.climateConversion)
        guard try send(to: rom, [Command.convertVoltage]) else { return (nil, .empty) }
        bus.wait(until: bus.now + Self.climateConversion)
        let temperature = (try registers(rom, 0x60), try registers(rom, 0x60))
        let voltage = (try registers(rom, 0x77), try registers(rom, 0x77))
        return ClimateDecoder.ds2436(temperature: temperature, voltage: voltage)
    }

    private mutating func registers(
        _ rom: ROMCode, _ address: UInt8
    ) throws(IOFailure) -> [UInt8] {
        try ask(rom, [Command.readRegisters, address], answers: 2)
    }
}
