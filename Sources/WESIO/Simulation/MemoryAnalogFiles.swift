import Glibc
import WESModel

/// The folder of a simulated converter in memory, on the clock of a scene.
struct MemoryAnalogFiles: AnalogFiles {
    private let converter: SimulatedADC
    private let device: String
    /// The instant of the scene now.
    var time = Delay.zero

    init(_ converter: SimulatedADC, device: String) {
        self.converter = converter
        self.device = device
    }

    func find() throws(IOFailure) { try check() }

    func read(_ file: String) throws(IOFailure) -> [UInt8] {
        try check()
        guard let text = converter.text(of: file, at: time) else {
            throw IOFailure(.missing, device: device, errno: ENOENT)
        }
        return Array(text.utf8)
    }

    private func check() throws(IOFailure) {
        switch converter.presence(at: time) {
        case .present: return
        case .gone: throw IOFailure(.missing, device: device, errno: ENODEV)
        case .forbidden: throw IOFailure(.permission, device: device, errno: EACCES, context: "iio")
        case .busy: throw IOFailure(.busy, device: device, errno: EBUSY)
        }
    }
}
