import Glibc
import Testing
import WESModel

@testable import WESIO

/// The reader of an analog input over a folder in memory, on a clock of its own.
@Suite struct AnalogReaderTests {
    /// A folder whose files and faults a test sets.
    private struct Folder: AnalogFiles {
        var texts: [String: String] = [:]
        var failures: [String: IOFailure] = [:]
        var isThere = true

        func find() throws(IOFailure) {
            guard isThere else { throw IOFailure(.missing, device: "d", errno: ENOENT) }
        }

        func read(_ file: String) throws(IOFailure) -> [UInt8] {
            guard isThere else { throw IOFailure(.missing, device: "d", errno: ENODEV) }
            if let failure = failures[file] { throw failure }
            guard let text = texts[file] else {
                throw IOFailure(.missing, device: "d", errno: ENOENT)
            }
            return Array(text.utf8)
        }
    }

    /// A reader with its folder.
    private struct Bench {
        var folder: Folder
        var reader = AnalogReader(source: .analog(2), device: "iio:adc/voltage1", channel: 1)
        var now = Instant(nanoseconds: 1_000_000_000)
        var events: [Event] = []
        /// The raw values of the conversions to come, one after another.
        var script: [String] = []

        init(_ texts: [String: String]) { folder = Folder(texts: texts) }

        mutating func run(seconds: Double) {
            let end = now + Delay(nanoseconds: Int64(seconds * 1e9))
            var files: any AnalogFiles = folder
            for _ in 0..<100_000 {
                switch reader.next(at: now) {
                case .wait(let until):
                    guard until < end else {
                        now = end
                        return
                    }
                    now = until
                case .job(let job):
                    if case .read("in_voltage1_raw") = job, !script.isEmpty {
                        folder.texts["in_voltage1_raw"] = script.removeFirst()
                        files = folder
                    }
                    let answer = Result { () throws(IOFailure) in try job.perform(on: &files) }
                    events += reader.took(answer, at: now)
                }
            }
            Issue.record("the reader never waits")
        }

        var samples: [AnalogSample] {
            events.compactMap { event in
                if case .analog(.analog(2), .sample(let sample), _) = event { sample } else { nil }
            }
        }

        var links: [LinkState] {
            events.compactMap { event in
                if case .link(.analog(2), let state, _) = event { state } else { nil }
            }
        }
    }

    private static let device = "iio:adc/voltage1"
    private static let open = LinkState.open(device: device, honoured: true)
    private static let ads1115 = [
        "in_voltage1_raw": "26400\n", "in_voltage1_scale": "0.125000000\n",
        "scan_elements/in_voltage1_type": "le:s16/16>>0\n",
    ]

    @Test func `counts times scale are millivolts, four conversions a second`() {
        var bench = Bench(Self.ads1115)
        bench.run(seconds: 3.5)
        #expect(bench.links == [.opening(device: Self.device), Self.open])
        #expect(bench.samples.count == 4)
        let sample = bench.samples.first
        #expect(abs((sample?.mean.volts ?? 0) - 3.3) < 1e-9)
        #expect(sample?.spread.volts == 0)
        #expect(sample?.step.volts == 0.000_125)
        #expect(abs((sample?.fullScale?.volts ?? 0) - 4.095_875) < 1e-9)
    }

    @Test func `a shared scale, an offset and an unsigned type are used`() {
        var bench = Bench([
            "in_voltage1_raw": "100", "in_voltage_scale": "3.222656250\n",
            "in_voltage1_offset": "-12\n", "buffer0/in_voltage1_type": "be:u10/16>>2\n",
        ])
        bench.run(seconds: 0.5)
        let sample = bench.samples.first
        #expect(abs((sample?.mean.volts ?? 0) - 0.283_593_75) < 1e-9)
        #expect(abs((sample?.fullScale?.volts ?? 0) - 1_011 * 0.003_222_656_25) < 1e-9)
    }

    @Test func `a converter that does not tell its bits has no full scale`() {
        var bench = Bench(["in_voltage1_raw": "1", "in_voltage_scale": "1"])
        bench.run(seconds: 0.5)
        #expect(bench.samples.count == 1)
        #expect(bench.samples.first?.fullScale == nil)
    }

    @Test func `counts below zero are a voltage below zero`() {
        var bench = Bench(Self.ads1115)
        bench.folder.texts["in_voltage1_raw"] = "-4\n"
        bench.run(seconds: 0.5)
        #expect(abs((bench.samples.first?.mean.volts ?? 1) + 0.000_5) < 1e-12)
    }

    @Test func `a pin that follows the mains shows by the spread of one look`() {
        // A pin that swings by 0.4 V with the mains, seen at any phase of it.
        for phase in stride(from: 0.0, to: 6.28, by: 0.2) {
            let volts = (0..<4).map {
                0.5 + 0.2 * sin(phase + Double($0) * 0.027 * 50 * 2 * Double.pi)
            }
            var bench = Bench(Self.ads1115)
            // The first look only finds out that the channel is there.
            bench.script = ["0"] + volts.map { String(Int($0 / 0.000_125)) }
            bench.run(seconds: 0.5)
            #expect(bench.samples.first?.isFloating == true, "phase \(phase)")
        }
    }

    @Test func `a scale that is set anew counts from the next look on`() {
        var bench = Bench(Self.ads1115)
        bench.run(seconds: 0.5)
        bench.folder.texts["in_voltage1_scale"] = "0.062500000\n"
        bench.run(seconds: 1)
        #expect(abs((bench.samples.last?.mean.volts ?? 0) - 1.65) < 1e-9)
    }

    @Test func `counts without a scale are no voltage`() {
        var bench = Bench(["in_voltage1_raw": "12"])
        bench.run(seconds: 2)
        #expect(bench.links.last == .failed(device: Self.device, errno: ENODATA))
        #expect(bench.samples.isEmpty)
    }

    @Test func `no folder is missing, one that comes is read`() {
        var bench = Bench(Self.ads1115)
        bench.folder.isThere = false
        bench.run(seconds: 30)
        #expect(bench.links == [.opening(device: Self.device), .missing(device: "d")])
        bench.folder.isThere = true
        bench.run(seconds: 9)
        #expect(bench.links.last == Self.open)
    }

    @Test func `one that goes is unplugged until it is back`() {
        var bench = Bench(Self.ads1115)
        bench.run(seconds: 5)
        bench.folder.isThere = false
        bench.run(seconds: 20)
        guard case .unplugged(Self.device, _) = bench.links.last else {
            Issue.record("\(bench.links)")
            return
        }
        #expect(bench.links.count == 3)
        bench.folder.isThere = true
        bench.run(seconds: 9)
        #expect(bench.links.last == Self.open)
        #expect(bench.samples.count > 5)
    }

    @Test(arguments: [
        (IOFailure.Code.busy, EBUSY, LinkState.busy(device: "d", holder: "")),
        (.system, ETIMEDOUT, .failed(device: "d", errno: ETIMEDOUT)),
        (.system, EIO, .failed(device: "d", errno: EIO)),
    ])
    func `a refusal that stays is told by its name, one alone is not`(
        _ code: IOFailure.Code, _ errno: Int32, _ state: LinkState
    ) {
        var bench = Bench(Self.ads1115)
        bench.run(seconds: 2.5)
        let failure = IOFailure(code, device: "d", errno: errno)
        bench.folder.failures["in_voltage1_raw"] = failure
        bench.run(seconds: 1)
        bench.folder.failures = [:]
        bench.run(seconds: 2)
        #expect(bench.links.last == Self.open)
        bench.folder.failures["in_voltage1_raw"] = failure
        bench.run(seconds: 4)
        #expect(bench.links.last == state)
        bench.folder.failures = [:]
        bench.run(seconds: 9)
        #expect(bench.links.last == Self.open)
    }

    @Test func `a file that may not be read names the group at once`() {
        var bench = Bench(Self.ads1115)
        bench.folder.failures["in_voltage1_raw"] = IOFailure(
            .permission, device: "d", errno: EACCES, context: "iio")
        bench.run(seconds: 1)
        #expect(bench.links.last == .permission(device: "d", group: "iio"))
    }

    @Test(arguments: ["", "abc\n", "1 2\n", "nan\n", "inf\n", "0x12\n", "1e999\n", "12\u{7}"])
    func `a text that is no number never becomes a voltage`(_ text: String) {
        var bench = Bench(Self.ads1115)
        bench.folder.texts["in_voltage1_raw"] = text
        bench.run(seconds: 3)
        #expect(bench.samples.isEmpty)
        #expect(bench.links.last == .failed(device: Self.device, errno: EBADMSG))
    }

    @Test func `a text cut at any byte is a number or is refused`() {
        let whole = Array("-26400.5\n".utf8)
        for count in 0...whole.count {
            let value = ConverterText.number(Array(whole.prefix(count)))
            #expect(value == nil || value.map { $0 <= 0 } == true)
        }
        let type = Array("le:s12/16>>4\n".utf8)
        for count in 0...type.count {
            let most = ConverterText.most(Array(type.prefix(count)))
            #expect(most == nil || most == 2_047)
        }
    }
}
