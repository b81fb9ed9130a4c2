import WESModel

/// Everything that a simulated unit plays at real pace: ports, the 1-Wire folder, the lines.
struct SimulatedEquipment {
    private var ports: [SimulatedPort] = []
    private var pipe: SimulatedPipe?
    private var probes: ProbeFolder?
    private let lines: LineSocket?
    private var switches = LoadSwitches()

    /// Opens what a scene has in a folder; `epoch` is when the scene begins.
    init(
        scene: Scene, files: UnitFolder, recordings: [Int: SimulatedRecording], epoch: Instant
    ) throws(IOFailure) {
        for number in 1...2 {
            let recorded = recordings[number].map { scene.line(number, playing: $0) }
            guard let line = recorded ?? scene.line(number) else { continue }
            ports.append(try SimulatedPort(link: files.path + "/teleinfo.\(number)", line: line))
        }
        if let converter = SimulatedConverter(scene: scene) {
            pipe = try SimulatedPipe(path: files.path + "/clamps", line: converter)
        } else if let board = SimulatedBoard(scene: scene) {
            ports.append(try SimulatedPort(link: files.path + "/clamps", line: board))
        }
        lines = try SimulatedChip(scene: scene).map { chip throws(IOFailure) in
            try LineSocket(path: files.path + "/lines", chip: chip, epoch: epoch)
        }
        probes = SimulatedProbes(scene: scene).map {
            ProbeFolder(path: files.path + "/w1", probes: $0)
        }
        switches = lines?.switches ?? LoadSwitches()
    }

    /// What wakes the player before its time: the engine writes to a line.
    var descriptor: Int32? { lines?.descriptor }

    /// Plays what is due at an instant of the scene.
    mutating func play(until time: Delay) {
        lines?.play(until: time)
        if let now = lines?.switches, now != switches {
            switches = now
            for index in ports.indices { ports[index].switchLoads(now) }
            pipe?.switchLoads(now)
        }
        for index in ports.indices { ports[index].play(until: time) }
        pipe?.play(until: time)
        probes?.play(until: time)
    }

    /// Takes away what lies in the folder; the ports and the socket go by themselves.
    mutating func remove() {
        ports = []
        pipe?.remove()
        probes?.remove()
    }
}
