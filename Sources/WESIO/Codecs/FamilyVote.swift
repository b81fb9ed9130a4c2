public import WESModel

/// Votes for the mode of a line from the labels of its accepted groups.
///
/// A label that stands in one table only is a ballot; the last dozen decide, so that a meter
/// exchanged for one of another family is followed and one damaged group changes nothing.
public struct FamilyVote: Sendable {
    private var ballots: [TeleinfoMode] = []
    private var isUnanimous = false
    private static let kept = 12
    private static let needed = 3

    /// The mode that has the majority; nil below three ballots.
    public private(set) var mode: TeleinfoMode?

    /// Makes a vote without ballots.
    public init() {}

    /// Casts the ballot of one accepted group.
    public mutating func cast(label: String) {
        guard let ballot = Self.ballot[label] else { return }
        cast(ballot)
    }

    /// Casts the ballot of one accepted group by the number of its label.
    public mutating func cast(number: Int) {
        guard Self.ballotByNumber.indices.contains(number),
            let ballot = Self.ballotByNumber[number]
        else { return }
        cast(ballot)
    }

    /// The mode with the most ballots, however few; nil on a tie or without ballots.
    public var leading: TeleinfoMode? {
        let counts = TeleinfoMode.allCases.map { mode in
            ballots.reduce(0) { $0 + ($1 == mode ? 1 : 0) }
        }
        guard let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1,
            let index = counts.firstIndex(of: most)
        else { return nil }
        return TeleinfoMode.allCases[index]
    }

    private mutating func cast(_ ballot: TeleinfoMode) {
        // Nothing can change while the last dozen agree.
        if ballot == mode, isUnanimous { return }
        if ballots.count == Self.kept { ballots.removeFirst() }
        ballots.append(ballot)
        let count = ballots.reduce(0) { $0 + ($1 == ballot ? 1 : 0) }
        if count >= Self.needed, count * 2 > ballots.count { mode = ballot }
        isUnanimous = ballot == mode && count == Self.kept
    }

    private static let ballot: [String: TeleinfoMode] = {
        var modes: [String: Set<TeleinfoMode>] = [:]
        for label in TeleinfoLabels.all { modes[label.name, default: []].insert(label.mode) }
        return modes.filter { $0.value.count == 1 }.compactMapValues(\.first)
    }()

    private static let ballotByNumber: [TeleinfoMode?] =
        TeleinfoLabels.all.map { ballot[$0.name] }
}
