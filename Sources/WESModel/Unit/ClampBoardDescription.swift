/// The `[clamps]` table: the board that measures the clamps and the mains.
public struct ClampBoardDescription: Sendable, Codable, Hashable {
    /// The kind of board and its device, `rpict:/dev/ttyAMA1`.
    public var source: String
    /// What each column of a line is, `node`, `p1`, `i1`, `vrms`…; empty for the board's default.
    public var columns: [String]
    /// True where the board sends its currents in milliamperes, false for amperes.
    public var isMilliampere: Bool
    /// The constants of raw samples; nil for a board that computes by itself.
    public var samples: SampleDescription?

    /// Makes a description.
    public init(
        source: String, columns: [String] = [], isMilliampere: Bool = true,
        samples: SampleDescription? = nil
    ) {
        self.source = source
        self.columns = columns
        self.isMilliampere = isMilliampere
        self.samples = samples
    }

    /// The kind of board: what stands before the first colon.
    public var kind: String { String(source.prefix { $0 != ":" }) }

    /// What this source can sense.
    public var ability: ClampAbility {
        let isRaw = kind == "waveform"
        return ClampAbility(
            hasVoltage: true, hasLevels: isRaw, hasPhasors: isRaw, hasWaves: isRaw)
    }

    /// The device: what stands behind the first colon.
    public var device: String {
        source.firstIndex(of: ":").map { String(source[source.index(after: $0)...]) } ?? source
    }
}
