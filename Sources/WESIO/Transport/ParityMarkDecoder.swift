/// Undoes the marks that the kernel puts before damaged characters.
///
/// With PARMRK a character with a parity or framing error arrives as FF 00 X, a break as
/// FF 00 00, and a true FF as FF FF (termios(3)). The damaged character is passed on with its
/// fault counted: the checksum judges it.
struct ParityMarkDecoder: Sendable {
    private enum State { case plain, escape, damaged }
    private var state = State.plain

    /// Decodes in place; answers the number of characters left.
    mutating func decode(
        _ buffer: UnsafeMutableRawBufferPointer, count: Int, faults: inout LineFaults
    ) -> Int {
        var target = 0
        for source in 0..<min(count, buffer.count) {
            let byte = buffer[source]
            switch state {
            case .plain where byte == 0xFF:
                state = .escape
                continue
            case .escape where byte == 0x00:
                state = .damaged
                continue
            case .damaged:
                // The kernel does not say which: a null character is a break, so framing.
                if byte == 0 { faults.framing &+= 1 } else { faults.parity &+= 1 }
            case .plain, .escape: break
            }
            state = .plain
            buffer[target] = byte
            target &+= 1
        }
        return target
    }
}
