import ArgumentParser
import WESModel

/// Listens to a unit for a while, then prints what the rules say of it.
struct CheckRun {
    let isJSON: Bool
    let seconds: Int

    /// A real unit, in wall time.
    func live(_ unit: UnitOptions) throws {
        let signals = SignalSource()
        let session = try Session.open(unit)
        defer { session.close() }
        let end = session.engine.now().instant + .seconds(Int64(seconds))
        let follow = FollowRun(engine: session.engine, signals: signals)
        let ending = try follow.run { _ in session.engine.now().instant < end }
        if let ending { throw ExitCode(128 + ending) }
        try tell(session.engine.newestSnapshot(), session.language)
    }

    /// Prints the checks of a snapshot and ends with their status.
    func tell(_ snapshot: Snapshot, _ language: Language) throws {
        let lines = CheckLines(snapshot, Catalogue(language: language))
        for line in isJSON ? [lines.json] : lines.text {
            try StandardOutput.write(line: line)
        }
        guard lines.verdict.status == 0 else { throw ExitCode(lines.verdict.status) }
    }
}
