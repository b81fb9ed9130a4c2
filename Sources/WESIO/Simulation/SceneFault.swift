public import WESModel

/// One line of a scene's script: from when, on what, and what happens.
public struct SceneFault: Sendable, Hashable {
    /// What happens.
    public enum Change: Sendable, Hashable {
        /// Nothing is sent any more.
        case silent
        /// Everything is well again, the adapter included.
        case resume
        /// The adapter is pulled out.
        case unplug
        /// The adapter is back.
        case replug
        /// A share of the groups is damaged, 0 to 1.
        case noise(Double)
        /// A share of the frames is interrupted by EOT, 0 to 1.
        case interruption(Double)
        /// The output falls to VEILLE.
        case standby
        /// The output falls to METROL.
        case metrol
        /// The line is read with 8 bits.
        case eightBits
        /// A terminal translates the line.
        case cooked
        /// More is drawn than was subscribed.
        case overload
        /// The meter's clock is degraded.
        case degradedClock
        /// The contract becomes one of the new offers: historique mode shows one index only.
        case newOffer
        /// A phase goes missing, 1 to 3.
        case missingPhase(Int)
        /// A Linky is switched to another mode.
        case mode(TeleinfoMode)
        /// The device is there, and an ordinary account may not open it.
        case forbidden
        /// Another program holds the device.
        case busy
        /// Bytes that make no sense.
        case garbage
        /// A share of the lines of a board gets lost on its way, 0 to 1.
        case lost(Double)
        /// Something is wrong with a clamp.
        case clamp(ClampMishap)
        /// A clamp is around the conductor of another phase, 1 to 3.
        case phase(Int)
        /// Something is wrong with the mains or its input.
        case mains(MainsMishap)
        /// Nothing is wired, or nothing answers any more.
        case absent
        /// A probe answers 85.0, its value at power-up.
        case powerOn
        /// A probe answers with a wrong check byte.
        case checksum
        /// Something is wrong with the Data line of the 1-Wire bus.
        case line(LineMishap)
        /// The cable of the 1-Wire bus is so long, m.
        case cable(Double)
        /// The contact of a device is open for a share of the time, 0 to 1.
        case loose(Double)
        /// A probe has too little power to convert.
        case starved
        /// The Vdd wire of a probe is not connected.
        case parasite
        /// An output of a relay board, 0 to 7, is held at a level.
        case outputHeld(Int, isHigh: Bool)
        /// A relay board lost its power and has it again.
        case powerLost
        /// A counter stands still.
        case stopped
        /// The contact of a counter bounces so many times.
        case bounces(Int)
        /// A counter gives so many pulses a second.
        case fast(Double)
        /// Interference makes so many edges a second, too short to be pulses.
        case edges(Double)
        /// A contact changes so many times a second.
        case chatter(Double)
        /// The contact of a counter or an input is held closed, or held open.
        case held(isClosed: Bool)
        /// Something is wrong with the wiring of an analog input.
        case analog(AnalogMishap)
        /// A relay's contact stays closed whatever is driven.
        case welded
        /// A relay's contact stays open whatever is driven.
        case stuck
        /// The characters of an RS485 meter have another parity bit than the bus.
        case wrongParity
        /// The words of an RS485 meter come in the other order.
        case swappedWords
        /// An RS485 meter answers at another address.
        case address(Int)
        /// An RS485 meter refuses every question, with that exception.
        case exception(Int)
        /// An RS485 meter thinks that long before it answers.
        case slow(Delay)
        /// Something is wrong with the clock.
        case clock(ClockMishap)
    }

    /// When it starts, since the start of the scene.
    public var at: Delay
    /// When it ends by itself; nil for never.
    public var until: Delay?
    /// The terminal it happens to.
    public var target: SourceID
    /// What happens.
    public var change: Change

    /// Makes a line of a script.
    public init(at: Delay, until: Delay? = nil, target: SourceID, change: Change) {
        self.at = at
        self.until = until
        self.target = target
        self.change = change
    }
}
