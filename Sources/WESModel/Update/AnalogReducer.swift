/// Takes in what the analog inputs report.
enum AnalogReducer {
    /// How long a voltage is true: the converter is read once a second.
    static let staleAfter = Delay.seconds(5)

    static func apply(
        _ fact: AnalogEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.analog.firstIndex(where: { $0.source == source }) else { return }
        switch fact {
        case .sample(let voltage):
            snapshot.analog[index].voltage = Reading(voltage, at: now, staleAfter: staleAfter)
        }
    }
}
