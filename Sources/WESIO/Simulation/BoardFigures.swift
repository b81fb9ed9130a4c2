/// What a board computes of one moment: the voltage as it is wired, and every clamp against it.
struct BoardFigures {
    /// Root-mean-square voltage, V, at least 0.
    var volts: Double
    /// True where a voltage is there, so that powers have a sign.
    var hasVoltage: Bool
    /// The mains frequency, Hz; 0 without a voltage.
    var frequency: Double
    /// Active power in W and current in A of each clamp, by number; no number where the input is
    /// driven beyond its ends.
    var clamps: [Int: (active: Double, current: Double)]
}
