public import WESModel

/// The `w1_slave` file of a thermometer, as the kernel's w1_therm driver writes it.
///
/// Two lines: nine scratchpad bytes in hexadecimal with `: crc=xx YES` or `NO`, then bytes with
/// `t=` and thousandths of a degree. A probe that does not answer makes the file empty
/// (onewire.md section 2.3).
public enum W1SlaveText {
    private static let scratchpadSize = 9
    /// What the sensors can measure; 127.9375 °C is a conversion without enough power.
    private static let range = -55.0...125.0

    /// What a reading of the file gives.
    public static func result(of text: some Collection<UInt8>) -> ProbeResult {
        // The last line has no check byte: without its end it may be cut inside the number.
        let bytes = Array(text)
        guard let last = bytes.last, last == 0x0A || last == 0x0D else { return .empty }
        let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
        guard let first = lines.first else { return .empty }
        let words = first.split { $0 == 0x20 || $0 == 0x09 }
        let scratchpad = words.prefix(scratchpadSize).compactMap { hexadecimal($0) }
        guard scratchpad.count == scratchpadSize, let verdict = words.last else { return .empty }
        // The word stands for the kernel's own sum, which the bytes shown must bear out.
        guard verdict.elementsEqual("YES".utf8), CRC8.checksum(scratchpad) == 0 else {
            return .checksum
        }
        // All zeros have a right check byte; a line held at 0 V reads so (onewire.md section 1.2).
        guard scratchpad.contains(where: { $0 != 0 }) else { return .empty }
        guard lines.count > 1, let thousandths = thousandths(lines[1]) else {
            return .empty
        }
        let celsius = Double(thousandths) / 1_000
        return range.contains(celsius) ? .temperature(Temperature(celsius: celsius)) : .empty
    }

    /// What a reading of the file gives by its nine bytes, and the bits of the resolution.
    ///
    /// A conversion that did not take place, or for which the power was not enough, shows by its
    /// bytes; the number of the second line does not tell it.
    static func reading(
        of text: some Collection<UInt8>, family: UInt8
    ) -> (ProbeResult, resolution: Int?) {
        let lines = text.split { $0 == 0x0A || $0 == 0x0D }
        guard let first = lines.first, lines.count > 1 else { return (.empty, nil) }
        let words = first.split { $0 == 0x20 || $0 == 0x09 }
        let bytes = words.prefix(scratchpadSize).compactMap { hexadecimal($0) }
        guard bytes.count == scratchpadSize, let verdict = words.last else { return (.empty, nil) }
        let scratchpad = Scratchpad(family: family, bytes: bytes)
        // All ones are the silence of a device that has gone, whatever the kernel says of them.
        guard verdict.elementsEqual("YES".utf8) || scratchpad.result == .empty else {
            return (.checksum, nil)
        }
        return (scratchpad.result, scratchpad.resolution)
    }

    private static func hexadecimal(_ word: some Collection<UInt8>) -> UInt8? {
        // A sign would be taken as part of a number.
        guard word.count == 2, !word.contains(0x2B), !word.contains(0x2D) else { return nil }
        return UInt8(String(decoding: word, as: UTF8.self), radix: 16)
    }

    private static func thousandths(_ line: some Collection<UInt8>) -> Int32? {
        let text = String(decoding: line, as: UTF8.self)
        guard let word = text.split(separator: " ").last, word.hasPrefix("t=") else { return nil }
        return Int32(word.dropFirst(2))
    }
}
