/// What one key of an emonTx or emonPi line is (measure.md section 2.1).
enum EmonKey: Hashable, Sendable {
    /// The number of the message.
    case message
    /// The voltage on the mains input, V.
    case mains
    /// Another voltage, V.
    case voltage
    /// Mains frequency, Hz.
    case frequency
    /// Active power of a clamp, W, positive for consumption.
    case power(Int)
    /// Energy of a clamp since its counter was made, Wh; injection lowers it.
    case energy(Int)
    /// Root-mean-square current of a clamp, A.
    case current(Int)
    /// Power factor of a clamp.
    case factor(Int)
    /// Apparent power of a clamp, VA.
    case apparent(Int)
    /// A temperature, which a board leaves out while its probe is away.
    case temperature
    /// Anything else: pulses, analog values; not looked at.
    case other

    /// Reads a key; nil for a text that is no key of such a board.
    ///
    /// - Parameter mains: The key that carries the mains voltage; `vrms` stands for the first
    ///   voltage of the builds that number theirs. Nil where the mains is not wired.
    init?(_ text: some StringProtocol, mains: String?) {
        let name = text.lowercased()
        let letters = name.prefix { $0.isASCII && $0.isLetter }
        let digits = name.dropFirst(letters.count)
        guard !letters.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            name == "msg" || !name.contains("msg")
        else { return nil }
        let wanted = mains?.lowercased()
        let isFirst = ["vrms", "vrms1", "v1"].contains(name)
        if name == wanted || isFirst && wanted == "vrms" {
            self = .mains
            return
        }
        switch (String(letters), Int(digits)) {
        case ("msg", nil): self = .message
        case ("vrms", _), ("v", .some): self = .voltage
        case ("f", nil): self = .frequency
        case ("p", .some(let number)): self = .power(number)
        case ("e", .some(let number)): self = .energy(number)
        case ("i", .some(let number)): self = .current(number)
        case ("pf", .some(let number)): self = .factor(number)
        case ("va", .some(let number)), ("s", .some(let number)): self = .apparent(number)
        case ("t", .some): self = .temperature
        default: self = .other
        }
    }

    /// True for what the second line of a board repeats or adds: currents and power factors.
    var isCompanion: Bool {
        switch self {
        case .current, .factor: true
        default: false
        }
    }
}
