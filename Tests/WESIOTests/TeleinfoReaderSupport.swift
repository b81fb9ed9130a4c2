@testable import WESIO
@testable import WESModel

/// Makes groups and frames from their fields, checksum included (tic.md section 1).
enum TeleinfoLineText {
    static func space(_ label: String, _ value: String) -> [UInt8] {
        let body = Array("\(label) \(value)".utf8)
        return [10] + body + [0x20, checksum(body), 13]
    }

    static func tab(_ fields: String...) -> [UInt8] {
        let body = Array((fields.joined(separator: "\t") + "\t").utf8)
        return [10] + body + [checksum(body), 13]
    }

    static func frame(_ groups: [UInt8]...) -> [UInt8] { [2] + groups.flatMap { $0 } + [3] }

    static func checksum(_ body: [UInt8]) -> UInt8 {
        UInt8(body.reduce(0) { $0 + Int($1) } & 0x3F) + 0x20
    }

    static let historique = frame(
        space("ADCO", "050022120078"), space("OPTARIF", "HC.."), space("ISOUSC", "45"),
        space("HCHC", "025036224"), space("HCHP", "040244232"), space("PTEC", "HP.."),
        space("IINST", "003"), space("IMAX", "090"), space("PAPP", "00540"),
        space("HHPHC", "A"), space("MOTDETAT", "000000"))

    static let standard = frame(
        tab("ADSC", "021861348921"), tab("VTIC", "02"), tab("DATE", "H180716103423", ""),
        tab("EAST", "014328751"), tab("PREF", "18"), tab("SINSTS", "01890"),
        tab("SMAXSN", "E240924022201", "05125"), tab("STGE", "013A0000"),
        tab("RELAIS", "000"))
}

/// A line in memory: feeds a reader at the pace of a speed, and keeps its facts.
struct PacedLine {
    var reader = TeleinfoReader(source: .teleinfo(1))
    var now = Instant.zero
    var deadline: Instant?
    var events: [Event] = []
    var settings: LineSettings?

    mutating func open(fixedSpeed: Bool = false) {
        take(
            reader.linkChanged(
                .open(device: "d", honoured: true), fixedSpeed: fixedSpeed, at: now))
    }

    /// Sends bytes at ten bits a character, eight at a time.
    mutating func send(_ bytes: [UInt8], baud: Int64) {
        for start in stride(from: 0, to: bytes.count, by: 8) {
            let piece = Array(bytes[start..<min(start + 8, bytes.count)])
            wait(Delay(nanoseconds: Int64(piece.count) * 10_000_000_000 / baud))
            let output = piece.withUnsafeBytes {
                reader.receive($0, faults: LineFaults(), at: now)
            }
            take(output)
        }
    }

    mutating func wait(_ delay: Delay) {
        let end = now + delay
        while let next = deadline, next <= end {
            now = max(now, next)
            take(reader.deadlineReached(at: now))
            if deadline == next { break }
        }
        now = end
    }

    var locks: [(TeleinfoLine, Instant)] {
        events.compactMap {
            if case .teleinfo(_, .locked(let line), let at) = $0 { return (line, at) }
            return nil
        }
    }

    var frames: [TeleinfoFrame] {
        events.compactMap {
            if case .teleinfo(_, .frame(let frame), _) = $0 { return frame }
            return nil
        }
    }

    private mutating func take(_ output: ReaderOutput) {
        events += output.events
        deadline = output.deadline
        if let new = output.settings { settings = new }
    }
}
