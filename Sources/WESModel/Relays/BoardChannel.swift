/// One output of a relay board on the 1-Wire bus: `ds2408:29-00000012AB34:0`.
public struct BoardChannel: Hashable, Sendable, Codable {
    /// The board.
    public var rom: ROMCode
    /// The output, 0 to 7, as P0 to P7 of the data sheet.
    public var channel: Int

    /// Makes a channel.
    public init(rom: ROMCode, channel: Int) {
        self.rom = rom
        self.channel = channel
    }

    /// Reads the line of a relay; nil for a line of another kind, or one that no board has.
    public init?(_ line: String) {
        let parts = line.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "ds2408", let rom = ROMCode(String(parts[1])),
            rom.isRelayBoard, let channel = Int(parts[2]), String(channel) == parts[2],
            (0..<8).contains(channel)
        else { return nil }
        self.init(rom: rom, channel: channel)
    }

    /// The line as it is written in a configuration.
    public var line: String { "ds2408:\(rom.text):\(channel)" }
}
