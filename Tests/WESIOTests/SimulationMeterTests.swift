import Testing
import WESModel

@testable import WESIO

/// Keeps the accepted groups of each frame, and what was refused.
private struct FrameSink: TeleinfoSink {
    var frames: [[TeleinfoGroup]] = []
    var ends: [FrameEnd] = []
    var rejected = 0
    var cuts = 0
    mutating func frameStarted() { frames.append([]) }
    mutating func accepted(_ group: TeleinfoGroupView) {
        if frames.isEmpty { frames.append([]) }
        frames[frames.count - 1].append(group.group)
    }
    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer) {
        rejected += 1
    }
    mutating func cut() { cuts += 1 }
    mutating func frameEnded(_ end: FrameEnd) { ends.append(end) }
}

@Suite struct SimulationMeterTests {
    private func decode(_ bytes: [UInt8]) -> FrameSink {
        var sink = FrameSink()
        var decoder = TeleinfoDecoder(framing: .any)
        bytes.withUnsafeBytes { decoder.decode($0, into: &sink) }
        return sink
    }

    private func play(_ scene: String, _ number: Int, seconds: Int64) throws -> FrameSink {
        var line = try #require(try SceneLibrary.scene(scene).line(number))
        return decode(line.bytes(until: .seconds(seconds)).map(\.value))
    }

    private func value(_ label: String, _ groups: [TeleinfoGroup]?) -> String? {
        groups?.first { $0.label == label }?.value
    }

    @Test func `the Linky of the sample house says what the mock-up says`() throws {
        let sink = try play("maison", 1, seconds: 3)
        let frame = sink.frames.first
        #expect(frame?.count == 46)
        #expect(sink.rejected == 0)
        for (label, expected) in [
            ("ADSC", "021861348921"), ("NGTF", "     TEMPO      "), ("LTARF", "    HP  BLEU    "),
            ("EAST", "014328751"), ("EAIT", "003204118"), ("IRMS1", "008"), ("URMS1", "236"),
            ("PREF", "09"), ("SINSTS", "00000"), ("SINSTI", "01890"), ("SMAXIN", "03120"),
            ("STGE", "013A0701"), ("NTARF", "02"), ("RELAIS", "000"),
        ] {
            #expect(value(label, frame) == expected, "\(label)")
        }
        #expect(frame?.first { $0.label == "DATE" }?.horodate == "E260621124100")
    }

    @Test func `the labels of the Linky come in the order of its table`() throws {
        for scene in ["maison", "tic-triphase"] {
            let frame = try #require(try play(scene, 1, seconds: 3).frames.first)
            let table = TeleinfoLabels.all.filter { $0.mode == .standard }.map(\.name)
            let places = frame.compactMap { table.firstIndex(of: $0.label) }
            #expect(places == places.sorted())
            #expect(places.count == frame.count)
        }
    }

    @Test(arguments: SceneLibrary.names)
    func `every group of every scene without damage is accepted`(name: String) throws {
        for number in 1...2 {
            var scene = try SceneLibrary.scene(name)
            scene.faults.removeAll {
                switch $0.change {
                case .noise, .interruption, .metrol, .cooked, .eightBits, .silent, .unplug,
                    .garbage:
                    true
                default: false
                }
            }
            guard var line = scene.line(number) else { continue }
            let sink = decode(line.bytes(until: .seconds(60)).map(\.value))
            #expect(sink.rejected == 0)
            #expect(sink.frames.dropLast().allSatisfy { !$0.isEmpty })
        }
    }

    @Test func `the indexes add up and move, and the direction follows the kettle`() throws {
        let sink = try play("maison", 1, seconds: 100)
        let injections = Set(sink.frames.compactMap { value("SINSTI", $0) })
        #expect(injections.contains("00000"))
        #expect(injections.count > 10)
        for frame in sink.frames.dropLast() {
            let total = value("EAST", frame).flatMap { Int($0) }
            let parts = frame.filter { $0.label.hasPrefix("EASF") }.compactMap { Int($0.value) }
            #expect(total == parts.reduce(0, +))
            let isDrawing = value("SINSTS", frame) != "00000"
            let status = value("STGE", frame).flatMap { StatusRegister($0) }
            #expect(status?.isInjecting == !isDrawing)
        }
        let first = value("EAIT", sink.frames.first).flatMap { Int($0) }
        let last = value("EAIT", sink.frames.dropLast().last).flatMap { Int($0) }
        #expect(first.flatMap { first in last.map { $0 > first + 2 } } == true)
    }

    @Test func `the off-peak period switches within the scene`() throws {
        let sink = try play("maison", 1, seconds: 500)
        let last = sink.frames.dropLast().last
        #expect(value("NTARF", last) == "01")
        #expect(value("LTARF", last) == "    HC  BLEU    ")
        #expect(value("RELAIS", last) == "001")
        #expect(value("STGE", last).flatMap { StatusRegister($0) }?.isContactOpen == false)
        #expect(value("SINSTS", last) != "00000")
    }

    @Test func `the heat pump on Cpt2 sends historique frames at 1200 bauds`() throws {
        let sink = try play("maison", 2, seconds: 10)
        #expect(
            sink.frames.first?.map(\.label) == [
                "ADCO", "OPTARIF", "ISOUSC", "HCHC", "HCHP", "PTEC", "IINST", "IMAX", "PAPP",
                "HHPHC", "MOTDETAT",
            ])
        #expect(value("PAPP", sink.frames.first) == "00480")
        #expect(value("PTEC", sink.frames.first) == "HP..")
    }

    @Test func `an old meter in VEILLE sends its number only`() throws {
        let sink = try play("tic-veille", 2, seconds: 5)
        #expect(sink.frames.count > 10)
        #expect(sink.frames.dropLast().allSatisfy { $0.map(\.label) == ["ADCO"] })
    }

    @Test func `METROL sends stray bytes and never a frame`() throws {
        var line = try #require(try SceneLibrary.scene("tic-metrol").line(2))
        let bytes = line.bytes(until: .seconds(60)).map(\.value)
        #expect(bytes.count > 5)
        #expect(!bytes.contains(2) && !bytes.contains(10))
    }

    @Test func `an overload is said by ADPS and by STGE`() throws {
        let blue = try play("tic-depassement", 2, seconds: 40)
        #expect(value("ADPS", blue.frames.first) == nil)
        #expect(value("ADPS", blue.frames.dropLast().last) != nil)
        let linky = try play("tic-depassement", 1, seconds: 40)
        let status = value("STGE", linky.frames.dropLast().last).flatMap { StatusRegister($0) }
        #expect(status?.isOverloaded == true)
    }

    @Test func `an overloaded three-phase meter sends twenty short frames for a long one`() throws {
        let sink = try play("tic-depassement-tri", 2, seconds: 60)
        let isShort = sink.frames.map { frame in !frame.contains { $0.label == "OPTARIF" } }
        let first = try #require(isShort.firstIndex(of: true))
        #expect(sink.frames[first].first?.label == "ADIR1")
        #expect(isShort[first..<first + 20].allSatisfy { $0 })
        #expect(!isShort[first + 20])
        #expect(isShort[first + 21])
    }

    @Test func `a degraded clock shows in the horodate and in STGE`() throws {
        let frame = try play("tic-horloge", 1, seconds: 20).frames.dropLast().last
        let horodate = frame?.first { $0.label == "DATE" }?.horodate
        #expect(horodate?.hasPrefix("h15010115") == true)
        #expect(value("STGE", frame).flatMap { StatusRegister($0) }?.isClockDegraded == true)
    }

    @Test func `EOT interrupts frames and the line goes on`() throws {
        let sink = try play("tic-eot", 1, seconds: 60)
        #expect(sink.ends.contains { $0 == .interrupted })
        #expect(sink.ends.filter { $0 == .complete }.count > 20)
    }

    @Test func `noise damages about its share of the groups`() throws {
        let sink = try play("tic-bruit", 1, seconds: 120)
        let groups = sink.frames.reduce(0) { $0 + $1.count }
        let share = Double(sink.rejected) / Double(groups + sink.rejected)
        #expect(share > 0.02 && share < 0.05)
    }

    @Test func `a recording is played to its end and over again`() throws {
        let bytes = TeleinfoLineText.historique + TeleinfoLineText.historique.prefix(40)
        var recording = try #require(SimulatedRecording(bytes: bytes))
        #expect(recording.baud == 1_200)
        let condition = MeterCondition()
        let first = recording.frame(at: .zero, under: condition).bytes
        let second = recording.frame(at: .zero, under: condition).bytes
        #expect(first + second == bytes)
        #expect(recording.frame(at: .zero, under: condition).bytes == first)
        #expect(SimulatedRecording(bytes: TeleinfoLineText.standard)?.baud == 9_600)
        #expect(SimulatedRecording(bytes: []) == nil)
    }
}
