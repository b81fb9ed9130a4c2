import Testing
import WESModel

@testable import WESIO

@Suite struct SimulationSceneTests {
    @Test(arguments: SceneLibrary.names)
    func `every scene of the program is read and says what it shows`(name: String) throws {
        let scene = try SceneLibrary.scene(name)
        #expect(scene.name == name)
        #expect(!scene.french.isEmpty && scene.french.count <= 100)
        #expect(!scene.english.isEmpty && scene.english.count <= 100)
        #expect(!scene.meters.isEmpty || !scene.counters.isEmpty)
    }

    @Test func `the example of the documentation is read`() throws {
        let file = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let text = try SceneFiles.sceneText(file + "/docs/scenes.md")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "```scene"))
        let example = lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n")
        let scene = try Scene(text: example, name: "example")
        #expect(scene.faults.count == 5)
        #expect(scene.clamps[4]?.isReversed == true)
        #expect(scene.relays[2]?.expected == 300...450)
        #expect(scene.counters[1]?.bounces == 3)
        #expect(scene.oneWire?.probes.first { $0.name == "Salon" }?.hand != nil)
        #expect(scene.clamps[1]?.subjects == [.grid])
        #expect(scene.house.loads.contains { $0.name == "oven" && $0.power == 2_500 })
        #expect(scene.meters[1]?.name == "Maison")
        #expect(scene.meters[2]?.name == "PAC")
        #expect(scene.house.offPeak.count == 2)
    }

    @Test func `every word of the script is in the documentation`() throws {
        let file = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let text = try SceneFiles.sceneText(file + "/docs/scenes.md")
        for target in SceneFaultWords.targets {
            let words = try #require(SceneFaultWords(target: target))
            for word in words.known { #expect(text.contains("`\(word)`"), "\(target) \(word)") }
        }
        for heading in SceneSection.known {
            let name = heading.replacing("28-0316A279F0FF", with: "ROM")
                .replacing("chauffe_eau", with: "NAME")
            #expect(text.contains("`\(name)`"), "\(heading)")
        }
    }

    @Test func `an unknown scene names those that are known`() {
        let error = #expect(throws: SceneError.self) { try SceneLibrary.scene("chalet") }
        #expect(error?.reason == .noSuchScene)
        #expect(error?.known.contains("maison") == true)
    }

    @Test(arguments: [
        ("[garage]", 1, SceneError.Reason.unknown), ("[house]\nsun = much", 2, .badValue),
        ("colour = red", 1, .unknown), ("hello", 1, .badLine),
        ("at 10s teleinfo.3 silent", 1, .unknown), ("at soon teleinfo.1 silent", 1, .badValue),
        ("at 10s teleinfo.1 explode", 1, .unknown), ("at 10s", 1, .badLine),
        ("at 10s teleinfo.1 noise lots", 1, .badValue), ("base = chalet", 1, .noSuchScene),
        ("\n[teleinfo.1]\nnumber = 12", 3, .badValue), ("[teleinfo.1]\nkind = gas", 2, .badValue),
        ("start = noon", 1, .badValue), ("seed = -1", 1, .badValue),
        ("at 99999999999999h teleinfo.1 silent", 1, .badValue),
        ("at 1s teleinfo.1 noise 2% for nans", 1, .badValue),
        ("[house]\nload.x = nan W", 2, .badValue), ("[house]\nload. = 5 W", 2, .badValue),
        ("[house]\noffpeak = 25:00-06:00", 2, .badValue),
    ])
    func `a refused scene names the line`(
        text: String, line: Int, reason: SceneError.Reason
    ) {
        let error = #expect(throws: SceneError.self) { try Scene(text: text, name: "t") }
        #expect(error?.line == line)
        #expect(error?.reason == reason)
    }

    @Test func `a base that calls itself is refused`() {
        let error = #expect(throws: SceneError.self) {
            try SceneParser.parse("base = a", name: "a") { _ in "base = a" }
        }
        #expect(error?.reason == .endlessBase)
    }

    @Test func `any bytes are read or refused without a trap`() {
        var random = SeededGenerator(seed: 7)
        let pieces = [
            "at ", "60s ", "teleinfo.1 ", "noise ", "2% ", "[house]\n", "load.x = ", "1e300 W ",
            "every 0s ", "for ", "\n", "=", "#", "[teleinfo.1]\n", "phases = 3\n", "é", "\u{0}",
            "[clamps.1]\n", "gain = 1e300%\n", "[counters.1]\n", "flow = 1e9 kW\n", "[relays.1]\n",
            "pulse = 0.0000001 L\n", "measures = x\n", "[probe.28-0316A279F0FF]\n",
            "hand = every 1ms\n", "[onewire]\nmore = 9\n", "supply = 1 mA\n", "cable 90m\n",
            "onewire ", "stuck low\n", "loose 20%\n", "[probe.26-000000000001]\n",
            "humidity = 100%\n", "light = 60000 lx\n", "search 3\n",
            "[clamps]\nperiod = 200ms\n", "[clamps]\nboard = waveform\n", "board = emon\n",
            "burden = 5 ohm\n", "voltage = 0 V\n", "steady = yes\n", "clamps.1 ", "test 2 kW\n",
            "mains ", "inverter steps\n", "no burden\n", "index = 1e11\n", "closed = 1ms\n",
            "start = 9999-12-31T23:59:59+14:00\n", "base = maison\n", "offpeak = 0:0-0:0 ",
        ]
        for _ in 0..<2_000 {
            let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard let scene = try? Scene(text: text, name: "t") else { continue }
            var line = scene.line(1)
            _ = line?.bytes(until: .seconds(2))
            var board = SimulatedBoard(scene: scene)
            _ = board?.bytes(until: .seconds(2))
            var converter = SimulatedConverter(scene: scene)
            _ = converter?.bytes(until: .milliseconds(40))
            var chip = SimulatedChip(scene: scene)
            _ = chip?.records(until: .seconds(2), epoch: .zero)
            var master = SimulatedOneWireBus(scene: scene).map { SimulatedDS2480B(bus: $0) }
            _ = master?.said(to: "C1C5E1CC44E3C5E1F0E3B5E1" + String(repeating: "00", count: 16))
        }
    }

    @Test func `faults start and end at their instants`() throws {
        let scene = try Scene(
            text: """
                [teleinfo.1]
                at 10s teleinfo.1 silent for 5s   # comment
                at 20s teleinfo.1 noise 2%
                at 30s teleinfo.1 resume
                """, name: "t")
        let timeline = ConditionTimeline<MeterCondition>(faults: scene.faults, target: .teleinfo(1))
        #expect(!timeline.condition(at: .milliseconds(9_999)).isSilent)
        #expect(timeline.condition(at: .seconds(10)).isSilent)
        #expect(timeline.condition(at: .milliseconds(14_999)).isSilent)
        #expect(!timeline.condition(at: .seconds(15)).isSilent)
        #expect(timeline.condition(at: .seconds(25)).noise == 0.02)
        #expect(timeline.condition(at: .seconds(30)) == MeterCondition())
        #expect(timeline.nextChange(after: .seconds(20)) == .seconds(30))
        #expect(timeline.nextChange(after: .seconds(30)) == nil)
    }
}
