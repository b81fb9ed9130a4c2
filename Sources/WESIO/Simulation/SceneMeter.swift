public import WESModel

/// A meter of a scene, as the scene describes it.
public struct SceneMeter: Sendable, Hashable {
    /// The kind of meter.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A Linky, in either mode.
        case linky
        /// An old blue meter, historique only.
        case blue
        /// A PME-PMI meter.
        case pmepmi
        /// An ICE or Emeraude meter.
        case ice
        /// A yellow-tariff CJE.
        case cje
    }

    /// What the meter measures.
    public enum Subject: Sendable, Hashable {
        /// The house against the grid.
        case grid
        /// The panels.
        case sun
        /// What is always drawn.
        case standing
        /// A load of the house.
        case load(String)
    }

    /// The tariff.
    public enum Tariff: String, Sendable, Hashable, CaseIterable {
        /// One price.
        case base
        /// Peak and off-peak.
        case hc
        /// Tempo.
        case tempo
    }

    /// The kind.
    public var kind = Kind.linky
    /// The name that the configuration gives it.
    public var name: String?
    /// The role that the configuration gives it: grid, production or load.
    public var role: String?
    /// The number, 12 characters.
    public var number = "021861348921"
    /// The mode a Linky starts in.
    public var mode = TeleinfoMode.standard
    /// The tariff.
    public var tariff = Tariff.base
    /// What it measures.
    public var subject = Subject.grid
    /// Phases, 1 or 3.
    public var phases = 1
    /// True with a producer contract.
    public var isProducer = false
    /// Subscribed power, VA.
    public var subscribed = 9_000
    /// Total drawn at the start, Wh.
    public var drawn = 1_000_000
    /// The highest power injected before the scene, that day, VA; nil for what the sun gave.
    public var peakInjected: Int?
    /// Total injected at the start, Wh.
    public var injected = 0

    /// Makes a consumer's single-phase Linky.
    public init() {}

    /// Subscribed current of a phase, A; a meter counts 200 V.
    public var subscribedCurrent: Int { subscribed / (200 * phases) }
}
