import WESIO
import WESModel

/// A 1-Wire master that answers jobs from a set of devices, each job taking ten milliseconds.
struct ScriptedMaster: OneWireMaster {
    let device = "ds2480b:/dev/ttyTest"
    var now = Instant.zero
    var walks = true
    /// The devices on the line.
    var devices: [ROMCode] = []
    /// The results of thermometers, in order, of which the last one stays; 20 °C without any.
    var results: [ROMCode: [ProbeResult]] = [:]
    /// What the line shows when it is not good.
    var badLine: OneWireLine?
    /// Why the master cannot be opened or used.
    var failure: IOFailure?
    /// The devices fed through Data.
    var parasites: Set<ROMCode> = []
    /// The jobs done.
    var jobs: [OneWireJob] = []

    mutating func perform(_ job: OneWireJob) throws(IOFailure) -> OneWireJobAnswer {
        jobs.append(job)
        now = now + .milliseconds(10)
        if let failure { throw failure }
        switch job {
        case .open, .endPower, .close: return .done
        case .line: return .line(badLine ?? (devices.isEmpty ? .absent : .ok))
        case .list: return .listed(devices, faults: SearchFaults())
        case .walk(let walk): return .walked(self.walk(walk))
        case .verify(let rom): return .verified(badLine == nil && devices.contains(rom))
        case .convert: return .converting(until: now + .milliseconds(750))
        case .powerSupply(let rom): return .powered(isParasite: parasites.contains(rom))
        case .read(let rom): return .probe(result(rom), resolution: 12)
        case .climate(let rom, _):
            let reading = ClimateReading(
                temperature: Temperature(celsius: 21), supply: Voltage(volts: 3.3))
            return devices.contains(rom)
                ? .climate(reading, .temperature(reading.temperature)) : .climate(nil, .empty)
        case .board, .startBoard, .driveBoard: return .board(nil)
        }
    }

    private mutating func result(_ rom: ROMCode) -> ProbeResult {
        guard devices.contains(rom), badLine == nil else { return .empty }
        guard let planned = results[rom], let first = planned.first else {
            return .temperature(Temperature(celsius: 20))
        }
        if planned.count > 1 { results[rom] = Array(planned.dropFirst()) }
        return first
    }

    private func walk(_ walk: SearchWalk) -> WalkAnswer {
        switch badLine {
        case .short: return WalkAnswer(reset: .short)
        case .stuckLow: return WalkAnswer(reset: .presence, taken: 0, conflicts: .max)
        default: break
        }
        guard !devices.isEmpty else { return WalkAnswer(reset: .none) }
        var answer = WalkAnswer(reset: .presence)
        var left = devices.map(\.testBits)
        for index in 0..<64 {
            let mask = UInt64(1) << UInt64(index)
            let ones = left.count { $0 & mask != 0 }
            var direction = ones > 0
            if ones > 0, ones < left.count {
                answer.conflicts |= mask
                direction = walk.directions & mask != 0
            }
            if direction { answer.taken |= mask }
            left.removeAll { ($0 & mask != 0) != direction }
        }
        return answer
    }
}

extension ROMCode {
    /// The 64 bits as they travel, with the check byte of application note 27.
    var testBits: UInt64 {
        var bytes = [family] + (0..<6).map { UInt8(truncatingIfNeeded: serial >> (8 * UInt64($0))) }
        var crc: UInt8 = 0
        for byte in bytes {
            crc ^= byte
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x8C : crc >> 1 }
        }
        bytes.append(crc)
        return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// A scheduler and its master on a virtual clock.
struct BusBench {
    var reader: OneWireReader
    var master = ScriptedMaster()
    var events: [Event] = []

    init(supply: Double = 100, known: Set<ROMCode> = [], walks: Bool = true) {
        master.walks = walks
        reader = OneWireReader(
            device: master.device, walks: walks,
            description: OneWireDescription(
                master: master.device, supply: Current(amperes: supply / 1_000)), known: known)
    }

    /// Lets time pass, and answers the facts of that time.
    mutating func run(_ seconds: Double) -> [OneWireEvent] {
        let end = master.now + .milliseconds(Int64(seconds * 1_000))
        events = []
        while master.now < end {
            switch reader.next(at: master.now) {
            case .wait(let until): master.now = max(min(until, end), master.now)
            case .job(let job):
                let answer = Result { () throws(IOFailure) in try master.perform(job) }
                events += reader.took(answer, of: job, at: master.now)
            }
        }
        return facts
    }

    /// The facts of the bus among the events.
    var facts: [OneWireEvent] {
        events.compactMap { event in
            if case .oneWire(let fact, _) = event { fact } else { nil }
        }
    }

    /// Sends a command; its answers are among the facts.
    mutating func send(_ command: Command, as number: UInt64 = 1) -> [Event] {
        reader.perform(command, as: CommandID(rawValue: number), at: master.now)
    }
}
