public import WESModel

/// A 1-Wire bus behind a DS2482 on I²C (onewire.md section 2.2).
///
/// The eight lines of a -800 are one bus here: a search finds the devices of all of them, and a
/// device that it found is then spoken to on its own line only. A chip that lost its settings, by
/// a supply that fell, is set up again; one that stays busy throws ETIMEDOUT, one that answers as
/// no DS2482 does EPROTO.
public struct DS2482Bus<Line: I2CLine>: OneWireBus {
    private typealias Chip = DS2482Command

    /// `ds2482:` and the device of the line.
    public var device: String { "ds2482:" + line.device }
    /// The clock of the line.
    public var now: Instant { line.now }

    /// The I²C bus with the chip addressed.
    public internal(set) var line: Line
    private var channels: [DS2482Channel] = []
    private var selected: Int?
    /// The line of each device that was found.
    private var places: [ROMCode: Int] = [:]

    /// How long the chip may be busy: a reset takes 1,2 ms.
    private static var patience: Delay { .milliseconds(20) }

    /// Takes a closed line.
    public init(line: Line) { self.line = line }

    /// Opens the line, resets the chip and finds out how many lines it has.
    public mutating func open() throws(IOFailure) {
        try line.open()
        try line.write(Chip.deviceReset)
        guard Chip.isMaster(try line.read()) else { throw failure(MasterFailure.protocolError) }
        try configure(power: false)
        selected = nil
        // A -100 does not acknowledge the selection of a line.
        let isEight = (try? select(0)) != nil
        channels = (0..<(isEight ? 8 : 1)).map { DS2482Channel(number: $0) }
        if !isEight { selected = 0 }
    }

    /// Ends a strong pull-up and closes the line.
    public mutating func close() {
        try? endPower()
        line.close()
    }

    /// Resets every line: a presence on one is a presence.
    public mutating func reset() throws(IOFailure) -> ResetAnswer {
        for index in channels.indices { channels[index].reset = try reset(channels[index].number) }
        let answers = channels.map(\.reset)
        if answers.contains(.presence) { return .presence }
        return answers.contains(.short) ? .short : ResetAnswer.none
    }

    /// Writes one bit, or reads it.
    public mutating func bit(_ bit: Bool) throws(IOFailure) -> Bool {
        var line = true
        for channel in channels where channel.isLive {
            try select(channel.number)
            if try !Chip.bit(status(after: Chip.bit(bit))) { line = false }
        }
        return line && bit
    }

    /// Writes bytes and reads what the line showed; a byte that is no FFh is not read back.
    public mutating func exchange(_ bytes: [UInt8]) throws(IOFailure) -> [UInt8] {
        leave(allBut: bytes)
        var answers = bytes
        for channel in channels where channel.isLive {
            try select(channel.number)
            for (index, byte) in bytes.enumerated() {
                answers[index] &= try byte == 0xFF ? readByte() : write(byte)
            }
        }
        return answers
    }

    /// Writes a byte and holds the strong pull-up after it.
    public mutating func power(_ byte: UInt8) throws(IOFailure) {
        for channel in channels where channel.isLive {
            try select(channel.number)
            try configure(power: true)
            _ = try write(byte)
        }
    }

    /// Ends the strong pull-up.
    public mutating func endPower() throws(IOFailure) { try configure(power: false) }

    /// Resets and walks down the tree of each line.
    public mutating func walk(_ walk: SearchWalk) throws(IOFailure) -> WalkAnswer {
        var answers: [WalkAnswer] = []
        for channel in channels {
            let answer = try self.walk(walk, on: channel.number)
            answers.append(answer)
            guard answer.silentFrom == nil, answer.conflicts != .max,
                let rom = ROMCode(bits: answer.taken)
            else { continue }
            places[rom] = channel.number
        }
        // A line that reads 0 at every bit hides those beside it: it is told where it is alone.
        let good = answers.filter { $0.conflicts != .max }
        return WalkAnswer.merged(good.contains { $0.reset == .presence } ? good : answers, walk)
    }

    /// Waits until an instant.
    public mutating func wait(until instant: Instant) { line.wait(until: instant) }
}

// MARK: - One line

extension DS2482Bus {
    private mutating func walk(
        _ walk: SearchWalk, on channel: Int
    ) throws(IOFailure) -> WalkAnswer {
        var answer = WalkAnswer(reset: try reset(channel))
        guard answer.reset == .presence else { return answer }
        _ = try write(walk.command)
        try answer.take(walk) { wanted throws(IOFailure) in
            DS2482Command.triplet(try status(after: DS2482Command.triplet(wanted)))
        }
        return answer
    }

    private mutating func reset(_ channel: Int) throws(IOFailure) -> ResetAnswer {
        try select(channel)
        var status = try status(after: DS2482Command.reset)
        if DS2482Command.wasReset(status) {
            try configure(power: false)
            selected = channels.count > 1 ? nil : 0
            try select(channel)
            status = try self.status(after: DS2482Command.reset)
        }
        return DS2482Command.resetAnswer(status)
    }

    private mutating func write(_ byte: UInt8) throws(IOFailure) -> UInt8 {
        _ = try status(after: DS2482Command.write(byte))
        return byte
    }

    private mutating func readByte() throws(IOFailure) -> UInt8 {
        _ = try status(after: DS2482Command.readByte)
        try line.write(DS2482Command.readData)
        return try line.read()
    }

    /// Where bytes address a device whose line is known, the others hear nothing until the next
    /// reset.
    private mutating func leave(allBut bytes: [UInt8]) {
        guard channels.count > 1, bytes.first == OneWireCommand.match,
            let rom = ROMCode(wire: Array(bytes.dropFirst().prefix(8))), let place = places[rom]
        else { return }
        for index in channels.indices where channels[index].number != place {
            channels[index].reset = .none
        }
    }

    private mutating func select(_ channel: Int) throws(IOFailure) {
        guard selected != channel else { return }
        try line.write(DS2482Command.select(channel))
        guard try line.read() == DS2482Command.selected(channel) else {
            throw failure(MasterFailure.protocolError)
        }
        selected = channel
    }

    private mutating func configure(power: Bool) throws(IOFailure) {
        try line.write(DS2482Command.configure(power: power))
        guard try line.read() == DS2482Command.configuration(power: power) else {
            throw failure(MasterFailure.protocolError)
        }
    }

    /// The status once the line is idle again.
    private mutating func status(after command: [UInt8]) throws(IOFailure) -> UInt8 {
        try line.write(command)
        let end = line.now + Self.patience
        while true {
            let status = try line.read()
            if !DS2482Command.isBusy(status) { return status }
            guard line.now < end else { throw failure(MasterFailure.timedOut) }
        }
    }

    private func failure(_ code: Int32) -> IOFailure {
        IOFailure(.system, device: device, errno: code)
    }
}
