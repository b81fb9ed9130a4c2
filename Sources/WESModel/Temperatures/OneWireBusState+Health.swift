extension OneWireBusState {
    /// The devices that are there, probes first.
    public var present: [ROMCode] {
        probes.filter { $0.absentSince == nil }.map(\.rom)
            + boards.filter { $0.absentSince == nil }.map(\.rom)
    }

    /// True for a device of the table, there or not.
    public func has(_ rom: ROMCode) -> Bool {
        probes.contains { $0.rom == rom } || boards.contains { $0.rom == rom }
    }

    /// How many probes convert together at most, and what they draw, without a schedule too.
    public var demand: (devices: Int, current: Current) {
        if let schedule { return (schedule.devices, schedule.total) }
        let count = probes.count { $0.absentSince == nil && $0.rom.isThermometer }
        return (count, Current(amperes: Double(count) * OneWireSchedule.converting.amperes))
    }
}
