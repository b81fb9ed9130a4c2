/// One probe of the 1-Wire bus.
public struct TemperatureProbe: Sendable, Codable, Equatable {
    /// Its number.
    public var rom: ROMCode
    /// The temperature measured last.
    public var temperature: Reading<Temperature>?
    /// The passes of the last search that saw it.
    public var seen: Int

    /// Makes a probe that measured nothing yet.
    public init(rom: ROMCode, seen: Int = 0) {
        self.rom = rom
        self.seen = seen
    }
}
