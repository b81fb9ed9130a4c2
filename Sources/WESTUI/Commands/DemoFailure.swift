import WESIO

/// Turns a refused scene or a failed simulation into a sentence and an exit status.
enum DemoFailure {
    /// 64 for what was asked wrongly, 1 for what the system refused.
    static func explain(_ error: any Error, _ text: DemoText) -> (sentence: String, status: Int32) {
        switch error {
        case let error as SceneError: (sentence(error, text), 64)
        case let failure as SimulationFailure: (sentence(failure, text), 1)
        default: ("wes demo: \(error).", 1)
        }
    }

    private static func sentence(_ error: SceneError, _ text: DemoText) -> String {
        switch error.reason {
        case .noSuchScene:
            let known = error.known.isEmpty ? SceneLibrary.names : error.known
            return text.noSuchScene(error.found, known: known.joined(separator: ", "))
        case .endlessBase: return text.endlessBase(error.scene, line: error.line)
        case .unknown, .badValue, .badLine:
            return text.refusedLine(
                error.scene, line: error.line, found: error.found,
                known: error.known.joined(separator: ", "))
        }
    }

    private static func sentence(_ failure: SimulationFailure, _ text: DemoText) -> String {
        let reason = SystemReason.text(failure.errno)
        return switch failure.reason {
        case .folder: text.folder(failure.path, reason: reason)
        case .occupied: text.occupied(failure.path)
        case .busy: text.busy(failure.path)
        case .socket: text.socket(failure.path, reason: reason)
        case .terminal: text.terminal(failure.path, reason: reason)
        case .unreadable: text.unreadable(failure.path, reason: reason)
        case .notARecording: text.notARecording(failure.path)
        }
    }
}
