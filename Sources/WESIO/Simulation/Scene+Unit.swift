public import WESModel

extension Scene {
    /// What the configuration of the simulated unit says, its devices being in a folder.
    public func description(in folder: String) -> UnitDescription {
        var unit = UnitDescription(name: "wes-0042")
        for (number, meter) in meters {
            unit.teleinfo[number] = TeleinfoDescription(
                device: folder + "/teleinfo.\(number)",
                role: meter.role.flatMap(CircuitRole.init), name: meter.name)
        }
        describeClamps(folder, &unit)
        if let oneWire { unit.oneWire = Self.describe(oneWire, folder) }
        for (number, counter) in counters {
            unit.counters[number] = CounterDescription(
                line: Self.line(LineOffsets.counter(number), folder), kind: counter.kind,
                weight: counter.declared ?? counter.weight, name: counter.name)
            unit.counters[number]?.coefficients = counter.coefficients
        }
        for (number, contact) in contacts {
            unit.contacts[number] = Self.describe(
                contact, line: Self.line(LineOffsets.contact(number), folder))
        }
        for (number, relay) in relays {
            let line =
                relay.board.map { "ds2408:\($0.rom.text):\($0.channel)" }
                ?? Self.line(LineOffsets.relay(number), folder)
            unit.relays[number] = Self.describe(relay, line: line)
        }
        if let modbus { unit.modbus = Self.describe(modbus, folder) }
        for (number, input) in analog {
            let converter = "\(folder)/analog/\(SimulatedADC.folder)"
            unit.analog[number] = input.description(
                device: "iio:\(converter)/voltage\(number - 1)")
        }
        unit.clock = clock.map { _ in
            ClockDescription(device: ClockFolder.prefix + folder + "/clock")
        }
        return unit
    }

    /// What commissioning has learned of the unit before the scene: names of probes, indexes of
    /// counters, tests of relays.
    public var learned: [LearnedFact] {
        var facts: [LearnedFact] = []
        for probe in oneWire?.probes ?? [] {
            guard let name = probe.name else { continue }
            facts += [.name(.probe(probe.rom), name), .knownProbe(probe.rom)]
        }
        for (number, counter) in counters.sorted(by: { $0.key < $1.key }) {
            facts.append(.pulses(.counter(number), counter.index))
        }
        for (number, relay) in relays.sorted(by: { $0.key < $1.key }) where relay.isTested {
            let isShedding = !relay.sheds.isEmpty && relay.load != nil
            let step = isShedding ? 0 : relay.load.flatMap { _ in relay.expected?.upperBound }
            let proof = RelayProof(
                verdict: step == nil ? .unproven : .effective, step: step.map { Power(watts: $0) },
                unixSeconds: start.unixSeconds &- 240)
            facts.append(.relayTested(.relay(number), proof))
        }
        return facts
    }

    private func describeClamps(_ folder: String, _ unit: inout UnitDescription) {
        guard let board else { return }
        unit.clampBoard = Self.describe(board, folder)
        unit.mains = board.mainsColumn.map { MainsDescription(column: $0) }
        for (number, clamp) in clamps {
            unit.clamps[number] = ClampDescription(
                name: clamp.name, role: clamp.role, phase: clamp.phase,
                rating: Current(amperes: clamp.rating))
            unit.clamps[number]?.source = clamp.source
        }
    }

    private static func describe(_ bus: SceneOneWire, _ folder: String) -> OneWireDescription {
        var description = OneWireDescription(
            master: "ds2480b:\(folder)/onewire", supply: Current(amperes: bus.budget))
        for probe in bus.probes { description.laws[probe.rom] = probe.laws }
        return description
    }

    private static func describe(
        _ board: SceneClampBoard, _ folder: String
    ) -> ClampBoardDescription {
        switch board.kind {
        case .rpict:
            ClampBoardDescription(
                source: "rpict:\(folder)/clamps", columns: board.sentColumns,
                isMilliampere: board.isMilliampere)
        case .emon: ClampBoardDescription(source: "emon:\(folder)/clamps")
        case .waveform:
            ClampBoardDescription(
                source: "waveform:fifo:\(folder)/clamps", samples: board.samples)
        }
    }

    private static func describe(_ bus: SceneModbus, _ folder: String) -> ModbusDescription {
        var description = ModbusDescription(
            device: folder + "/modbus", baud: bus.baud, parity: bus.parity)
        for (name, meter) in bus.meters {
            guard let map = ModbusMapLibrary.map(of: meter.model) else { continue }
            description.meters[name] = ModbusMeterDescription(
                address: meter.address, map: map, name: meter.name)
        }
        return description
    }

    /// What plays the board of the clamps; nil where the scene has none.
    var boardSource: (any SimulatedSource)? {
        SimulatedConverter(scene: self) ?? SimulatedBoard(scene: self)
    }

    private static func describe(_ contact: SceneContact, line: String) -> ContactDescription {
        var description = ContactDescription(line: line, name: contact.name)
        description.isClosedAtRest = contact.isClosedAtRest
        description.activeWord = contact.activeWord
        description.restWord = contact.restWord
        description.isAlarm = contact.isAlarm
        return description
    }

    private static func describe(_ relay: SceneRelay, line: String) -> RelayDescription {
        var description = RelayDescription(line: line, name: relay.name, load: relay.load)
        description.expected = relay.expected ?? (relay.sheds.isEmpty ? nil : 0...0)
        description.isLoadShared = relay.isLoadShared
        description.hasThermostat = relay.hasThermostat
        description.feedback = relay.feedback
        description.kind = relay.kind
        description.hasContactor = relay.hasContactor
        return description
    }

    private static func line(_ offset: Int, _ folder: String) -> String {
        "sim:\(folder)/lines:\(offset)"
    }
}
