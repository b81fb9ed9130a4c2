import Testing
import WESModel

@testable import WESBench
@testable import WESIO

@Suite struct TeleinfoDecoderChunkTests {
    private static func frames() -> [UInt8] {
        var historique = HistoriqueFrames(seed: 3)
        var standard = StandardFrames(seed: 4, isThreePhase: true)
        return historique.next() + standard.next() + historique.next()
            + BusinessFrames.pmepmi() + BusinessFrames.ice() + BusinessFrames.cje()
    }

    @Test func `a stream cut at every byte reads the same`() {
        let bytes = Self.frames()
        let whole = decoded(bytes).events
        #expect(decoded(bytes, chunks: [1]).events == whole)
        for cut in 1..<bytes.count {
            #expect(decoded(bytes, chunks: [cut, bytes.count]).events == whole)
        }
    }

    @Test func `random chunks of a damaged stream read the same`() {
        var random = SeededRandom(seed: 9)
        var frames = StandardFrames(seed: 5)
        for _ in 0..<60 {
            var bytes = Self.frames() + frames.next()
            for _ in 0..<20 { Damage.mutate(&bytes, &random) }
            let whole = decoded(bytes).events
            let chunks = (0..<400).map { _ in 1 + random.below(90) }
            #expect(decoded(bytes, chunks: chunks).events == whole)
        }
    }

    @Test func `a stream that is cut short accepts only what it held whole`() {
        let bytes = Self.frames()
        let whole = decoded(bytes).groups
        for end in 0...bytes.count {
            let groups = decoded(Array(bytes.prefix(end))).groups
            #expect(groups == Array(whole.prefix(groups.count)))
        }
    }

    @Test func `any byte at any place costs one group at most and never traps`() {
        var frame = FrameBuilder()
        frame.start()
        frame.spaced("PAPP", "00540")
        frame.tabbed("SMAXSN", "E240924022201", "05125")
        frame.spaced("PTEC", "HP..")
        frame.end()
        let clean = decoded(frame.bytes).groups
        for place in frame.bytes.indices {
            for byte in UInt8.min...UInt8.max {
                var bytes = frame.bytes
                bytes[place] = byte
                let kept = decoded(bytes).groups.filter(clean.contains)
                // A lost CR or LF may take the group before or after it along.
                #expect(kept.count >= 2 || byte == 0x0A || byte == 0x0D || byte == 0x04)
                bytes = frame.bytes
                bytes.insert(byte, at: place)
                #expect(decoded(bytes).groups.count >= 1)
            }
        }
    }
}
