import Testing

@testable import WESModel

@Suite struct BoardChannelTests {
    @Test func `an output of a board is read and written`() {
        let channel = BoardChannel("ds2408:29-00000012ab34:7")
        #expect(channel == BoardChannel(rom: ROMCode(family: 0x29, serial: 0x12AB34), channel: 7))
        #expect(channel?.line == "ds2408:29-00000012AB34:7")
    }

    @Test func `another line is no output of a board`() {
        for line in [
            "", "gpiochip0:23", "sim:/run/lines:3", "ds2408", "ds2408:29-00000012AB34",
            "ds2408:29-00000012AB34:8", "ds2408:29-00000012AB34:-1", "ds2408:29-00000012AB34:07",
            "ds2408:28-00000012AB34:0", "ds2408:29-12AB34:0", "ds2408:29-00000012AB34:0:1",
            "DS2408:29-00000012AB34:0",
        ] {
            #expect(BoardChannel(line) == nil, "\(line)")
        }
    }
}
