public import WESModel

/// Votes for the mode of a line from the labels of its accepted groups.
///
/// A label that stands in one table only is a ballot; the last dozen decide, so that a meter
/// exchanged for one of another family is followed and one damaged group changes nothing.
public struct FamilyVote: Sendable {
    private var ballots: [TeleinfoMode] = []
    private static let kept = 12
    private static let needed = 3

    /// The mode that has the majority; nil below three ballots.
    public private(set) var mode: TeleinfoMode?

    /// Makes a vote without ballots.
    public init() {}

    /// Casts the ballot of one accepted group.
    public mutating func cast(label: String) {
        let modes = Self.membership[label] ?? []
        guard modes.count == 1, let ballot = modes.first else { return }
        if ballots.count == Self.kept { ballots.removeFirst() }
        ballots.append(ballot)
        let count = ballots.reduce(0) { $0 + ($1 == ballot ? 1 : 0) }
        if count >= Self.needed, count * 2 > ballots.count { mode = ballot }
    }

    private static let membership: [String: Set<TeleinfoMode>] = {
        var modes: [String: Set<TeleinfoMode>] = [:]
        for label in TeleinfoLabels.all { modes[label.name, default: []].insert(label.mode) }
        return modes
    }()
}
