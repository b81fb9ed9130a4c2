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
    private static let verbs = ["test", "search", "close", "open"]
    private static let person = "demo"
    private static let testTime = Delay.seconds(10)

    /// Reads `at INSTANT clamps.N test [POWER]`, `at INSTANT relays.N test`, `close` or `open`, or
    /// `at INSTANT onewire search [PASSES]`; nil for a line of another sort.
    init?(_ text: String, at place: ScenePlace) throws(SceneError) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 4, words[0] == "at", Self.verbs.contains(words[3]) else {
            return nil
        }
        guard let at = SceneValue.delay(words[1]) else {
            throw place.bad(words[1], "60s", "2min")
        }
        let argument = words.dropFirst(4).joined(separator: " ")
        // A contact is held open, a relay is told to open.
        guard let command = try Self.command(words[3], words[2], argument, at: place) else {
            return nil
        }
        self.init(at: at, command: command)
    }

    private static func command(
        _ verb: String, _ target: String, _ argument: String, at place: ScenePlace
    ) throws(SceneError) -> Command? {
        if case .relay(let number) = SceneSection("[\(target)]") {
            guard verb != "search", argument.isEmpty else { return nil }
            let relay = SourceID.relay(number)
            if verb == "test" { return .testRelay(relay, testTime, by: person) }
            return .setRelay(relay, verb == "close" ? .closed : .open, by: person)
        }
        switch verb {
        case "test": return try test(target, argument, at: place)
        case "search": return try search(target, argument, at: place)
        default: return nil
        }
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
