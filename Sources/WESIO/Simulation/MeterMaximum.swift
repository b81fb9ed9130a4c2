/// The highest power of a day, with the horodate it was reached at.
struct MeterMaximum: Sendable, Hashable {
    var value: Int
    var horodate: String

    /// Keeps a power that is higher.
    mutating func note(_ power: Int, _ now: @autoclosure () -> String) {
        if power > value { self = MeterMaximum(value: power, horodate: now()) }
    }
}
