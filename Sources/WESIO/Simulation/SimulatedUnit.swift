public import WESModel

/// A simulated unit at real pace: a pseudo-terminal for each input, played by one thread.
///
/// The names of the pseudo-terminals are links in a folder, beside a matching `unit.toml`; the
/// real ports, readers and configuration are used on them. The unit stops when it is released.
public final class SimulatedUnit: Sendable {
    /// The folder.
    public var folder: String { files.path }
    /// The path of the configuration.
    public var configuration: String { files.configuration }
    /// What that configuration says.
    public let description: UnitDescription
    /// The civil time at which the scene started.
    public let sceneStart: CivilTime

    private let files: UnitFolder
    private let player: UnitPlayer
    private let thread: WorkerThread

    /// Starts playing a scene.
    ///
    /// - Parameters:
    ///   - folder: where the links and `unit.toml` go; nil for a temporary folder.
    ///   - recordings: meters that stand in for those of the scene, by input.
    public static func start(
        scene: Scene, folder: String? = nil, recordings: [Int: SimulatedRecording] = [:]
    ) throws(SimulationFailure) -> SimulatedUnit {
        try SimulatedUnit(scene: scene, folder: folder, recordings: recordings)
    }

    private init(
        scene: Scene, folder: String?, recordings: [Int: SimulatedRecording]
    ) throws(SimulationFailure) {
        files = try UnitFolder(folder)
        sceneStart = scene.start
        var description = UnitDescription(name: "wes-0042")
        var ports: [SimulatedPort] = []
        for number in 1...2 {
            let recorded = recordings[number].map { scene.line(number, playing: $0) }
            guard let line = recorded ?? scene.line(number) else { continue }
            let link = try files.link(number)
            description.teleinfo[number] = TeleinfoDescription(
                device: link, role: scene.meters[number]?.role.flatMap(CircuitRole.init),
                name: recorded == nil ? scene.meters[number]?.name : nil)
            do throws(IOFailure) {
                ports.append(try SimulatedPort(link: link, line: line))
            } catch {
                throw SimulationFailure(.terminal, path: error.device, errno: error.errno)
            }
        }
        self.description = description
        try files.write(UnitText.toml(description, scene: scene.name))
        let player = UnitPlayer(ports)
        self.player = player
        thread = WorkerThread { player.run() }
    }

    deinit { stop() }

    /// Stops playing and takes the links and `unit.toml` away; further calls do nothing.
    public func stop() {
        guard player.stop() else { return }
        thread.join()
        files.remove()
    }
}
