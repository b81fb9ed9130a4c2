import WESModel

/// How many passes of a search saw a device, out of those made.
struct SeenPasses: Hashable, Sendable {
    /// The passes that saw it; nil where it came after the search.
    private let seen: Int?
    /// The passes made; 0 before a search.
    private let passes: Int

    init(_ rom: ROMCode, _ search: OneWireSearch?, isAbsent: Bool) {
        passes = search?.passes ?? 0
        let count = search?.seen[rom]
        // What is there and no pass has seen was plugged in since.
        seen = count ?? (isAbsent || search?.isRunning == true ? 0 : nil)
    }

    /// `4/4`; `—` before a search, and for what came after it.
    var short: String {
        guard passes > 0, let seen else { return "—" }
        return "\(seen)/\(passes)"
    }

    /// `vue 4 fois sur 4`.
    func words(_ texts: Catalogue) -> String {
        guard passes > 0 else { return texts(.searchNever) }
        guard let seen else { return texts(.probeSince) }
        return texts(.probeSeen, String(seen), String(passes))
    }
}
