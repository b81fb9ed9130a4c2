/// One window of samples, computed: a result every hop.
public struct PowerBlock: Hashable, Sendable {
    /// The mains voltage.
    var voltage = ChannelBlock()
    /// The clamps, in the order of the plan.
    var clamps: [ClampBlock] = []
    /// The frames that came before this window since the stream began.
    var start = 0
}
