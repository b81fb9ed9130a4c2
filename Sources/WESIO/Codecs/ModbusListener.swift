import WESModel

/// Gathers the bytes after a question until they are an answer.
///
/// The bytes may begin with what an adapter hears of the question itself, with a glitch of the
/// line turned round, or with an answer that comes too late from another meter: none of these is
/// the answer, and none hides it.
struct ModbusListener: Sendable {
    /// What the line has said.
    enum Finding: Hashable, Sendable {
        /// The answer has come.
        case registers([UInt16])
        /// The answer has come, and gives nothing.
        case failure(ModbusFailure)
        /// What came was of another meter or to another question; the answer may still come.
        case foreign
    }

    /// The question.
    let request: ModbusRequest
    private let question: [UInt8]
    private var bytes: [UInt8] = []
    private var isFlagged = false

    /// The longest frame of Modbus RTU, and what may stand before it.
    private static let most = 512

    init(request: ModbusRequest, question: [UInt8]) {
        self.request = request
        self.question = question
    }

    /// True while nothing has come since the question or since another's answer.
    var isEmpty: Bool { bytes.isEmpty }

    /// Takes bytes in; answers once they are a whole answer.
    mutating func hear(
        _ piece: UnsafeRawBufferPointer, faults: LineFaults, _ codec: any ModbusCodec
    ) -> Finding? {
        bytes += piece
        if bytes.count > Self.most { bytes.removeFirst(bytes.count - Self.most) }
        if faults.parity > 0 || faults.framing > 0 { isFlagged = true }
        if bytes.count >= question.count, bytes.starts(with: question) {
            bytes.removeFirst(question.count)
        }
        return wholeAnswer(codec) ?? refusal(codec)
    }

    /// The line has fallen silent: what the bytes were if they were no answer.
    mutating func fallSilent(_ codec: any ModbusCodec) -> Finding {
        defer {
            bytes = []
            isFlagged = false
        }
        if isFlagged { return .failure(.parity) }
        if isOfAnother(codec) { return .foreign }
        let isOwn = bytes.starts(with: [request.slave])
        if isOwn, bytes.count < request.answerLength, !isWholeByItself(codec) {
            return .failure(.cut)
        }
        return isOwn && isWholeByItself(codec) ? .foreign : .failure(.crc)
    }

    /// The answer wherever it begins; its CRC tells it from what only looks like it.
    private func wholeAnswer(_ codec: any ModbusCodec) -> Finding? {
        let length = request.answerLength
        guard bytes.count >= length else { return nil }
        for start in 0...(bytes.count - length) where bytes[start...].starts(with: request.head) {
            let frame = Array(bytes[start..<(start + length)])
            let answer = codec.answer(in: frame, to: request)
            if case .registers(let registers) = answer { return .registers(registers) }
            if start == 0, case .failure(let failure) = answer {
                return .failure(isFlagged ? .parity : failure)
            }
        }
        return nil
    }

    /// An exception is shorter than any answer.
    private func refusal(_ codec: any ModbusCodec) -> Finding? {
        guard bytes.count >= 5, bytes[0] == request.slave, bytes[1] == request.code | 0x80 else {
            return nil
        }
        let answer = codec.answer(in: Array(bytes.prefix(5)), to: request)
        guard case .failure(let failure) = answer else { return nil }
        return .failure(isFlagged && failure == .crc ? .parity : failure)
    }

    /// True for a whole answer of another meter.
    private func isOfAnother(_ codec: any ModbusCodec) -> Bool {
        guard let first = bytes.first, first != request.slave else { return false }
        return isWholeByItself(codec)
    }

    /// True for a whole answer to whatever question.
    private func isWholeByItself(_ codec: any ModbusCodec) -> Bool {
        guard bytes.count >= 5 else { return false }
        var other = request
        other.slave = bytes[0]
        if bytes[1] & 0x80 != 0 {
            guard bytes[1] == 0x83 || bytes[1] == 0x84 else { return false }
            other.function = bytes[1] == 0x83 ? .holding : .input
            guard case .failure(let failure) = codec.answer(in: Array(bytes.prefix(5)), to: other)
            else { return false }
            return failure != .crc && failure != .cut
        }
        guard bytes[1] == 3 || bytes[1] == 4, bytes[2] >= 2, bytes[2] % 2 == 0 else { return false }
        other.function = bytes[1] == 3 ? .holding : .input
        other.count = Int(bytes[2]) / 2
        guard bytes.count >= other.answerLength else { return false }
        let frame = Array(bytes.prefix(other.answerLength))
        if case .registers = codec.answer(in: frame, to: other) { return true }
        return false
    }
}
