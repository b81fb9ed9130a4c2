/// `source.*` of the LEDs: something to look at, never a fault of the wiring.
enum LEDRules {
    /// The answers, where LEDs are configured.
    static func answers(_ snapshot: Snapshot) -> [RuleAnswer] {
        guard snapshot.unit.leds != nil else { return [] }
        let found = SourceRules.finding(snapshot.leds)
        return [FaultCode.sourceMissing, .sourcePermission].map { code in
            if let found, found.code == code {
                return RuleAnswer(code, .leds, .firing(found.evidence), state: .look)
            }
            return RuleAnswer(code, .leds, snapshot.leds.isOpen ? .good : .unknown)
        }
    }
}
