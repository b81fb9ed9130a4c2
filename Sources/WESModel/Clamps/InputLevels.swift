/// What the samples of one analog input say of its wiring, whatever they measure.
public struct InputLevels: Hashable, Sendable, Codable {
    /// The mean, as a share of the full scale; 0.5 where the bias is right.
    public var mean: Double
    /// The share of samples within one step of an end of the scale, 0 to 1.
    public var railShare: Double
    /// The highest distance from the mean over the root-mean-square; 0 without a signal.
    public var crest: Double
    /// The root-mean-square of what is left without the mean, as a share of the full scale.
    public var amplitude: Double

    /// Makes levels.
    public init(mean: Double, railShare: Double, crest: Double, amplitude: Double) {
        self.mean = mean
        self.railShare = railShare
        self.crest = crest
        self.amplitude = amplitude
    }
}
