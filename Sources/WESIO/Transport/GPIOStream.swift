import Glibc
import Synchronization
import WESModel

/// The lines of a GPIO chip of the kernel (character device, uAPI v2), or one line of a name.
///
/// The inputs are one request, the outputs another. What is read are the kernel's records of
/// edges, after one record of the present level of each input; what is written are the levels to
/// drive. The lines are let go of when the stream closes or the program ends, however it ends.
public final class GPIOStream: ByteTransport {
    private struct State {
        var wanted = WantedLines()
        var inputs: GPIORequest?
        var outputs: GPIORequest?
        var watch: DeviceWatch?
        var levels = LineLevels()
        /// Records that were made here and wait to be read.
        var ready: [UInt8] = []
        var secondsToLook = GPIOStream.pace

        /// Hands the records over that were made here.
        mutating func takeReady(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let length = min(ready.count, buffer.count)
            buffer.copyBytes(from: ready.prefix(length))
            ready.removeFirst(length)
            return length
        }
    }

    /// The chip or the line, as configured.
    public let device: String
    /// A line of GPIO has no speed.
    public let fixedSpeed = true
    private let isLine: Bool
    private let state = Mutex(State())

    /// How often the levels are held against the records, where nothing gives a reason to look:
    /// edges too close for an interrupt of their own leave no gap (measure.md section 2.3).
    private static let pace = 60

    /// Makes a closed stream.
    ///
    /// - Parameter isLine: True for one line, by its name or beyond the 64 of a record; else
    ///   `device` is a chip: its number, its path or its label.
    public init(device: String, isLine: Bool) {
        self.device = device
        self.isLine = isLine
    }

    deinit { close() }

    /// What to poll; nil while closed.
    public var descriptor: Int32? { state.withLock { $0.watch?.descriptor } }

    /// Takes note of the lines to hold from the next opening on.
    public func want(_ lines: WantedLines) { state.withLock { $0.wanted = lines } }

    /// Takes the lines: every output is open from the moment it is held.
    public func open() throws(IOFailure) {
        close()
        let wanted = state.withLock { $0.wanted }
        let (path, alone) = try find()
        let chip = try GPIOChip(path: path, device: device)
        let place: (UInt32) -> UInt32 = { alone ?? $0 }
        let outputs = try GPIORequest(
            wanted.outputs, asOutputs: true, of: chip, device: device, place: place)
        do throws(IOFailure) {
            let inputs = try GPIORequest(
                wanted.inputs, asOutputs: false, of: chip, device: device, place: place)
            do throws(IOFailure) {
                try hold(inputs, outputs)
            } catch {
                inputs?.close()
                throw error
            }
        } catch {
            outputs?.close()
            throw error
        }
    }

    /// A line of GPIO has no settings to take.
    public func apply(_ settings: LineSettings) throws(IOFailure) -> Bool { false }

    /// Reads whole records; a chip that was removed is unplugged.
    public func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        let result = state.withLock { state in
            Result { () throws(IOFailure) in try read(into: buffer, &state) }
        }
        return try result.get()
    }

    /// Drives the outputs.
    public func write(_ bytes: [UInt8]) throws(IOFailure) -> Int {
        guard descriptor != nil else { throw IOFailure(.unplugged, device: device) }
        guard let outputs = state.withLock({ $0.outputs }) else { return bytes.count }
        var rest = bytes[...]
        while let values = rest.withUnsafeBytes({ LineValues($0) }) {
            try outputs.drive(values, device: device)
            rest = rest.dropFirst(LineValues.size)
        }
        return bytes.count - rest.count
    }

    /// Lets go of every line.
    public func close() {
        state.withLock { state in
            state.watch?.close()
            state.inputs?.close()
            state.outputs?.close()
            state = State(wanted: state.wanted)
        }
    }

    /// The path of the chip, and the offset of the line where it is taken by itself.
    private func find() throws(IOFailure) -> (path: String, alone: UInt32?) {
        guard isLine else { return (try GPIOChip.path(of: device, device: device), nil) }
        let (chip, offset) = LineAddress.split(device)
        if let offset {
            return (try GPIOChip.path(of: chip, device: device), UInt32(clamping: offset))
        }
        return try GPIOChip.place(ofLine: device)
    }

    /// Learns the levels at the start, and watches for edges and for the end of the chip.
    private func hold(_ inputs: GPIORequest?, _ outputs: GPIORequest?) throws(IOFailure) {
        guard let held = inputs ?? outputs else {
            throw IOFailure(.missing, device: device, errno: EINVAL)
        }
        let now = UInt64(clamping: UnitClock.monotonic().nanoseconds)
        let levels = try inputs?.levels(device: device) ?? [:]
        guard let watch = DeviceWatch(held.descriptor) else {
            throw IOFailure(.system, device: device, errno: errno)
        }
        state.withLock {
            $0.inputs = inputs
            $0.outputs = outputs
            $0.watch = watch
            $0.ready = $0.levels.start(levels, at: now)
        }
    }

    private func read(
        into buffer: UnsafeMutableRawBufferPointer, _ state: inout State
    ) throws(IOFailure) -> Int {
        guard let watch = state.watch, let held = state.inputs ?? state.outputs else {
            throw IOFailure(.unplugged, device: device)
        }
        let isSecond = watch.settle()
        guard state.ready.isEmpty else { return state.takeReady(into: buffer) }
        let room = buffer.count / LineEventRecord.size * LineEventRecord.size
        let count = Glibc.read(held.descriptor, buffer.baseAddress, room)
        if count < 0, errno != EAGAIN, errno != EINTR {
            throw IOFailure(.unplugged, device: device, errno: errno)
        }
        if count > 0 {
            state.levels.note(UnsafeMutableRawBufferPointer(rebasing: buffer[0..<count]), isLine)
        }
        if isSecond, count < room { try look(&state) }
        return max(count, 0)
    }

    /// Once a second: fails where the chip has gone, and holds the levels against the records
    /// where it is time.
    private func look(_ state: inout State) throws(IOFailure) {
        guard let held = state.inputs ?? state.outputs, !held.hasHungUp else {
            throw IOFailure(.unplugged, device: device)
        }
        state.secondsToLook -= 1
        guard let inputs = state.inputs, state.secondsToLook <= 0 || state.levels.isDoubtful else {
            return
        }
        state.secondsToLook = Self.pace
        let now = UInt64(clamping: UnitClock.monotonic().nanoseconds)
        state.ready = state.levels.look(try inputs.levels(device: device), at: now)
    }
}
