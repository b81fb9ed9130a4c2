/// The histories of a meter, under its number, whatever its mode and its input.
enum TeleinfoHistories {
    private static let capacity = 720
    private static let spacing = Delay.seconds(5)

    /// The labels whose sum is the total energy drawn, per option of the contract.
    private static let drawnIndexes = [
        ["EAST"], ["BASE"], ["HCHC", "HCHP"], ["EJPHN", "EJPHPM"],
        ["BBRHCJB", "BBRHPJB", "BBRHCJW", "BBRHPJW", "BBRHCJR", "BBRHPJR"],
    ]

    /// Appends what the newest frame says, at most once in five seconds for each series.
    static func append(
        _ input: TeleinfoInput, at now: Instant, to histories: inout [SeriesID: History]
    ) {
        guard let meter = input.meter.choice else { return }
        let drawn = drawnIndexes.lazy.compactMap { sum($0, of: input, at: now) }.first
        let facts: [(SeriesID.Kind, Double?)] = [
            (.energyDrawn, drawn), (.energyInjected, sum(["EAIT"], of: input, at: now)),
            (.apparentDrawn, input.power?.drawn.voltAmperes),
            (.apparentInjected, input.power?.injected?.voltAmperes),
        ]
        for (kind, value) in facts {
            guard let value else { continue }
            let series = SeriesID(subject: meter, kind: kind)
            if let last = histories[series]?.last, now - last.at < spacing { continue }
            histories[series, default: History(capacity: capacity)]
                .append(History.Sample(at: now, value: value))
        }
    }

    private static func sum(
        _ labels: [String], of input: TeleinfoInput, at now: Instant
    ) -> Double? {
        var total = 0
        for label in labels {
            guard let value = input.integer(label, at: now) else { return nil }
            total &+= value
        }
        return Double(total)
    }
}
