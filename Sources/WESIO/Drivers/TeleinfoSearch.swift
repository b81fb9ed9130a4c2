import WESModel

/// The order in which speeds are listened to, and for how long (tic.md section 5).
struct TeleinfoSearch: Sendable {
    /// The speeds, most likely first; nil where the transport has fixed the speed.
    private let speeds: [Int?]
    private var index = 0
    /// When the first byte at this speed arrived.
    private(set) var heardSince: Instant?
    private var bytes = 0
    private var zeros = 0

    /// A 1200-baud line read at 9600 gives nearly nothing but 00: enough after this time.
    static let sniffing = Delay.milliseconds(300)
    private static let standardPatience = Delay.milliseconds(1_500)
    private static let patience = Delay.seconds(3)
    private static let hopefulPatience = Delay.seconds(8)

    init(fixedSpeed: Bool) { speeds = fixedSpeed ? [nil] : [9_600, 1_200, 2_400, 4_800, 19_200] }

    /// The speed listened to.
    var baud: Int? { index < speeds.count ? speeds[index] : nil }

    /// Notes bytes received at this speed.
    mutating func hear(_ bytes: UnsafeRawBufferPointer, at now: Instant) {
        if heardSince == nil { heardSince = now }
        self.bytes &+= bytes.count
        for byte in bytes where byte == 0 { zeros &+= 1 }
    }

    /// Moves to the next speed when this one has had its time; answers true when it moved.
    mutating func advance(hasGroups: Bool, at now: Instant) -> Bool {
        guard speeds.count > 1, let limit = deadline(hasGroups: hasGroups), now >= limit else {
            return false
        }
        index = (index + 1) % speeds.count
        heardSince = nil
        bytes = 0
        zeros = 0
        return true
    }

    /// When this speed will have had its time; nil before the first byte.
    func deadline(hasGroups: Bool) -> Instant? {
        guard speeds.count > 1, let heardSince else { return nil }
        if hasGroups { return heardSince + Self.hopefulPatience }
        guard index == 0 else { return heardSince + Self.patience }
        let isSlowLine = bytes >= 20 && zeros &* 5 >= bytes &* 4
        return heardSince + (isSlowLine ? Self.sniffing : Self.standardPatience)
    }

    /// The instant at which the first listening may already be over.
    var firstLook: Instant? { index == 0 ? heardSince.map { $0 + Self.sniffing } : nil }
}
