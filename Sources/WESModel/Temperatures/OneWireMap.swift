/// What the 1-Wire bus showed at commissioning, to compare with later.
public struct OneWireMap: Hashable, Sendable, Codable {
    /// One device of the map.
    public struct Entry: Hashable, Sendable, Codable {
        /// Its number.
        public var rom: ROMCode
        /// The passes of the search that saw it.
        public var seen: Int

        /// Makes an entry.
        public init(rom: ROMCode, seen: Int) {
            self.rom = rom
            self.seen = seen
        }
    }

    /// The devices, by number.
    public var entries: [Entry]
    /// The passes of the search.
    public var passes: Int
    /// Readings with a wrong check byte, out of a thousand.
    public var errorsPerMille: Int
    /// When it was kept, on the civil clock.
    public var unixSeconds: Int64

    /// Makes a map.
    public init(entries: [Entry], passes: Int, errorsPerMille: Int, unixSeconds: Int64) {
        self.entries = entries
        self.passes = passes
        self.errorsPerMille = errorsPerMille
        self.unixSeconds = unixSeconds
    }
}
