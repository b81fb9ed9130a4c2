/// What commissioning learned about a unit: facts by key.
///
/// Keys of a later version are kept as they are. `meter.SOURCE` is the number of the meter seen
/// last and `mode.SOURCE` its mode; the others are those of ``LearnedFact``: `name`, `validated`,
/// `contactor`, `tested`, `probe`, `number` (of a probe in its table), `map` (of the 1-Wire bus at
/// commissioning), `pulses` (of an older program: the index files took over), and for clamps `calibrated` (also of `mains`),
/// `inverted`, `step` and `energy`, each with its terminal. A value that cannot be read is left
/// out alone and kept as it is.
public struct LearnedState: Hashable, Sendable {
    /// The facts.
    public var facts: [String: String]

    /// Makes a state.
    public init(facts: [String: String] = [:]) { self.facts = facts }

    /// One line a fact, sorted: key, tab, value; tab, line end and backslash are escaped.
    var text: String {
        facts.sorted { $0.key < $1.key }
            .map { Self.escape($0.key) + "\t" + Self.escape($0.value) + "\n" }.joined()
    }

    /// Reads what ``text`` wrote; nil for another form.
    init?(text: String) {
        facts = [:]
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 2 else { return nil }
            facts[Self.unescape(fields[0])] = Self.unescape(fields[1])
        }
    }

    private static func escape(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case "\t": "\\t"
            case "\n": "\\n"
            default: String(Character(scalar))
            }
        }.joined()
    }

    private static func unescape(_ text: Substring) -> String {
        var plain = ""
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                plain.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }
}
