import WESIO
import WESModel

/// The lines that `wes modbus` prints.
struct ModbusOutput {
    let language: Language
    let isJSON: Bool

    private var text: ModbusText { ModbusText(language: language) }
    private var format: NumberFormat { NumberFormat(language: language) }

    /// A meter and its turn.
    func lines(
        of name: String, _ meter: ModbusMeterDescription, _ turn: ModbusCaller.Turn
    ) -> [String] {
        isJSON ? [object(name, meter, turn)] : columns(name, meter, turn)
    }

    /// Registers as they are.
    func lines(
        of request: ModbusRequest, _ function: Int, _ outcome: ModbusCaller.Outcome
    ) -> [String] {
        guard isJSON else {
            switch outcome {
            case .registers(let words):
                return words.enumerated().map { offset, word in
                    Self.hex(Int(request.register) + offset) + "  " + Self.hex(Int(word))
                        + "  \(word)"
                }
            case .failure(let failure): return [text.failure(failure)]
            case .interrupted: return []
            }
        }
        var line = JSONLine()
        line.openObject()
        for (key, value) in [
            ("address", Int(request.slave)), ("function", function),
            ("register", Int(request.register)),
        ] {
            line.key(key)
            line.integer(value)
        }
        switch outcome {
        case .registers(let words):
            line.key("registers")
            line.openArray()
            for word in words { line.integer(Int(word)) }
            line.closeArray()
        case .failure(let failure): Self.write(failure, to: &line)
        case .interrupted: break
        }
        line.closeObject()
        return [String(decoding: line.bytes, as: UTF8.self)]
    }

    /// Something that a scan found.
    func line(of found: ModbusScan.Sighting) -> String {
        let volts = found.voltage.map { format.decimal($0.volts, places: 1) + " V" }
        return text.sighting(
            address: found.address, format: "\(found.format.baud) \(found.format.character)",
            models: found.models, volts: volts, isDamaged: found.isDamaged)
    }

    /// A scan as one object.
    func object(_ device: String, _ found: [ModbusScan.Sighting], isComplete: Bool) -> String {
        var line = JSONLine()
        line.openObject()
        line.key("device")
        line.string(device)
        line.key("complete")
        line.bool(isComplete)
        line.key("found")
        line.openArray()
        for each in found {
            line.openObject()
            line.key("address")
            line.integer(each.address)
            line.key("baud")
            line.integer(each.format.baud)
            line.key("format")
            line.string(each.format.character)
            line.key("models")
            line.openArray()
            for model in each.models { line.string(model) }
            line.closeArray()
            line.key("voltage_v")
            line.number(orNull: each.voltage?.volts)
            line.key("damaged")
            line.bool(each.isDamaged)
            line.closeObject()
        }
        line.closeArray()
        line.closeObject()
        return String(decoding: line.bytes, as: UTF8.self)
    }

    private func columns(
        _ name: String, _ meter: ModbusMeterDescription, _ turn: ModbusCaller.Turn
    ) -> [String] {
        let head = text.meter(
            meter.name ?? name, address: meter.address, model: meter.map.model)
        switch turn {
        case .interrupted: return []
        case .failure(let failure): return [head + " : " + text.failure(failure)]
        case .values(let values):
            return [head]
                + ModbusItem.all(of: values).map { item in
                    let word = text.quantity(item.quantity, phase: item.phase)
                    let value = format.decimal(item.value, places: item.places)
                    let gap = String(repeating: " ", count: max(24 - word.count, 1))
                    let room = String(repeating: " ", count: max(12 - value.count, 0))
                    return "  " + word + gap + room + value
                        + (item.unit.isEmpty ? "" : " " + item.unit)
                }
        }
    }

    private func object(
        _ name: String, _ meter: ModbusMeterDescription, _ turn: ModbusCaller.Turn
    ) -> String {
        var line = JSONLine()
        line.openObject()
        line.key("meter")
        line.string(name)
        line.key("address")
        line.integer(meter.address)
        line.key("model")
        line.string(meter.map.model)
        switch turn {
        case .interrupted: break
        case .failure(let failure): Self.write(failure, to: &line)
        case .values(let values):
            line.key("values")
            line.openArray()
            for item in ModbusItem.all(of: values) {
                line.openObject()
                line.key("quantity")
                line.string(item.quantity.rawValue)
                line.key("phase")
                if let phase = item.phase { line.integer(phase) } else { line.null() }
                line.key("value")
                line.number(item.value)
                line.key("unit")
                line.string(item.unit)
                line.closeObject()
            }
            line.closeArray()
        }
        line.closeObject()
        return String(decoding: line.bytes, as: UTF8.self)
    }

    private static func write(_ failure: ModbusFailure, to line: inout JSONLine) {
        line.key("failure")
        switch failure {
        case .silence: line.string("silence")
        case .cut: line.string("cut")
        case .crc: line.string("crc")
        case .parity: line.string("parity")
        case .foreign: line.string("foreign")
        case .exception(let code):
            line.string("exception")
            line.key("exception")
            line.integer(code)
        }
    }

    private static func hex(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
}
