import Glibc
import WESModel

/// The conversation with an owserver: one request, one answer, on one thread.
///
/// The connection is kept where the server grants it, and made again where it does not, or where
/// the server let an idle one go. A server at work on a slow bus says so every second; one that
/// says nothing at all for ten seconds, or that works for a minute, is gone.
struct OWServerConnection: Sendable {
    private var line: TCPLine
    private var decoder = OWServerDecoder()
    /// True once this connection answered: an end of it may then be an idle connection let go.
    private var hasAnswered = false

    private let silence: Delay
    private static let timeout = ETIMEDOUT
    private let patience: Delay

    /// Makes a conversation that is not begun.
    init(
        device: String, address: TCPAddress, silence: Delay = .seconds(10),
        patience: Delay = .seconds(60)
    ) {
        line = TCPLine(device: device, address: address)
        self.silence = silence
        self.patience = patience
    }

    /// Asks and waits for the answer.
    mutating func ask(_ request: OWServerRequest) throws(IOFailure) -> OWServerAnswer {
        // An idle connection that the server let go did nothing for this request.
        let mayBeStale = line.isOpen && hasAnswered
        do throws(IOFailure) {
            return try exchange(request)
        } catch {
            guard mayBeStale, error.code == .unplugged, error.errno != Self.timeout else {
                throw error
            }
            return try exchange(request)
        }
    }

    /// Ends the conversation.
    mutating func close() { line.close() }

    private mutating func exchange(
        _ request: OWServerRequest
    ) throws(IOFailure) -> OWServerAnswer {
        if !line.isOpen {
            try line.open()
            decoder = OWServerDecoder()
            hasAnswered = false
        }
        try line.write(request.bytes)
        let answer = try answer()
        hasAnswered = true
        if !answer.isPersistent { line.close() }
        return answer
    }

    private mutating func answer() throws(IOFailure) -> OWServerAnswer {
        let start = UnitClock.monotonic()
        while true {
            let bytes = try line.read(within: silence)
            guard !bytes.isEmpty, UnitClock.monotonic() - start < patience else {
                throw lost(errno: Self.timeout)
            }
            for message in decoder.take(bytes) {
                switch message {
                case .answer(let answer): return answer
                case .ping: continue
                case .broken: throw lost(errno: 0)
                }
            }
        }
    }

    /// What the far side says from now on belongs to no request.
    private mutating func lost(errno code: Int32) -> IOFailure {
        line.close()
        return IOFailure(.unplugged, device: line.device, errno: code)
    }
}
