import Glibc
import WESIO
import WESModel

/// What the power computation gets wrong, load by load, and what it costs.
enum PowerBench {
    /// The errors of one recording: V and I in % of reading, P in % of S, mHz, absolute.
    private struct Errors {
        var volts = 0.0
        var amperes = 0.0
        var power = 0.0
        var millihertz = 0.0
        var factor = 0.0

        mutating func widen(_ other: Errors) {
            volts = max(volts, other.volts)
            amperes = max(amperes, other.amperes)
            power = max(power, other.power)
            millihertz = max(millihertz, other.millihertz)
            factor = max(factor, other.factor)
        }
    }

    /// One kind of load, as the peers' table has it.
    private struct Kind: Hashable {
        var load: String
        var amperes: Double
        var bits: Int
    }

    /// Prints the worst errors of each load beside those of the peers; false without the files.
    static func table(_ folder: String) -> Bool {
        guard let bytes = BenchFile.read(folder + "/params.csv"),
            let table = try? WaveformTable(String(decoding: bytes, as: UTF8.self)),
            let loads = CSVTable(folder + "/params.csv"),
            let truths = CSVTable(folder + "/truth.csv")
        else { return false }
        var worst: [Kind: Errors] = [:]
        var kinds: [Kind] = []
        for item in table.cases {
            guard let errors = errors(of: item, in: folder, truths) else { continue }
            let kind = Kind(
                load: loads.text(item.name, "load"),
                amperes: loads.number(item.name, "i_rms_set"), bits: item.plan.bits)
            if worst[kind] == nil { kinds.append(kind) }
            worst[kind, default: Errors()].widen(errors)
        }
        print(
            "worst of the recordings   ours                                EmonLib             emonLibCM"
        )
        print(
            "load          I A  bits    V %    I %  P %S   mHz     PF     V %    I %  P %S    V %    I %  P %S"
        )
        for kind in kinds { worst[kind].map { print(row(kind, $0)) } }
        print(
            "peers over all loads from 1 A: frequency none / up to 81 mHz, power factor 0.020 / 0.007"
        )
        return true
    }

    private static func row(_ kind: Kind, _ errors: Errors) -> String {
        let peers = PeerFigures.all.first {
            $0.load == kind.load && $0.amperes == kind.amperes && $0.bits == kind.bits
        }
        var line = text(kind.load, 10, left: true) + fixed(kind.amperes, 7, 1)
        line += text(String(kind.bits), 6)
        line += fixed(errors.volts, 7, 3) + fixed(errors.amperes, 7, 2)
        line += fixed(errors.power, 6, 2) + fixed(errors.millihertz, 6, 2)
        line += fixed(errors.factor, 7, 4) + " "
        for peer in [peers?.emonLib, peers?.emonLibCM] {
            line += peer.map { fixed($0.volts, 7, 2) } ?? text("–", 7)
            line += peer.map { fixed($0.amperes, 7, 2) } ?? text("–", 7)
            line += peer.map { fixed($0.power, 6, 2) } ?? text("–", 6)
        }
        return line
    }

    private static func errors(
        of item: WaveformTable.Case, in folder: String, _ truths: CSVTable
    ) -> Errors? {
        guard let bytes = BenchFile.read("\(folder)/\(item.name).u16") else { return nil }
        var decoder = SampleDecoder(channels: item.plan.channels, bits: item.plan.bits)
        var stream = PowerStream(item.plan, blocksPerReport: .max, showsWaves: false)
        bytes.withUnsafeBytes { decoder.decode($0) { _ = stream.add($0) } }
        guard let report = stream.finish(), let clamp = report.clamps[1] else { return nil }
        func truth(_ column: String) -> Double { truths.number(item.name, column) }
        func missing(_ value: Double?) -> Double { value ?? .infinity }
        var errors = Errors()
        errors.volts = abs(missing(report.voltage?.volts) / truth("vrms") - 1) * 100
        errors.amperes = abs(missing(clamp.current?.amperes) / truth("irms") - 1) * 100
        errors.power =
            abs(missing(clamp.power?.watts) - truth("p_w")) / truth("s_va") * 100
        errors.millihertz = abs(missing(report.frequency?.hertz) - truth("f_hz")) * 1_000
        errors.factor = abs(missing(clamp.powerFactor) - truth("pf"))
        return errors
    }

    // MARK: - Cost

    /// Prints the processor time of a second of signal: 10 kS/s on five channels.
    static func cost() -> Bool {
        let rate = 10_000.0
        let seconds = 30
        let plan = SamplePlan(
            rate: rate, bits: 12, channels: 5, skew: 1 / rate / 5, voltsPerVolt: 257.8,
            clamps: (1...4).map {
                SamplePlan.Clamp(
                    number: $0, channel: $0, amperesPerVolt: 90.909, leadDegrees: 2)
            })
        let second = (0..<Int(rate) * 5).map { index -> UInt32 in
            let angle = 2 * Double.pi * 50 * Double(index / 5) / rate
            return UInt32(2_048 + 1_200 * sin(angle + Double(index % 5)))
        }
        var stream = PowerStream(plan)
        var reports = 0
        let begun = clock()
        for _ in 0..<seconds {
            second.withUnsafeBufferPointer { counts in
                for start in stride(from: 0, to: counts.count, by: 5) {
                    let frame = UnsafeBufferPointer(rebasing: counts[start..<(start + 5)])
                    if stream.add(frame) != nil { reports += 1 }
                }
            }
        }
        let spent = Double(clock() - begun) / Double(CLOCKS_PER_SEC)
        print(
            "10 kS/s on 5 channels: \(fixed(spent / Double(seconds) * 1_000, 0, 2)) ms of "
                + "processor for a second of signal, \(reports) reports of \(seconds) s")
        return reports > 0
    }

    // MARK: - Columns

    private static func fixed(_ value: Double, _ width: Int, _ digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return text("–", width) }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((abs(value) * scale).rounded())
        let whole = scaled / Int(scale)
        let rest = String(scaled % Int(scale))
        let zeros = String(repeating: "0", count: max(digits - rest.count, 0))
        return text("\(whole).\(zeros)\(rest)", width)
    }

    private static func text(_ value: String, _ width: Int, left: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(width - value.count, 0))
        return left ? value + blanks : blanks + value
    }
}
