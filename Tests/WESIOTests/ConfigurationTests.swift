import Glibc
import Testing
import WESModel

@testable import WESIO

@Suite struct ConfigurationTests {
    private func problems(_ text: String) -> [ConfigurationProblem] {
        if case .failure(let problems) = UnitConfiguration.parse(text, file: "u") {
            return problems.all
        }
        return []
    }

    private func loads(_ text: String) -> UnitDescription? {
        if case .success(let found) = UnitConfiguration.parse(text, file: "u") {
            return found.description
        }
        return nil
    }

    @Test func `a whole unit is read`() {
        let unit = loads(
            """
            [unit]
            name = "Chaufferie"
            language = "fr"
            [teleinfo.1]
            device = "/dev/ttyUSB0"
            role = "grid"
            [teleinfo.2]
            device = "tcp://[::1]:4161"
            [relays.1]
            line = "gpiochip0:23"
            load_w = [0, 2200]
            name = "Chauffe-eau"
            [modbus]
            device = "/dev/ttyUSB1"
            [modbus.meters.chauffe_eau]
            address = 1
            model = "SDM120"
            """)
        #expect(unit?.name == "Chaufferie")
        #expect(unit?.teleinfo[1]?.role == .grid)
        #expect(unit?.teleinfo[2]?.device == "tcp://[::1]:4161")
        #expect(unit?.relays[1]?.name == "Chauffe-eau")
        #expect(unit?.sources.contains(.modbus("chauffe_eau")) == true)
    }

    @Test func `an unknown key is named with its place and the nearest one`() {
        let found = problems("[teleinfo.1]\ndevice = \"/dev/a\"\n  rol = \"grid\"\n")
        #expect(found.map(\.line) == [3])
        #expect(found.map(\.column) == [3])
        #expect(found.map(\.reason) == [.unknownKey(nearest: "teleinfo.1.role")])
    }

    @Test func `an unknown table and a number out of range are refused`() {
        let near = problems("[telinfo.1]\ndevice = \"/dev/a\"")
        #expect(near.first?.reason == .unknownKey(nearest: "teleinfo.1.device"))
        for number in ["0", "3", "01", "99999999999999999999"] {
            let found = problems("[teleinfo.\(number)]\ndevice = \"/dev/a\"")
            #expect(found.first?.line == 1 || found.first?.line == 2, "\(number): \(found)")
        }
        let deep = "a" + String(repeating: ".a", count: 20_000) + " = 1"
        #expect(!problems(deep).isEmpty)
    }

    static let wrong = [
        "[unit]\nname = 3", "[unit]\nlanguage = \"de\"", "[teleinfo.1]\ndevice = 4",
        "[teleinfo.1]\ndevice = \"COM3\"", "[teleinfo.1]\ndevice = \"tcp://host\"",
        "[teleinfo.1]\ndevice = \"record:\"", "[clamps.1]\nphase = 4", "[clamps.1]\nphase = 1.5",
        "[relays.1]\nmax_a = -1",
        "[relays.1]\ncontactor = \"yes\"", "[analog.1]\ndivider_ohm = [1]",
        "[clamps]\ncolumns = [1, 2]", "[clamps]\ncolumns = []",
        "[unit]\nname = \"a\\u0007b\"",
    ]

    @Test(arguments: wrong)
    func `a wrong value is refused where it stands`(text: String) {
        let found = problems(text)
        #expect(found.first?.line == 2)
        guard case .wrongValue? = found.first?.reason else {
            Issue.record("\(text): \(found)")
            return
        }
    }

    @Test func `two terminals on one device are refused, also through a scheme`() {
        let two = "[teleinfo.1]\ndevice = \"/dev/a\"\n[teleinfo.2]\ndevice = \"/dev/a\"\n"
        #expect(problems(two).map(\.reason) == [.sharedDevice(with: "teleinfo.1.device")])
        let scheme = "[teleinfo.1]\ndevice = \"/dev/a\"\n[clamps]\nsource = \"rpict:/dev/a\"\n"
        #expect(problems(scheme).count == 1)
    }

    @Test func `a téléinfo table needs its device`() {
        #expect(problems("[teleinfo.1]\nrole = \"grid\"\n").map(\.reason) == [.missingKey])
    }

    @Test func `a syntax error has its line`() {
        let found = problems("[unit]\nname = \"x\n")
        #expect(found.first?.line == 2)
        guard case .syntax? = found.first?.reason else {
            Issue.record("\(found)")
            return
        }
    }

    @Test func `places are found behind comments, long texts and lists`() {
        let text = "# [x]\n[clamps]\ncolumns = [\n  \"a\", # = [\n  \"b\" ]\nbad = 1\n"
        #expect(problems(text).map(\.line) == [6])
    }

    @Test func `a missing file, a folder and bytes that are no text are said`() throws {
        let folder = "/tmp/wes-configuration-\(UInt64.random(in: 0...UInt64.max))"
        mkdir(folder, 0o755)
        defer {
            unlink(folder + "/unit.toml")
            rmdir(folder)
        }
        func reason(_ file: String) -> ConfigurationProblem.Reason? {
            if case .failure(let problems) = UnitConfiguration.load(file) {
                return problems.all.first?.reason
            }
            return nil
        }
        #expect(reason(folder + "/unit.toml") == .missing)
        #expect(reason(folder) == .unreadable(errno: EISDIR))
        #expect(NewFile.write(folder + "/unit.toml", [0x5B, 0xFF, 0xFE]) == 0)
        #expect(reason(folder + "/unit.toml") == .notText)
        #expect(NewFile.write(folder + "/unit.toml", []) == EEXIST)
    }

    @Test func `a saved file is followed, and a refused one is said once`() {
        let folder = "/tmp/wes-configuration-\(UInt64.random(in: 0...UInt64.max))"
        mkdir(folder, 0o755)
        let file = folder + "/unit.toml"
        defer {
            unlink(file)
            rmdir(folder)
        }
        let operations = FolderOperations(folder: folder)
        _ = operations.write("unit.toml", Array("[teleinfo.1]\ndevice = \"/dev/a\"\n".utf8))
        let follower = ConfigurationFollower(file: file)
        let first = loads("[teleinfo.1]\ndevice = \"/dev/a\"\n") ?? .empty
        guard case .unchanged = follower.check(against: first) else {
            Issue.record("changed by itself")
            return
        }
        _ = operations.write("unit.toml", Array("[teleinfo.1]\ndevice = \"/dev/abc\"\n".utf8))
        guard case .changed(let second, let sources) = follower.check(against: first) else {
            Issue.record("not followed")
            return
        }
        #expect(sources == [.teleinfo(1)])
        _ = operations.write("unit.toml", Array("[teleinfo.1]\n".utf8))
        guard case .refused = follower.check(against: second) else {
            Issue.record("not refused")
            return
        }
        guard case .unchanged = follower.check(against: second) else {
            Issue.record("refused twice")
            return
        }
    }

    @Test func `the template loads as it is and with every line taken in`() {
        for isFrench in [true, false] {
            let text = ConfigurationTemplate.text(
                serialPorts: ["/dev/ttyUSB8"], isFrench: isFrench)
            #expect(loads(text)?.teleinfo[1]?.device == "/dev/ttyUSB8")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let taken = lines.dropFirst(3).map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
            let found = problems(taken.joined(separator: "\n"))
            #expect(found.isEmpty, "\(found)")
        }
    }

    @Test func `no damage of a file ever traps`() {
        let text = Array(
            """
            [unit]
            name = "Chauff\\u00e9rie"
            [teleinfo.1]
            device = "/dev/a"
            [clamps]
            columns = ["a", "b"]
            [clamps.1]
            rating_a = 1_0.5e1
            phase = +1
            [onewire]
            supply_ma = 1_00.5
            [modbus.meters."x y"]
            address = +1
            """.utf8)
        let alphabet = Array("[]{}=.,\"'#\\\n\t _-+:eE0x1ubnaif9TZ\u{7F}é".utf8)
        var random = SystemRandomNumberGenerator()
        for round in 0..<3_000 {
            var damaged = text
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: 0..<damaged.count, using: &random)
                let byte =
                    round % 3 == 0
                    ? UInt8.random(in: 0...127, using: &random)
                    : alphabet.randomElement(using: &random) ?? 0
                switch round % 4 {
                case 0: damaged.insert(byte, at: index)
                case 1: damaged.remove(at: index)
                default: damaged[index] = byte
                }
            }
            _ = UnitConfiguration.parse(String(decoding: damaged, as: UTF8.self), file: "u")
        }
    }

    @Test func `the document has every key and its examples load`() throws {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let bytes = try #require(FolderOperations(folder: root + "/docs").read("configuration.md"))
        let text = String(decoding: bytes, as: UTF8.self)
        for key in ConfigurationSchema.keys {
            #expect(text.contains("| `\(key.path)` |"), "\(key.path)")
            if !key.fallback.isEmpty { #expect(text.contains("`\(key.fallback)`")) }
        }
        let blocks = text.split(separator: "```toml\n").dropFirst()
        #expect(blocks.count == 6)
        for block in blocks {
            let example = String(
                block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex))
            #expect(loads(example) != nil, "\(problems(example))")
        }
    }
}
