import WESModel

/// One LED in use: taken when it can be, written when it changes, given back at the end.
struct LEDLamp {
    private var folder: LEDFolder
    private var before: LEDFolder.Before?
    private var isLit: Bool?
    private var retry = Instant.zero
    /// Why it cannot be driven; nil while it can.
    private(set) var failure: IOFailure?

    /// An LED that refused is tried again so often.
    private static let patience = Delay.seconds(10)

    init(name: String) { folder = LEDFolder(name: name) }

    /// Lights it or puts it out; an LED that refuses is left alone for a while.
    mutating func show(_ wanted: Bool, at now: Instant) {
        guard wanted != isLit || failure != nil, failure == nil || now >= retry else { return }
        do throws(IOFailure) {
            if before == nil { before = try folder.take() }
            try folder.set(wanted)
            isLit = wanted
            failure = nil
        } catch {
            failure = error
            isLit = nil
            retry = now + Self.patience
        }
    }

    /// Puts it back as it was before.
    mutating func giveBack() {
        if let before { folder.giveBack(before) }
        before = nil
    }
}
