import Testing
import WESModel

@testable import WESIO

/// The reader of the RS485 bus against meters on a virtual clock.
@Suite struct ModbusReaderTests {
    private func bench(
        _ mishaps: [ModbusSlave.Mishap], _ change: (inout ModbusDescription) -> Void = { _ in }
    ) -> ModbusBench {
        var meters: [String: Int] = [:]
        var slaves: [UInt8: ModbusSlave] = [:]
        for (index, mishap) in mishaps.enumerated() {
            meters["m\(index + 1)"] = 10 * (index + 1)
            var slave = ModbusBench.healthy(volts: 230 + Float(index))
            slave.mishap = mishap
            slaves[UInt8(10 * (index + 1))] = slave
        }
        var bus = ModbusBench.bus(meters)
        change(&bus)
        return ModbusBench(bus, slaves)
    }

    @Test func `every meter is read once a second and its registers make one turn`() throws {
        var bench = bench([.none, .none])
        bench.run(seconds: 10.5)
        #expect((10...11).contains(bench.values("m1").count))
        #expect((10...11).contains(bench.values("m2").count))
        let values = try #require(bench.values("m2").last)
        #expect(values.voltages == [1: Voltage(volts: 231)])
        #expect(values.powers == [1: Power(watts: 1_250)])
        #expect(values.power == Power(watts: 1_250))
        #expect(values.imported == Energy(wattHours: 12_500))
        #expect(values.exported == nil)
        #expect(bench.failures("m1").isEmpty && bench.failures("m2").isEmpty)
    }

    @Test func `the port gets the settings of the bus`() {
        for (parity, stop, format) in [
            (ModbusDescription.Parity.none, 1, LineSettings.Format.eightNone),
            (.none, 2, .eightNoneTwo), (.even, 1, .eightEven), (.odd, 1, .eightOdd),
        ] {
            let bench = bench([.none]) {
                $0.baud = 19_200
                $0.parity = parity
                $0.stopBits = stop
            }
            #expect(bench.link.settings == LineSettings(baud: 19_200, format: format))
        }
    }

    @Test func `two questions are 20 ms of silence apart, more where the meter wants it`() {
        for (wanted, least) in [(nil, 0.020), (Delay.milliseconds(100), 0.100)] {
            var bench = bench([.none]) { $0.meters["m1"]?.map.gap = wanted }
            bench.run(seconds: 5)
            // A question of 8 bytes, 30 ms of delay, an answer of 9 bytes at 1 ms a byte.
            let gaps = zip(bench.questions, bench.questions.dropFirst()).map { $1.at - $0.at }
            #expect((gaps.min() ?? 0) >= least + 0.0465 - 1e-9)
        }
    }

    @Test func `registers that lie near each other come in one answer, far ones do not`() {
        let registers = [
            ModbusRegister(.voltage, phase: 1, address: 0, format: .float32),
            ModbusRegister(.current, phase: 1, address: 6, format: .float32),
            ModbusRegister(.imported, address: 0x48, format: .float32),
        ]
        var bench = ModbusBench(ModbusBench.bus(["a": 3], registers), [3: ModbusSlave()])
        bench.run(seconds: 0.9)
        #expect(
            bench.slaves[3]?.asked.map { Array($0[2..<6]) } == [[0, 0, 0, 8], [0, 0x48, 0, 2]])
    }

    @Test func `a meter that refuses the registers between is asked for its own alone`() {
        let near = [
            ModbusRegister(.voltage, phase: 1, address: 0, format: .float32),
            ModbusRegister(.current, phase: 1, address: 6, format: .float32),
            ModbusRegister(.frequency, address: 0x46, format: .float32),
        ]
        var slave = ModbusSlave(isStrict: true)
        slave.put(230, at: 0)
        slave.put(4, at: 6)
        slave.put(50, at: 0x46)
        var bench = ModbusBench(ModbusBench.bus(["a": 3], near), [3: slave])
        bench.run(seconds: 5)
        #expect(bench.failures("a").isEmpty)
        #expect(bench.values("a").count >= 4)
        #expect(bench.values("a").last?.currents == [1: Current(amperes: 4)])
        #expect(bench.slaves[3]?.asked.filter { $0[5] == 8 }.count == 1)
    }

    @Test(arguments: [
        (ModbusSlave.Mishap.crc, ModbusFailure.crc), (.parity, .parity), (.cut(1), .cut),
        (.cut(2), .cut), (.cut(3), .cut), (.cut(8), .cut), (.silent, .silence),
        (.exception(2), .exception(2)), (.exception(4), .exception(4)),
        (.exception(11), .exception(11)),
    ])
    func `what goes wrong is named, and the other meter is read on`(
        mishap: ModbusSlave.Mishap, failure: ModbusFailure
    ) {
        var bench = bench([mishap, .none])
        bench.run(seconds: 10)
        #expect(bench.values("m1").isEmpty)
        #expect(!bench.failures("m1").isEmpty)
        #expect(Set(bench.failures("m1")) == [failure])
        #expect(bench.values("m2").count >= 7)
        #expect(bench.failures("m2").isEmpty)
    }

    @Test func `a damaged answer is asked for once again at once`() {
        var bench = bench([.crc])
        bench.run(seconds: 0.9)
        #expect(bench.failures("m1") == [.crc, .crc])
    }

    @Test(arguments: [ModbusSlave.Mishap.echo, .glitch])
    func `what an adapter hears of the question does not hide the answer`(
        mishap: ModbusSlave.Mishap
    ) {
        var bench = bench([mishap])
        bench.run(seconds: 5)
        #expect(bench.failures("m1").isEmpty)
        #expect(bench.values("m1").count >= 4)
    }

    @Test func `a meter that is never there costs a time-out at most in a turn, ever more rarely`()
    {
        var bench = bench([.silent, .none])
        bench.run(seconds: 60)
        let own = bench.questions.filter { $0.bytes[0] == 10 }
        #expect(own.count <= 12)
        #expect(bench.failures("m1").count >= 3)
        // Three failures within ten seconds, so that the rule speaks in time.
        #expect(own.count { $0.at < 8 } >= 3)
        let others = bench.events.compactMap { event -> Double? in
            if case .modbus(.modbus("m2"), .values, let at) = event {
                at.nanoseconds.asSeconds
            } else {
                nil
            }
        }
        let longest = zip(others, others.dropFirst()).map { $1 - $0 }.max() ?? 60
        #expect(longest < 1.9)
    }

    @Test func `nine dead meters do not starve the tenth`() {
        var bench = bench(Array(repeating: .silent, count: 9) + [.none])
        bench.run(seconds: 60)
        let times = bench.events.compactMap { event -> Double? in
            if case .modbus(.modbus("m10"), .values, let at) = event {
                at.nanoseconds.asSeconds
            } else {
                nil
            }
        }
        #expect((times.first ?? 60) < 8)
        #expect((zip(times, times.dropFirst()).map { $1 - $0 }.max() ?? 60) < 1.9)
        for number in 1...9 { #expect(bench.failures("m\(number)").count >= 3) }
    }

    @Test func `a meter that comes back is read again within ten seconds`() {
        var bench = bench([.silent, .none])
        bench.run(seconds: 60)
        bench.slaves[10]?.mishap = .none
        bench.run(seconds: 10)
        #expect(bench.values("m1").count >= 2)
    }

    @Test func `an answer after its time is not taken for that of the next meter`() {
        var bench = bench([.late(.milliseconds(800)), .none])
        bench.run(seconds: 30)
        #expect(bench.values("m1").isEmpty)
        #expect(bench.values("m2").count >= 15)
        #expect(bench.values("m2").allSatisfy { $0.voltages == [1: Voltage(volts: 231)] })
    }

    @Test(arguments: [701, 750, 900, 1_100, 1_400])
    func `an answer after its time is not taken for that to the next question`(late: Int) {
        // Two blocks of the same length: nothing but time tells their answers apart.
        let registers = [
            ModbusRegister(.voltage, phase: 1, address: 0, format: .float32),
            ModbusRegister(.frequency, address: 0x46, format: .float32),
        ]
        var slave = ModbusSlave()
        slave.put(230, at: 0)
        slave.put(50, at: 0x46)
        var bench = ModbusBench(ModbusBench.bus(["a": 3], registers), [3: slave])
        for _ in 0..<20 {
            bench.slaves[3]?.mishap = .late(.milliseconds(Int64(late)))
            bench.run(seconds: 0.5)
            bench.slaves[3]?.mishap = .none
            bench.run(seconds: 5)
        }
        #expect(!bench.values("a").isEmpty)
        for values in bench.values("a") {
            #expect(values.voltages == [1: Voltage(volts: 230)])
            #expect(values.frequency == Frequency(hertz: 50))
        }
    }

    @Test func `a slow meter is read with a time-out of its own`() {
        var bench = bench([.late(.milliseconds(800))]) {
            $0.meters["m1"]?.timeout = .milliseconds(900)
        }
        bench.run(seconds: 10)
        #expect(bench.failures("m1").isEmpty)
        #expect(bench.values("m1").count >= 3)
    }

    @Test func `a silent meter is found at the address beside it`() {
        for actual in [UInt8(6), 4, 1, 9] {
            var bench = ModbusBench(ModbusBench.bus(["a": 5]), [actual: ModbusBench.healthy()])
            bench.run(seconds: actual == 9 ? 40 : 10)
            #expect(bench.found("a").first == Int(actual))
            #expect(bench.values("a").isEmpty)
        }
    }

    @Test func `an address of another meter is never asked for this one, nor one that is no meter`()
    {
        var bus = ModbusBench.bus(["a": 5, "b": 6])
        bus.meters["b"]?.timeout = .milliseconds(700)
        var odd = ModbusBench.healthy(volts: 12)
        odd.delay = .milliseconds(20)
        var bench = ModbusBench(bus, [6: ModbusBench.healthy(), 4: odd])
        bench.run(seconds: 30)
        #expect(bench.found("a").isEmpty)
        #expect(bench.values("b").count >= 15)
        #expect(bench.slaves[4]?.asked.isEmpty == false)
    }

    @Test func `the search ends when the meter answers`() {
        var bench = bench([.silent])
        bench.run(seconds: 12)
        bench.slaves[10]?.mishap = .none
        bench.run(seconds: 12)
        let before = bench.questions.count
        bench.run(seconds: 10)
        #expect(bench.questions.dropFirst(before).allSatisfy { $0.bytes[0] == 10 })
    }

    @Test func `nothing is asked while the port is closed, and the turn begins anew after`() {
        var bench = bench([.none])
        bench.run(seconds: 2)
        bench.link.change(to: .unplugged(device: "/dev/ttyS1", since: bench.link.now))
        let before = bench.questions.count
        bench.run(seconds: 5)
        #expect(bench.questions.count == before)
        bench.link.change(to: .open(device: "/dev/ttyS1", honoured: true))
        bench.run(seconds: 2)
        #expect(bench.questions.count > before)
    }

    @Test func `a bus without meters is open and asks nothing`() {
        var bench = ModbusBench(ModbusDescription(device: "/dev/ttyS1"), [:])
        bench.run(seconds: 5)
        #expect(bench.questions.isEmpty)
    }

    @Test func `a line of noise stops nobody for ever`() {
        var bench = bench([.none])
        for _ in 0..<2_000 {
            bench.link.receive([0xA5], baud: 9_600, at: bench.link.now + .milliseconds(5))
            bench.run(seconds: 0.001)
        }
        #expect(!bench.questions.isEmpty)
        bench.run(seconds: 5)
        #expect(!bench.values("m1").isEmpty)
    }
}

extension Int64 {
    fileprivate var asSeconds: Double { Double(self) / 1e9 }
}
