public import WESModel

/// What is wrong with the counters, contacts and relays, and with their chip, at one instant.
public struct LinesCondition: SceneCondition, Hashable {
    /// The area that stands for the chip of every line.
    public static let chip = SourceID(rawValue: "lines")

    /// How the chip shows itself.
    public var presence = SourcePresence.present
    /// The counters that stand still.
    public var stopped: Set<SourceID> = []
    /// How many times the contact of a counter bounces.
    public var bounces: [SourceID: Int] = [:]
    /// How many pulses a second a counter is made to give.
    public var paces: [SourceID: Double] = [:]
    /// How many edges a second interference makes on the line of a counter.
    public var edges: [SourceID: Double] = [:]
    /// How many times a second a contact changes.
    public var chatter: [SourceID: Double] = [:]
    /// The share of a counter's pulses whose records get lost, 0 to 1.
    public var losses: [SourceID: Double] = [:]
    /// The counters and contacts that are held; true for closed.
    public var held: [SourceID: Bool] = [:]
    /// The relays whose contact stays closed.
    public var welded: Set<SourceID> = []
    /// The relays whose contact stays open.
    public var stuck: Set<SourceID> = []

    /// Makes a healthy condition.
    public init() {}

    /// Puts a change of the script into the condition.
    public mutating func apply(_ change: SceneFault.Change, to target: SourceID) {
        if target == Self.chip {
            if !presence.take(change), change == .resume { presence = .present }
            return
        }
        switch change {
        case .stopped: stopped.insert(target)
        case .bounces(let count): bounces[target] = count
        case .fast(let pace): paces[target] = pace
        case .edges(let rate): edges[target] = rate
        case .chatter(let rate): chatter[target] = rate
        case .lost(let share): losses[target] = share
        case .held(let isClosed): held[target] = isClosed
        case .welded: welded.insert(target)
        case .stuck: stuck.insert(target)
        case .resume:
            stopped.remove(target)
            bounces[target] = nil
            paces[target] = nil
            edges[target] = nil
            chatter[target] = nil
            losses[target] = nil
            held[target] = nil
            welded.remove(target)
            stuck.remove(target)
        default: break
        }
    }
}
