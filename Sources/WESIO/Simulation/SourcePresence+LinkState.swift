import WESModel

extension SourcePresence {
    /// What a transport that opens the device finds, after what it found before.
    ///
    /// The group and the holder are those of a unit as Debian sets it up, and of a terminal
    /// program that was left running.
    func linkState(
        _ device: String, before: SourcePresence?, at now: Instant
    ) -> LinkState {
        switch self {
        case .present: .open(device: device, honoured: true)
        case .gone:
            before == .present
                ? .unplugged(device: device, since: now) : .missing(device: device)
        case .forbidden: .permission(device: device, group: "dialout")
        case .busy: .busy(device: device, holder: "minicom (pid 812)")
        }
    }
}
