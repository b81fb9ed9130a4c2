/// A choice that follows its evidence with hysteresis, so that one damaged group decides nothing.
public struct Vote<Choice: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// The choice in force; nil before the first decision.
    public private(set) var choice: Choice?
    private var candidate: Choice?
    private var streak = 0
    private let first: Int
    private let change: Int

    /// Makes a vote that needs `first` equal ballots to decide and `change` in a row to change.
    public init(first: Int = 2, change: Int = 3) {
        self.first = first
        self.change = change
    }

    /// Casts one ballot; answers true when the choice changed.
    @discardableResult
    public mutating func cast(_ ballot: Choice) -> Bool {
        if ballot == choice {
            candidate = nil
            streak = 0
            return false
        }
        streak = ballot == candidate ? streak &+ 1 : 1
        candidate = ballot
        guard streak >= (choice == nil ? first : change) else { return false }
        choice = ballot
        candidate = nil
        streak = 0
        return true
    }
}
