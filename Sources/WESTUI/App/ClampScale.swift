/// The scale of the bars of tab 3.
enum ClampScale: Hashable, Sendable, CaseIterable {
    /// The smallest scale that holds every clamp.
    case auto
    case oneKilowatt, threeKilowatts, sixKilowatts, twelveKilowatts

    /// The power at the end of a bar, W; nil for ``auto``.
    var watts: Double? {
        switch self {
        case .auto: nil
        case .oneKilowatt: 1_000
        case .threeKilowatts: 3_000
        case .sixKilowatts: 6_000
        case .twelveKilowatts: 12_000
        }
    }

    /// The power at the end of a bar when the largest one measured is known, W.
    func watts(holding largest: Double) -> Double {
        let fixed = Self.allCases.compactMap(\.watts)
        return watts ?? fixed.first { largest.magnitude <= $0 } ?? fixed.last ?? 12_000
    }

    /// The scale that the next press of `e` gives, round the end.
    var next: ClampScale {
        let all = Self.allCases
        guard let index = all.firstIndex(of: self) else { return .auto }
        return all[(index + 1) % all.count]
    }
}
