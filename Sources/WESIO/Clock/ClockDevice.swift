import WESModel

/// A battery-backed clock: it is opened for each look only, so that others can set it meanwhile.
public protocol ClockDevice: Sendable {
    /// The device as configured.
    var device: String { get }
    /// Looks at it once.
    mutating func read() throws(IOFailure) -> ClockSample
}

/// The clock of a configuration.
public enum ClockDevices {
    /// `/dev/rtc0`, or `sim:FOLDER` for that of a simulated unit.
    ///
    /// - Parameter clock: what a simulated one is compared with; a real one has the kernel's.
    public static func device(_ name: String, clock: UnitClock) -> any ClockDevice {
        name.hasPrefix(ClockFolder.prefix)
            ? ClockFolder(device: name, clock: clock) : RTCDevice(device: name)
    }
}
