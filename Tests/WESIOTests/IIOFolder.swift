import Glibc

@testable import WESIO

/// The files of a converter with a buffer, laid in a folder; a pipe stands where its node would.
final class IIOFolder {
    let root = "/tmp/wes-iio-test-\(UInt64.random(in: 0...UInt64.max))"
    private var laid: [String] = []
    private let device = "/sys/bus/iio/devices/iio:device0/"

    init(channels: Int = 6, type: String = "le:u12/16>>0", trigger: String? = "wes") {
        file(device + "name", "adc\n")
        for channel in 0..<channels {
            let stem = device + "scan_elements/in_voltage\(channel)_"
            file(stem + "en", "0\n")
            file(stem + "index", "\(channel)\n")
            file(stem + "type", type + "\n")
        }
        file(device + "scan_elements/in_timestamp_en", "0\n")
        file(device + "scan_elements/in_timestamp_index", "9\n")
        file(device + "scan_elements/in_timestamp_type", "le:s64/64>>0\n")
        for name in ["enable", "length", "watermark"] { file(device + "buffer/" + name, "0\n") }
        file(device + "trigger/current_trigger", "\n")
        if let trigger {
            file("/sys/bus/iio/devices/trigger0/name", trigger + "\n")
            file("/sys/bus/iio/devices/trigger0/sampling_frequency", "100.000\n")
        }
        folder("/dev")
        mkfifo(root + "/dev/iio:device0", 0o600)
        laid.append(root + "/dev/iio:device0")
    }

    deinit {
        for path in laid.reversed() { Glibc.remove(path) }
    }

    func folder(_ path: String) {
        var partial = root
        for part in [""] + path.split(separator: "/").map(String.init) {
            if !part.isEmpty { partial += "/" + part }
            if mkdir(partial, 0o755) == 0 { laid.append(partial) }
        }
    }

    func file(_ path: String, _ text: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        folder(String(path[..<slash]))
        let descriptor = open(root + path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        laid.append(root + path)
    }

    func remove(_ path: String) { unlink(root + path) }

    /// The first line of a file below the device.
    func text(_ name: String) -> String { content(device + name) }

    func content(_ path: String) -> String {
        let descriptor = open(root + path, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = max(read(descriptor, &bytes, bytes.count), 0)
        return String(decoding: bytes.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// The far end of the pipe that stands for the node.
    func writer() -> Int32 { open(root + "/dev/iio:device0", O_RDWR | O_CLOEXEC) }

    func stream(_ name: String = "adc") -> IIOStream {
        IIOStream(device: "iio:" + name, name: name, root: root)
    }
}
