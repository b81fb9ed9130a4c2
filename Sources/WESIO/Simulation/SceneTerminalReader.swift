import WESModel

/// Opens the sections of the terminals, reads their keys, and takes out those not fitted.
struct SceneTerminalReader {
    let place: ScenePlace

    /// A heading: the terminal is there, with its defaults when it is new.
    func open(_ section: SceneSection, in scene: inout Scene) {
        switch section {
        case .top, .house: break
        case .meter(let number): scene.meters[number] = scene.meters[number] ?? SceneMeter()
        case .board, .mains, .clamp: openBoard(section, in: &scene)
        case .oneWire: scene.oneWire = scene.oneWire ?? SceneOneWire()
        case .probe(let rom):
            var bus = scene.oneWire ?? SceneOneWire()
            if !bus.probes.contains(where: { $0.rom == rom }) {
                bus.probes.append(SceneProbe(rom: rom))
            }
            scene.oneWire = bus
        case .counter(let number):
            scene.counters[number] = scene.counters[number] ?? SceneCounter()
        case .contact(let number):
            scene.contacts[number] = scene.contacts[number] ?? SceneContact()
        case .relay(let number): scene.relays[number] = scene.relays[number] ?? SceneRelay()
        case .modbusBus: scene.modbus = scene.modbus ?? SceneModbus()
        case .modbusMeter(let name):
            var bus = scene.modbus ?? SceneModbus()
            bus.meters[name] = bus.meters[name] ?? SceneModbusMeter()
            scene.modbus = bus
        case .analog(let number): scene.analog[number] = scene.analog[number] ?? SceneAnalog()
        case .clock: scene.clock = scene.clock ?? SceneClock()
        }
    }

    /// A key of the section of a terminal.
    func read(
        _ key: String, _ value: String, in section: SceneSection, of scene: inout Scene
    ) throws(SceneError) {
        if key == "fitted" {
            if try !place.flag(value) { remove(section, from: &scene) }
            return
        }
        open(section, in: &scene)
        switch section {
        case .clamp(let number):
            var clamp = scene.clamps[number] ?? SceneClamp()
            try SceneClampReader(place: place).readClamp(key, value, into: &clamp)
            scene.clamps[number] = clamp
        case .counter(let number):
            var counter = scene.counters[number] ?? SceneCounter()
            try SceneLineReader(place: place).readCounter(key, value, into: &counter)
            scene.counters[number] = counter
        case .contact(let number):
            var contact = scene.contacts[number] ?? SceneContact()
            try SceneLineReader(place: place).readContact(key, value, into: &contact)
            scene.contacts[number] = contact
        case .relay(let number):
            var relay = scene.relays[number] ?? SceneRelay()
            try SceneRelayReader(place: place).read(key, value, into: &relay)
            scene.relays[number] = relay
        case .analog(let number):
            var input = scene.analog[number] ?? SceneAnalog()
            try SceneAnalogReader(place: place).read(key, value, into: &input)
            scene.analog[number] = input
        case .clock:
            var clock = scene.clock ?? SceneClock()
            try SceneClockReader(place: place).read(key, value, into: &clock)
            scene.clock = clock
        default: try readShared(key, value, in: section, of: &scene)
        }
    }

    /// A key of a section that stands for several terminals, or of a probe.
    private func readShared(
        _ key: String, _ value: String, in section: SceneSection, of scene: inout Scene
    ) throws(SceneError) {
        var board = scene.board ?? SceneClampBoard()
        var bus = scene.oneWire ?? SceneOneWire()
        var modbus = scene.modbus ?? SceneModbus()
        switch section {
        case .modbusBus:
            try SceneModbusReader(place: place).readBus(key, value, into: &modbus)
            scene.modbus = modbus
        case .modbusMeter(let name):
            var meter = modbus.meters[name] ?? SceneModbusMeter()
            try SceneModbusReader(place: place).readMeter(key, value, into: &meter)
            modbus.meters[name] = meter
            scene.modbus = modbus
        case .board:
            try SceneClampReader(place: place).readBoard(key, value, into: &board)
            scene.board = board
        case .mains:
            try SceneClampReader(place: place).readMains(key, value, into: &board)
            scene.board = board
        case .oneWire:
            try SceneProbeReader(place: place).readBus(key, value, into: &bus)
            scene.oneWire = bus
        case .probe(let rom):
            guard let index = bus.probes.firstIndex(where: { $0.rom == rom }) else { return }
            try SceneProbeReader(place: place).readProbe(key, value, into: &bus.probes[index])
            scene.oneWire = bus
        default: break
        }
    }

    private func openBoard(_ section: SceneSection, in scene: inout Scene) {
        var board = scene.board ?? SceneClampBoard()
        if section == .mains, board.mainsColumn == nil { board.mainsColumn = "vrms" }
        scene.board = board
        if case .clamp(let number) = section {
            scene.clamps[number] = scene.clamps[number] ?? SceneClamp()
        }
    }

    private func remove(_ section: SceneSection, from scene: inout Scene) {
        switch section {
        case .top, .house: break
        case .meter(let number): scene.meters[number] = nil
        case .board:
            scene.board = nil
            scene.clamps = [:]
        case .mains: scene.board?.mainsColumn = nil
        case .clamp(let number): scene.clamps[number] = nil
        case .oneWire: scene.oneWire = nil
        case .probe(let rom): scene.oneWire?.probes.removeAll { $0.rom == rom }
        case .counter(let number): scene.counters[number] = nil
        case .contact(let number): scene.contacts[number] = nil
        case .relay(let number): scene.relays[number] = nil
        case .modbusBus: scene.modbus = nil
        case .modbusMeter(let name): scene.modbus?.meters[name] = nil
        case .analog(let number): scene.analog[number] = nil
        case .clock: scene.clock = nil
        }
    }
}
