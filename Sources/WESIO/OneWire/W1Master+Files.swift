import WESModel

extension W1Master {
    func name(_ rom: ROMCode) -> String { names[rom] ?? rom.text.lowercased() }

    func bytes(_ rom: ROMCode, _ file: String) -> [UInt8]? {
        try? folder.read(name(rom), file: file)
    }

    /// A register of a relay board: one binary byte.
    func byte(_ rom: ROMCode, _ file: String) -> UInt8? {
        bytes(rom, file).flatMap { $0.count == 1 ? $0[0] : nil }
    }

    func text(_ name: String, _ file: String) -> String? {
        (try? folder.read(name, file: file)).map { String(decoding: $0, as: UTF8.self) }
    }

    func number(_ name: String, _ file: String) -> Int32? {
        text(name, file).flatMap { Int32($0.prefix { $0 != "\n" }) }
    }

    func write(_ rom: ROMCode, _ file: String, _ bytes: [UInt8]) -> Bool {
        (try? folder.write(bytes, to: name(rom), file: file)) != nil
    }

    func write(_ master: String, _ file: String, text: String) -> Bool {
        (try? folder.write(Array((text + "\n").utf8), to: master, file: file)) != nil
    }
}
