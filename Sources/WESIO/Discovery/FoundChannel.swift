/// An input of a converter, as the configuration names it.
public struct FoundChannel: Hashable, Sendable {
    /// `iio:ads1115/voltage0`.
    public let device: String
    /// True when this account may read it.
    public let isAllowed: Bool

    /// Makes a found channel.
    public init(device: String, isAllowed: Bool) {
        self.device = device
        self.isAllowed = isAllowed
    }
}
