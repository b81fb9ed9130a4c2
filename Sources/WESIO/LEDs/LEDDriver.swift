import Synchronization
public import WESModel

/// Drives the LEDs of a unit on a thread of its own, from the ticks of the engine.
///
/// The beat is made of these ticks and of nothing else: where they stop, it stops. A LED that is
/// not there, or that refuses, is told and disturbs nothing.
public final class LEDDriver: Sendable {
    private let report: @Sendable ([Event]) -> Void
    private let pending = Mutex<LEDSigns?>(nil)
    private let isStopping = Mutex(false)
    private let wakeup = Wakeup()
    private let ended = Wakeup()

    /// How long the end may take: a LED behind a slow bus is not waited for.
    private static let farewell = Delay.seconds(1)

    /// Starts; nothing is lit before the first tick.
    public init(_ table: LEDsDescription, report: @escaping @Sendable ([Event]) -> Void) {
        self.report = report
        _ = WorkerThread { [self] in
            var panel = LEDPanel(table)
            run(&panel)
        }
    }

    /// The engine has ticked; never waits.
    public func tick(_ signs: LEDSigns) {
        pending.withLock { $0 = signs }
        wakeup.signal()
    }

    /// Stops, every LED as it was before.
    public func stop() {
        isStopping.withLock { $0 = true }
        wakeup.signal()
        ended.wait(atMost: Self.farewell)
    }

    private func run(_ panel: inout LEDPanel) {
        while !isStopping.withLock({ $0 }) {
            let now = UnitClock.monotonic()
            let signs = pending.withLock { signs in
                defer { signs = nil }
                return signs
            }
            if let signs { panel.tick(signs, at: now) }
            let due = panel.show(at: now)
            let news = panel.news(at: now)
            if !news.isEmpty { report(news) }
            wakeup.wait(atMost: due.map { $0 - UnitClock.monotonic() })
        }
        panel.giveBack()
        ended.signal()
    }
}
