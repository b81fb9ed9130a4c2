/// What the checklist makes of an RS485 meter, and of a clamp for which one stands.
enum ModbusPoint {
    /// A meter of the bus.
    static func meter(
        _ terminal: SourceID, _ snapshot: Snapshot, at now: Instant
    ) -> PointJudge.Base {
        guard let meter = snapshot.modbus.first(where: { $0.source == terminal }),
            let values = meter.values
        else { return (.todo, .waiting, nil) }
        if let trouble = trouble(values, at: now) { return trouble }
        return (
            .ok, .rs485(values.value.totalPower, imported: values.value.imported), values.at
        )
    }

    /// Its direction is that of its role: nothing has to prove it.
    static func clamp(
        _ terminal: SourceID, _ snapshot: Snapshot, at now: Instant
    ) -> PointJudge.Base {
        guard let clamp = snapshot.clamps.first(where: { $0.source == terminal }),
            let role = snapshot.unit.clamps[terminal.number ?? 0]?.role,
            let at = clamp.current?.at ?? clamp.power?.at
        else { return (.todo, .waiting, nil) }
        if let values = snapshot.meter(of: terminal)?.values,
            let trouble = trouble(values, at: now)
        {
            return trouble
        }
        guard clamp.hasSeenCurrent else { return (.todo, .noCurrent, nil) }
        return (.ok, .direction(clamp.direction ?? .unknown, role, relay: nil), at)
    }

    private static func trouble(
        _ values: Reading<ModbusValues>, at now: Instant
    ) -> PointJudge.Base? {
        switch values.health(at: now) {
        case .ok: nil
        case .stale: (.look, .mute(since: values.at), values.at)
        case .failed: (.look, .unreadable, values.at)
        }
    }
}
