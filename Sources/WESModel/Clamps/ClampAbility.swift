/// What a source of clamp values can sense at all (system.md section 5, "Evidence per source").
public struct ClampAbility: Hashable, Sendable, Codable {
    /// It measures the mains voltage, so powers have a sign.
    public var hasVoltage: Bool
    /// It tells the mean and the ends of the scale of each input.
    public var hasLevels: Bool
    /// It tells the angle between voltage and current.
    public var hasPhasors: Bool
    /// It tells the wave: its distortion and its points.
    public var hasWaves: Bool

    /// Makes an ability.
    public init(hasVoltage: Bool, hasLevels: Bool, hasPhasors: Bool, hasWaves: Bool) {
        self.hasVoltage = hasVoltage
        self.hasLevels = hasLevels
        self.hasPhasors = hasPhasors
        self.hasWaves = hasWaves
    }
}
