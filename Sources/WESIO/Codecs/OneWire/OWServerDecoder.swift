/// Cuts what an owserver sends into answers, however the bytes arrive (onewire.md section 2.4).
///
/// A length that no answer has ends the stream: what follows cannot be told from noise.
struct OWServerDecoder: Sendable {
    /// One message of the server.
    enum Message: Hashable, Sendable {
        /// An answer.
        case answer(OWServerAnswer)
        /// The server is still at work: its bus is slow.
        case ping
        /// A length that no answer has; the connection is of no more use.
        case broken
    }

    private var pending: [UInt8] = []
    private var isBroken = false

    /// Six words.
    private static let header = 24
    /// More than a folder of all devices that a bus can carry.
    private static let longest = 1 << 20

    /// Takes bytes and answers with the messages that are whole now.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [Message] {
        guard !isBroken else { return [] }
        pending += bytes
        var messages: [Message] = []
        var start = 0
        while let (message, length) = message(at: start) {
            messages.append(message)
            guard message != .broken else {
                isBroken = true
                pending = []
                return messages
            }
            start += length
        }
        pending.removeFirst(start)
        return messages
    }

    /// The message that begins there and its length; nil before all of it came.
    private func message(at start: Int) -> (Message, length: Int)? {
        guard pending.count - start >= Self.header else { return nil }
        let size = Int32(bitPattern: word(at: start + 4))
        // No payload, and not even a length of zero: the sign of life of a slow server.
        guard size != -1 else { return (.ping, Self.header) }
        guard size >= 0, size <= Self.longest else { return (.broken, 0) }
        let end = start + Self.header + Int(size)
        guard pending.count >= end else { return nil }
        let answer = OWServerAnswer(
            result: Int32(bitPattern: word(at: start + 8)), flags: word(at: start + 12),
            payload: Array(pending[(start + Self.header)..<end]))
        return (.answer(answer), Self.header + Int(size))
    }

    private func word(at index: Int) -> UInt32 {
        pending[index..<(index + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
