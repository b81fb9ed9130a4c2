public import WESModel

/// Looks for meters on an RS485 bus: addresses one after another, in one format after another.
///
/// A bus has one format: once something answers, the other formats are left out.
public struct ModbusScan {
    /// Something that answers.
    public struct Sighting: Hashable, Sendable {
        /// Its address.
        public let address: Int
        /// The format in which it answers.
        public let format: ModbusFormat
        /// The known models that it may be; several where their registers are alike.
        public let models: [String]
        /// The voltage of its first phase; nil where no map gives one.
        public let voltage: Voltage?
        /// True when what comes is damaged: another format, or two meters on one address.
        public let isDamaged: Bool
    }

    /// How far it is: the format, the address, and how many were found.
    public typealias Progress = (ModbusFormat, _ address: Int, _ found: Int) -> Void

    private let caller: ModbusCaller
    private let addresses: ClosedRange<Int>
    private let formats: [ModbusFormat]
    private let timeout: Delay
    private let isWhole: Bool

    /// Makes a scan that has asked nothing.
    ///
    /// - Parameters:
    ///   - timeout: How long each address may take to answer.
    ///   - isWhole: True to try every format, also after something was found.
    public init(
        _ caller: ModbusCaller, addresses: ClosedRange<Int>, formats: [ModbusFormat],
        timeout: Delay, isWhole: Bool = false
    ) {
        self.caller = caller
        self.addresses = addresses
        self.formats = formats
        self.timeout = timeout
        self.isWhole = isWhole
    }

    /// What answers; `isComplete` is false where the scan was interrupted.
    public func run(
        _ progress: Progress
    ) throws(IOFailure) -> (found: [Sighting], isComplete: Bool) {
        var found: [Sighting] = []
        for format in formats {
            try caller.change(to: format)
            for address in addresses {
                progress(format, address, found.count)
                var finding: Sighting?
                guard try look(at: address, format, &finding) else { return (found, false) }
                if let finding { found.append(finding) }
            }
            if !found.isEmpty, !isWhole { break }
        }
        return (found, true)
    }

    /// Asks one address; false when interrupted.
    private func look(
        at address: Int, _ format: ModbusFormat, _ finding: inout Sighting?
    ) throws(IOFailure) -> Bool {
        let question = ModbusRequest(
            slave: UInt8(clamping: address), function: .input, register: 0, count: 2)
        for _ in 0..<2 {
            switch try caller.ask(question, timeout: timeout) {
            case .interrupted: return false
            case .registers, .failure(.exception):
                return try identify(address, format, &finding)
            case .failure(.silence), .failure(.foreign): return true
            case .failure: continue
            }
        }
        finding = Sighting(
            address: address, format: format, models: [], voltage: nil, isDamaged: true)
        return true
    }

    /// Reads voltage and frequency through each map: the models whose map makes the most sense.
    private func identify(
        _ address: Int, _ format: ModbusFormat, _ finding: inout Sighting?
    ) throws(IOFailure) -> Bool {
        var answers: [ModbusRequest: ModbusCaller.Outcome] = [:]
        var best: (score: Int, models: [String], voltage: Voltage?) = (0, [], nil)
        for model in ModbusMapLibrary.models {
            guard let map = ModbusMapLibrary.map(of: model) else { continue }
            var registers = ModbusDecoder.Registers()
            let wanted = map.registers.filter {
                $0.quantity == .voltage || $0.quantity == .frequency
            }
            for register in wanted {
                let request = ModbusRequest(
                    slave: UInt8(clamping: address), function: map.function,
                    register: UInt16(clamping: register.address), count: register.format.count)
                let outcome: ModbusCaller.Outcome
                if let known = answers[request] {
                    outcome = known
                } else {
                    outcome = try caller.ask(request, timeout: timeout, gap: map.gap)
                    answers[request] = outcome
                }
                if outcome == .interrupted { return false }
                guard case .registers(let words) = outcome else { continue }
                for (offset, word) in words.enumerated() {
                    registers[register.address + offset] = word
                }
            }
            let values = ModbusDecoder.values(of: map, in: registers)
            let score = Self.score(values, of: wanted.count)
            if score > best.score { best = (score, [], values.voltages[1]) }
            if score == best.score, score > 0 { best.models.append(model) }
        }
        finding = Sighting(
            address: address, format: format, models: best.models, voltage: best.voltage,
            isDamaged: false)
        return true
    }

    /// How much sense a map makes: nothing without a voltage of the mains on the first phase; a map
    /// whose every value makes sense before one that needs more phases than are wired.
    private static func score(_ values: ModbusValues, of wanted: Int) -> Int {
        let volts = values.voltages.mapValues { (180...260).contains($0.volts) }
        guard volts[1] == true else { return 0 }
        let hertz = values.frequency.map { (45...65).contains($0.hertz) } ?? false
        let sound = volts.values.count { $0 } + (hertz ? 1 : 0)
        return sound + (sound == wanted ? 10 : 0)
    }
}
