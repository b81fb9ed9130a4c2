import WESModel

/// Writes the lines of an emonTx or emonPi: a number, then keys and values, as `MSG:7,Vrms:236.12`
/// or as JSON (measure.md section 2.1).
struct EmonLineText {
    let isJSON: Bool
    private var wattHours: [Int: Double] = [:]

    /// The voltage that the board assumes where it measures none, V.
    static let assumed = 230.0

    init(isJSON: Bool) { self.isJSON = isJSON }

    /// A line; its energies are those since the board was made.
    mutating func line(
        _ figures: BoardFigures, message: Int, after elapsed: Delay
    ) -> String {
        var fields = [("MSG", String(message))]
        let volts = figures.hasVoltage ? figures.volts : Self.assumed
        fields.append(("Vrms", DecimalText.text(volts, decimals: 2)))
        let numbers = figures.clamps.keys.sorted()
        var powers: [Int: Double] = [:]
        for number in numbers {
            let clamp = figures.clamps[number] ?? (0, 0)
            // Without a voltage the board multiplies the current by the one it assumes.
            let power = figures.hasVoltage ? clamp.active : clamp.current * volts
            powers[number] = power
            wattHours[number, default: 0] += power * elapsed.seconds / 3_600
        }
        fields += numbers.map { ("P\($0)", DecimalText.text(powers[$0] ?? 0, decimals: 0)) }
        fields += numbers.map { ("E\($0)", DecimalText.text(wattHours[$0] ?? 0, decimals: 0)) }
        fields += numbers.map { number in
            ("I\(number)", DecimalText.text(figures.clamps[number]?.current ?? 0, decimals: 3))
        }
        fields.append(("pulse", "0"))
        guard isJSON else { return fields.map { "\($0):\($1)" }.joined(separator: ",") }
        return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }
}
