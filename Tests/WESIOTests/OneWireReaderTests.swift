import Testing
import WESIO
import WESModel

struct OneWireReaderTests {
    private static let first = ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)
    private static let second = ROMCode(family: 0x28, serial: 0x0316_A279_48D3)
    private static let board = ROMCode(family: 0x29, serial: 0x12_AB34)
    private static let mild = ProbeResult.temperature(Temperature(celsius: 20))

    private func bench(_ devices: [ROMCode], supply: Double = 100) -> BusBench {
        var bench = BusBench(supply: supply)
        bench.master.devices = devices
        return bench
    }

    @Test func `two agreeing passes at the start bring the devices in, then each is read`() {
        var bench = bench([Self.first, Self.second])
        let facts = bench.run(2)
        #expect(facts.contains(.listed([Self.second, Self.first])))
        #expect(facts.contains(.measured(Self.first, Self.mild)))
        #expect(facts.contains(.line(.ok)))
        let walks = bench.master.jobs.count { if case .walk = $0 { true } else { false } }
        #expect(walks == 4, "two passes of two devices")
    }

    @Test func `a reading waits for the conversion before it`() {
        var bench = bench([Self.first])
        _ = bench.run(0.7)
        #expect(!bench.master.jobs.contains(.read(Self.first)))
        _ = bench.run(0.3)
        #expect(bench.master.jobs.contains(.read(Self.first)))
    }

    @Test func `all convert at once where the supply feeds them, else in the fewest groups`() {
        let many = (1...90).map { ROMCode(family: 0x28, serial: UInt64($0)) }
        var whole = bench(many, supply: 200)
        _ = whole.run(20)
        #expect(whole.master.jobs.contains(.convert(many, broadcast: true, power: false)))
        var groups = bench(many)
        _ = groups.run(20)
        let first = Array(many[0..<45])
        #expect(groups.master.jobs.contains(.convert(first, broadcast: false, power: false)))
        let schedule = groups.facts.contains { fact in
            if case .scheduled(let plan) = fact {
                plan.groups == 2 && plan.devices == 90
            } else {
                false
            }
        }
        #expect(schedule || bench(many).facts.isEmpty)
    }

    @Test func `a device that stops answering is absent after three failed verifications`() {
        var bench = bench([Self.first, Self.second])
        _ = bench.run(3)
        bench.master.devices = [Self.second]
        bench.master.jobs = []
        let facts = bench.run(6)
        #expect(facts.contains(.measured(Self.first, .absent)))
        #expect(facts.contains(.listed([Self.second])))
        let index = bench.master.jobs.firstIndex(of: .read(Self.first)) ?? 0
        #expect(
            Array(bench.master.jobs[index...].prefix(5)) == [
                .read(Self.first), .line, .verify(Self.first), .verify(Self.first),
                .verify(Self.first),
            ])
    }

    @Test func `a device that misses one answer stays`() {
        var bench = bench([Self.first])
        bench.master.results[Self.first] = [Self.mild, .empty, Self.mild]
        let facts = bench.run(12)
        #expect(facts.contains(.measured(Self.first, .empty)))
        #expect(!facts.contains(.measured(Self.first, .absent)))
    }

    @Test func `a lost device is looked for, and comes back without a search`() {
        var bench = bench([Self.first])
        _ = bench.run(2)
        bench.master.devices = [Self.second]
        _ = bench.run(12)
        bench.master.devices = [Self.first]
        #expect(bench.run(12).contains(.listed([Self.first])))
    }

    @Test func `a device of a former run is looked for from the start`() {
        var bench = BusBench(known: [Self.first])
        bench.master.devices = [Self.second]
        #expect(bench.run(2).contains(.listed([Self.second])))
        bench.master.devices = [Self.second, Self.first]
        #expect(bench.run(12).contains(.listed([Self.second, Self.first])))
    }

    @Test(arguments: [OneWireLine.short, .stuckLow, .absent])
    func `a line that cannot be read is told, and nothing on it is called absent`(
        line: OneWireLine
    ) {
        var bench = bench([Self.first])
        _ = bench.run(2)
        bench.master.badLine = line
        let facts = bench.run(10)
        #expect(facts.contains(.line(line)))
        #expect(!facts.contains(.measured(Self.first, .absent)))
        bench.master.badLine = nil
        let back = bench.run(5)
        #expect(back.contains(.line(.ok)))
        #expect(back.contains(.measured(Self.first, Self.mild)))
    }

    @Test func `a wrong check byte is told and read again at once`() {
        var bench = bench([Self.first])
        bench.master.results[Self.first] = [.checksum, Self.mild]
        let facts = bench.run(2)
        let read = facts.filter { if case .measured = $0 { true } else { false } }
        #expect(read == [.measured(Self.first, .checksum), .measured(Self.first, Self.mild)])
    }

    @Test func `a probe that shows its power-up value converts once more before it is told`() {
        var bench = bench([Self.first])
        bench.master.results[Self.first] = [.powerOn, Self.mild]
        #expect(!bench.run(4).contains(.measured(Self.first, .powerOn)))
        bench.master.results[Self.first] = [.powerOn, .powerOn]
        #expect(bench.run(6).contains(.measured(Self.first, .powerOn)))
    }

    @Test func `a search tells each walk and each pass, and readings go between the passes`() {
        var bench = bench([Self.first, Self.second])
        _ = bench.run(3)
        bench.master.jobs = []
        let answers = bench.send(.searchOneWire(passes: 200))
        #expect(answers.contains { if case .answered(_, .started, _) = $0 { true } else { false } })
        let facts = bench.run(8)
        #expect(facts.contains(.pass(100, found: [Self.second, Self.first])))
        #expect(facts.contains(.searchEnded(isComplete: true)))
        #expect(facts.contains(.measured(Self.first, Self.mild)))
        let progress = facts.contains { fact in
            if case .progress(let where_) = fact {
                where_.found == 1 && where_.branch != nil
            } else {
                false
            }
        }
        #expect(progress)
    }

    @Test func `a search that is stopped says so and leaves what is there`() {
        var bench = bench([Self.first])
        _ = bench.run(3)
        _ = bench.send(.searchOneWire(passes: 50))
        _ = bench.run(0.2)
        let stopped = bench.send(.stopSearch, as: 2)
        let ended = stopped.contains { event in
            if case .oneWire(.searchEnded(isComplete: false), _) = event { true } else { false }
        }
        #expect(ended)
        #expect(!bench.run(6).contains(.measured(Self.first, .absent)))
    }

    @Test func `a search on a line without devices ends and says the line`() {
        var bench = bench([])
        _ = bench.run(3)
        _ = bench.send(.searchOneWire(passes: 4))
        let facts = bench.run(3)
        #expect(facts.contains(.pass(4, found: [])))
        #expect(facts.contains(.searchEnded(isComplete: true)))
    }

    @Test func `a parasite probe converts under the strong pull-up, and nothing else is sent`() {
        var bench = bench([Self.first])
        bench.master.parasites = [Self.first]
        let facts = bench.run(8)
        #expect(facts.contains(.powered(Self.first, isParasite: true)))
        let convert = OneWireJob.convert([Self.first], broadcast: true, power: true)
        let index = bench.master.jobs.firstIndex(of: convert)
        #expect(index.map { bench.master.jobs[$0 + 1] } == .endPower)
    }

    @Test func `locating reads every second, and stops when told`() {
        var bench = bench([Self.first])
        _ = bench.run(3)
        _ = bench.send(.locateProbe(true))
        let reading = OneWireEvent.measured(Self.first, Self.mild)
        #expect(bench.run(10).count { $0 == reading } >= 9)
        _ = bench.send(.locateProbe(false))
        _ = bench.run(2)
        #expect(bench.run(10).count { $0 == reading } <= 3)
    }

    @Test func `a master that goes away is unplugged, and is opened again`() {
        var bench = bench([Self.first])
        _ = bench.run(3)
        bench.master.failure = IOFailure(.unplugged, device: bench.master.device)
        _ = bench.run(5)
        let gone = bench.events.contains { event in
            if case .link(.oneWire, .unplugged, _) = event { true } else { false }
        }
        #expect(gone)
        bench.master.failure = nil
        #expect(bench.run(6).contains(.measured(Self.first, Self.mild)))
    }

    @Test func `a master that searches by itself is listed at each cycle`() {
        var bench = BusBench(walks: false)
        bench.master.devices = [Self.first]
        #expect(bench.run(3).contains(.measured(Self.first, Self.mild)))
        bench.master.devices = [Self.first, Self.second]
        #expect(bench.run(6).contains(.listed([Self.second, Self.first])))
        bench.master.devices = [Self.second]
        #expect(bench.run(6).contains(.listed([Self.second])))
    }

    @Test func `a relay board that is there is read at each cycle`() {
        var bench = bench([Self.board])
        _ = bench.run(3)
        #expect(bench.master.jobs.contains(.board(Self.board)))
    }
}
