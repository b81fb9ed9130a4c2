public import WESModel

/// A 1-Wire bus behind an owserver, by the properties of its devices (onewire.md section 2.4).
///
/// It reads `/uncached`, since the server remembers values for 15 s and folders for a minute.
/// Conversions begin together with `/simultaneous/temperature`, and scratchpads are read as bytes,
/// so that 85,0 °C and wrong check bytes are judged here as on any other master. The server hides
/// the bits of its bus: a line held low shows as an empty one, a short by its statistics.
public struct OWServerMaster: OneWireMaster {
    /// The master as configured.
    public let device: String
    /// It lists whole passes.
    public let walks = false

    private var connection: OWServerConnection
    private var roster = DeviceRoster()
    /// When the bus was searched last; the devices known are told until it is due again.
    private var searchedAt: Instant?
    private var statistics = OWServerStatistics()
    /// Devices that convert when they are read.
    private var toConvert: Set<ROMCode> = []
    /// True once a scratchpad came with a right check byte: the server has them.
    private var hasScratchpads = false

    private static let prefix = "owserver:"
    private static let defaultPort = 4_304
    private static let conversion = Delay.milliseconds(750)
    /// A search costs some 15 ms a device: a cycle of readings has no room for one each time.
    private static let searchPeriod = Delay.seconds(15)

    /// Makes the master of `owserver:HOST` or `owserver:HOST:PORT`; nil for another kind.
    ///
    /// - Parameter silence: How long a server may say nothing at all.
    public init?(master: String, silence: Delay = .seconds(10)) {
        guard master.hasPrefix(Self.prefix) else { return nil }
        let host = "tcp://" + master.dropFirst(Self.prefix.count)
        // An IPv6 address has its colons in brackets.
        let hasPort =
            host.dropFirst("tcp://".count).drop { $0 != "]" }.contains(":")
            || !host.contains("]") && host.dropFirst("tcp://".count).contains(":")
        let full = hasPort ? host : host + ":\(Self.defaultPort)"
        guard let address = TCPAddress(full) else { return nil }
        device = master
        connection = OWServerConnection(device: master, address: address, silence: silence)
    }

    /// The machine's monotonic clock.
    public var now: Instant { UnitClock.monotonic() }

    /// Does a job.
    public mutating func perform(_ job: OneWireJob) throws(IOFailure) -> OneWireJobAnswer {
        switch job {
        case .open:
            try open()
            return .done
        case .close:
            connection.close()
            return .done
        case .line: return .line(try line())
        case .walk:
            let listing = try search()
            return .listed(listing.roms, faults: try statistics.faults(of: listing, &connection))
        case .list:
            if searchedAt.map({ now - $0 >= Self.searchPeriod }) ?? true { _ = try search() }
            return .listed(roster.present, faults: SearchFaults())
        case .verify(let rom): return .verified(try verify(rom))
        case .convert(let roms, let broadcast, _): return try convert(roms, together: broadcast)
        case .endPower: return .done
        case .powerSupply(let rom):
            let isFed = try value(rom, "power")?.flag
            return .powered(isParasite: isFed.map { !$0 })
        case .read(let rom): return try read(rom)
        case .climate(let rom, let laws): return try climate(rom, laws)
        case .board(let rom): return .board(try board(rom))
        case .startBoard(let rom, let latch): return .board(try start(rom, latch))
        case .driveBoard(let rom, let latch):
            _ = try set(rom, "PIO.BYTE", "\(~latch)")
            return .board(try board(rom))
        }
    }

    private mutating func open() throws(IOFailure) {
        connection.close()
        roster = DeviceRoster()
        searchedAt = nil
        toConvert = []
        hasScratchpads = false
        let answer = try connection.ask(OWServerRequest(kind: .nop))
        guard answer.isGood else {
            throw IOFailure(.system, device: device, errno: 0 &- answer.result)
        }
        statistics = try OWServerStatistics(&connection)
    }

    /// What the server lets guess of the line: a short that it counted, an empty bus.
    private mutating func line() throws(IOFailure) -> OneWireLine? {
        if roster.present.isEmpty || searchedAt == nil { _ = try search() }
        if try statistics.sawShort(&connection) { return .short }
        return roster.present.isEmpty ? .absent : .ok
    }

    /// Has the server search its buses, and settles what that leaves in doubt.
    private mutating func search() throws(IOFailure) -> OWServerListing {
        let request = OWServerRequest(
            kind: .directory, path: "/uncached", room: OWServerRequest.longestFolder)
        let answer = try connection.ask(request)
        guard answer.isGood else {
            throw IOFailure(.system, device: device, errno: 0 &- answer.result)
        }
        let listing = OWServerListing(answer.names)
        for rom in roster.doubts(after: listing.roms) {
            repeat { _ = try verify(rom) } while roster.isDoubtful(rom)
        }
        searchedAt = now
        return listing
    }

    private mutating func verify(_ rom: ROMCode) throws(IOFailure) -> Bool {
        let answer = try connection.ask(
            OWServerRequest(kind: .presence, path: "/uncached/" + rom.serverName))
        let isThere = answer.isGood && answer.payload == rom.wire
        roster.verified(rom, isThere)
        return isThere
    }

    /// Begins a conversion of all; of some only where each is read, as the server has no other way.
    private mutating func convert(
        _ roms: [ROMCode], together: Bool
    ) throws(IOFailure) -> OneWireJobAnswer {
        toConvert = together ? [] : Set(roms)
        guard together else { return .converting(until: now) }
        let answer = try connection.ask(
            OWServerRequest(kind: .write, path: "/simultaneous/temperature", data: [0x31]))
        // A bus that takes no broadcast converts each probe when it is read.
        guard answer.isGood else {
            toConvert = Set(roms)
            return .converting(until: now)
        }
        return .converting(until: now + Self.conversion)
    }

    private mutating func read(_ rom: ROMCode) throws(IOFailure) -> OneWireJobAnswer {
        var converted: OWServerAnswer?
        if toConvert.remove(rom) != nil { converted = try value(rom, "temperature") }
        let bytes = try value(rom, "scratchpad")?.payload
        let scratchpad = Scratchpad(family: rom.family, bytes: bytes ?? [])
        let fault = Scratchpad.fault(of: scratchpad.bytes, size: Scratchpad.size)
        if fault == nil || fault == .stuckLow {
            hasScratchpads = true
            return .probe(scratchpad.result, resolution: scratchpad.resolution)
        }
        // Old servers have no scratchpads, and simulated buses make theirs up.
        if bytes != nil || !hasScratchpads {
            if converted == nil { converted = try value(rom, "temperature") }
            if let celsius = converted?.number, Scratchpad.range.contains(celsius) {
                return .probe(.temperature(Temperature(celsius: celsius)), resolution: nil)
            }
        }
        return .probe(try failure(rom), resolution: nil)
    }
}

extension OWServerMaster {
    /// Why a reading failed: the server counts the silence of a device that has gone as a wrong
    /// check byte too, so the device is looked for first.
    private mutating func failure(_ rom: ROMCode) throws(IOFailure) -> ProbeResult {
        let wasWrong = try statistics.sawWrongByte(&connection)
        return try verify(rom) && wasWrong ? .checksum : .empty
    }
}

// MARK: - Humidity and light, relay boards

extension OWServerMaster {
    private mutating func climate(
        _ rom: ROMCode, _ laws: ProbeLaws
    ) throws(IOFailure) -> OneWireJobAnswer {
        guard let celsius = try value(rom, "temperature")?.number,
            Scratchpad.range.contains(celsius),
            let supply = try value(rom, rom.family == 0x1B ? "volts" : "VDD")?.number
        else { return .climate(nil, try failure(rom)) }
        var reading = ClimateReading(
            temperature: Temperature(celsius: celsius), supply: Voltage(volts: supply))
        if rom.family == 0x26 {
            guard let input = try value(rom, "VAD")?.number else {
                return .climate(nil, try failure(rom))
            }
            reading.input = Voltage(volts: input)
            var sense: Double?
            if laws.light != .none { sense = try value(rom, "vis")?.number }
            reading.apply(laws, sense: sense.map(Voltage.init(volts:)))
        }
        return .climate(reading, .temperature(reading.temperature))
    }

    /// The registers by five properties; the server gives outputs as 1 for a transistor that is on.
    private mutating func board(_ rom: ROMCode) throws(IOFailure) -> RelayBoardRegisters? {
        guard let pins = try value(rom, "sensed.BYTE")?.byte,
            let outputs = try value(rom, "PIO.BYTE")?.byte,
            let activity = try value(rom, "latch.BYTE")?.byte,
            let hasLostPower = try value(rom, "por")?.flag,
            let hasSupply = try value(rom, "power")?.flag
        else { return nil }
        let control: UInt8 = (hasLostPower ? 0x08 : 0) | (hasSupply ? 0x80 : 0)
        return RelayBoardRegisters(
            pins: pins, latch: ~outputs, activity: activity, control: control)
    }

    /// Leaves the test mode, writes the latch, and only then clears the power-on mark.
    private mutating func start(
        _ rom: ROMCode, _ latch: UInt8
    ) throws(IOFailure) -> RelayBoardRegisters? {
        guard try set(rom, "out_of_testmode", "1"), try set(rom, "PIO.BYTE", "\(~latch)"),
            let registers = try board(rom)
        else { return nil }
        // Only a latch that is known to be safe clears the mark by which it is found again.
        guard registers.latch == latch else { return registers }
        guard try set(rom, "por", "0") else { return nil }
        return try board(rom)
    }

    /// A property of a device, read on the bus; nil where the server answers an error.
    private mutating func value(
        _ rom: ROMCode, _ property: String
    ) throws(IOFailure) -> OWServerAnswer? {
        let answer = try connection.ask(
            OWServerRequest(kind: .read, path: path(rom, property)))
        return answer.isGood ? answer : nil
    }

    private mutating func set(
        _ rom: ROMCode, _ property: String, _ text: String
    ) throws(IOFailure) -> Bool {
        let request = OWServerRequest(
            kind: .write, path: path(rom, property), data: Array(text.utf8))
        return try connection.ask(request).isGood
    }

    private func path(_ rom: ROMCode, _ property: String) -> String {
        "/uncached/" + rom.serverName + "/" + property
    }
}
