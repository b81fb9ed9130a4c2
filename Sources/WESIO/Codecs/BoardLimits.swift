/// What a board that measures a house can say at all; anything else is damage.
enum BoardLimits {
    /// Active power, W.
    static let powers = -10_000_000.0...10_000_000.0
    /// Apparent power, VA.
    static let apparents = 0.0...10_000_000.0
    /// Currents, A.
    static let currents = 0.0...10_000.0
    /// Voltages, V.
    static let voltages = 0.0...1_000.0
    /// Frequencies, Hz.
    static let frequencies = 0.0...1_000.0
    /// Power factors: a board rounds them.
    static let factors = -1.05...1.05
    /// Energies since a counter was made, Wh: what a signed 32-bit number holds.
    static let energies = -2_147_483_648.0...2_147_483_647.0
}
