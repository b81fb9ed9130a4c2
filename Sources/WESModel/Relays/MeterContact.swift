/// The off-peak contact of the meter, which may run a load beside its relay.
enum MeterContact {
    /// True while the meter at the delivery point says that its contact is closed, or that the
    /// off-peak period runs.
    static func isClosed(_ snapshot: Snapshot, at now: Instant) -> Bool {
        guard let input = MeterDirection.input(snapshot) else { return false }
        if let relays = input.integer("RELAIS", at: now) { return relays & 1 == 1 }
        if let register = input.value("STGE"), register.health(at: now) == .ok,
            let status = StatusRegister(register.group.value)
        {
            return !status.isContactOpen
        }
        guard let period = input.value("PTEC"), period.health(at: now) == .ok else { return false }
        return period.group.value.hasPrefix("HC") || period.group.value.hasPrefix("HN")
    }
}
