import Glibc

/// The kernel's folder of 1-Wire devices, or another in its form.
public struct SystemW1Folder: W1Folder {
    /// The folder.
    public let device: String

    /// Where the kernel lists the devices of its buses.
    private static let kernel = "/sys/bus/w1/devices"

    /// Makes the folder at a path.
    public init(path: String) { device = path }

    /// Makes the folder of a master as configured, `w1` or `w1:FOLDER`; nil for another kind.
    public init?(master: String) {
        if master == "w1" {
            self.init(path: Self.kernel)
        } else if master.hasPrefix("w1:") {
            self.init(path: String(master.dropFirst(3)))
        } else {
            return nil
        }
    }

    /// The names that the folder holds.
    public func list() throws(IOFailure) -> [String] {
        guard let folder = opendir(device) else { throw failure(errno, device) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names
    }

    /// The whole of one file; waits while the kernel converts.
    public func read(_ name: String, file: String) throws(IOFailure) -> [UInt8] {
        let path = device + "/" + name + "/" + file
        do throws(SmallFile.Refusal) {
            return try SmallFile.bytes(path)
        } catch {
            throw failure(error.code, path)
        }
    }

    /// Writes a file in one call, as the kernel takes it; may wait for the bus.
    public func write(_ bytes: [UInt8], to name: String, file: String) throws(IOFailure) {
        let path = device + "/" + name + "/" + file
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno, path) }
        defer { close(descriptor) }
        while true {
            let count = Glibc.write(descriptor, bytes, bytes.count)
            if count == bytes.count { return }
            let code = count < 0 ? errno : EIO
            guard code == EINTR else { throw failure(code, path) }
        }
    }

    private func failure(_ code: Int32, _ path: String) -> IOFailure {
        switch code {
        case ENOENT, ENOTDIR, ENODEV, ENXIO:
            return IOFailure(.missing, device: device, errno: code)
        case EACCES, EPERM:
            var status = stat()
            let group = stat(path, &status) == 0 ? ProcessNames.group(status.st_gid) : ""
            return IOFailure(.permission, device: device, errno: code, context: group)
        default: return IOFailure(.system, device: device, errno: code)
        }
    }
}
