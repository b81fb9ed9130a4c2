import WESModel

/// Reads a line of the script: `at INSTANT TERMINAL FAULT [for DELAY]`.
struct SceneFaultReader {
    let scene: String
    let line: Int

    private static let example = "at 60s teleinfo.1 noise 2% for 30s"
    private static let terminals = ["teleinfo.1", "teleinfo.2"]
    private static let plain: [String: SceneFault.Change] = [
        "silent": .silent, "resume": .resume, "unplug": .unplug, "replug": .replug,
        "standby": .standby, "metrol": .metrol, "eight bits": .eightBits, "cooked": .cooked,
        "overload": .overload, "short frames": .overload, "degraded clock": .degradedClock,
    ]
    private static let known =
        (plain.keys + ["eot 20%", "mode historique", "mode standard", "no phase 2", "noise 2%"])
        .sorted()

    func read(_ text: String) throws(SceneError) -> SceneFault {
        var words = text.split(separator: " ").map(String.init)[...]
        words = words.dropFirst()
        guard let at = words.popFirst(), let target = words.popFirst(), !words.isEmpty else {
            throw error(.badLine, text, [Self.example])
        }
        guard let start = SceneValue.delay(at) else { throw error(.badValue, at, ["60s", "2min"]) }
        guard Self.terminals.contains(target) else {
            throw error(.unknown, target, Self.terminals)
        }
        var fault = SceneFault(
            at: start, target: SourceID(rawValue: target), change: .silent)
        if words.count > 2, words[words.endIndex - 2] == "for" {
            let text = words[words.endIndex - 1]
            guard let length = SceneValue.delay(text), length > .zero else {
                throw error(.badValue, text, ["30s", "2min"])
            }
            fault.until = start + length
            words = words.dropLast(2)
        }
        fault.change = try change(Array(words))
        return fault
    }

    private func change(_ words: [String]) throws(SceneError) -> SceneFault.Change {
        let text = words.joined(separator: " ")
        if let plain = Self.plain[text] { return plain }
        guard let argument = words.last, words.count > 1 else {
            throw error(.unknown, text, Self.known)
        }
        switch words.dropLast().joined(separator: " ") {
        case "noise": return .noise(try share(argument))
        case "eot": return .interruption(try share(argument))
        case "no phase":
            guard let phase = Int(argument), (1...3).contains(phase) else {
                throw error(.badValue, argument, ["1", "2", "3"])
            }
            return .missingPhase(phase)
        case "mode":
            guard let mode = TeleinfoMode(rawValue: argument),
                mode == .historique || mode == .standard
            else { throw error(.badValue, argument, ["historique", "standard"]) }
            return .mode(mode)
        default: throw error(.unknown, text, Self.known)
        }
    }

    private func share(_ text: String) throws(SceneError) -> Double {
        guard let share = SceneValue.share(text) else { throw error(.badValue, text, ["2%"]) }
        return share
    }

    private func error(
        _ reason: SceneError.Reason, _ found: String, _ known: [String]
    ) -> SceneError {
        SceneError(scene: scene, line: line, reason: reason, found: found, known: known)
    }
}
