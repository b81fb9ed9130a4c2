import Glibc
import WESIO
import WESModel

/// What a search and a cycle of readings take, beside what the bus itself needs.
enum OneWireBench {
    /// Prints the table; false where a device was missed.
    static func table() -> Bool {
        print(
            """
            DS2480B at 9600 baud, DS18B20 of 12 bits, 100 mA; ms. wire: the slots alone; line: with \
            the serial
            characters; virtual: measured on the virtual clock; pty: at real pace; cpu: the work of \
            both ends.
                        one pass of the search                    one cycle of readings
            devices     wire    line virtual     pty   cpu   groups    wire    line virtual     pty
            """)
        return [1, 10, 50, 90].allSatisfy { row($0) }
    }

    private static func row(_ devices: Int) -> Bool {
        let bus = SimulatedOneWireBus(
            (0..<devices).map {
                ROMCode(family: 0x28, serial: UInt64($0) &* 0x9E37_79B9_7F4A_7C15 >> 16)
            })
        let line = MemoryByteLine(SimulatedDS2480B(bus: bus))
        guard var run = OneWireRun(bus: DS2480BBus(line: line), devices: devices) else {
            return false
        }
        let before = clock()
        guard let search = run.search() else { return false }
        let work = Double(clock() - before) / Double(CLOCKS_PER_SEC) * 1e3
        guard let (cycle, groups) = run.cycle() else { return false }
        let real = real(bus, devices)
        let count = Double(devices)
        print(
            column(count, 7), column(count * OneWireTimes.walkOnWire, 8),
            column(count * OneWireTimes.walk, 7), column(search, 7),
            column(real?.search ?? .nan, 7), column(work, 5), column(Double(groups), 8),
            column(OneWireTimes.cycle(devices: devices, groups: groups, onWire: true), 7),
            column(OneWireTimes.cycle(devices: devices, groups: groups, onWire: false), 7),
            column(cycle, 7), column(real?.cycle ?? .nan, 7))
        return true
    }

    /// The same on a pseudo-terminal; nil where none can be had, or a device was missed.
    private static func real(
        _ bus: SimulatedOneWireBus, _ devices: Int
    ) -> (search: Double, cycle: Double)? {
        let link = "/tmp/wes-bench-onewire.\(getpid())"
        let key = SimulatedKey()
        defer { key.end() }
        guard key.play(bus, at: link),
            var run = OneWireRun(
                bus: DS2480BBus(line: SerialByteLine(device: link)), devices: devices),
            let search = run.search(), let (cycle, _) = run.cycle()
        else { return nil }
        return (search, cycle)
    }

    private static func column(_ value: Double, _ width: Int) -> String {
        let text = value.isFinite ? String(Int(value.rounded())) : "-"
        return String(repeating: " ", count: max(width - text.utf8.count, 0)) + text
    }
}
