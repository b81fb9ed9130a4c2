import Synchronization
public import WESModel

/// Looks at a battery-backed clock on a thread of its own: a chip on a slow bus takes its time.
public final class ClockDriver: Sendable {
    private let report: @Sendable ([Event]) -> Void
    private let isStopping = Mutex(false)
    private let wakeup = Wakeup()
    private let thread = Mutex<WorkerThread?>(nil)

    /// Starts to look; looks until ``stop()``.
    public init(_ device: any ClockDevice, report: @escaping @Sendable ([Event]) -> Void) {
        self.report = report
        let worker = WorkerThread { [self] in
            var device = device
            run(&device)
        }
        thread.withLock { $0 = worker }
    }

    /// Stops; nothing is reported after it returns.
    ///
    /// Never called from a report.
    public func stop() {
        isStopping.withLock { $0 = true }
        wakeup.signal()
        let worker = thread.withLock { worker in
            defer { worker = nil }
            return worker
        }
        worker?.join()
    }

    private func run(_ device: inout any ClockDevice) {
        var reader = ClockReader(device: device.device, at: UnitClock.monotonic())
        while !isStopping.withLock({ $0 }) {
            let now = UnitClock.monotonic()
            guard now >= reader.due else {
                wakeup.wait(atMost: reader.due - now)
                continue
            }
            let answer = Result { () throws(IOFailure) in try device.read() }
            let facts = reader.took(answer, at: UnitClock.monotonic())
            if !facts.isEmpty { report(facts) }
        }
    }
}
