public import WESModel

/// A simulated unit at real pace, played by one thread: a pseudo-terminal for each serial port, a
/// folder in the kernel's form for the 1-Wire bus, a socket of the kernel's records for the lines.
///
/// They lie in a folder, beside a matching `unit.toml`; the real ports, readers and configuration
/// are used on them. The unit stops when it is released.
public final class SimulatedUnit: Sendable {
    /// The folder.
    public var folder: String { files.path }
    /// The path of the configuration.
    public var configuration: String { files.configuration }
    /// What that configuration says.
    public let description: UnitDescription
    /// The civil time at which the scene started.
    public let sceneStart: CivilTime
    /// The clock of its system: that of the scene, or the machine's where the unit was given a
    /// folder for other processes.
    public let clock: UnitClock

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
        var description = scene.description(in: files.path)
        for number in recordings.keys.sorted() {
            let device = files.path + "/teleinfo.\(number)"
            description.teleinfo[number] = TeleinfoDescription(
                device: device, role: description.teleinfo[number]?.role)
        }
        description.leds = Self.leds(in: files.path)
        self.description = description
        try files.check()
        try files.write(UnitText.toml(description, scene: scene.name), learned: scene.learned)
        let start = UnitClock.monotonic()
        clock = folder == nil ? scene.unitClock(from: start) : .system
        let player: UnitPlayer
        do throws(IOFailure) {
            player = UnitPlayer(
                try SimulatedEquipment(
                    scene: scene, files: files, recordings: recordings, epoch: start,
                    clock: folder == nil ? nil : .system),
                from: start)
        } catch {
            let isSocket = error.device == files.path + "/lines"
            throw SimulationFailure(
                isSocket ? .socket : .terminal, path: error.device, errno: error.errno)
        }
        self.player = player
        thread = WorkerThread { player.run() }
    }

    private static func leds(in folder: String) -> LEDsDescription {
        let paths = SimulatedLEDs.names.map { folder + "/leds/" + $0 }
        return LEDsDescription(
            power: paths[0], heartbeat: paths[1], tic1: paths[2], tic2: paths[3])
    }

    deinit { stop() }

    /// Stops playing and takes the links and `unit.toml` away; further calls do nothing.
    public func stop() {
        guard player.stop() else { return }
        thread.join()
        files.remove()
    }
}
