import ArgumentParser
import Glibc
import WESIO
import WESModel

/// `wes modbus read`: one turn of the meters of the bus, or some registers as they are.
struct ModbusReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read RS485 meters once.",
        discussion: """
            Without a name, every meter of unit.toml. --address and --model read a meter that no \
            file names; --register reads registers as they are.
            Exit status: 0 everything was read, 2 something gave nothing, 1 could not run.
            """)

    @OptionGroup var unit: UnitOptions

    @Option(help: "The port, in the place of that of unit.toml.")
    var device: String?

    @Option(help: "Speed and character, 9600-8N1; default: those of unit.toml, else 9600-8N1.")
    var format: String?

    @Option(help: "The address of the meter, 1 to 247.")
    var address: Int?

    @Option(help: "Its model, or the file of its register map.")
    var model: String?

    @Option(help: "The first register to read as it is, from 0: 0x0034 or 52.")
    var register: String?

    @Option(help: "How many registers, 1 to 125.")
    var count = 1

    @Option(help: "3 for holding registers, 4 for input registers.")
    var function = 4

    @Option(name: .customLong("timeout"), help: "Milliseconds that an answer may take to begin.")
    var timeout: Int?

    @Flag(help: "One JSON object a meter (docs/json.md).")
    var json = false

    @Argument(help: "The name of the meter in unit.toml; all when left out.")
    var name: String?

    private var firstRegister: UInt16? {
        guard let register else { return nil }
        let isHex = register.lowercased().hasPrefix("0x")
        return isHex ? UInt16(register.dropFirst(2), radix: 16) : UInt16(register)
    }

    mutating func validate() throws {
        if let format, ModbusFormat(format) == nil {
            throw ValidationError("--format \(format): use BAUD-8N1, 8E1, 8O1 or 8N2: 9600-8E1.")
        }
        if let address, !(1...247).contains(address) {
            throw ValidationError("--address \(address): use 1 to 247.")
        }
        if let register, firstRegister == nil {
            throw ValidationError("--register \(register): use 0 to 65535, or 0x0000 to 0xFFFF.")
        }
        guard (1...125).contains(count) else {
            throw ValidationError("--count \(count): use 1 to 125.")
        }
        guard function == 3 || function == 4 else {
            throw ValidationError("--function \(function): use 3 or 4.")
        }
        if let timeout, !(50...10_000).contains(timeout) {
            throw ValidationError("--timeout \(timeout): use 50 to 10000.")
        }
        if device != nil, unit.config != nil || unit.demo != nil {
            throw ValidationError("--device excludes --config and --demo: they have their own.")
        }
        if address == nil, register != nil || model != nil || device != nil {
            throw ValidationError("Give --address too: which meter is asked.")
        }
        if address != nil, model == nil, register == nil {
            throw ValidationError("Give --model, or --register, with --address.")
        }
        if address != nil, name != nil {
            throw ValidationError("A name and --address exclude each other: use one of them.")
        }
    }

    func run() throws {
        // Before any other thread exists, so that all of them inherit the mask.
        let signals = SignalSource()
        let access = try ModbusAccess.open(unit, device: device)
        defer { access.close() }
        let meters = try wanted(access)
        let caller = try access.caller(signals)
        defer { caller.close() }
        let output = ModbusOutput(language: access.language, isJSON: json)
        do {
            if let format = format.flatMap(ModbusFormat.init) { try caller.change(to: format) }
            if let register = firstRegister {
                try readRaw(register, caller, output, signals)
            } else {
                try read(meters, caller, output, signals)
            }
        } catch let failure as IOFailure {
            throw access.refusal(failure)
        }
    }

    /// The meters to read, by name; none for registers as they are.
    private func wanted(_ access: ModbusAccess) throws -> [(String, ModbusMeterDescription)] {
        guard register == nil else { return [] }
        if let address, let model {
            return [(model, try described(address, model, access))]
        }
        let all = access.bus.meters.sorted {
            ($0.value.address, $0.key) < ($1.value.address, $1.key)
        }
        guard let name else { return all.map { ($0.key, $0.value) } }
        guard let meter = access.bus.meters[name] else {
            throw StandardError.fail(access.text.noMeter(name, known: all.map(\.key)), status: 64)
        }
        return [(name, meter)]
    }

    private func described(
        _ address: Int, _ model: String, _ access: ModbusAccess
    ) throws -> ModbusMeterDescription {
        if let map = ModbusMapLibrary.map(of: model) {
            return ModbusMeterDescription(address: address, map: map)
        }
        guard model.contains("/") || model.hasSuffix(".toml") else {
            throw StandardError.fail(
                access.text.noModel(model, known: ModbusMapLibrary.models), status: 64)
        }
        switch ModbusMapFile.load(model) {
        case .success(let map): return ModbusMeterDescription(address: address, map: map)
        case .failure(let problems):
            let words = ProblemText(language: access.language)
            for problem in problems.all { StandardError.say(words.sentence(problem)) }
            throw ExitCode(64)
        }
    }

    private func read(
        _ meters: [(String, ModbusMeterDescription)], _ caller: ModbusCaller,
        _ output: ModbusOutput, _ signals: SignalSource
    ) throws {
        var isWhole = true
        for (name, description) in meters {
            var meter = description
            if let timeout { meter.timeout = .milliseconds(Int64(timeout)) }
            let turn = try caller.read(meter)
            if case .interrupted = turn { throw ExitCode(128 + (signals.takeEnding() ?? SIGINT)) }
            if case .failure = turn { isWhole = false }
            for line in output.lines(of: name, meter, turn) {
                try StandardOutput.write(line: line)
            }
        }
        guard isWhole else { throw ExitCode(2) }
    }

    private func readRaw(
        _ register: UInt16, _ caller: ModbusCaller, _ output: ModbusOutput, _ signals: SignalSource
    ) throws {
        let request = ModbusRequest(
            slave: UInt8(clamping: address ?? 1), function: function == 3 ? .holding : .input,
            register: register, count: count)
        let outcome = try caller.ask(request, timeout: .milliseconds(Int64(timeout ?? 700)))
        if case .interrupted = outcome { throw ExitCode(128 + (signals.takeEnding() ?? SIGINT)) }
        for line in output.lines(of: request, function, outcome) {
            try StandardOutput.write(line: line)
        }
        if case .failure = outcome { throw ExitCode(2) }
    }
}
