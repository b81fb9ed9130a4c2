import Glibc

/// The folder of a converter of the kernel, or another in its form.
struct SystemAnalogFiles: AnalogFiles {
    private let device: String
    private let converter: String
    private let root: String
    private var folder: String?

    private static let devices = "/sys/bus/iio/devices/"
    private static let longestFile = 4_096

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
            ?? found.first { name(in: root + devices + $0) == converter }
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
        switch Self.text(path) {
        case .success(let text): return text
        case .failure(let code): throw failure(code.value, path)
        }
    }

    /// An `errno` as an error.
    private struct Code: Error { var value: Int32 }

    private static func text(_ path: String) -> Result<[UInt8], Code> {
        // A file of the kernel never waits for a writer, and a fifo in its place must not either.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .failure(Code(value: errno)) }
        defer { close(descriptor) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: longestFile)
        while text.count < longestFile {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return .failure(Code(value: errno)) }
            guard count > 0 else { break }
            text += buffer.prefix(count)
        }
        return .success(text)
    }

    private static func name(in folder: String) -> String? {
        guard case .success(let text) = text(folder + "/name") else { return nil }
        return String(decoding: text.prefix { $0 != 0x0A && $0 != 0 }, as: UTF8.self)
    }

    private func failure(_ code: Int32, _ path: String) -> IOFailure {
        switch code {
        // The driver was unbound while its file was open.
        case ENODEV, ENXIO: IOFailure(.missing, device: device, errno: code)
        default: IOFailure(opening: path, errno: code, device: device)
        }
    }
}
