import Glibc
import Testing
import WESModel

@testable import WESIO

/// The recordings of $WES_WAVEFORMS against their exact truth, within the bounds of the issue.
@Suite struct WaveformCaseTests {
    static var folder: String? { getenv("WES_WAVEFORMS").map { String(cString: $0) } }

    @Test func `every recorded load keeps its bounds`() throws {
        guard let folder = Self.folder else {
            print("recorded loads: skipped, WES_WAVEFORMS is not set")
            return
        }
        let table = try WaveformTable(Self.text(folder + "/params.csv"))
        let loads = try Self.rows(folder + "/params.csv")
        let truths = try Self.rows(folder + "/truth.csv")
        #expect(table.cases.count == 88)
        for item in table.cases {
            let load = try #require(loads[item.name]?["load"])
            let truth = try #require(truths[item.name]).compactMapValues { Double($0) }
            let report = try Self.report(of: item, in: folder)
            let clamp = try #require(report.clamps[1])
            let amperes = try #require(truth["irms"])
            let apparent = try #require(truth["s_va"])
            let power =
                (try #require(clamp.power?.watts) - (try #require(truth["p_w"]))) / apparent
            if amperes < 1 {
                if amperes < 0.2, item.plan.bits >= 12 {
                    #expect(abs(power) < 0.015, "\(item.name) P")
                }
                continue
            }
            let isCoarse = item.plan.bits == 10 && amperes < 3
            let isHard = load == "phasecut" || load == "smps"
            let bound = isHard ? 0.007 : isCoarse ? 0.003 : load == "mixed" ? 0.002 : 0.001
            #expect(abs(power) <= bound, "\(item.name) \(load) P \(power)")
            let volts = try #require(report.voltage?.volts) / (try #require(truth["vrms"])) - 1
            #expect(abs(volts) <= 0.001, "\(item.name) V \(volts)")
            let current = try #require(clamp.current?.amperes) / amperes - 1
            #expect(
                abs(current) <= (isHard ? 0.006 : isCoarse ? 0.003 : 0.001),
                "\(item.name) \(load) I \(current)")
            let hertz = try #require(report.frequency?.hertz) - (try #require(truth["f_hz"]))
            #expect(abs(hertz) <= 0.005, "\(item.name) f \(hertz)")
            let factor = try #require(clamp.powerFactor) - (try #require(truth["pf"]))
            #expect(abs(factor) <= 0.005, "\(item.name) PF \(factor)")
        }
    }

    static func report(of item: WaveformTable.Case, in folder: String) throws -> ClampReport {
        let bytes = try read(folder + "/" + item.name + ".u16")
        var decoder = SampleDecoder(channels: item.plan.channels, bits: item.plan.bits)
        var stream = PowerStream(item.plan, blocksPerReport: .max, showsWaves: false)
        bytes.withUnsafeBytes { decoder.decode($0) { _ = stream.add($0) } }
        let last = stream.finish()
        return try #require(last)
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try read(path), as: UTF8.self)
    }

    /// The rows of a table by the name of their case.
    static func rows(_ path: String) throws -> [String: [String: String]] {
        let lines = try text(path).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = try #require(lines.first)
        var found: [String: [String: String]] = [:]
        for line in lines.dropFirst() {
            let row = Dictionary(zip(header, line)) { first, _ in first }
            if let name = row["case"] { found[name] = row }
        }
        return found
    }

    static func read(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(path, "re"), "\(path)")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            bytes += buffer[0..<count]
        }
        return bytes
    }
}
