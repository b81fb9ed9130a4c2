/// Generates frames of the standard mode: a Linky, single-phase or three-phase producer.
struct StandardFrames {
    private var random: SeededRandom
    private let isThreePhase: Bool
    private var seconds = 0
    private var energies: [Int]

    private static let profile =
        "00008001" + String(repeating: " NONUTILE", count: 10)

    init(seed: UInt64, isThreePhase: Bool = false) {
        random = SeededRandom(seed: seed)
        self.isThreePhase = isThreePhase
        energies = []
        for _ in 0..<22 { energies.append(random.below(100_000_000)) }
    }

    /// The next frame.
    mutating func next() -> [UInt8] {
        seconds += 2
        for _ in 0..<3 { energies[random.below(22)] += random.below(4) }
        let power = random.below(1_200) + random.below(1_200) + random.below(2_000)
        var frame = FrameBuilder()
        frame.start()
        head(&frame)
        energy(&frame)
        instant(&frame, power)
        maxima(&frame, power)
        curves(&frame, power)
        tail(&frame)
        frame.end()
        return frame.bytes
    }

    private var phases: ClosedRange<Int> { 1...(isThreePhase ? 3 : 1) }

    private func two(_ number: Int) -> String { FrameBuilder.digits(number, 2) }

    private var day: String { "H2501" + two(1 + seconds / 86_400 % 28) }

    private var hour: String { day + two(seconds / 3_600 % 24) }

    private func head(_ frame: inout FrameBuilder) {
        frame.tabbed("ADSC", "061961234567")
        frame.tabbed("VTIC", "02")
        frame.tabbed("DATE", hour + two(seconds / 60 % 60) + two(seconds % 60), "")
        frame.tabbed("NGTF", "      TEMPO     ")
        frame.tabbed("LTARF", "    HP  BLEU    ")
    }

    private func energy(_ frame: inout FrameBuilder) {
        let index = { FrameBuilder.digits(energies[$0], 9) }
        frame.tabbed("EAST", index(0))
        for number in 1...10 { frame.tabbed("EASF" + two(number), index(number)) }
        for number in 1...4 { frame.tabbed("EASD" + two(number), index(10 + number)) }
        guard isThreePhase else { return }
        frame.tabbed("EAIT", index(15))
        for number in 1...4 { frame.tabbed("ERQ\(number)", index(15 + number)) }
    }

    private mutating func instant(_ frame: inout FrameBuilder, _ power: Int) {
        for phase in phases { frame.tabbed("IRMS\(phase)", FrameBuilder.digits(power / 230, 3)) }
        for phase in phases { frame.tabbed("URMS\(phase)", "\(225 + random.below(17))") }
        frame.tabbed("PREF", "06")
        frame.tabbed("PCOUP", "06")
        frame.tabbed("SINSTS", FrameBuilder.digits(power, 5))
        guard isThreePhase else { return }
        for phase in phases { frame.tabbed("SINSTS\(phase)", FrameBuilder.digits(power / 3, 5)) }
    }

    private mutating func maxima(_ frame: inout FrameBuilder, _ power: Int) {
        let today = day + "081250"
        frame.tabbed("SMAXSN", today, FrameBuilder.digits(power + 900, 5))
        frame.tabbed("SMAXSN-1", "H250101191530", "05120")
        guard isThreePhase else { return }
        for phase in phases {
            frame.tabbed("SMAXSN\(phase)", today, FrameBuilder.digits(power / 3 + 300, 5))
        }
        for phase in phases { frame.tabbed("SMAXSN\(phase)-1", "H250101191530", "01720") }
        frame.tabbed("SINSTI", FrameBuilder.digits(random.below(6_000), 5))
        frame.tabbed("SMAXIN", today, "05000")
        frame.tabbed("SMAXIN-1", "H250101121101", "04800")
    }

    private mutating func curves(_ frame: inout FrameBuilder, _ power: Int) {
        frame.tabbed("CCASN", hour + "3000", FrameBuilder.digits(power, 5))
        frame.tabbed("CCASN-1", hour + "0000", FrameBuilder.digits(power / 2, 5))
        for phase in phases {
            let stamp = hour + two(seconds / 600 % 6 * 10) + "00"
            frame.tabbed("UMOY\(phase)", stamp, "\(225 + random.below(17))")
        }
    }

    private func tail(_ frame: inout FrameBuilder) {
        frame.tabbed("STGE", "003A0001")
        frame.tabbed("DPM1", " " + String(day.dropFirst()) + "060000", "00")
        frame.tabbed("FPM1", " " + String(day.dropFirst()) + "060000", "00")
        frame.tabbed("MSG1", "PAS DE          MESSAGE         ")
        frame.tabbed("PRM", "01234567890123")
        frame.tabbed("RELAIS", "000")
        frame.tabbed("NTARF", "02")
        frame.tabbed("NJOURF", "00")
        frame.tabbed("NJOURF+1", "00")
        frame.tabbed("PJOURF+1", Self.profile)
    }
}
