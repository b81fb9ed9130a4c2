import WESModel

/// How well one device of the 1-Wire bus is read, in the words of the page of the bus.
struct DeviceHealth {
    /// The device as the table of tab 4 has it.
    let line: BusLine
    /// Wrong readings of the last minute, of the last hour, and since the start out of all.
    let minute: String
    let hour: String
    let start: String
    /// `Vdd`, `Data`, or `—` before it told.
    let power: String
    /// The last good value, however old.
    let last: String
    /// Its age.
    let age: String

    init(
        _ rom: ROMCode, _ line: BusLine, _ state: UIState, _ snapshot: Snapshot,
        _ clock: ClockReading
    ) {
        let numbers = state.numbers
        let ages = AgeFormat(texts: state.texts, clock: clock)
        self.line = line
        let probe = snapshot.oneWire?.probes.first { $0.rom == rom }
        let board = snapshot.oneWire?.boards.first { $0.rom == rom }
        let tally = probe?.tally ?? board?.tally ?? ReadingTally()
        minute = numbers.whole(tally.lastMinute(at: clock.instant).wrong)
        hour = numbers.whole(tally.lastHour(at: clock.instant).wrong)
        start =
            numbers.whole(tally.sinceStart.wrong) + "/" + numbers.whole(tally.sinceStart.total)
        switch probe?.isParasite {
        case true: power = "Data"
        case false: power = "Vdd"
        case nil: power = board?.registers.map { $0.value.hasSupply ? "Vdd" : "Data" } ?? "—"
        }
        last =
            probe?.temperature.map { numbers.decimal($0.value.celsius, places: 1) + " °C" }
            ?? (board == nil ? "—" : line.value)
        age = ages.age(since: probe?.temperature?.at ?? board?.registers?.at)
    }
}
