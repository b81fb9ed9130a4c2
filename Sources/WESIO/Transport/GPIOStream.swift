import Glibc
import Synchronization
import WESModel

/// The lines of a GPIO chip of the kernel (character device, uAPI v2), or one line of a name.
///
/// The inputs are one request, the outputs another; where another program holds some of the lines
/// the others are held, and those are tried again. What is read are the kernel's records of
/// edges, after one record of the present level of each input; what is written are the levels to
/// drive. The lines are let go of when the stream closes or the program ends, however it ends.
public final class GPIOStream: ByteTransport {
    private struct State {
        var wanted = WantedLines()
        var lines: GPIOLines?
        var watch: DeviceWatch?
        var levels = LineLevels()
        /// Records that were made here and wait to be read.
        var ready: [UInt8] = []
        var secondsToLook = GPIOStream.pace
        var secondsToRetake = GPIOStream.retakePace

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
    /// How often a line that another program holds is tried again, in seconds.
    private static let retakePace = 2

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

    /// The lines that could not be had while the others are held, and why.
    public var refused: [UInt32: IOFailure] { state.withLock { $0.lines?.refused ?? [:] } }

    /// Takes note of the lines to hold from the next opening on.
    public func want(_ lines: WantedLines) { state.withLock { $0.wanted = lines } }

    /// Takes the lines: every output is open from the moment it is held.
    public func open() throws(IOFailure) {
        close()
        let wanted = state.withLock { $0.wanted }
        let (path, alone) = try find()
        let chip = try GPIOChip(path: path, device: device)
        var lines = try GPIOLines(wanted, of: chip, device: device, alone: alone)
        do throws(IOFailure) {
            try hold(lines)
        } catch {
            lines.close()
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
        guard let lines = state.withLock({ $0.lines }) else { return bytes.count }
        var rest = bytes[...]
        while let values = rest.withUnsafeBytes({ LineValues($0) }) {
            try lines.drive(values)
            rest = rest.dropFirst(LineValues.size)
        }
        return bytes.count - rest.count
    }

    /// Lets go of every line.
    public func close() {
        state.withLock { state in
            state.watch?.close()
            state.lines?.close()
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
    private func hold(_ lines: GPIOLines) throws(IOFailure) {
        guard let held = lines.held else {
            throw IOFailure(.missing, device: device, errno: EINVAL)
        }
        let levels = try lines.levels()
        guard let watch = DeviceWatch(held.descriptor) else {
            throw IOFailure(.system, device: device, errno: errno)
        }
        for request in lines.inputs.dropFirst() where !watch.add(request.descriptor) {
            let code = errno
            watch.close()
            throw IOFailure(.system, device: device, errno: code)
        }
        state.withLock {
            $0.lines = lines
            $0.watch = watch
            $0.ready = $0.levels.start(levels, at: Self.now)
        }
    }

    private static var now: UInt64 { UInt64(clamping: UnitClock.monotonic().nanoseconds) }

    private func read(
        into buffer: UnsafeMutableRawBufferPointer, _ state: inout State
    ) throws(IOFailure) -> Int {
        guard let watch = state.watch, let lines = state.lines, let held = lines.held else {
            throw IOFailure(.unplugged, device: device)
        }
        let isSecond = watch.settle()
        guard state.ready.isEmpty else { return state.takeReady(into: buffer) }
        let size = LineEventRecord.size
        let room = buffer.count / size * size
        var count = 0
        for (number, request) in (lines.inputs.isEmpty ? [held] : lines.inputs).enumerated() {
            guard count < room else { break }
            let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[count..<room])
            let got = Glibc.read(request.descriptor, piece.baseAddress, piece.count)
            if got < 0, errno != EAGAIN, errno != EINTR {
                throw IOFailure(.unplugged, device: device, errno: errno)
            }
            guard got > 0 else { continue }
            state.levels.note(
                UnsafeMutableRawBufferPointer(rebasing: piece[0..<got]), isLine, of: number)
            count += got
        }
        if isSecond, count < room { try look(&state) }
        return count
    }

    /// Once a second: fails where the chip has gone, tries again the lines that others held, and
    /// holds the levels against the records where it is time.
    private func look(_ state: inout State) throws(IOFailure) {
        guard let lines = state.lines, let held = lines.held, !held.hasHungUp else {
            throw IOFailure(.unplugged, device: device)
        }
        try retake(&state)
        state.secondsToLook -= 1
        guard !lines.inputs.isEmpty, state.secondsToLook <= 0 || state.levels.isDoubtful else {
            return
        }
        state.secondsToLook = Self.pace
        state.ready += state.levels.look(try lines.levels(), at: Self.now)
    }

    /// Takes the lines that were let go of since.
    private func retake(_ state: inout State) throws(IOFailure) {
        guard var lines = state.lines, !lines.refused.isEmpty else { return }
        state.secondsToRetake -= 1
        guard state.secondsToRetake <= 0 else { return }
        state.secondsToRetake = Self.retakePace
        let (path, _) = try find()
        let chip = try GPIOChip(path: path, device: device)
        let found = lines.retake(state.wanted, of: chip)
        state.lines = lines
        for request in found {
            guard state.watch?.add(request.descriptor) == true else {
                throw IOFailure(.system, device: device, errno: errno)
            }
            state.ready += state.levels.add(try request.levels(device: device), at: Self.now)
        }
    }
}
