public import WESModel

/// Where a digital line is: its chip and its offset on it.
///
/// `sim:PATH:17` is line 17 of a simulated chip behind a Unix socket; `gpiochip0:17` is a line of
/// the kernel.
public struct LineAddress: Hashable, Sendable {
    /// The chip: `sim:PATH` or `gpiochip0`.
    public let chip: String
    /// The offset of the line on its chip, 0 to 63.
    public let offset: Int

    /// Reads an address; nil for a line of another kind, such as a 1-Wire channel.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), colon != text.startIndex,
            let offset = Int(text[text.index(after: colon)...]), (0...63).contains(offset)
        else { return nil }
        chip = String(text[..<colon])
        guard !chip.hasPrefix("ds2408") else { return nil }
        self.offset = offset
    }

    /// The path of a simulated chip; nil for a chip of the kernel.
    public var simulatedPath: String? {
        chip.hasPrefix("sim:") ? String(chip.dropFirst(4)) : nil
    }

    /// The name of the link that serves the chip.
    public var link: SourceID { SourceID(rawValue: "lines:" + chip) }
}
