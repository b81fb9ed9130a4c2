import ArgumentParser
import Glibc
import WESIO

/// `wes config init`: a commented file from what is plugged in.
struct ConfigInitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Write a commented configuration from what is plugged in.",
        discussion: """
            PATH is the file to write, - prints it; default: /etc/wes/unit.toml as root, else the \
            user's. An existing file is never overwritten.
            """)

    @OptionGroup var options: LanguageOption

    @Argument(help: "The file to write, or -.")
    var path: String?

    func run() throws {
        let language = options.language
        let text = ConfigurationText(language: language)
        // A port of the chip set says nothing of what is wired to it: it is left for a person to name.
        let ports = DeviceDiscovery().serialPorts().map(\.path)
            .filter { !$0.hasPrefix("/dev/ttyS") }
        let content = ConfigurationTemplate.text(
            serialPorts: ports, isFrench: language == .french)
        if path == "-" {
            try StandardOutput.write(line: String(content.dropLast()))
            return
        }
        guard let file = path ?? ConfigurationLocation.forWriting else {
            throw StandardError.fail(text.unwritable("unit.toml", reason: "HOME"))
        }
        switch NewFile.write(file, Array(content.utf8)) {
        case 0:
            let command = path == nil ? "wes" : "wes --config \(file)"
            let count = min(ports.count, 2)
            try StandardOutput.write(line: text.written(file, ports: count, next: command))
        case EEXIST: throw StandardError.fail(text.exists(file))
        case let code:
            let reason = SystemReason.text(code)
            throw StandardError.fail(text.unwritable(file, reason: reason))
        }
    }
}
