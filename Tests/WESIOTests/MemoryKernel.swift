import Glibc
import Synchronization

@testable import WESIO
@testable import WESModel

/// The files of the kernel's w1 drivers in memory: one bus, its thermometers, its relay boards.
final class MemoryKernel: W1Folder {
    /// A device at the far end of the cable.
    struct Device: Sendable {
        var isThere = true
        var isSpoilt = false
        var isParasite = false
        var sixteenths: UInt16 = 0x0191
        var files: [String: [UInt8]] = [:]
    }

    struct State: Sendable {
        /// What hangs on the bus, by the name of its folder.
        var devices: [String: Device] = [:]
        /// What the kernel lists.
        var listed: Set<String> = []
        /// -1 for ever, 0 never.
        var search = -1
        var searches = 0
        /// Readings that answer at once, and the conversions that were made.
        var converted: Set<String> = []
        var conversions = 0
        var isWritable = true
        var failure: IOFailure?
        var written: [String] = []
    }

    let device = "w1"
    private let state: Mutex<State>

    init(_ devices: [String: Device]) {
        state = Mutex(State(devices: devices, listed: Set(devices.keys)))
    }

    func change<Value: Sendable>(_ body: (inout sending State) -> sending Value) -> Value {
        state.withLock { body(&$0) }
    }

    func list() throws(IOFailure) -> [String] {
        let (names, failure) = state.withLock {
            (Array($0.listed) + ["w1_bus_master1", ".", ".."], $0.failure)
        }
        if let failure { throw failure }
        return names
    }

    func read(_ name: String, file: String) throws(IOFailure) -> [UInt8] {
        let content = state.withLock { state in
            name == "w1_bus_master1"
                ? Self.attribute(file, of: state) : Self.file(file, of: name, in: &state)
        }
        guard let content else { throw IOFailure(.missing, device: device, errno: ENOENT) }
        return content
    }

    func write(_ bytes: [UInt8], to name: String, file: String) throws(IOFailure) {
        let isDone = state.withLock { state -> Bool in
            guard state.isWritable else { return false }
            let text = String(decoding: bytes, as: UTF8.self)
            state.written.append(file + "=" + text.prefix { $0 != "\n" })
            if name == "w1_bus_master1" {
                Self.write(text.prefix { $0 != "\n" }, to: file, &state)
            } else {
                state.devices[name]?.files[file] = bytes
            }
            return true
        }
        guard isDone else { throw IOFailure(.permission, device: device, errno: EACCES) }
    }

    private static func attribute(_ file: String, of state: State) -> [UInt8]? {
        switch file {
        case "w1_master_search": Array("\(state.search)\n".utf8)
        case "w1_master_slaves": Array(state.listed.map { $0 + "\n" }.joined().utf8)
        case "therm_bulk_read": Array((state.converted.isEmpty ? "0\n" : "1\n").utf8)
        default: nil
        }
    }

    private static func write(_ text: Substring, to file: String, _ state: inout State) {
        switch file {
        case "w1_master_search":
            let wish = Int(text) ?? 0
            state.search = wish > 0 ? wish - 1 : wish
            guard wish != 0 else { return }
            state.searches += 1
            for (name, device) in state.devices where device.isThere { state.listed.insert(name) }
        case "w1_master_remove": state.listed.remove(String(text))
        case "therm_bulk_read":
            state.conversions += 1
            state.converted = state.listed.filter { $0.hasPrefix("28") }
        default: break
        }
    }

    private static func file(
        _ file: String, of name: String, in state: inout State
    ) -> [UInt8]? {
        guard state.listed.contains(name) else { return nil }
        // A device that has gone, or whose check byte is wrong, makes an empty reading and no limits.
        guard let device = state.devices[name], device.isThere else {
            return file == "alarms" ? Array("0 0\n".utf8) : []
        }
        if let content = device.files[file] { return content }
        guard name.hasPrefix("28") else { return nil }
        switch file {
        case "w1_slave":
            if state.converted.remove(name) == nil { state.conversions += 1 }
            return device.isSpoilt ? [] : MemoryW1Folder.text(sixteenths: Int(device.sixteenths))
        case "alarms": return Array((device.isSpoilt ? "0 0\n" : "70 75\n").utf8)
        case "ext_power": return Array((device.isParasite ? "0\n" : "1\n").utf8)
        default: return nil
        }
    }
}
