/// The `[clock]` table of the configuration: the clock that a battery keeps.
public struct ClockDescription: Sendable, Codable, Hashable {
    /// Its device, `/dev/rtc0`.
    public var device: String

    /// Makes a description.
    public init(device: String = "/dev/rtc0") { self.device = device }
}
