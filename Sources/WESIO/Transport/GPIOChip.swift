import CHost
import Glibc

/// An open GPIO chip of the kernel.
///
/// The device is looked for at each opening, since a chip that comes back may have another number.
struct GPIOChip: ~Copyable {
    /// The path of its device.
    let path: String
    /// The name that its driver gave it; it stays the same where the number does not.
    let label: String
    /// How many lines it has.
    let lineCount: UInt32
    /// The open device.
    let descriptor: Int32

    private static let folder = "/dev/"
    private static let prefix = "gpiochip"
    private static let nameSize = 33

    deinit { close(descriptor) }

    /// Opens the chip at a path.
    init(path: String, device: String) throws(IOFailure) {
        let opened = open(path, O_RDWR | O_CLOEXEC)
        guard opened >= 0 else { throw IOFailure(opening: path, errno: errno, device: device) }
        var label = [CChar](repeating: 0, count: Self.nameSize)
        var lines: UInt32 = 0
        guard chost_gpio_chip(opened, &label, UInt(label.count), &lines) == 0 else {
            let code = errno
            close(opened)
            throw IOFailure(code == ENODEV ? .missing : .system, device: device, errno: code)
        }
        self.path = path
        self.label = Self.text(label)
        lineCount = lines
        descriptor = opened
    }

    /// The path of the chip of a number, `gpiochip0`, of a path, or of a label.
    static func path(of name: String, device: String) throws(IOFailure) -> String {
        if name.hasPrefix("/") { return name }
        if name.hasPrefix(prefix), Int(name.dropFirst(prefix.count)) != nil { return folder + name }
        return try first(device: device) { $0.label == name }
    }

    /// Where the line of some name is.
    static func place(ofLine name: String) throws(IOFailure) -> (path: String, alone: UInt32?) {
        var offset: UInt32?
        let path = try first(device: name) { chip in
            offset = (0..<chip.lineCount).first { chip.line($0)?.name == name }
            return offset != nil
        }
        return (path, offset)
    }

    /// The paths of all chips, in the order of their names.
    static var paths: [String] {
        FolderListing.names(in: folder).filter { $0.hasPrefix(prefix) }.map { folder + $0 }
    }

    /// The path of the first chip that fits; a chip that may not be opened is the reason where none does.
    private static func first(
        device: String, where fits: (borrowing GPIOChip) -> Bool
    ) throws(IOFailure) -> String {
        var failure = IOFailure(.missing, device: device, errno: ENOENT)
        for path in paths {
            do throws(IOFailure) {
                let chip = try GPIOChip(path: path, device: device)
                if fits(chip) { return path }
            } catch {
                if error.code == .permission { failure = error }
            }
        }
        throw failure
    }

    /// The name of a line and who holds it; nil where the kernel tells nothing.
    func line(_ offset: UInt32) -> (name: String, holder: String?)? {
        var name = [CChar](repeating: 0, count: Self.nameSize)
        var consumer = [CChar](repeating: 0, count: Self.nameSize)
        let isHeld = chost_gpio_line(descriptor, offset, &name, &consumer, UInt(name.count))
        guard isHeld >= 0 else { return nil }
        return (Self.text(name), isHeld == 1 ? Self.text(consumer) : nil)
    }

    private static func text(_ name: [CChar]) -> String {
        String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
