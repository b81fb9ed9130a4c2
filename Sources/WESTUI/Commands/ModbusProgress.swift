import Glibc
import WESIO

/// How far a scan is, on standard error: one line that changes on a terminal; elsewhere a
/// line for each format and for each device that was found.
final class ModbusProgress {
    private let text: ModbusText
    private let last: Int
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var format: ModbusFormat?
    private var found = 0
    private var width = 0

    init(text: ModbusText, last: Int) {
        self.text = text
        self.last = last
    }

    /// Shows the address that is asked.
    func show(_ format: ModbusFormat, _ address: Int, _ found: Int) {
        let line = text.progress(
            format: "\(format.baud) \(format.character)", address: address, last: last,
            found: found)
        if isTerminal {
            let blank = String(repeating: " ", count: max(width - line.count, 0))
            let plain = String.UnicodeScalarView(GlyphSet.ascii.translate(line))
            put("\r" + String(plain) + blank)
            width = line.count
        } else if format != self.format || found != self.found {
            StandardError.say(line)
        }
        self.format = format
        self.found = found
    }

    /// Clears the line.
    func erase() {
        if isTerminal, width > 0 { put("\r" + String(repeating: " ", count: width) + "\r") }
        width = 0
    }

    private func put(_ words: String) {
        let bytes = Array(words.utf8)
        _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
