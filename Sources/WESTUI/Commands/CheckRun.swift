import ArgumentParser
import Glibc
import WESIO
import WESModel

/// Listens to a unit for a while, then prints what the rules say of it.
struct CheckRun {
    let isJSON: Bool
    let seconds: Int

    /// A real unit in wall time, or a scene on the virtual clock.
    func run(_ unit: UnitOptions) throws {
        if let scene = unit.demo {
            try play(scene, Session.guess(unit))
        } else {
            try listen(to: unit)
        }
    }

    private func listen(to unit: UnitOptions) throws {
        let signals = SignalSource()
        let session = try Session.open(unit)
        defer { session.close() }
        let end = session.engine.now().instant + .seconds(Int64(seconds))
        let follow = FollowRun(engine: session.engine, signals: signals)
        let ending = try follow.run { _ in session.engine.now().instant < end }
        if let ending { throw ExitCode(128 + ending) }
        try tell(session.engine.newestSnapshot(), session.language)
    }

    /// The same readers through the in-memory link: the seconds of a scene pass at once.
    private func play(_ name: String, _ language: Language) throws {
        var unit: VirtualUnit
        do {
            unit = VirtualUnit(scene: try SceneFiles.scene(name))
        } catch {
            let (sentence, status) = DemoFailure.explain(error, DemoText(language: language))
            throw StandardError.fail(sentence, status: status)
        }
        unit.run(seconds: Int64(seconds))
        try tell(unit.snapshot, language)
    }

    private func tell(_ snapshot: Snapshot, _ language: Language) throws {
        let lines = CheckLines(snapshot, Catalogue(language: language))
        // A terminal that was promised no byte above 127 gets none; a pipe gets UTF-8.
        let isPlain = !isJSON && isatty(STDOUT_FILENO) == 1 && !LocaleSetup.apply()
        for line in isJSON ? [lines.json] : lines.text {
            let plain = String.UnicodeScalarView(GlyphSet.ascii.translate(line))
            try StandardOutput.write(line: isPlain ? String(plain) : line)
        }
        guard lines.verdict.status == 0 else { throw ExitCode(lines.verdict.status) }
    }
}
