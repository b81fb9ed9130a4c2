/// What one column of a board's line is, by its name in the configuration (measure.md section 2.1).
enum RPICTColumn: Hashable, Sendable {
    /// The number of the board.
    case node
    /// Active power of a clamp, W, positive for consumption.
    case power(Int)
    /// Apparent power of a clamp, VA.
    case apparent(Int)
    /// Root-mean-square current of a clamp, mA or A.
    case current(Int)
    /// Power factor of a clamp.
    case factor(Int)
    /// The voltage on the mains input, V.
    case mains
    /// Another voltage, V.
    case voltage
    /// Mains frequency, Hz.
    case frequency
    /// Anything else: not looked at.
    case other

    /// The columns of a board of four clamps.
    static let fourClamps = [
        "node", "p1", "p2", "p3", "p4", "i1", "i2", "i3", "i4", "vrms",
    ]

    /// Reads a name; `mains` is the name of the column that carries the mains voltage.
    init(_ name: String, mains: String?) {
        let name = name.lowercased()
        let letters = name.prefix { !$0.isNumber }
        let number = Int(name.dropFirst(letters.count))
        switch (letters, number) {
        case _ where name == mains?.lowercased(): self = .mains
        case ("node", nil): self = .node
        case ("f", nil): self = .frequency
        case ("vrms", _), ("v", .some): self = .voltage
        case ("p", .some(let number)): self = .power(number)
        case ("s", .some(let number)): self = .apparent(number)
        case ("i", .some(let number)): self = .current(number)
        case ("pf", .some(let number)): self = .factor(number)
        default: self = .other
        }
    }
}
