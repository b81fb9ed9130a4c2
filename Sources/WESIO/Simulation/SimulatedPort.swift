import Glibc
import WESModel

/// One serial port of the simulated unit: plays its far end on a pseudo-terminal.
struct SimulatedPort {
    private let link: String
    private var line: any SimulatedSource
    private var terminal: PseudoTerminal?
    private var garbler: SpeedGarbler?
    private var speeds: (line: Int, reader: Int) = (0, 0)
    private var played = Delay.zero
    private var presence = SourcePresence.gone

    /// The most that is played in one go: what was due before is lost, as on a line.
    private static let longestLag = Delay.seconds(1)

    /// Opens the pseudo-terminal, unless the scene starts without its adapter.
    init(link: String, line: any SimulatedSource) throws(IOFailure) {
        self.link = link
        self.line = line
        guard line.presence(at: .zero) != .gone else { return }
        let opened = try Self.open(link)
        terminal = opened
        presence = line.presence(at: .zero)
        opened.show(presence)
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
        show(line.presence(at: time))
        guard let terminal else { return }
        send(bytes[...], to: terminal)
    }

    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches) { line.switchLoads(switches) }

    /// Pulls the adapter out, puts it back, or changes who may open it.
    private mutating func show(_ wanted: SourcePresence) {
        guard wanted != presence || (wanted != .gone && terminal == nil) else { return }
        presence = wanted
        if wanted == .gone {
            terminal = nil
            return
        }
        if terminal == nil { terminal = try? Self.open(link) }
        terminal?.show(wanted)
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
