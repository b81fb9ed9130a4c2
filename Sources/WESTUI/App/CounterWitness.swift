import WESModel

/// What a question about the index of a counter describes; pulses may go on meanwhile.
struct CounterWitness: Hashable, Sendable {
    let isThere: Bool
    let weight: PulseWeight?
    let settings: [IndexSetting]

    init(_ source: SourceID, _ live: Snapshot) {
        let counter = live.counters.first { $0.source == source }
        isThere = counter != nil
        weight = live.weight(of: source)
        settings = counter?.settings ?? []
    }
}
