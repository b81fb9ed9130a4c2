import Testing

@testable import WESIO
@testable import WESModel

@Suite struct LineAddressTests {
    @Test func `a chip is written by its number, its path or its label`() {
        for (text, chip) in [
            ("gpiochip0:17", "gpiochip0"), ("/dev/gpiochip0:17", "gpiochip0"),
            ("pinctrl-bcm2711:17", "pinctrl-bcm2711"), ("a:b:17", "a:b"), ("sim:/x:17", "sim:/x"),
        ] {
            let address = LineAddress(text)
            #expect(address?.chip == chip)
            #expect(address?.offset == 17)
            #expect(address?.link.rawValue == "lines:" + chip)
            #expect(LineAddress.device(of: address?.link.rawValue ?? "") == chip)
        }
    }

    @Test func `a line with a name, or beyond the 64 of a record, is taken by itself`() {
        for text in ["GPIO17", "gpiochip0", "PIN_11 [I2C]", "gpiochip1:64", "gpiochip1:287", "a:b"]
        {
            let address = LineAddress(text)
            #expect(address?.offset == 0)
            #expect(address?.link.rawValue == "line:" + text)
            #expect(LineAddress.device(of: address?.link.rawValue ?? "") == text)
            #expect(LineAddress.isAlone(address?.link.rawValue ?? ""))
        }
    }

    @Test func `what is no line of a chip is none`() {
        for text in ["", "ds2408:29-00000012AB34:0", "sim:/x", "sim:/x:64", "sim:/x:a"] {
            #expect(LineAddress(text) == nil, "\(text)")
        }
    }

    @Test func `any text is read without a trap`() {
        for text in [
            ":", "::", ":1", "a:", "a:-1", "a:99999999999999999999", "é:3", "/dev/gpiochip",
        ] {
            _ = LineAddress(text)
        }
    }

    @Test func `two spellings of one line are refused`() throws {
        let text = """
            [counters.1]
            line = "gpiochip0:17"
            [relays.1]
            line = "/dev/gpiochip0:17"
            """
        guard case .failure(let problems) = UnitConfiguration.parse(text, file: "f") else {
            Issue.record("taken")
            return
        }
        #expect(problems.all.map(\.reason) == [.sharedDevice(with: "counters.1.line")])
        #expect(problems.all.map(\.line) == [4])
    }

    @Test func `the holder that the kernel shows is the terminal, or the sorts of several`() {
        #expect(WantedLines.consumer([.counter(1)]) == "wes counters.1")
        let several: [SourceID] = [.contact(1), .counter(1), .counter(4), .contact(2)]
        #expect(WantedLines.consumer(several) == "wes contacts counters")
        #expect(WantedLines.consumer([.relay(1), .relay(2)]) == "wes relays")
    }

    @Test func `a chip that is not there is missing, by any of its names`() {
        for (device, isLine) in [
            ("gpiochip4711", false), ("/dev/gpiochip4711", false), ("no such label", false),
            ("no such line", true), ("gpiochip4711:99", true),
        ] {
            let stream = GPIOStream(device: device, isLine: isLine)
            stream.want(WantedLines(inputs: [0: .counter(1)]))
            #expect(throws: IOFailure.self) { try stream.open() }
            do throws(IOFailure) {
                try stream.open()
            } catch {
                #expect(error.code == .missing)
                #expect(error.device == device)
            }
            #expect(stream.descriptor == nil)
        }
    }

    @Test func `a device that is no chip is refused with the reason of the system`() {
        let stream = GPIOStream(device: "/dev/null", isLine: false)
        do throws(IOFailure) {
            try stream.open()
            Issue.record("opened")
        } catch {
            #expect(error.code == .system)
        }
    }
}
