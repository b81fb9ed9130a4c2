public import WESModel

/// The board of the clamps of a scene.
public struct SceneClampBoard: Sendable, Hashable {
    /// The time between two lines.
    public var period = Delay.seconds(5)
    /// What each column carries.
    public var columns = ["node", "p1", "p2", "p3", "p4", "i1", "i2", "i3", "i4", "vrms"]
    /// True where it sends currents in milliamperes, false for amperes.
    public var isMilliampere = true
    /// The column that the configuration names for the mains; nil without a mains input.
    public var mainsColumn: String?

    /// Makes a board as it comes: a line every five seconds, four clamps, currents in mA.
    public init() {}

    /// The columns of a line: without a mains input, that of its voltage is not there.
    public var sentColumns: [String] {
        mainsColumn == nil ? columns.filter { $0 != "vrms" } : columns
    }
}
