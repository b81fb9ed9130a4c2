import Glibc

/// Looks for the devices that a unit may use.
///
/// The root can be another folder than `/`, so that tests lay their own.
public struct DeviceDiscovery: Sendable {
    private let root: String

    /// Makes a search below a root.
    public init(root: String = "") { self.root = root }

    /// Every device found, serial ports first.
    public func devices() -> [FoundDevice] {
        serialPorts() + chips() + converters() + oneWireMasters()
            + nodes("/dev", prefix: "rtc", .clock).filter { $0.path != "/dev/rtc" }
            + leds()
    }

    /// The LEDs by name; what is written is their brightness.
    private func leds() -> [FoundDevice] {
        let folder = "/sys/class/leds"
        return FolderListing.names(in: root + folder).map { name in
            device(.led, path: name, node: folder + "/" + name + "/brightness")
        }
    }

    /// The serial ports, by their stable name where they have one.
    public func serialPorts() -> [FoundDevice] {
        var found: [FoundDevice] = []
        var named: Set<String> = []
        for folder in ["/dev/serial/by-id", "/dev/serial/by-path"] {
            for name in FolderListing.names(in: root + folder) {
                let path = folder + "/" + name
                guard let node = target(of: path), !named.contains(node) else { continue }
                named.insert(node)
                found.append(device(.serial, path: path, node: node))
            }
        }
        for prefix in ["ttyUSB", "ttyACM", "ttyAMA", "ttyS"] {
            for name in FolderListing.names(in: root + "/dev") where name.hasPrefix(prefix) {
                let path = "/dev/" + name
                guard !named.contains(path), prefix != "ttyS" || isRealPort(name) else { continue }
                found.append(device(.serial, path: path, node: path))
            }
        }
        return found
    }

    /// The GPIO chips, by their label where one alone has it, else by their path.
    private func chips() -> [FoundDevice] {
        let nodes = FolderListing.names(in: root + "/dev").filter { $0.hasPrefix("gpiochip") }
            .map { "/dev/" + $0 }
        let found = nodes.map { FoundChip(path: root + $0) }
        let labels = found.compactMap { $0?.label }
        return zip(nodes, found).map { node, chip in
            let label = chip.map(\.label) ?? ""
            let isAlone = !label.isEmpty && labels.filter { $0 == label }.count == 1
            return device(.gpio, path: isAlone ? label : node, node: node, chip: chip)
        }
    }

    private static let converterFolder = "/sys/bus/iio/devices/"

    /// The converters, `iio:NAME` where one alone has that name, else `iio:deviceN`.
    ///
    /// One that is only read file by file has no node in `/dev`.
    private func converters() -> [FoundDevice] {
        let nodes = FolderListing.names(in: root + "/dev").filter { $0.hasPrefix("iio:device") }
        let folders = FolderListing.names(in: root + Self.converterFolder)
            .filter { $0.hasPrefix("iio:device") }
        let found = Set(nodes + folders).sorted { ($0.count, $0) < ($1.count, $1) }
        let labels = found.map { firstLine(of: Self.converterFolder + $0 + "/name") }
        return zip(found, labels).map { number, label in
            let isAlone = labels.filter { $0 == label }.count == 1
            let path = label.flatMap { isAlone && !$0.isEmpty ? "iio:" + $0 : nil } ?? number
            let node = nodes.contains(number) ? "/dev/" + number : Self.converterFolder + number
            return device(
                .iio, path: path, node: node, isReadOnly: !nodes.contains(number),
                channels: channels(of: number, path))
        }
    }

    /// The inputs that can be read one by one.
    private func channels(of number: String, _ path: String) -> [FoundChannel] {
        let folder = root + Self.converterFolder + number
        let prefix = path.hasPrefix("iio:") ? path : "iio:" + path
        let channels = FolderListing.names(in: folder).compactMap { file -> Int? in
            guard file.hasPrefix("in_voltage"), file.hasSuffix("_raw") else { return nil }
            return Int(file.dropFirst(10).dropLast(4))
        }
        return channels.sorted().map { channel in
            FoundChannel(
                device: prefix + "/voltage\(channel)",
                isAllowed: access(folder + "/in_voltage\(channel)_raw", R_OK) == 0)
        }
    }

    private func firstLine(of path: String) -> String? {
        guard let file = fopen(root + path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = fread(&bytes, 1, bytes.count, file)
        let line = bytes.prefix(count).prefix { (0x20...0x7E).contains($0) }
        return String(decoding: line, as: UTF8.self)
    }

    /// The kernel's masters, which are all `w1`, and an owserver of this machine.
    private func oneWireMasters() -> [FoundDevice] {
        let folder = "/sys/bus/w1/devices"
        let kernel = FolderListing.names(in: root + folder)
            .filter { $0.hasPrefix("w1_bus_master") }
            .map { device(.oneWire, path: "w1", node: folder + "/" + $0) }
        return kernel + (listens(on: Self.serverPort) ? [server] : [])
    }

    private static let serverPort: UInt16 = 4_304

    /// Anybody on the machine may connect to it.
    private var server: FoundDevice {
        let path = "owserver:localhost:\(Self.serverPort)"
        return FoundDevice(
            kind: .oneWire, path: path, node: path, owner: "", group: "", isAllowed: true)
    }

    /// True where somebody listens on a port of TCP: nothing is sent to find out.
    private func listens(on port: UInt16) -> Bool {
        let digits = String(port, radix: 16, uppercase: true)
        let ending = ":" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
        return ["/proc/net/tcp", "/proc/net/tcp6"].contains { table in
            lines(of: table).contains { line in
                // sl, local address, remote address, state: 0A is listening (proc(5)).
                let words = line.split(separator: " ")
                return words.count > 3 && words[1].hasSuffix(ending) && words[3] == "0A"
            }
        }
    }

    private func lines(of path: String) -> [Substring] {
        guard let file = fopen(root + path, "re") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    }

    private func nodes(
        _ folder: String, prefix: String, _ kind: FoundDevice.Kind
    ) -> [FoundDevice] {
        FolderListing.names(in: root + folder).filter { $0.hasPrefix(prefix) }.map {
            device(kind, path: folder + "/" + $0, node: folder + "/" + $0)
        }
    }

    private func device(
        _ kind: FoundDevice.Kind, path: String, node: String, chip: FoundChip? = nil,
        isReadOnly isFolder: Bool = false, channels: [FoundChannel] = []
    ) -> FoundDevice {
        var status = stat()
        let exists = stat(root + node, &status) == 0
        // The kernel's own 1-Wire master is a folder that is only read; so is a clock.
        let isReadOnly = kind == .oneWire || kind == .clock || isFolder
        let wanted = isReadOnly ? S_IRGRP : S_IRGRP | S_IWGRP
        return FoundDevice(
            kind: kind, path: path, node: node,
            owner: exists ? ProcessNames.user(status.st_uid) : "",
            group: exists ? ProcessNames.group(status.st_gid) : "",
            isOpenToGroup: exists && status.st_gid != 0 && status.st_mode & wanted == wanted,
            isAllowed: access(root + node, isReadOnly ? R_OK : R_OK | W_OK) == 0,
            chip: chip, channels: channels)
    }

    /// A port of the chip set that has hardware behind it: the kernel lists many that have none.
    private func isRealPort(_ name: String) -> Bool {
        guard let type = fopen(root + "/sys/class/tty/" + name + "/type", "re") else {
            return false
        }
        defer { fclose(type) }
        var digits = [UInt8](repeating: 0, count: 8)
        let count = fread(&digits, 1, digits.count, type)
        return count > 0 && digits[0] != 0x30
    }

    private func target(of link: String) -> String? {
        guard let resolved = realpath(root + link, nil) else { return nil }
        defer { free(resolved) }
        let path = String(cString: resolved)
        return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
    }
}
