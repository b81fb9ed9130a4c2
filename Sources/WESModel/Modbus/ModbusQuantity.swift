/// What a register of a meter holds.
public enum ModbusQuantity: String, Sendable, Codable, CaseIterable {
    /// Voltage of a phase, V.
    case voltage
    /// Current of a phase, A.
    case current
    /// Active power, of a phase or in all, W, positive when drawn.
    case power
    /// Power factor, −1 to 1.
    case powerFactor = "power_factor"
    /// Frequency, Hz.
    case frequency
    /// Active energy drawn, Wh.
    case imported
    /// Active energy given back, Wh.
    case exported
}
