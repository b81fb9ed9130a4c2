/// One probe of the 1-Wire bus.
public struct TemperatureProbe: Sendable, Codable, Equatable {
    /// Its number.
    public var rom: ROMCode
    /// The last good temperature.
    public var temperature: Reading<Temperature>?
    /// The newest result.
    public var result: ProbeResult?
    /// The last humidity, light and voltages; nil for a plain thermometer.
    public var climate: Reading<ClimateReading>?
    /// Whether it is fed through Data, without its Vdd wire; nil before it told.
    public var isParasite: Bool?
    /// How fast it changes, °C a minute over the last 30 s; nil before two readings.
    public var slope: Double?
    /// True while the last temperature may be the power-up value of 85,0 °C.
    public var isPowerOnValue = false
    /// Since when it has not enough power to convert; nil while it has.
    public var underpoweredSince: Instant?
    /// Since when it is absent; nil while it is there.
    public var absentSince: Instant?
    /// Its readings, and those that were wrong.
    public var tally = ReadingTally()
    /// Its readings that were no temperature, by kind.
    public var odd = OddReadings()
    /// Readings in a row without an answer.
    public var silences = 0
    /// Readings with a wrong check byte.
    public var checksumErrors = 0
    /// Readings asked for.
    public var readings = 0
    /// Its number in the table, from 1, kept over restarts; 0 before it has one.
    public var number = 0

    /// The rise that a hand gives, °C a minute.
    public static let handSlope = 3.0

    /// Makes a probe that measured nothing yet.
    public init(rom: ROMCode) { self.rom = rom }

    /// `onewire.28-0316A279F0FF`.
    public var source: SourceID { .probe(rom) }
}
