import Testing
import WESModel

@testable import WESIO

@Suite struct ConfigurationFuzzTests {
    private static let seed = """
        [unit]
        name = "Chaufferie" # é
        language = 'fr'
        [teleinfo.1]
        device = "tcp://host:1234"
        role = "grid"
        [clamps]
        columns = ["node", "p1"]
        [clamps.1]
        rating_a = 1e2
        phase = +1
        [relays.1]
        load_w = [0, 2_200]
        thermostat = true
        [modbus]
        device = "/dev/a"
        [modbus.meters.a]
        address = 1
        model = "SDM120"
        name = "x\\u00e9y" # SDM
        """

    private static let pieces = [
        "[", "]", "[[", "{", "}", "\"", "'", "\"\"\"", "'''", "\\", "\\u0000", "\\U0010FFFF", "=",
        ".", "#", "\n", "\r\n", "\r", "\u{0}", "\u{FEFF}", "inf", "-nan", "1979-05-27T07:32:00Z",
        "9223372036854775808", "-9223372036854775808", "1e999", "0b", "true", ",", "é", "👍🏽",
        "teleinfo.1", "[teleinfo.1]", "\u{1B}[31m",
    ]

    @Test func `five thousand mutated texts are read or refused, with a place, without a trap`() {
        var random = SeededGenerator(seed: 7)
        var refused = 0
        for _ in 0..<5_000 {
            var text = Array(Self.seed.unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0...text.count, using: &random)
                let end = min(at + Int.random(in: 0...6, using: &random), text.count)
                let piece = Self.pieces.randomElement(using: &random) ?? ""
                text.replaceSubrange(at..<end, with: Array(piece.unicodeScalars))
            }
            var string = ""
            string.unicodeScalars.append(contentsOf: text)
            if case .failure(let problems) = UnitConfiguration.parse(string, file: "f") {
                refused += 1
                #expect(!problems.all.isEmpty)
                for problem in problems.all where problem.reason != .notText {
                    #expect(problem.line > 0 && problem.column > 0, "\(problem) in \(string)")
                }
            }
        }
        #expect(refused > 1_000 && refused < 5_000)
    }

    @Test func `a text cut anywhere is read or refused`() {
        let bytes = Array(Self.seed.utf8)
        for length in bytes.indices {
            let text = String(decoding: bytes.prefix(length), as: UTF8.self)
            if case .failure(let problems) = UnitConfiguration.parse(text, file: "f") {
                #expect(!problems.all.isEmpty)
            }
        }
    }
}
