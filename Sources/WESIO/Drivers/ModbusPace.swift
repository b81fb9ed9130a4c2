import WESModel

/// The times of an RS485 bus.
struct ModbusPace: Sendable {
    /// The speed and the format.
    let settings: LineSettings
    private let character: Delay
    private let least: Delay?

    /// The silence that ends an answer: adapters hand bytes over in pieces, the poll thread in
    /// larger ones.
    private static let ending = Delay.milliseconds(100)
    private static let smallestGap = Delay.milliseconds(20)

    init(_ bus: ModbusDescription) {
        var settings = LineSettings(baud: bus.baud, format: Self.format(of: bus))
        settings.turnsWithRTS = bus.turnsWithRTS
        self.settings = settings
        let bits: Int64 = settings.format == .eightNone ? 10 : 11
        character = Delay(nanoseconds: bits * 1_000_000_000 / Int64(max(bus.baud, 1)))
        least = bus.gap
    }

    /// The silence before a question to a meter.
    func gap(before map: ModbusMap) -> Delay {
        max(least ?? Self.smallestGap, map.gap ?? .zero, silence)
    }

    /// The silence that tells the end of an answer.
    var end: Delay { max(Self.ending, silence) }

    /// The time that some characters take.
    func time(of characters: Int) -> Delay {
        Delay(nanoseconds: character.nanoseconds &* Int64(clamping: characters))
    }

    /// Three characters and a half, which part two frames.
    private var silence: Delay { Delay(nanoseconds: character.nanoseconds &* 7 / 2) }

    private static func format(of bus: ModbusDescription) -> LineSettings.Format {
        switch bus.parity {
        case .even: .eightEven
        case .odd: .eightOdd
        case .none: bus.stopBits == 2 ? .eightNoneTwo : .eightNone
        }
    }
}
