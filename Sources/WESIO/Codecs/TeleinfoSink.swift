public import WESModel

/// How a frame ended, as the decoder sees it.
public enum FrameEnd: Sendable {
    /// ETX.
    case complete
    /// EOT.
    case interrupted
}

/// Receives what the decoder finds, in the order of the line.
public protocol TeleinfoSink {
    /// STX.
    mutating func frameStarted()
    /// A group whose checksum, label and shape fit; the view lives during the call only.
    mutating func accepted(_ group: TeleinfoGroupView)
    /// A group that had a start and an end, and was refused; the bytes live during the call only.
    mutating func rejected(_ reason: RejectionReason, _ bytes: UnsafeRawBufferPointer)
    /// A group that EOT or the end of the file interrupted.
    mutating func cut()
    /// A good group that ended with LF instead of CR: a terminal has translated the line.
    mutating func cooked()
    /// ETX or EOT.
    mutating func frameEnded(_ end: FrameEnd)
}

extension TeleinfoSink {
    /// Most sinks do not care.
    public mutating func cooked() {}
}
