public import WESModel

/// A relay of a scene: what it switches, and what the configuration says of it.
public struct SceneRelay: Sendable, Hashable {
    /// An output of a relay board of the 1-Wire bus.
    public struct Output: Sendable, Hashable {
        /// The board.
        public var rom: ROMCode
        /// The output, 0 to 7.
        public var channel: Int

        /// Makes an output.
        public init(rom: ROMCode, channel: Int) {
            self.rom = rom
            self.channel = channel
        }
    }

    /// The output that drives it; nil for a line of the unit.
    public var board: Output?
    /// The name that the configuration gives it.
    public var name: String?
    /// The loads that it switches on when it closes.
    public var drives: [String] = []
    /// The loads that it keeps off while it is closed.
    public var sheds: [String] = []
    /// The clamp or counter that must move.
    public var load: SourceID?
    /// The load expected, W.
    public var expected: ClosedRange<Double>?
    /// True where other circuits share that clamp.
    public var isLoadShared = false
    /// True where a thermostat may keep the load at 0 W.
    public var hasThermostat = false
    /// The contact that reads it back.
    public var feedback: SourceID?
    /// What it switches.
    public var kind = RelayDescription.Kind.resistive
    /// True where it drives a contactor; nil where the configuration does not say.
    public var hasContactor: Bool?
    /// True where commissioning has tested it before the scene.
    public var isTested = false

    /// Makes a relay that switches nothing.
    public init() {}
}
