import WESModel

/// Everything that a simulated unit plays at real pace: ports, the 1-Wire master, the
/// RS485 bus, the lines.
struct SimulatedEquipment {
    private var ports: [SimulatedPort] = []
    private var pipe: SimulatedPipe?
    private var master: SimulatedMasterPort?
    private var modbus: SimulatedModbusPort?
    private let lines: LineSocket?
    private var analog: AnalogFolder?
    private var clock: SimulatedClockFolder?
    private let leds: SimulatedLEDs
    private var switches: LoadSwitches

    /// Opens what a scene has in a folder; `epoch` is when the scene begins, `truth` what its
    /// battery-backed clock follows where that is not the time of the scene.
    init(
        scene: Scene, files: UnitFolder, recordings: [Int: SimulatedRecording], epoch: Instant,
        clock truth: UnitClock? = nil
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
        master = try SimulatedOneWireBus(scene: scene).map { bus throws(IOFailure) in
            try SimulatedMasterPort(
                link: files.path + "/onewire", far: SimulatedDS2480B(bus: bus))
        }
        modbus = try SimulatedModbusBus(scene: scene).map { bus throws(IOFailure) in
            try SimulatedModbusPort(link: files.path + "/modbus", bus: bus)
        }
        analog = try AnalogFolder(scene: scene, in: files.path + "/analog")
        clock = try scene.clock.map { _ throws(IOFailure) in
            try SimulatedClockFolder(
                path: files.path + "/clock", clock: SimulatedClock(scene: scene), truth: truth)
        }
        clock?.play(until: .zero)
        leds = try SimulatedLEDs(path: files.path + "/leds")
        // What every load starts with: a contact that is welded from the first instant is a change.
        switches = scene.houseAtRest.switches
    }

    /// What wakes the player before its time: the engine writes to a line, to the 1-Wire master or
    /// to the RS485 bus.
    var descriptors: [Int32] {
        [lines?.descriptor, master?.descriptor, modbus?.descriptor].compactMap { $0 }
    }

    /// When something is due that cannot wait for the next turn.
    var nextDue: Delay? { [master?.nextDue, modbus?.nextDue].compactMap { $0 }.min() }

    /// Plays what is due at an instant of the scene.
    mutating func play(until time: Delay) {
        master?.play(until: time)
        if let master { lines?.drive(boards: master.far.bus) }
        lines?.play(until: time)
        if let now = lines?.switches, now != switches {
            switches = now
            for index in ports.indices { ports[index].switchLoads(now) }
            pipe?.switchLoads(now)
            modbus?.switchLoads(now)
        }
        modbus?.play(until: time)
        for index in ports.indices { ports[index].play(until: time) }
        pipe?.play(until: time)
        analog?.play(until: time)
        clock?.play(until: time)
    }

    /// Takes away what lies in the folder; the ports and the socket go by themselves.
    mutating func remove() {
        ports = []
        pipe?.remove()
        clock?.remove()
        leds.remove()
        master = nil
        modbus = nil
        analog?.remove()
        analog = nil
    }
}
