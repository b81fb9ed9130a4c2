import WESModel

/// Reads the keys of `[modbus]` and `[modbus.NAME]`.
struct SceneModbusReader {
    let place: ScenePlace

    private static let busKeys = ["baud", "fitted", "parity"]
    private static let meterKeys = [
        "address", "answers", "exported", "fitted", "imported", "measures", "model", "name",
    ]
    private static let bauds = ["1200", "2400", "4800", "9600", "19200", "38400"]

    func readBus(
        _ key: String, _ value: String, into bus: inout SceneModbus
    ) throws(SceneError) {
        switch key {
        case "baud": bus.baud = Int(try place.word(value, Self.bauds)) ?? 9_600
        case "parity":
            let known = ModbusDescription.Parity.allCases.map(\.rawValue)
            bus.parity = ModbusDescription.Parity(rawValue: try place.word(value, known)) ?? .none
        default: throw place.error(.unknown, key, Self.busKeys)
        }
    }

    func readMeter(
        _ key: String, _ value: String, into meter: inout SceneModbusMeter
    ) throws(SceneError) {
        switch key {
        case "name": meter.name = value
        case "model": meter.model = try place.word(value, SimulatedRegisters.models)
        case "address": meter.address = try address(value)
        case "answers":
            guard value.hasPrefix("at ") else { throw place.bad(value, "at 5") }
            meter.ownAddress = try address(String(value.dropFirst(3)))
        case "measures":
            meter.subjects = value.split(separator: " ").map {
                SceneMeter.Subject(String($0))
            }
        case "imported": meter.imported = try energy(value)
        case "exported": meter.exported = try energy(value)
        default: throw place.error(.unknown, key, Self.meterKeys)
        }
    }

    private func energy(_ value: String) throws(SceneError) -> Double {
        try place.number(value, ["Wh": 1, "kWh": 1_000], "1432710 Wh")
    }

    private func address(_ value: String) throws(SceneError) -> Int {
        guard let address = Int(value), (1...247).contains(address) else {
            throw place.bad(value, "1", "247")
        }
        return address
    }
}
