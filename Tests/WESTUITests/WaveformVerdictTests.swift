import Glibc
import Testing
import WESIO
import WESModel

@testable import WESTUI

/// The wiring scenes and load tests of $WES_WAVEFORMS through the rules and the step test.
@Suite struct WaveformVerdictTests {
    private static var folder: String? { getenv("WES_WAVEFORMS").map { String(cString: $0) } }

    /// The code that a scene must have, and in which state.
    private static let expected: [String: (code: String, state: CheckState)] = [
        "c02": ("clamp.all_injection", .fault), "c10": ("clamp.clipped", .fault),
        "c12": ("clamp.no_burden", .fault), "c13": ("mains.absent", .fault),
        "c14": ("mains.dc", .fault), "c15": ("mains.ratio", .fault),
        "c16": ("mains.ratio", .fault), "c22": ("clamp.bias", .fault),
        "c03": ("clamp.reversed", .look), "c04": ("clamp.reversed", .look),
        "c23": ("clamp.pickup", .look), "c07": ("clamp.no_current", .todo),
        "c08": ("clamp.no_current", .todo), "c21": ("clamp.no_current", .todo),
    ]
    private static let faultless = ["c05", "c06", "c09", "c11", "c20"]
    private static let clean = ["c01", "c17"]

    @Test func `every wiring scene is judged as it is wired`() throws {
        guard let folder = Self.folder else {
            print("wiring scenes: skipped, WES_WAVEFORMS is not set")
            return
        }
        let table = try WaveformTable(Self.text(folder + "/commissioning-params.csv"))
        #expect(table.cases.count == 23)
        for item in table.cases {
            let lines = try recording(of: item, in: folder, blocks: nil).verdictLines
            let text = String(decoding: lines, as: UTF8.self)
            if let (code, state) = Self.expected[item.name] {
                let check = "{\"code\":\"\(code)\",\"state\":\"\(state.rawValue)\"}"
                #expect(text.contains(check), "\(item.name) \(text)")
            }
            let isFault = text.contains("\"state\":\"fault\"")
            if Self.faultless.contains(item.name) { #expect(!isFault, "\(item.name) \(text)") }
            if Self.clean.contains(item.name) {
                #expect(!text.contains("\"code\""), "\(item.name) \(text)")
            }
        }
    }

    @Test func `every load test names the clamp, its phase and its direction`() throws {
        guard let folder = Self.folder else {
            print("load tests: skipped, WES_WAVEFORMS is not set")
            return
        }
        let path = folder + "/steps.csv"
        let table = try WaveformTable(Self.text(path))
        let lines = try Self.text(path).split(separator: "\n").map { $0.split(separator: ",") }
        let header = try #require(lines.first).map(String.init)
        #expect(table.cases.count == 6)
        for (item, line) in zip(table.cases, lines.dropFirst()) {
            let row = Dictionary(zip(header, line.map(String.init))) { first, _ in first }
            let step = try recording(of: item, in: folder, blocks: 1).stepLine
            let text = String(decoding: step, as: UTF8.self)
            let wanted = [
                "\"channel\":" + (row["step_channel"] ?? "?"),
                "\"phase\":" + (row["conductor_phase"] ?? "?"),
                "\"reversed\":" + (row["reversed"] == "1" ? "true" : "false"),
            ]
            for part in wanted { #expect(text.contains(part + ",") || text.contains(part + "}")) }
            let degrees = try #require(Self.number("delta_deg", in: text))
            let expected = try #require(row["expected_delta_deg"].flatMap(Double.init))
            #expect(abs((degrees - expected).remainder(dividingBy: 360)) < 1, "\(item.name)")
        }
    }

    private func recording(
        of item: WaveformTable.Case, in folder: String, blocks: Int?
    ) throws -> PowerRecording {
        var recording = PowerRecording(name: item.name, plan: item.plan, blocks: blocks)
        let bytes = try Self.read(folder + "/" + item.name + ".u16")
        bytes.withUnsafeBytes { recording.receive($0) }
        recording.finish()
        return recording
    }

    private static func number(_ key: String, in text: String) -> Double? {
        let parts = text.split(separator: ",").filter { $0.contains("\"\(key)\":") }
        return parts.first?.split(separator: ":").last.flatMap { Double($0) }
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try read(path), as: UTF8.self)
    }

    private static func read(_ path: String) throws -> [UInt8] {
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
