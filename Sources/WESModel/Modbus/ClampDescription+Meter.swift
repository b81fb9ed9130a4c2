extension ClampDescription {
    /// The RS485 meter that stands as this clamp, by the name of its table; nil for a clamp of the
    /// board.
    public var meterName: String? {
        guard let source, source.hasPrefix("modbus:") else { return nil }
        return String(source.dropFirst(7))
    }
}

extension Snapshot {
    /// The RS485 meter that stands as a clamp; nil for a clamp of the board.
    public func meter(of clamp: SourceID) -> ModbusMeter? {
        guard let name = unit.clamps[clamp.number ?? 0]?.meterName, clamp.area == "clamps" else {
            return nil
        }
        return modbus.first { $0.source == .modbus(name) }
    }

    /// True where a clamp is an RS485 meter, present or not.
    public func isMeter(_ clamp: SourceID) -> Bool {
        clamp.area == "clamps" && unit.clamps[clamp.number ?? 0]?.meterName != nil
    }
}
