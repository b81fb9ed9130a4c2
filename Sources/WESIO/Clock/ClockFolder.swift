import Glibc
import WESModel

/// The battery-backed clock of a simulated unit, a folder that holds what the kernel tells.
///
/// `rtc` is a text as in `/proc/driver/rtc`, written once a second; `synchronized` is there while a
/// time server keeps the system's clock, as that of systemd-timesyncd is.
public struct ClockFolder: ClockDevice {
    /// The device as configured, `sim:FOLDER`.
    public let device: String
    private let clock: UnitClock

    static let prefix = "sim:"
    /// The file of the time.
    static let time = "rtc"
    /// The file that is there while a time server keeps the clock.
    static let mark = "synchronized"
    /// A text may be so old: the simulated unit plays forty times a second.
    private static let age: Int64 = 60_000_000

    /// Names a folder, and the clock that it is compared with.
    public init(device: String, clock: UnitClock) {
        self.device = device
        self.clock = clock
    }

    /// Looks at it once.
    public mutating func read() throws(IOFailure) -> ClockSample {
        let folder = String(device.dropFirst(Self.prefix.count))
        guard let text = SmallFile.text(folder + "/" + Self.time) else {
            throw IOFailure(opening: folder + "/" + Self.time, errno: errno, device: device)
        }
        let now = clock.now().civil
        let wall = now.unixSeconds &* 1_000_000_000 &+ Int64(now.nanosecond)
        let read = RTCText(text)
        return ClockSample(
            seconds: read.seconds, before: wall &- Self.age, after: wall,
            isBatteryLow: read.isBatteryLow,
            isSynchronised: access(folder + "/" + Self.mark, F_OK) == 0)
    }
}
