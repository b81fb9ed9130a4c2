import ArgumentParser
import WESModel

/// Prints the new readings of a session until a signal or the end of its reader.
struct WatchRun {
    let session: Session
    let signals: SignalSource
    let json: Bool
    let sources: [String]

    func run() throws {
        let areas = [
            "teleinfo", "mains", "clamps", "onewire", "counters", "contacts", "relays", "modbus",
            "analog", "clock",
        ]
        let known = Snapshot().teleinfo.map(\.source.rawValue) + areas
        for source in sources where !areas.contains(SourceID(rawValue: source).area) {
            let text = CommandText(language: session.language)
            throw StandardError.fail(
                text.unknownSource(source, known: known.joined(separator: ", ")), status: 64)
        }
        var readings = ReadingLines(isJSON: json, sources: Set(sources))
        let follow = FollowRun(engine: session.engine, signals: signals)
        let ending = try follow.run { snapshot in
            for line in readings.lines(of: snapshot) { try StandardOutput.write(line: line) }
            return true
        }
        if let ending { throw ExitCode(128 + ending) }
    }
}
