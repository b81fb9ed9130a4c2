import WESIO
import WESModel

/// A search and a cycle of readings on one bus, by the search and the scheduler of the product.
struct OneWireRun<Bus: OneWireBus> {
    private var master: TransactionMaster<Bus>
    private let devices: Int

    /// Opens the master; nil where it does not answer.
    init?(bus: Bus, devices: Int) {
        master = TransactionMaster(bus: bus)
        self.devices = devices
        guard (try? master.perform(.open)) != nil else { return nil }
    }

    /// Milliseconds of one pass of the search; nil where it missed a device.
    mutating func search() -> Double? {
        let start = master.now
        var search = ROMSearch()
        while let walk = search.next() {
            guard case .walked(let answer)? = try? master.perform(.walk(walk)) else { return nil }
            _ = search.take(answer)
        }
        return search.found.count == devices ? milliseconds(since: start) : nil
    }

    /// Milliseconds from the first conversion to the last reading of a cycle, and the groups that
    /// the supply of 100 mA allows; nil where a reading failed.
    mutating func cycle() -> (time: Double, groups: Int)? {
        var reader = OneWireReader(
            device: master.device, walks: true,
            description: OneWireDescription(master: master.device))
        var start: Instant?
        var groups = 1
        var left = devices
        while left > 0 {
            let now = master.now
            switch reader.next(at: now) {
            case .wait(let until): master.wait(until: until)
            case .job(let job):
                if case .convert(let roms, _, _) = job {
                    start = start ?? now
                    groups = (devices + roms.count - 1) / max(roms.count, 1)
                }
                let answer = Result { () throws(IOFailure) in try master.perform(job) }
                if case .read = job {
                    guard case .success(.probe(.temperature, _)) = answer else { return nil }
                    left -= 1
                }
                _ = reader.took(answer, of: job, at: master.now)
            }
        }
        return start.map { (milliseconds(since: $0), groups) }
    }

    private func milliseconds(since start: Instant) -> Double { (master.now - start).seconds * 1e3 }
}
