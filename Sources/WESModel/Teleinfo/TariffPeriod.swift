/// A tariff period as a meter names it.
///
/// Historique mode: PTEC without its dots, `TH..` being `BASE`. Standard mode: LTARF with its
/// number NTARF. Business meters: PTCOUR or PTCOUR1.
public struct TariffPeriod: Hashable, Sendable, Codable {
    /// The name in capitals, with single spaces; empty where only the number is known.
    public var name: String
    /// The number of its index, 1 to 10; nil where the mode gives none.
    public var index: Int?

    /// Makes a period from a name as a meter sends it.
    public init(name: String, index: Int? = nil) {
        let plain = Self.plain(name)
        self.name = plain == "TH" ? "BASE" : plain
        self.index = index
    }

    /// The period in force on a meter; nil while it says none that is fresh.
    public init?(_ input: TeleinfoInput, at now: Instant) {
        func fresh(_ label: String) -> String? {
            guard let value = input.value(label), value.health(at: now) == .ok else { return nil }
            let text = Self.plain(value.group.value)
            return text.isEmpty ? nil : text
        }
        if let period = fresh("PTEC") ?? fresh("PTCOUR1") ?? fresh("PTCOUR") {
            self.init(name: period)
            return
        }
        let index = fresh("NTARF").flatMap { Int($0) }
        guard let name = fresh("LTARF") else {
            guard let index else { return nil }
            self.init(name: "", index: index)
            return
        }
        self.init(name: name, index: index)
    }

    /// The period in force at the delivery point; nil while no meter says it.
    static func current(_ snapshot: Snapshot, at now: Instant) -> TariffPeriod? {
        MeterDirection.input(snapshot).flatMap { TariffPeriod($0, at: now) }
    }

    /// A name in capitals, without the spaces and dots that fill it up.
    static func plain(_ text: String) -> String {
        let words = text.uppercased().split { $0 == " " || $0 == "\t" }
        var plain = words.joined(separator: " ")
        while plain.last == "." { plain.removeLast() }
        return plain
    }
}
