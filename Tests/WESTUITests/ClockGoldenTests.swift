import Testing
import WESModel

@testable import WESTUI

/// The clock on the overview and in its detail.
@Suite struct ClockGoldenTests {
    private static let screens: [ScreenGallery] = [
        screen("1-clock", ClockTextTests.house(ClockTextTests.report()), []),
        screen("1-clock-detail", ClockTextTests.house(ClockTextTests.report()), [.enter]),
        screen(
            "1-clock-mute",
            ClockTextTests.house(
                ClockTextTests.report(low: nil, synchronised: nil, offset: .seconds(3_600))),
            [.enter]),
        screen("1-clock-low", ClockTextTests.house(ClockTextTests.report(low: true)), []),
        screen(
            "1-clock-off",
            ClockTextTests.house(
                ClockTextTests.report(synchronised: false, offset: .seconds(-5_400))), []),
        screen(
            "1-clock-absent",
            ClockTextTests.house(
                ClockTextTests.report(), link: .missing(device: "/dev/rtc0")), []),
        screen("1-clock-moved", moved, [.character("l")]),
    ]
    private static let names = screens.map(\.name)

    private static func screen(
        _ name: String, _ fixture: ScreenFixture, _ keys: [Key]
    ) -> ScreenGallery {
        ScreenGallery(name: name, fixture: fixture, keys: [.character("1")] + keys)
    }

    /// The clock was set back by an hour a minute ago.
    private static var moved: ScreenFixture {
        var house = ClockTextTests.house(ClockTextTests.report())
        let from = ScreenFixture.clock.civil
        house.snapshot.log(
            .clockMoved(from: from.advanced(bySeconds: 3_540), to: from.advanced(bySeconds: -60)),
            of: .unit, at: ScreenFixture.ago(60))
        return house
    }

    @Test(arguments: names)
    func `the screens of the clock are as stored`(_ name: String) {
        for screen in Self.screens where screen.name == name {
            for (rows, columns, prefix) in [(24, 80, ""), (10, 40, "40x10.")] {
                for language in Language.allCases {
                    let canvas = screen.canvas(rows, columns, .complet, language)
                    #expect(
                        GoldenFile("\(prefix)\(name).\(language.rawValue).complet")
                            .holds(canvas.text + "\n"), "\(prefix)\(name) \(language)")
                }
            }
            let ascii = screen.canvas(24, 80, .ascii)
            #expect(GoldenFile("\(name).fr.ascii").holds(ascii.text + "\n"))
            #expect(ascii.text.utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
