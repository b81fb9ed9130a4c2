import WESModel

/// Reads a line of the script: `at INSTANT TERMINAL FAULT [for DELAY]`.
struct SceneFaultReader {
    let scene: String
    let line: Int

    private static let example = "at 60s teleinfo.1 noise 2% for 30s"

    func read(_ text: String) throws(SceneError) -> SceneFault {
        var words = text.split(separator: " ").map(String.init)[...]
        words = words.dropFirst()
        guard let at = words.popFirst(), let target = words.popFirst(), !words.isEmpty else {
            throw error(.badLine, text, [Self.example])
        }
        guard let start = SceneValue.delay(at) else { throw error(.badValue, at, ["60s", "2min"]) }
        guard let terminal = SceneFaultWords(target: target) else {
            throw error(.unknown, target, SceneFaultWords.targets)
        }
        var fault = SceneFault(at: start, target: terminal.target, change: .silent)
        if words.count > 2, words[words.endIndex - 2] == "for" {
            let text = words[words.endIndex - 1]
            guard let length = SceneValue.delay(text), length > .zero else {
                throw error(.badValue, text, ["30s", "2min"])
            }
            fault.until = start + length
            words = words.dropLast(2)
        }
        fault.change = try change(Array(words), of: terminal)
        return fault
    }

    private func change(
        _ words: [String], of terminal: SceneFaultWords
    ) throws(SceneError) -> SceneFault.Change {
        let text = words.joined(separator: " ")
        if let plain = terminal.plain[text] { return plain }
        guard let argument = words.last, words.count > 1,
            let found = terminal.change(words.dropLast().joined(separator: " "), argument)
        else { throw error(.unknown, text, terminal.known) }
        guard let change = found.change else { throw error(.badValue, argument, found.examples) }
        return change
    }

    private func error(
        _ reason: SceneError.Reason, _ found: String, _ known: [String]
    ) -> SceneError {
        SceneError(scene: scene, line: line, reason: reason, found: found, known: known)
    }
}
