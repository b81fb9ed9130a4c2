/// What the number of a blue meter says of its make: characters 5 and 6 of ADCO and ADSC.
public struct MeterType: Hashable, Sendable {
    /// The two characters as a number.
    public let code: Int
    /// The family.
    public let family: TeleinfoFamily
    /// True for a three-phase meter; nil where the type does not say it.
    public let isThreePhase: Bool?
    /// The type in words.
    public let words: TeleinfoText

    /// The type of a meter number of 12 characters; nil when the number or the type is unknown.
    public init?(meter number: String) {
        guard number.utf8.count == 12, let code = Int(number.dropFirst(4).prefix(2)),
            let known = Self.known[code]
        else { return nil }
        self.code = code
        family = known.family
        isThreePhase = known.isThreePhase
        words = known.words
    }

    private typealias Known = (family: TeleinfoFamily, isThreePhase: Bool?, words: TeleinfoText)

    /// The types that Enedis-NOI-CPT_54E and the users of pilot meters name.
    private static let known: [Int: Known] = {
        let linky = { (phases: Bool?, french: String, english: String) -> Known in
            (.linky, phases, TeleinfoText("Linky " + french, "Linky " + english))
        }
        let single = linky(false, "mono 60 A", "single-phase 60 A")
        let large = linky(false, "mono 90 A", "single-phase 90 A")
        let three = linky(true, "tri 60 A", "three-phase 60 A")
        let pilot = linky(nil, "pilote", "pilot")
        let trial = linky(nil, "d'essai", "trial")
        let sagem: Known = (
            .cbetm, true, TeleinfoText("électronique bleu tri", "blue three-phase electronic")
        )
        return [
            61: single, 64: single, 62: large, 75: large, 63: three, 76: three, 67: pilot,
            68: pilot, 70: trial, 71: trial, 26: sagem, 27: sagem,
        ]
    }()
}
