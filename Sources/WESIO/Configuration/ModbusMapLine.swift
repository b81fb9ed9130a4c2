import WESModel

/// One line of a register map: `0x0131 uint16 / 100`.
struct ModbusMapLine: Hashable {
    /// What the name of a line says that it holds.
    struct Subject: Hashable {
        let quantity: ModbusQuantity
        /// The phase; nil for the whole of the meter.
        let phase: Int?

        /// The names that a map may use.
        static let names =
            ["voltage", "current", "power"].flatMap { name in
                [name] + (1...3).map { "\(name)_\($0)" }
            } + ["power_factor", "frequency", "imported", "exported"]

        /// Reads a name of a map, `power`, `power_2` or `imported` say.
        init?(_ name: String) {
            guard Self.names.contains(name) else { return nil }
            let phase = name.last.flatMap { Int(String($0)) }
            let base = phase == nil ? name : String(name.dropLast(2))
            guard let quantity = ModbusQuantity(rawValue: base) else { return nil }
            self.quantity = quantity
            self.phase = phase
        }
    }

    /// The address as it goes over the wire, from 0.
    let address: Int
    let format: ModbusRegister.Format
    /// What one count is worth.
    let scale: Double

    /// Reads a line; nil for one that is not of this form.
    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2 || words.count == 4, let address = Self.address(words[0]),
            let format = ModbusRegister.Format(rawValue: words[1]),
            address + format.count <= 0x1_0000
        else { return nil }
        var scale = 1.0
        if words.count == 4 {
            guard let factor = Double(words[3]), factor.isFinite, factor > 0 else { return nil }
            switch words[2] {
            case "*": scale = factor
            case "/": scale = 1 / factor
            default: return nil
            }
        }
        self.address = address
        self.format = format
        self.scale = scale
    }

    private static func address(_ text: String) -> Int? {
        let number =
            text.lowercased().hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16) : Int(text)
        return number.flatMap { (0...0xFFFF).contains($0) ? $0 : nil }
    }
}
