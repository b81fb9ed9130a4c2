import WESModel

/// The clock of a simulated meter: dates as meters write them.
struct MeterClock: Sendable {
    private let civil: CivilTime
    private let isDegraded: Bool

    /// 2015-01-01T15:08:44 in winter: where a meter that lost its clock starts over.
    private static let restart: Int64 = 1_420_121_324

    /// Reads the clock at an instant of the scene.
    init(house: SimulatedHouse, at time: Delay, isDegraded: Bool) {
        self.isDegraded = isDegraded
        civil =
            isDegraded
            ? CivilTime(unixSeconds: Self.restart &+ time.wholeSeconds, utcOffset: 3_600)
            : house.civil(at: time)
    }

    /// `SAAMMJJhhmmss` (Enedis-NOI-CPT_54E).
    var horodate: String { season + digits(civil.components) }

    /// The horodate of the last multiple of some minutes, and of the one before.
    func horodates(everyMinutes minutes: Int64) -> (last: String, before: String) {
        let step = minutes * 60
        let local = civil.unixSeconds &+ Int64(civil.utcOffset)
        let last = local - ((local % step) + step) % step
        return (
            season + digits(DateComponents(localSeconds: last)),
            season + digits(DateComponents(localSeconds: last &- step))
        )
    }

    /// `JJ/MM/AA HH:MM:SS` (PME-PMI, ICE), some seconds earlier.
    func slashed(secondsAgo: Int64 = 0) -> String {
        let parts = civil.advanced(bySeconds: -secondsAgo).components
        func two(_ number: Int) -> String { GroupWriter.padded(number, 2) }
        return two(parts.day) + "/" + two(parts.month) + "/" + two(parts.year % 100) + " "
            + two(parts.hour) + ":" + two(parts.minute) + ":" + two(parts.second)
    }

    /// A time of another day, as many days before.
    func horodate(daysAgo: Int64, hour: Int, minute: Int, second: Int) -> String {
        var parts = civil.advanced(bySeconds: -86_400 * daysAgo).components
        parts.hour = hour
        parts.minute = minute
        parts.second = second
        return season + digits(parts)
    }

    /// The fields of the date.
    var parts: DateComponents { civil.components }

    private var season: String {
        let letter = civil.utcOffset >= 7_200 ? "E" : "H"
        return isDegraded ? letter.lowercased() : letter
    }

    private func digits(_ parts: DateComponents) -> String {
        [parts.year % 100, parts.month, parts.day, parts.hour, parts.minute, parts.second]
            .map { GroupWriter.padded($0, 2) }.joined()
    }
}
