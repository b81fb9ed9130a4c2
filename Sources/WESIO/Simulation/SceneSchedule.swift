public import WESModel

/// When something is on: always, or for a part of each cycle.
public struct SceneSchedule: Sendable, Hashable {
    /// The length of a cycle; nil for always on.
    public var cycle: Delay?
    /// How long it is on in each cycle.
    public var onTime = Delay.zero
    /// When the first cycle starts.
    public var offset = Delay.zero

    /// Makes a schedule that is always on.
    public init() {}

    /// True while it is on.
    public func isOn(at time: Delay) -> Bool {
        guard let cycle, cycle > .zero else { return true }
        let since = (time - offset).nanoseconds
        return since >= 0 && since % cycle.nanoseconds < onTime.nanoseconds
    }

    /// Takes a word with its argument, `every 2min` say; false when they are of another form.
    mutating func set(_ word: String, _ argument: String) -> Bool {
        guard let delay = SceneValue.delay(argument) else { return false }
        switch word {
        case "every": cycle = delay
        case "for": onTime = delay
        case "from": offset = delay
        default: return false
        }
        return true
    }

    /// Reads `every TIME for TIME [from TIME]`; nil for another form.
    init?(_ words: some Collection<String>) {
        var rest = Array(words)[...]
        while let word = rest.popFirst() {
            guard let argument = rest.popFirst(), set(word, argument) else { return nil }
        }
    }
}
