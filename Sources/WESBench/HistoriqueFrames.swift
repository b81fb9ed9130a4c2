/// Generates frames of the historique mode: base, off-peak, Tempo and three-phase in turn, with
/// the short frames of an overload.
struct HistoriqueFrames {
    private var random: SeededRandom
    private var number = 0
    private var indexes = [2_809_718, 25_036_224, 40_244_232, 1_000, 2_000, 3_000]

    private static let framesPerContract = 500
    private static let single = "020830022493"
    private static let three = "811875123456"
    private static let tempoLabels = [
        "BBRHCJB", "BBRHPJB", "BBRHCJW", "BBRHPJW", "BBRHCJR", "BBRHPJR",
    ]

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    /// The next frame.
    mutating func next() -> [UInt8] {
        let contract = number / Self.framesPerContract % 4
        let isShort = contract == 3 && number % 37 == 0
        let isOffPeak = number / 100 % 2 == 1
        number += 1
        indexes[random.below(6)] += random.below(3)
        var frame = FrameBuilder()
        frame.start()
        if isShort {
            short(&frame)
        } else {
            tariff(&frame, contract, isOffPeak)
            measures(&frame, isThreePhase: contract == 3)
        }
        frame.end()
        return frame.bytes
    }

    private mutating func short(_ frame: inout FrameBuilder) {
        for phase in 1...3 { frame.spaced("ADIR\(phase)", amperes(30, 60)) }
        frame.spaced("ADCO", Self.three)
        for phase in 1...3 { frame.spaced("IINST\(phase)", amperes(30, 60)) }
    }

    private mutating func tariff(_ frame: inout FrameBuilder, _ contract: Int, _ offPeak: Bool) {
        frame.spaced("ADCO", contract == 3 ? Self.three : Self.single)
        switch contract {
        case 0:
            frame.spaced("OPTARIF", "BASE")
            frame.spaced("ISOUSC", "30")
            frame.spaced("BASE", energy(0))
            frame.spaced("PTEC", "TH..")
        case 2:
            frame.spaced("OPTARIF", "BBR(")
            frame.spaced("ISOUSC", "60")
            for (index, label) in Self.tempoLabels.enumerated() {
                frame.spaced(label, energy(index))
            }
            frame.spaced("PTEC", ["HCJB", "HPJB", "HPJW"][random.below(3)])
            frame.spaced("DEMAIN", ["----", "BLEU", "BLAN", "ROUG"][random.below(4)])
        default:
            frame.spaced("OPTARIF", "HC..")
            frame.spaced("ISOUSC", "45")
            frame.spaced("HCHC", energy(1))
            frame.spaced("HCHP", energy(2))
            frame.spaced("PTEC", offPeak ? "HC.." : "HP..")
        }
    }

    private mutating func measures(_ frame: inout FrameBuilder, isThreePhase: Bool) {
        let power = (random.below(1_200) + random.below(1_200) + random.below(5_000)) / 10 * 10
        let current = FrameBuilder.digits(power / 230, 3)
        if isThreePhase {
            for phase in 1...3 { frame.spaced("IINST\(phase)", amperes(0, 30)) }
            for phase in 1...3 { frame.spaced("IMAX\(phase)", "060") }
            frame.spaced("PMAX", "06030")
        } else {
            frame.spaced("IINST", current)
            if power > 6_900 { frame.spaced("ADPS", current) }
            frame.spaced("IMAX", "090")
        }
        frame.spaced("PAPP", FrameBuilder.digits(power, 5))
        frame.spaced("HHPHC", "A")
        frame.spaced("MOTDETAT", "000000")
        if isThreePhase { frame.spaced("PPOT", "00") }
    }

    private func energy(_ index: Int) -> String { FrameBuilder.digits(indexes[index], 9) }

    private mutating func amperes(_ low: Int, _ high: Int) -> String {
        FrameBuilder.digits(low + random.below(high - low), 3)
    }
}
