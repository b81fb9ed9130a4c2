import WESModel

/// The words of the script for one terminal: what can happen to it.
struct SceneFaultWords {
    /// A change with an argument; nil with examples where the argument is of another form.
    typealias Found = (change: SceneFault.Change?, examples: [String])

    /// Terminals as the script names them, for a refusal.
    static let targets = [
        "teleinfo.1", "clamps", "clamps.1", "mains", "onewire", "onewire.28-0316A279F0FF",
        "lines", "counters.1", "contacts.1", "relays.1", "modbus", "modbus.chauffe_eau",
        "analog", "analog.1", "clock",
    ]

    let target: SourceID
    /// The changes without an argument.
    let plain: [String: SceneFault.Change]
    private let forms: [String]

    private static let port: [String: SceneFault.Change] = [
        "missing": .unplug, "unplug": .unplug, "replug": .replug, "forbidden": .forbidden,
    ]
    private static let serial = port.merging(["busy": .busy]) { $1 }
    private static let bus: [String: SceneFault.Change] = [
        "open": .line(.open), "short": .line(.short), "stuck low": .line(.stuckLow),
    ]
    private static let relayBoard: [String: SceneFault.Change] = [
        "absent": .absent, "checksum": .checksum, "power lost": .powerLost,
    ]
    private static let probe: [String: SceneFault.Change] = [
        "absent": .absent, "power on": .powerOn, "checksum": .checksum,
        "underpowered": .starved, "parasite": .parasite,
    ]
    private static let clock: [String: SceneFault.Change] = [
        "absent": .absent, "battery": .clock(.battery), "local": .clock(.local),
    ]
    private static let contact: [String: SceneFault.Change] = [
        "closed": .held(isClosed: true), "open": .held(isClosed: false),
    ]
    private static let rs485: [String: SceneFault.Change] = [
        "silent": .silent, "parity": .wrongParity, "words": .swappedWords,
    ]
    private static let meter: [String: SceneFault.Change] = [
        "silent": .silent, "garbage": .garbage, "standby": .standby, "metrol": .metrol,
        "eight bits": .eightBits, "cooked": .cooked, "overload": .overload,
        "short frames": .overload, "degraded clock": .degradedClock,
        "new offer": .newOffer,
    ]

    /// Knows a terminal; nil for a name that is none.
    init?(target: String) {
        var source = SourceID(rawValue: target)
        var words: [String: SceneFault.Change]
        var forms: [String] = []
        switch target {
        case "clamps":
            words = Self.serial.merging(["silent": .silent, "garbage": .garbage]) { $1 }
            forms = ["lost 20%"]
        case "mains":
            words = Dictionary(
                uniqueKeysWithValues: MainsMishap.allCases.map { ($0.rawValue, .mains($0)) })
        case "onewire":
            words = Self.serial.merging(Self.bus) { $1 }
            forms = ["cable 90m", "noise 2%"]
        case LinesCondition.chip.rawValue: words = Self.port
        case SourceID.modbusBus.rawValue:
            words = Self.serial.merging(["silent": .silent]) { $1 }
        case AnalogCondition.converter.rawValue: words = Self.serial
        case "clock":
            words = Self.serial.merging(Self.clock) { $1 }
            forms = ["jump 1h", "unsynchronised 90s"]
        case _ where source.area == "onewire":
            guard let rom = ROMCode(String(target.dropFirst("onewire.".count))) else { return nil }
            source = .probe(rom)
            words = rom.isRelayBoard ? Self.relayBoard : Self.probe
            forms = ["loose 20%"] + (rom.isRelayBoard ? ["held high 3", "held low 3"] : [])
        default:
            guard source.area != "probe", SceneSection("[\(target)]") != nil else { return nil }
            switch source.area {
            case "teleinfo":
                words = Self.serial.merging(Self.meter) { $1 }
                forms = ["eot 20%", "mode historique", "mode standard", "no phase 2", "noise 2%"]
            case "clamps":
                words = Dictionary(
                    uniqueKeysWithValues: ClampMishap.allCases.map { ($0.rawValue, .clamp($0)) })
                forms = ["phase 2"]
            case "counters":
                words = ["stopped": .stopped].merging(Self.contact) { $1 }
                forms = ["bounces 3", "fast 8", "interference 400", "lost 20%"]
            case "contacts":
                words = Self.contact
                forms = ["chatter 4"]
            case "analog":
                words = Dictionary(
                    uniqueKeysWithValues: AnalogMishap.allCases.map { ($0.rawValue, .analog($0)) })
            case "relays": words = ["welded": .welded, "stuck": .stuck]
            case "modbus":
                words = Self.rs485
                forms = ["address 5", "crc 10%", "exception 2", "slow 900ms"]
            default: return nil
            }
        }
        words["resume"] = .resume
        self.target = source
        plain = words
        self.forms = forms
    }

    /// Everything that may stand behind this terminal.
    var known: [String] { (plain.keys + forms).sorted() }

    /// A change with an argument; nil where this terminal knows no such word.
    func change(_ word: String, _ argument: String) -> Found? {
        guard forms.contains(where: { $0.hasPrefix(word + " ") }) else { return nil }
        switch word {
        case "noise": return (SceneValue.share(argument).map { .noise($0) }, ["2%"])
        case "crc": return (SceneValue.share(argument).map { .noise($0) }, ["10%"])
        case "address":
            let address = Int(argument).flatMap { (1...247).contains($0) ? $0 : nil }
            return (address.map { .address($0) }, ["1", "247"])
        case "exception":
            let code = Int(argument).flatMap { (1...11).contains($0) ? $0 : nil }
            return (code.map { .exception($0) }, ["2"])
        case "slow": return (SceneValue.delay(argument).map { .slow($0) }, ["900ms"])
        case "loose": return (SceneValue.share(argument).map { .loose($0) }, ["20%"])
        case "cable": return (SceneValue.metres(argument).map { .cable($0) }, ["90m"])
        case "held high", "held low":
            let output = Int(argument).flatMap { (0...7).contains($0) ? $0 : nil }
            return (output.map { .outputHeld($0, isHigh: word == "held high") }, ["0", "7"])
        case "lost": return (SceneValue.share(argument).map { .lost($0) }, ["20%"])
        case "eot": return (SceneValue.share(argument).map { .interruption($0) }, ["20%"])
        case "fast": return (Self.rate(argument, most: 100).map { .fast($0) }, ["8"])
        case "interference": return (Self.rate(argument, most: 1_000).map { .edges($0) }, ["400"])
        case "chatter": return (Self.rate(argument, most: 10).map { .chatter($0) }, ["4"])
        case "bounces":
            let count = Int(argument).flatMap { (0...20).contains($0) ? $0 : nil }
            return (count.map { .bounces($0) }, ["3"])
        case "jump", "unsynchronised":
            let delay = SceneValue.signedDelay(argument)
            let mishap = delay.map { delay -> ClockMishap in
                word == "jump" ? .jump(delay) : .unsynchronised(delay)
            }
            return (mishap.map { .clock($0) }, ["1h", "-1h", "90s"])
        case "phase":
            let phase = Int(argument).flatMap { (1...3).contains($0) ? $0 : nil }
            return (phase.map { .phase($0) }, ["1", "2", "3"])
        case "no phase":
            let phase = Int(argument).flatMap { (1...3).contains($0) ? $0 : nil }
            return (phase.map { .missingPhase($0) }, ["1", "2", "3"])
        case "mode":
            let mode =
                ["historique", "standard"].contains(argument)
                ? TeleinfoMode(rawValue: argument) : nil
            return (mode.map { .mode($0) }, ["historique", "standard"])
        default: return nil
        }
    }

    /// So many a second.
    private static func rate(_ text: String, most: Double) -> Double? {
        Double(text).flatMap { $0 > 0 && $0 <= most ? $0 : nil }
    }
}
