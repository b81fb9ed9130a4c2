/// What one window says of one channel, in its unit.
struct ChannelBlock: Hashable, Sendable {
    /// The mean: the bias of the input.
    var mean = 0.0
    /// The mean square without the mean.
    var meanSquare = 0.0
    /// The fundamental against the tables of the window, root-mean-square.
    var fundamental = ComplexNumber.zero
    /// The share of samples at an end of the scale.
    var railShare = 0.0
    /// The furthest sample from the mean.
    var peak = 0.0
}
