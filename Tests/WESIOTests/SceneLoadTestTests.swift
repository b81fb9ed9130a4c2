import Testing
import WESModel

@testable import WESIO

/// The load test that a scene has a person start, through samples and the real reader.
@Suite struct SceneLoadTestTests {
    private func proof(_ scene: Scene, seconds: Int64 = 25) -> StepProof? {
        var unit = VirtualUnit(scene: scene)
        unit.run(seconds: seconds)
        return unit.snapshot.stepProofs[.clamp(4)]
    }

    private static let scenes: [(String, Int, StepProof.Scale, Bool)] = [
        ("pince-autre-phase", 2, .right, false), ("pince-entrouverte", 1, .ajar, false),
        ("pince-sct-030", 1, .otherClamp, false), ("pince-a-retourner", 1, .right, true),
    ]

    @Test(arguments: scenes.indices)
    func `the kettle of a scene shows phase, scale and direction`(index: Int) throws {
        let (name, phase, scale, isReversed) = Self.scenes[index]
        let found = try #require(proof(try SceneLibrary.scene(name)))
        #expect(found.answering == 4)
        #expect(found.phase == phase)
        #expect(found.scale == scale)
        #expect(found.isReversed == isReversed)
    }

    @Test func `a clamp on another input and one around both conductors do not answer`() throws {
        #expect(proof(try SceneLibrary.scene("pinces-echangees"))?.answering == 3)
        let none = try #require(proof(try SceneLibrary.scene("pince-deux-conducteurs")))
        #expect(none.answering == nil)
        #expect(none.step.amperes > 8)
    }

    @Test(arguments: [
        ("at 3s clamps.4 test", true), ("at 3s clamps.4 test 2 kW", true),
        ("at 3s clamps.5 test 2 kW", false), ("at soon clamps.4 test 2 kW", false),
        ("at 3s mains test 2 kW", false), ("at 3s clamps.4 test 2 kA", false),
    ])
    func `a test names a clamp and a power, or is refused with its line`(
        _ line: String, _ isGood: Bool
    ) throws {
        let text = "base = maison\n" + line
        guard !isGood else {
            #expect(try Scene(text: text, name: "t").orders.count == 1)
            return
        }
        let refusal = #expect(throws: SceneError.self) { try Scene(text: text, name: "t") }
        #expect(refusal?.line == 2)
    }

    @Test func `a scene with one order starts one test`() throws {
        var unit = VirtualUnit(
            scene: try Scene(text: "base = maison-ondes\nat 5s clamps.4 test", name: "t"))
        unit.run(seconds: 4)
        #expect(unit.snapshot.stepTest == nil)
        unit.run(seconds: 2)
        #expect(unit.snapshot.stepTest?.source == .clamp(4))
        #expect(unit.snapshot.stepTest?.load == .unknown)
    }
}
