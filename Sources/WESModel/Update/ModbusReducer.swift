/// Takes in what the meters of the RS485 bus report.
enum ModbusReducer {
    /// How long a turn of readings is true.
    static let staleAfter = Delay.seconds(15)

    static func apply(
        _ fact: ModbusEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.modbus.firstIndex(where: { $0.source == source }) else { return }
        switch fact {
        case .values(let values):
            snapshot.modbus[index].values = Reading(values, at: now, staleAfter: staleAfter)
        case .failed, .found: break
        }
    }
}
