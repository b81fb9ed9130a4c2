public import WESModel

/// A recorded line as a meter: plays its bytes at line speed, over and over.
public struct SimulatedRecording: SimulatedMeter {
    private let bytes: [UInt8]
    private var position = 0
    /// The speed: 9600 when the recording has tabulations, else 1200.
    public let baud: Int

    private static let etx: UInt8 = 0x03
    private static let tabulation: UInt8 = 0x09
    private static let longestPiece = 4_096

    /// Makes a meter from the bytes of a recording; nil when there are none.
    public init?(bytes: [UInt8]) {
        guard !bytes.isEmpty else { return nil }
        self.bytes = bytes
        baud = bytes.contains(Self.tabulation) ? 9_600 : 1_200
    }

    /// The bytes up to the next ETX, or to the end of the recording.
    public mutating func frame(
        at time: Delay, under condition: MeterCondition
    ) -> SimulatedFrame {
        if position >= bytes.count { position = 0 }
        let rest = bytes[position...].prefix(Self.longestPiece)
        let piece = rest.firstIndex(of: Self.etx).map { rest[...$0] } ?? rest
        position = piece.endIndex
        return SimulatedFrame(bytes: Array(piece), baud: baud)
    }
}
