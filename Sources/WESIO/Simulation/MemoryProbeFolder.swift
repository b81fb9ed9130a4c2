import Glibc
import WESModel

/// The 1-Wire folder of a virtual unit, as it stands at one instant of the scene.
struct MemoryProbeFolder: W1Folder {
    let device: String
    let probes: SimulatedProbes
    let time: Delay

    func list() throws(IOFailure) -> [String] {
        try check()
        return probes.devices(at: time)
    }

    func read(_ name: String, file: String) throws(IOFailure) -> [UInt8] {
        try check()
        guard let text = probes.text(of: name, file, at: time) else {
            throw IOFailure(.missing, device: device, errno: ENOENT)
        }
        return Array(text.utf8)
    }

    private func check() throws(IOFailure) {
        switch probes.presence(at: time) {
        case .present, .busy: return
        case .gone: throw IOFailure(.missing, device: device, errno: ENOENT)
        case .forbidden:
            throw IOFailure(.permission, device: device, errno: EACCES, context: "dialout")
        }
    }
}
