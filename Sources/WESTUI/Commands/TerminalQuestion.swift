import Glibc

/// Asks one line of a person at a terminal.
struct TerminalQuestion {
    /// What came.
    enum Answer: Equatable {
        case line(String)
        /// The line was there before the question could be read.
        case tooEarly
        case unanswered
        case signal(Int32)
    }

    let signals: SignalSource

    private static let deadTime: Int64 = 500
    private static let longest: Int64 = 30_000

    /// Prints a prompt and waits for a line; what was typed before is thrown away.
    func ask(_ prompt: String) -> Answer {
        tcflush(STDIN_FILENO, TCIFLUSH)
        StandardError.say(prompt)
        let start = Self.milliseconds()
        while true {
            let left = Self.longest - (Self.milliseconds() - start)
            guard left > 0 else { return .unanswered }
            var requests = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            _ = poll(&requests, 2, Int32(clamping: left))
            if let ending = signals.takeEnding() { return .signal(ending) }
            guard requests[0].revents != 0 else { continue }
            let isEarly = Self.milliseconds() - start < Self.deadTime
            guard let line = Self.line() else { return .unanswered }
            return isEarly ? .tooEarly : .line(line)
        }
    }

    /// One line, as the terminal hands it over; nil at the end of the input.
    private static func line() -> String? {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        guard count > 0 else { return nil }
        let text = bytes.prefix(count).prefix { $0 != 0x0A && $0 != 0x0D }
        return String(decoding: text, as: UTF8.self)
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) &* 1_000 &+ Int64(time.tv_nsec) / 1_000_000
    }
}
