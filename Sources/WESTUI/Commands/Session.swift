import ArgumentParser
import Glibc
import WESIO
import WESModel

/// An engine with all that keeps it running, for as long as a verb needs it.
final class Session {
    /// The engine.
    let engine: any Engine
    /// The language of the texts.
    let language: Language
    private let acquisition: Acquisition
    private let simulation: SimulatedUnit?
    private let person: ScenePerson?
    private let lock: UnitLock?

    /// What takes every byte read.
    typealias Tap = @Sendable (SourceID, UnsafeRawBufferPointer, Instant) -> Void
    /// Makes a tap once the configuration is known, before the first port is opened.
    typealias TapMaker = (_ unit: UnitDescription, _ text: String) throws -> Tap

    /// Opens the unit that the options name; says one sentence and throws where it cannot.
    static func open(_ options: UnitOptions, tap: TapMaker? = nil) throws -> Session {
        if let scene = options.demo { return try demo(scene, options, tap) }
        guard let file = options.config ?? ConfigurationLocation.found else {
            throw StandardError.fail(CommandText(language: guess(options)).noConfiguration)
        }
        switch UnitConfiguration.load(file) {
        case .success(let configuration):
            let language = language(options, configuration.description)
            let folder = StateFolder.path(beside: file)
            let lock = try take(folder, language)
            return Session(
                description: configuration.description,
                follower: ConfigurationFollower(file: configuration.file), clock: .system,
                language: language, simulation: nil, lock: lock,
                tap: try tap?(configuration.description, configuration.text),
                isSimulation: StateFolder.isSimulated(file))
        case .failure(let problems):
            let words = ProblemText(language: guess(options))
            for problem in problems.all { StandardError.say(words.sentence(problem)) }
            throw ExitCode(64)
        }
    }

    /// An engine on devices that no file names: a replay.
    init(
        description: UnitDescription, follower: ConfigurationFollower?, clock: UnitClock,
        language: Language, simulation: SimulatedUnit?, lock: UnitLock?, tap: Tap?,
        isSimulation: Bool = false, isReplay: Bool = false, orders: [SceneOrder] = [],
        transport: Supervisor.TransportFactory? = nil
    ) {
        let files = lock.map { FolderOperations(folder: $0.folder) }
        let keeper = files.map { StateKeeper(store: StateStore(files: $0)) }
        let indexes = files.map { IndexKeeper(files: $0, clock: clock) }
        if let keeper, let indexes {
            keeper.dropIndexes(of: indexes.adopt(keeper.state.learned))
        }
        let supervisor = Supervisor(
            description: description, follower: follower, keeper: keeper, indexes: indexes,
            journal: files.map { JournalKeeper(files: $0, clock: clock) }, clock: clock,
            tap: tap,
            transport: transport ?? { Transports.transport(for: $0.rawValue, device: $1) })
        acquisition = Acquisition(
            supervisor: supervisor, clock: clock, isSimulation: isSimulation || simulation != nil,
            isReplay: isReplay)
        engine = acquisition.engine
        self.language = language
        self.simulation = simulation
        self.lock = lock
        let acquisition = acquisition
        Task.detached { await acquisition.run() }
        person = orders.isEmpty ? nil : ScenePerson(orders, at: engine)
    }

    /// Stops the drivers and the simulated unit, and lets the unit go.
    func close() {
        person?.stop()
        acquisition.stop()
        simulation?.stop()
        lock?.release()
    }

    /// What opens the relays, whatever thread calls, while the main one cannot.
    var stopDrivers: @Sendable () -> Void {
        let acquisition = acquisition
        return { acquisition.stop() }
    }

    /// The language asked for, that of the unit, or that of the locale, in this order.
    static func language(_ options: UnitOptions, _ unit: UnitDescription) -> Language {
        if let name = options.lang ?? unit.language, let language = Language(rawValue: name) {
            return language
        }
        return guess(options)
    }

    /// The language before a configuration was read.
    static func guess(_ options: UnitOptions) -> Language {
        if let name = options.lang, let language = Language(rawValue: name) { return language }
        return locale
    }

    /// The language of the locale.
    static var locale: Language {
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty {
                return Language(locale: value)
            }
        }
        return .french
    }

    private static func demo(
        _ name: String, _ options: UnitOptions, _ tap: TapMaker?
    ) throws -> Session {
        let language = guess(options)
        do {
            let scene = try SceneFiles.scene(name)
            let unit = try SimulatedUnit.start(scene: scene)
            let lock = try take(StateFolder.path(beside: unit.configuration), language)
            return Session(
                description: unit.description, follower: nil,
                clock: unit.clock, language: language, simulation: unit,
                lock: lock, tap: try tap?(unit.description, text(of: unit.configuration)),
                orders: scene.orders)
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let (sentence, status) = DemoFailure.explain(error, DemoText(language: language))
            throw StandardError.fail(sentence, status: status)
        }
    }

    private static func text(of file: String) -> String {
        (try? UnitConfiguration.load(file).get().text) ?? ""
    }

    static func take(_ folder: String, _ language: Language) throws -> UnitLock? {
        switch UnitLock.take(in: folder) {
        case .taken(let lock): return lock
        case .unavailable: return nil
        case .held(let holder):
            throw StandardError.fail(
                CommandText(language: language).held(user: holder.user, pid: holder.pid))
        }
    }
}
