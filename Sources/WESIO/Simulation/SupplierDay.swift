/// Writes PJOURF+1: eleven blocks `HHMMSSSS` (Enedis-NOI-CPT_54E).
enum SupplierDay {
    static func profile(_ offPeak: [DayPeriod], _ tariff: SceneMeter.Tariff) -> String {
        var blocks = switches(offPeak, tariff)
        let unused = Array(repeating: "NONUTILE", count: max(11 - blocks.count, 0))
        blocks = Array((blocks + unused).prefix(11))
        return blocks.joined(separator: " ")
    }

    private static func switches(_ offPeak: [DayPeriod], _ tariff: SceneMeter.Tariff) -> [String] {
        guard tariff != .base, !offPeak.isEmpty else { return ["00008001"] }
        // Closed on index 1 and open on index 2; Tempo leaves the contact to its own rule.
        let orders = tariff == .tempo ? ("4001", "4002") : ("C001", "8002")
        let edges = Set([0] + offPeak.flatMap { [$0.start, $0.end] }).sorted()
        return edges.map { second in
            let isOffPeak = offPeak.contains { $0.contains(second) }
            return GroupWriter.padded(second / 3_600, 2)
                + GroupWriter.padded(second / 60 % 60, 2) + (isOffPeak ? orders.0 : orders.1)
        }
    }
}
