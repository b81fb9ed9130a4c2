import WESModel

/// One line of an emonTx or emonPi, read: its number and its fields.
struct EmonLine: Hashable, Sendable {
    /// The number of the message; nil for a second line, which has none.
    var message: UInt32?
    /// The keys in their order, without those that a board may leave out.
    var layout: [EmonKey] = []
    /// What the line says of the clamps and of the mains.
    var report = ClampReport()
    /// The energy counters, Wh, by clamp.
    var energies: [Int: Double] = [:]
    /// The first field, from 1, that is no number of its key; it is absent from the report.
    var unreadable: Int?

    /// Adds what a second line says: currents and power factors.
    mutating func merge(_ companion: EmonLine) {
        for (number, values) in companion.report.clamps {
            var mine = report.clamps[number] ?? ClampValues()
            mine.current = values.current ?? mine.current
            mine.powerFactor = values.powerFactor ?? mine.powerFactor
            mine.isInvalid = mine.isInvalid || values.isInvalid
            report.clamps[number] = mine
        }
        unreadable = unreadable ?? companion.unreadable
    }
}
