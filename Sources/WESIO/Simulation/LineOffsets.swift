/// Where the terminals of the simulated unit are on its chip.
enum LineOffsets {
    /// The line of a pulse counter, 1 to 4.
    static func counter(_ number: Int) -> Int { number }
    /// The line of a contact, 1 or 2.
    static func contact(_ number: Int) -> Int { 10 + number }
    /// The line of a relay, 1 to 8.
    static func relay(_ number: Int) -> Int { 20 + number }
}
