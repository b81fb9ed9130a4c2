/// Every rule, held against one snapshot.
enum Rules {
    /// The answers of every rule about every configured terminal.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        SourceRules.answers(snapshot)
            + TeleinfoRules.answers(snapshot, at: now)
            + TeleinfoPairRules.answers(snapshot, at: now)
            + MainsRules.answers(snapshot, at: now)
            + ClampRules.answers(snapshot, at: now)
            + RelayRules.answers(snapshot)
            + CounterRules.answers(snapshot, at: now)
            + ContactRules.answers(snapshot)
            + AnalogRules.answers(snapshot)
            + OneWireRules.answers(snapshot, at: now)
            + ModbusRules.answers(snapshot, at: now)
            + ClockRules.answers(snapshot, at: now)
            + LEDRules.answers(snapshot)
    }

    /// How long evidence must stand: six seconds, or two reports of a slower source.
    ///
    /// With the tick of a second it stays under the ten seconds or three reports of system.md
    /// section 5, and above the distance between a meter's second and a board's report.
    static func hold(_ period: Delay?) -> Delay {
        max(.seconds(6), Delay(nanoseconds: (period ?? .zero).nanoseconds &* 2))
    }
}
