import Glibc
import WESModel

/// The LEDs of a simulated unit: folders with the files of the kernel's LED class.
struct SimulatedLEDs {
    /// The LEDs, in the order of the configuration.
    static let names = ["power", "heartbeat", "tic1", "tic2"]
    private static let files = [
        ("brightness", "0\n"), ("max_brightness", "255\n"), ("trigger", "[none] timer heartbeat\n"),
    ]

    private let path: String

    /// Makes the folders.
    init(path: String) throws(IOFailure) {
        self.path = path
        for folder in [path] + Self.names.map({ path + "/" + $0 }) {
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
                throw IOFailure(opening: folder, errno: errno, device: path)
            }
        }
        for name in Self.names {
            for (file, text) in Self.files {
                let place = path + "/" + name + "/" + file
                let descriptor = open(place, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
                if descriptor >= 0 { close(descriptor) }
                guard SmallFile.write(text, to: place) == 0 else {
                    throw IOFailure(opening: place, errno: errno, device: path)
                }
            }
        }
    }

    /// Takes the folders away.
    func remove() {
        for name in Self.names {
            for (file, _) in Self.files { unlink(path + "/" + name + "/" + file) }
            rmdir(path + "/" + name)
        }
        rmdir(path)
    }
}
