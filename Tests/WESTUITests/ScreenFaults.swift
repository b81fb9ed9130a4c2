import WESModel

@testable import WESTUI

extension ScreenFixture {
    /// Cpt1 in each of the states that a technician meets.
    static let faults: [(String, ScreenFixture)] = [
        ("silent", faulty { $0.open(1, ago: 30) }),
        ("cut", cut),
        (
            "standby",
            faulty { house in
                house.open(1, ago: 30)
                house.lock(1, .historique, 1_200, ago: 20)
                let bare = ScreenFrames.frame([ScreenFrames.historiqueGroups[0]], .historique)
                for second in [9, 6, 3, 1] { house.send(1, bare, ago: Int64(second)) }
            }
        ),
        ("missing", faulty { $0.link(1, .missing(device: "/dev/ttyTIC1"), ago: 30) }),
        (
            "busy",
            faulty {
                $0.link(1, .busy(device: "/dev/ttyTIC1", holder: "wes watch (pid 4242)"), ago: 30)
            }
        ),
        (
            "permission",
            faulty {
                $0.link(1, .permission(device: "/dev/ttyTIC1", group: "dialout"), ago: 30)
            }
        ),
        (
            "unplugged",
            faulty { house in
                house.open(1, ago: 30)
                house.link(1, .unplugged(device: "/dev/ttyTIC1", since: ago(9)), ago: 9)
            }
        ),
        ("failed", faulty { $0.link(1, .failed(device: "/dev/ttyTIC1", errno: 25), ago: 30) }),
        (
            "searching",
            faulty { house in
                house.open(1, ago: 4)
                house.apply(.teleinfo(.teleinfo(1), .searching(baud: 9_600), at: ago(4)))
                house.activity(800, 1...2)
            }
        ),
        (
            "pulses",
            faulty { house in
                house.open(1, ago: 30)
                house.activity(4, 1...12)
            }
        ),
        (
            "garbage",
            faulty { house in
                house.open(1, ago: 30)
                house.activity(110, 1...18)
            }
        ),
        (
            "noise",
            faulty { house in
                house.open(1, ago: 90)
                house.lock(1, .standard, 9_600, ago: 40)
                for second in stride(from: Int64(30), through: 1, by: -1) {
                    house.send(1, ScreenFrames.standard(rejected: 2), ago: second)
                }
            }
        ),
        ("free", free),
    ]

    /// A good line that stopped 25 seconds ago.
    static let cut = faulty { house in
        house.open(1, ago: 90)
        house.lock(1, .standard, 9_600, ago: 40)
        for second in stride(from: Int64(30), through: 25, by: -1) {
            house.send(1, ScreenFrames.standard(), ago: second)
        }
        house.apply(.teleinfo(.teleinfo(1), .lost, at: ago(14)))
    }

    /// The last frame has a refused group.
    static let damaged: ScreenFixture = {
        var house = Self.house
        house.send(1, ScreenFrames.standard(rejected: 1), ago: 0)
        return house
    }()

    /// Nothing configured.
    static let free: ScreenFixture = {
        var house = ScreenFixture()
        house.finish()
        return house
    }()
}
