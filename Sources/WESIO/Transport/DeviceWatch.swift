import CHost
import Glibc

/// Wakes a reader when its device has something, and once a second in any case.
///
/// The kernel tells nobody who polls a buffer that its converter was removed: only a read says so.
struct DeviceWatch: Sendable {
    /// What to poll instead of the device.
    let descriptor: Int32
    private let timer: Int32

    /// Watches an open device; nil, with `errno` set, where the kernel refuses.
    init?(_ device: Int32) {
        var timer: Int32 = -1
        let group = chost_watch(device, &timer)
        guard group >= 0 else { return nil }
        descriptor = group
        self.timer = timer
    }

    /// Watches one more open device; false, with `errno` set, where the kernel refuses.
    func add(_ device: Int32) -> Bool { chost_watch_add(descriptor, device) == 0 }

    /// Takes note of the second that has passed; false when none has.
    func settle() -> Bool {
        var elapsed: UInt64 = 0
        return Glibc.read(timer, &elapsed, 8) > 0
    }

    /// Ends the watch; the device stays open.
    func close() {
        Glibc.close(timer)
        Glibc.close(descriptor)
    }
}
