import Glibc

/// The sysfs side of a converter whose kernel driver fills a buffer.
///
/// The root can be another folder than `/`, so that tests lay their own.
struct IIODevice {
    /// A channel that can be captured.
    struct Element: Hashable {
        var name: String
        var index: Int
        var type: IIOScanType
    }

    /// The name in the configuration.
    let device: String
    /// The folder of the device.
    let folder: String
    /// The node that is read.
    let node: String
    private let root: String

    private static let devices = "/sys/bus/iio/devices/"
    private static let timers = "/sys/kernel/config/iio/triggers/hrtimer/"
    /// The timer that is made where none is there.
    private static let ownTimer = "wes"

    /// Finds a device by the text of its `name` file or by its number, `iio:device0`.
    init(device: String, name: String, root: String) throws(IOFailure) {
        let found = FolderListing.names(in: root + Self.devices).filter {
            $0.hasPrefix("iio:device")
        }
        let number = found.first {
            $0 == name || SmallFile.line(root + Self.devices + $0 + "/name") == name
        }
        guard let number else { throw IOFailure(.missing, device: device, errno: ENOENT) }
        self.device = device
        self.root = root
        folder = root + Self.devices + number + "/"
        node = root + "/dev/" + number
    }

    /// The folder of the switches of the channels.
    private var scan: String {
        folder + (exists(folder + "scan_elements") ? "scan_elements/" : "buffer0/")
    }

    /// The folder of the buffer.
    private var buffer: String { folder + (exists(folder + "buffer") ? "buffer/" : "buffer0/") }

    /// Fails where this account may not set the buffer up, or the driver has none.
    func checkAccess() throws(IOFailure) {
        let path = buffer + "enable"
        guard access(path, W_OK) == 0 else { throw failure(errno, path) }
    }

    /// Stops the capture.
    func stop() throws(IOFailure) { try write("0", to: buffer + "enable") }

    /// Starts the capture of the first channels, with the time where the driver stamps it.
    func start(channels: Int, rate: Double) throws(IOFailure) -> IIOFrameLayout {
        try stop()
        let elements = elements
        let wanted = elements.prefix(channels)
        guard wanted.count == channels else {
            throw IOFailure(.system, device: device, errno: ENXIO)
        }
        for element in elements.dropFirst(channels) { try enable(element.name, false) }
        for element in wanted { try enable(element.name, true) }
        try? write("monotonic", to: folder + "current_timestamp_clock")
        let time = SmallFile.line(scan + "in_timestamp_type").flatMap(IIOScanType.init)
        if time != nil { try enable("in_timestamp", true) }
        try setPace(rate)
        // A second of frames, so that a busy machine loses none.
        let frames = Int(min(max(rate, 64), 65_536))
        try write(String(frames), to: buffer + "length")
        // Some drivers have no watermark: their frames then come one by one.
        try? write(String(max(frames / 25, 1)), to: buffer + "watermark")
        try write("1", to: buffer + "enable")
        return IIOFrameLayout(channels: wanted.map(\.type), timestamp: time)
    }

    /// The channels that can be captured, in the order of the scan.
    private var elements: [Element] {
        FolderListing.names(in: scan).compactMap { file -> Element? in
            guard file.hasSuffix("_en"), !file.hasPrefix("in_timestamp") else { return nil }
            let name = String(file.dropLast(3))
            guard let index = SmallFile.line(scan + name + "_index").flatMap({ Int($0) }),
                let type = SmallFile.line(scan + name + "_type").flatMap(IIOScanType.init)
            else { return nil }
            return Element(name: name, index: index, type: type)
        }.sorted { ($0.index, $0.name) < ($1.index, $1.name) }
    }

    private func enable(_ element: String, _ isOn: Bool) throws(IOFailure) {
        try write(isOn ? "1" : "0", to: scan + element + "_en")
    }

    /// Sets the rate: of the trigger where the device needs one, else of the device itself.
    private func setPace(_ rate: Double) throws(IOFailure) {
        let hertz = rate == rate.rounded() ? String(Int(min(rate, 1e9))) : String(rate)
        let current = folder + "trigger/current_trigger"
        guard exists(current) else {
            // A converter with its own clock says what it runs at by its timestamps.
            try? write(hertz, to: folder + "sampling_frequency")
            return
        }
        let chosen = SmallFile.line(current) ?? ""
        guard let trigger = trigger(named: chosen.isEmpty ? nil : chosen) else {
            throw IOFailure(.system, device: device, errno: ENODEV)
        }
        try? write(hertz, to: trigger.folder + "sampling_frequency")
        if chosen.isEmpty { try write(trigger.name, to: current) }
    }

    /// The trigger of a name, else our own timer, made where it is not there, else any.
    private func trigger(named name: String?) -> (name: String, folder: String)? {
        func all() -> [(name: String, folder: String)] {
            FolderListing.names(in: root + Self.devices).filter { $0.hasPrefix("trigger") }
                .compactMap {
                    let folder = root + Self.devices + $0 + "/"
                    return SmallFile.line(folder + "name").map { ($0, folder) }
                }
        }
        if let name { return all().first { $0.name == name } }
        if let own = all().first(where: { $0.name == Self.ownTimer }) { return own }
        mkdir(root + Self.timers + Self.ownTimer, 0o755)
        let found = all()
        return found.first { $0.name == Self.ownTimer } ?? found.first
    }

    private func write(_ text: String, to path: String) throws(IOFailure) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(errno, path) }
        defer { close(descriptor) }
        let count = Array(text.utf8).withUnsafeBytes {
            Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        guard count == text.utf8.count else { throw failure(count < 0 ? errno : EIO, path) }
    }

    private func failure(_ code: Int32, _ path: String) -> IOFailure {
        // A driver without a buffer is there, but of no use.
        let isUseless = code == ENOENT && exists(folder)
        return isUseless
            ? IOFailure(.system, device: device, errno: EOPNOTSUPP)
            : IOFailure(opening: path, errno: code, device: device)
    }

    private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
