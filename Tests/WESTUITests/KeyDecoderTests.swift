import Testing

@testable import WESTUI

@Suite struct KeyDecoderTests {
    /// What a terminal sends, and the keys that it is.
    private static let sent: [(String, [Key])] = [
        ("q", [.character("q")]), ("é", [.character("é")]), ("€", [.character("€")]),
        ("\u{1F600}", [.character("\u{1F600}")]),
        ("\r", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{08}", [.backspace]),
        ("\u{03}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{0C}", [.control("l")]),
        ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]),
        ("\u{1B}OA", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}OC", [.right]), ("\u{1B}OD", [.left]),
        ("\u{1B}[1;5C", [.right]), ("\u{1B}[Z", [.backTab]),
        ("\u{1B}[H", [.home]), ("\u{1B}OH", [.home]), ("\u{1B}[1~", [.home]),
        ("\u{1B}[7~", [.home]), ("\u{1B}[F", [.end]), ("\u{1B}OF", [.end]), ("\u{1B}[4~", [.end]),
        ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[3~", [.delete]),
        ("\u{1B}OP", [.function(1)]), ("\u{1B}[11~", [.function(1)]),
        ("\u{1B}[[A", [.function(1)]), ("\u{1B}[[E", [.function(5)]),
        ("\u{1B}[21~", [.function(10)]), ("\u{1B}[24~", [.function(12)]),
        ("\u{1B}[200~a\u{1B}[20b\u{1B}\u{1B}[201~", [.pasted("a\u{1B}[20b\u{1B}")]),
        ("\u{1B}[200~\u{1B}[201~", [.pasted("")]),
        // Swallowed whole: status, device attributes, focus, unknown.
        ("\u{1B}[0n", []), ("\u{1B}[?1;2c", []), ("\u{1B}[I", []), ("\u{1B}[999;999z", []),
        ("\u{1B}[[Z", []), ("\u{1B}[12;40R", []),
        // Clicks, where another program has left the mouse on.
        ("\u{1B}[<0;12;40M", []), ("\u{1B}[<0;12;40m", []), ("\u{1B}[M q!", []),
    ]

    @Test func `each sequence cut at every byte is the same keys`() {
        for (text, expected) in Self.sent {
            let bytes = Array(text.utf8)
            for cut in 0...bytes.count {
                var decoder = KeyDecoder()
                var keys = decoder.decode(bytes[..<cut])
                keys += decoder.decode(bytes[cut...])
                #expect(keys == expected, "\(bytes) cut at \(cut)")
                #expect(decoder.decode("x".utf8) == [.character("x")], "behind \(bytes)")
            }
        }
    }

    @Test func `all sequences in one read and byte by byte are the same keys`() {
        let bytes = Self.sent.flatMap { Array($0.0.utf8) }
        let expected = Self.sent.flatMap(\.1)
        var whole = KeyDecoder()
        #expect(whole.decode(bytes) == expected)
        var single = KeyDecoder()
        #expect(bytes.flatMap { single.decode([$0]) } == expected)
        #expect(single.statusAnswers == 1)
    }

    @Test func `an escape alone is a key when its time is over`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B]).isEmpty)
        #expect(decoder.isUndecided)
        #expect(decoder.timeIsOver() == [.escape])
        #expect(!decoder.isUndecided)
        #expect(decoder.timeIsOver().isEmpty)
    }

    @Test func `a sequence cut behind its introducer waits as long as it takes`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B, 0x5B]).isEmpty)
        #expect(decoder.timeIsOver().isEmpty)
        #expect(decoder.decode([0x41]) == [.up])
    }

    @Test func `bytes that are no UTF-8 are dropped and take no key with them`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0xFF, 0x80, 0xC0, 0xAF, 0x71]) == [.character("q")])
        #expect(decoder.decode([0xC3, 0x71]) == [.character("q")])
        #expect(decoder.decode([0xE2, 0x82, 0x1B, 0x5B, 0x41]) == [.up])
        #expect(decoder.decode([0xED, 0xA0, 0x80, 0x71]) == [.character("q")])
    }

    @Test func `a control character ends a sequence and acts`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B, 0x5B, 0x31, 0x03]) == [.control("c")])
        #expect(decoder.decode([0x1B, 0x5B, 0x31, 0x1B, 0x5B, 0x42]) == [.down])
        #expect(decoder.decode([0x1B, 0x5B, 0x5B, 0x03]) == [.control("c")])
    }

    @Test func `a paste keeps its beginning and never acts as keys`() {
        var decoder = KeyDecoder()
        let long = Array(repeating: Array("q\u{3}\u{1B}[201".utf8), count: 100_000).joined()
        #expect(decoder.decode("\u{1B}[200~".utf8).isEmpty)
        #expect(decoder.decode(long).isEmpty)
        let keys = decoder.decode("\u{1B}[201~j".utf8)
        guard case .pasted(let text) = keys.first else {
            Issue.record("no paste: \(keys)")
            return
        }
        #expect(text.utf8.count <= 4_096)
        #expect(text.hasPrefix("q\u{3}\u{1B}[201q"))
        #expect(keys.last == .character("j"))
    }

    @Test func `a sequence without end does not grow`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[".utf8).isEmpty)
        #expect(decoder.decode(repeatElement(UInt8(0x31), count: 100_000)).isEmpty)
        #expect(decoder.decode("zx".utf8) == [.character("x")])
    }

    @Test func `no bytes stop the decoder`() {
        var seed: UInt64 = 42
        for _ in 0..<2_000 {
            var decoder = KeyDecoder()
            for _ in 0..<64 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let byte = UInt8(truncatingIfNeeded: seed >> 56)
                _ = decoder.decode([byte & 3 == 0 ? 0x1B : byte])
                if byte & 15 == 1 { _ = decoder.timeIsOver() }
            }
            _ = decoder.timeIsOver()
            _ = decoder.decode("~~~\u{1B}[201~\u{1B}[A~".utf8)
            #expect(decoder.decode("y".utf8).last == .character("y"))
        }
    }
}
