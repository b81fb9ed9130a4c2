import ArgumentParser
import WESIO
import WESModel

/// `wes search`: the 1-Wire search with the health of the bus.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search the 1-Wire bus and tell its health.",
        discussion: """
            Makes several passes and reads each device once; without --master, on the bus of \
            unit.toml. With --demo the seconds are those of the scene and pass at once.
            Exit status: 0 devices found, 2 the line is not ok, 3 the line is ok and nothing was \
            found, 1 could not run.
            """)

    @OptionGroup var unit: UnitOptions

    @Option(
        help: ArgumentHelp(
            "Another master: ds2480b:DEVICE, owserver:HOST:PORT, w1 or ds2482:DEVICE:ADDRESS.",
            valueName: "url"))
    var master: String?

    @Option(help: "How many passes to make.")
    var passes = 3

    @Flag(help: "One JSON object (docs/json.md).")
    var json = false

    /// The beginnings of the masters that there are.
    private static let kinds = ["ds2480b:", "owserver:", "w1:", "ds2482:"]

    mutating func validate() throws {
        guard (1...100).contains(passes) else {
            throw ValidationError("--passes \(passes): use a number of passes from 1 to 100.")
        }
        guard let master else { return }
        guard master == "w1" || Self.kinds.contains(where: { master.hasPrefix($0) && master != $0 })
        else {
            throw ValidationError(
                "--master \(master): use ds2480b:DEVICE, owserver:HOST:PORT, w1 or "
                    + "ds2482:DEVICE:ADDRESS.")
        }
        if unit.config != nil || unit.demo != nil {
            throw ValidationError(
                "--master excludes --config and --demo: they have a master of their own.")
        }
    }

    func run() throws {
        if let scene = unit.demo {
            return try tell(try play(scene), Session.guess(unit))
        }
        // Before any other thread exists, so that all of them inherit the mask.
        let signals = SignalSource()
        let session = try open()
        defer { session.close() }
        let follow = FollowRun(engine: session.engine, signals: signals)
        let run = BusSearchRun(
            engine: session.engine, language: session.language, passes: passes, follow: follow.run)
        try tell(try run.run(), session.language)
    }

    /// The unit, or the master alone: that one keeps nothing of what it learns.
    private func open() throws -> Session {
        guard let master else { return try Session.open(unit) }
        var description = UnitDescription.empty
        description.oneWire = OneWireDescription(master: master)
        return Session(
            description: description, follower: nil, clock: .system,
            language: Session.guess(unit), simulation: nil, lock: nil, tap: nil)
    }

    /// The same scheduler on the virtual clock of a scene.
    private func play(_ name: String) throws -> Snapshot {
        let language = Session.guess(unit)
        do {
            var played = VirtualUnit(scene: try SceneFiles.scene(name))
            return try BusSearchRun.play(&played, passes: passes, BusSearchText(language: language))
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let (sentence, status) = DemoFailure.explain(error, DemoText(language: language))
            throw StandardError.fail(sentence, status: status)
        }
    }

    private func tell(_ snapshot: Snapshot, _ language: Language) throws {
        let result = BusSearchResult(snapshot)
        let lines = json ? [result.json] : result.lines(BusSearchText(language: language))
        for line in lines { try StandardOutput.write(line: line) }
        guard result.status == 0 else { throw ExitCode(result.status) }
    }
}
