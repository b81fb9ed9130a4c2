import Glibc
import WESModel

/// Reads one channel of a converter: pure, it asks for one file at a time.
///
/// millivolts = (raw + offset) × scale, the scale and the offset being those of the channel or of
/// the device (measure.md section 2.2). Once a second it takes four conversions, apart by a bit
/// more than a period of the mains, so that a pin that nothing drives shows by their spread.
struct AnalogReader: Sendable {
    /// What the answers are about.
    private enum Stage: Hashable {
        case find
        case presence
        case scale(Int)
        case offset(Int)
        case type(Int)
        case burst(Int)
    }

    private let source: SourceID
    private let device: String
    private let channel: Int
    private var stage = Stage.find
    private var due = Instant.zero
    private var link = LinkState.unconfigured
    private var scaleFile: String?
    private var offsetFile: String?
    private var scale = 0.0
    private var offset = 0.0
    /// The most counts; nil where the driver does not tell.
    private var most: Double?
    private var raw: [Double] = []
    private var burstAt = Instant.zero
    private var strikes = 0
    private var retry = Self.firstRetry

    private static let period = Delay.seconds(1)
    private static let conversions = 4
    /// 486° of the mains: four of them lie all around a period of it.
    private static let spacing = Delay.milliseconds(27)
    private static let firstRetry = Delay.seconds(1)
    private static let lastRetry = Delay.seconds(8)

    /// Makes a reader; `device` is the text of the configuration, which names it in events.
    init(source: SourceID, device: String, channel: Int) {
        self.source = source
        self.device = device
        self.channel = channel
    }

    /// What to do now.
    func next(at now: Instant) -> AnalogStep {
        guard now >= due else { return .wait(due) }
        switch stage {
        case .find: return .job(.find)
        case .presence: return .job(.read(rawFile))
        case .scale(let place): return .job(.read(scaleFiles[min(place, 1)]))
        case .offset(let place): return .job(.read(offsetFiles[min(place, 1)]))
        case .type(let place): return .job(.read(typeFiles[min(place, 1)]))
        case .burst(0): return .job(.read(scaleFile ?? scaleFiles[0]))
        case .burst: return .job(.read(rawFile))
        }
    }

    /// Takes the answer of a job; the facts that come of it.
    mutating func took(
        _ answer: Result<[UInt8], IOFailure>, at now: Instant
    ) -> [Event] {
        var events: [Event] = []
        if case .unconfigured = link { events += change(to: .opening(device: device), at: now) }
        switch stage {
        case .find:
            if case .failure(let failure) = answer { return events + fail(failure, at: now) }
            stage = .presence
        case .presence:
            if case .failure(let failure) = answer { return events + fail(failure, at: now) }
            stage = .scale(0)
        case .scale, .offset, .type: return events + prepare(answer, at: now)
        case .burst(let place): return events + convert(answer, place, at: now)
        }
        return events
    }

    private var rawFile: String { "in_voltage\(channel)_raw" }
    private var scaleFiles: [String] { ["in_voltage\(channel)_scale", "in_voltage_scale"] }
    private var offsetFiles: [String] { ["in_voltage\(channel)_offset", "in_voltage_offset"] }
    private var typeFiles: [String] {
        ["scan_elements/in_voltage\(channel)_type", "buffer0/in_voltage\(channel)_type"]
    }

    /// Finds out which of the optional files there are, and what stays in them.
    private mutating func prepare(
        _ answer: Result<[UInt8], IOFailure>, at now: Instant
    ) -> [Event] {
        let text = try? answer.get()
        if case .failure(let failure) = answer, failure.code != .missing {
            return fail(failure, at: now)
        }
        switch stage {
        case .scale(let place):
            if text != nil {
                scaleFile = scaleFiles[min(place, 1)]
                stage = .offset(0)
            } else if place == 0 {
                stage = .scale(1)
            } else {
                // Counts that nobody says the worth of are no voltage.
                return fail(failure(ENODATA), at: now)
            }
        case .offset(let place):
            guard let text else {
                offset = 0
                offsetFile = nil
                stage = place == 0 ? .offset(1) : .type(0)
                return []
            }
            guard let value = ConverterText.number(text) else {
                return fail(failure(EBADMSG), at: now)
            }
            offset = value
            offsetFile = offsetFiles[min(place, 1)]
            stage = .type(0)
        case .type(let place):
            most = text.flatMap(ConverterText.most)
            if most == nil, place == 0 {
                stage = .type(1)
            } else {
                begin(at: now)
            }
        default: break
        }
        return []
    }

    /// Begins a burst with the scale, which a person may have set anew.
    private mutating func begin(at instant: Instant) {
        stage = .burst(0)
        raw = []
        burstAt = instant
        due = instant
    }

    private mutating func convert(
        _ answer: Result<[UInt8], IOFailure>, _ place: Int, at now: Instant
    ) -> [Event] {
        let text: [UInt8]
        switch answer {
        case .failure(let failure): return strike(failure, at: now)
        case .success(let read): text = read
        }
        guard let value = ConverterText.number(text), place > 0 || value != 0 else {
            return strike(failure(EBADMSG), at: now)
        }
        guard place > 0 else {
            scale = value
            stage = .burst(1)
            return []
        }
        raw.append(value)
        guard place == Self.conversions else {
            stage = .burst(place + 1)
            due = now + Self.spacing
            return []
        }
        let sample = sample
        strikes = 0
        retry = Self.firstRetry
        let next = burstAt + Self.period
        begin(at: next > now ? next : now + Self.period)
        return change(to: .open(device: device, honoured: true), at: now)
            + [.analog(source, .sample(sample), at: now)]
    }

    /// The conversions of a burst in volts.
    private var sample: AnalogSample {
        let volts = raw.map { ($0 + offset) * scale / 1_000 }
        let spread = (volts.max() ?? 0) - (volts.min() ?? 0)
        let mean = volts.reduce(0, +) / Double(max(volts.count, 1))
        return AnalogSample(
            mean: Voltage(volts: mean), spread: Voltage(volts: spread),
            step: Voltage(volts: abs(scale) / 1_000),
            fullScale: most.map { Voltage(volts: ($0 + offset) * scale / 1_000) })
    }

    /// One look that fails may be a chance; two in a row are a fact.
    private mutating func strike(_ failure: IOFailure, at now: Instant) -> [Event] {
        strikes += 1
        let isSure = failure.code == .missing || failure.code == .permission
        guard isSure || strikes > 1 else {
            begin(at: now + Self.period)
            return []
        }
        return fail(failure, at: now)
    }

    private mutating func fail(_ failure: IOFailure, at now: Instant) -> [Event] {
        strikes = 0
        stage = .find
        due = now + retry
        let wasOpen = link.isOpen
        retry =
            wasOpen
            ? Self.firstRetry
            : min(Delay(nanoseconds: retry.nanoseconds &* 2), Self.lastRetry)
        var state = failure.linkState(at: now)
        if failure.code == .missing {
            // What went away stays "unplugged" while it is missing.
            if case .unplugged = link { return [] }
            if wasOpen { state = .unplugged(device: device, since: now) }
        }
        return change(to: state, at: now)
    }

    private mutating func change(to state: LinkState, at now: Instant) -> [Event] {
        guard state != link else { return [] }
        link = state
        return [.link(source, state, at: now)]
    }

    private func failure(_ code: Int32) -> IOFailure {
        IOFailure(.system, device: device, errno: code)
    }
}
