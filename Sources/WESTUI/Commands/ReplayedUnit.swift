import WESIO
import WESModel

/// The unit that a recording is played as: what its header describes and its lines hold.
///
/// Relays are left out, since nothing is driven by a recording, and so are probes, whose folder
/// has no bytes to record.
enum ReplayedUnit {
    static func description(of file: String, holding sources: [String]) -> UnitDescription {
        var unit = described(by: file)
        let device = "record:" + file
        for number in 1...2 {
            let isHeld = sources.contains(SourceID.teleinfo(number).rawValue)
            guard isHeld else {
                unit.teleinfo[number] = nil
                continue
            }
            unit.teleinfo[number, default: TeleinfoDescription(device: device)].device = device
        }
        if !sources.contains(SourceID.clamps.rawValue) {
            unit.clampBoard = nil
            unit.mains = nil
            unit.clamps = [:]
        }
        unit.counters = unit.counters.filter { isHeld($0.value.line, in: sources) }
        unit.contacts = unit.contacts.filter { isHeld($0.value.line, in: sources) }
        unit.relays = [:]
        unit.oneWire = nil
        unit.analog = [:]
        unit.modbus = nil
        unit.clock = nil
        unit.leds = nil
        return unit
    }

    private static func described(by file: String) -> UnitDescription {
        guard let text = RecordingContent.configuration(of: file),
            case .success(let configuration) = UnitConfiguration.parse(text, file: file)
        else { return .empty }
        return configuration.description
    }

    private static func isHeld(_ line: String, in sources: [String]) -> Bool {
        LineAddress(line).map { sources.contains($0.link.rawValue) } ?? false
    }
}
