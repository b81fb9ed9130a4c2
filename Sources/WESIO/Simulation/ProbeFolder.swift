import Glibc
import WESModel

/// The folder of the simulated 1-Wire bus, in the kernel's form, kept up to date.
///
/// Each file is written beside and renamed, so that a reader sees the whole old text or the whole
/// new one.
struct ProbeFolder {
    private let path: String
    private let probes: SimulatedProbes
    private var presence = SourcePresence.gone
    private var shown: Set<String> = []
    /// What each file holds, so that only what changed is written.
    private var written: [String: String] = [:]
    private var nextWrite = Delay.zero

    init(path: String, probes: SimulatedProbes) {
        self.path = path
        self.probes = probes
        remove()
        play(until: .zero)
    }

    /// Writes what the probes show at an instant of the scene.
    mutating func play(until time: Delay) {
        show(probes.presence(at: time))
        guard presence == .present, time >= nextWrite else { return }
        nextWrite = time + probes.period
        let devices = probes.devices(at: time)
        for device in shown where !devices.contains(device) { forget(device) }
        for device in devices {
            if shown.insert(device).inserted { mkdir(path + "/" + device, 0o755) }
            for file in SimulatedProbes.files {
                guard let text = probes.text(of: device, file, at: time) else { continue }
                let name = path + "/" + device + "/" + file
                if written[name] != text { written[name] = write(text, to: name) ? text : nil }
            }
        }
    }

    /// Takes the folder away with everything that was written in it.
    mutating func remove() {
        chmod(path, 0o755)
        guard let folder = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if ROMCode(name) != nil { names.append(name) }
        }
        closedir(folder)
        for name in names { forget(name) }
        rmdir(path)
    }

    private mutating func forget(_ device: String) {
        shown.remove(device)
        for file in SimulatedProbes.files {
            written[path + "/" + device + "/" + file] = nil
            unlink(path + "/" + device + "/" + file)
            unlink(path + "/" + device + "/." + file)
        }
        rmdir(path + "/" + device)
    }

    private mutating func show(_ wanted: SourcePresence) {
        guard wanted != presence else { return }
        presence = wanted
        switch wanted {
        case .gone: remove()
        case .forbidden:
            mkdir(path, 0o755)
            chmod(path, 0)
        case .present, .busy:
            mkdir(path, 0o755)
            chmod(path, 0o755)
            nextWrite = .zero
        }
    }

    private func write(_ text: String, to file: String) -> Bool {
        let slash = file.lastIndex(of: "/") ?? file.startIndex
        let name = file[file.index(after: slash)...]
        let beside = file[...slash] + "." + name
        let descriptor = open(String(beside), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return false }
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        if count == bytes.count, rename(String(beside), file) == 0 { return true }
        unlink(String(beside))
        return false
    }
}
