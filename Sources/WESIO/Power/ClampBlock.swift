/// What one window says of one clamp beside the mains voltage.
struct ClampBlock: Hashable, Sendable {
    /// The current.
    var current = ChannelBlock()
    /// The mean product of the current and of the voltage at the same instants, W, before the
    /// lead of the transformers is taken off.
    var product = 0.0
    /// The fundamental of that voltage.
    var voltage = ComplexNumber.zero
}
