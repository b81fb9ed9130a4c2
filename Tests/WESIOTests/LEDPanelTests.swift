import Glibc
import Testing
import WESModel

@testable import WESIO

/// LEDs as files in the form of the kernel's LED class.
@Suite final class LEDPanelTests {
    private let root: String

    init() {
        var template = Array("/tmp/wes-leds-XXXXXX".utf8CString)
        root =
            mkdtemp(&template) == nil
            ? "/tmp"
            : String(
                decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for name in ["power", "beat", "tic1", "tic2"] {
            mkdir(root + "/" + name, 0o755)
            write(name, "brightness", "7\n")
            write(name, "max_brightness", "255\n")
            write(name, "trigger", "none timer [mmc0] heartbeat\n")
        }
    }

    deinit {
        for name in ["power", "beat", "tic1", "tic2"] {
            for file in ["brightness", "max_brightness", "trigger"] {
                unlink(root + "/" + name + "/" + file)
            }
            rmdir(root + "/" + name)
        }
        rmdir(root)
    }

    private func write(_ name: String, _ file: String, _ text: String) {
        let path = root + "/" + name + "/" + file
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor >= 0 { close(descriptor) }
        #expect(SmallFile.write(text, to: path) == 0)
    }

    private func read(_ name: String, _ file: String = "brightness") -> String {
        String((SmallFile.text(root + "/" + name + "/" + file) ?? "").prefix { $0 != "\n" })
    }

    private func panel(_ heartbeat: String? = nil) -> LEDPanel {
        LEDPanel(
            LEDsDescription(
                power: root + "/power", heartbeat: heartbeat ?? root + "/beat",
                tic1: root + "/tic1", tic2: root + "/tic2"))
    }

    private func signs(
        _ condition: TeleinfoCondition = .receiving, fault: Bool = false
    ) -> LEDSigns {
        var snapshot = Snapshot()
        let unit = UnitDescription(teleinfo: [1: TeleinfoDescription(device: "t")])
        Reducer.apply(.configured(unit, changed: unit.sources, at: .zero), to: &snapshot)
        snapshot.teleinfo[0].condition = condition
        if fault { snapshot.faults = [Fault(.mainsAbsent, .mains, since: .zero)] }
        return LEDSigns(snapshot)
    }

    /// What an LED shows in each eighth of the second after a tick: `X` lit, `.` dark.
    private func second(
        _ panel: inout LEDPanel, _ signs: LEDSigns, from start: Int64, _ name: String
    ) -> String {
        panel.tick(signs, at: .zero + .seconds(start))
        var shown = ""
        for slot in Int64(0)..<8 {
            let at = start * 1_000 + slot * 125 + 1
            _ = panel.show(at: .zero + .milliseconds(at))
            shown += read(name) == "0" ? "." : "X"
        }
        return shown
    }

    @Test func `the heart beats once a tick, twice while a fault stands`() {
        var panel = panel()
        #expect(second(&panel, signs(), from: 1, "beat") == "X.......")
        #expect(second(&panel, signs(), from: 2, "beat") == "X.......")
        #expect(second(&panel, signs(fault: true), from: 3, "beat") == "X.X.....")
        #expect(read("power") == "255")
    }

    @Test func `the LED of a meter is steady, slow or fast`() {
        var panel = panel()
        #expect(second(&panel, signs(.receiving), from: 1, "tic1") == "XXXXXXXX")
        #expect(second(&panel, signs(.garbage), from: 2, "tic1") == "X.X.X.X.")
        let slow = [
            second(&panel, signs(.silent), from: 3, "tic1"),
            second(&panel, signs(.silent), from: 4, "tic1"),
        ]
        #expect(Set(slow) == ["XXXXXXXX", "........"])
        #expect(read("tic2") == "0")
    }

    @Test func `without ticks everything goes out but the supply`() {
        var panel = panel()
        _ = second(&panel, signs(), from: 1, "beat")
        #expect(read("tic1") == "255")
        #expect(panel.show(at: .zero + .milliseconds(2_200)) == .zero + .seconds(4))
        #expect(read("beat") == "0")
        #expect(read("tic1") == "255")
        #expect(panel.show(at: .zero + .seconds(4)) == nil)
        #expect(read("tic1") == "0")
        #expect(read("beat") == "0")
        #expect(read("power") == "255")
    }

    @Test func `nothing is written while nothing changes`() {
        var panel = panel()
        _ = second(&panel, signs(), from: 1, "tic1")
        // Somebody else writes: it stands until this LED changes.
        write("tic1", "brightness", "3\n")
        _ = second(&panel, signs(), from: 2, "tic1")
        #expect(read("tic1") == "3")
    }

    @Test func `a LED is taken from its trigger and given back as it was`() {
        var panel = panel()
        _ = second(&panel, signs(), from: 1, "beat")
        #expect(read("power", "trigger") == "none")
        panel.giveBack()
        #expect(read("power") == "7")
        #expect(read("power", "trigger") == "mmc0")
    }

    @Test func `a name that is none is told, and the others go on`() {
        var panel = panel(root + "/nowhere")
        #expect(second(&panel, signs(), from: 1, "tic1") == "XXXXXXXX")
        let told = panel.news(at: .zero)
        guard case .link(.leds, .missing(let device), _)? = told.first else {
            Issue.record("\(told)")
            return
        }
        #expect(device == root + "/nowhere")
        #expect(panel.news(at: .zero).isEmpty)
    }

    @Test func `names of the class are found below sysfs, and lead nowhere else`() {
        for name in ["wes-none", "", "../../etc"] {
            var folder = LEDFolder(name: name)
            #expect(throws: IOFailure.self) { _ = try folder.take() }
        }
    }

    @Test func `the driver beats with the ticks and gives back at the end`() {
        let driver = LEDDriver(
            LEDsDescription(power: root + "/power", heartbeat: root + "/beat")
        ) { _ in }
        driver.tick(signs())
        let end = UnitClock.monotonic() + .seconds(20)
        while read("power") != "255", UnitClock.monotonic() < end { usleep(1_000) }
        #expect(read("power") == "255")
        driver.stop()
        #expect(read("power") == "7")
        #expect(read("power", "trigger") == "mmc0")
    }
}
