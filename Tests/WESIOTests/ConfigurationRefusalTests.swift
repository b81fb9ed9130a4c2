import Testing
import WESModel

@testable import WESIO

@Suite struct ConfigurationRefusalTests {
    private func problems(_ text: String) -> [ConfigurationProblem] {
        switch UnitConfiguration.parse(text, file: "unit.toml") {
        case .success: []
        case .failure(let problems): problems.all
        }
    }

    private func places(_ text: String) -> [String] {
        problems(text).map { "\($0.line):\($0.column) \($0.key)" }
    }

    @Test(arguments: ["01", "\"+1\"", "0", "3", "-1", "99999999999999999999"])
    func `a number that is no terminal's is refused with the range`(number: String) {
        let found = problems("[teleinfo.\(number)]\ndevice = \"/dev/x\"\n")
        #expect(found.count == 1)
        #expect(found.first?.line == 2)
    }

    @Test func `a file with carriage returns keeps its lines and columns`() {
        #expect(
            places("[unit]\r\nname = \"a\"\r\n[teleinfo.1]\r\n  devise = \"/dev/x\"\r\n")
                == ["4:3 teleinfo.1.devise"])
    }

    @Test func `a byte order mark is not part of the first key`() {
        #expect(places("\u{FEFF}[unit]\nnom = \"b\"\n") == ["2:1 unit.nom"])
    }

    @Test func `quotes, brackets and marks inside strings hide no key behind them`() {
        let text = """
            [unit]
            name = "it '''s # [ \\" {" # a "comment"
            [clamps]
            columns = [ # one
              "a]", 'b"', # two
            ]
            sorce = "x"
            """
        #expect(places(text) == ["7:1 clamps.sorce"])
    }

    @Test(arguments: [
        "1979-05-27", "1979-05-27T", "1979-05-27 x", "07:32:00", "[1, 12:]", "{a = 1-}",
    ])
    func `a date or what begins as one is refused at its place`(value: String) {
        let found = problems("[unit]\nname = \"a\"\nlanguage = \(value)\n")
        #expect(found.map(\.line) == [3])
    }

    @Test func `a number with an exponent is no date`() {
        #expect(problems("[clamps.1]\nrating_a = 1e-0\n") == [])
    }

    @Test func `a table in the place of a value is refused and so is the reverse`() {
        #expect(places("[unit.name]\n") == ["1:1 unit.name"])
        #expect(places("unit = 3\nteleinfo = [1]\n") == ["1:1 unit", "2:1 teleinfo"])
    }

    @Test func `what stands behind a NUL is not passed over`() {
        #expect(problems("[unit]\n\u{0}rubbish").map(\.line) == [2])
        #expect(problems("[unit]\nname = \"a\"\u{0}rubbish").map(\.line) == [2])
    }

    @Test func `a stable name and the node behind it are one device`() {
        let text = """
            [teleinfo.2]
            device = "/dev/null"
            [teleinfo.1]
            device = "/dev/../dev/null"
            [onewire]
            master = "ds2480b:/dev//null"
            """
        #expect(
            problems(text).map(\.reason)
                == [
                    .sharedDevice(with: "teleinfo.2.device"),
                    .sharedDevice(with: "teleinfo.2.device"),
                ])
    }

    @Test func `a mistyped device is told once`() {
        #expect(
            problems("[teleinfo.1]\ndevise = \"/dev/x\"\n").map(\.reason)
                == [.unknownKey(nearest: "teleinfo.1.device")])
        #expect(problems("[teleinfo.1]\ndevice = 3\n").count == 1)
    }

    @Test func `nothing that could drive a terminal is kept or said`() {
        let found = problems("\"a\\u001b[31m\" = 1\n[unit]\nname = \"\\u009b31m\"\n")
        #expect(found.map(\.key) == ["a?[31m", "unit.name"])
    }

    @Test func `thousands of dots or brackets are refused and not followed`() {
        let dots = Array(repeating: "a", count: 20_000).joined(separator: ".")
        for text in [
            "\(dots) = 1", "[\(dots)]", "x = { \(dots) = 1 }", "x = [\n{ \(dots) = 1 }\n]",
            "x = " + String(repeating: "[", count: 9_000),
            "x = " + String(repeating: "{a=", count: 9_000),
        ] {
            #expect(problems(text).count == 1)
        }
    }

    @Test(arguments: ["[", "[ ", "[[", "[=]", "[.a]", "[é]", "[#", "[{", "[[\n", "[ # x"])
    func `a header without a name is refused at its place`(header: String) {
        let found = problems("[unit]\nname = \"a\"\n\(header)\nx = 1\n")
        #expect(found.count == 1)
        #expect(found.first?.line == 3)
    }

    @Test func `what is wrong before a header without a name is told first`() {
        #expect(problems("[unit]\nname = \n[é]\n").map(\.line) == [2])
    }

    @Test func `a file of rubbish ends after a hundred problems`() {
        let text = (0..<30_000).map { "k\($0) = 1\n" }.joined()
        #expect(problems(text).count == 100)
    }
}
