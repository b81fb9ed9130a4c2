import WESModel

/// One line of tab 4: a probe, something else that it measures, or a relay board.
enum ProbeLine: Hashable, Sendable {
    /// A probe and its temperature.
    case probe(ROMCode)
    /// The humidity that a probe measures.
    case humidity(ROMCode)
    /// The light that a probe measures.
    case light(ROMCode)
    /// A board of eight relays.
    case board(ROMCode)

    private static let mark: Character = "#"
    private static let humidityName = "#humidity"
    private static let lightName = "#light"

    /// The device that it is read from.
    var rom: ROMCode {
        switch self {
        case .probe(let rom), .humidity(let rom), .light(let rom), .board(let rom): rom
        }
    }

    /// The name it is selected by: the source, and what is measured beside the temperature.
    var name: String {
        let source = SourceID.probe(rom).rawValue
        switch self {
        case .probe, .board: return source
        case .humidity: return source + Self.humidityName
        case .light: return source + Self.lightName
        }
    }

    /// The line of a name; nil for a name that is none.
    init?(name: String) {
        let source = Self.source(of: name).rawValue
        guard let rom = source.split(separator: ".").last.flatMap({ ROMCode(String($0)) }) else {
            return nil
        }
        if name.hasSuffix(Self.humidityName) {
            self = .humidity(rom)
        } else if name.hasSuffix(Self.lightName) {
            self = .light(rom)
        } else {
            self = rom.isRelayBoard ? .board(rom) : .probe(rom)
        }
    }

    /// The source that a line's name begins with.
    static func source(of name: String) -> SourceID {
        SourceID(rawValue: String(name.prefix { $0 != mark }))
    }

    /// The history that its plot draws; nil for a board.
    var series: SeriesID? {
        switch self {
        case .probe(let rom): SeriesID(subject: rom.text, kind: .temperature)
        case .humidity(let rom): SeriesID(subject: rom.text, kind: .humidity)
        case .light(let rom): SeriesID(subject: rom.text, kind: .illuminance)
        case .board: nil
        }
    }
}
