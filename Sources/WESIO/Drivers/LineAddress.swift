public import WESModel

/// Where a digital line is: its chip and its offset on it, or its own name.
///
/// `gpiochip0:17`, `/dev/gpiochip0:17` and `pinctrl-bcm2711:17` are line 17 of a chip of the
/// kernel, by its number or its label; `GPIO17` is the line of that name on whichever chip has it;
/// `sim:PATH:17` is line 17 of a simulated chip behind a Unix socket.
public struct LineAddress: Hashable, Sendable {
    /// The chip: `gpiochip0`, a label or `sim:PATH`; the whole text for a line that is alone.
    public let chip: String
    /// The number by which a reader knows the line, 0 to 63: its offset on the chip, 0 for a line
    /// that is alone.
    public let offset: Int
    /// True for a line that is taken by itself: one with a name, or beyond the 64 of one record.
    public let isAlone: Bool

    /// Reads an address; nil for a line of another kind, such as a 1-Wire channel.
    public init?(_ text: String) {
        guard !text.isEmpty, !text.hasPrefix("ds2408") else { return nil }
        let node = "/dev/gpiochip"
        let text = text.hasPrefix(node) ? String(text.dropFirst("/dev/".count)) : text
        let (chip, number) = Self.split(text)
        if let number, (0...63).contains(number) {
            self.chip = chip
            offset = number
            isAlone = false
        } else {
            guard !text.hasPrefix("sim:") else { return nil }
            self.chip = text
            offset = 0
            isAlone = true
        }
    }

    /// The chip and the offset of `CHIP:OFFSET`; the whole text and nil for anything else.
    static func split(_ text: String) -> (chip: String, offset: Int?) {
        guard let colon = text.lastIndex(of: ":"), colon != text.startIndex,
            let offset = UInt32(text[text.index(after: colon)...])
        else { return (text, nil) }
        return (String(text[..<colon]), Int(offset))
    }

    /// One text for the line, however its chip was written.
    var place: String { isAlone ? chip : "\(chip):\(offset)" }

    /// The name of the link that serves the chip, or the line that is alone.
    public var link: SourceID { SourceID(rawValue: (isAlone ? Self.line : Self.lines) + chip) }

    /// What a link that carries lines opens; nil for a link of another sort.
    static func device(of link: String) -> String? {
        for prefix in [lines, line] where link.hasPrefix(prefix) {
            return String(link.dropFirst(prefix.count))
        }
        return nil
    }

    /// True for the link of a line that is taken by itself.
    static func isAlone(_ link: String) -> Bool { link.hasPrefix(line) }

    private static let lines = "lines:"
    private static let line = "line:"
}
