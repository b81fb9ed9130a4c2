import Glibc
import WESModel

extension W1Master {
    /// Between two looks at a file, in milliseconds.
    private static let pause: Int32 = 10
    private static let conversionTime = Delay.seconds(2)
    /// How long a search may take: more than a second a device on a slow machine.
    private static let searchTime = Delay.seconds(30)

    /// Has every bus search once; false where one cannot be asked, or does not end in time.
    func search() -> Bool {
        var isDone = !masters.isEmpty
        // The kernel counts a search when it begins: the beginning of a second one is the end of
        // the first.
        for master in masters where !(begins(master) && begins(master)) { isDone = false }
        return isDone
    }

    /// Asks a bus for a search and waits until it begins.
    private func begins(_ master: String) -> Bool {
        guard let wish = number(master, "w1_master_search"),
            let before = number(master, "w1_master_attempts"),
            // The setting stays: -1 for ever, 0 never, else so many times more.
            write(master, "w1_master_search", text: wish == 0 ? "1" : String(wish))
        else { return false }
        return wait(Self.searchTime) {
            number(master, "w1_master_attempts").map { $0 != before } ?? true
        }
    }

    /// Takes a device off the list and searches: what is there comes back at once.
    ///
    /// Nil where that may not be done.
    func isFoundAgain(_ rom: ROMCode) -> Bool? {
        let name = name(rom)
        let owner = masters.first { master in
            text(master, "w1_master_slaves")?.split(separator: "\n").contains { $0 == name }
                ?? false
        }
        guard let owner, write(owner, "w1_master_remove", text: name), search(),
            let found = try? folder.list()
        else { return nil }
        return W1Listing(found).roms.contains(rom)
    }

    /// Begins the conversions of all thermometers at once and waits for them.
    ///
    /// Their next readings then answer at once. Where that may not be done each reading converts by itself.
    func convertTogether() {
        for master in masters where write(master, "therm_bulk_read", text: "trigger") {
            _ = wait(Self.conversionTime) { number(master, "therm_bulk_read") != -1 }
        }
    }

    /// True for a device that answers, or that a search finds; where no search may be made, the
    /// list of the kernel has the last word.
    func isThere(_ rom: ROMCode) -> Bool { answers(rom) || isFoundAgain(rom) ?? true }

    /// True when the scratchpad can be read now: the kernel reads it for the alarm limits, without
    /// a conversion, and checks its bytes.
    func answers(_ rom: ROMCode) -> Bool {
        if rom.isThermometer { return text(name(rom), "alarms")?.isEmpty == false }
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
