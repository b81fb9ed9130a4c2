import ArgumentParser
import Glibc
import WESIO
import WESModel

/// Switches, tests or shows one relay of an engine, and says what became of it.
struct RelayRun {
    /// Calls a step for each newer snapshot until it answers false; answers with the signal that
    /// ended the wait.
    typealias Follow = ((Snapshot) throws -> Bool) throws -> Int32?

    let engine: any Engine
    let language: Language
    let number: Int
    /// Who asks: what the journal says.
    let user: String
    /// True where nothing is asked, for scripts.
    let isSure: Bool
    /// True where each answer is an object of JSON.
    var isJSON = false
    let follow: Follow
    let ask: (String) -> TerminalQuestion.Answer
    let say: (String) throws -> Void

    private static let patience = Delay.seconds(5)
    private static let loadPatience = Delay.seconds(10)
    private static let testTime = Confirmation.testTime
    /// Ten seconds, and the patience for the clamps to confirm what moved.
    private static let testLimit = Delay.seconds(60)

    private var text: RelayText { RelayText(language: language) }
    private var source: SourceID { .relay(number) }

    func run(_ action: RelayAction) throws {
        let description = try description()
        try awaitLine(description)
        switch action {
        case .state: try show()
        case .on:
            try settleContactor(before: .close)
            try confirm(.set(source, .closed))
            try send(.setRelay(source, .closed, by: user))
            try hold()
        case .off:
            try confirm(.set(source, .open))
            try send(.setRelay(source, .open, by: user))
            try say(isJSON ? object.state(.off) : text.opened(number))
        case .test: try test(description)
        }
    }

    /// The table of the relay; without one the command is refused.
    private func description() throws -> RelayDescription {
        var found: RelayDescription?
        var known: [Int] = []
        try wait(for: Self.patience) { snapshot in
            found = snapshot.unit.relays[number]
            known = snapshot.unit.relays.keys.sorted()
            return snapshot.unit != .empty
        }
        guard let found else {
            throw StandardError.fail(text.unknown(number, known: known), status: 64)
        }
        return found
    }

    private func awaitLine(_ description: RelayDescription) throws {
        let isChip = LineAddress(description.line) != nil
        guard isChip || BoardChannel(description.line) != nil else {
            throw StandardError.fail(text.notDriven(number, line: description.line))
        }
        let isHeld = try wait(for: Self.patience) { relay(in: $0)?.commanded != nil }
        guard isHeld else {
            throw StandardError.fail(text.notHeld(number, line: description.line))
        }
    }

    /// A test proves nothing before the clamp of the load has measured once.
    private func awaitLoad(_ description: RelayDescription) throws {
        guard let load = description.load, load.area == "clamps" else { return }
        try wait(for: Self.loadPatience) { snapshot in
            snapshot.clamps.contains { $0.source == load && $0.power != nil }
        }
    }

    private var object: RelayObject { RelayObject(source, engine.newestSnapshot()) }

    private func show() throws {
        guard !isJSON else { return try say(object.state(.state)) }
        let snapshot = engine.newestSnapshot()
        let texts = Catalogue(language: language)
        let base = InputName.terminal(source, texts)
        let name = snapshot.name(of: source).map { base + " · " + $0 } ?? base
        let relay = relay(in: snapshot)
        let since = AgeFormat(texts: texts, clock: engine.now())
        try say(
            text.state(
                name, isClosed: relay?.commanded == .closed,
                since: relay?.since.map(since.time) ?? "—"))
    }

    /// Says that the relay is held, until a signal.
    private func hold() throws {
        try say(isJSON ? object.state(.on) : text.holding(number))
        let ending = try follow { _ in true }
        if !isJSON { try say(text.released(number)) }
        // Ctrl-C is the way to end this; another signal is said by the status.
        if let ending, ending != SIGINT { throw ExitCode(128 + ending) }
    }

    private func test(_ description: RelayDescription) throws {
        guard description.kind != .compressor else {
            throw StandardError.fail(refusal(.compressor, .testRelay(source, .zero, by: user)))
        }
        try settleContactor(before: .test)
        try awaitLoad(description)
        try confirm(.test(source))
        let start = engine.now().instant
        try send(.testRelay(source, Self.testTime, by: user))
        if !isJSON { try say(text.testing(number, seconds: Self.testTime.wholeSeconds)) }
        try wait(for: Self.testLimit) { snapshot in
            guard let relay = relay(in: snapshot) else { return true }
            return relay.test == nil && relay.awaited == nil
        }
        let snapshot = engine.newestSnapshot()
        guard let test = relay(in: snapshot)?.lastTest, test.startedAt >= start else {
            throw StandardError.fail(text.testCut(number))
        }
        var state = UIState()
        state.language = language
        let entry = JournalEntry(at: test.until, source: source, fact: .relayTest(test))
        let words = FactText(state, snapshot, engine.now()).text(of: entry) ?? ""
        try say(isJSON ? object.test(test, text: words) : words)
        if [.unchanged, .unexpected, .otherClamp].contains(test.verdict) { throw ExitCode(2) }
    }

    /// The question of the console, answered by its number.
    private func confirm(_ subject: Confirmation.Subject) throws {
        guard !isSure else { return }
        var state = UIState()
        state.language = language
        let snapshot = engine.newestSnapshot()
        let question = Confirmation(subject, snapshot, at: engine.now().instant)
        let words = ConfirmationText(question, snapshot, state)
        StandardError.say(words.title)
        let width = words.fields.map(\.name.count).max() ?? 0
        for field in words.fields {
            let gap = String(repeating: " ", count: max(width - field.name.count, 0) + 3)
            StandardError.say("  " + field.name + gap + field.value)
        }
        if let safety = words.safety { StandardError.say("  " + safety) }
        guard try answer(text.typeNumber(question.digits)) == question.digits else {
            throw StandardError.fail(text.cancelled(number))
        }
        guard question.isTrue(in: engine.newestSnapshot()) else {
            throw StandardError.fail(Catalogue(language: language)(.confirmChanged))
        }
    }

    /// Asks whether a contactor is there, and refuses the test of an inductive load without one;
    /// a script, which is asked nothing, must have it written down.
    private func settleContactor(before next: Confirmation.Next) throws {
        let snapshot = engine.newestSnapshot()
        var hasOne = snapshot.hasContactor(source)
        if !isSure, snapshot.asksContactor(source, before: next) { hasOne = try askContactor() }
        let isInductive = snapshot.description(of: source)?.kind == .inductive
        guard next == .test, isInductive, hasOne != true else { return }
        throw StandardError.fail(text.needsContactor(number))
    }

    private func askContactor() throws -> Bool {
        let texts = Catalogue(language: language)
        StandardError.say(texts(.confirmContactorTitle))
        StandardError.say("  " + texts(.confirmContactorWhy))
        let hasOne: Bool
        switch try answer(text.typeYesOrNo) {
        case "o", "O", "y", "Y": hasOne = true
        case "n", "N": hasOne = false
        default: throw StandardError.fail(text.cancelled(number))
        }
        try send(.setContactor(source, hasOne))
        return hasOne
    }

    /// The line typed, without the spaces around it.
    private func answer(_ prompt: String) throws -> String {
        switch ask(prompt) {
        case .line(let line): return TextPrompt.trimmed(line)
        case .tooEarly:
            throw StandardError.fail(Catalogue(language: language)(.confirmTooEarly))
        case .unanswered:
            throw StandardError.fail(Catalogue(language: language)(.confirmUnanswered))
        case .signal(let ending): throw ExitCode(128 + ending)
        }
    }

    /// Sends a command and waits until it is carried out or under way.
    private func send(_ command: Command) throws {
        let identifier = CommandID(
            rawValue: UInt64(clamping: max(engine.now().instant.nanoseconds, 1)))
        engine.send(command, as: identifier)
        let isAnswered = try wait(for: Self.patience) { $0.outcomes[identifier] != nil }
        guard isAnswered, let outcome = engine.newestSnapshot().outcomes[identifier] else {
            throw StandardError.fail(text.unanswered(number))
        }
        guard outcome != .done, outcome != .started else { return }
        throw StandardError.fail(refusal(outcome, command))
    }

    private func refusal(_ outcome: CommandOutcome, _ command: Command) -> String {
        let words = OutcomeText(texts: Catalogue(language: language))
        let sentence = words.text(of: outcome, to: command, at: engine.now().instant)
        return (sentence ?? text.unanswered(number)) + "."
    }

    /// Waits for a condition; answers false when it did not come in time.
    ///
    /// The engine tells its clock once a second, so no wait is much longer than asked for.
    @discardableResult
    private func wait(
        for delay: Delay, until isReached: (Snapshot) -> Bool
    ) throws -> Bool {
        let limit = engine.now().instant + delay
        var reached = false
        let ending = try follow { snapshot in
            reached = isReached(snapshot)
            return !reached && engine.now().instant < limit
        }
        if let ending { throw ExitCode(128 + ending) }
        return reached
    }

    private func relay(in snapshot: Snapshot) -> Relay? {
        snapshot.relays.first { $0.source == source }
    }
}
