import Glibc

/// The serial ports of USB adapters, by the identity that an adapter keeps wherever it is plugged.
///
/// The kernel numbers `ttyUSB` as they come: an adapter that is pulled out while a program still
/// holds its port comes back under another number. udev keeps stable links, but not every unit
/// runs it (a container, a small system), so the identity is read in sysfs, and spelt as udev
/// spells it in `/dev/serial/by-id`.
struct USBPorts: Sendable {
    /// An adapter's port as its own chip describes it.
    struct Identity: Hashable, Sendable {
        /// The name that udev gives the port, `usb-FTDI_FT232R_USB_UART_A5XK3RJT-if00-port0` say.
        var name: String
        /// True where the adapter has a serial number: two of one kind are then told apart.
        var isUnique: Bool
    }

    static let folder = "/dev/serial/by-id/"
    private let root: String

    /// Reads sysfs below a root, which tests lay themselves.
    init(root: String = "") { self.root = root }

    /// The path to open for a device as configured.
    ///
    /// - Parameter known: The adapter that was open under this name before.
    func path(for device: String, known: Identity?) -> String {
        if device.hasPrefix(Self.folder) {
            guard access(root + device, F_OK) != 0 else { return device }
            return node { $0.name == device.dropFirst(Self.folder.count) } ?? device
        }
        guard let known, known.isUnique, identity(of: device) != known else { return device }
        return node { $0 == known } ?? device
    }

    /// The identity of the adapter behind a node; nil where it is no USB port.
    func identity(of path: String) -> Identity? {
        guard let node = path.split(separator: "/").last, Self.isPort(String(node)),
            let device = resolved("/sys/class/tty/\(node)/device")
        else { return nil }
        var interface = device
        var steps = 0
        while text(interface + "/bInterfaceNumber") == nil {
            steps += 1
            guard steps < 3, let slash = interface.lastIndex(of: "/") else { return nil }
            interface = String(interface[..<slash])
        }
        guard let slash = interface.lastIndex(of: "/") else { return nil }
        let adapter = String(interface[..<slash])
        guard let number = text(interface + "/bInterfaceNumber"),
            let vendor = text(adapter + "/manufacturer") ?? text(adapter + "/idVendor"),
            let model = text(adapter + "/product") ?? text(adapter + "/idProduct")
        else { return nil }
        let serial = text(adapter + "/serial")
        let words = [vendor, model] + (serial.map { [$0] } ?? [])
        let port = text(device + "/port_number").map { "-port" + $0 } ?? ""
        let name = words.map(Self.spelt).joined(separator: "_")
        return Identity(name: "usb-\(name)-if\(number)\(port)", isUnique: serial != nil)
    }

    /// The only node whose identity is wanted; nil where none or several are.
    private func node(where isWanted: (Identity) -> Bool) -> String? {
        guard let listing = opendir(root + "/sys/class/tty") else { return nil }
        defer { closedir(listing) }
        var found: [String] = []
        while let entry = readdir(listing) {
            let path = "/dev/" + ProcessNames.name(of: entry)
            if let identity = identity(of: path), isWanted(identity) { found.append(path) }
        }
        return found.count == 1 ? found.first : nil
    }

    private static func isPort(_ name: String) -> Bool {
        name.hasPrefix("ttyUSB") || name.hasPrefix("ttyACM")
    }

    /// As udev spells a word of a name: blanks and unsafe characters become underscores.
    private static func spelt(_ text: String) -> String {
        let words = text.split { $0 == " " || $0 == "\t" }
        return String(
            words.joined(separator: "_").map { character in
                let isPlain = character.isASCII && (character.isLetter || character.isNumber)
                return isPlain || "#+-.:=@_".contains(character) ? character : "_"
            })
    }

    private func resolved(_ path: String) -> String? {
        guard let resolved = realpath(root + path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The first line of an attribute; nil where there is none or it is blank.
    private func text(_ path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = fread(&bytes, 1, bytes.count, file)
        let line = String(decoding: bytes.prefix(count).prefix { $0 != 10 }, as: UTF8.self)
        return line.allSatisfy { $0 == " " } ? nil : line
    }
}
