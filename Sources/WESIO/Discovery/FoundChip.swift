/// What a GPIO chip tells of itself.
public struct FoundChip: Hashable, Sendable {
    /// A line that some program, or the kernel, holds.
    public struct HeldLine: Hashable, Sendable {
        /// The offset on the chip.
        public let offset: Int
        /// The name that the board gives the line; empty where it has none.
        public let name: String
        /// Who holds it, as the holder calls itself; empty where it does not say.
        public let holder: String

        /// Makes a held line.
        public init(offset: Int, name: String, holder: String) {
            self.offset = offset
            self.name = name
            self.holder = holder
        }
    }

    /// The name that its driver gave it.
    public let label: String
    /// How many lines it has.
    public let lineCount: Int
    /// The lines that are held, in their order.
    public let held: [HeldLine]

    /// Makes the description of a chip.
    public init(label: String, lineCount: Int, held: [HeldLine]) {
        self.label = label
        self.lineCount = lineCount
        self.held = held
    }

    /// Asks the chip at a path; nil where this account may not, or there is none.
    init?(path: String) {
        guard let chip = try? GPIOChip(path: path, device: path) else { return nil }
        let held = (0..<chip.lineCount).compactMap { offset -> HeldLine? in
            guard let line = chip.line(offset), let holder = line.holder else { return nil }
            return HeldLine(offset: Int(offset), name: line.name, holder: holder)
        }
        self.init(label: chip.label, lineCount: Int(chip.lineCount), held: held)
    }
}
