import Glibc
import WESModel

/// Runs one link on the poll thread: opens it, feeds its reader, and reopens it after a failure
/// with growing delays.
final class LinkRunner {
    /// The tap that a recording puts on every byte read.
    typealias Tap = @Sendable (SourceID, UnsafeRawBufferPointer, Instant) -> Void

    private let link: Link
    private let tap: Tap?
    private var reader: any StreamReader
    private var state = LinkState.unconfigured
    private var retryAt: Instant?
    private var retryDelay = LinkRunner.firstRetry
    private var readerDeadline: Instant?
    private var resumeAt = Instant.zero
    private var settings: LineSettings?
    private var unwritten: [UInt8] = []
    private var refused: [UInt32: IOFailure] = [:]

    private static let firstRetry = Delay.milliseconds(500)
    private static let lastRetry = Delay.seconds(5)
    /// How often a connection that is being made is looked at.
    private static let connecting = Delay.milliseconds(100)
    /// After a read the descriptor rests, so that a 1200-baud line does not wake us at each byte;
    /// the kernel keeps 4 096 bytes, four seconds of the fastest téléinfo line.
    ///
    /// Edges, sockets and recordings rest so long; a serial line and a converter as long as their
    /// reader says.
    private static let rest = Delay.milliseconds(40)

    init(_ link: Link, tap: Tap?, at now: Instant) {
        self.link = link
        self.tap = tap
        reader = link.reader
        retryAt = now
        link.transport.want(link.reader.lines)
    }

    var source: SourceID { link.source }

    /// The descriptor to poll at an instant; nil while it rests or is closed.
    func descriptor(at now: Instant) -> Int32? {
        now >= resumeAt ? link.transport.descriptor : nil
    }

    /// True while bytes wait for room on the line.
    var wantsToWrite: Bool { !unwritten.isEmpty }

    /// The next instant at which something is due without a byte arriving.
    func deadline(after now: Instant) -> Instant? {
        let isResting = resumeAt > now && link.transport.descriptor != nil
        var first = isResting ? resumeAt : nil
        for next in [retryAt, readerDeadline] {
            guard let next else { continue }
            first = min(first ?? next, next)
        }
        return first
    }

    /// Does what is due.
    func run(at now: Instant) {
        if let retry = retryAt, now >= retry { open(at: now) }
        if let deadline = readerDeadline, now >= deadline {
            take(reader.deadlineReached(at: now), at: now)
            writeNow(at: now)
            // A deadline that is not in the future must not keep the thread awake.
            if let next = readerDeadline, next <= now { readerDeadline = now + Self.rest }
        }
    }

    /// Reads and writes once the descriptor is ready.
    func service(_ buffer: UnsafeMutableRawBufferPointer, at now: Instant) {
        do throws(IOFailure) {
            try flush()
            var faults = LineFaults()
            let count = try link.transport.read(into: buffer, faults: &faults)
            // A full buffer may have left bytes behind: a line that talks so fast gets no rest.
            resumeAt = count < buffer.count ? endOfRest(after: now) : now
            followRefused(at: now)
            guard count > 0 else { return }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[0..<min(count, buffer.count)])
            tap?(source, bytes, now)
            take(reader.receive(bytes, faults: faults, at: now), at: now)
            try flush()
        } catch {
            fail(error, at: now)
        }
    }

    /// Hands a command to the reader; what it writes goes out at once where the line has room.
    func perform(_ command: Command, as identifier: CommandID, at now: Instant) {
        take(reader.perform(command, as: identifier, at: now), at: now)
        writeNow(at: now)
    }

    /// Closes the link for good, after the last bytes of its reader.
    func close() {
        if link.transport.descriptor != nil {
            let now = UnitClock.monotonic()
            let output = reader.stopping(at: now)
            if !output.events.isEmpty { link.report(output.events) }
            unwritten += output.write
            writeNow(at: now)
        }
        link.transport.close()
        retryAt = nil
        readerDeadline = nil
    }

    private func open(at now: Instant) {
        retryAt = nil
        if case .unconfigured = state { change(to: .opening(device: link.transport.device), now) }
        do throws(IOFailure) {
            try link.transport.open()
            retryDelay = Self.firstRetry
            resumeAt = now
            settings = nil
            unwritten = []
            followRefused(at: now)
            change(to: .open(device: link.transport.device, honoured: true), now)
            // The kernel never says that a line of GPIO has room.
            try flush()
        } catch {
            fail(error, at: now)
        }
    }

    /// Lines that rest wake up together: one wake-up reads all of them.
    private func endOfRest(after now: Instant) -> Instant {
        let rest = (link.transport.fixedSpeed ? Self.rest : reader.rest).nanoseconds
        return Instant(nanoseconds: (now.nanoseconds / rest &+ 1) &* rest)
    }

    /// Tells the reader which lines of its chip are not held.
    private func followRefused(at now: Instant) {
        let current = link.transport.refused
        guard current != refused else { return }
        refused = current
        take(reader.linesRefused(current.mapValues { $0.linkState(at: now) }, at: now), at: now)
    }

    private func fail(_ failure: IOFailure, at now: Instant) {
        guard failure.errno != EINPROGRESS else {
            retryAt = now + Self.connecting
            return
        }
        link.transport.close()
        let wasOpen = state.isOpen
        // A device that went away is first "unplugged", and stays so while it is missing.
        if case .unplugged = state, failure.code == .missing {
        } else {
            change(to: failure.linkState(at: now), now)
        }
        if wasOpen { retryDelay = Self.firstRetry }
        retryAt = now + retryDelay
        let doubled = Delay(nanoseconds: retryDelay.nanoseconds &* 2)
        retryDelay = min(doubled, Self.lastRetry)
    }

    private func change(to next: LinkState, _ now: Instant) {
        guard next != state else { return }
        state = next
        link.report([.link(source, next, at: now)])
        let output = reader.linkChanged(next, fixedSpeed: link.transport.fixedSpeed, at: now)
        take(output, at: now)
    }

    private func take(_ output: ReaderOutput, at now: Instant) {
        readerDeadline = output.deadline
        if !output.events.isEmpty { link.report(output.events) }
        if !output.write.isEmpty { unwritten += output.write }
        guard let wanted = output.settings, wanted != settings, state.isOpen else { return }
        do throws(IOFailure) {
            settings = wanted
            let honoured = try link.transport.apply(wanted)
            let next = LinkState.open(device: link.transport.device, honoured: honoured)
            if next != state {
                state = next
                link.report([.link(source, next, at: now)])
            }
        } catch {
            fail(error, at: now)
        }
    }

    /// Writes what waits; what the line has no room for goes out when it has.
    private func writeNow(at now: Instant) {
        guard link.transport.descriptor != nil else { return }
        do throws(IOFailure) {
            try flush()
        } catch {
            fail(error, at: now)
        }
    }

    private func flush() throws(IOFailure) {
        guard !unwritten.isEmpty, link.transport.descriptor != nil else { return }
        let written = try link.transport.write(unwritten)
        unwritten.removeFirst(min(written, unwritten.count))
    }
}
