public import WESModel

/// What a person does at the console in a scene: starts a load test.
public struct SceneOrder: Sendable, Hashable {
    /// When, since the start of the scene.
    public var at: Delay
    /// The clamp whose circuit takes the load.
    public var source: SourceID
    /// What is switched on.
    public var load: StepLoad

    /// Makes an order.
    public init(at: Delay, source: SourceID, load: StepLoad) {
        self.at = at
        self.source = source
        self.load = load
    }

    /// The command that carries it out.
    public var command: Command { .startStepTest(source, load: load) }

    /// Reads `at INSTANT clamps.N test [POWER]`; nil for a line of another sort.
    init?(_ text: String, at place: ScenePlace) throws(SceneError) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 4, words[0] == "at", words[3] == "test" else { return nil }
        guard let at = SceneValue.delay(words[1]) else {
            throw place.bad(words[1], "60s", "2min")
        }
        guard let section = SceneSection("[\(words[2])]"), case .clamp(let number) = section
        else {
            throw place.error(.unknown, words[2], ["clamps.1"])
        }
        let amount = words.dropFirst(4).joined(separator: " ")
        guard !amount.isEmpty else {
            self.init(at: at, source: .clamp(number), load: .unknown)
            return
        }
        let watts = try place.number(amount, ScenePlace.watts, in: 1...30_000, "2000 W")
        self.init(at: at, source: .clamp(number), load: .power(Power(watts: watts)))
    }
}
