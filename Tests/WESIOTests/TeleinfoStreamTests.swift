import Testing
import WESModel

@testable import WESBench
@testable import WESIO

@Suite struct TeleinfoStreamTests {
    private func summary(
        _ bytes: [UInt8], mode: TeleinfoMode? = nil, chunk: Int = 0
    ) -> TeleinfoSummary {
        var stream = TeleinfoStream(mode: mode, sink: TeleinfoSummary())
        bytes.withUnsafeBytes { whole in
            var start = 0
            while start < whole.count {
                let end = chunk == 0 ? whole.count : min(whole.count, start + chunk)
                stream.receive(UnsafeRawBufferPointer(rebasing: whole[start..<end]))
                start = end
            }
        }
        stream.finish()
        return stream.sink
    }

    // The frames below are generated from the label tables: no recording of them exists.
    @Test(arguments: [
        (BusinessFrames.pmepmi(), TeleinfoMode.pmepmi, TeleinfoFamily.pmepmi, 15),
        (BusinessFrames.ice(), .ice, .ice, 12), (BusinessFrames.cje(), .cje, .cje, 5),
        (BusinessFrames.concentrator(), .historique, .concentrateur, 6),
    ])
    func `the families without recordings are read and named`(
        frame: [UInt8], mode: TeleinfoMode, family: TeleinfoFamily, groups: Int
    ) {
        let summary = summary(frame + frame)
        #expect(summary.mode == mode)
        #expect(summary.family == family)
        #expect(summary.groups == groups * 2)
        #expect(summary.rejected == 0)
        #expect(summary.frames == 2)
    }

    @Test func `short frames are counted and named after the meter`() {
        let summary = summary(BusinessFrames.shortFrame() + BusinessFrames.shortFrame())
        #expect(summary.shortFrames == 2)
        #expect(summary.mode == .historique)
        #expect(summary.family == .cbetm)
        #expect(summary.meters == ["021226012345"])
    }

    @Test func `a Linky is named in both modes`() {
        var standard = StandardFrames(seed: 1)
        #expect(summary(standard.next()).family == .linky)
        var frame = FrameBuilder()
        frame.start()
        frame.spaced("ADCO", "021861348921")
        frame.spaced("OPTARIF", "BASE")
        frame.spaced("ISOUSC", "30")
        frame.end()
        #expect(summary(frame.bytes).family == .linky)
    }

    @Test func `a change of mode in the middle is followed`() {
        var historique = HistoriqueFrames(seed: 1)
        var standard = StandardFrames(seed: 1)
        var bytes: [UInt8] = []
        for _ in 0..<10 { bytes += historique.next() }
        for _ in 0..<10 { bytes += standard.next() }
        let whole = summary(bytes)
        #expect(whole.mode == .standard)
        #expect(whole.frames == 20)
        #expect(summary(bytes, chunk: 13).groups == whole.groups)
        #expect(summary(bytes, chunk: 13).rejectedBy == whole.rejectedBy)
    }

    @Test func `a given mode refuses the other`() {
        var standard = StandardFrames(seed: 1)
        let summary = summary(standard.next(), mode: .historique)
        #expect(summary.groups == 0)
        #expect(summary.rejectedBy == [.format: 40])
        #expect(summary.mode == .historique)
    }

    @Test func `a meter number met once does not count beside one met twice`() {
        var good = FrameBuilder()
        good.spaced("ADCO", "021861348921")
        var other = FrameBuilder()
        other.spaced("ADCO", "021861348929")
        #expect(summary(good.bytes + good.bytes + other.bytes).meters == ["021861348921"])
        #expect(summary(good.bytes).meters == ["021861348921"])
    }
}
