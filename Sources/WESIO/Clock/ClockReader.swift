public import WESModel

/// Makes facts of the looks at a battery-backed clock, and says when to look again.
///
/// Does no input and reads no clock: samples and instants go in, facts come out.
public struct ClockReader: Sendable {
    /// When to look next.
    public private(set) var due: Instant
    private let device: String
    private var link = LinkState.unconfigured
    private var bracket: OffsetBracket?
    private var busy = 0

    /// Between two looks.
    private static let period = Delay.seconds(10)
    /// Between the first looks, until the offset is known well.
    private static let hurry = Delay.seconds(1)
    private static let fine = Delay.milliseconds(20)
    /// `hwclock` holds the clock for a second at most: one refusal tells nothing.
    private static let patience = 3

    /// Makes a reader that wants to look at once.
    public init(device: String, at now: Instant) {
        self.device = device
        due = now
    }

    /// Takes in a look.
    public mutating func took(
        _ answer: Result<ClockSample, IOFailure>, at now: Instant
    ) -> [Event] {
        switch answer {
        case .success(let sample): return took(sample, at: now)
        case .failure(let failure): return refused(failure, at: now)
        }
    }

    private mutating func took(_ sample: ClockSample, at now: Instant) -> [Event] {
        busy = 0
        let new = OffsetBracket(sample, at: now)
        bracket = new.map { new in bracket?.narrowed(by: new) ?? new }
        let isFine = bracket.map { $0.tolerance <= Self.fine } ?? true
        let least = isFine ? Self.period : Self.hurry
        due = now + (bracket?.wait(atLeast: least, after: sample.after) ?? least)
        let report = BatteryClockReport(
            seconds: sample.seconds, offset: bracket?.offset,
            tolerance: bracket?.tolerance ?? .zero, isBatteryLow: sample.isBatteryLow,
            isSystemSynchronised: sample.isSynchronised, upFor: sample.upFor)
        return change(to: .open(device: device, honoured: true), at: now)
            + [.batteryClock(report, at: now)]
    }

    private mutating func refused(_ failure: IOFailure, at now: Instant) -> [Event] {
        due = now + Self.period
        if failure.code == .busy {
            busy += 1
            due = now + Self.hurry
            guard busy >= Self.patience else { return [] }
        }
        bracket = nil
        if failure.code == .missing, link.isOpen || isUnplugged {
            return isUnplugged ? [] : change(to: .unplugged(device: device, since: now), at: now)
        }
        return change(to: failure.linkState(at: now), at: now)
    }

    private var isUnplugged: Bool {
        if case .unplugged = link { return true }
        return false
    }

    private mutating func change(to new: LinkState, at now: Instant) -> [Event] {
        guard new != link else { return [] }
        link = new
        return [.link(.clock, new, at: now)]
    }
}
