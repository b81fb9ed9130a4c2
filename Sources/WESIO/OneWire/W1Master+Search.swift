import Glibc
import WESModel

extension W1Master {
    /// Between two looks at a file, in milliseconds.
    private static let pause: Int32 = 10
    private static let conversionTime = Delay.seconds(2)
    /// Between two searches of the kernel by itself.
    private static let period = Delay.seconds(10)
    /// How long a search may take: more than a second a device on a slow machine.
    private static let searchTime = Delay.seconds(30)

    /// Has every bus search once; false where one cannot be asked, or does not end in time.
    ///
    /// A bus that searches by itself goes back to sleep when it is woken before its ten seconds are
    /// over, so it stops doing so at the first search, which may begin that late.
    mutating func search() -> Bool {
        // The kernel takes one off when the search has ended.
        askForSearch()
            && wait(Self.searchTime) {
                masters.allSatisfy { (number($0, "w1_master_search") ?? 0) == 0 }
            }
    }

    /// Begins a search that nobody waits for, where the kernel makes none and the last one is old.
    mutating func followList() {
        guard let searched, now - searched >= Self.period else { return }
        _ = askForSearch()
    }

    private mutating func askForSearch() -> Bool {
        searched = now
        var isAsked = !masters.isEmpty
        for master in masters {
            guard let wish = number(master, "w1_master_search"),
                write(master, "w1_master_search", text: "1")
            else {
                isAsked = false
                continue
            }
            if wish != 0, wishes[master] == nil { wishes[master] = wish }
        }
        return isAsked
    }

    /// Has the buses search by themselves again, as they did before.
    mutating func restoreSearch() {
        for (master, wish) in wishes {
            _ = write(master, "w1_master_search", text: String(wish))
        }
        wishes = [:]
        searched = nil
    }

    /// Takes devices off the list and searches once: those that are there come back.
    ///
    /// Nil where that may not be done.
    mutating func foundAgain(_ roms: [ROMCode]) -> Set<ROMCode>? {
        guard !roms.isEmpty else { return [] }
        let isRemoved = roms.map { rom in
            let name = name(rom)
            let owner = masters.first { master in
                text(master, "w1_master_slaves")?.split(separator: "\n").contains { $0 == name }
                    ?? false
            }
            return owner.map { write($0, "w1_master_remove", text: name) } ?? false
        }
        guard isRemoved.contains(true), search(), let found = try? folder.list() else {
            return nil
        }
        let listed = Set(W1Listing(found).roms)
        // What could not be taken off the list proves nothing by being on it.
        return Set(zip(roms, isRemoved).filter { !$1 || listed.contains($0) }.map(\.0))
    }

    /// Begins the conversions of all thermometers at once and waits for them.
    ///
    /// Their next readings then answer at once. Where that may not be done each reading converts by itself.
    func convertTogether() {
        for master in masters where write(master, "therm_bulk_read", text: "trigger") {
            _ = wait(Self.conversionTime) { number(master, "therm_bulk_read") != -1 }
        }
    }

    /// Those that neither answer nor are found by a search; where no search may be made, the list
    /// of the kernel has the last word.
    mutating func missing(of roms: [ROMCode]) -> Set<ROMCode> {
        let silent = roms.filter { !answers($0) }
        return foundAgain(silent).map { Set(silent).subtracting($0) } ?? []
    }

    /// True when the device can be read now.
    ///
    /// The kernel reads the scratchpad of a thermometer for its alarm limits, without a conversion
    /// and with its check byte; where that fails it writes two zeros.
    func answers(_ rom: ROMCode) -> Bool {
        if rom.isThermometer {
            let limits = text(name(rom), "alarms")?.prefix { $0 != "\n" } ?? ""
            return !limits.isEmpty && limits != "0 0"
        }
        if rom.isRelayBoard { return board(rom) != nil }
        return false
    }

    private func wait(_ time: Delay, until isReached: () -> Bool) -> Bool {
        let limit = now + time
        while !isReached() {
            guard now < limit else { return false }
            poll(nil, 0, Self.pause)
        }
        return true
    }
}
