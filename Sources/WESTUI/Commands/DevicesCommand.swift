import ArgumentParser
import WESIO

/// `wes devices`: what is plugged in, by stable name, with who may open it.
struct DevicesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devices", abstract: "List serial ports and other devices by stable name.")

    @OptionGroup var options: LanguageOption

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() throws {
        let devices = DeviceDiscovery().devices()
        let text = ConfigurationText(language: options.language)
        if devices.isEmpty, !json { StandardError.say(text.noDevice) }
        let width = devices.map(\.path.count).max() ?? 0
        for device in devices {
            let lines =
                json
                ? [Self.object(device)]
                : [Self.columns(device, width, text)] + Self.heldLines(device)
                    + Self.channelLines(device, text)
            for line in lines { try StandardOutput.write(line: line) }
        }
    }

    static func columns(
        _ device: FoundDevice, _ width: Int, _ text: ConfigurationText
    ) -> String {
        let kind = device.kind.rawValue
        let gap = String(repeating: " ", count: max(9 - kind.count, 1))
        let space = String(repeating: " ", count: max(width - device.path.count + 2, 1))
        let node = device.node == device.path ? "" : device.node + "  "
        // A server belongs to nobody.
        let owner = device.owner.isEmpty ? "" : device.owner + ":" + device.group + "  "
        let count = device.chip.map { text.lineCount($0.lineCount) + "  " } ?? ""
        return kind + gap + device.path + space + node + owner + count
            + text.access(device.isAllowed, group: device.isOpenToGroup ? device.group : nil)
    }

    /// The lines of a chip that somebody holds: offset, name, holder.
    static func heldLines(_ device: FoundDevice) -> [String] {
        (device.chip?.held ?? []).map { line in
            let gap = String(repeating: " ", count: 9)
            let names = [line.name, line.holder].filter { !$0.isEmpty }
            return ([gap + device.path + ":\(line.offset)"] + names).joined(separator: "  ")
        }
    }

    /// The inputs of a converter, each as the configuration names it.
    static func channelLines(_ device: FoundDevice, _ text: ConfigurationText) -> [String] {
        device.channels.map { channel in
            let access = channel.isAllowed ? "" : "  " + text.access(false, group: nil)
            return String(repeating: " ", count: 9) + channel.device + access
        }
    }

    static func object(_ device: FoundDevice) -> String {
        var line = JSONLine()
        line.openObject()
        for (key, value) in [
            ("kind", device.kind.rawValue), ("path", device.path), ("node", device.node),
            ("owner", device.owner), ("group", device.group),
        ] {
            line.key(key)
            line.string(value)
        }
        line.key("open_to_group")
        line.bool(device.isOpenToGroup)
        line.key("allowed")
        line.bool(device.isAllowed)
        if let chip = device.chip { write(chip, to: &line) }
        if !device.channels.isEmpty { write(device.channels, to: &line) }
        line.closeObject()
        return String(decoding: line.bytes, as: UTF8.self)
    }

    private static func write(_ channels: [FoundChannel], to line: inout JSONLine) {
        line.key("channels")
        line.openArray()
        for channel in channels {
            line.openObject()
            line.key("device")
            line.string(channel.device)
            line.key("allowed")
            line.bool(channel.isAllowed)
            line.closeObject()
        }
        line.closeArray()
    }

    private static func write(_ chip: FoundChip, to line: inout JSONLine) {
        line.key("label")
        line.string(chip.label)
        line.key("lines")
        line.integer(chip.lineCount)
        line.key("held")
        line.openArray()
        for held in chip.held {
            line.openObject()
            line.key("line")
            line.integer(held.offset)
            line.key("name")
            line.string(held.name)
            line.key("holder")
            line.string(held.holder)
            line.closeObject()
        }
        line.closeArray()
    }
}
