/// What the LEDs of the unit show after a tick of the engine: a pure reading of the snapshot.
///
/// The code of the two téléinfo LEDs is ours, no document of Enedis gives one: steady for a meter
/// that is read, slow while nothing is heard, fast for a line that cannot be read.
public struct LEDSigns: Hashable, Sendable {
    /// The supply: lit while the engine runs.
    public var power = LEDSign.steady
    /// One flash a second, two while a fault stands.
    public var heartbeat: LEDSign
    /// The téléinfo inputs, 1 and 2.
    public var teleinfo: [LEDSign]

    /// Reads a snapshot.
    public init(_ snapshot: Snapshot) {
        let isFaulty = snapshot.faults.contains { $0.state == .fault }
        heartbeat = isFaulty ? .doubleBeat : .beat
        teleinfo = (1...2).map { number in
            guard snapshot.unit.teleinfo[number] != nil,
                let input = snapshot.teleinfo.first(where: { $0.source == .teleinfo(number) })
            else { return .off }
            return Self.sign(of: input)
        }
    }

    private static func sign(of input: TeleinfoInput) -> LEDSign {
        switch input.condition {
        case .receiving: input.recent.isNoisy ? .fast : .steady
        case .free: .off
        case .closed, .searching, .silent, .interrupted: .slow
        case .standby, .pulses, .garbage, .cooked, .eightBits: .fast
        }
    }
}
