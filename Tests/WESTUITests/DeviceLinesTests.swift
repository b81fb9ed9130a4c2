import Testing
import WESIO

@testable import WESTUI

@Suite struct DeviceLinesTests {
    private func port(
        path: String = "/dev/serial/by-id/usb-adapter-if00-port0",
        isOpenToGroup: Bool = true, isAllowed: Bool = false
    ) -> FoundDevice {
        FoundDevice(
            kind: .serial, path: path, node: "/dev/ttyUSB0", owner: "root", group: "dialout",
            isOpenToGroup: isOpenToGroup, isAllowed: isAllowed)
    }

    @Test func `a device that is refused says how to be allowed`() {
        let text = ConfigurationText(language: .english)
        let line = DevicesCommand.columns(port(), 70, text)
        #expect(line.contains("/dev/ttyUSB0  root:dialout  access refused"))
        #expect(line.contains("usermod -aG dialout $USER"))
    }

    @Test func `joining a group that may not open the device is not advised`() {
        let text = ConfigurationText(language: .french)
        let line = DevicesCommand.columns(port(isOpenToGroup: false), 70, text)
        #expect(line.hasSuffix("accès refusé : réservé à son propriétaire"))
        #expect(!line.contains("usermod"))
    }

    @Test func `columns are kept where a path is wider than they are`() {
        let text = ConfigurationText(language: .english)
        let line = DevicesCommand.columns(port(path: "/dev/ttyUSB0", isAllowed: true), 0, text)
        #expect(line == "serial   /dev/ttyUSB0 root:dialout  access allowed")
    }

    @Test func `a server belongs to nobody`() {
        let server = FoundDevice(
            kind: .oneWire, path: "owserver:localhost:4304", node: "owserver:localhost:4304",
            owner: "", group: "", isAllowed: true)
        let text = ConfigurationText(language: .english)
        #expect(
            DevicesCommand.columns(server, 24, text)
                == "onewire  owserver:localhost:4304   access allowed")
    }

    @Test func `a chip has its lines, and says who holds them`() {
        let chip = FoundChip(
            label: "pinctrl-bcm2711", lineCount: 58,
            held: [
                FoundChip.HeldLine(offset: 17, name: "GPIO17", holder: "wes counters.1"),
                FoundChip.HeldLine(offset: 42, name: "", holder: "ACT"),
            ])
        let device = FoundDevice(
            kind: .gpio, path: "pinctrl-bcm2711", node: "/dev/gpiochip0", owner: "root",
            group: "gpio", isAllowed: true, chip: chip)
        let text = ConfigurationText(language: .english)
        #expect(
            DevicesCommand.columns(device, 15, text)
                == "gpio     pinctrl-bcm2711  /dev/gpiochip0  root:gpio  58 lines  access allowed")
        #expect(
            DevicesCommand.heldLines(device) == [
                "         pinctrl-bcm2711:17  GPIO17  wes counters.1",
                "         pinctrl-bcm2711:42  ACT",
            ])
        #expect(
            DevicesCommand.object(device).hasSuffix(
                #","label":"pinctrl-bcm2711","lines":58,"held":[{"line":17,"name":"GPIO17","#
                    + #""holder":"wes counters.1"},{"line":42,"name":"","holder":"ACT"}]}"#))
    }
}
