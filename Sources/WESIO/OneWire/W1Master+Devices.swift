import WESModel

extension W1Master {
    /// The kernel has a driver for the DS2438 only: of a DS2436 there is nothing to tell.
    func climate(_ rom: ROMCode, _ laws: ProbeLaws) -> OneWireJobAnswer {
        guard rom.family == 0x26 else { return .done }
        let name = name(rom)
        guard let raw = number(name, "temperature"), let supply = number(name, "vdd"),
            let input = number(name, "vad")
        else { return .climate(nil, .empty) }
        let temperature = Temperature(celsius: Double(raw) / 256)
        guard Scratchpad.range.contains(temperature.celsius) else { return .climate(nil, .empty) }
        var reading = ClimateReading(
            temperature: temperature, supply: Voltage(volts: Double(supply) / 100),
            input: Voltage(volts: Double(input) / 100))
        // Counts of 0,2441 mV (onewire.md section 3.3).
        let counts = laws.light == .none ? nil : number(name, "iad")
        reading.apply(laws, sense: counts.map { Voltage(volts: Double($0) * 0.000_244_1) })
        return .climate(reading, .temperature(temperature))
    }

    func board(_ rom: ROMCode) -> RelayBoardRegisters? {
        guard let pins = byte(rom, "state"), let latch = byte(rom, "output"),
            let activity = byte(rom, "activity"), let control = byte(rom, "status_control")
        else { return nil }
        // Three bits of the control register are always zero: ones are a board that is not there,
        // which the kernel's driver, without a look at the check word, hands over as bytes.
        guard control & 0x70 == 0 else { return nil }
        return RelayBoardRegisters(
            pins: pins, latch: latch, activity: activity, control: control)
    }

    /// Writes the latch and only then clears the power-on mark; the kernel's driver ends the test
    /// mode of a board when it finds it.
    func start(_ rom: ROMCode, _ latch: UInt8) -> RelayBoardRegisters? {
        guard write(rom, "output", [latch]), let registers = board(rom) else { return nil }
        guard registers.latch == latch else { return registers }
        let cleared = DS2408.clearPowerOn(control: registers.control).suffix(1)
        guard write(rom, "status_control", Array(cleared)) else { return nil }
        return board(rom)
    }
}
