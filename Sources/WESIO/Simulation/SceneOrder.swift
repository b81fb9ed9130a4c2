public import WESModel

/// What a person does at the console in a scene: starts a load test, searches the 1-Wire bus.
public struct SceneOrder: Sendable, Hashable {
    /// When, since the start of the scene.
    public var at: Delay
    /// The command that carries it out.
    public var command: Command

    /// Makes an order.
    public init(at: Delay, command: Command) {
        self.at = at
        self.command = command
    }

    private static let mostPasses = 100

    /// Reads `at INSTANT clamps.N test [POWER]` or `at INSTANT onewire search [PASSES]`; nil for a
    /// line of another sort.
    init?(_ text: String, at place: ScenePlace) throws(SceneError) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 4, words[0] == "at", ["test", "search"].contains(words[3]) else {
            return nil
        }
        guard let at = SceneValue.delay(words[1]) else {
            throw place.bad(words[1], "60s", "2min")
        }
        let argument = words.dropFirst(4).joined(separator: " ")
        let command =
            words[3] == "test"
            ? try Self.test(words[2], argument, at: place)
            : try Self.search(words[2], argument, at: place)
        self.init(at: at, command: command)
    }

    private static func test(
        _ target: String, _ amount: String, at place: ScenePlace
    ) throws(SceneError) -> Command {
        guard let section = SceneSection("[\(target)]"), case .clamp(let number) = section else {
            throw place.error(.unknown, target, ["clamps.1"])
        }
        guard !amount.isEmpty else { return .startStepTest(.clamp(number), load: .unknown) }
        let watts = try place.number(amount, ScenePlace.watts, in: 1...30_000, "2000 W")
        return .startStepTest(.clamp(number), load: .power(Power(watts: watts)))
    }

    private static func search(
        _ target: String, _ passes: String, at place: ScenePlace
    ) throws(SceneError) -> Command {
        guard target == "onewire" else { throw place.error(.unknown, target, ["onewire"]) }
        guard !passes.isEmpty else { return .searchOneWire(passes: 3) }
        guard let count = Int(passes), (1...mostPasses).contains(count) else {
            throw place.bad(passes, "10")
        }
        return .searchOneWire(passes: count)
    }
}
