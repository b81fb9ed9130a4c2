import Testing
import WESModel

@testable import WESIO

@Suite struct SimulationLineTests {
    @Test(arguments: [(1, 9_600), (2, 1_200)])
    func `each character takes ten bits and frames stand 16 to 34 ms apart`(
        number: Int, baud: Int
    ) throws {
        var line = try #require(try SceneLibrary.scene("maison").line(number))
        let bytes = line.bytes(until: .seconds(20))
        var frameStart = bytes[0].at.nanoseconds - 10_000_000_000 / Int64(baud)
        var position: Int64 = 0
        var wrong = 0
        for (byte, next) in zip(bytes, bytes.dropFirst()) {
            position += 1
            let expected = frameStart + position * 10_000_000_000 / Int64(baud)
            if byte.at.nanoseconds != expected || byte.baud != baud { wrong += 1 }
            guard byte.value == 3 else { continue }
            frameStart = next.at.nanoseconds - 10_000_000_000 / Int64(baud)
            position = 0
            let gap = frameStart - byte.at.nanoseconds
            #expect(gap >= 16_600_000 && gap <= 33_500_000)
        }
        #expect(wrong == 0)
        #expect(bytes.filter { $0.value == 2 }.count >= (baud == 9_600 ? 18 : 13))
    }

    @Test func `the same scene gives the same bytes, however it is asked`() throws {
        let scene = try SceneLibrary.scene("tic-bruit")
        var whole = try #require(scene.line(1))
        var pieces = try #require(scene.line(1))
        let all = whole.bytes(until: .seconds(60))
        var gathered: [PacedByte] = []
        for step in stride(from: Int64(0), through: 60_000, by: 37) {
            gathered += pieces.bytes(until: .milliseconds(step))
        }
        gathered += pieces.bytes(until: .seconds(60))
        #expect(all == gathered)
    }

    @Test func `a silent line sends nothing between its instants`() throws {
        var line = try #require(try SceneLibrary.scene("tic-coupee").line(1))
        let bytes = line.bytes(until: .seconds(200))
        #expect(!bytes.contains { $0.at >= .seconds(20) && $0.at < .seconds(140) })
        #expect(bytes.contains { $0.at >= .seconds(140) })
        var mute = try #require(try SceneLibrary.scene("tic-silence").line(1))
        #expect(mute.next() == nil)
    }

    @Test func `a switch of mode changes the speed with the frames`() throws {
        var line = try #require(try SceneLibrary.scene("tic-mode-change").line(1))
        let bytes = line.bytes(until: .seconds(60))
        #expect(bytes.filter { $0.at < .seconds(12) }.allSatisfy { $0.baud == 1_200 })
        #expect(bytes.filter { $0.at > .seconds(16) }.allSatisfy { $0.baud == 9_600 })
        #expect(bytes.filter { $0.at > .seconds(16) }.contains { $0.value == 9 })
    }

    @Test(arguments: [
        // bytes a second and the share of 00, as measured (tic.md section 5).
        (2, 9_600, 250.0...400.0, 0.95...1.0), (2, 1_200, 110.0...120.0, 0.0...0.01),
        (1, 1_200, 100.0...120.0, 0.0...0.2), (1, 9_600, 900.0...940.0, 0.0...0.01),
    ])
    func `a receiver at another speed sees what was measured`(
        number: Int, baud: Int, rate: ClosedRange<Double>, zeros: ClosedRange<Double>
    ) throws {
        var line = try #require(try SceneLibrary.scene("maison").line(number))
        let sent = line.bytes(until: .seconds(20))
        var garbler = SpeedGarbler(lineBaud: sent[0].baud, readerBaud: baud)
        let seen = garbler.receive(sent.map(\.value)).bytes
        #expect(rate.contains(Double(seen.count) / 20))
        #expect(zeros.contains(Double(seen.filter { $0 == 0 }.count) / Double(seen.count)))
    }

    @Test(arguments: ["maison", "tic-triphase", "tic-pro", "tic-jaune", "tic-croisee"])
    func `half a day of a scene is played without a trap`(name: String) throws {
        let scene = try SceneLibrary.scene(name)
        for (number, meter) in scene.meters {
            var meterNow = HouseMeter(meter: meter, house: scene.house)
            let timeline = ConditionTimeline<MeterCondition>(
                faults: scene.faults, target: .teleinfo(number))
            for hour in Int64(0)..<26 {
                let time = Delay.seconds(hour * 3_600)
                let frame = meterNow.frame(at: time, under: timeline.condition(at: time))
                #expect(frame.bytes.allSatisfy { $0 < 0x80 })
            }
        }
    }
}
