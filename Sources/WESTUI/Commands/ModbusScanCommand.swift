import ArgumentParser
import Glibc
import WESIO
import WESModel

/// `wes modbus scan`: which addresses answer on the RS485 bus, in which format, as which model.
struct ModbusScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Look for meters on the RS485 bus.",
        discussion: """
            Asks every address in one format after another, and stops after the format in which \
            something answers. Ctrl-C stops and prints what was found.
            Exit status: 0 something answers, 3 nothing answers, 1 could not run, 130 stopped.
            """)

    @OptionGroup var unit: UnitOptions

    @Option(help: "The port, in the place of that of unit.toml.")
    var device: String?

    @Option(help: "The first address.")
    var from = 1

    @Option(help: "The last address.")
    var to = 247

    @Option(help: "Formats to try, 9600-8N1,19200-8E1; default: 20 usual ones.")
    var formats: String?

    @Option(name: .customLong("timeout"), help: "Milliseconds that each address may take.")
    var timeout = 250

    @Flag(help: "Try every format, also after something was found.")
    var all = false

    @Flag(help: "One JSON object (docs/json.md).")
    var json = false

    private var wanted: [ModbusFormat?] {
        guard let formats else { return ModbusFormat.usual }
        return formats.split(separator: ",", omittingEmptySubsequences: false)
            .map { ModbusFormat(String($0)) }
    }

    mutating func validate() throws {
        guard (1...247).contains(from), (1...247).contains(to), from <= to else {
            throw ValidationError("--from \(from) --to \(to): use 1 to 247, the smaller first.")
        }
        guard wanted.allSatisfy({ $0 != nil }) else {
            throw ValidationError(
                "--formats \(formats ?? ""): use BAUD-8N1, 8E1, 8O1 or 8N2, parted by commas: "
                    + "9600-8N1,19200-8E1.")
        }
        guard (50...10_000).contains(timeout) else {
            throw ValidationError("--timeout \(timeout): use 50 to 10000.")
        }
        if device != nil, unit.config != nil || unit.demo != nil {
            throw ValidationError("--device excludes --config and --demo: they have their own.")
        }
    }

    func run() throws {
        // Before any other thread exists, so that all of them inherit the mask.
        let signals = SignalSource()
        let access = try ModbusAccess.open(unit, device: device)
        defer { access.close() }
        let caller = try access.caller(signals)
        defer { caller.close() }
        let scan = ModbusScan(
            caller, addresses: from...to, formats: wanted.compactMap { $0 },
            timeout: .milliseconds(Int64(timeout)), isWhole: all)
        let meter = ModbusProgress(text: access.text, last: to)
        let result: (found: [ModbusScan.Sighting], isComplete: Bool)
        do throws(IOFailure) {
            result = try scan.run(meter.show)
        } catch {
            meter.erase()
            throw access.refusal(error)
        }
        meter.erase()
        let ending = result.isComplete ? nil : signals.takeEnding() ?? SIGINT
        try tell(result.found, isComplete: result.isComplete, access)
        if let ending { throw ExitCode(128 + ending) }
        if result.found.isEmpty { throw ExitCode(3) }
    }

    private func tell(
        _ found: [ModbusScan.Sighting], isComplete: Bool, _ access: ModbusAccess
    ) throws {
        let output = ModbusOutput(language: access.language, isJSON: json)
        if json {
            let object = output.object(access.bus.device, found, isComplete: isComplete)
            return try StandardOutput.write(line: object)
        }
        for each in found { try StandardOutput.write(line: output.line(of: each)) }
        if !isComplete {
            StandardError.say(access.text.stopped)
        } else if found.isEmpty {
            StandardError.say(access.text.nothing)
        }
    }
}
