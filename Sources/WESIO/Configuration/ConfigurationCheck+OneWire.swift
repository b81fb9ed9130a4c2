import WESModel

extension ConfigurationCheck {
    private static let probe = "[onewire.probes.26-00000012AB34]"
    private static let board = "[onewire.boards.29-00000012AB34]"
    private static let output = "\"ds2408:29-00000012AB34:0\"…\"ds2408:29-00000012AB34:7\""

    /// What the tables of the 1-Wire devices and the lines of the relays on boards say.
    mutating func checkOneWire() {
        var seen: [ROMCode: String] = [:]
        for table in tables.sorted() {
            let path = table.split(separator: ".").map(String.init)
            guard path.count == 3, path[0] == "onewire" else { continue }
            let isProbe = path[1] == "probes"
            guard isProbe || path[1] == "boards" else { continue }
            guard let rom = ROMCode(path[2]), isProbe ? rom.family == 0x26 : rom.isRelayBoard
            else {
                note(table, .wrongValue(expected: isProbe ? Self.probe : Self.board))
                continue
            }
            // One number in capitals and in small letters is one device.
            if let other = seen[rom] { note(table, .sharedDevice(with: other)) }
            seen[rom] = table
        }
        checkOutputs()
    }

    /// An output of a board needs its number, and a master that reaches it.
    private mutating func checkOutputs() {
        for (key, value) in leaves.sorted(by: { $0.key < $1.key }) {
            guard key.hasPrefix("relays."), key.hasSuffix(".line"), let line = value.text,
                line.lowercased().hasPrefix("ds2408")
            else { continue }
            if BoardChannel(line) == nil {
                note(key, .wrongValue(expected: Self.output))
            } else if leaves["onewire.master"] == nil {
                let isToldAlready = problems.contains { $0.key.hasPrefix("onewire") }
                if !isToldAlready { note(key, .needs("onewire.master")) }
            }
        }
    }
}
