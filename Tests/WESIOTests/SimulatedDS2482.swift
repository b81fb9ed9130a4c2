import Glibc

@testable import WESIO
@testable import WESModel

/// A DS2482 on an I²C bus in memory, with simulated lines behind it: one, or the eight of a -800.
struct SimulatedDS2482: I2CLine {
    let device = "/dev/i2c-1:0x18"
    private(set) var now = Instant.zero
    /// The lines.
    var buses: [SimulatedOneWireBus]
    /// True where no chip acknowledges.
    var isAbsent = false
    /// The supply falls before that many line resets from now.
    var brownOut: Int?
    /// True where the chip never becomes idle.
    var isHung = false
    /// True where another chip answers.
    var isOther = false
    /// The line resets of each line.
    private(set) var resets: [Int]

    private enum Pointer { case status, data, configuration, channel }
    private var pointer = Pointer.status
    private var status: UInt8 = 0x18
    private var data: UInt8 = 0
    private var configuration: UInt8 = 0
    private var channel = 0

    init(_ buses: [SimulatedOneWireBus]) {
        self.buses = buses
        resets = Array(repeating: 0, count: buses.count)
    }

    mutating func open() throws(IOFailure) {}
    mutating func close() {}
    mutating func wait(until instant: Instant) { now = max(now, instant) }

    mutating func read() throws(IOFailure) -> UInt8 {
        try acknowledge()
        return switch pointer {
        case .status: isHung ? status | 0x01 : isOther ? 0x7F : status
        case .data: data
        case .configuration: configuration
        case .channel: DS2482Command.selected(channel)
        }
    }

    mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
        try acknowledge()
        let argument = bytes.count > 1 ? bytes[1] : 0
        pointer = .status
        switch bytes[0] {
        case 0xF0: restart()
        case 0xE1: pointer = argument == 0xE1 ? .data : .status
        case 0xD2:
            guard argument >> 4 == ~argument & 0x0F else { return }
            if configuration & 4 != 0, argument & 4 == 0 { buses[channel].power(false, at: time) }
            configuration = argument & 0x0F
            status &= ~0x10
            pointer = .configuration
        case 0xC3:
            guard buses.count > 1 else { throw failure }
            channel = Int(argument & 7)
            pointer = .channel
        case 0xB4: reset()
        case 0x87: note(slot(argument & 0x80 != 0))
        case 0xA5:
            for index in 0..<8 { _ = slot(argument >> UInt8(index) & 1 != 0) }
            if configuration & 4 != 0 { buses[channel].power(true, at: time) }
        case 0x96: data = (0..<8).reduce(0) { $0 | (slot(true) ? 1 << UInt8($1) : 0) }
        case 0x78: triplet(argument & 0x80 != 0)
        default: throw failure
        }
    }

    private var time: Delay { now - .zero }
    private var failure: IOFailure { IOFailure(.unplugged, device: device, errno: ENXIO) }

    private mutating func acknowledge() throws(IOFailure) {
        now = now + Delay(nanoseconds: 200_000)
        if isAbsent { throw failure }
    }

    private mutating func restart() {
        status = 0x18
        configuration = 0
        channel = 0
    }

    private mutating func reset() {
        if let left = brownOut {
            brownOut = left == 0 ? nil : left - 1
            if left == 0 { return restart() }
        }
        resets[channel] += 1
        let answer = buses[channel].reset(at: time)
        now = now + Delay(nanoseconds: 1_150_000)
        status &= ~0x06
        if answer == .short { status |= 0x04 }
        if answer == .presence { status |= 0x02 }
    }

    private mutating func slot(_ bit: Bool) -> Bool {
        let line = buses[channel].slot(bit, at: time)
        now = now + Delay(nanoseconds: 70_000)
        return line
    }

    private mutating func note(_ bit: Bool) { status = status & ~0x20 | (bit ? 0x20 : 0) }

    private mutating func triplet(_ wanted: Bool) {
        let bit = slot(true)
        let complement = slot(true)
        let direction = bit == complement ? bit || wanted : bit
        _ = slot(direction)
        note(bit)
        status = status & ~0xC0 | (complement ? 0x40 : 0) | (direction ? 0x80 : 0)
    }
}
