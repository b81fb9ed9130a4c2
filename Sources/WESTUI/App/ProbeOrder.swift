/// The order of the probes of tab 4.
enum ProbeOrder: Hashable, Sendable {
    /// As they were first seen: the numbers of the table.
    case number
    /// By the place that a person gave them; those without one come last.
    case place
}
