import Testing
import WESModel

@testable import WESIO

@Suite struct SimulationBoardTests {
    private func lines(_ scene: Scene, seconds: Int64, _ switches: LoadSwitches? = nil) -> [String]
    {
        guard var board = SimulatedBoard(scene: scene) else { return [] }
        if let switches { board.switchLoads(switches) }
        let bytes = board.bytes(until: .seconds(seconds)).map(\.value)
        return bytes.split(separator: 0x0A).map {
            String(decoding: $0, as: UTF8.self).filter { $0 != "\r" }
        }
    }

    private func values(_ line: String?) -> [Double] {
        (line ?? "").split(separator: ",").compactMap { Double($0) }
    }

    @Test func `a line a second holds the figures of the house, each clamp with its sign`() throws {
        let lines = lines(try SceneLibrary.scene("maison"), seconds: 10)
        #expect(lines.count == 10)
        let first = values(lines.first)
        #expect(first.count == 11)
        #expect(first[0] == 11)
        #expect(abs(first[1] + 1_888) < 4 && abs(first[2] + 2_531) < 4)
        #expect(abs(first[3]) < 1 && abs(first[4] - 100) < 2)
        #expect(abs(first[5] - 8_008) < 30 && first[7] < 10)
        #expect(abs(first[9] - 236) < 1.5 && abs(first[10] - 50) < 0.05)
    }

    @Test func `the reversed clamp of the sample house reads what the mock-up says`() throws {
        let line = values(lines(try SceneLibrary.scene("pince-inversee"), seconds: 2).first)
        #expect(line.prefix(5).map { $0.rounded() } == [11, 1_875, -2_517, 0, 613].map { $0 })
        #expect((line[5] / 10).rounded() == 805)
        #expect((line[6] / 10).rounded() == 1_070)
        #expect((line[8] / 10).rounded() == 271)
        #expect(line[9] == 236.1)
        #expect(line[10] == 50)
    }

    @Test func `every power changes sign when V1 and V2 are swapped, currents do not`() throws {
        let base = "base = maison\n"
        let right = values(lines(try Scene(text: base, name: "t"), seconds: 1).first)
        let turned = values(
            lines(try Scene(text: base + "at 0s mains swapped", name: "t"), seconds: 1).first)
        for column in 1...2 { #expect(abs(right[column] + turned[column]) < 2) }
        #expect(Array(right[5...]) == Array(turned[5...]))
    }

    @Test func `without mains there are currents and no power; a clamp taken off reads noise`()
        throws
    {
        let text = """
            base = maison
            at 0s mains absent
            at 0s clamps.2 absent
            """
        let line = values(lines(try Scene(text: text, name: "t"), seconds: 1).first)
        #expect(line[1...4].allSatisfy { abs($0) < 1 })
        #expect(line[5] > 7_500)
        #expect(line[6] < 10)
        #expect(line[9] < 1 && line[10] == 0)
    }

    @Test func `a closed relay shows on its clamp from the next line on`() throws {
        let scene = try SceneLibrary.scene("maison")
        let line = values(lines(scene, seconds: 1, scene.switches(closed: [1])).first)
        #expect(abs(line[3] - 2_200) < 2)
        #expect(abs(line[1] - 312) < 5)
    }

    @Test func `garbage holds no character of a line, and silence holds nothing`() throws {
        let text = "base = maison\nat 3s clamps garbage for 3s\nat 8s clamps silent"
        var board = try #require(SimulatedBoard(scene: try Scene(text: text, name: "t")))
        let bytes = board.bytes(until: .seconds(20))
        let garbage = bytes.filter { $0.at > .seconds(3) && $0.at < .seconds(6) }
        #expect(!garbage.isEmpty && garbage.allSatisfy { $0.value >= 0x80 })
        #expect(bytes.last.map { $0.at < .seconds(8) } == true)
        #expect(bytes.filter { $0.at > .seconds(6) }.contains { $0.value == 0x0A })
    }

    @Test func `the same scene gives the same lines, however they are asked`() throws {
        let scene = try SceneLibrary.scene("maison")
        var whole = try #require(SimulatedBoard(scene: scene))
        var pieces = try #require(SimulatedBoard(scene: scene))
        var gathered: [PacedByte] = []
        for step in stride(from: Int64(0), through: 30_000, by: 7) {
            gathered += pieces.bytes(until: .milliseconds(step))
        }
        gathered += pieces.bytes(until: .seconds(30))
        #expect(whole.bytes(until: .seconds(30)) == gathered)
    }

    @Test func `numbers are written with as many decimals as a board prints`() {
        #expect(DecimalText.text(-1_874.96, decimals: 1) == "-1875.0")
        #expect(DecimalText.text(-0.04, decimals: 1) == "0.0")
        #expect(DecimalText.text(0.005, decimals: 3) == "0.005")
        #expect(DecimalText.text(7, decimals: 0) == "7")
        #expect(DecimalText.text(.nan, decimals: 1) == "nan")
        #expect(DecimalText.text(1e300, decimals: 1) == "nan")
        #expect(DecimalText.shortest(1) == "1")
        #expect(DecimalText.shortest(0.25) == "0.25")
        #expect(DecimalText.shortest(1_000) == "1000")
    }
}
