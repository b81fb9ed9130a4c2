extension Reducer {
    /// Takes over a configuration: terminals that left it become free, those that changed start over.
    static func configure(
        _ description: UnitDescription, changed: [SourceID], in snapshot: inout Snapshot,
        at now: Instant
    ) {
        snapshot.unit = description
        for index in snapshot.teleinfo.indices {
            let source = snapshot.teleinfo[index].source
            guard changed.contains(source) else { continue }
            snapshot.teleinfo[index] = TeleinfoInput(source: source)
        }
        snapshot.log(.configured, of: .unit, at: now)
    }
}
