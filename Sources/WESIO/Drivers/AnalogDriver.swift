import Synchronization
import WESModel

/// Runs one analog input on a thread of its own: each file waits for its converter.
///
/// May be used from any thread. Facts are reported in order, on the thread of the driver.
final class AnalogDriver: Sendable {
    private let report: @Sendable ([Event]) -> Void
    private let isStopped = Mutex(false)
    private let wakeup = Wakeup()

    /// Starts to read an input; nil for a device of another form.
    convenience init?(
        source: SourceID, device: String, report: @escaping @Sendable ([Event]) -> Void
    ) {
        guard let address = AnalogAddress(device) else { return nil }
        self.init(
            files: SystemAnalogFiles(device: device, converter: address.converter),
            reader: AnalogReader(source: source, device: device, channel: address.channel),
            report: report)
    }

    /// Starts to read an input; runs until ``stop()``.
    init(
        files: any AnalogFiles, reader: AnalogReader,
        report: @escaping @Sendable ([Event]) -> Void
    ) {
        self.report = report
        _ = WorkerThread { [self] in
            var files = files
            var reader = reader
            run(&files, &reader)
        }
    }

    /// Stops; nothing is reported after it returns.
    ///
    /// Never called from a report.
    /// A file that waits in the kernel is not waited for: the thread ends after it.
    func stop() {
        isStopped.withLock { $0 = true }
        wakeup.signal()
    }

    private func run(_ files: inout any AnalogFiles, _ reader: inout AnalogReader) {
        while !isStopped.withLock({ $0 }) {
            let now = UnitClock.monotonic()
            switch reader.next(at: now) {
            case .wait(let until): wakeup.wait(atMost: until - now)
            case .job(let job):
                let answer = Result { () throws(IOFailure) in try job.perform(on: &files) }
                let events = reader.took(answer, at: UnitClock.monotonic())
                // Held while it reports, so that nothing comes after the end.
                isStopped.withLock { stopped in
                    if !stopped, !events.isEmpty { report(events) }
                }
            }
        }
    }
}
