import WESModel

@testable import WESTUI

/// The clamps of the sample house in the states that a technician meets.
extension ScreenFixture {
    /// Clamp 1 was turned: everything agrees.
    static let turned = clampHouse { house, second in
        house.report(line([-1_875, -2_517, 0, 613], [8.05, 10.70, 0, 2.71]), ago: second)
    }

    /// The board has just begun: nothing proved a direction yet.
    static let early = clampHouse { house, second in
        guard second <= 2 else { return }
        house.report(line([1_875, -2_517, 0, 613], [8.05, 10.70, 0, 2.71]), ago: second)
    }

    /// The transformer is not wired: volt-amperes at 230 V, no watts, no sign.
    static let noMains = clampHouse { house, second in
        var report = line([0, 0, 0, 0], [8.13, 10.70, 0, 2.71])
        report.voltage = Voltage(volts: 0.4)
        report.frequency = nil
        house.report(report, ago: second)
    }

    /// Clamp 2 gives no number for a while; then the board goes silent.
    static let stale = clampHouse { house, second in
        guard second >= 25 else { return }
        var report = line([-1_875, -2_517, 0, 613], [8.05, 10.70, 0, 2.71])
        if second < 30 { report.clamps[2] = ClampValues(isInvalid: true) }
        house.report(report, ago: second)
    }

    /// The port of the board does not exist.
    static let noBoard = clampHouse(
        link: .missing(device: "/dev/ttyAMA1")
    ) { _, _ in }

    /// The board was pulled out after it had measured.
    static let unplugged: ScreenFixture = {
        var house = turned
        let gone = LinkState.unplugged(device: "/dev/ttyAMA1", since: ago(1))
        house.apply(.link(.clamps, gone, at: ago(1)))
        house.finish()
        return house
    }()

    /// The port is open, and no line came out of it for a minute.
    static let mute = clampHouse { _, _ in }

    /// Lines arrive, and none can be read.
    static let garbled = clampHouse { house, second in
        house.apply(.clamps(.rejected(.garbage), at: ago(second)))
    }

    /// Every circuit of the house takes more than its bar can show.
    static let heavy = clampHouse { house, second in
        house.report(
            line([13_400, -12_800, 2_180, 5], [58.2, 55.9, 9.4, 0.02]), ago: second)
    }

    /// A word for what is to be done, and one that a fault does not take.
    static let byHand: ScreenFixture = {
        var house = Self.house
        for source in [SourceID.clamp(1), .clamp(3), .relay(1)] {
            let word = Validation(
                by: "Luc", reason: "chauffe-eau posé demain", unixSeconds: clock.civil.unixSeconds)
            house.apply(.learned(.validated(source, word), at: ago(30)))
        }
        house.finish()
        return house
    }()

    /// Three phases: one clamp on each, and a Linky that tells them apart.
    static let threePhase: ScreenFixture = {
        var unit = ScreenHouse.unit
        unit.clamps = [
            1: ClampDescription(name: "Arrivée L1", role: .grid, phase: 1),
            2: ClampDescription(name: "Arrivée L2", role: .grid, phase: 2),
            3: ClampDescription(name: "Arrivée L3", role: .grid, phase: 3),
            4: ClampDescription(name: "Cuisine", phase: 2),
        ]
        let groups = [
            ("ADSC", "041861348921"), ("EAST", "014328751"), ("IRMS1", "008"), ("IRMS2", "003"),
            ("IRMS3", "001"), ("URMS1", "236"), ("URMS2", "235"), ("URMS3", "237"),
            ("SINSTS", "02850"), ("SINSTS1", "01890"), ("SINSTS2", "00705"), ("SINSTS3", "00255"),
        ].map { TeleinfoGroup(label: $0, value: $1) }
        let frame = ScreenFrames.frame(groups, .standard)
        return clampHouse(unit, frame) { house, second in
            house.report(line([1_875, 690, 240, 613], [8.05, 3.01, 1.08, 2.71]), ago: second)
        }
    }()

    /// Two meters and a board that reports each second of the last minute.
    private static func clampHouse(
        _ unit: UnitDescription = ScreenHouse.unit, _ frame: TeleinfoFrame? = nil,
        link: LinkState = .open(device: "/dev/ttyAMA1", honoured: true),
        _ report: (inout ScreenFixture, Int64) -> Void
    ) -> ScreenFixture {
        var house = configured(unit, ago: 70)
        house.open(1, ago: 66)
        house.open(2, ago: 66)
        house.apply(.link(.clamps, link, at: ago(66)))
        house.lock(1, .standard, 9_600, ago: 62)
        house.lock(2, .historique, 1_200, ago: 62)
        for second in stride(from: Int64(60), through: 1, by: -1) {
            house.tick(ago: second)
            if second % 2 == 0 { house.send(2, ScreenFrames.historique, ago: second) }
            house.send(1, frame ?? ScreenFrames.standard(ago: second), ago: second)
            report(&house, second)
        }
        house.finish()
        return house
    }
}
