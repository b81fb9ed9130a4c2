/// `modbus.*`: every code of every configured RS485 meter, and the silence of all of them.
enum ModbusRules {
    /// The answers for the bus and each of its meters.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        guard !snapshot.modbus.isEmpty else { return [] }
        let silence = ModbusSilenceRules(snapshot, at: now)
        return silence.together
            + snapshot.modbus.flatMap { meter in
                let table = meter.source.meterName.flatMap { snapshot.unit.modbus?.meters[$0] }
                let isDeaf = silence.isDeaf(meter)
                return [
                    silence.silent(meter, table), silence.address(meter, table),
                    ModbusAnswerRules.crc(meter, isDeaf: isDeaf, at: now),
                    ModbusAnswerRules.format(meter, table, isDeaf: isDeaf),
                ]
            }
    }

    /// How long the evidence about a meter must stand.
    static func hold(_ meter: ModbusMeter) -> Delay { Rules.hold(meter.period) }
}
