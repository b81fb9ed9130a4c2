import WESModel

/// A question that is answered before anything is switched (console.md section 6).
struct Confirmation: Hashable, Sendable {
    /// What is asked.
    enum Subject: Hashable, Sendable {
        /// Close or open a relay and leave it so.
        case set(SourceID, RelayPosition)
        /// Close a relay for ten seconds.
        case test(SourceID)
        /// Let keys act on a relay at once for two minutes.
        case arm(SourceID)
        /// Whether a relay drives a contactor, before it is closed for the first time.
        case contactor(SourceID, before: Next)
        /// Calibrate a clamp or the mains on something known.
        case calibrate(SourceID, CalibrationStep)
        /// Go back to the calibration before.
        case undoCalibration(SourceID)
        /// Turn the sign of a clamp by software, or back.
        case invert(SourceID, Bool)
        /// Put a new probe in the place of a dead one.
        case replace(ROMCode, by: ROMCode)
        /// Keep what the 1-Wire bus shows as its state at commissioning.
        case keepMap
        /// Set the index of a counter, in pulses.
        case index(SourceID, Int64)
        /// Quit, which ends or releases something.
        case quit(QuitReasons)
    }

    /// What the answer about a contactor leads to.
    enum Next: Hashable, Sendable {
        case test, close
    }

    /// What the question describes; once it is another one, the question is closed.
    struct Witness: Hashable, Sendable {
        let position: RelayPosition?
        let testUntil: Instant?
        let isOpen: Bool
        let description: RelayDescription?
        let quit: QuitReasons?
        var clamp: ClampWitness?
        var probe: ProbeWitness?
        var counter: CounterWitness?
    }

    let subject: Subject
    let openedAt: Instant
    let witness: Witness
    /// The number of the probe asked about; nil for anything else.
    let probe: Int?
    /// True while the button that confirms has the focus; it starts on the one that cancels.
    var isConfirmFocused = false
    /// The digits typed so far.
    var typed = ""

    /// A key that confirms does nothing before this: it was meant for the screen below.
    static let deadTime = Delay.milliseconds(500)
    /// An unanswered question closes after this.
    static let longest = Delay.seconds(30)
    /// How long a test closes a relay.
    static let testTime = Delay.seconds(10)

    init(_ subject: Subject, _ live: Snapshot, at now: Instant) {
        self.subject = subject
        openedAt = now
        witness = Self.witness(of: subject, live)
        if case .replace(let old, _) = subject {
            probe = live.oneWire?.probes.first { $0.rom == old }?.number
        } else {
            probe = nil
        }
    }

    /// The relay asked about; nil for anything else.
    var relay: SourceID? { Self.relay(of: subject) }

    /// The clamp or the mains asked about; nil for anything else.
    var channel: SourceID? { Self.channel(of: subject) }

    /// The counter asked about; nil for anything else.
    var counter: SourceID? {
        if case .index(let source, _) = subject { return source }
        return nil
    }

    /// The digits that confirm; empty where only `Tab` then `Entrée` does.
    var digits: String {
        if case .contactor = subject { return "" }
        if let probe, probe > 0 { return String(probe) }
        return (relay ?? channel ?? counter)?.number.map(String.init) ?? ""
    }

    /// True for the question before leaving.
    var isQuit: Bool {
        if case .quit = subject { return true }
        return false
    }

    /// True while what the question describes is still so.
    func isTrue(in live: Snapshot) -> Bool { Self.witness(of: subject, live) == witness }

    private static func witness(of subject: Subject, _ live: Snapshot) -> Witness {
        if case .quit = subject {
            return Witness(
                position: nil, testUntil: nil, isOpen: true, description: nil,
                quit: QuitReasons(live))
        }
        if let channel = channel(of: subject) {
            return Witness(
                position: nil, testUntil: nil, isOpen: true, description: nil, quit: nil,
                clamp: ClampWitness(channel, live))
        }
        switch subject {
        case .index(let source, _):
            return Witness(
                position: nil, testUntil: nil, isOpen: true, description: nil, quit: nil,
                counter: CounterWitness(source, live))
        case .replace, .keepMap:
            return Witness(
                position: nil, testUntil: nil, isOpen: true, description: nil, quit: nil,
                probe: ProbeWitness(subject, live))
        default: break
        }
        let source = relay(of: subject)
        let relay = live.relays.first { $0.source == source }
        return Witness(
            position: relay?.commanded, testUntil: relay?.test?.until,
            isOpen: relay?.link.isOpen ?? false,
            description: source?.number.flatMap { live.unit.relays[$0] }, quit: nil)
    }

    private static func relay(of subject: Subject) -> SourceID? {
        switch subject {
        case .set(let source, _), .test(let source), .arm(let source), .contactor(let source, _):
            source
        case .quit, .calibrate, .undoCalibration, .invert, .replace, .keepMap, .index: nil
        }
    }

    private static func channel(of subject: Subject) -> SourceID? {
        switch subject {
        case .calibrate(let source, _), .undoCalibration(let source), .invert(let source, _):
            source
        case .set, .test, .arm, .contactor, .quit, .replace, .keepMap, .index: nil
        }
    }
}
