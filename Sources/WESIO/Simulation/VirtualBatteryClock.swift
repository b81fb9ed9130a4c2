import WESModel

/// The battery-backed clock of a virtual unit, with the reader of the real one.
struct VirtualBatteryClock: Sendable {
    private let clock: SimulatedClock
    private var reader: ClockReader
    private let device: String

    /// Makes a clock that was not read yet.
    init(_ clock: SimulatedClock, device: String, startingAt epoch: Instant) {
        self.clock = clock
        self.device = device
        reader = ClockReader(device: device, at: epoch)
    }

    /// Looks at it where a look is due at an instant of the scene, which began at `epoch`.
    mutating func play(until time: Delay, epoch: Instant) -> [Event] {
        var events: [Event] = []
        while reader.due <= epoch + time {
            let at = reader.due
            events += reader.took(answer(at: at - epoch), at: at)
        }
        return events
    }

    private func answer(at time: Delay) -> Result<ClockSample, IOFailure> {
        switch clock.presence(at: time) {
        case .present: .success(clock.sample(at: time))
        case .gone: .failure(IOFailure(.missing, device: device))
        case .forbidden: .failure(IOFailure(.permission, device: device, context: "root"))
        case .busy: .failure(IOFailure(.busy, device: device, context: "hwclock (pid 812)"))
        }
    }
}
