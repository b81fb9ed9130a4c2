import ArgumentParser

/// `wes modbus`: the RS485 bus without the console.
struct ModbusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modbus", abstract: "Scan the RS485 bus, or read its meters once.",
        subcommands: [ModbusScanCommand.self, ModbusReadCommand.self])
}
