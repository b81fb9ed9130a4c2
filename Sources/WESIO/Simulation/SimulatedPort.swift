import Glibc
import WESModel

/// One input of the simulated unit: plays a line on a pseudo-terminal.
struct SimulatedPort {
    private let link: String
    private var line: SimulatedLine
    private var terminal: PseudoTerminal?
    private var garbler: SpeedGarbler?
    private var speeds: (line: Int, reader: Int) = (0, 0)
    private var played = Delay.zero

    /// The most that is played in one go: what was due before is lost, as on a line.
    private static let longestLag = Delay.seconds(1)

    /// Opens the pseudo-terminal, unless the scene starts without its adapter.
    init(link: String, line: SimulatedLine) throws(IOFailure) {
        self.link = link
        self.line = line
        if !line.condition(at: .zero).isUnplugged { terminal = try Self.open(link) }
    }

    /// Opens a pseudo-terminal at 9600 bauds, so that a plain `cat` shows a Linky's frames.
    private static func open(_ link: String) throws(IOFailure) -> PseudoTerminal {
        let terminal = try PseudoTerminal(link: link)
        var settings = termios()
        if tcgetattr(terminal.master, &settings) == 0 {
            cfsetspeed(&settings, speed_t(B9600))
            tcsetattr(terminal.master, TCSANOW, &settings)
        }
        return terminal
    }

    /// Plays what is due at an instant of the scene.
    mutating func play(until time: Delay) {
        while time - played > Self.longestLag {
            played = played + Self.longestLag
            _ = line.bytes(until: played)
        }
        played = max(played, time)
        let bytes = line.bytes(until: time)
        guard plug(line.condition(at: time)), let terminal else { return }
        send(bytes[...], to: terminal)
    }

    /// Pulls the adapter out or puts it back; false while there is none.
    private mutating func plug(_ condition: MeterCondition) -> Bool {
        if condition.isUnplugged {
            terminal = nil
        } else if terminal == nil {
            terminal = try? Self.open(link)
        }
        return terminal != nil
    }

    private mutating func send(_ bytes: ArraySlice<PacedByte>, to terminal: PseudoTerminal) {
        var rest = bytes
        while let first = rest.first {
            let run = rest.prefix { $0.baud == first.baud }
            rest = rest[run.endIndex...]
            let values = run.map(\.value)
            // One second of line: what nobody reads for longer is lost.
            terminal.dropUnread(beyond: first.baud / 10)
            let reader = terminal.slaveSpeed ?? first.baud
            if reader == first.baud {
                garbler = nil
                terminal.write(values)
            } else {
                terminal.write(garble(values, line: first.baud, reader: reader))
            }
        }
    }

    /// What a reader at another speed makes of the bytes.
    private mutating func garble(_ bytes: [UInt8], line: Int, reader: Int) -> [UInt8] {
        if garbler == nil || speeds != (line, reader) {
            speeds = (line, reader)
            garbler = SpeedGarbler(lineBaud: line, readerBaud: reader)
        }
        return garbler?.receive(bytes.map { $0 & 0x7F }).bytes ?? []
    }
}
