/// A relay board of the 1-Wire bus: a DS2408.
public struct OneWireBoard: Sendable, Codable, Equatable {
    /// Its number.
    public var rom: ROMCode
    /// Its registers; nil before they were read once.
    public var registers: Reading<RelayBoardRegisters>?
    /// Its readings, and those that were wrong.
    public var tally = ReadingTally()
    /// Readings with a wrong check word, or without an answer.
    public var errors = 0
    /// Readings asked for.
    public var readings = 0
    /// Since when it is absent; nil while it is there.
    public var absentSince: Instant?

    /// Makes a board that was not read yet.
    public init(rom: ROMCode) { self.rom = rom }

    /// `onewire.29-00000012AB34`.
    public var source: SourceID { .probe(rom) }
}
