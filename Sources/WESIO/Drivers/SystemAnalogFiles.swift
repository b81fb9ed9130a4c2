import Glibc

/// The folder of a converter of the kernel, or another in its form.
struct SystemAnalogFiles: AnalogFiles {
    private let device: String
    private let converter: String
    private let root: String
    private var folder: String?

    private static let devices = "/sys/bus/iio/devices/"

    /// Makes the files of a converter; `device` is the text of the configuration.
    init(device: String, converter: String, root: String = "") {
        self.device = device
        self.converter = converter
        self.root = root
    }

    /// The folder of a converter by its name, its number or its path; nil where there is none.
    static func folder(of converter: String, root: String = "") -> String? {
        if converter.hasPrefix("/") {
            guard let real = realpath(converter, nil) else { return nil }
            defer { free(real) }
            return String(cString: real)
        }
        let found = FolderListing.names(in: root + devices).filter { $0.hasPrefix("iio:device") }
        let entry =
            found.first { $0 == converter }
            ?? found.first { SmallFile.line(root + devices + $0 + "/name") == converter }
        return entry.map { root + devices + $0 }
    }

    mutating func find() throws(IOFailure) {
        folder = nil
        guard let found = Self.folder(of: converter, root: root) else {
            throw IOFailure(.missing, device: device, errno: ENOENT)
        }
        folder = found
    }

    func read(_ file: String) throws(IOFailure) -> [UInt8] {
        guard let folder else { throw IOFailure(.missing, device: device, errno: ENOENT) }
        let path = folder + "/" + file
        do throws(SmallFile.Refusal) {
            return try SmallFile.bytes(path)
        } catch {
            throw failure(error.code, path)
        }
    }

    private func failure(_ code: Int32, _ path: String) -> IOFailure {
        switch code {
        // The driver was unbound while its file was open.
        case ENODEV, ENXIO: IOFailure(.missing, device: device, errno: code)
        default: IOFailure(opening: path, errno: code, device: device)
        }
    }
}
