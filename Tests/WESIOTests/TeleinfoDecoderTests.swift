import Testing
import WESModel

@testable import WESBench
@testable import WESIO

@Suite struct TeleinfoDecoderTests {
    /// One group between LF and CR, its checksum as given.
    private func group(_ text: String) -> [UInt8] { [0x0A] + Array(text.utf8) + [0x0D] }

    @Test(arguments: [
        ("ADCO 050022120078 2", "ADCO", nil, "050022120078"),
        ("PAPP 00540 *", "PAPP", nil, "00540"),
        ("OPTARIF HC.. <", "OPTARIF", nil, "HC.."),
        ("PTEC HP..  ", "PTEC", nil, "HP.."),
        ("PREF\t18\tH", "PREF", nil, "18"),
        ("STGE\t013A0000\t:", "STGE", nil, "013A0000"),
        ("DATE\tE180716103423\t\tB", "DATE", "E180716103423", ""),
        ("SMAXSN\tE240924022201\t05125\t3", "SMAXSN", "E240924022201", "05125"),
    ])
    func `the worked examples are accepted`(
        text: String, label: String, horodate: String?, value: String
    ) {
        let sink = decoded(group(text))
        #expect(sink.groups == [TeleinfoGroup(label: label, horodate: horodate, value: value)])
        #expect(sink.reasons.isEmpty)
    }

    @Test(arguments: [
        "ADCO 050022120078 R", "PAPP 00540 J", "PTEC HP.. @", "PREF\t18\t?", "STGE\t013A0000\t1",
        "DATE\tE180716103423\t\t9",
    ])
    func `the checksum of the other method is refused`(text: String) {
        let sink = decoded(group(text))
        #expect(sink.groups.isEmpty)
        #expect(sink.reasons == [.checksum])
    }

    @Test func `every checksum character is read in both modes`() {
        var spaced: Set<UInt8> = []
        var tabbed: Set<UInt8> = []
        for tens in 0...9 {
            for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") {
                for ones in 0...9 {
                    let number =
                        "0\(tens)\(ones)9" + String(UnicodeScalar(letter))
                        + "\(ones)\(tens)\(tens)\(ones)000"
                    var frame = FrameBuilder()
                    frame.spaced("ADCO", number)
                    let first = frame.bytes
                    spaced.insert(first[first.count - 2])
                    #expect(decoded(first).groups.first?.value == number)
                    var other = FrameBuilder()
                    other.tabbed("ADSC", number)
                    tabbed.insert(other.bytes[other.bytes.count - 2])
                    #expect(decoded(other.bytes).groups.first?.value == number)
                }
            }
        }
        #expect(spaced == Set(0x20...0x5F))
        #expect(tabbed == Set(0x20...0x5F))
    }

    @Test func `a right checksum does not save a wrong label or value`() {
        var frame = FrameBuilder()
        frame.spaced("PAPQ", "00540")
        frame.spaced("PAPP", "0054")
        frame.spaced("PAPP", "005p0")
        frame.spaced("PTEC", "HX..")
        frame.tabbed("STGE", "013A000G")
        frame.tabbed("UMOY1", "E241324022201", "230")
        frame.tabbed("URMS1", "E240924022201", "230")
        frame.spaced("ADCO", "02083002249s")
        let sink = decoded(frame.bytes)
        #expect(sink.groups.isEmpty)
        #expect(sink.reasons.count == 8)
        #expect(sink.reasons.first == .label)
    }

    @Test func `a space before the checksum is part of the group and never trimmed`() {
        var frame = FrameBuilder()
        frame.tabbed("LTARF", "    HP  BLEU    ")
        frame.tabbed("MSG1", "PAS DE          MESSAGE         ")
        let values = decoded(frame.bytes).groups.map(\.value)
        #expect(values == ["    HP  BLEU    ", "PAS DE          MESSAGE         "])
    }

    @Test func `an underscore stands for the hyphen of some makers`() {
        var frame = FrameBuilder()
        frame.tabbed("SMAXSN_1", "H250101191530", "05120")
        frame.tabbed("SMAXSN1-1", "H250101191530", "01720")
        #expect(decoded(frame.bytes).groups.map(\.label) == ["SMAXSN-1", "SMAXSN1-1"])
    }

    @Test func `a mode that is settled refuses the separator of the other`() {
        var frame = FrameBuilder()
        frame.spaced("PAPP", "00540")
        frame.tabbed("PREF", "18")
        #expect(decoded(frame.bytes, mode: .standard).groups.map(\.label) == ["PREF"])
        #expect(decoded(frame.bytes, mode: .historique).groups.map(\.label) == ["PAPP"])
    }

    @Test func `a lost end costs its own group only`() {
        var frame = FrameBuilder()
        frame.spaced("PAPP", "00540")
        var bytes = Array(frame.bytes.dropLast())
        var second = FrameBuilder()
        second.spaced("IINST", "003")
        second.spaced("IMAX", "090")
        bytes += second.bytes
        #expect(decoded(bytes).groups.map(\.label).contains("IMAX"))
        #expect(decoded(bytes).groups.map(\.label).contains("IINST"))
    }

    @Test func `a group too long for any label is refused with bounded bytes`() {
        let bytes =
            [0x0A] + [UInt8](repeating: 0x41, count: 100_000) + [0x0D] + group("PAPP 00540 *")
        for chunks in [[], [1], [7], [4_096]] {
            let sink = decoded(bytes, chunks: chunks)
            #expect(sink.groups.map(\.label) == ["PAPP"])
            #expect(sink.reasons == [.format])
        }
    }

    @Test func `EOT cuts the group or the frame it falls in`() {
        let head: [UInt8] = [0x02] + group("PAPP 00540 *")
        #expect(decoded(head + [0x0A, 0x50, 0x04]).events.suffix(2) == [.cut, .end(.interrupted)])
        #expect(decoded(head + [0x04]).events.suffix(2) == [.cut, .end(.interrupted)])
        #expect(!decoded(head + [0x03, 0x04]).events.contains(.cut))
    }

    @Test func `the end of the stream cuts a group but not a bare start`() {
        #expect(decoded([0x02] + group("PAPP 00540 *") + [0x0A]).events.last == .cut)
        #expect(decoded([0x02, 0x0A]).events == [.start])
        #expect(decoded([0x02, 0x0A, 0x50]).events == [.start, .cut])
    }
}
