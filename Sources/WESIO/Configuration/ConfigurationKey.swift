/// One key that a configuration may hold.
public struct ConfigurationKey: Sendable {
    /// What a value must be.
    public enum Kind: Sendable {
        /// Any text that is not empty.
        case text
        /// One of some words.
        case word([String])
        /// A path, `tcp://host:port` or `record:FILE`.
        case byteDevice
        /// One of some prefixes, each followed by a device; a prefix without a colon stands alone.
        case prefixed([String])
        /// The weight of a pulse.
        case pulse
        /// A terminal of one of some areas, `clamps.3`.
        case terminal([String])
        /// A whole number in a range.
        case integer(ClosedRange<Int>)
        /// A number in a range.
        case number(ClosedRange<Double>)
        /// True or false.
        case flag
        /// A list of texts.
        case texts
        /// Two numbers.
        case pair
        /// A number, or two that make a range.
        case numberOrPair
    }

    /// The dotted name; `N` stands for a number, `NAME` for a name, `ROM` for a 1-Wire
    /// number.
    public let path: String
    /// What the value must be.
    public let kind: Kind
    /// The unit; empty where there is none.
    public let unit: String
    /// The default, as written in a file; empty where there is none.
    public let fallback: String
    /// What it is for, in English.
    public let english: String
    /// What it is for, in French.
    public let french: String

    init(
        _ path: String, _ kind: Kind, unit: String = "", default fallback: String = "",
        _ english: String, _ french: String
    ) {
        self.path = path
        self.kind = kind
        self.unit = unit
        self.fallback = fallback
        self.english = english
        self.french = french
    }

    /// What is expected, in the words of the documentation.
    public var expected: String {
        switch kind {
        case .text: "text"
        case .word(let words): words.map { "\"\($0)\"" }.joined(separator: " | ")
        case .byteDevice: "\"/dev/…\" | \"tcp://HOST:PORT\" | \"record:FILE\""
        case .prefixed(let prefixes):
            prefixes.map { $0.hasSuffix(":") ? "\"\($0)…\"" : "\"\($0)\"" }
                .joined(separator: " | ")
        case .pulse: "\"1 L\" | \"0.01 m3\" | \"1 Wh\" | \"1000/kWh\""
        case .terminal(let areas): areas.map { "\"\($0).1\"" }.joined(separator: " | ")
        case .integer(let range): "\(range.lowerBound)…\(range.upperBound)"
        case .number(let range): Self.plain(range.lowerBound) + "…" + Self.plain(range.upperBound)
        case .flag: "true | false"
        case .texts: "[\"…\", \"…\"]"
        case .pair: "[1, 2]"
        case .numberOrPair: "1 | [1, 2]"
        }
    }

    private static func plain(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }
}
