extension ProbeLocation {
    /// Takes what a probe gave; nil for a reading that is no temperature.
    mutating func take(_ celsius: Double?, of rom: ROMCode) {
        let index: Int
        if let known = candidates.firstIndex(where: { $0.rom == rom }) {
            index = known
        } else {
            candidates.append(Candidate(rom: rom))
            index = candidates.count - 1
        }
        guard let celsius, celsius.isFinite else {
            candidates[index].isRefused = true
            candidates[index].run = 0
            return
        }
        candidates[index].isRefused = false
        if candidates[index].first.count < Candidate.baseline {
            candidates[index].first.append(celsius)
        }
        if let last = candidates[index].last {
            candidates[index].run = Self.run(candidates[index].run, by: celsius - last)
        }
        candidates[index].last = celsius
        judge()
    }

    /// A probe went away: three verifications did not find it.
    mutating func lose(_ rom: ROMCode) {
        candidates.removeAll { $0.rom == rom }
        guard !absentAtStart.contains(rom) else { return }
        finding = .unplugged(rom)
    }

    /// A probe is there again, or for the first time.
    mutating func gain(_ rom: ROMCode) {
        if case .unplugged(rom) = finding {
            finding = .none
            return
        }
        // What the first listing shows was there before anybody plugged anything.
        guard absentAtStart.contains(rom) || hasBaseline else { return }
        absentAtStart.remove(rom)
        finding = .plugged(rom)
    }

    private static func run(_ run: Int, by step: Double) -> Int {
        switch step {
        case smallestStep...: max(run, 0) + 1
        case ...(-smallestStep): min(run, 0) - 1
        default: run > 0 ? run - 1 : run < 0 ? run + 1 : 0
        }
    }

    /// Puts the probe that moved most first, and says whether it stands out.
    private mutating func judge() {
        candidates = candidates.enumerated().sorted { left, right in
            let one = abs(left.element.change ?? 0), other = abs(right.element.change ?? 0)
            return one == other ? left.offset < right.offset : one > other
        }.map(\.element)
        switch finding {
        case .unplugged, .plugged: return
        case .none, .warmed, .cooled, .two: finding = moved()
        }
    }

    private func moved() -> Finding {
        guard let first = candidates.first, let change = first.change,
            abs(change) >= Self.leastChange, moves(first)
        else { return keepsStanding ? finding : .none }
        let second = candidates.dropFirst().first
        let other = abs(second?.change ?? 0)
        guard abs(change) >= Self.leastRatio * other else {
            guard let second, other >= Self.leastChange, moves(second) else {
                return keepsStanding ? finding : .none
            }
            return .two(first.rom, second.rom)
        }
        return change > 0
            ? .warmed(first.rom, change: change, margin: change - other)
            : .cooled(first.rom, change: change, margin: -change - other)
    }

    /// The probe found stays found while it holds what it gained: nobody warms it any longer.
    private var keepsStanding: Bool {
        guard let found, let first = candidates.first, first.rom == found,
            let change = first.change
        else { return false }
        let other = abs(candidates.dropFirst().first?.change ?? 0)
        return abs(change) >= Self.leastChange && abs(change) >= Self.leastRatio * other
    }

    /// True for a probe that rises, or that was too warm for a hand and falls.
    private func moves(_ candidate: Candidate) -> Bool {
        guard let change = candidate.change, let last = candidate.last else { return false }
        if change > 0 { return candidate.run >= Self.leastRun }
        return candidate.run <= -Self.leastRun && last - change >= Self.warm
    }
}
