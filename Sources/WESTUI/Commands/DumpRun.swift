import Glibc
import WESModel

/// Prints one screen as text, once every configured source has reported, at most after 10 s.
struct DumpRun {
    let look: LookOptions
    let language: Language

    private static let patience = Delay.seconds(10)

    func run(_ engine: any Engine) throws {
        let deadline = engine.now().instant + Self.patience
        while !hasReported(engine.newestSnapshot()), engine.now().instant < deadline {
            let left = deadline - engine.now().instant
            var request = pollfd(fd: engine.wakeDescriptor, events: Int16(POLLIN), revents: 0)
            _ = poll(&request, 1, Int32(clamping: max(left.wholeMilliseconds, 1)))
            engine.acknowledge()
        }
        var state = look.state(language: language, glyphs: .complet)
        state.rows = look.size.rows
        state.columns = look.size.columns
        let canvas = ScreenPainter.draw(state, engine.newestSnapshot(), [:], now: engine.now())
        try StandardOutput.write(line: canvas.text)
    }

    /// A source has reported when its line is settled, or when it says why it cannot be.
    private func hasReported(_ snapshot: Snapshot) -> Bool {
        guard snapshot.sequence > 0, !snapshot.journal.isEmpty else { return false }
        return snapshot.teleinfo.allSatisfy { input in
            switch input.condition {
            case .free: snapshot.unit.teleinfo[input.source.number ?? 0] == nil
            case .searching: false
            case .closed:
                if case .opening = input.link { false } else { true }
            case .receiving: !input.awaitsFirstFrame
            default: true
            }
        }
    }
}
