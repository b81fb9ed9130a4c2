import CHost
import Glibc
import WESModel

/// A battery-backed clock of the kernel (`/dev/rtc0`).
///
/// What a chip without a flag of its own says of its cell is taken from `/proc/driver/rtc`, which
/// the kernel keeps for the clock that it started from.
public struct RTCDevice: ClockDevice {
    /// The device as configured.
    public let device: String

    /// Bits of RTC_VL_READ (linux/rtc.h): the time is lost; the cell is low, or empty.
    private static let lost: UInt32 = 1
    private static let low: UInt32 = 2 | 4
    /// The clock behind `/proc/driver/rtc`, in every kernel of Debian.
    private static let first = "/dev/rtc0"

    /// Names a clock.
    public init(device: String) { self.device = device }

    /// Looks at it once.
    public mutating func read() throws(IOFailure) -> ClockSample {
        let descriptor = Glibc.open(device, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { Glibc.close(descriptor) }
        var seconds: Int64 = 0
        let before = Self.wall()
        let answer = chost_rtc_time(descriptor, &seconds)
        let code = errno
        let after = Self.wall()
        guard answer >= 0 else { throw failure(code) }
        var sample = ClockSample(
            seconds: answer == 0 ? seconds : nil, before: before, after: after,
            upFor: Self.upFor)
        let state = chost_clock_synchronised()
        sample.isSynchronised = state < 0 ? nil : state == 1
        var flags: UInt32 = 0
        if chost_rtc_flags(descriptor, &flags) == 0 {
            sample.isBatteryLow = flags & Self.low != 0
            if flags & Self.lost != 0 { sample.seconds = nil }
        } else {
            sample.isBatteryLow = isDeadInProc
        }
        return sample
    }

    private var isDeadInProc: Bool? {
        guard device == Self.first || device == "/dev/rtc" else { return nil }
        return SmallFile.text("/proc/driver/rtc").flatMap { RTCText($0).isBatteryLow }
    }

    /// A device that has gone is missing, whatever the kernel calls it.
    private func failure(_ code: Int32) -> IOFailure {
        switch code {
        case ENODEV, ENXIO: IOFailure(.missing, device: device, errno: code)
        default: IOFailure(opening: device, errno: code, device: device)
        }
    }

    private static func wall() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    private static var upFor: Delay {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return .seconds(Int64(time.tv_sec))
    }
}
