import Glibc
import WESModel

/// The loop of the console: sleeps on the terminal, the signals and the engine, and draws.
///
/// Runs on the main thread, which is the only one that touches the terminal.
struct EventLoop {
    /// How the loop ended.
    enum End: Equatable {
        case quit
        case signal(Int32)
    }

    private let terminal: Terminal
    private let signals: SignalSource
    private let engine: any Engine
    private var state: UIState
    private var keys = KeyDecoder()
    private var details: [DetailRequest: DetailAnswer] = [:]
    private var wanted: Set<DetailRequest> = []
    private var pace = PaintPace()
    private var escapeSince: Instant?
    private var askedSecond: Int64?
    private var end: End?

    private static let escapeTime = Delay.milliseconds(25)
    private static let answerTime = Delay.milliseconds(200)
    /// While the terminal still draws what it was sent, nothing is tried more often than this.
    private static let heldBackTime: Int64 = 50_000_000

    init(terminal: Terminal, signals: SignalSource, engine: any Engine, state: UIState) {
        self.terminal = terminal
        self.signals = signals
        self.engine = engine
        self.state = state
        let size = terminal.size
        self.state.rows = size.rows
        self.state.columns = size.columns
        // Numbers that no console before this one gave its commands.
        self.state.nextCommand = UInt64(clamping: max(engine.now().instant.nanoseconds, 1))
    }

    /// Runs until the operator quits or a signal ends it.
    mutating func run() -> End {
        paint(at: engine.now())
        terminal.askStatus()
        pace.asked(at: engine.now().instant)
        while end == nil { wait() }
        if end != .signal(SIGHUP) { awaitAnswer() }
        return end ?? .quit
    }

    private mutating func wait() {
        var requests = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
            // What is to be painted is fetched then: more news meanwhile need not wake anybody.
            pollfd(
                fd: pace.hasNews ? -1 : engine.wakeDescriptor, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&requests, 3, timeout())
        let now = engine.now()
        if requests[1].revents != 0 { takeSignals() }
        guard end == nil else { return }
        if requests[0].revents != 0 { takeInput(at: now) }
        finishEscape(at: now)
        if requests[2].revents != 0 { takeNews() }
        guard end == nil else { return }
        if pace.isDue(at: engine.now()) || isChangeDue(at: engine.now().instant) { pass() }
        followDetails(at: now)
    }

    /// Lets time and news change the screen, then paints it.
    private mutating func pass() {
        let now = engine.now()
        if pace.hasNews { takeNews() }
        for effect in UIUpdate.apply(.tick(now.instant), to: &state, engine.newestSnapshot()) {
            perform(effect)
        }
        paint(at: now)
    }

    /// True when a lamp is to go out, on a terminal that has drawn what it was sent.
    private func isChangeDue(at now: Instant) -> Bool {
        guard !pace.isHeldBack, let change = state.nextChange else { return false }
        return now >= change
    }

    /// What is newly needed is asked for at once, and all of it once a second: each answer is
    /// news itself.
    private mutating func followDetails(at now: ClockReading) {
        let needs = DetailNeeds.of(state, engine.newestSnapshot())
        let isNewSecond = askedSecond != now.civil.unixSeconds
        let asked = isNewSecond ? needs : needs.subtracting(wanted)
        wanted = needs
        askedSecond = now.civil.unixSeconds
        asked.forEach(engine.request)
    }

    /// Milliseconds until the next tick of the clock, the end of an escape, a held-back paint, or
    /// the end of a lamp.
    private func timeout() -> Int32 {
        let now = engine.now()
        var left = pace.wait(at: now)
        if let change = state.nextChange {
            left = min(left, max((change - now.instant).nanoseconds, 0))
            if pace.isHeldBack { left = max(left, Self.heldBackTime) }
        }
        if let since = escapeSince {
            left = min(left, max((since + Self.escapeTime - now.instant).nanoseconds, 0))
        }
        return Int32(clamping: left / 1_000_000 + 1)
    }

    private mutating func takeSignals() {
        for number in signals.take() {
            switch number {
            case SIGWINCH: resize()
            case SIGTSTP: stopSignal()
            case SIGCONT: resumeDrawing()
            default:
                signals.leave(on: number)
                end = .signal(number)
            }
        }
    }

    private mutating func takeInput(at now: ClockReading) {
        var bytes = [UInt8](repeating: 0, count: 1_024)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        guard count > 0 else {
            if count < 0, errno == EINTR || errno == EAGAIN { return }
            // End of file, hang-up or an error: the link is gone.
            signals.leave(on: SIGHUP)
            end = .signal(SIGHUP)
            return
        }
        let answers = keys.statusAnswers
        let pressed = keys.decode(bytes.prefix(count))
        if keys.statusAnswers != answers { pace.answered() }
        escapeSince = keys.isUndecided ? now.instant : nil
        press(pressed)
    }

    private mutating func finishEscape(at now: ClockReading) {
        guard let since = escapeSince, now.instant - since >= Self.escapeTime else { return }
        escapeSince = nil
        press(keys.timeIsOver())
    }

    private mutating func press(_ pressed: [Key]) {
        guard !pressed.isEmpty else { return }
        let snapshot = engine.newestSnapshot()
        let now = engine.now()
        pace.keyPressed(at: now.instant)
        for key in pressed {
            let event = UIEvent.key(key, burst: pressed.count > 1, at: now.instant)
            for effect in UIUpdate.apply(event, to: &state, snapshot, details) { perform(effect) }
            if end != nil { return }
        }
        paint(at: now)
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .quit: end = .quit
        case .suspend: suspend(wholeJob: true)
        case .redraw: terminal.redrawAll()
        case .request(let detail):
            wanted.insert(detail)
            engine.request(detail)
        case .send(let command, let identifier): engine.send(command, as: identifier)
        }
    }

    private mutating func takeNews() {
        engine.acknowledge()
        for detail in wanted {
            if let answer = engine.answer(to: detail) { details[detail] = answer }
        }
        pace.hasNews = true
    }

    private mutating func resize() {
        let size = terminal.size
        terminal.follow(size)
        _ = UIUpdate.apply(
            .resized(rows: size.rows, columns: size.columns), to: &state, engine.newestSnapshot())
        paint(at: engine.now())
    }

    /// Takes the answer that is on its way, or the shell would read it as typed; answers with the
    /// keys that came with it.
    @discardableResult
    private mutating func awaitAnswer() -> [Key] {
        var pressed: [Key] = []
        let limit = engine.now().instant + Self.answerTime
        while pace.awaitsAnswer {
            let left = limit - engine.now().instant
            var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard left > .zero, poll(&request, 1, Int32(clamping: left.wholeMilliseconds + 1)) > 0
            else { break }
            var bytes = [UInt8](repeating: 0, count: 1_024)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            guard count > 0 else { break }
            let answers = keys.statusAnswers
            pressed += keys.decode(bytes.prefix(count))
            if keys.statusAnswers != answers { pace.answered() }
        }
        return pressed
    }

    private mutating func stopSignal() {
        if SuspendKey.apply(engine.newestSnapshot(), &state).isEmpty {
            paint(at: engine.now())
        } else {
            suspend(wholeJob: false)
        }
    }

    private mutating func suspend(wholeJob: Bool) {
        let typed = awaitAnswer()
        terminal.giveBack()
        signals.stop(wholeJob: wholeJob)
        resumeDrawing()
        press(typed)
    }

    private mutating func resumeDrawing() {
        terminal.takeBack()
        resize()
    }

    private mutating func paint(at now: ClockReading) {
        let snapshot = engine.newestSnapshot()
        let shown = state.frozen ?? snapshot
        let clock = state.frozen?.clock ?? now
        if state.alerts?.isOf(shown, clock) != true {
            state.alerts = TabAlerts(state, shown, clock)
        }
        let canvas = ScreenPainter.draw(state, snapshot, details, now: now)
        let isSent = terminal.paint(canvas)
        if pace.painted(at: now, isSent: isSent) { terminal.askStatus() }
    }
}
