import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct IIOStreamTests {
    private let settings = LineSettings(
        baud: 2_560 * 16 * 5, format: .frames(channels: 5, bits: 12))

    private func failure(_ body: () throws(IOFailure) -> Void) -> IOFailure? {
        do throws(IOFailure) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test func `opening and settings start the capture of the channels asked for`() throws {
        let folder = IIOFolder()
        let stream = folder.stream()
        try stream.open()
        #expect(try stream.apply(settings))
        let switches = (0..<6).map { folder.text("scan_elements/in_voltage\($0)_en") }
        #expect(switches == ["1", "1", "1", "1", "1", "0"])
        #expect(folder.text("scan_elements/in_timestamp_en") == "1")
        #expect(folder.text("buffer/enable") == "1")
        #expect(folder.text("buffer/length") == "2560")
        #expect(folder.text("buffer/watermark") == "102")
        #expect(folder.text("trigger/current_trigger") == "wes")
        #expect(
            folder.content("/sys/bus/iio/devices/trigger0/sampling_frequency").hasPrefix("2560"))
        stream.close()
        #expect(folder.text("buffer/enable") == "0")
        #expect(stream.descriptor == nil)
    }

    @Test func `scans become frames of counts, and the end of the node is unplugged`() throws {
        let folder = IIOFolder()
        let stream = folder.stream()
        try stream.open()
        let writer = folder.writer()
        _ = try stream.apply(settings)
        let scan: [UInt8] = (1...5).flatMap { [UInt8($0), 8] } + Array(repeating: 0, count: 14)
        #expect(scan.count == 24)
        for piece in [scan[..<7], scan[7...] + scan] {
            _ = Array(piece).withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 8)
        defer { buffer.deallocate() }
        var faults = LineFaults()
        var bytes: [UInt8] = []
        for _ in 0..<4 {
            let count = try stream.read(into: buffer, faults: &faults)
            bytes += buffer.prefix(count)
        }
        #expect(bytes == Array(scan[..<10]) + Array(scan[..<10]))
        close(writer)
        let gone = failure { () throws(IOFailure) in
            _ = try stream.read(into: buffer, faults: &faults)
        }
        #expect(gone?.code == .unplugged)
    }

    @Test func `a device is found by its number too, and one that is not there is missing`() throws
    {
        let folder = IIOFolder()
        try folder.stream("iio:device0").open()
        let missing = failure { () throws(IOFailure) in try folder.stream("none").open() }
        #expect(missing?.code == .missing)
    }

    @Test func `a node that is gone is missing, a driver without a buffer a failure`() {
        let bare = IIOFolder()
        bare.remove("/sys/bus/iio/devices/iio:device0/buffer/enable")
        let useless = failure { () throws(IOFailure) in try bare.stream().open() }
        #expect(useless?.code == .system)
        #expect(useless?.errno == EOPNOTSUPP)
        let gone = IIOFolder()
        gone.remove("/dev/iio:device0")
        let missing = failure { () throws(IOFailure) in try gone.stream().open() }
        #expect(missing?.code == .missing)
    }

    @Test func `a converter with too few channels, or without a trigger, is refused`() throws {
        let few = IIOFolder(channels: 3)
        let stream = few.stream()
        try stream.open()
        let refused = failure { () throws(IOFailure) in _ = try stream.apply(settings) }
        #expect(refused?.errno == ENXIO)
        let quiet = IIOFolder(trigger: nil)
        let still = quiet.stream()
        try still.open()
        let idle = failure { () throws(IOFailure) in _ = try still.apply(settings) }
        #expect(idle?.errno == ENODEV)
    }

    @Test func `a trigger that a person chose stays`() throws {
        let folder = IIOFolder(trigger: "mine")
        folder.file("/sys/bus/iio/devices/iio:device0/trigger/current_trigger", "mine\n")
        folder.file("/sys/bus/iio/devices/trigger1/name", "wes\n")
        let stream = folder.stream()
        try stream.open()
        _ = try stream.apply(settings)
        #expect(folder.text("trigger/current_trigger") == "mine")
    }

    @Test func `a folder that may not be written is refused for want of rights`() throws {
        guard getuid() != 0 else {
            print("skipped: root may write everything")
            return
        }
        let folder = IIOFolder()
        chmod(folder.root + "/sys/bus/iio/devices/iio:device0/buffer/enable", 0o400)
        let refused = failure { () throws(IOFailure) in try folder.stream().open() }
        #expect(refused?.code == .permission)
    }

    @Test func `a capture runs through the poll thread to a report`() throws {
        let folder = IIOFolder()
        let probe = ClampProbe()
        let thread = PollThread()
        defer { thread.stop() }
        let writer = folder.writer()
        defer { close(writer) }
        thread.add(
            Link(
                source: .clamps, transport: folder.stream(),
                reader: WaveformReader(
                    samples: SampleDescription(), clamps: [1: ClampDescription()]),
                report: { probe.report($0) }))
        #expect(probe.wait { $0.isOpen })
        // A square wave on every channel; what the reader leaves of it fits into the pipe.
        let pump = WorkerThread {
            for index in 0..<3_600 {
                let count: UInt16 = index % 52 < 26 ? 1_500 : 2_600
                let pair = [UInt8(truncatingIfNeeded: count), UInt8(count >> 8)]
                let scan = (0..<5).flatMap { _ in pair } + Array(repeating: 0, count: 14)
                _ = scan.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
            }
        }
        #expect(probe.wait { !$0.reports.isEmpty })
        pump.join()
        let voltage = probe.reports.first?.voltage?.volts ?? 0
        #expect(abs(voltage - 550 * 3.3 / 4_096 * 257.8) < 3)
    }
}
